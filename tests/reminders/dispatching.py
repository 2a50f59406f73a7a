"""A dispatcher with a clock that is moved by the test, a push service on loopback, and rows of phones that it knows."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from sqlmodel import Session, col, select

from tests.reminders.push_service import PushService
from thaw.database.jobs import Database
from thaw.reminders.dispatch import Dispatcher
from thaw.reminders.kept import subscription_of
from thaw.reminders.push.addresses import Services
from thaw.reminders.push.posting import Limits
from thaw.reminders.push.sender import PushSender
from thaw.reminders.push.signing import PushKey, Signer
from thaw.reminders.push.subscription import Subscription
from thaw.reminders.rows import Reminder
from thaw.reminders.sealed import Seals
from thaw.reminders.when.zones import TZDATA

HOME = "https://thaw.example.org/"
KEY = PushKey.make()
START = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)  # a Monday, 08:30 in Madrid


def ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)


class Clock:
    """Seconds since 1970, moved by the test."""

    def __init__(self, at: datetime = START) -> None:
        self.now = at.timestamp()

    def __call__(self) -> float:
        return self.now

    @property
    def at(self) -> datetime:
        return datetime.fromtimestamp(self.now, UTC)


def row(subscription: Subscription, service: str = "push.example", **changes: object) -> Reminder:
    """A reminder at 08:30 in Madrid, due at START."""
    said: dict[str, object] = {
        "id": subscription.endpoint.rpartition("/")[2],
        "endpoint": subscription.endpoint,
        "p256dh": subscription.p256dh,
        "auth": subscription.auth,
        "service": service,
        "at": "08:30",
        "zone": "Europe/Madrid",
        "weekdays": 127,
        "day_starts": "04:00",
        "language": "en",
        "next_at": ms(START),
        "tzdata": TZDATA,
        "created_at": 1,
        "renewed_at": 1,
    }
    return Reminder(**{**said, **changes})


class Desk:
    """A dispatcher and what it works with. `rows()` is what the table says."""

    def __init__(self, database: Database, dispatcher: Dispatcher, clock: Clock) -> None:
        self.database, self.dispatcher, self.clock = database, dispatcher, clock

    async def put(self, *rows: Reminder) -> None:
        await self.database.write(lambda session: session.add_all([Reminder(**one.model_dump()) for one in rows]))

    async def rows(self) -> list[Reminder]:
        return await self.database.read(everything)

    async def only(self) -> Reminder:
        [one] = await self.rows()
        return one

    async def turns(self) -> float:
        """Turns until nothing is started any more; when there is something to do again."""
        while True:
            again = await self.dispatcher.turn()
            await self.dispatcher.settled()
            if again > self.clock.now + 0.0005:  # rows hold milliseconds
                return again


def everything(session: Session) -> list[Reminder]:
    return list(session.exec(select(Reminder).order_by(col(Reminder.id))))


@asynccontextmanager
async def desk(
    database: Database, *services: PushService, clock: Clock | None = None, limits: Limits | None = None
) -> AsyncIterator[Desk]:
    clock = clock or Clock()
    calling = Services(frozenset(), (), frozenset(one.origin for one in services))
    signer = Signer(KEY, "mailto:host@thaw-reminders.org", time.time)  # the services look at a clock that nobody moves
    sender = PushSender(calling, signer, clock=clock, limits=limits)
    async with sender:
        dispatcher = Dispatcher(database, sender, lambda one: subscription_of(one, Seals()), HOME, clock=clock)
        yield Desk(database, dispatcher, clock)
