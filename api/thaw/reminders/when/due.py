"""When a reminder is due. Pure: a rule and an instant come in, an instant comes out.

Rule          a local time, on weekdays, in a zone
├── local day      the calendar date, the day beginning at `day_starts`; weekdays and `until` are read on it
├── due_on         the instant of one local day
└── next_due       the first instant after another

A reminder belongs to the local day in which its time was asked for: with a day that begins at 04:00, 01:30 on a Monday stands
on Tuesday's date. Days are counted on the calendar, never by adding 24 hours: they are 23 to 25 hours long, and some do not
exist.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from thaw.reminders.when.zones import zone

START_OF_DAY: Final = time(4)
EVERY_DAY: Final = frozenset(range(1, 8))
STALE_AFTER: Final = timedelta(hours=2)  # a server that was away rings nobody's phone at another hour
APART: Final = timedelta(hours=12)  # between two sends, whatever rules and zones were in between

_DAY: Final = timedelta(days=1)
_LAST: Final = date(9999, 12, 28)  # in no zone does the day after it leave the calendar


@dataclass(frozen=True, slots=True)
class Rule:
    """At which local times to remind.

    at          wall time, to the minute
    zone        IANA name as the phone gives it; old names are kept
    weekdays    of local days, ISO: 1 is Monday, 7 is Sunday; never empty
    day_starts  wall time at which the local day begins
    until       the last local day, or None
    """

    at: time
    zone: str
    weekdays: frozenset[int] = EVERY_DAY
    day_starts: time = START_OF_DAY
    until: date | None = None

    def __post_init__(self) -> None:
        if not self.weekdays or not self.weekdays <= EVERY_DAY:
            raise ValueError("weekdays are 1 to 7, and there is one or more of them")

    @property
    def last_day(self) -> date:
        """The last local day that can have a reminder."""
        return min(self.until or _LAST, _LAST)

    @property
    def next_morning(self) -> bool:
        """Whether the time stands on the calendar date after its local day."""
        return self.at < self.day_starts


@dataclass(frozen=True, slots=True)
class Due:
    """An instant (UTC), and the local day it belongs to: with the reminder's id, that day is sent once only."""

    at: datetime
    day: date


def local_day_of(rule: Rule, instant: datetime) -> date:
    """The local day that the instant (aware) lies in, as the phone reckons it.

    The wall clock decides, then the date steps back before the day's start. Taking the start off the instant instead would be
    wrong twice a year. Raises TypeError for an instant without a zone, which would be read by the machine's own.
    """
    if instant.tzinfo is None:
        raise TypeError("an instant has a zone")
    wall = instant.astimezone(zone(rule.zone))
    return wall.date() - _DAY if wall.time() < rule.day_starts else wall.date()


def due_on(rule: Rule, day: date) -> datetime | None:
    """The instant (UTC) at which the local day has its reminder; None if the rule does not ask for that day.

    A time that the clocks leap over is read with the offset before the gap (02:30 becomes 03:30), one that comes twice is the
    first: RFC 5545 section 3.3.5, and `fold=0` of PEP 495. A date that a zone left out whole has none.
    """
    if day.isoweekday() not in rule.weekdays or day > rule.last_day:
        return None
    on = day + _DAY if rule.next_morning else day
    due = _read(rule, on, rule.at)
    return due if _date(rule, due) == on or _exists(rule, on) else None


def next_due(rule: Rule, after: datetime) -> datetime | None:
    """The first instant (UTC) strictly after `after` (aware) at which the rule is due; None once it has ended."""
    found = first_due(rule, after)
    return found.at if found else None


def first_due(rule: Rule, after: datetime, not_before: date = date.min) -> Due | None:
    """As next_due, with the local day, which is `not_before` or later."""
    # One day back: a time moved out of a gap may lie in the local day after its own.
    day = max(local_day_of(rule, after) - _DAY, not_before)
    return next((due for due in _from(rule, day) if due.at > after), None)


def day_asked(rule: Rule, due: datetime) -> date:
    """The local day that an instant given by next_due belongs to. Of any other instant, the local day it lies in."""
    day = local_day_of(rule, due)
    return day - _DAY if due_on(rule, day - _DAY) == due else day


def is_stale(due: datetime, now: datetime) -> bool:
    """Whether it is too late to send what was due."""
    return now - due > STALE_AFTER


def is_too_soon(last_sent: datetime | None, now: datetime) -> bool:
    """Whether too little time has passed since the last send, whatever became of the rule in between."""
    return last_sent is not None and timedelta(0) <= now - last_sent < APART


def _from(rule: Rule, day: date) -> Iterator[Due]:
    """Everything due from that local day on, in order."""
    while day <= rule.last_day:
        at = due_on(rule, day)
        if at:
            yield Due(at, day)
        day += _DAY


def _read(rule: Rule, on: date, at: time) -> datetime:
    return datetime.combine(on, at, zone(rule.zone)).astimezone(UTC)


def _date(rule: Rule, instant: datetime) -> date:
    return instant.astimezone(zone(rule.zone)).date()


def _exists(rule: Rule, on: date) -> bool:
    """Whether the zone's clocks ever showed that date: Samoa had no 30 December 2011."""
    return any(_date(rule, _read(rule, on, at)) == on for at in (time.min, time.max))
