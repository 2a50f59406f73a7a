"""When a reminder is due, in all zones, against an oracle that reckons the other way round.

THAW_TEST_WIDE=1 tries every zone at every change of its clocks from 2007 to 2037 (some minutes).
"""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.reminders.oracle import DAY, WIDE, ZONES, changes, examples, instants
from thaw.reminders.when import due
from thaw.reminders.when.due import EVERY_DAY, Rule, next_due

FIRST, LAST = 2007, 2037
MIDNIGHT = time()


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: time(minute // 60, minute % 60))
at_night = st.integers(0, 5 * 60).map(lambda minute: time(minute // 60, minute % 60))
weekdays = st.one_of(st.just(EVERY_DAY), st.frozensets(st.integers(1, 7), min_size=1))


@st.composite
def windows(draw: st.DrawFn) -> tuple[Rule, datetime]:
    """A rule and an instant, two times in three shortly before a change of the zone's clocks, if it has any."""
    name = draw(st.sampled_from(ZONES))
    year = draw(st.integers(FIRST, LAST))
    moments = changes(name, year, year + 1)
    if moments and draw(st.integers(0, 2)):
        after = draw(st.sampled_from(moments)).replace(tzinfo=UTC) - draw(st.integers(0, 5 * 24 * 60)) * timedelta(
            minutes=1
        )
    else:
        after = utc(f"{year}-01-01") + draw(st.integers(0, 365 * 24 * 60)) * timedelta(minutes=1)
    until = draw(st.none() | st.integers(-2, 20).map(lambda n: after.date() + n * DAY))
    starts = draw(st.sampled_from([time(4), MIDNIGHT]) | minutes)
    return Rule(draw(at_night | minutes), name, draw(weekdays), starts, until), after


def expected(rule: Rule, after: datetime, days: int = 16) -> list[tuple[date, datetime]]:
    return [(day, at) for day, at in instants(rule, after.date() - 3 * DAY, days + 6) if at > after]


def chain(rule: Rule, after: datetime, most: int) -> list[datetime]:
    found: list[datetime] = []
    while len(found) < most and (at := next_due(rule, found[-1] if found else after)):
        found.append(at)
    return found


@settings(max_examples=examples(1500), deadline=None)
@given(windows())
@example((Rule(time(1, 30), "Pacific/Apia"), utc("2011-12-28 12:00")))
@example((Rule(time(8, 30), "Pacific/Fakaofo", frozenset({5})), utc("2011-12-28 12:00")))
@example((Rule(time(23, 45), "America/Nuuk", day_starts=time(0, 15)), utc("2027-03-26 12:00")))
def test_each_local_day_asked_for_has_one_instant_and_there_are_no_others(window: tuple[Rule, datetime]) -> None:
    rule, after = window
    wanted = expected(rule, after)
    assert chain(rule, after, len(wanted)) == [at for _, at in wanted]
    assert [due.day_asked(rule, at) for _, at in wanted] == [day for day, _ in wanted]
    assert [at for _, at in wanted] == sorted({at for _, at in wanted})
    if rule.until and rule.until < after.date() + 10 * DAY:
        assert next_due(rule, wanted[-1][1] if wanted else after) is None


@settings(max_examples=examples(300), deadline=None)
@given(windows(), st.integers(0, 3 * 24 * 3600))
def test_it_does_not_matter_when_one_asks(window: tuple[Rule, datetime], seconds: int) -> None:
    rule, after = window
    whole = chain(rule, after, 5)  # four days of 23 hours would end within three days' time
    later = after + timedelta(seconds=seconds)
    assert chain(rule, later, 1) == [at for at in whole if at > later][:1]
    for at in whole:
        assert at.tzinfo is UTC
        assert at > after
        assert next_due(rule, at - timedelta.resolution) == at


@settings(max_examples=examples(300), deadline=None)
@given(windows())
def test_a_reminder_lies_in_its_local_day_unless_a_gap_moved_it(window: tuple[Rule, datetime]) -> None:
    rule, after = window
    found = due.first_due(rule, after)
    if found and found.at.astimezone(due.zone(rule.zone)).time() == rule.at:
        assert due.local_day_of(rule, found.at) == found.day


@pytest.mark.parametrize("name", ZONES if WIDE else ["America/Nuuk", "Pacific/Apia"])
def test_every_change_of_every_zone(name: str) -> None:
    """120 times of day, four starts of the day, around each change; 30 years in one chain."""
    times = [time(hour, minute) for hour in range(24) for minute in (0, 15, 30, 45, 59)]
    for number, change in enumerate(changes(name, FIRST, LAST + 1)):
        after = change.replace(tzinfo=UTC) - 2 * DAY
        for nth, at in enumerate(times if WIDE else times[::4]):
            starts = (time(4), MIDNIGHT, time(3), time(23))[(nth + number) % 4]
            rule = Rule(at, name, day_starts=starts)
            wanted = expected(rule, after, 4)
            assert chain(rule, after, len(wanted)) == [at for _, at in wanted], rule
    rule = Rule(time(2, 30), name, frozenset({1, 4, 5, 7}), until=date(LAST, 12, 31))
    wanted = list(instants(rule, date(FIRST, 1, 3), (LAST - FIRST + 1) * 366))
    assert chain(rule, wanted[0][1] - timedelta(seconds=1), len(wanted) + 1) == [at for _, at in wanted]
