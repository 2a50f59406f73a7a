"""A zone's offsets over some years as a VTIMEZONE (RFC 5545 section 3.6.5). Pure.

icalendar's own `Timezone.from_tzinfo` is not used: it writes the start of summer time as the clocks show it after the change,
where the RFC wants the time before it, so a reader that goes by the component changes an hour late in spring.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAY = timedelta(days=1)


def vtimezone(zone: tzinfo, tzid: str, first: date, last: date) -> Timezone:
    """The component for all instants from the UTC day `first` to the UTC day `last`, under the name `tzid`."""
    begin, end = (datetime.combine(day, time.min, UTC) for day in (first, last))
    component = Timezone()
    component.add("TZID", tzid)
    offset = _offset(zone, begin)
    component.add_component(_observance(zone, [begin], offset, offset))
    for (before, after, _), changes in _alike(zone, begin, end).items():
        component.add_component(_observance(zone, changes, before, after))
    return component


def _observance(
    zone: tzinfo, changes: list[datetime], before: timedelta, after: timedelta
) -> TimezoneStandard | TimezoneDaylight:
    """From these instants on, the offset `after` holds. They are written as a clock with the offset `before` shows them."""
    local = changes[0].astimezone(zone)
    first, *others = [(change + before).replace(tzinfo=None) for change in changes]
    observance = TimezoneDaylight() if local.dst() else TimezoneStandard()
    observance.add("DTSTART", first)
    if others:
        observance.add("RDATE", others)
    observance.add("TZOFFSETFROM", before)
    observance.add("TZOFFSETTO", after)
    observance.add("TZNAME", local.tzname())
    return observance


def _alike(
    zone: tzinfo, begin: datetime, end: datetime
) -> dict[tuple[timedelta, timedelta, str | None], list[datetime]]:
    """The changes in between, those with the same offsets before and after and the same name together."""
    alike: dict[tuple[timedelta, timedelta, str | None], list[datetime]] = {}
    for change in _changes(zone, begin, end):
        before, after = _offset(zone, change - timedelta(seconds=1)), _offset(zone, change)
        alike.setdefault((before, after, change.astimezone(zone).tzname()), []).append(change)
    return alike


def _changes(zone: tzinfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """The instants (UTC, to the second) in between at which the offset changes; no zone changes twice within a day."""
    days = (begin + n * _DAY for n in range((end - begin).days + 1))
    for before, after in pairwise(days):
        if _offset(zone, before) != _offset(zone, after):
            yield _change(zone, before, after)


def _change(zone: tzinfo, before: datetime, after: datetime) -> datetime:
    """The one change between two instants, by halving."""
    first = _offset(zone, before)
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        before, after = (middle, after) if _offset(zone, middle) == first else (before, middle)
    return after


def _offset(zone: tzinfo, instant: datetime) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta(0)
