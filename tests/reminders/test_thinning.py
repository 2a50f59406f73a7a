"""How reminders grow rarer and stop: the timetable, and whole lives with travel in them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reminders.oracle import DAY, ZONES, examples
from thaw.reminders.when.due import APART, EVERY_DAY, Rule, day_asked, due_on, is_too_soon
from thaw.reminders.when.thinning import MOST, Next, Sent, days_apart, is_last, next_reminder

MADRID = Rule(time(8, 30), "Europe/Madrid")
MONDAY = datetime(2026, 12, 7, 3, tzinfo=UTC)  # 04:00 in Madrid: the local day begins


def send(rule: Rule, unanswered: int, last: Sent | None, now: datetime) -> tuple[Next, Sent] | None:
    """The next reminder, sent on time."""
    found = next_reminder(rule, unanswered, last, now)
    return (found, Sent(found.at, day_asked(rule, found.at))) if found else None


def unopened(rule: Rule, now: datetime = MONDAY, unanswered: int = 0, last: Sent | None = None) -> list[Next]:
    """Everything that is sent if the app is never opened."""
    sent: list[Next] = []
    while one := send(rule, unanswered, last, now):
        found, last = one
        sent.append(found)
        now, unanswered = found.at, unanswered + 1
    return sent


@pytest.mark.parametrize(
    ("unanswered", "apart", "last"),
    [(0, 1, False), (1, 1, False), (2, 1, False), (3, 3, False), (4, 3, False), (5, 3, False), (6, 7, False), (7, 7, True), (8, None, False), (9, None, False)],
)  # fmt: skip
def test_after_so_many_unanswered(unanswered: int, apart: int | None, last: bool) -> None:
    assert (days_apart(unanswered), is_last(unanswered)) == (apart, last)


TIMETABLES = {  # the days on which reminders go out, counted from Monday, 7 December 2026
    "every day": (EVERY_DAY, [0, 1, 2, 5, 8, 11, 18, 25]),
    "Monday to Friday": ({1, 2, 3, 4, 5}, [0, 1, 2, 7, 10, 14, 21, 28]),
    "the weekend": ({6, 7}, [5, 6, 12, 19, 26, 33, 40, 47]),
    "Monday, Wednesday, Friday": ({1, 3, 5}, [0, 2, 4, 7, 11, 14, 21, 28]),
    "Sunday": ({7}, [6, 13, 20, 27, 34, 41, 48, 55]),
}


@pytest.mark.parametrize("name", TIMETABLES)
def test_never_opened(name: str) -> None:
    weekdays, days = TIMETABLES[name]
    sent = unopened(replace(MADRID, weekdays=frozenset(weekdays)))
    assert [(one.day - date(2026, 12, 7)).days for one in sent] == days
    assert [f"{one.at:%H:%M}" for one in sent] == ["07:30"] * MOST
    assert [one.is_last for one in sent] == [False] * 7 + [True]


@pytest.mark.parametrize("opened_after", range(1, MOST + 1))
def test_opening_the_app_starts_it_afresh(opened_after: int) -> None:
    """Also after the last one: who comes back has reminders again."""
    last = unopened(MADRID)[opened_after - 1]
    opened = last.at + timedelta(minutes=20)
    again = unopened(MADRID, opened, 0, Sent(last.at, last.day))
    assert [(one.day - last.day).days for one in again] == [1, 2, 3, 6, 9, 12, 19, 26]
    assert again[-1].is_last


def test_opened_each_day_it_comes_each_day() -> None:
    now, last = MONDAY, None
    for day in range(60):
        found = next_reminder(MADRID, 0, last, now)
        assert found == Next(datetime(2026, 12, 7, 7, 30, tzinfo=UTC) + day * DAY, date(2026, 12, 7) + day * DAY, False)
        last, now = Sent(found.at, found.day), found.at


def test_a_rule_that_has_ended_sends_nothing() -> None:
    sent = unopened(replace(MADRID, until=date(2026, 12, 13)))
    assert [one.day.day for one in sent] == [7, 8, 9, 12]


def test_what_a_late_server_let_go_counts_as_nothing() -> None:
    """Down for the fourth reminder: the fifth stage does not begin, and the next comes on the next day that is due."""
    last = unopened(MADRID)[2]
    found = next_reminder(MADRID, 3, Sent(last.at, last.day), last.at + 3 * DAY + timedelta(hours=5))
    assert found
    assert (found.day - last.day).days == 4


class Test_One_a_day:
    def test_holds_when_the_time_is_changed_after_the_reminder(self) -> None:
        sent = Sent(datetime(2026, 12, 7, 7, 30, tzinfo=UTC), date(2026, 12, 7))
        later = replace(MADRID, at=time(21))
        found = next_reminder(later, 0, sent, sent.at + timedelta(minutes=5))
        assert found
        assert found.at == datetime(2026, 12, 8, 20, tzinfo=UTC)

    def test_holds_when_two_times_lie_close_on_two_days(self) -> None:
        """22:00, then 07:00 of the next day: nine hours; the day after that then."""
        sent = Sent(datetime(2026, 12, 7, 21, tzinfo=UTC), date(2026, 12, 7))
        found = next_reminder(replace(MADRID, at=time(7)), 0, sent, sent.at + timedelta(minutes=5))
        assert found
        assert found.day == date(2026, 12, 9)

    def test_twelve_hours_exactly_are_enough(self) -> None:
        sent = Sent(datetime(2026, 12, 7, 19, 30, tzinfo=UTC), date(2026, 12, 7))
        found = next_reminder(MADRID, 0, sent, sent.at)
        assert found
        assert found.at - sent.at == APART

    def test_holds_on_a_flight_west(self) -> None:
        """08:30 in Madrid, then in New York before 08:30 of the same date."""
        sent = Sent(datetime(2026, 12, 7, 7, 30, tzinfo=UTC), date(2026, 12, 7))
        found = next_reminder(replace(MADRID, zone="America/New_York"), 0, sent, sent.at + timedelta(hours=5))
        assert found
        assert found.at == datetime(2026, 12, 8, 13, 30, tzinfo=UTC)

    def test_holds_across_the_date_line(self) -> None:
        """08:30 of the 7th in Auckland; the 6th and the 7th in Honolulu have had theirs by name, the 8th comes."""
        auckland = replace(MADRID, zone="Pacific/Auckland")
        at = due_on(auckland, date(2026, 12, 7))
        assert at
        found = next_reminder(
            replace(MADRID, zone="Pacific/Honolulu"), 0, Sent(at, date(2026, 12, 7)), at + timedelta(hours=9)
        )
        assert found
        assert found.day == date(2026, 12, 8)

    def test_a_servers_clock_once_wrong_silences_nobody(self) -> None:
        ahead = Sent(MONDAY + 365 * DAY, date(2027, 12, 7))
        assert next_reminder(MADRID, 2, ahead, MONDAY) == next_reminder(MADRID, 2, None, MONDAY)

    def test_a_servers_clock_set_back_a_little_sends_nothing_twice(self) -> None:
        sent = Sent(datetime(2026, 12, 7, 7, 30, tzinfo=UTC), date(2026, 12, 7))
        found = next_reminder(MADRID, 1, sent, sent.at - timedelta(minutes=3))
        assert found
        assert found.day == date(2026, 12, 8)


# --- whole lives ---

rules = st.builds(
    Rule,
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    zone=st.sampled_from(ZONES),
    weekdays=st.one_of(st.just(EVERY_DAY), st.frozensets(st.integers(1, 7), min_size=1)),
    day_starts=st.sampled_from([time(4), time(), time(23)]),
)
# What happens next: the server looks after so many hours (it may have been down); or the app is opened in some zone, at
# some time later, and perhaps the time is changed.
events = st.lists(
    st.one_of(
        st.tuples(st.just("look"), st.integers(0, 200)),
        st.tuples(st.just("opened"), st.integers(0, 60), st.sampled_from(ZONES), st.none() | st.integers(0, 23)),
    ),
    max_size=30,
)


@settings(max_examples=examples(400), deadline=None)
@given(rules, st.datetimes(datetime(2026, 1, 1), datetime(2036, 1, 1)), events)
def test_a_life(rule: Rule, begin: datetime, life: list[tuple]) -> None:
    """At most one a local day, twelve hours apart, never more than eight unanswered, each on a chosen day at its own time."""
    now, unanswered, last = begin.replace(tzinfo=UTC), 0, None
    sent: list[Sent] = []
    for event in life:
        planned = next_reminder(rule, unanswered, last, now)
        now += timedelta(hours=event[1])
        if planned and planned.at <= now:
            assert planned.day.isoweekday() in rule.weekdays
            assert planned.at == due_on(rule, planned.day)
            assert planned.is_last == (unanswered == MOST - 1)
            if now - planned.at <= timedelta(hours=2):  # else it is stale
                assert not is_too_soon(last.at if last else None, now)
                last, unanswered = Sent(now, planned.day), unanswered + 1
                sent.append(last)
        if event[0] == "opened":
            unanswered = 0
            rule = replace(rule, zone=event[2], at=rule.at if event[3] is None else time(event[3]))
        assert unanswered <= MOST
    days = [one.day for one in sent]
    assert days == sorted(set(days))
    assert all(later.at - earlier.at >= APART for earlier, later in pairwise(sent))


@settings(max_examples=examples(200), deadline=None)
@given(rules, st.datetimes(datetime(2026, 1, 1), datetime(2036, 1, 1)))
def test_a_life_in_which_nobody_opens_it(rule: Rule, begin: datetime) -> None:
    sent = unopened(rule, begin.replace(tzinfo=UTC))
    assert len(sent) == MOST
    assert [one.is_last for one in sent] == [False] * 7 + [True]
    for number, (earlier, later) in enumerate(pairwise(sent), start=1):
        least = days_apart(number)
        between = [earlier.day + n * DAY for n in range(least, (later.day - earlier.day).days)]
        assert (later.day - earlier.day).days >= least
        assert not any(due_on(rule, day) for day in between), "the first chosen day of those far enough"
