"""Calendars made and read back, the reading by libraries that know nothing of Thaw."""

from datetime import UTC, datetime, time

import recurring_ical_events
from icalendar import Calendar, Event

from thaw.reminders.when.calendar import calendar
from thaw.reminders.when.due import Rule

MADRID = Rule(time(8, 30), "Europe/Madrid")
NOW = datetime(2026, 12, 7, 12, tzinfo=UTC)
URL = "https://thaw.example.org/?from=calendar"


def made(rule: Rule = MADRID, **asked) -> bytes:
    return calendar(rule, **{"since": NOW, "days": 14, "stamp": NOW, "url": URL, **asked})


def event(text: bytes) -> Event:
    [found] = Calendar.from_ical(text).walk("VEVENT")
    return found


def starts(text: bytes, until: datetime) -> list[datetime]:
    """All beginnings up to `until`, by the independent reader."""
    begin = datetime(2006, 1, 1, tzinfo=until.tzinfo)
    found = recurring_ical_events.of(Calendar.from_ical(text)).between(begin, until)
    return sorted(one["DTSTART"].dt for one in found)
