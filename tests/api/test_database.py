"""Jobs on both databases: what is answered is committed, read as it was written, and there after a kill."""

import asyncio
import datetime as dt
import signal
import subprocess
import sys

import pytest
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from tests.api.reminding import NOON, ids, kept, reminder
from thaw.database.jobs import Database
from thaw.reminders.rows import PushKey, Reminder
from thaw.settings import Settings


def test_what_was_written_is_read_as_it_was(database: Database) -> None:
    async def life() -> None:
        last = dt.date(2026, 12, 24)
        await database.write(lambda session: session.add(reminder("ü\N{GRINNING FACE}", until=last, unanswered=3)))
        found = await database.read(lambda session: session.exec(select(Reminder)).one())
        assert found == reminder("ü\N{GRINNING FACE}", until=last, unanswered=3)
        assert (found.until, found.next_at, found.lease_until) == (last, NOON, None)

    asyncio.run(life())


def test_a_row_given_by_a_job_can_be_read_after_its_session(database: Database) -> None:
    def change(session: Session) -> Reminder:
        found = session.exec(select(Reminder)).one()
        found.unanswered += 1
        return found

    async def life() -> None:
        await database.write(kept("a"))
        assert (await database.write(change)).unanswered == 1
        assert (await database.read(lambda session: session.get(Reminder, "a"))).unanswered == 1  # type: ignore[union-attr]

    asyncio.run(life())


def test_what_is_answered_is_committed(database: Database, settings: Settings) -> None:
    other = Database(settings)

    async def life() -> None:
        for number in range(20):
            await database.write(kept(f"{number:02}"))
            assert len(await other.read(ids)) == number + 1

    asyncio.run(life())
    other.close()


def test_a_reading_job_keeps_nothing(database: Database) -> None:
    async def life() -> list[str]:
        await database.read(raising_not)
        return await database.read(ids)

    def raising_not(session: Session) -> None:
        session.add(reminder("a"))
        session.flush()

    assert asyncio.run(life()) == []


def test_there_is_one_push_key(database: Database) -> None:
    async def life() -> None:
        await database.write(lambda session: session.add(PushKey(pem="first", created_at=NOON)))
        for other in (PushKey(pem="second", created_at=NOON), PushKey(id=2, pem="second", created_at=NOON)):
            with pytest.raises(DBAPIError):
                await database.write(lambda session, other=other: session.add(other))
        assert (await database.read(lambda session: session.exec(select(PushKey)).one())).pem == "first"

    asyncio.run(life())


WRITING = """
import asyncio, os
from tests.api.reminding import kept
from thaw.database.jobs import Database
from thaw.settings import Settings

async def life():
    database = Database(Settings())
    async def writer(name):
        for number in range(100000):
            print(await database.write(kept(f"{name:02}-{number:05}")), flush=True)
    await asyncio.gather(*(writer(name) for name in range(8)))

asyncio.run(life())
"""


def test_what_was_acknowledged_survives_a_kill_the_next_instant(database: Database, settings: Settings) -> None:
    environment = {"THAW_DATA": str(settings.data), "THAW_DATABASE_URL": settings.database_url.get_secret_value()}
    process = subprocess.Popen([sys.executable, "-c", WRITING], env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    acknowledged = [process.stdout.readline().strip() for _ in range(300)]
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    acknowledged += rest.split("\n")[:-1]
    stored = asyncio.run(database.read(ids))
    assert len(acknowledged) >= 300
    assert set(acknowledged) <= set(stored)
    assert asyncio.run(database.write(kept("after"))) == "after"
