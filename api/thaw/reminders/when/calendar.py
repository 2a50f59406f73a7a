"""A reminder as a calendar that a phone reads by itself (RFC 5545, RFC 7986). Pure: the same input gives the same bytes.

Floating (no zone) is what a person means by 08:30: it follows the phone to another country. With a zone, the instants are
those of due.py: a time the clocks leap over is read with the offset before the gap, as section 3.3.5 says. Section 3.3.10 would
have such an instance ignored, and calendars differ on it: one that leaves it out is silent on that one day of the year. So the
end is written as UNTIL, not as COUNT, which such a calendar would make up for by one reminder after the end.

Everything written here may lie on a lock screen, and says nothing about the person.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event, vText

from thaw.reminders.when.due import APART, EVERY_DAY, Due, Rule, first_due
from thaw.reminders.when.vtimezone import vtimezone
from thaw.reminders.when.zones import zone

NAME: Final = "Thaw"
WORDS: Final = {
    "en": "A small thing, when you’re ready.",
    "es": "Algo pequeño, cuando te venga bien.",
}
LENGTH: Final = timedelta(minutes=5)
REFRESH: Final = timedelta(days=1)
FORESEEN: Final = timedelta(days=3653)  # of the zone's changes, at most: ten years

_BYDAY: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY: Final = timedelta(days=1)


class NothingDue(ValueError):
    """The rule ends before it begins. Its text is a sentence for the person."""


def calendar(
    rule: Rule,
    *,
    since: datetime,
    days: int | None,
    stamp: datetime,
    url: str,
    language: str = "en",
    floating: bool = True,
) -> bytes:
    """The calendar, as UTF-8 text with CRLF in lines of at most 75 octets.

    since     aware; the first reminder is the first one due after it
    days      how many local days it goes on, the first included (1 to some thousands), or None for no end but the rule's own
    stamp     aware; when this was written (DTSTAMP)
    url       where a tap leads: the app; printable, without a space
    language  of the words; one that is not in WORDS, nor its first part (es for es-MX), is read as English
    floating  without a zone, or with the rule's zone and its changes

    Raises NothingDue if the rule has no day after `since`.
    """
    if not url.isprintable() or " " in url:  # a line break in it would begin a property of somebody else's choosing
        raise ValueError("the url of a calendar is one printable word")
    first = first_due(rule, since)
    if first is None:
        raise NothingDue("This reminder ends before its first day. Choose a later end, or none.")
    last = _last_day(rule, first, days)
    whole = _frame()
    if not floating:
        foreseen = min(last or date.max, first.day + FORESEEN)
        whole.add_component(vtimezone(zone(rule.zone), rule.zone, first.day - 2 * _DAY, foreseen + 3 * _DAY))
    event = _event(rule, first, last, floating)
    event.add("DTSTAMP", stamp.astimezone(UTC))
    words = WORDS.get(language, WORDS.get(language.partition("-")[0], WORDS["en"]))
    event.add("DESCRIPTION", f"{words}\n{url}")
    event.add("URL", url)
    event.add_component(_alarm(words))
    whole.add_component(event)
    text: bytes = whole.to_ical()
    return text


def _last_day(rule: Rule, first: Due, days: int | None) -> date | None:
    ends = [rule.last_day] if rule.until else []
    return min([*ends, first.day + timedelta(days=days - 1)] if days else ends, default=None)


def _frame() -> Calendar:
    whole = Calendar()
    whole.add("VERSION", "2.0")
    whole.add("PRODID", "-//Thaw//Reminders//EN")
    whole.add("METHOD", "PUBLISH")
    whole.add("NAME", NAME)
    whole.add("X-WR-CALNAME", NAME)
    whole.add("REFRESH-INTERVAL", REFRESH, parameters={"VALUE": "DURATION"})
    whole.add("X-PUBLISHED-TTL", "P1D")
    return whole


def _event(rule: Rule, first: Due, last: date | None, floating: bool) -> Event:
    event = Event()
    event.add("UID", _uid(rule, floating))
    event.add("SUMMARY", NAME)
    begin = _on(rule, first.day).replace(tzinfo=None)
    event.add("DTSTART", begin, parameters={} if floating else {"TZID": rule.zone})
    event.add("DURATION", LENGTH)
    event.add("RRULE", _recurrence(rule, last, floating))
    event.add("CLASS", "PRIVATE")
    event.add("TRANSP", "TRANSPARENT")
    return event


def _alarm(words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("TRIGGER", vText("PT0S"))  # of a timedelta of nothing icalendar makes P0D, which fewer calendars know
    alarm.add("DESCRIPTION", words)
    return alarm


def _recurrence(rule: Rule, last: date | None, floating: bool) -> dict[str, str | list[str] | datetime]:
    """Each day, or the weekdays of the date on which the time stands: 01:30 of a Monday that begins at 04:00 is Tuesday's."""
    recurrence: dict[str, str | list[str] | datetime] = {"FREQ": "DAILY"}
    if rule.weekdays != EVERY_DAY:
        on = sorted((day - 1 + rule.next_morning) % 7 for day in rule.weekdays)
        recurrence = {"FREQ": "WEEKLY", "BYDAY": [_BYDAY[day] for day in on]}
    if last is not None:
        # Half a day behind the last reminder: whatever a calendar thinks of an hour's change, it is within and the next is not.
        end = _on(rule, last)
        recurrence["UNTIL"] = end.replace(tzinfo=None) + APART if floating else end.astimezone(UTC) + APART
    return recurrence


def _on(rule: Rule, day: date) -> datetime:
    """The rule's time of that local day as the zone's wall clock has it."""
    return datetime.combine(day + _DAY if rule.next_morning else day, rule.at, zone(rule.zone))


def _uid(rule: Rule, floating: bool) -> str:
    """The same for the same rule, so that a calendar taken in again replaces itself. It names a rule, not a person."""
    weekdays = "".join(str(day) for day in sorted(rule.weekdays))
    words = f"{rule.at:%H:%M} {rule.day_starts:%H:%M} {weekdays} {'' if floating else rule.zone}".strip()
    return str(uuid5(NAMESPACE_URL, f"thaw:reminder:{words}"))
