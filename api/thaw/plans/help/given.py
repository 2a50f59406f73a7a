"""Support lines as the API gives them: what is not sure stays in the file. Keys that are newer stand beside the older ones."""

import re
from typing import Any

from thaw.plans.help.hours import ALWAYS, UNKNOWN, Span, spans
from thaw.plans.help.lines import CountryEntry, EmergencyEntry, LineEntry, LinesFile
from thaw.plans.help.zones import zones_of


def given_out(entries: LinesFile, own: bool) -> dict[str, Any]:
    """The answer of /api/help. `own`: the list is a host's, in place of the one that comes along."""
    return {
        "checked": entries.checked,
        "own": own,
        "emergency_source": entries.emergency_source,
        "emergency_checked": entries.emergency_checked,
        "directories": None if entries.directories is None else [one.model_dump() for one in entries.directories],
        "countries": [_country(country, own) for country in entries.countries],
    }


def dialled(label: str) -> str:
    """The digits of a label as a URI takes them (RFC 3966): `*` and `#` are written %2A and %23."""
    digits = re.sub(r"[^0-9*#+]", "", label)
    digits = digits[:1] + digits[1:].replace("+", "")
    return digits.replace("*", "%2A").replace("#", "%23")


def _country(country: CountryEntry, own: bool) -> dict[str, Any]:
    danger = [_danger(one) for one in country.emergency]
    return {
        "code": country.code,
        "name": country.name,
        "also": country.also,
        "zones": zones_of(country.code) if own else [],
        "emergency": [one["number"] for one in danger if one["uri"].startswith("tel:")],
        "danger": danger,
        "lines": [_line(line) for line in country.lines if line.sure != "C" and line.checked],
    }


def _danger(one: str | EmergencyEntry) -> dict[str, Any]:
    number, roles = (one, []) if isinstance(one, str) else (one.number, one.roles)
    return {"number": number, "uri": f"{'sms' if 'text' in roles else 'tel'}:{dialled(number)}", "for": roles}


def _line(line: LineEntry) -> dict[str, Any]:
    notes = {"en": line.note} if isinstance(line.note, str) else line.note or {}
    return {
        **line.model_dump(exclude={"source_url"}),
        "call": [
            {"label": one.label, "uri": one.uri or f"tel:{dialled(one.label)}", "press": one.press} for one in line.call
        ],
        "text": [
            {"label": one.label, "uri": one.uri or f"sms:{dialled(one.label)}", "word": one.word} for one in line.text
        ],
        "open": _open(line.hours),
        "note": notes.get("en") or next(iter(notes.values()), None),
        "notes": notes,
        "source_url": line.source_url,
    }


def _open(hours: str) -> list[dict[str, Any]] | None:
    found: list[Span] | None = None if hours in (ALWAYS, UNKNOWN) else spans(hours)
    return None if found is None else [{"days": one.days, "from": one.begin, "to": one.end} for one in found]
