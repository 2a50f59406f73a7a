"""When a reminder is due, by name; test_due_everywhere.py tries all zones."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from thaw.reminders.when import due
from thaw.reminders.when.due import Rule, due_on, next_due

MIDNIGHT = time()


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# zone, local day (which begins at midnight here), wall time, instant in UTC, what the clocks show then
VECTORS = {
    "New York, gap": ("America/New_York", "2027-03-14", "02:30", "2027-03-14 07:30", "03:30"),
    "New York, twice": ("America/New_York", "2026-11-01", "01:30", "2026-11-01 05:30", "01:30"),
    "London, gap": ("Europe/London", "2027-03-28", "01:30", "2027-03-28 01:30", "02:30"),
    "Madrid, gap": ("Europe/Madrid", "2027-03-28", "02:30", "2027-03-28 01:30", "03:30"),
    "London, twice": ("Europe/London", "2026-10-25", "01:30", "2026-10-25 00:30", "01:30"),
    "Lord Howe, half an hour's gap": ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03 15:45", "02:45"),
    "Casablanca, Ramadan, twice": ("Africa/Casablanca", "2026-02-15", "02:30", "2026-02-15 01:30", "02:30"),
    "Casablanca, since it no longer changes": ("Africa/Casablanca", "2027-02-07", "02:30", "2027-02-07 02:30", "02:30"),
    "Santiago, no midnight": ("America/Santiago", "2026-09-06", "00:30", "2026-09-06 04:30", "01:30"),
    "Cairo, no midnight": ("Africa/Cairo", "2027-04-30", "00:30", "2027-04-29 22:30", "01:30"),
    "Beirut, no midnight": ("Asia/Beirut", "2027-03-28", "00:30", "2027-03-27 22:30", "01:30"),
    "Havana, no midnight": ("America/Havana", "2026-03-08", "00:30", "2026-03-08 05:30", "01:30"),
    "Samoa, the day before the one left out": ("Pacific/Apia", "2011-12-29", "08:30", "2011-12-29 18:30", "08:30"),
    "Samoa, the day left out": ("Pacific/Apia", "2011-12-30", "08:30", None, None),
    "Samoa, the day after it": ("Pacific/Apia", "2011-12-31", "08:30", "2011-12-30 18:30", "08:30"),
    "Nuuk, a gap that ends the day": ("America/Nuuk", "2027-03-27", "23:30", "2027-03-28 01:30", "00:30"),
    "Chatham, a gap at a quarter": ("Pacific/Chatham", "2026-09-27", "03:00", "2026-09-26 14:15", "04:00"),
    "Troll, two hours' gap": ("Antarctica/Troll", "2027-03-28", "01:30", "2027-03-28 01:30", "03:30"),
    "an old name": ("Asia/Calcutta", "2026-12-06", "08:30", "2026-12-06 03:00", "08:30"),
    "another old name": ("Europe/Kiev", "2026-12-06", "08:30", "2026-12-06 06:30", "08:30"),
}  # fmt: skip


@pytest.mark.parametrize("name", VECTORS)
def test_a_local_time_is_this_instant(name: str) -> None:
    zone, day, at, instant, shown = VECTORS[name]
    rule = Rule(time.fromisoformat(at), zone, day_starts=MIDNIGHT)
    found = due_on(rule, date.fromisoformat(day))
    assert found == (utc(instant) if instant else None)
    if found:
        assert f"{found.astimezone(due.zone(zone)):%H:%M}" == shown
        assert next_due(rule, found - timedelta.resolution) == found


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("Europe/Madrid 2027-03-27", 23.0),
        ("Europe/Madrid 2026-10-24", 25.0),
        ("Australia/Lord_Howe 2026-10-03", 23.5),
        ("Australia/Lord_Howe 2027-04-03", 24.5),
        ("Asia/Tokyo 2027-03-28", 24.0),
        ("Pacific/Apia 2011-12-29", 24.0),
    ],
)
def test_a_day_is_as_long_as_it_is(zone: str, hours: float) -> None:
    name, day = zone.split()
    rule = Rule(time(8, 30), name)
    first = due_on(rule, date.fromisoformat(day))
    assert first
    second = next_due(rule, first)
    assert second
    assert second - first == timedelta(hours=hours)


MON = frozenset({1})
# Monday, 7 December 2026, in Madrid (UTC+1)
DAYS = {
    "a time after the day's start": (Rule(time(8, 30), "Europe/Madrid", MON), "2026-12-07 07:30"),
    "a time before the day's start is the night that ends it": (Rule(time(1, 30), "Europe/Madrid", MON), "2026-12-08 00:30"),
    "the day's start itself begins it": (Rule(time(4), "Europe/Madrid", MON), "2026-12-07 03:00"),
    "a minute before it ends it": (Rule(time(3, 59), "Europe/Madrid", MON), "2026-12-08 02:59"),
    "a day that begins at midnight": (Rule(time(1, 30), "Europe/Madrid", MON, MIDNIGHT), "2026-12-07 00:30"),
    "a day that begins at 23:00": (Rule(time(8, 30), "Europe/Madrid", MON, time(23)), "2026-12-08 07:30"),
    "Monday in the zone, not in UTC": (Rule(time(8, 30), "Pacific/Auckland", MON), "2026-12-06 19:30"),
}  # fmt: skip


@pytest.mark.parametrize("name", DAYS)
def test_weekdays_are_those_of_local_days(name: str) -> None:
    rule, instant = DAYS[name]
    assert next_due(rule, utc("2026-12-05 12:00")) == utc(instant)
    assert due.day_asked(rule, utc(instant)) == date(2026, 12, 7)


@pytest.mark.parametrize("name", DAYS)
def test_until_is_the_last_local_day(name: str) -> None:
    rule, instant = DAYS[name]
    ending = Rule(rule.at, rule.zone, rule.weekdays, rule.day_starts, date(2026, 12, 7))
    assert next_due(ending, utc("2026-12-05 12:00")) == utc(instant)
    assert next_due(ending, utc(instant)) is None
    over = Rule(rule.at, rule.zone, rule.weekdays, rule.day_starts, date(2026, 12, 6))
    assert next_due(over, utc("2026-12-05 12:00")) is None


def test_the_end_of_the_calendar_is_the_end() -> None:
    rule = Rule(time(1, 30), "Pacific/Kiritimati", until=date.max)
    assert next_due(rule, utc("9999-12-27 00:00"))
    assert next_due(rule, utc("9999-12-30 00:00")) is None
    assert due_on(rule, date.max) is None


@pytest.mark.parametrize("weekdays", [set(), {0}, {1, 8}])
def test_a_rule_that_is_never_due_cannot_be_made(weekdays: set[int]) -> None:
    with pytest.raises(ValueError, match="weekdays"):
        Rule(time(8, 30), "Europe/Madrid", frozenset(weekdays))


def test_an_instant_without_a_zone_is_refused() -> None:
    """A database may hand one out; the machine's own zone is never meant."""
    for ask in (next_due, due.local_day_of, due.day_asked):
        with pytest.raises(TypeError):
            ask(Rule(time(8, 30), "Europe/Madrid"), datetime(2026, 12, 7, 7, 30))


