"""The shape of what was read: Pydantic looks at it, and what it finds becomes faults at their place, all at once."""

import types
from collections import Counter
from dataclasses import replace
from itertools import islice
from typing import Annotated, Any, Final, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from thaw.plans.faults import MOST_TOLD, Fault, fault, nearest, probably, shown
from thaw.plans.reading.kinds import TELLERS
from thaw.plans.reading.nodes import Node, at, key_above, plain
from thaw.plans.reading.signs import odd_in_key, odd_in_value

Model = TypeVar("Model", bound=BaseModel)
Steps = tuple[str | int, ...]
ENOUGH: Final = 2 * MOST_TOLD  # of one kind: finding what was meant takes time, and nobody reads so far

_WRITTEN: Final = (
    "not-a-list",
    "not-a-map",
    "not-a-number",
    "not-true-or-false",
    "unknown-word",
    "bad-form",
    "not-whole",
)


def shaped(model: type[Model], node: Node, faults: list[Fault]) -> Model | None:
    """The node as `model`, or None with what is wrong added to `faults`."""
    try:
        return model.model_validate(plain(node))
    except ValidationError as error:
        found = [_untagged(one) for one in error.errors(include_url=False, include_input=False)]
    meant = _unknown_keys(model, node, found, faults)
    others = (one for one in found if not _is_key(one) and one["loc"] not in meant)
    faults.extend(_told(model, node, one) for one in islice(others, ENOUGH))
    return None


def _untagged(one: ErrorDetails) -> ErrorDetails:
    """Without the tags of what may be written in two forms: they stand in no file."""
    return {**one, "loc": tuple(step for step in one["loc"] if step not in ("[text]", "[keys]"))}


def _unknown_keys(model: type[BaseModel], node: Node, found: list[ErrorDetails], faults: list[Fault]) -> set[Steps]:
    """Tell unknown keys. What is lacking and stands there misspelt is one slip: it is given back, to be told no second time."""
    lacking: dict[Steps, list[str]] = {}
    for one in found:
        if one["type"] == "missing":
            lacking.setdefault(one["loc"][:-1], []).append(str(one["loc"][-1]))
    unknown = [_without_key_mark(one) for one in found if _is_key(one)]
    alone = Counter(path[:-1] for path in unknown)
    no_lists = {one["loc"] for one in found if one["type"] == "list_type"}
    meant: set[Steps] = set()
    before: tuple[Steps, Steps] = ((), ())  # a key that is none, and the one whose value it was cut from
    for path in unknown[:ENOUGH]:
        parent, key = path[:-1], str(path[-1])
        absent = lacking.get(parent, [])
        guess = nearest(key, absent) or (absent[0] if len(absent) == 1 and alone[parent] == 1 else None)
        told = _unknown_key(model, node, parent, key, guess)
        if told.code == "stray-comma":
            above = (*parent, key_above(at(node, *parent), key))
            owner = before[1] if before[0] == above else above
            before = (path, owner)
            if owner in no_lists:
                continue  # `others: a, b` lacks its brackets, which is told of `others`
            meant.add(owner)
        elif guess:
            meant.add((*parent, guess))
        faults.append(told)
    return meant


def _is_key(one: ErrorDetails) -> bool:
    """A key that may not stand there, either in a map of known keys or in one whose keys are words of a list."""
    return one["type"] == "extra_forbidden" or (one["loc"][-1:] == ("[key]",) and one["type"] == "literal_error")


def _without_key_mark(one: ErrorDetails) -> Steps:
    return tuple(step for step in one["loc"] if step != "[key]")


def _unknown_key(model: type[BaseModel], root: Node, parent: Steps, key: str, guess: str | None) -> Fault:
    known = known_keys(model, parent)
    here = at(root, *parent, key)
    place = here.key or here.place
    if key == "<<":
        return fault("merge-key", place)
    if odd := odd_in_key(key, known):
        code, offset = odd
        return fault(code, replace(place, column=place.column + offset))
    if _is_without_colon(here, key) and not nearest(key, known):
        return fault("stray-comma", place, key=shown(key))
    hint = f"Did you mean `{guess}`? " if guess else probably(key, known)
    return fault("unknown-key", place, key=shown(key), nearest=hint, known=", ".join(known) or "nothing")


