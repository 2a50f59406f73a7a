"""The author's manual as a table: every key of a file with its type, length, default, meaning and example, out of the types."""

import types
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, MaxLen, MinLen
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from thaw.plans.format import CoverageId, Cue, Id, Language
from thaw.plans.reading.shapes import fields_of, forms_of

_HEAD: Final = "| key | what it holds | left out | meaning | example |\n| --- | --- | --- | --- | --- |\n"
_NAMES: Final[tuple[tuple[Any, str, str], ...]] = (
    (Id, "an id", "ID"),
    (Language, "a language code", "LANGUAGE"),
    (CoverageId, "a coverage id", "ID"),
)


def table(model: type[BaseModel], beside: Sequence[type[BaseModel]] = ()) -> str:
    """A row for each key of `model` and of what lies in it. What is of a type in `beside` has a table of its own."""
    return _HEAD + "".join(_row(path, field) for path, field in _keys(model, "", beside))


def _keys(model: type[BaseModel], above: str, beside: Sequence[type[BaseModel]]) -> Iterator[tuple[str, FieldInfo]]:
    for name, field in fields_of(model).items():
        yield above + name, field
        inside, path = _inside(field.annotation, above + name)
        if isinstance(inside, type) and issubclass(inside, BaseModel) and inside not in beside:
            yield from _keys(inside, f"{path}.", beside)


def _inside(kind: Any, path: str) -> tuple[Any, str]:
    """The model in a list or map, however deep, and its path: `days[].CUE`."""
    kind = forms_of(kind)[-1]
    if get_origin(kind) is list:
        return _inside(get_args(kind)[0], f"{path}[]")
    if get_origin(kind) is dict:
        key, value = get_args(kind)
        return _inside(value, f"{path}.{_place(key)}")
    return kind, path


def _row(path: str, field: FieldInfo) -> str:
    cells = [f"`{path}`", _holds(field), _left_out(field), field.description or "", _example(field)]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _holds(field: FieldInfo) -> str:
    return _kind(field.annotation, field.metadata)


def _kind(kind: Any, limits: Sequence[Any]) -> str:
    """A type in words, with its limits."""
    if get_origin(kind) is Annotated:
        kind, *more = get_args(kind)
        return _kind(kind, [*limits, *more])
    if get_origin(kind) in (Union, types.UnionType):
        parts = [part for part in get_args(kind) if part is not type(None)]
        return ", or ".join(_kind(part, limits) for part in parts)
    least, most = _limits(limits)
    named = next((word for one, word, _ in _NAMES if get_args(one)[1:] == tuple(limits)), None)
    if named:
        return named
    if kind is str:
        return f"text, {most} characters at most" if most else "text"
    if kind is bool:
        return "`true` or `false`"
    if kind in (int, float):
        return _number(kind, limits)
    if get_origin(kind) is Literal:
        return " or ".join(f"`{word}`" for word in get_args(kind))
    if get_origin(kind) is list:
        return f"a list{_how_many(least, most)}: each {_kind(get_args(kind)[0], [])}"
    if get_origin(kind) is dict:
        return f"keys{_how_many(least, most, ', ')}: each {_kind(get_args(kind)[0], [])}"
    return "keys, as below"


def _number(kind: type, limits: Sequence[Any]) -> str:
    flat = [inner for one in limits for inner in (one.metadata if isinstance(one, FieldInfo) else [one])]
    more = next((f"more than {one.gt}" for one in flat if isinstance(one, Gt)), None)
    least = next((f"at least {one.ge}" for one in flat if isinstance(one, Ge)), None)
    most = next((f"at most {one.le}" for one in flat if isinstance(one, Le)), None)
    said = [part for part in (more, least, most) if part]
    return ", ".join(["a whole number" if kind is int else "a number", *said])


def _limits(limits: Sequence[Any]) -> tuple[int | None, int | None]:
    """How long at least and at most, wherever it was said."""
    least = most = None
    for one in limits:
        flat = one.metadata if isinstance(one, FieldInfo) else [one]
        for inner in flat:
            if isinstance(inner, StringConstraints):
                least, most = inner.min_length or least, inner.max_length or most
            least = inner.min_length if isinstance(inner, MinLen) else least
            most = inner.max_length if isinstance(inner, MaxLen) else most
    return least, most


def _how_many(least: int | None, most: int | None, joined: str = " of ") -> str:
    if least and most:
        return f"{joined}{least} to {most}"
    return f"{joined}{least} or more" if least else f"{joined}at most {most}" if most else ""


def _place(kind: Any) -> str:
    """What stands for the key of a map in a path."""
    return next((place for one, _, place in _NAMES if one == kind), "CUE" if kind is Cue else "NAME")


def _left_out(field: FieldInfo) -> str:
    """What holds when the key is not there."""
    if field.is_required():
        return "never"
    value = field.get_default(call_default_factory=True, validated_data={})
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, list) and value:
        return ", ".join(f"`{one}`" for one in value)
    return f"`{value}`" if value else "none"


def _example(field: FieldInfo) -> str:
    return f"`{field.examples[0]}`" if field.examples else "below"
