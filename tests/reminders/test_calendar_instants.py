"""A calendar read back by icalendar and spread out by recurring-ical-events has the instants of due.py."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.reminders.calendars import event, made, starts
from tests.reminders.oracle import DAY, ZONES, Stretch, changes, examples, reading
from thaw.reminders.when.calendar import LENGTH
from thaw.reminders.when.due import EVERY_DAY, Rule, day_asked, first_due, next_due
from thaw.reminders.when.zones import zone


def due(rule: Rule, since: datetime, until: datetime) -> list[datetime]:
    found: list[datetime] = []
    while (at := next_due(rule, found[-1] if found else since)) and at < until:
        assert at > (found[-1] if found else since)
        found.append(at)
    return found


@st.composite
def rules(draw: st.DrawFn) -> tuple[Rule, datetime]:
    """A rule and an instant, mostly some days before a change of the clocks, and often at a time of night."""
    name = draw(st.sampled_from(ZONES))
    year = draw(st.integers(2007, 2037))
    moments = changes(name, year, year + 1) or [datetime(year, 6, 1)]
    since = draw(st.sampled_from(moments)).replace(tzinfo=UTC) - draw(st.integers(0, 20 * 24 * 60)) * timedelta(
        minutes=1
    )
    minute = draw(st.integers(0, 5 * 60) | st.integers(0, 24 * 60 - 1))
    weekdays = draw(st.just(EVERY_DAY) | st.frozensets(st.integers(1, 7), min_size=1))
    starts = draw(st.sampled_from([time(4), time(), time(23)]))
    until = draw(st.none() | st.integers(5, 30).map(lambda n: since.date() + n * DAY))
    return Rule(time(minute // 60, minute % 60), name, weekdays, starts, until), since


def left_out(rule: Rule, since: datetime) -> bool:
    """Samoa and Tokelau in December 2011: a calendar may give the date that never was to the one after it."""
    return rule.zone in {"Pacific/Apia", "Pacific/Fakaofo"} and since.year == 2011


def asked_for(rule: Rule, since: datetime, days: int | None) -> list[tuple[datetime, datetime]]:
    """What due.py says of the forty days after `since`, or of fewer: each wall time as asked for, and its instant."""
    first = first_due(rule, since)
    assume(first and not left_out(rule, since))
    last = min(rule.until or date.max, first.day + (days - 1) * DAY if days else date.max, first.day + 40 * DAY)
    ending = replace(rule, until=last)
    found = due(ending, since, since + 60 * DAY)
    shift = DAY if rule.at < rule.day_starts else 0 * DAY
    return [(datetime.combine(day_asked(ending, at) + shift, rule.at), at) for at in found]


def walls(text: bytes, asked: list[tuple[datetime, datetime]]) -> list[datetime]:
    """The wall times the independent reader finds, up to half a day after the last one looked for."""
    end = asked[-1][0] + timedelta(hours=12)
    found = [at.replace(tzinfo=None) for at in starts(text, (end + 2 * DAY).replace(tzinfo=UTC))]
    return [at for at in found if at < end]


def row_of(text: bytes) -> list[Stretch]:
    """The calendar's own VTIMEZONE as stretches of one offset: its onsets are what the offset before shows (3.6.5)."""
    [own] = Calendar.from_ical(text).walk("VTIMEZONE")
    onsets = []
    for one in own.subcomponents:
        others = [value.dt for dates in ([one["RDATE"]] if "RDATE" in one else []) for value in dates.dts]
        onsets += [(at - one["TZOFFSETFROM"].td, one["TZOFFSETTO"].td) for at in [one["DTSTART"].dt, *others]]
    onsets.sort()
    return [
        Stretch(begin, end, to) for (begin, to), (end, _) in pairwise([*onsets, (datetime(9999, 1, 1), timedelta(0))])
    ]


lengths = st.none() | st.integers(1, 30)


