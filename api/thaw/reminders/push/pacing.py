"""How fast each push service is called: so many at a time, a pause when it asks for one or stays silent, then one to try.

Each service has its own pace, so one that hangs holds up nobody else's reminders. Time and chance are given, never read here.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Final

FIRST_PAUSE: Final = 30.0  # seconds
LONGEST_PAUSE: Final = 900.0  # seconds; when a service is back, the reminders of this hour are not stale yet
SILENCES: Final = 5  # one after another, before a service counts as down
MOST_SERVICES: Final = 256


class Pace:
    """One push service. All times in seconds since 1970; `draw` gives a number from 0 to 1."""

    def __init__(self, width: int, clock: Callable[[], float], draw: Callable[[], float]) -> None:
        self._width, self._clock, self._draw = width, clock, draw
        self._running = 0
        self._queue: deque[asyncio.Future[None]] = deque()
        self._until = 0.0
        self._troubles = 0
        self._trying = False  # after a pause: one alone, to see how it goes

    @property
    def at_rest(self) -> bool:
        """Whether nothing would be lost by forgetting it."""
        return not self._running and not self._queue and self._until <= self._clock()

    @property
    def paused_until(self) -> float:
        """The end of the pause, or 0.0 when there is none."""
        return self._until if self._until > self._clock() else 0.0

    async def enter(self, *, first: bool = False) -> float | None:
        """Wait for a turn, `first` before those that wait already.

        None: go, and call `leave` afterwards. A time: the service pauses until then, nothing to leave.
        """
        while True:
            if self._until > self._clock():
                return self._until
            if self._running < (1 if self._trying else self._width):
                self._running += 1
                return None
            await self._turn(first)

    async def _turn(self, first: bool) -> None:
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.insert(0 if first else len(self._queue), mine)
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self._wake(1)  # the turn was given and is not used: pass it on
            elif mine in self._queue:
                self._queue.remove(mine)
            raise

    def leave(self) -> None:
        """One that entered is done."""
        self._running -= 1
        paused = self._until > self._clock()
        free = (1 if self._trying else self._width) - self._running
        self._wake(len(self._queue) if paused else free)

    def _wake(self, many: int) -> None:
        while many > 0 and self._queue:
            waiting = self._queue.popleft()
            if not waiting.done():
                waiting.set_result(None)
                many -= 1

    def answered(self) -> None:
        """An ordinary answer: the service is there. One that was on its way when a pause began does not end the pause."""
        if self._until <= self._clock():
            self._troubles, self._trying = 0, False

    def busy(self, asked: float | None) -> float:
        """The service asked for time, `asked` seconds if it said how many. Gives the time from which it is called again."""
        now = self._clock()
        if self._until <= now or asked is not None:
            paused = self._until > now
            self._pause(now, asked if asked is not None else self._grown(0))
            self._troubles += not paused
        return self._until

    def silent(self) -> None:
        """No answer, or no connection. The first few are chance; then the service is down. Many at once count until the pause."""
        now = self._clock()
        if self._until > now:
            return
        self._troubles += 1
        if self._troubles >= SILENCES:
            self._pause(now, self._grown(SILENCES))

    def _grown(self, after: int) -> float:
        """Seconds: doubled with each trouble, up to LONGEST_PAUSE, and between half of that and all of it by chance."""
        doubled = min(FIRST_PAUSE * 2.0 ** min(max(self._troubles - after, 0), 20), LONGEST_PAUSE)
        return doubled * (0.5 + 0.5 * self._draw())

    def _pause(self, now: float, seconds: float) -> None:
        self._until = max(self._until, now + seconds)
        self._trying = True


class Paces:
    """The pace of each service by its host. Bounded: names below a service could be made up without end."""

    def __init__(self, width: int, clock: Callable[[], float], draw: Callable[[], float]) -> None:
        self._width, self._clock, self._draw = width, clock, draw
        self._paces: dict[str, Pace] = {}

    def of(self, host: str) -> Pace:
        """The pace of a service."""
        if host not in self._paces:
            if len(self._paces) >= MOST_SERVICES:
                self._paces = {name: pace for name, pace in self._paces.items() if not pace.at_rest}
            self._paces[host] = Pace(self._width, self._clock, self._draw)
        return self._paces[host]

    def paused_until(self, host: str) -> float:
        """Until when a service is paused; 0.0 when it is not, or was never called."""
        return self._paces[host].paused_until if host in self._paces else 0.0
