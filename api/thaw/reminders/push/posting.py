"""One POST to a push service: whether any of it may have gone out is known, and of the answer only the beginning is read.

No redirect is followed, no proxy is taken from the environment, no cookie is kept, nothing packed is unpacked.
"""

import asyncio
import contextlib
import ssl
from collections.abc import Awaitable, Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

import aiohttp
from aiohttp.abc import AbstractResolver
from aiohttp.connector import Connection
from multidict import CIMultiDictProxy
from yarl import URL

from thaw.reminders.push.resolving import PublicResolver

MOST_READ: Final = 4096  # octets of an answer
_NO_HEADERS: Final = ("User-Agent", "Accept", "Accept-Encoding")


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds, and how many messages at once."""

    connect: float = 5.0  # name, connection and TLS together
    answer: float = 10.0  # from the first byte that goes out to the head of the answer
    body: float = 2.0  # for the beginning of its body
    each: int = 20  # messages at once to one service
    all: int = 200  # messages at once


@dataclass(slots=True)
class Attempt:
    """One request. `begun`: some of it may have gone out; `broke`: what the hook raised, and then nothing goes out."""

    hook: Callable[[], Awaitable[None]] | None
    answer: float  # seconds
    timeout: asyncio.Timeout | None = None
    begun: bool = False
    broke: Exception | None = None

    async def begin(self) -> None:
        """The connection stands and nothing was written. The hook takes the time it needs; what it raises ends the attempt."""
        try:
            if self.hook:
                await self.hook()
        except Exception as error:
            self.broke = error
            raise
        self.begun = True
        if self.timeout:
            self.timeout.reschedule(asyncio.get_running_loop().time() + self.answer)


_attempt: ContextVar[Attempt] = ContextVar("attempt")


class _Request(aiohttp.ClientRequest):
    """Tells its attempt that it begins. The tracing of aiohttp could do that too, for a fifth of what a message costs."""

    async def send(self, conn: Connection) -> aiohttp.ClientResponse:
        """Called with a connection that stands, before anything is written to it."""
        await _attempt.get().begin()
        return await super().send(conn)


class Poster:
    """Pooled connections to push services. `open` within a running loop, `close` at the end."""

    def __init__(self, limits: Limits, resolver: AbstractResolver | None, tls: ssl.SSLContext | None) -> None:
        self._limits, self._resolver, self._tls = limits, resolver, tls
        self._session: aiohttp.ClientSession | None = None

    def open(self) -> None:
        """Make the session."""
        connector = aiohttp.TCPConnector(
            resolver=PublicResolver(self._resolver),
            ssl=self._tls or True,
            limit=0,  # the paces bound them
            ttl_dns_cache=60,  # keeps what was checked
            keepalive_timeout=15,  # shorter than any service's own, so that none closes under a message
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None, connect=self._limits.connect),
            trust_env=False,
            auto_decompress=False,
            read_bufsize=MOST_READ,
            skip_auto_headers=_NO_HEADERS,
            request_class=_Request,
        )

    async def close(self) -> None:
        """End all connections."""
        if self._session:
            await self._session.close()

    async def post(
        self, url: URL, headers: Mapping[str, str], body: bytes, attempt: Attempt
    ) -> tuple[int, CIMultiDictProxy[str], bytes]:
        """Status, headers and at most MOST_READ octets of the answer's body.

        Raises aiohttp.ClientError, OSError or ValueError when there is no answer, and Refusal for a name that leads inside.
        What goes wrong after the status changes nothing any more.
        """
        assert self._session, "to be opened first"
        _attempt.set(attempt)
        async with asyncio.timeout(None) as attempt.timeout:
            response = await self._session.post(url, data=body, headers=headers, allow_redirects=False)
        with contextlib.closing(response):  # what is left of an answer is not read: its connection ends here
            beginning = await self._beginning(response)
            if response.content.at_eof():
                response.release()
        return response.status, response.headers, beginning

    async def _beginning(self, response: aiohttp.ClientResponse) -> bytes:
        """At most MOST_READ octets, and no longer than it takes to read a line."""
        read = b""
        if response.content.at_eof():
            return read  # most answers have no body
        with contextlib.suppress(aiohttp.ClientError, OSError):
            async with asyncio.timeout(self._limits.body):
                while len(read) < MOST_READ and (more := await response.content.read(MOST_READ - len(read))):
                    read += more
        return read
