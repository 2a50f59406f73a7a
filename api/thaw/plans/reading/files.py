"""A file becomes values that remember where they stand. Whatever it holds, the answer is values or faults, soon."""

import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from thaw.plans.faults import Fault, Place
from thaw.plans.reading.composing import UNSEEN, composed
from thaw.plans.reading.nodes import Node
from thaw.plans.reading.signs import ODD
from thaw.plans.reading.syntax import Stop

MOST_BYTES: Final = 1_000_000


@dataclass(slots=True)
class Reading:
    """What came of a file: its root, or None when there is nothing to go on with, the faults so far, and its text."""

    root: Node | None = None
    faults: list[Fault] = field(default_factory=list)
    text: str = ""


# Whoever looks at the same files from several sides hands in one that reads each only once.
Read: TypeAlias = Callable[[Path], Reading]


def read_file(path: Path, name: str | None = None) -> Reading:
    """Read a file. `name` is how faults call it, the path by default. Never raises."""
    name = name or str(path)
    try:
        return read_text(_text(_bytes(path, name), name), name)
    except Stop as stop:
        return Reading(faults=[stop.fault])


def read_text(text: str, name: str) -> Reading:
    """Read YAML from text. Never raises."""
    reading = Reading(text=text)
    try:
        _look_over(text, name)
        reading.root = composed(text, name, reading.faults)
    except Stop as stop:
        reading.faults.append(stop.fault)
    return reading


# The file


def _bytes(path: Path, name: str) -> bytes:
    """At most MOST_BYTES. A pipe or a device is not opened: it might never end."""
    start = Place(name)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Stop("not-a-file", start)
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > MOST_BYTES:
                raise Stop("too-big", start)
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise Stop("no-file", start) from None
    except (OSError, ValueError) as error:
        raise Stop("unreadable", start, reason=getattr(error, "strerror", None) or "its name is not possible") from None
    if len(data) > MOST_BYTES:
        raise Stop("too-big", start)
    return data


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8").removeprefix("\N{BYTE ORDER MARK}")
    except UnicodeDecodeError as error:
        raise Stop("not-utf-8", _place(data[: error.start].decode("utf-8"), name)) from None


_BREAK: Final = re.compile(r"\r\n|\r|\n")


def _place(before: str, name: str) -> Place:
    """The place just after the text `before`."""
    lines = _BREAK.split(before)
    return Place(name, len(lines), len(lines[-1]) + 1)


# Pasted from a page or a letter. Inside a text such a space stays; as indentation it is none, and nobody sees why.
_ODD_SPACE: Final = re.compile(f"^ *({ODD})", re.MULTILINE)


def _look_over(text: str, name: str) -> None:
    unseen = UNSEEN.search(text)
    if unseen:
        raise Stop("control-character", _place(text[: unseen.start()], name), character=f"U+{ord(unseen[0]):04X}")
    odd = _ODD_SPACE.search(text)
    if odd:
        raise Stop("odd-space", _place(text[: odd.start(1)], name))
