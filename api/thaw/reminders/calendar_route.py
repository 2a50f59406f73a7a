"""GET /calendar.ics: the same reminder for a phone's own calendar. Needs no database, and the server keeps nothing of it.

What writes calendars takes 6 MB of memory: it is loaded when somebody asks for one.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Final, TypeVar

from fastapi import APIRouter, Query, Request, Response

from thaw.answer import Answer
from thaw.problems import Problem, response
from thaw.reminders import bodies
from thaw.reminders.when import reading
from thaw.reminders.when.due import Rule
from thaw.reminders.when.reading import NotUnderstood
from thaw.reminders.when.zones import zone as zone_of
from thaw.settings import Settings

MOST_DAYS: Final = 366
_HEADERS: Final = {"Cache-Control": "no-cache", "Content-Disposition": 'inline; filename="thaw.ics"'}
_HOST: Final = re.compile(r"[A-Za-z0-9.\-]{1,253}(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:[0-9]{1,5})?")
_NO_HOST: Final = "The Host header holds no name of a server. Open Thaw by its address."
_YEARS: Final = range(2000, 2101)
Read = TypeVar("Read")


def router(settings: Settings) -> APIRouter:
    """The door of the calendar."""
    routes = APIRouter(tags=["reminders"])
    wrong = "at: `8.30` is not a time. Write hours and minutes, as in 08:30 or 21:05. Mend this and send it again."

    @routes.get(
        "/calendar.ics",
        summary="A reminder as a calendar",
        response_class=Response,
        responses={
            200: {
                "description": "The calendar.",
                "content": {"text/calendar": {"schema": {"type": "string"}, "example": "BEGIN:VCALENDAR…"}},
            },
            304: {"description": "Not changed since the answer whose `ETag` came in `If-None-Match`."},
            **response("bad-request", 400, _NO_HOST, "/calendar.ics"),
            **response("not-understood", 422, wrong, "/calendar.ics"),
        },
    )
    async def ics(  # noqa: PLR0917 - by name, from the address
        request: Request,
        at: Annotated[str, Query(description="Local time.", examples=["08:30"])] = "",
        zone: Annotated[str, Query(description="IANA name; needed unless floating.")] = "",
        weekdays: Annotated[str, Query(description="1 for Monday to 7 for Sunday, commas between them.")] = "",
        days: Annotated[str, Query(description="How many days it goes on, 1 to 366; without it, no end.")] = "",
        floating: Annotated[str, Query(description="`true`: follows the phone to another zone.")] = "true",
        day_starts: Annotated[str, Query(description="When a local day begins.")] = "04:00",
        lang: Annotated[str, Query(description="Language of the sentence.")] = "en",
        since: Annotated[str, Query(description="The first local day; keeps a subscription the same.")] = "",
    ) -> Response:
        """To download, or under `webcal://` to subscribe. An address to subscribe should carry `since`."""
        told: list[str] = []

        def read(reader: Callable[[], Read], otherwise: Read) -> Read:
            try:
                return reader()
            except NotUnderstood as slip:
                told.append(f"{slip.name}: {slip}")
                return otherwise

        floats = read(lambda: _yes("floating", floating), True)
        rule = Rule(
            read(lambda: reading.wall_time("at", at), reading.wall_time("at", "00:00")),
            "UTC" if floats and not zone else read(lambda: reading.zone_name("zone", zone), "UTC"),
            frozenset(read(lambda: _weekdays(weekdays), list(range(1, 8)))),
            read(lambda: reading.wall_time("day_starts", day_starts), reading.wall_time("day_starts", "04:00")),
        )
        many = read(lambda: _days(days), None)
        spoken = read(lambda: bodies.language_tag(lang), "en")
        begin = read(lambda: _since(since, rule), None)
        if told:
            raise Problem(422, "not-understood", f"{' '.join(told)} Mend this and send it again.")
        from thaw.reminders.when.calendar import NothingDue, calendar  # noqa: PLC0415 - see above

        now = datetime.now(UTC)
        home = settings.public_url or _origin(request)
        try:
            text = calendar(
                rule,
                since=begin or now,
                days=many,
                stamp=begin or now,
                url=home.rstrip("/") + "/",
                language=spoken,
                floating=floats,
            )
        except NothingDue as nothing:
            raise Problem(422, "not-understood", str(nothing)) from None
        return Answer(text, "text/calendar; charset=utf-8", _HEADERS).to(request)

    return routes


def _yes(name: str, text: str) -> bool:
    if text.lower() not in ("true", "false", "1", "0"):
        raise NotUnderstood(name, "Write true or false.")
    return text.lower() in ("true", "1")


def _weekdays(text: str) -> list[int]:
    if not text:
        return list(range(1, 8))
    parts = [part.strip() for part in text[:200].split(",")]
    return bodies.chosen_weekdays([int(part) if re.fullmatch("[0-9]", part) else part for part in parts])


def _days(text: str) -> int | None:
    if not text:
        return None
    if not re.fullmatch("[0-9]{1,3}", text) or not 1 <= int(text) <= MOST_DAYS:
        raise NotUnderstood("days", f"Write a number of days from 1 to {MOST_DAYS}, or leave it out for no end.")
    return int(text)


def _since(text: str, rule: Rule) -> datetime | None:
    """The last instant before that local day."""
    if not text:
        return None
    day = reading.local_day("since", text)
    if day.year not in _YEARS:
        raise NotUnderstood("since", f"Write a day from {_YEARS[0]} to {_YEARS[-1]}.")
    return datetime.combine(day, rule.day_starts, zone_of(rule.zone)).astimezone(UTC) - timedelta(seconds=1)


def _origin(request: Request) -> str:
    """Where the request was sent to, if it is written as a host is; what else stands there goes into no calendar."""
    host = request.headers.get("host", "")
    if not _HOST.fullmatch(host):
        raise Problem(400, "bad-request", _NO_HOST)
    return f"{request.url.scheme}://{host}"
