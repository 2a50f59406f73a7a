"""What a YAML reader stumbles over becomes the slip of a person: its place, what is wrong, what mends it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

from thaw.plans.faults import Place, fault
from thaw.plans.reading.signs import CURVED, ODD, WIDE_COLON
from thaw.plans.reading.spots import BREAK


class Stop(Exception):
    """Reading on would make no sense. Carries the fault."""

    def __init__(self, code: str, place: Place, /, **words: object) -> None:
        super().__init__(code)
        self.fault = fault(code, place, **words)


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
_MERGE: Final = re.compile("^<{7}[ \r\n]", re.MULTILINE)
_KEY: Final = r"[\"']?[A-Za-z][A-Za-z0-9_-]*[\"']?"
_ODD_SPACE: Final = re.compile(
    f" *(?:- +)*(?:-(?P<dash>{ODD})|{_KEY}(?: *(?P<before>{ODD})(?:{ODD}| )*[:{WIDE_COLON}]|:(?P<after>{ODD})))"
)
_ODD_COLON: Final = re.compile(f" *(?:- +)*{_KEY} *({WIDE_COLON})")
_KEY_ALONE: Final = re.compile(f" *(?:- +)*{_KEY} *")
_KEY_LINE: Final = re.compile(f"[\r\n] *(?:- +)*{_KEY}:(?=[ \r\n])")
_EDITORS_BREAK: Final = re.compile("\r\n|\r|\n")
_NOTHING: Final = re.compile(r"(?:\s|#[^\r\n]*)*")
_LONGEST_KEY: Final = 1000  # characters; YAML takes 1024
_NEAR: Final = 20_000  # characters above an error that are looked at for its neighbours


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where the reader was: line and column counted from 0, and the index of the character."""

    line: int
    column: int
    index: int


def _mark(mark: Any) -> _Mark:
    return _Mark(mark.line, mark.column, mark.index)


@dataclass(frozen=True, slots=True)
class _Error:
    """What the reader said, in the file it was said of. `began`: where the thing began that it could not read."""

    text: str
    name: str
    problem: str
    context: str
    at: _Mark
    began: _Mark
    value: tuple[_Mark, _Mark] | None
    """Where the value stands that ends just before the error."""

    def place(self, mark: _Mark) -> Place:
        return Place(self.name, mark.line + 1, mark.column + 1)

    def line(self, mark: _Mark) -> str:
        """The whole line."""
        begin = mark.index - mark.column
        end = BREAK.search(self.text, begin)
        return self.text[begin : end.start()] if end else self.text[begin:]

    def above(self, mark: _Mark) -> Iterator[str]:
        """The lines above, the nearest first."""
        begin = mark.index - mark.column
        return reversed(BREAK.split(self.text[max(0, begin - _NEAR) : begin])[:-1])


def syntax(error: yaml.MarkedYAMLError, last: yaml.ScalarEvent | None, text: str, name: str) -> Stop:
    """The slip behind an error. `last`: the value that was read before it."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Stop("not-yaml", Place(name), problem=error.problem)
    if merged := _MERGE.search(text):
        return Stop("merge-marks", Place(name, len(BREAK.findall(text[: merged.start()])) + 1))
    value = (_mark(last.start_mark), _mark(last.end_mark)) if last else None
    if value and not _NOTHING.fullmatch(text, value[1].index, mark.index):
        value = None  # something stands between the two
    problem, context = str(error.problem or error.context or "unknown"), str(error.context)
    one = _Error(text, name, problem, context, _mark(mark), _mark(error.context_mark or mark), value)
    return _signs(one) or _quotes(one) or _far(one) or _dash(one) or _start(one) or _known(one)


def _signs(one: _Error) -> Stop | None:
    """A space, a colon or a line break that looks like the one of the keyboard, in the lines around an error."""
    marks = {mark.line: mark for mark in (one.at, one.began, *(one.value or ())[:1])}
    for number, mark in sorted(marks.items()):
        line, end = one.line(mark), mark.index - mark.column - 1
        if (found := _ODD_SPACE.match(line)) and found.lastgroup:
            return Stop("odd-space", Place(one.name, number + 1, found.start(found.lastgroup) + 1))
        if found := _ODD_COLON.match(line):
            return Stop("odd-colon", Place(one.name, number + 1, found.start(1) + 1))
        if end >= 0 and one.text[end] in "\x85\u2028\u2029":  # no line of its own to most editors
            before = _EDITORS_BREAK.split(one.text[:end])
            place = Place(one.name, len(before), len(before[-1]) + 1)
            return Stop("odd-break", place, character=f"U+{ord(one.text[end]):04X}")
    return None


def _quotes(one: _Error) -> Stop | None:
    """A quote that isn't one for YAML, or one that closed far below."""
    if one.value is None or one.value[0] == one.value[1]:
        return None
    start, end = one.value
    opening = one.text[start.index]
    if opening in CURVED and ("mapping values" in one.problem or "expected ',' or" in one.problem):
        return Stop("curly-quotes", one.place(start))
    if (
        opening in "\"'"
        and "did not find expected" in one.problem
        and _KEY_LINE.search(one.text, start.index, end.index)
    ):
        return Stop("open-quote" if opening == '"' else "open-apostrophe", one.place(start))
    return None


