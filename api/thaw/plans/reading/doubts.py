"""Texts that were read otherwise than they look: told as warnings, since whoever wrote them may have meant it so."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from thaw.plans.faults import MOST_TOLD, Fault, Place, fault
from thaw.plans.reading.nodes import Node
from thaw.plans.reading.signs import ODD
from thaw.plans.reading.spots import Source

Steps = tuple[str | int, ...]
_NOT_PLAIN: Final = frozenset("\"'|>&!")
_ENDED: Final = re.compile(r"[.?!…:;。！？।؟۔][\"'”’»)\]]*$")
_DASHED: Final = re.compile(f"[ \t]*(?:-(?: |{ODD})|[•*] )")
_NUMBERED: Final = re.compile(r"[ \t]*[0-9]{1,2}[.)] ")
# One space, and what no comment begins with: `Ground #2`, `Page # 3.`
_CUT: Final = re.compile(r" #(?!tone\b)(?:\w| ?[0-9]+[.!?]?[ \t]*$)")
_PAIRS: Final = {"“": "”", "„": "“”", "”": "”", "‘": "’", "‚": "‘’"}
# Where a text stands in quotes as a whole, elsewhere, it may well be what somebody says.
_NAMES: Final = ("title", "about", "name", "did", "theme")


def doubts(texts: Iterable[tuple[Steps, Node]], source: Source) -> list[Fault]:
    """What is told of texts, in the order of the file, each with its path."""
    found: list[Fault] = []
    above: tuple[Steps, Node] | None = None
    split: Steps | None = None  # a list that was told once
    for path, node in texts:
        if len(found) > MOST_TOLD:
            break  # nobody reads so far
        is_plain = source.at(node.place) not in _NOT_PLAIN
        if is_plain:
            if above and split != path[:-1] and _is_split(above, (path, node), source):
                split = path[:-1]
                found.append(fault("split-perhaps", node.place))
            if swallowed := _swallowed(node, source):
                found.append(fault("swallowed-line", swallowed))
            if cut := _cut(node, source):
                found.append(fault("comment-perhaps", cut))
            if path[-1:] and path[-1] in _NAMES and _is_curved(node.written):
                found.append(fault("curly-quotes-perhaps", node.place))
        above = (path, node) if is_plain else None
    return found


def _is_split(one: tuple[Steps, Node], other: tuple[Steps, Node], source: Source) -> bool:
    """Whether two neighbours in [ ] look like one text: the first has no end, and the second goes on in small letters."""
    (path, first), (next_path, second) = one, other
    return (
        path[:-1] == next_path[:-1]
        and isinstance(next_path[-1], int)
        and first.written[:1].isupper()
        and second.written[:1].islower()
        and not _ENDED.search(first.written[-8:])
        and first.end is not None
        and source.line(first.end.line).startswith(",", first.end.column - 1)
    )


def _swallowed(node: Node, source: Source) -> Place | None:
    """A line of a text that begins as an entry of a list does."""
    if node.end is None or node.end.line == node.place.line:
        return None
    numbered = _NUMBERED.match(node.written)
    for number in range(node.place.line + 1, node.end.line + 1):
        line = source.line(number)
        if _DASHED.match(line) or (numbered and _NUMBERED.match(line)):
            return replace(node.place, line=number, column=len(line) - len(line.lstrip(" \t")) + 1)
    return None


def _cut(node: Node, source: Source) -> Place | None:
    if node.end is None:
        return None
    found = _CUT.match(source.line(node.end.line), node.end.column - 1)
    return replace(node.end, column=node.end.column + 1) if found else None


def _is_curved(text: str) -> bool:
    closing = _PAIRS.get(text[:1])
    return bool(closing) and len(text) > 2 and text[-1] in (closing or "") and not set(text[1:-1]) & set(_PAIRS)
