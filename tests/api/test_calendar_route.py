"""The calendar's door. What the calendar says is tested beside its maker; here: what is asked, and what is answered."""

import pytest
from icalendar import Calendar

from tests.api.conftest import Client, Door

ASKED = "/calendar.ics?at=08:30&zone=Europe/Madrid&weekdays=1,2,3&days=14&floating=false&since=2027-03-01&lang=es"


@pytest.fixture
def thaw(door: Door) -> Client:
    return door(public_url="https://thaw.test")


def test_what_is_asked_is_in_it(thaw: Client) -> None:
    answer = thaw.get(ASKED)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["content-disposition"] == 'inline; filename="thaw.ics"'
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert str(event["DTSTART"].dt) == "2027-03-01 08:30:00+01:00"
    assert event["RRULE"]["BYDAY"] == ["MO", "TU", "WE"]
    assert str(event["URL"]) == "https://thaw.test/"
    assert "Algo pequeño" in str(event["DESCRIPTION"])


def test_a_subscription_stays_the_same(thaw: Client) -> None:
    first = thaw.get(ASKED)
    assert thaw.get(ASKED).content == first.content
    assert thaw.get(ASKED, if_none_match=first.headers["etag"]).status_code == 304


def test_without_a_public_address_it_leads_where_it_was_asked(door: Door) -> None:
    thaw = door("http://10.0.0.7:8000")
    assert b"URL:http://10.0.0.7:8000/" in thaw.get("/calendar.ics?at=08:30").content
    for host in ("a b", "x\tBEGIN", "a/b", "a@b", "[::1"):
        assert thaw.get("/calendar.ics?at=08:30", host=host).status_code == 400


def test_all_slips_at_once(thaw: Client) -> None:
    query = "at=8&zone=Mars&weekdays=0&days=367&floating=perhaps&day_starts=x&lang=%00&since=1999-01-01"
    answer = thaw.get(f"/calendar.ics?{query}")
    assert (answer.status_code, answer.json()["type"]) == (422, "/docs#not-understood")
    told = answer.json()["detail"]
    names = ("at", "zone", "weekdays", "days", "floating", "day_starts", "language", "since")
    assert [name for name in names if f"{name}: " not in told] == []


@pytest.mark.parametrize(
    "query", ["", "at=08:30&floating=false", "at=08:30&days=0", "at=08:30&days=%D9%A1", "at=08:30&weekdays=,"]
)
def test_what_lacks_or_is_beyond(query: str, thaw: Client) -> None:
    assert thaw.get(f"/calendar.ics?{query}").status_code == 422
