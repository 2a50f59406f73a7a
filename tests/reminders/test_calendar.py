"""The text of a calendar: what stands in it, when it ends, what it never says."""

from datetime import date, datetime, time
from uuid import UUID

import pytest

from tests.reminders.calendars import NOW, URL, event, made, starts
from tests.reminders.oracle import DAY
from tests.tone import slips
from thaw.reminders.when.calendar import WORDS, NothingDue
from thaw.reminders.when.due import EVERY_DAY, Rule


def test_it_is_this_text() -> None:
    assert made().decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Thaw//Reminders//EN",
        "METHOD:PUBLISH",
        "NAME:Thaw",
        "X-WR-CALNAME:Thaw",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        "BEGIN:VEVENT",
        "SUMMARY:Thaw",
        "DTSTART:20261208T083000",
        "DURATION:PT5M",
        "DTSTAMP:20261207T120000Z",
        "UID:ad735108-ce6b-53c1-bf24-e0bdccb9b4b7",
        "RRULE:FREQ=DAILY;UNTIL=20261221T203000",
        "CLASS:PRIVATE",
        "DESCRIPTION:A small thing\\, when you’re ready.\\nhttps://thaw.example.org",
        " /?from=calendar",
        "TRANSP:TRANSPARENT",
        "URL:https://thaw.example.org/?from=calendar",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:A small thing\\, when you’re ready.",
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_with_a_zone_its_changes_stand_in_it() -> None:
    """Each begins when a clock that was not yet changed shows it (RFC 5545 section 3.6.5): 02:00 in spring, 03:00 in autumn."""
    text = made(floating=False, days=None).decode()
    assert "DTSTART;TZID=Europe/Madrid:20261208T083000\r\n" in text
    assert "BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nRDATE:20280326T020000,2029" in text
    assert "BEGIN:STANDARD\r\nDTSTART:20271031T030000\r\nRDATE:20281029T030000,2029" in text
    assert len(text) < 1500


RULES = {
    "each day": (EVERY_DAY, "FREQ=DAILY"),
    "Mondays": ({1}, "FREQ=WEEKLY;BYDAY=MO"),
    "the weekend": ({7, 6}, "FREQ=WEEKLY;BYDAY=SA,SU"),
}


@pytest.mark.parametrize("name", RULES)
def test_weekdays(name: str) -> None:
    weekdays, expected = RULES[name]
    text = made(Rule(time(8, 30), "Europe/Madrid", frozenset(weekdays)), days=None)
    assert event(text)["RRULE"].to_ical().decode() == expected


def test_the_night_that_ends_sunday_is_mondays_date() -> None:
    found = event(made(Rule(time(1, 30), "Europe/Madrid", frozenset({6, 7})), days=None))
    assert found["RRULE"].to_ical() == b"FREQ=WEEKLY;BYDAY=MO,SU"
    assert found["DTSTART"].dt == datetime(2026, 12, 13, 1, 30)


ENDS = {  # days, the rule's last day, how many there are from Tuesday, 8 December, and the last
    "fourteen days": (14, None, 14, date(2026, 12, 21)),
    "one day": (1, None, 1, date(2026, 12, 8)),
    "the rule's own end": (None, date(2026, 12, 10), 3, date(2026, 12, 10)),
    "the earlier of both, the rule's": (14, date(2026, 12, 10), 3, date(2026, 12, 10)),
    "the earlier of both, the days'": (2, date(2026, 12, 10), 2, date(2026, 12, 9)),
    "the rule's last day is the first": (14, date(2026, 12, 8), 1, date(2026, 12, 8)),
}


@pytest.mark.parametrize("floating", [True, False])
@pytest.mark.parametrize("name", ENDS)
def test_how_long_it_goes_on(name: str, floating: bool) -> None:
    days, until, count, last = ENDS[name]
    text = made(Rule(time(8, 30), "Europe/Madrid", until=until), days=days, floating=floating)
    found = starts(text, NOW + 100 * DAY)
    assert (len(found), found[0].date(), found[-1].date()) == (count, date(2026, 12, 8), last)


def test_fourteen_days_of_some_weekdays_are_fewer_reminders() -> None:
    text = made(Rule(time(8, 30), "Europe/Madrid", frozenset({1, 4})))
    assert [f"{at:%d}" for at in starts(text, NOW + 100 * DAY)] == ["10", "14", "17", "21"]


def test_without_an_end_it_goes_on() -> None:
    assert b"UNTIL" not in made(days=None)
    assert len(starts(made(days=None), NOW + 400 * DAY)) == 400


@pytest.mark.parametrize("floating", [True, False])
def test_an_end_in_another_age_is_an_end(floating: bool) -> None:
    text = made(Rule(time(1, 30), "Pacific/Kiritimati", until=date.max), days=None, floating=floating)
    assert b"UNTIL=9999" in text
    assert len(text) < 1500


def test_an_end_before_the_beginning_is_said() -> None:
    with pytest.raises(NothingDue, match="Choose a later end") as told:
        made(Rule(time(8, 30), "Europe/Madrid", until=date(2026, 12, 7)))
    assert slips(str(told.value)) == []


@pytest.mark.parametrize(("language", "words"), [("en", "en"), ("es", "es"), ("es-MX", "es"), ("fr", "en"), ("", "en")])
def test_the_words_are_in_the_language_asked_for(language: str, words: str) -> None:
    found = event(made(language=language))
    assert found["DESCRIPTION"] == f"{WORDS[words]}\n{URL}"
    assert found.walk("VALARM")[0]["DESCRIPTION"] == WORDS[words]


def test_the_words_are_thaws_own() -> None:
    assert slips(WORDS["en"]) == []


@pytest.mark.parametrize(
    "url",
    ["https://a.example/\r\nATTENDEE:mailto:b", "https://a.example/\nX", "https://a b", "https://a\N{LINE SEPARATOR}"],
)
def test_an_address_brings_no_property_of_its_own(url: str) -> None:
    with pytest.raises(ValueError, match="printable"):
        made(url=url)


def test_a_long_address_is_folded_and_read_back_whole() -> None:
    url = "https://thaw.example.org/" + "ñ’😀;,\\" * 60
    text = made(url=url)
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    assert [line.decode() for line in text.split(b"\r\n")]  # no character is cut in two
    assert event(text)["URL"] == url
    assert event(text)["DESCRIPTION"] == f"{WORDS['en']}\n{url}"


def test_the_same_rule_has_the_same_uid_and_another_has_another() -> None:
    uid = event(made())["UID"]
    assert UUID(uid).version == 5
    assert (
        event(made(since=NOW + 9 * DAY, days=None, stamp=NOW + DAY, url="https://b.example/", language="es"))["UID"]
        == uid
    )
    assert event(made(Rule(time(8, 30), "Asia/Tokyo")))["UID"] == uid, "floating, it is the same everywhere"
    others = [
        event(made(floating=False))["UID"],
        event(made(Rule(time(8, 30), "Asia/Tokyo"), floating=False))["UID"],
        event(made(Rule(time(8, 31), "Europe/Madrid")))["UID"],
        event(made(Rule(time(8, 30), "Europe/Madrid", frozenset({1}))))["UID"],
        event(made(Rule(time(8, 30), "Europe/Madrid", day_starts=time(9))))["UID"],
    ]
    assert len({uid, *others}) == 6