class Test_The_local_day:
    """The cases in which the instant less four hours would lie in another day (Madrid)."""

    @pytest.mark.parametrize(
        ("instant", "day"),
        [
            ("2027-03-28 00:30", "2027-03-27"),  # 01:30, before the gap
            ("2027-03-28 01:59", "2027-03-27"),  # 03:59
            ("2027-03-28 02:00", "2027-03-28"),  # 04:00; less four hours it is 23:00
            ("2027-03-28 02:30", "2027-03-28"),
            ("2026-10-25 02:10", "2026-10-24"),  # 03:10; less four hours it is 00:10 of the 25th
            ("2026-10-25 02:59", "2026-10-24"),
            ("2026-10-25 03:00", "2026-10-25"),
        ],
    )
    def test_begins_by_the_wall_clock(self, instant: str, day: str) -> None:
        assert due.local_day_of(Rule(time(8, 30), "Europe/Madrid"), utc(instant)) == date.fromisoformat(day)

    def test_of_a_reminder_is_the_one_it_was_asked_for(self) -> None:
        """03:30 belongs to the night before; the gap moves it to 04:30, into a day that has a reminder of its own."""
        rule = Rule(time(3, 30), "Europe/Athens")
        moved = due_on(rule, date(2027, 3, 27))
        assert moved == utc("2027-03-28 01:30")
        assert due.local_day_of(rule, moved) == date(2027, 3, 28)
        assert due.day_asked(rule, moved) == date(2027, 3, 27)
        assert next_due(rule, moved) == utc("2027-03-29 00:30")


@pytest.mark.parametrize(
    ("hours", "stale"), [(-1, False), (0, False), (2, False), (2.001, True), (12, True)]
)  # fmt: skip
def test_after_two_hours_a_reminder_is_let_go(hours: float, stale: bool) -> None:
    assert due.is_stale(utc("2026-12-07 07:30"), utc("2026-12-07 07:30") + timedelta(hours=hours)) is stale


@pytest.mark.parametrize(("hours", "soon"), [(-1, False), (0, True), (11.99, True), (12, False)])
def test_two_sends_are_twelve_hours_apart(hours: float, soon: bool) -> None:
    assert due.is_too_soon(utc("2026-12-07 07:30"), utc("2026-12-07 07:30") + timedelta(hours=hours)) is soon
    assert not due.is_too_soon(None, utc("2026-12-07 07:30"))


WRONG_SYSTEM = """
import sys, zoneinfo
from datetime import UTC, date, datetime, time
from thaw.reminders.when.due import Rule, due_on
assert zoneinfo.ZoneInfo("Europe/Madrid").utcoffset(datetime(2027, 7, 1)).seconds == 9 * 3600, "the system is not wrong"
print(due_on(Rule(time(8, 30), "Europe/Madrid"), date(2027, 7, 1)))
"""


def test_the_systems_own_table_is_not_asked(tmp_path: Path) -> None:
    """A system whose Madrid lies in Japan."""
    package = Path(__import__("tzdata").__file__).parent / "zoneinfo"
    (tmp_path / "Europe").mkdir()
    (tmp_path / "Europe" / "Madrid").write_bytes((package / "Asia" / "Tokyo").read_bytes())
    environment = {**os.environ, "PYTHONTZPATH": str(tmp_path)}
    told = subprocess.run(
        [sys.executable, "-c", WRONG_SYSTEM], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "2027-07-01 06:30:00+00:00"
