"""Which country a phone is in by its time zone: a small table for the countries of the help lines."""

from collections.abc import Iterable
from typing import Final

from thaw.plans.help.zones import CLOCKS, countries

# Where another country's emergency number and crisis line are those of a place with a code of its own.
BORROWED: Final = {"US": ("PR", "VI", "GU", "AS", "MP"), "FR": ("RE", "MQ", "GP", "GF", "YT", "MF")}
FEWEST: Final = 3  # letters of a name: a zone that is not there yet is hardly ever taken for another


def table(listed: Iterable[str]) -> dict[str, str | dict[str, str]]:
    """By the first part of a zone's name: its country; or by country the first letters of the rest of the name.

    As many letters as tell it from every zone of other countries: a table of whole names weighs half as much again.
    """
    known = set(listed)
    theirs = {place: code for code, places in BORROWED.items() for place in places if place not in known}
    areas: dict[str, dict[str, str]] = {}
    for zone, code in (countries() | dict.fromkeys(CLOCKS, "")).items():
        area, _, rest = zone.partition("/")
        mine = theirs.get(code, code)
        areas.setdefault(area, {})[rest] = mine if mine in known else ""
    return {area: small for area, zones in sorted(areas.items()) if (small := _small(zones))}


def _small(zones: dict[str, str]) -> str | dict[str, str]:
    if len(codes := set(zones.values())) == 1:
        return codes.pop()
    rows: dict[str, set[str]] = {}
    for rest, code in zones.items():
        if code:
            rows.setdefault(code, set()).add(_beginning(rest, [other for other in zones if zones[other] != code]))
    return {code: " ".join(sorted(names)) for code, names in sorted(rows.items())}


def _beginning(name: str, others: list[str]) -> str:
    """All of it where another name goes on where this one ends: of two beginnings the longer holds."""
    lengths = range(FEWEST, len(name))
    return next((name[:n] for n in lengths if not any(other.startswith(name[:n]) for other in others)), name)
