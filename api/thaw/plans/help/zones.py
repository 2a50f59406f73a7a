"""Which country a time zone lies in, by its own name and by every older one: the tables of the package tzdata."""

from functools import cache
from importlib.resources import files
from typing import Final

# Older names of zones whose clocks by now are kept by another country's: the table of links alone would lead there.
APART: Final = {
    "Africa/Asmera": "ER",
    "America/Coral_Harbour": "CA",
    "Antarctica/South_Pole": "AQ",
    "Atlantic/Jan_Mayen": "SJ",
    "Iceland": "IS",
    "Pacific/Ponape": "FM",
    "Pacific/Truk": "FM",
    "Pacific/Yap": "FM",
}
# Names of clocks, not of places.
CLOCKS: Final = {"CET", "EET", "EST", "HST", "MET", "MST", "WET"}


@cache
def countries() -> dict[str, str]:
    """The country of each zone there is, under its own name and under every older one."""
    table = files("tzdata.zoneinfo")
    found: dict[str, str] = {}
    for line in table.joinpath("zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, _, zone = line.split("\t")[:3]
            found[zone] = code
    for line in table.joinpath("tzdata.zi").read_text(encoding="utf-8").splitlines():
        kind, *names = line.split(" ")
        if kind == "L" and names[1] not in found | APART and names[1] not in CLOCKS and names[0] in found:
            found[names[1]] = found[names[0]]
    return found | APART


def zones_of(code: str) -> list[str]:
    """The zones of a country."""
    return sorted(zone for zone, country in countries().items() if country == code)
