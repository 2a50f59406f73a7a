"""When a line answers, as a writer puts it ("Mon–Fri 09:00–17:00") and as times that a phone can reckon with. Pure."""

import re
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from thaw.plans.faults import nearest

ALWAYS: Final = "always"
UNKNOWN: Final = "unknown"
_WEEK: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAY: Final = f"(?:{'|'.join(_WEEK)})"
_DAYS: Final = f"{_DAY}(?:[–-]{_DAY})?"
_FROM_TO: Final = r"(\d\d:\d\d)[–-](\d\d:\d\d)"
_PART: Final = re.compile(rf"(?:({_DAYS}(?:, ?{_DAYS})*) )?{_FROM_TO}(?:, ?|$)")
_LAST: Final = "24:00"  # midnight, as an end


class Span(NamedTuple):
    """Open from a time to a time, on each of these weekdays (1 = Monday); over midnight where the end is no later."""

    days: list[int]
    begin: str
    end: str


def spans(hours: str) -> list[Span] | None:
    """What a phone can reckon with; None where the hours are words."""
    found: list[Span] = []
    days = list(range(1, len(_WEEK) + 1))
    end = 0
    while end < len(hours):
        part = _PART.match(hours, end)
        if part is None:
            return None
        days = _weekdays(part[1]) if part[1] else days  # "Mon 09:00–12:00, 14:00–17:00" is all of it on Monday
        found.append(Span(days, part[2], part[3]))
        end = part.end()
    return found


def begins_with_weekday(hours: str) -> bool:
    """Written in the newer form, which has to be understood."""
    return hours[:3] in _WEEK


def no_time(hours: str) -> str | None:
    """The first time in it that no clock shows, or None."""
    for begin, end in re.findall(_FROM_TO, hours):
        for time in (begin, end):
            hour, minute = (int(part) for part in time.split(":"))
            if minute > 59 or hour > 23:
                if time == _LAST == end:
                    continue
                return str(time)
    return None


def is_zone(name: str) -> bool:
    """Whether the tables of time zones have it."""
    try:
        return bool(ZoneInfo(name))
    except (KeyError, ValueError, OSError):
        return False


def probable_zone(name: str) -> str | None:
    """The zone that was meant: by its city, or by all of its name."""
    zones = sorted(available_timezones())
    city = name.rpartition("/")[2].replace(" ", "_").lower()
    return next((zone for zone in zones if zone.lower().endswith(f"/{city}")), None) or nearest(name, zones)


def _weekdays(written: str) -> list[int]:
    days: set[int] = set()
    for part in re.split(", ?", written):
        first, *last = (_WEEK.index(day) for day in re.split("[–-]", part))
        length = (last[0] - first) % len(_WEEK) if last else 0
        days.update((first + step) % len(_WEEK) + 1 for step in range(length + 1))
    return sorted(days)
