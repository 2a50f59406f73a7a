"""YAML text becomes a tree of values with their places, without recursion and within limits; its errors become our sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from thaw.plans.faults import Fault, Place, fault
from thaw.plans.reading.nodes import Node

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML without libyaml: the same, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MOST_DEPTH: Final = 32
MOST_NODES: Final = 30_000
UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


class Stop(Exception):
    """Reading on would make no sense. Carries the fault."""

    def __init__(self, code: str, place: Place, /, **words: object) -> None:
        super().__init__(code)
        self.fault = fault(code, place, **words)


def _events(text: str, name: str) -> Iterator[tuple[yaml.Event, Place]]:
    try:
        for event in yaml.parse(text, Loader=_Loader):
            mark = event.start_mark
            yield event, Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    except yaml.MarkedYAMLError as error:
        raise _syntax(error, text, name) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise Stop("not-yaml", Place(name), problem=str(error).splitlines()[0] if str(error) else "unknown") from None


# what PyYAML says → our code, and whether the place where the thing began is the better one to point at
_SYNTAX: Final = (
    ("could not find expected ':'", "no-colon", True),
    ("mapping values are not allowed", "second-colon", False),
    ("found unexpected end of stream", "open-quote", True),
    ("found unexpected document indicator", "open-quote", True),
    ("did not find expected ',' or", "open-bracket", True),
    ("unknown escape character", "backslash", False),
    ("did not find expected hexdecimal", "backslash", False),
    ("found a tab character", "tab", False),
    ("did not find expected key", "indentation", False),
    ("did not find expected '-' indicator", "indentation", False),
    ("block sequence entries are not allowed", "indentation", False),
    ("did not find expected <document start>", "indentation", False),
)
_NO_SPACE: Final = re.compile(r"\s*(- )?[\w-]+:[^\s/]")


def _syntax(error: yaml.MarkedYAMLError, text: str, name: str) -> Stop:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Stop("not-yaml", Place(name), problem=error.problem)
    began = error.context_mark or mark
    place, beginning = (Place(name, one.line + 1, one.column + 1) for one in (mark, began))
    problem = str(error.problem or error.context or "unknown")
    lines = text[: mark.index].splitlines() or [""]
    if "that cannot start any token" in problem or "did not find expected node content" in problem:
        character = text[mark.index : mark.index + 1]
        if not character:
            return Stop("open-bracket", beginning)
        return Stop("tab", place) if character == "\t" else Stop("odd-start", place, character=character)
    if "scanning an a" in str(error.context):  # an alias or an anchor without a name
        return Stop("odd-start", beginning, character=text[began.index : began.index + 1])
    if "did not find expected key" in problem and mark.column and lines[-1][: mark.column].strip():
        return Stop("after-quote", place)
    sign = text[mark.index : mark.index + 1]
    if "did not find expected ',' or" in problem and sign == ":" and mark.line == began.line:
        return Stop("second-colon", place)
    if "did not find expected ',' or" in problem and lines[-1].rstrip().endswith(("'", '"')) and sign:
        return Stop("after-quote", place)
    if "block sequence entries" in problem and lines[-1].strip():
        return Stop("odd-start", place, character="-")
    if "mapping values" in problem and len(lines) > 1 and _NO_SPACE.match(lines[-2]):
        return Stop("no-space", Place(name, mark.line, 1))
    for said, code, at_beginning in _SYNTAX:
        if said in problem:
            return Stop(code, beginning if at_beginning else place)
    return Stop("not-yaml", place, problem=problem)


@dataclass(slots=True)
class _Open:
    """A map or list being filled; for a map, the key that waits for its value."""

    node: Node
    key: str | None = None
    key_place: Place | None = None


def composed(text: str, name: str, faults: list[Fault]) -> Node:
    """The tree of values, built without recursion, within the limits."""
    root: Node | None = None
    stack: list[_Open] = []
    nodes = documents = 0
    for event, place in _events(text, name):
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise Stop("several-documents", place)
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            stack.pop()
        if not isinstance(event, yaml.NodeEvent):
            continue
        nodes += 1
        if nodes > MOST_NODES:
            raise Stop("too-many", place, most=MOST_NODES)
        node = _node(event, place)
        if _is_key(stack, event, node):
            continue
        if stack:
            _put(stack[-1], node, faults)
        else:
            root = node
        if isinstance(node.value, dict | list):
            if len(stack) >= MOST_DEPTH:
                raise Stop("too-deep", place, most=MOST_DEPTH)
            stack.append(_Open(node))
    if root is None or root.value is None:
        raise Stop("empty-file", Place(name))
    return root


def _is_key(stack: list[_Open], event: yaml.NodeEvent, node: Node) -> bool:
    """Take the node as a key if one is due. Keys are texts as written, so `no` and `1` are keys like others."""
    if not stack or not isinstance(stack[-1].node.value, dict) or stack[-1].key is not None:
        return False
    if not isinstance(event, yaml.ScalarEvent):
        raise Stop("key-not-text", node.place)
    stack[-1].key, stack[-1].key_place = node.written, node.place
    return True


def _put(into: _Open, node: Node, faults: list[Fault]) -> None:
    children = into.node.value
    if isinstance(children, list):
        children.append(node)
    elif isinstance(children, dict) and into.key is not None and into.key_place is not None:
        node.key = into.key_place
        if into.key in children:
            first = children[into.key].key
            faults.append(fault("duplicate-key", into.key_place, key=into.key, first=first.line if first else "?"))
        else:
            children[into.key] = node
        into.key = into.key_place = None


def _node(event: yaml.NodeEvent, place: Place) -> Node:
    if isinstance(event, yaml.AliasEvent):
        raise Stop("alias", place, name=event.anchor)
    tag = getattr(event, "tag", None)
    if tag is not None and tag != "!":
        raise Stop("tag", place, tag=tag)
    if isinstance(event, yaml.MappingStartEvent):
        return Node({}, place)
    if isinstance(event, yaml.SequenceStartEvent):
        return Node([], place)
    assert isinstance(event, yaml.ScalarEvent)
    written = _one_line(event.value)
    if UNSEEN.search(written):  # an escape such as "\0" in double quotes
        raise Stop("control-character", place, character="written with a backslash")
    value = _scalar(written) if event.implicit[0] and tag is None else written
    mark = event.end_mark
    return Node(value, place, written=written, end=Place(place.file, mark.line + 1, mark.column + 1) if mark else None)


# Scalars: the core schema of YAML 1.2 (10.3.2) without octal and hexadecimal, which no plan needs

_SPACES: Final = re.compile("[ \t\r\n\x85\u2028\u2029]+")
_INTEGER: Final = re.compile(r"[-+]?[0-9]{1,15}")
_DECIMAL: Final = re.compile(r"[-+]?(\.[0-9]{1,20}|[0-9]{1,15}(\.[0-9]{0,20})?)([eE][-+]?[0-9]{1,2})?")
_WORDS: Final[dict[str, bool | None]] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


def _one_line(text: str) -> str:
    """Every text of a plan is one paragraph, however its lines were broken in the file. A no-break space stays."""
    return _SPACES.sub(" ", text).strip(" ")


def _scalar(written: str) -> bool | int | float | str | None:
    if written in _WORDS:
        return _WORDS[written]
    if _INTEGER.fullmatch(written):
        return int(written)
    return float(written) if _DECIMAL.fullmatch(written) else written