@settings(max_examples=examples(250), deadline=None)
@given(rules(), lengths)
def test_floating_it_has_the_wall_times_asked_for(asked: tuple[Rule, datetime], days: int | None) -> None:
    rule, since = asked
    wanted = asked_for(rule, since, days)
    assert walls(made(rule, since=since, days=days), wanted) == [wall for wall, _ in wanted]


@settings(max_examples=examples(250), deadline=None)
@given(rules(), lengths)
def test_with_a_zone_it_is_due_at_the_same_instants(asked: tuple[Rule, datetime], days: int | None) -> None:
    """Its wall times, read by its own VTIMEZONE as RFC 5545 section 3.3.5 says, are the instants of due.py."""
    rule, since = asked
    wanted = asked_for(rule, since, days)
    text = made(rule, since=since, days=days, floating=False)
    found, row = walls(text, wanted), row_of(text)
    assert found == [wall for wall, _ in wanted]
    assert [reading(row, at.date(), at.time()) for at in found] == [at.replace(tzinfo=None) for _, at in wanted]


@pytest.mark.parametrize(
    ("name", "day", "at"),
    [
        ("America/New_York", "2027-03-14", "02:30"),
        ("America/New_York", "2026-11-01", "01:30"),
        ("Australia/Lord_Howe", "2026-10-04", "02:15"),
        ("America/Santiago", "2026-09-06", "00:30"),
        ("Europe/Dublin", "2027-03-28", "01:30"),
        ("Europe/Madrid", "2027-10-31", "02:30"),
    ],
)
def test_a_library_differs_in_a_gap_only(name: str, day: str, at: str) -> None:
    """icalendar reads a time that the clocks leap over with the offset after the gap, so an hour (or half of one) before
    section 3.3.5; whoever goes by it is reminded that much earlier on one day. All else is the same instant.

    The zone has a name that the library does not know, else it would take its own table instead of the calendar's.
    """
    rule = Rule(time.fromisoformat(at), name, day_starts=time())
    since = datetime.fromisoformat(day).replace(tzinfo=UTC) - 5 * DAY
    text = re.sub(
        rb"TZID([:=])[^\r:]+",
        rb"TZID\1/thaw.test/" + name.encode() + day.encode(),
        made(rule, since=since, floating=False),
    )
    wanted = due(replace(rule, until=first_due(rule, since).day + 13 * DAY), since, since + 60 * DAY)
    found = [at.astimezone(UTC) for at in starts(text, since + 60 * DAY)]
    moved = [at for at in wanted if at.astimezone(zone(name)).time() != rule.at]
    gap = [
        at.astimezone(zone(name)).utcoffset() - (at - 6 * timedelta(hours=1)).astimezone(zone(name)).utcoffset()
        for at in moved
    ]
    assert found == sorted({*wanted} - {*moved} | {at - size for at, size in zip(moved, gap, strict=True)})


@settings(max_examples=examples(100), deadline=None)
@given(rules(), st.booleans(), st.sampled_from(["en", "es"]))
def test_any_rule_makes_a_calendar_that_keeps_the_form(
    asked: tuple[Rule, datetime], floating: bool, language: str
) -> None:
    rule, since = asked
    assume(first_due(rule, since))
    text = made(rule, since=since, floating=floating, language=language)
    assert text == made(rule, since=since, floating=floating, language=language)
    assert text.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in text.replace(b"\r\n", b"")
    assert max(len(line) for line in text.split(b"\r\n")) <= 75
    read = Calendar.from_ical(text)
    assert [error for part in read.walk() for error in part.errors] == []
    assert Calendar.from_ical(read.to_ical()) == read
    found = event(text)
    assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "RRULE"} <= set(found)
    assert found["DTSTART"].params.get("TZID") == (None if floating else rule.zone)
    assert found["DURATION"].td == LENGTH
    [alarm] = found.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].td) == ("DISPLAY", timedelta(0))
