"""YAML becomes values that remember where they stand. Whatever the file holds, the answer is values or faults, soon."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

from thaw.plans.faults import Fault, Place, fault

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML without libyaml: the same, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MOST_BYTES: Final = 1_000_000
MOST_DEPTH: Final = 32
MOST_NODES: Final = 30_000

Value: TypeAlias = "bool | int | float | str | list[Node] | dict[str, Node] | None"


@dataclass(slots=True)
class Node:
    """A value and its place. `key`: where its key stands, in a map. `written`: a scalar as the author wrote it."""

    value: Value
    place: Place
    key: Place | None = None
    written: str = ""

    @property
    def spot(self) -> Place:
        """Where to point when this value is meant: an empty value has no place of its own, a map is found by its key."""
        return self.key if self.key and (self.value is None or isinstance(self.value, dict | list)) else self.place


@dataclass(slots=True)
class Reading:
    """What came of a file: its root, or None when there is nothing to go on with, and the faults so far."""

    root: Node | None = None
    faults: list[Fault] = field(default_factory=list)


class _Stop(Exception):
    """Reading on would make no sense. Carries the fault."""

    def __init__(self, code: str, place: Place, /, **words: object) -> None:
        super().__init__(code)
        self.fault = fault(code, place, **words)


def read_file(path: Path, name: str | None = None) -> Reading:
    """Read a file. `name` is how faults call it, the path by default. Never raises."""
    name = name or str(path)
    try:
        return read_text(_text(_bytes(path, name), name), name)
    except _Stop as stop:
        return Reading(faults=[stop.fault])


def read_text(text: str, name: str) -> Reading:
    """Read YAML from text. Never raises."""
    reading = Reading()
    try:
        _look_over(text, name)
        reading.root = _composed(text, name, reading.faults)
    except _Stop as stop:
        reading.faults.append(stop.fault)
    return reading


def plain(node: Node) -> Any:
    """The value without its places, as ordinary maps, lists and scalars."""
    if isinstance(node.value, dict):
        return {key: plain(child) for key, child in node.value.items()}
    if isinstance(node.value, list):
        return [plain(child) for child in node.value]
    return node.value


def at(node: Node, *path: str | int) -> Node:
    """The node under `path`, or the last one on the way that exists."""
    for step in path:
        inside: Node | None = None
        if isinstance(node.value, dict) and isinstance(step, str):
            inside = node.value.get(step)
        elif isinstance(node.value, list) and isinstance(step, int):
            inside = node.value[step] if 0 <= step < len(node.value) else None
        if inside is None:
            break
        node = inside
    return node


# The file


def _bytes(path: Path, name: str) -> bytes:
    """At most MOST_BYTES. A pipe or a device is not opened: it might never end."""
    start = Place(name)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _Stop("not-a-file", start)
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > MOST_BYTES:
                raise _Stop("too-big", start)
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise _Stop("no-file", start) from None
    except (OSError, ValueError) as error:
        raise _Stop(
            "unreadable", start, reason=getattr(error, "strerror", None) or "its name is not possible"
        ) from None
    if len(data) > MOST_BYTES:
        raise _Stop("too-big", start)
    return data


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8").removeprefix("\N{BYTE ORDER MARK}")
    except UnicodeDecodeError as error:
        raise _Stop("not-utf-8", _place(data[: error.start].decode("utf-8"), name)) from None


_BREAK: Final = re.compile(r"\r\n|\r|\n")
_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def _place(before: str, name: str) -> Place:
    """The place just after the text `before`."""
    lines = _BREAK.split(before)
    return Place(name, len(lines), len(lines[-1]) + 1)


def _look_over(text: str, name: str) -> None:
    unseen = _UNSEEN.search(text)
    if unseen:
        raise _Stop("control-character", _place(text[: unseen.start()], name), character=f"U+{ord(unseen[0]):04X}")


# YAML


def _events(text: str, name: str) -> Iterator[tuple[yaml.Event, Place]]:
    try:
        for event in yaml.parse(text, Loader=_Loader):
            mark = event.start_mark
            yield event, Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    except yaml.MarkedYAMLError as error:
        raise _syntax(error, text, name) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise _Stop("not-yaml", Place(name), problem=str(error).splitlines()[0] if str(error) else "unknown") from None


# what PyYAML says → our code, and whether the place where the thing began is the better one to point at
_SYNTAX: Final = (
    ("could not find expected ':'", "no-colon", True),
    ("mapping values are not allowed", "second-colon", False),
    ("found unexpected end of stream", "open-quote", True),
    ("found unexpected document indicator", "open-quote", True),
    ("did not find expected ',' or", "open-bracket", True),
    ("unknown escape character", "backslash", False),
    ("did not find expected hexdecimal", "backslash", False),
    ("did not find expected key", "indentation", False),
    ("did not find expected '-' indicator", "indentation", False),
    ("block sequence entries are not allowed", "indentation", False),
    ("did not find expected <document start>", "indentation", False),
)


def _syntax(error: yaml.MarkedYAMLError, text: str, name: str) -> _Stop:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return _Stop("not-yaml", Place(name), problem=error.problem)
    began = error.context_mark or mark
    place = Place(name, mark.line + 1, mark.column + 1)
    problem = str(error.problem or error.context or "unknown")
    if "that cannot start any token" in problem:
        character = text[mark.index : mark.index + 1]
        return _Stop("tab", place) if character in ("\t", "") else _Stop("odd-start", place, character=character)
    for said, code, at_beginning in _SYNTAX:
        if said in problem:
            return _Stop(code, Place(name, began.line + 1, began.column + 1) if at_beginning else place)
    if "alias" in f"{problem} {error.context}":
        return _Stop("odd-start", place, character="* or &")
    return _Stop("not-yaml", place, problem=problem)


@dataclass(slots=True)
class _Open:
    """A map or list being filled; for a map, the key that waits for its value."""

    node: Node
    key: str | None = None
    key_place: Place | None = None


def _composed(text: str, name: str, faults: list[Fault]) -> Node:
    """The tree of values, built without recursion, within the limits."""
    root: Node | None = None
    stack: list[_Open] = []
    nodes = documents = 0
    for event, place in _events(text, name):
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Stop("several-documents", place)
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            stack.pop()
        if not isinstance(event, yaml.NodeEvent):
            continue
        nodes += 1
        if nodes > MOST_NODES:
            raise _Stop("too-many", place, most=MOST_NODES)
        node = _node(event, place)
        if _is_key(stack, event, node):
            continue
        if stack:
            _put(stack[-1], node, faults)
        else:
            root = node
        if isinstance(node.value, dict | list):
            if len(stack) >= MOST_DEPTH:
                raise _Stop("too-deep", place, most=MOST_DEPTH)
            stack.append(_Open(node))
    if root is None or root.value is None:
        raise _Stop("empty-file", Place(name))
    return root


def _is_key(stack: list[_Open], event: yaml.NodeEvent, node: Node) -> bool:
    """Take the node as a key if one is due. Keys are texts as written, so `no` and `1` are keys like others."""
    if not stack or not isinstance(stack[-1].node.value, dict) or stack[-1].key is not None:
        return False
    if not isinstance(event, yaml.ScalarEvent):
        raise _Stop("key-not-text", node.place)
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
        raise _Stop("alias", place, name=event.anchor)
    tag = getattr(event, "tag", None)
    if tag is not None and tag != "!":
        raise _Stop("tag", place, tag=tag)
    if isinstance(event, yaml.MappingStartEvent):
        return Node({}, place)
    if isinstance(event, yaml.SequenceStartEvent):
        return Node([], place)
    assert isinstance(event, yaml.ScalarEvent)
    written = _one_line(event.value)
    if _UNSEEN.search(written):  # an escape such as "\0" in double quotes
        raise _Stop("control-character", place, character="written with a backslash")
    return Node(_scalar(written) if event.implicit[0] else written, place, written=written)


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
