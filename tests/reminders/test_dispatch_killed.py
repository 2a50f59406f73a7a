"""Workers killed at random instants: what had not begun goes out all the same, nothing goes out twice, and what was lost is counted.

THAW_TEST_MANY=10000 makes it many, with as many kills as fit in.
"""

import asyncio
import os
import random
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session

from tests.reminders.dispatching import everything, ms, row
from tests.reminders.push_service import PushService
from tests.reminders.workers import Workers
from thaw.database.jobs import Database
from thaw.reminders.claiming import LEASE
from thaw.reminders.ledger import patiently
from thaw.reminders.rows import Reminder
from thaw.settings import Settings

pytestmark = pytest.mark.anyio

MANY = int(os.environ.get("THAW_TEST_MANY", "300"))
KILLS = max(3, MANY // 250)


def leases_run_out(session: Session) -> None:
    """As if the time that a lease lasts had passed. Workers that live lose theirs as well, which must do no harm."""
    session.execute(
        text("UPDATE reminder SET lease_until = lease_until - :lease WHERE lease_until IS NOT NULL"), {"lease": LEASE}
    )


async def test_killed_at_any_instant(database: Database, settings: Settings, tmp_path: Path) -> None:
    chance = random.Random(MANY)
    several = 3 if settings.database_url.get_secret_value() else 1
    now = datetime.now(UTC)
    async with PushService() as service:
        rows = [
            row(service.subscribe(), service.origin, at=f"{now:%H:%M}", zone="UTC", next_at=ms(now))
            for _ in range(MANY)
        ]
        await database.write(lambda session: session.add_all(rows))
        workers = Workers(settings, service.origin, tmp_path / "log")
        try:
            for _ in range(several):
                await workers.start()
            for number in range(KILLS):
                await service.came(MANY * (number + 1) // (KILLS + 2))
                await asyncio.sleep(chance.uniform(0, 0.05))  # at no particular place in what it does
                await workers.kill(chance.choice(workers.running))
                await patiently(database, leases_run_out)
                await workers.start()
            await _ended(database)
        finally:
            await workers.close()
        assert service.slips == []
        arrived = [one.channel for one in service.received]
        assert len(arrived) == len(set(arrived)), "somebody got two"
        lost = {one.id for one in rows} - set(arrived)
        print(f"{MANY} reminders, {several} workers, {KILLS} kills: {len(lost)} lost in flight")  # noqa: T201
        assert len(lost) <= 20 * KILLS, "more than can be on their way at a kill"
        for one in await database.read(everything):
            assert (one.unanswered, one.lease_until, one.sending_since) == (1, None, None), one.id in lost
            assert one.sent_at is not None
        assert "rror" not in workers.log()


async def _ended(database: Database) -> None:
    """Wait until every reminder is done with; leases of the killed run out meanwhile."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if not [one for one in await database.read(everything) if one.unanswered == 0 or one.lease_until]:
            return
        await asyncio.sleep(0.5)
        await patiently(database, leases_run_out)
    raise AssertionError("reminders are left over")


def held_rows(session: Session) -> list[Reminder]:
    """Rows that somebody has a claim on."""
    return [one for one in everything(session) if one.claim]


async def test_a_worker_that_is_stopped_finishes_what_it_began_and_gives_the_rest_back(
    database: Database, settings: Settings, tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    hold = asyncio.Event()

    async def held(_: str) -> None:
        await hold.wait()

    async with PushService() as service:
        service.arrived = held
        rows = [
            row(service.subscribe(), service.origin, at=f"{now:%H:%M}", zone="UTC", next_at=ms(now)) for _ in range(90)
        ]
        await database.write(lambda session: session.add_all(rows))
        workers = Workers(settings, service.origin, tmp_path / "log")
        try:
            worker = await workers.start()
            await service.came(20)
            stopped = asyncio.create_task(workers.stop(worker))
            held_still = 90
            while held_still > 20:  # what had not begun is given back before any answer comes
                await asyncio.sleep(0.02)
                held_still = len(await database.read(held_rows))
            assert not stopped.done()
            hold.set()
            assert await stopped == 0
        finally:
            await workers.close()
        assert len(service.received) == 20
        left = await database.read(everything)
        assert sorted(one.unanswered for one in left) == [0] * 70 + [1] * 20
        assert all(one.lease_until is None and one.claim is None and one.sending_since is None for one in left)
        assert {one.next_at for one in left if not one.unanswered} == {ms(now)}
