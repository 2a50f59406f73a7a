"""Sending one message to one phone: sealed, signed, over pooled connections. Knows no database.

The address is checked once more before each message: its text here, its name when a connection is made.
"""

import asyncio
import logging
import random
import ssl
import time
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Final, Self

import aiohttp
from aiohttp.abc import AbstractResolver

from thaw.reminders.push.addresses import Endpoint, Services
from thaw.reminders.push.message import Message
from thaw.reminders.push.outcomes import Busy, NotBegun, OurFault, Outcome, RefusedAddress, Uncertain, Wait, meaning
from thaw.reminders.push.pacing import Pace, Paces
from thaw.reminders.push.posting import Attempt, Limits, Poster
from thaw.reminders.push.refusals import Refusal
from thaw.reminders.push.sealing import Recipient, seal
from thaw.reminders.push.signing import Signer
from thaw.reminders.push.subscription import Subscription

TTL: Final = 3 * 3600  # seconds; a phone that was off that long is not rung at night
# The newest replaces one not yet delivered (RFC 8030 §5.4). All of 32 characters: Apple takes only base64url that decodes.
TOPIC: Final = "thaw-reminder-the-newest-is-kept"
ALONE: Final = 300.0  # seconds for one phone, when its service asks for time and doesn't say how much
LOG_AGAIN: Final = 3600.0  # seconds before the same reason is logged again

_log = logging.getLogger("thaw")


class PushSender:
    """Sends to any number of push services. To be used as `async with PushSender(…) as sender`.

    `resolver` and `tls` take the place of the system's; whatever the resolver says is checked all the same.
    """

    def __init__(
        self,
        services: Services,
        signer: Signer,
        *,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.time,
        draw: Callable[[], float] = random.random,
        resolver: AbstractResolver | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._services, self._signer, self._clock = services, signer, clock
        self._limits = limits or Limits()
        self._paces = Paces(self._limits.each, clock, draw)
        self._at_once = asyncio.Semaphore(self._limits.all)
        self._poster = Poster(self._limits, resolver, tls)
        self._logged: dict[tuple[str, str], float] = {}

    def open(self) -> None:
        """Within the loop that will send."""
        self._poster.open()

    async def close(self) -> None:
        """End all connections."""
        await self._poster.close()

    async def __aenter__(self) -> Self:
        self.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def send(
        self,
        subscription: Subscription,
        message: Message,
        begun: Callable[[], Awaitable[None]] | None = None,
        *,
        awaited: bool = False,
    ) -> Outcome:
        """Send one message and say what came of it. `awaited`: somebody looks on, so it stands before those that wait.

        `begun` is awaited when the connection stands and just before the first byte goes out: after it, and only after it, the
        message may arrive. If it raises, nothing is sent and its error comes out of here.
        """
        try:
            endpoint, recipient = subscription.checked(self._services)
        except Refusal as refusal:
            return RefusedAddress(refusal.code)
        pace = self._paces.of(endpoint.host)
        pause = await pace.enter(first=awaited)
        if pause is not None:
            return Wait(pause)
        try:
            async with self._at_once:
                return await self._attempted(endpoint, recipient, message, pace, begun)
        finally:
            pace.leave()

    def paused_until(self, host: str) -> float:
        """Until when nothing is sent to that service (seconds since 1970); 0.0 when it is not paused."""
        return self._paces.paused_until(host)

    async def _attempted(
        self,
        endpoint: Endpoint,
        recipient: Recipient,
        message: Message,
        pace: Pace,
        hook: Callable[[], Awaitable[None]] | None,
    ) -> Outcome:
        sealed, attempt = seal(recipient, message.data), Attempt(hook, self._limits.answer)
        try:
            status, headers, body = await self._poster.post(endpoint.url, self._headers(endpoint), sealed, attempt)
        except Refusal as refusal:
            self._log_once(endpoint.host, refusal.sentence)
            return RefusedAddress(refusal.code)
        except (aiohttp.ClientError, OSError, ValueError) as error:  # ValueError: a name that TLS can't write
            if attempt.broke:
                raise attempt.broke from None
            pace.silent()
            return Uncertain() if attempt.begun else NotBegun(type(error).__name__)
        said = meaning(status, headers, body, self._clock())
        if isinstance(said, Busy):
            return self._wait(pace, said)
        pace.answered()
        if isinstance(said, OurFault):
            self._log_once(endpoint.host, f"It refused a reminder with {said.reason}. {_mend(said.reason)}")
        return said

    def _headers(self, endpoint: Endpoint) -> dict[str, str]:
        return {
            "Authorization": self._signer.authorization(endpoint.origin),
            "TTL": str(TTL),
            "Urgency": "high",  # the person chose the minute; a phone that dozes would wait with anything less
            "Topic": TOPIC,
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
        }

    def _wait(self, pace: Pace, busy: Busy) -> Wait:
        if not busy.alone:
            return Wait(pace.busy(busy.seconds))
        pace.answered()
        return Wait(self._clock() + (busy.seconds or ALONE))

    def _log_once(self, host: str, sentence: str) -> None:
        """A line for the host, not one for each phone. It holds nothing of the address but the service's name."""
        now = self._clock()
        if now < self._logged.get((host, sentence), 0.0) + LOG_AGAIN:
            return
        if len(self._logged) > 1000:
            self._logged.clear()
        self._logged[host, sentence] = now
        _log.warning("Push service %s: %s", host, sentence)


def _mend(reason: str) -> str:
    if reason.startswith(("401", "403")):
        return "Look at this machine's clock, at THAW_PUSH_CONTACT, and whether the push key is the one that phones were given."
    return "The subscription is kept, and the reminder is not sent again."
