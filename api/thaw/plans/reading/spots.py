"""Where in a file a certain character of a text stands, however it is quoted, folded or escaped (YAML 1.2, 7.3 and 8.1)."""

import re
from bisect import bisect_right
from typing import Final

from thaw.plans.faults import Place
from thaw.plans.reading.nodes import Node

BREAK: Final = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_SPACE: Final = re.compile("[ \t\r\n\x85\u2028\u2029]*")
_JOINT: Final = re.compile(rf"\\(?:{BREAK.pattern})[ \t]*")
_HEX: Final = {"x": 2, "u": 4, "U": 8}
_ESCAPED: Final = {
    "t": " ",
    "\t": " ",
    "n": " ",
    "r": " ",
    " ": " ",
    "_": "\xa0",
    "N": " ",
    "L": " ",
    "P": " ",
    "e": "\x1b",
}
_BLOCK_HEADER: Final = re.compile("[|>][-+0-9]*[ \t]*(#[^\r\n]*)?")


class Source:
    """The text of a file, as it was read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = BREAK.split(text)
        self._begins = [0, *(found.end() for found in BREAK.finditer(text))]

    def line(self, number: int) -> str:
        """A line, counted from 1, without its end; empty where there is none."""
        return self._lines[number - 1] if 1 <= number <= len(self._lines) else ""

    def lines(self) -> int:
        """How many lines there are."""
        return len(self._begins)

    def spot(self, node: Node, offset: int) -> Place:
        """The place of character `offset` of the node's text. The node's own place where the two don't fit together."""
        start = self._begins[node.place.line - 1] + node.place.column - 1
        at = _walked(self.text, start, node.written, offset)
        return node.place if at is None else self.place(at, node.place.file)

    def at(self, place: Place) -> str:
        """The character at a place."""
        return self.line(place.line)[place.column - 1 : place.column]

    def begin(self, number: int) -> int:
        """The index where a line begins, counted from 1."""
        return self._begins[number - 1]

    def place(self, index: int, file: str) -> Place:
        """The place of a character of the file."""
        line = bisect_right(self._begins, index)
        return Place(file, line, index - self._begins[line - 1] + 1)


def _walked(text: str, index: int, written: str, offset: int) -> int | None:
    """The index in `text` of character `offset` of `written`, whose source begins at `index`; None when the way is lost."""
    opening = text[index : index + 1]
    quote = opening if opening in ('"', "'") else ""
    if quote:
        index += 1
    elif opening in ("|", ">") and (header := _BLOCK_HEADER.match(text, index)):
        index = header.end()
    index = _skipped(text, index, quote)
    for character in written[:offset]:
        if character == " ":
            index = _skipped(text, index, quote)
            continue
        index = _joined(text, index, quote)
        read, length = _read(text, index, quote)
        if read != character:
            return None
        index += length
    index = _joined(text, index, quote)
    return index if index < len(text) else None


def _joined(text: str, index: int, quote: str) -> int:
    """Past a line end that a backslash takes away in double quotes, with the indentation after it."""
    while quote == '"' and (found := _JOINT.match(text, index)):
        index = found.end()
    return index


def _skipped(text: str, index: int, quote: str) -> int:
    """Past white space, written plainly, as line breaks, or in double quotes as escapes."""
    while True:
        found = _SPACE.match(text, index)
        index = _joined(text, found.end() if found else index, quote)
        if quote != '"' or text[index : index + 1] != "\\":
            return index
        read, length = _read(text, index, quote)
        if read != " ":
            return index
        index += length


def _read(text: str, index: int, quote: str) -> tuple[str, int]:
    """The character at `index` and how many it is written with."""
    if quote == "'" and text.startswith("''", index):
        return "'", 2
    if quote != '"' or text[index : index + 1] != "\\":
        return text[index : index + 1], 1
    sign = text[index + 1 : index + 2]
    if sign in _HEX:
        digits = text[index + 2 : index + 2 + _HEX[sign]]
        return chr(int(digits, 16)), 2 + len(digits)
    return _ESCAPED.get(sign, sign), 2
