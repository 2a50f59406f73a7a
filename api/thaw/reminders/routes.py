"""The doors of reminders: the push key, setting, asking, stopping, and `send me one now`. Nothing here is logged."""

import math
from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any, Final, TypeVar

from fastapi import APIRouter, Path, Request, Response
from pydantic import BaseModel
from sqlalchemy.exc import IntegrityError

from thaw.database.jobs import Database
from thaw.database.trouble import FULL
from thaw.problems import Problem, database_away, either, given, response
from thaw.reminders import bodies, kept, key, now
from thaw.reminders.allowance import Allowance, household
from thaw.reminders.bodies import Kept, KeyGiven, NowAnswered, NowAsked, Setting
from thaw.reminders.outgoing import Outgoing
from thaw.reminders.push.addresses import Services
from thaw.reminders.push.refusals import SENTENCES, Refusal
from thaw.reminders.push.subscription import Subscription
from thaw.reminders.rows import Reminder
from thaw.reminders.running import obstacle
from thaw.reminders.sealed import NotOpened, Seals
from thaw.reminders.when.reading import NotUnderstood
from thaw.settings import Settings

Shape = TypeVar("Shape", bound=BaseModel)
Id = Annotated[str, Path(description="22 to 64 characters of base64url, made by the phone at random.")]

_NO_STORE: Final = {"Cache-Control": "no-store"}
_AN_ID: Final = "Q29tZSBhcyB5b3UgYXJlLg"
_PATH: Final = f"/api/reminders/{_AN_ID}"
_KEPT: Final = {
    "id": _AN_ID,
    "at": "08:30",
    "zone": "Europe/Madrid",
    "weekdays": [1, 2, 3, 4, 5, 6, 7],
    "day_starts": "04:00",
    "language": "en",
    "until": "2027-03-14",
    "next_at": "2027-03-01T07:30:00Z",
    "sent_at": "2027-02-28T07:30:00Z",
}
_UNKNOWN: Final = (
    "This server has no such reminder, or forgot it because the push service said the phone is gone. Set it again."
)
_ID_FORM: Final = "The id is 22 to 64 letters, digits, - or _. The phone makes it at random."
_TOO_MANY: Final = "Many new reminders came from this network. Try again later; those that are set go on."
_TOO_SOON: Final = "One was sent a moment ago. Try again in a minute."
_LONG: Final = "The body is longer than 8 KB. A reminder needs less than one."
_NO_JSON: Final = "The body is not sent as JSON. Set Content-Type to application/json."
_AWAY: Final = response("database-away", 503, database_away(FULL).detail, _PATH)
_OFF: Final = either(response("reminders-off", 503, SENTENCES["no-contact"], _PATH), _AWAY)
_NO_BODY: Final = {**response("bad-request", 413, _LONG, _PATH), **response("bad-request", 415, _NO_JSON, _PATH)}
_NOT_THERE: Final = response("unknown-reminder", 404, _UNKNOWN, _PATH)


