"""YAML text becomes a tree of values with their places, without recursion and within limits; its errors become our sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from thaw.plans.faults import MOST_TOLD, Fault, Place, fault
from thaw.plans.reading.nodes import Node
from thaw.plans.reading.signs import heaped, hidden, visible
from thaw.plans.reading.spots import Source
from thaw.plans.reading.syntax import Stop, syntax

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML without libyaml: the same, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MOST_DEPTH: Final = 32
MOST_NODES: Final = 30_000
UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def _events(text: str, name: str) -> Iterator[tuple[yaml.Event, Place]]:
    last: yaml.ScalarEvent | None = None
    try:
        for event in yaml.parse(text, Loader=_Loader):
            mark = event.start_mark
            if isinstance(event, yaml.ScalarEvent):
                last = event
            yield event, Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    except yaml.MarkedYAMLError as error:
        raise syntax(error, last, text, name) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise Stop("not-yaml", Place(name), problem=str(error).splitlines()[0] if str(error) else "unknown") from None


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
    source: Source | None = None
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
        source = _looked_at(node, event, source or text, faults)
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


_COMMENT: Final = re.compile(" *#")


def _looked_at(node: Node, event: yaml.Event, source: Source | str, faults: list[Fault]) -> Source | None:
    """Tell signs that nobody sees, and marks without end. The value goes on without them, so that it is told once."""
    already = source if isinstance(source, Source) else None
    if node.value is None and not node.written and event.end_mark:
        node.cut = _COMMENT.match(already.text if already else str(source), event.end_mark.index) is not None
    if not isinstance(node.value, str):
        return already
    if not visible(node.written):
        node.value = node.written = ""
        return already
    signs, heap = hidden(node.written), heaped(node.written)
    if not signs and heap is None:
        return already
    source = already or Source(str(source))
    for code, offset in (("unseen", signs[0] if signs else None), ("many-marks", heap)):
        if offset is not None and len(faults) <= MOST_TOLD:
            faults.append(fault(code, source.spot(node, offset), character=f"U+{ord(node.written[offset]):04X}"))
    if signs:
        gone = frozenset(signs)
        left = "".join(sign for index, sign in enumerate(node.written) if index not in gone).strip(" ")
        node.value = _scalar(left) if isinstance(event, yaml.ScalarEvent) and event.implicit[0] else left
    return source


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
