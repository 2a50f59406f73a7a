"""pywebpush's own asynchronous sender, for comparison: run by a Python that has it. Prints messages a second of processor time.

pywebpush is no part of this project: `python -m venv V && V/bin/pip install pywebpush`, then THAW_BENCH_PYWEBPUSH=V/bin/python.
"""

import asyncio
import sys
import time

import aiohttp
from py_vapid import Vapid02
from pywebpush import webpush_async


async def main(origin: str, p256dh: str, auth: str, many: int) -> None:
    """As its README shows it, with one session for all and twenty at once. Its tokens are made anew for each message."""
    key, queue = Vapid02(), iter(range(many))
    key.generate_keys()

    async def lane(session: aiohttp.ClientSession) -> None:
        for number in queue:
            await webpush_async(
                {"endpoint": f"{origin}/w/{number}", "keys": {"p256dh": p256dh, "auth": auth}},
                data="x" * 250,
                vapid_private_key=key,
                vapid_claims={"sub": "mailto:host@thaw-reminders.org"},
                ttl=10800,
                aiohttp_session=session,
            )

    async with aiohttp.ClientSession() as session:
        began = time.process_time()
        await asyncio.gather(*(lane(session) for _ in range(20)))
        print(many / (time.process_time() - began))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])))