def _far(one: _Error) -> Stop | None:
    """A colon of a line that is read as part of the text above it, or one that no key can stand before."""
    if "mapping values" not in one.problem or not one.value:
        return None
    start, end = one.value
    first, line = one.line(start), one.line(one.at)
    if start.line == one.at.line:
        is_key = end.index - start.index > _LONGEST_KEY and not first[: start.column].strip(" -")
        return Stop("long-key", one.place(start)) if is_key else None
    if not _KEY_ALONE.fullmatch(line[: one.at.column]):
        return None
    if _NO_SPACE.match(next(one.above(one.at), "")):
        return Stop("no-space", Place(one.name, one.at.line, 1))
    indent = len(line) - len(line.lstrip(" "))
    if start.column == indent and _KEY_ALONE.fullmatch(first):
        return Stop("no-colon", one.place(start))
    return Stop("too-far", Place(one.name, one.at.line + 1, indent + 1))


def _dash(one: _Error) -> Stop | None:
    """A line without a dash, under an entry of a list that begins in the same column."""
    if "expected '-' indicator" in one.problem:
        mark = one.at
    elif "could not find expected ':'" in one.problem or "scanning an alias" in one.context:
        mark = one.began
    else:
        return None
    line, column = one.line(mark), mark.column
    if line.find(": ", column) - column > _LONGEST_KEY:
        return Stop("long-key", one.place(mark))
    if line[:column].strip(" ") or line.startswith("- ", column) or _KEY_ALONE.fullmatch(line):
        return None
    for above in one.above(mark):
        bare = above.lstrip(" ")
        if bare and not bare.startswith("#") and len(above) - len(bare) <= column:
            is_entry = len(above) - len(bare) == column and bare.startswith("- ")
            return Stop("no-dash", one.place(mark)) if is_entry else None
    return None


def _start(one: _Error) -> Stop | None:
    """A sign that no text begins with."""
    sign, opening = one.text[one.at.index : one.at.index + 1], one.text[one.began.index : one.began.index + 1]
    if "that cannot start any token" in one.problem or "did not find expected node content" in one.problem:
        if not sign:
            return Stop("open-bracket", one.place(one.began))
        return Stop("tab", one.place(one.at)) if sign == "\t" else Stop("odd-start", one.place(one.at), character=sign)
    # an alias or an anchor without a name; a text behind > or |
    if "scanning an a" in one.context or ("expected comment or line break" in one.problem and opening in "|>"):
        return Stop("odd-start", one.place(one.began), character=opening)
    if "mapping keys are not allowed" in one.problem:
        return Stop("odd-start", one.place(one.at), character="?")
    return None


def _known(one: _Error) -> Stop:
    problem, place, beginning = one.problem, one.place(one.at), one.place(one.began)
    before = one.line(one.at)[: one.at.column]
    sign = one.text[one.at.index : one.at.index + 1]
    is_in_brackets = "did not find expected ',' or" in problem
    if is_in_brackets and sign == ":" and one.at.line == one.began.line:
        return Stop("second-colon", place)
    if ("did not find expected key" in problem and before.strip()) or (
        is_in_brackets and before.rstrip().endswith(("'", '"')) and sign
    ):
        return Stop("after-quote", place)
    if "block sequence entries" in problem and before.strip():
        return Stop("odd-start", place, character="-")
    if "mapping values" in problem and _NO_SPACE.match(next(one.above(one.at), "")):
        return Stop("no-space", Place(one.name, one.at.line, 1))
    if (
        "quoted scalar" in one.context
        and one.text[one.began.index : one.began.index + 1] == "'"
        and "unexpected" in problem
    ):
        return Stop("open-apostrophe", beginning)
    for said, code, at_beginning in _SYNTAX:
        if said in problem:
            return Stop(code, beginning if at_beginning else place)
    return Stop("not-yaml", place, problem=problem)