def _is_without_colon(node: Node, key: str) -> bool:
    """In braces a comma begins a new key: `{did: Walked, slowly.}` has the key `slowly.`, which ends where its value begins."""
    if node.key is None or node.value is not None or node.written:
        return False
    return (node.place.line, node.place.column) == (node.key.line, node.key.column + len(key))


def known_keys(model: Any, path: Steps) -> list[str]:
    """The keys a map may have at `path` below `model`, in the order of the manual."""
    for step in path:
        model = _inner(_bare(model), step)
    model = _bare(model)
    if isinstance(model, type) and issubclass(model, BaseModel):
        return list(fields_of(model))
    if get_origin(model) is dict:
        return [str(word) for word in get_args(_bare(get_args(model)[0]))]
    return []


def fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Its keys as they are written: some are no names for Python (`for`)."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def forms_of(kind: Any) -> list[Any]:
    """The forms a value may have, without Annotated and without `| None`; one for nearly all."""
    if get_origin(kind) is Annotated:
        return forms_of(get_args(kind)[0])
    if get_origin(kind) in (Union, types.UnionType):
        return [form for part in get_args(kind) if part is not type(None) for form in forms_of(part)]
    return [kind]


def _bare(kind: Any) -> Any:
    """The form that has keys, where there are two."""
    return forms_of(kind)[-1]


def _inner(kind: Any, step: str | int) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        known = fields_of(kind).get(str(step))
        return known.annotation if known else None
    return get_args(kind)[-1] if get_args(kind) else None


# From Pydantic's kinds of error to ours


def _told(model: type[BaseModel], root: Node, one: ErrorDetails) -> Fault:
    if one["type"] == "missing":
        return _lacking(model, root, one["loc"])
    path = _without_key_mark(one)
    node = at(root, *path)
    is_key = one["loc"][-1:] == ("[key]",)
    what = _named(path, node)
    place = node.key if is_key and node.key else node.spot
    if node.value in (None, "") and not is_key:
        return fault("empty-comment" if node.cut else "empty", place, what=what)
    context = one.get("ctx", {})
    for kinds, tell in TELLERS:
        if one["type"] in kinds:
            code, words = tell(node, context)
            if code in _WRITTEN and not is_key and (odd := odd_in_value(node.written)) is not None:
                return fault("odd-space", replace(node.place, column=node.place.column + odd))
            return fault(code, place, **{"what": _list_of(path) if code == "unknown-word" else what, **words})
    return fault("not-understood", place, what=what, problem=one["msg"])


def _named(path: Steps, node: Node) -> str:
    """What a sentence is about: a key, a word in a list, or the how-manieth of a list."""
    if not path:
        return "This" if node.key else "The file"
    if isinstance(path[-1], str):
        return f"`{shown(path[-1])}`"
    above = next((step for step in reversed(path) if isinstance(step, str)), "entry")
    return f"`{shown(node.written)}`" if node.written else f"`{shown(above)}` {int(path[-1]) + 1}"


def _list_of(path: Steps) -> str:
    """The key that a word, or the list it stands in, belongs to."""
    return next((f"`{shown(step)}`" for step in reversed(path) if isinstance(step, str)), "this list")


def _lacking(model: type[BaseModel], root: Node, path: Steps) -> Fault:
    parent, key = path[:-1], str(path[-1])
    here = at(root, *parent)
    owner: Any = model
    for step in parent:
        owner = _inner(_bare(owner), step)
    owner = _bare(owner)
    examples = fields_of(owner)[key].examples if isinstance(owner, type) and issubclass(owner, BaseModel) else None
    example = f", as in `{key}: {_written(examples[0])}`" if examples else ""
    return fault("lacking-key", here.key or here.place, what=_named(parent, here), key=key, example=example)


def _written(example: Any) -> str:
    return str(example).replace("'", "") if isinstance(example, list) else str(example)
