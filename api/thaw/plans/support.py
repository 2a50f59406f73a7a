"""Support lines: plans/help/lines.yaml, read and checked like a plan. What is not sure is not given out.

A host's own list (help/lines.yaml in a folder of THAW_PLANS) takes the place of the whole list that comes along.
"""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import Field, StringConstraints

from thaw.plans.faults import Fault, Place, fault, in_order
from thaw.plans.format import FORMS, Language, Strict
from thaw.plans.nodes import Node, at
from thaw.plans.reading import read_file
from thaw.plans.shapes import shaped

LINES_FILE: Final = Path("help") / "lines.yaml"

_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"
_SOME_DATE: Final = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_CODE: Final = r"^[A-Z]{2}$"
_NUMBER: Final = r"^[0-9*#+ ]{2,20}$"
_TEL: Final = r"^tel:[+]?[0-9A-Za-z%;=,.()+-]{2,40}$"
_SMS: Final = r"^sms:[+]?[0-9]{2,20}(\?body=[A-Za-z0-9%]{1,40})?$"
_WEB: Final = r"^https://[^\s]{3,200}$"
_WHATSAPP: Final = r"^https://wa\.me/[1-9][0-9]{5,14}$"
_HOURS: Final = r"^(always|unknown|\d\d:\d\d–\d\d:\d\d.{0,40})$"
_MORE_FORMS: Final = {
    _DAY: 'A day is written as in "2026-01-18".',
    _SOME_DATE: 'A date is a day, a month or a year: "2026-01-18", "2026-01", "2026".',
    _CODE: 'A country is two capital letters (ISO 3166) in quotes: "GB".',
    _NUMBER: 'A number is digits in quotes: "112".',
    _TEL: "Write it as in tel:116123.",
    _SMS: "Write it as in sms:85258.",
    _WEB: "An address begins with https://.",
    _WHATSAPP: "Write https://wa.me/ and the number in digits, the country's code first: https://wa.me/34600000016.",
    _HOURS: "Write always, unknown, or hours such as 09:00–24:00.",
}
FORMS.update(_MORE_FORMS)

Day = Annotated[str, StringConstraints(pattern=_DAY)]
Note = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=40)]


class CallEntry(Strict):
    """A number to call. What is dialled is the label's digits, unless `uri` says otherwise."""

    label: Label = Field(description="As it is read.", examples=['"116 123"'])
    uri: Annotated[str, StringConstraints(pattern=_TEL)] | None = Field(default=None, description="As it is dialled.")


class TextEntry(Strict):
    """A number to text."""

    label: Label = Field(description="As it is read.", examples=['"85258"'])
    uri: Annotated[str, StringConstraints(pattern=_SMS)] | None = Field(default=None, description="As it is sent to.")
    word: Label | None = Field(default=None, description="What to write, where the line asks for a word.")


class WhatsAppEntry(Strict):
    """A number in WhatsApp."""

    label: Label = Field(description="As it is read.", examples=['"600 000 016"'])
    uri: Annotated[str, StringConstraints(pattern=_WHATSAPP)] = Field(
        description="Its address.", examples=["https://wa.me/34600000016"]
    )


class LineEntry(Strict):
    """A support line."""

    name: str = Field(min_length=1, max_length=80, examples=["Samaritans"])
    kind: Literal["crisis", "abuse", "veterans", "information"] = Field(examples=["crisis"])
    call: list[CallEntry] = Field(default_factory=list, max_length=5)
    text: list[TextEntry] = Field(default_factory=list, max_length=5)
    chat: Annotated[str, StringConstraints(pattern=_WEB)] | None = None
    whatsapp: WhatsAppEntry | None = None
    hours: Annotated[str, StringConstraints(pattern=_HOURS)] = Field(default="unknown")
    languages: list[Language] = Field(default_factory=list)
    free: bool | None = None
    note: Note | None = None
    source: Note = Field(examples=["samaritans.org"])
    source_date: Annotated[str, StringConstraints(pattern=_SOME_DATE)] | None = None
    checked: Day | None = None
    sure: Literal["A", "B", "C"] = Field(examples=["A"])


class CountryEntry(Strict):
    """A country with its lines, in the order in which they are shown."""

    code: Annotated[str, StringConstraints(pattern=_CODE)] = Field(examples=['"GB"'])
    name: str = Field(min_length=1, max_length=60, examples=["United Kingdom"])
    emergency: list[Annotated[str, StringConstraints(pattern=_NUMBER)]] = Field(
        min_length=1, max_length=6, examples=['["112"]']
    )
    lines: list[LineEntry]


class LinesFile(Strict):
    """help/lines.yaml."""

    checked: Day = Field(description="The day the list was gone through.", examples=['"2026-11-22"'])
    countries: list[CountryEntry] = Field(min_length=1)


def load(folders: Sequence[Path]) -> tuple[dict[str, Any] | None, list[Fault]]:
    """The support lines of the last folder that has a good list (a host's own stand after the built-in one), and all faults.

    A host's list with a fault is not used: an old number that works is better than none.
    """
    faults: list[Fault] = []
    for folder in reversed(folders):
        path = folder / LINES_FILE
        if _may_be_there(path):
            lines, found = check_lines(path)
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


def check_lines(path: Path) -> tuple[dict[str, Any] | None, list[Fault]]:
    """Read and check a list. What is given out, or None with every fault."""
    reading = read_file(path)
    faults = reading.faults
    if reading.root is None:
        return None, faults
    entries = shaped(LinesFile, reading.root, faults)
    if entries:
        _check(reading.root, entries, faults)
    if faults or entries is None:
        return None, in_order(faults)
    return _given_out(entries), []


def _check(root: Node, entries: LinesFile, faults: list[Fault]) -> None:
    first: dict[str, Place] = {}
    _check_day(entries.checked, at(root, "checked").place, faults)
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
        if uri is None and len(_dialled(label)) < 2:
            faults.append(fault("no-number", at(node, key, index, "label").place, label=label))
    if line.checked:
        _check_day(line.checked, at(node, "checked").place, faults)


def _check_day(written: str, place: Place, faults: list[Fault]) -> None:
    try:
        date.fromisoformat(written)
    except ValueError:
        faults.append(fault("no-such-day", place, date=written))


def _dialled(label: str) -> str:
    """The digits of a label as a URI takes them (RFC 3966): `*` and `#` are written %2A and %23."""
    digits = re.sub(r"[^0-9*#+]", "", label)
    digits = digits[:1] + digits[1:].replace("+", "")
    return digits.replace("*", "%2A").replace("#", "%23")


def _given_out(entries: LinesFile) -> dict[str, Any]:
    """As the API gives it. A line that is not sure, or that nobody ever checked, stays in the file."""
    countries = [
        {
            "code": country.code,
            "name": country.name,
            "emergency": country.emergency,
            "lines": [_line(line) for line in country.lines if line.sure != "C" and line.checked],
        }
        for country in entries.countries
    ]
    return {"checked": entries.checked, "countries": countries}


def _line(line: LineEntry) -> dict[str, Any]:
    return {
        **line.model_dump(),
        "call": [{"label": one.label, "uri": one.uri or f"tel:{_dialled(one.label)}"} for one in line.call],
        "text": [
            {"label": one.label, "uri": one.uri or f"sms:{_dialled(one.label)}", "word": one.word} for one in line.text
        ],
    }
