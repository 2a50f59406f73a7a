"""Support lines: plans/help/lines.yaml, read and checked like a plan. What is not sure is not given out.

A host's own list (help/lines.yaml in a folder of THAW_PLANS) takes the place of the whole list that comes along.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from thaw.plans.faults import Fault, Place, fault, in_order
from thaw.plans.help.given import dialled, given_out
from thaw.plans.help.hours import begins_with_weekday, is_zone, no_time, probable_zone, spans
from thaw.plans.help.lines import LineEntry, LinesFile
from thaw.plans.reading.files import Read, read_file
from thaw.plans.reading.nodes import Node, at
from thaw.plans.reading.shapes import shaped

LINES_FILE: Final = Path("help") / "lines.yaml"


def load(folders: Sequence[Path]) -> tuple[dict[str, Any] | None, list[Fault]]:
    """The support lines of the last folder that has a good list (a host's own stand after the built-in one), and all faults.

    A host's list with a fault is not used: an old number that works is better than none.
    """
    faults: list[Fault] = []
    for number, folder in reversed([*enumerate(folders)]):
        path = folder / LINES_FILE
        if _may_be_there(path):
            lines, found = check_lines(path, own=number > 0)
            faults.extend(found)
            if lines is not None:
                return lines, faults
    return None, faults


def _may_be_there(path: Path) -> bool:
    """Where Thaw may not look, reading tells so; asking alone would stop the server."""
    try:
        return path.exists()
    except OSError:
        return True


def check_lines(path: Path, read: Read = read_file, own: bool = True) -> tuple[dict[str, Any] | None, list[Fault]]:
    """Read and check a list. What is given out, or None with every fault."""
    reading = read(path)
    faults = [*reading.faults]
    if reading.root is None:
        return None, faults
    entries = shaped(LinesFile, reading.root, faults)
    if entries:
        _check(reading.root, entries, faults)
    if faults or entries is None:
        return None, in_order(faults)
    return given_out(entries, own), []


def _check(root: Node, entries: LinesFile, faults: list[Fault]) -> None:
    first: dict[str, Place] = {}
    _check_day(entries.checked, at(root, "checked").place, faults)
    if entries.emergency_checked:
        _check_day(entries.emergency_checked, at(root, "emergency_checked").place, faults)
    for number, country in enumerate(entries.countries):
        place = at(root, "countries", number, "code").place
        if country.code in first:
            faults.append(fault("country-twice", place, code=country.code, first=first[country.code].line))
        first.setdefault(country.code, place)
        for index, line in enumerate(country.lines):
            _check_line(at(root, "countries", number, "lines", index), line, faults)


def _check_line(node: Node, line: LineEntry, faults: list[Fault]) -> None:
    if not (line.call or line.text or line.chat or line.whatsapp):
        faults.append(fault("no-way-to-reach", node.place))
    numbers = [("call", i, one.label, one.uri) for i, one in enumerate(line.call)]
    numbers += [("text", i, one.label, one.uri) for i, one in enumerate(line.text)]
    for key, index, label, uri in numbers:
        if uri is None and len(dialled(label)) < 2:
            faults.append(fault("no-number", at(node, key, index, "label").place, label=label))
    for index, text in enumerate(line.text):
        if text.word and "?" in (text.uri or ""):
            faults.append(fault("word-twice", at(node, "text", index, "uri").place))
    _check_hours(node, line, faults)
    if line.checked:
        _check_day(line.checked, at(node, "checked").place, faults)


def _check_hours(node: Node, line: LineEntry, faults: list[Fault]) -> None:
    place = at(node, "hours").place
    if time := no_time(line.hours):
        faults.append(fault("no-such-time", place, time=time))
    elif begins_with_weekday(line.hours) and spans(line.hours) is None:
        faults.append(fault("hours-unclear", place, hours=line.hours))
    if line.zone and not is_zone(line.zone):
        meant = probable_zone(line.zone)
        hint = f"Did you mean `{meant}`? " if meant else ""
        faults.append(fault("no-such-zone", at(node, "zone").place, zone=line.zone, nearest=hint))


def _check_day(written: str, place: Place, faults: list[Fault]) -> None:
    try:
        date.fromisoformat(written)
    except ValueError:
        faults.append(fault("no-such-day", place, date=written))
