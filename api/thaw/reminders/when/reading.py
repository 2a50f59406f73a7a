"""What a door was given becomes a Rule, or a sentence that says what mends it. Pure."""

import re
from collections.abc import Iterable
from datetime import date, time
from difflib import get_close_matches
from typing import Final

from thaw.reminders.when.due import EVERY_DAY, START_OF_DAY, Rule
from thaw.reminders.when.zones import names

_TIME: Final = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class NotUnderstood(ValueError):
    """A value that is no part of a rule. Its text is a sentence for the person who sent it; `name` is the value's."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(sentence)
        self.name = name


def rule(
    at: str,
    zone: str,
    weekdays: Iterable[int] = EVERY_DAY,
    day_starts: str = f"{START_OF_DAY:%H:%M}",
    until: str | None = None,
) -> Rule:
    """The rule these words describe (see Rule). Raises NotUnderstood for the first that is not understood."""
    return Rule(
        at=wall_time("at", at),
        zone=zone_name("zone", zone),
        weekdays=weekdays_of("weekdays", weekdays),
        day_starts=wall_time("day_starts", day_starts),
        until=None if until is None else local_day("until", until),
    )


def wall_time(name: str, text: str) -> time:
    """`08:30`."""
    found = _TIME.fullmatch(text)
    if not found:
        raise NotUnderstood(name, f"{_shown(text)} is not a time. Write hours and minutes, as in 08:30 or 21:05.")
    return time(int(found[1]), int(found[2]))


def zone_name(name: str, text: str) -> str:
    """An IANA name, unchanged. One that is not known is never corrected, only asked about."""
    if text not in names():
        raise NotUnderstood(name, f"{_shown(text)} is not a time zone known here. {_meant(text)}")
    return text


def weekdays_of(name: str, days: Iterable[int]) -> frozenset[int]:
    """ISO weekdays, 1 for Monday to 7 for Sunday."""
    given = list(days)
    if not given:
        raise NotUnderstood(name, "No weekday is chosen. Choose one or more, from 1 for Monday to 7 for Sunday.")
    for day in given:
        if type(day) is not int or day not in EVERY_DAY:  # true and 1.0 are equal to 1
            raise NotUnderstood(name, f"{_shown(str(day))} is not a weekday. Write 1 for Monday to 7 for Sunday.")
    return frozenset(given)


def local_day(name: str, text: str) -> date:
    """`2026-12-06`."""
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise NotUnderstood(name, f"{_shown(text)} is not a day of the calendar. Write it as in 2026-12-06.")


def _meant(text: str) -> str:
    """The zone that was probably meant: the same but for capitals, one with that place, else the one nearest in letters."""
    wanted = text[:60].strip().replace(" ", "_").lower()
    places = sorted(known for known in names() if not known.startswith("Etc/"))  # there GMT+2 lies west of Greenwich
    by_lower = {known.lower(): known for known in places}
    by_place = {known.lower().rpartition("/")[2]: known for known in places}
    near = get_close_matches(wanted, by_lower, 1, 0.7)
    found = by_lower.get(wanted) or by_place.get(wanted) or (by_lower[near[0]] if near else None)
    return f"Did you mean {found}?" if found else "Write a name such as Europe/Madrid or America/New_York."


def _shown(text: str) -> str:
    visible = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[:41])
    return f"`{visible if len(visible) <= 40 else visible[:39] + '…'}`"
