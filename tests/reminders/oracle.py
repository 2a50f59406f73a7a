"""When a reminder is due, reckoned another way: zones are asked only what their clocks show at an instant, never the reverse.

A zone is read as a row of stretches of one offset, found by walking along UTC. Of a wall time, the stretches that show it are
its readings; where none shows it, the stretch before the gap is drawn out.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from thaw.reminders.when.due import Rule
from thaw.reminders.when.zones import names, zone

WIDE = bool(os.environ.get("THAW_TEST_WIDE"))  # tries every zone at every change of its clocks: some minutes
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
ZONES = sorted(names())


def examples(most: int) -> int:
    """How many random cases a property is tried with."""
    return 10 * most if WIDE else most


@dataclass(frozen=True)
class Stretch:
    """From `begin` up to `end` (naive UTC) the clocks show UTC plus `offset`."""

    begin: datetime
    end: datetime
    offset: timedelta


def offset(place: ZoneInfo, at: datetime) -> timedelta:
    """What clocks show at the naive UTC instant, less the instant."""
    shown = datetime.fromtimestamp((at - datetime(1970, 1, 1)).total_seconds(), place)
    return shown.replace(tzinfo=None) - at


@cache
def stretches(name: str, first: int, last: int) -> tuple[Stretch, ...]:
    """A zone from the year `first` up to the year `last`, in order, without a hole."""
    place, found = zone(name), []
    begin = at = datetime(first, 1, 1)
    while at < datetime(last, 1, 1):
        after = at + DAY
        if offset(place, at) != offset(place, after):
            change = _change(place, at, after)
            found.append(Stretch(begin, change, offset(place, at)))
            begin = change
        at = after
    return (*found, Stretch(begin, at, offset(place, begin)))


def _change(place: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The minute in between at which the offset changes."""
    first = offset(place, before)
    while after - before > MINUTE:
        middle = before + (after - before) // (2 * MINUTE) * MINUTE
        before, after = (middle, after) if offset(place, middle) == first else (before, middle)
    return after


def changes(name: str, first: int, last: int) -> list[datetime]:
    return [stretch.begin for stretch in stretches(name, first, last)[1:]]


def reading(row: Iterable[Stretch], on: date, at: time) -> datetime | None:
    """The instant (naive UTC) meant by a wall time; None if the clocks never show that date."""
    wall = datetime.combine(on, at)
    near = [stretch for stretch in row if stretch.begin < wall + 3 * DAY and stretch.end > wall - 3 * DAY]
    shown = [wall - one.offset for one in near if one.begin <= wall - one.offset < one.end]
    if shown:
        return min(shown)
    if not any(_shows(one, on) for one in near):
        return None
    return next(wall - one.offset for one in reversed(near) if one.end + one.offset <= wall)


def _shows(stretch: Stretch, on: date) -> bool:
    first, beyond = stretch.begin + stretch.offset, stretch.end + stretch.offset
    return first < datetime.combine(on, time()) + DAY and beyond > datetime.combine(on, time())


def instants(rule: Rule, begin: date, days: int) -> Iterator[tuple[date, datetime]]:
    """Each local day of the window that is asked for and has an instant (UTC), in order."""
    row = stretches(rule.zone, begin.year - 1, begin.year + days // 365 + 2)
    for day in (begin + n * DAY for n in range(days)):
        if day.strftime("%u") not in {str(weekday) for weekday in rule.weekdays}:
            continue
        if rule.until and day > rule.until:
            continue
        minutes = 60 * rule.at.hour + rule.at.minute
        on = day if minutes >= 60 * rule.day_starts.hour + rule.day_starts.minute else day + DAY
        at = reading(row, on, rule.at)
        if at:
            yield day, at.replace(tzinfo=UTC)
