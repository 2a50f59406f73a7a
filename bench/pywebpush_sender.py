"""pywebpush, for comparison: run by a Python that has it. Prints messages a second of processor time, one line for each way.

pywebpush is no part of this project: `python -m venv V && V/bin/pip install pywebpush`, then THAW_BENCH_PYWEBPUSH=V/bin/python.
"""

import asyncio
import sys
import time

import aiohttp
from py_vapid import Vapid02
from pywebpush import webpush, webpush_async


class Ways:
    """Three ways to send `many` messages; a token is made for each message, since that is what all of them do."""

    def __init__(self, origin: str, p256dh: str, auth: str, many: int) -> None:
        self._origin, self._keys, self._many = origin, {"p256dh": p256dh, "auth": auth}, many
        self._key = Vapid02()
        self._key.generate_keys()

    def one_call(self) -> float:
        """`webpush`, as its README shows it."""
        began = time.process_time()
        for number in range(self._many):
            webpush(**self._said(number))
        return self._many / (time.process_time() - began)

    async def asynchronous(self) -> float:
        """`webpush_async`, as its own text shows it, twenty at once."""
        return await self._lanes(None)

    async def one_session(self) -> float:
        """The same with one session for all, which it takes and doesn't speak of."""
        async with aiohttp.ClientSession() as session:
            return await self._lanes(session)

    async def _lanes(self, session: aiohttp.ClientSession | None) -> float:
        queue = iter(range(self._many))

        async def lane() -> None:
            for number in queue:
                await webpush_async(**self._said(number), aiohttp_session=session)

        began = time.process_time()
        await asyncio.gather(*(lane() for _ in range(20)))
        return self._many / (time.process_time() - began)

    def _said(self, number: int) -> dict[str, object]:
        return {
            "subscription_info": {"endpoint": f"{self._origin}/w/{number}", "keys": self._keys},
            "data": "x" * 250,
            "vapid_private_key": self._key,
            "vapid_claims": {"sub": "mailto:host@thaw-reminders.org"},
            "ttl": 10800,
        }


if __name__ == "__main__":
    ways = Ways(*sys.argv[1:4], int(sys.argv[4]))  # type: ignore[arg-type]
    print(max(ways.one_call() for _ in range(3)))
    print(max(asyncio.run(ways.asynchronous()) for _ in range(3)))
    print(max(asyncio.run(ways.one_session()) for _ in range(3)))
