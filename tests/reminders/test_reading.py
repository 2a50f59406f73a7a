"""What a door was given becomes a rule, or one clear sentence."""

from datetime import date, time

import pytest

from tests.tone import slips
from thaw.reminders.when.due import EVERY_DAY, Rule
from thaw.reminders.when.reading import NotUnderstood, rule
from thaw.reminders.when.zones import TZDATA, UnknownZone, names, zone


def test_the_words_of_a_rule() -> None:
    assert rule("08:30", "Europe/Madrid") == Rule(time(8, 30), "Europe/Madrid", EVERY_DAY, time(4), None)
    assert rule("00:00", "Asia/Calcutta", [7, 1, 7], "23:59", "2026-12-20") == Rule(
        time(0), "Asia/Calcutta", frozenset({1, 7}), time(23, 59), date(2026, 12, 20)
    )


@pytest.mark.parametrize(
    "name", ["Asia/Calcutta", "Europe/Kiev", "Asia/Katmandu", "America/Buenos_Aires", "UTC", "Etc/GMT+5"]
)
def test_a_zone_keeps_the_name_the_phone_gives_it(name: str) -> None:
    assert rule("08:30", name).zone == name
    assert zone(name).key == name


GOOD = {"at": "08:30", "zone": "Europe/Madrid", "weekdays": [1], "day_starts": "04:00", "until": "2026-12-20"}
# what is wrong, the value, and words of the sentence that mends it
WRONG = {
    "no zero": ("at", "8:30", "Write hours and minutes, as in 08:30"),
    "25 hours": ("at", "25:00", "Write hours and minutes"),
    "24:00": ("at", "24:00", "Write hours and minutes"),
    "60 minutes": ("at", "08:60", "`08:60` is not a time"),
    "seconds": ("at", "08:30:00", "Write hours and minutes"),
    "afternoon": ("at", "8:30 PM", "Write hours and minutes"),
    "other digits": ("at", "٠٨:٣٠", "Write hours and minutes"),
    "a line break": ("at", "08:30\n", "is not a time"),
    "nothing": ("at", "", "is not a time"),
    "the day's start": ("day_starts", "4", "`4` is not a time"),
    "a zone in small letters": ("zone", "europe/madrid", "Did you mean Europe/Madrid?"),
    "a city": ("zone", "madrid", "Did you mean Europe/Madrid?"),
    "a city of two words": ("zone", "New York", "Did you mean America/New_York?"),
    "a slip": ("zone", "Europe/Madird", "Did you mean Europe/Madrid?"),
    "no place": ("zone", "Mars/Olympus", "Write a name such as Europe/Madrid"),
    "what phones say when they do not know": ("zone", "Etc/Unknown", "Write a name such as"),
    "an offset": ("zone", "+02:00", "Write a name such as"),
    "an offset that would be read the other way": ("zone", "GMT+2", "is not a time zone known here"),
    "a path": ("zone", "../../../etc/passwd", "is not a time zone known here"),
    "a file beside the zones": ("zone", "tzdata.zi", "is not a time zone known here"),
    "a long one": ("zone", "x" * 100_000, "xxx…` is not a time zone"),
    "control characters": ("zone", "\x1b[31m\0", "is not a time zone known here"),
    "no weekday": ("weekdays", [], "Choose one or more, from 1 for Monday"),
    "weekday 0": ("weekdays", [0], "`0` is not a weekday"),
    "weekday 8": ("weekdays", [1, 8], "`8` is not a weekday"),
    "a word": ("weekdays", ["monday"], "`monday` is not a weekday"),
    "true": ("weekdays", [True], "`True` is not a weekday"),
    "a number with a point": ("weekdays", [1.0], "`1.0` is not a weekday"),
    "a list in the list": ("weekdays", [[1]], "`[1]` is not a weekday"),
    "no such day": ("until", "2027-02-29", "is not a day of the calendar"),
    "a day without dashes": ("until", "20261220", "Write it as in 2026-12-06"),
    "a week": ("until", "2026-W51-7", "is not a day of the calendar"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_not_understood_is_said(case: str) -> None:
    name, value, words = WRONG[case]
    with pytest.raises(NotUnderstood) as told:
        rule(**{**GOOD, name: value})
    assert told.value.name == name
    assert words in str(told.value)
    assert str(told.value).isprintable()
    assert len(str(told.value)) < 200
    if case != "afternoon":  # a value in capitals is not ours
        assert slips(str(told.value)) == []


def test_gmt_is_not_turned_round() -> None:
    """Etc/GMT+2 lies two hours *behind* Greenwich; it is never what `GMT+2` is asked about."""
    with pytest.raises(NotUnderstood) as told:
        rule("08:30", "GMT+2")
    assert "Etc/" not in str(told.value)


def test_every_name_of_the_table_is_a_zone() -> None:
    assert len(names()) > 590
    assert [name for name in sorted(names()) if zone(name).key != name] == []
    assert TZDATA >= "2026.6"


@pytest.mark.parametrize("name", ["", "Europe", "Mars/Olympus", "/etc/passwd", "Europe/../Europe/Madrid"])
def test_another_name_is_no_zone(name: str) -> None:
    with pytest.raises(UnknownZone):
        zone(name)
