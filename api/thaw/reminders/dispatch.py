"""Dispatch: takes what is due, sends it, writes down what came of it. Any number of these may share one database.

        ┌──────────── woken: a change, room again, the next instant ◄─────────────┐
        ▼                                                                         │
    turn: a lane for each service, each with its own room ──► a task for each row ┘
                                                                ├ begin: mark committed, then bytes
                                                                └ settle: what came of it, the next one

A service that is slow fills its own lane and nobody else's; one that is paused is left alone, and its rows stay free.
"""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache, partial
from math import ceil
from typing import TYPE_CHECKING, Final

from thaw.database.jobs import Database
from thaw.database.trouble import DatabaseAway
from thaw.reminders import claiming, reckoning
from thaw.reminders.claiming import Held, Waiting
from thaw.reminders.kept import instant
from thaw.reminders.ledger import Ledger, patiently
from thaw.reminders.push.message import Kind, Message, compose
from thaw.reminders.push.subscription import Subscription
from thaw.reminders.reckoning import Forgotten, PutOff, Send
from thaw.reminders.rows import Reminder
from thaw.reminders.standing import line, standing
from thaw.reminders.when.thinning import Sent

if TYPE_CHECKING:
    from thaw.reminders.push.sender import PushSender

LANE: Final = 100  # reminders of one service that a dispatcher holds at most; its pace lets out some of these at once
LOOK_AGAIN: Final = 30.0  # seconds; another process may have been told of a reminder that is due before ours
BREATH: Final = 2.0  # seconds after something went wrong, or after another dispatcher was quicker
ODD: Final = timedelta(hours=1)  # so long a row that can't be worked on is left alone

_log = logging.getLogger("thaw")


class NotOurs(Exception):
    """The row was changed, or taken by somebody else, before its sending began."""


class Stopping(Exception):
    """The dispatcher ends, and the sending had not begun."""


@dataclass(slots=True, eq=False)
class Flight:
    """One row on its way. `waiting`: given to the sender and not begun, so it may be called back."""

    row: Reminder
    waiting: bool = False
    begun: datetime | None = None