def _wanted(shape: type[BaseModel]) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{shape.__name__}"}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def router(settings: Settings, database: Database, outgoing: Outgoing) -> APIRouter:  # noqa: PLR0915 - one closure for each door
    """The doors for these settings."""
    routes = APIRouter(prefix="/api", tags=["reminders"])
    seals = Seals.of(settings)
    newcomers = Allowance(60, 3600)
    each, all_ = Allowance(1, 60), Allowance(60, 60)

    def ready() -> None:
        lacking = obstacle(settings)
        if lacking:
            raise Problem(503, "reminders-off", lacking)

    async def found(id: str) -> Reminder:
        row = await database.read(partial(kept.get, id=id)) if bodies.is_random(id) else None
        if row is None:
            raise Problem(404, "unknown-reminder", _UNKNOWN)
        return row

    @routes.get(
        "/push/key",
        summary="The key that phones subscribe with",
        response_model=KeyGiven,
        responses={**given("The key.", {"key": "B" + "A" * 86}), **_OFF},
    )
    async def push_key() -> Response:
        """The server's public key (RFC 8292): an uncompressed point of P-256 in base64url."""
        ready()
        try:
            own = await key.made(database)
        except Refusal as refusal:
            raise Problem(503, "reminders-off", refusal.sentence) from None
        return _json(KeyGiven(key=own.public))

    @routes.put(
        "/reminders/{id}",
        summary="Set, change or renew a reminder",
        response_model=Kept,
        openapi_extra=_wanted(Setting),
        responses={
            **given("It was changed or renewed.", _KEPT),
            201: {"description": "It is new.", "content": {"application/json": {"example": _KEPT}}},
            **_NO_BODY,
            **either(
                response("not-understood", 422, "at: `8.30` is not a time. Mend this and send it again.", _PATH),
                response("push-address", 422, SENTENCES["unknown-service"], _PATH),
            ),
            **response("too-soon", 429, _TOO_MANY, _PATH),
            **_OFF,
        },
    )
    async def put(request: Request, id: Id) -> Response:
        """Renewing it, which the app does at every opening, counts as an answer. Needs no account."""
        ready()
        if not bodies.is_random(id):
            raise Problem(422, "not-understood", _ID_FORM)
        wish = _wish(await _body(request, Setting), settings)
        if await database.read(partial(kept.get, id=id)) is None:
            _allowed(newcomers.wait(household(request.client.host if request.client else "")), _TOO_MANY)
        job = partial(kept.put, id=id, wish=wish, now=datetime.now(UTC), seals=seals)
        try:
            row, new = await database.write(job)
        except IntegrityError:  # another process set the same one in the same instant
            row, new = await database.write(job)
        running = getattr(request.app, "reminders", None)
        if running:
            running.wake()
        return _json(Kept.of(row), 201 if new else 200)

    @routes.get(
        "/reminders/{id}",
        summary="What is kept of a reminder",
        response_model=Kept,
        responses={**given("The reminder.", _KEPT), **_NOT_THERE, **_AWAY},
    )
    async def get(id: Id) -> Response:
        """Everything but the push address, which is given out to nobody."""
        return _json(Kept.of(await found(id)))

    @routes.delete(
        "/reminders/{id}",
        summary="Stop a reminder and erase it",
        status_code=204,
        response_class=Response,
        responses=_AWAY,
    )
    async def delete(id: Id) -> Response:
        """At once and for good. The same answer whether there was one or not."""
        if bodies.is_random(id):
            await database.write(partial(kept.remove, id=id))
        return Response(status_code=204, headers=_NO_STORE)

    @routes.post(
        "/reminders/{id}/now",
        summary="Send one now",
        response_model=NowAnswered,
        openapi_extra=_wanted(NowAsked),
        responses={
            **given("What came of it.", {"outcome": "accepted", "said": "The push service took it."}),
            **_NOT_THERE,
            **_NO_BODY,
            **response("not-understood", 422, "token: Field required. Mend this and send it again.", f"{_PATH}/now"),
            **response("too-soon", 429, _TOO_SOON, f"{_PATH}/now"),
            **_OFF,
        },
    )
    async def send_now(request: Request, id: Id) -> Response:
        """Once a minute for each reminder and each push address. `accepted` means taken over, not arrived."""
        ready()
        asked = await _body(request, NowAsked)
        row = await found(id)
        try:
            address = kept.subscription_of(row, seals).endpoint
            for allowance, who in ((each, id), (each, address), (all_, "")):
                _allowed(allowance.wait(who), _TOO_SOON)
            return _json(
                await now.send(row, asked.token, settings=settings, database=database, outgoing=outgoing, seals=seals)
            )
        except (NotOpened, Refusal) as why:
            raise Problem(503, "reminders-off", str(why)) from None

    return routes


def _wish(asked: Setting, settings: Settings) -> kept.Wish:
    """What is asked for, its address and keys looked at. Raises Problem; the address is not repeated."""
    own = asked.subscription
    subscription = Subscription(own.endpoint, own.keys.p256dh, own.keys.auth)
    try:
        endpoint, _ = subscription.checked(Services.of(settings.push_services, settings.push_loopback))
    except Refusal as refusal:
        raise Problem(422, "push-address", refusal.sentence) from None
    return kept.Wish(asked.rule, asked.language, subscription, endpoint.host)


async def _body(request: Request, shape: type[Shape]) -> Shape:
    """The body, of JSON and of a size that a phone sends."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Problem(415, "bad-request", _NO_JSON)
    octets = b""
    async for part in request.stream():
        octets += part
        if len(octets) > bodies.MOST_OCTETS:
            raise Problem(413, "bad-request", _LONG)
    try:
        return bodies.understood(shape, octets)
    except NotUnderstood as slip:
        raise Problem(422, "not-understood", str(slip)) from None


def _allowed(seconds: float, sentence: str) -> None:
    if seconds:
        raise Problem(429, "too-soon", sentence, {"Retry-After": str(math.ceil(seconds))})


def _json(body: BaseModel, status: int = 200) -> Response:
    return Response(body.model_dump_json(), status, _NO_STORE, "application/json")
