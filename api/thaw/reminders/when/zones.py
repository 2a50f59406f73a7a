"""Zones by their IANA name, read from the `tzdata` package and nowhere else.

`ZoneInfo("Europe/Madrid")` asks the system first, and two machines of one deployment may hold tables of different years. The
package is locked with the other dependencies, so every process reckons alike, and a new table comes with a new release.
"""

from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import files
from typing import Final
from zoneinfo import ZoneInfo

TZDATA: Final = version("tzdata")  # "2026.6"; kept beside each reckoned instant, which another table may put elsewhere


class UnknownZone(LookupError):
    """A name that is not in the table."""


@cache
def names() -> frozenset[str]:
    """Every name in the table, old ones such as Asia/Calcutta and Europe/Kiev included."""
    return frozenset((files("tzdata") / "zones").read_text("ascii").split())


@lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """The zone of that name, under that name: an old one is not replaced. Raises UnknownZone.

    Only names of the table are looked for, so that a name never becomes a path to somewhere else.
    """
    if name not in names():
        raise UnknownZone(name)
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as table:
        return ZoneInfo.from_file(table, key=name)