class Dispatcher:
    """Sends reminders until it is stopped: `run` in a task, `wake` after a change, `stop`, then await that task.

    `sender` is open; `subscription` opens what a row keeps; `home` is where a tap leads; `clock` gives seconds since 1970;
    `lease` in ms.
    """

    def __init__(
        self,
        database: Database,
        sender: "PushSender",
        subscription: Callable[[Reminder], Subscription],
        home: str,
        *,
        clock: Callable[[], float] = time.time,
        lease: int = claiming.LEASE,
    ) -> None:
        self._database, self._sender, self._subscription = database, sender, subscription
        self._clock, self._lease = clock, lease
        self._ledger: Final = Ledger(database, self._now, lease)
        self._message: Final = _messages(home)
        self._lanes: Final[Counter[str]] = Counter()
        self._flights: Final[dict[Flight, asyncio.Task[None]]] = {}
        self._called_back: Final[list[Reminder]] = []
        self._news: Final = asyncio.Event()
        self._stopping = False
        self._told = ""

    def wake(self) -> None:
        """Something changed: look again what is due."""
        self._news.set()

    def stop(self) -> None:
        """Take nothing more. `run` ends when what has begun has its answer, and the rest is given back."""
        self._stopping = True
        self._news.set()

    async def run(self) -> None:
        """Until `stop`. Whatever goes wrong with the database, it is tried again."""
        while not self._stopping:
            self._news.clear()
            pause = await self._paused()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), min(max(pause, 0.0), LOOK_AGAIN))
        await self._give_back()

    async def turn(self) -> float:
        """Start what is due and has room. The time (seconds since 1970) at which there is something to do again."""
        waiting = await self._database.read(claiming.waiting)
        now = self._now()
        starts = self._starts(waiting)
        rooms = {service: LANE - self._lanes[service] for service, start in starts.items() if start <= now}
        over = waiting.lease_until is not None and waiting.lease_until <= now
        rows: list[Reminder] = []
        if over:
            rows += await patiently(self._database, partial(claiming.taken_back, now=now, lease=self._lease))
        if rooms:
            rows += await patiently(self._database, partial(claiming.taken, rooms=rooms, now=now, lease=self._lease))
        for row in rows:
            self._start(row)
        if rows or over:
            return now / 1000  # there may be more
        later = [start for start in (*starts.values(), waiting.lease_until) if start is not None and start > now]
        soon = [now + BREATH * 1000] if rooms else []  # another dispatcher was quicker
        return min([*later, *soon], default=now + LOOK_AGAIN * 1000) / 1000

    async def settled(self) -> None:
        """Wait until everything that was started is written down."""
        while self._flights:
            await asyncio.gather(*self._flights.values())

    def _now(self) -> int:
        return round(self._clock() * 1000)

    async def _paused(self) -> float:
        """One turn. How many seconds until the next."""
        try:
            return await self.turn() - self._clock()
        except DatabaseAway:  # the log was told
            return BREATH
        except Exception as error:
            self._tell(error)
            return BREATH

    def _starts(self, waiting: Waiting) -> dict[str, int]:
        """When to begin with each service that has room, in ms: its earliest reminder, or the end of its pause."""
        return {
            service: max(at, ceil(self._sender.paused_until(service) * 1000))
            for service, at in waiting.services.items()
            if self._lanes[service] <= LANE // 2  # for a fuller one, those on their way wake us
        }

    def _start(self, row: Reminder) -> None:
        flight = Flight(row)
        self._lanes[row.service] += 1
        self._flights[flight] = asyncio.create_task(self._flown(flight))

    async def _flown(self, flight: Flight) -> None:
        row = flight.row
        try:
            await self._fly(flight)
        except (Stopping, asyncio.CancelledError):
            self._called_back.append(row)
        except DatabaseAway:
            pass  # free again when its lease ends
        except Exception as error:
            await self._put_aside(flight, error)
        finally:
            del self._flights[flight]
            self._lanes[row.service] -= 1
            if self._lanes[row.service] in (0, LANE // 2):
                self._news.set()

    async def _fly(self, flight: Flight) -> None:
        row = flight.row
        stands, now = standing(row), instant(self._now())
        if row.sending_since is not None:  # its sending had begun when somebody was stopped; nobody knows more
            assert stands.last
            return await self._ledger.write(line(row, reckoning.counted(stands, stands.last, now)))
        todo = reckoning.decided(stands, now)
        if not isinstance(todo, Send):
            return await self._ledger.write(line(row, todo))
        message = self._message(todo.kind, row.language)
        flight.waiting = True
        try:
            outcome = await self._sender.send(self._subscription(row), message, partial(self._begin, flight, todo.day))
        except NotOurs:
            return await self._ledger.let_go(_held(row))
        flight.waiting = False
        now = instant(self._now())
        result = reckoning.settled(stands, Sent(flight.begun or now, todo.day), outcome, now)
        if isinstance(result, Forgotten):
            return await self._ledger.forget(_held(row))
        return await self._ledger.write(line(row, result))

    async def _begin(self, flight: Flight, day: date) -> None:
        """The connection stands. What is raised here is raised before the first byte."""
        flight.waiting = False
        if self._stopping:
            raise Stopping
        flight.begun, row = instant(self._now()), flight.row
        if not await self._ledger.begin({**_held(row), "day": day.isoformat()}):
            raise NotOurs

    async def _give_back(self) -> None:
        """First what had not begun, so that another dispatcher may take it while ours waits for answers."""
        waiting = [task for flight, task in self._flights.items() if flight.waiting]
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting)
        await self._let_go()
        await self.settled()
        await self._let_go()

    async def _let_go(self) -> None:
        rows = self._called_back.copy()
        self._called_back.clear()
        with suppress(DatabaseAway):  # free again when the leases end
            await asyncio.gather(*(self._ledger.let_go(_held(row)) for row in rows))

    async def _put_aside(self, flight: Flight, error: Exception) -> None:
        """A row that can't be worked on holds up no other. One that had begun is counted when its lease ends."""
        self._tell(error)
        if not flight.begun:
            with suppress(DatabaseAway):
                await self._ledger.write(line(flight.row, PutOff(instant(self._now()) + ODD)))

    def _tell(self, error: Exception) -> None:
        """What nobody foresaw, once; its own text might hold something of a person."""
        if type(error).__name__ != self._told:
            self._told = type(error).__name__
            _log.error("Something unforeseen stopped a reminder (%s). The others go on.", self._told)


def _held(row: Reminder) -> Held:
    return {"id": row.id, "claim": row.claim or "", "renewed_at": row.renewed_at}


def _messages(home: str) -> Callable[[Kind, str], Message]:
    """Composes each kind of message once a language."""

    @lru_cache(256)
    def message(kind: Kind, language: str) -> Message:
        return compose(kind, home, language)

    return message
