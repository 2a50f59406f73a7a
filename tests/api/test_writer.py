"""The one writer, on both databases: in order, in groups; a job that can't be done undoes itself alone."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial

import pytest
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from tests.api.reminding import ids, kept, reminder
from thaw.database import trouble, writer
from thaw.database.engine import WRITES
from thaw.database.jobs import Database
from thaw.database.trouble import DatabaseAway
from thaw.settings import Settings

Job = Callable[[Session], object]


@contextmanager
def commits() -> Iterator[list[Connection]]:
    """Counts the commits of writers, whichever engine makes them."""
    made: list[Connection] = []

    def count(connection: Connection) -> None:
        if connection.get_execution_options().get(WRITES):
            made.append(connection)

    event.listen(Engine, "commit", count)
    yield made
    event.remove(Engine, "commit", count)


@asynccontextmanager
async def held_up(database: Database) -> AsyncIterator[None]:
    """The writer is busy with a job of its own meanwhile, so that what comes waits in the queue."""
    begun, go = threading.Event(), threading.Event()

    def hold(_: Session) -> bool:
        begun.set()
        return go.wait(5)

    held = asyncio.ensure_future(database.write(hold))
    assert await asyncio.to_thread(begun.wait, 5)
    yield
    go.set()
    assert await held


async def behind_one_another(database: Database, *jobs: Job) -> list[object]:
    """What each job gave or raised, when all of them stood in the queue together."""
    async with held_up(database):
        waiting = [asyncio.ensure_future(database.write(job)) for job in jobs]
        await asyncio.sleep(0)
    return await asyncio.gather(*waiting, return_exceptions=True)


def test_sixteen_writers_share_commits_and_keep_their_order(database: Database) -> None:
    order: list[str] = []

    def told(id: str, session: Session) -> str:
        order.append(id)
        return kept(id)(session)

    async def writer(name: int) -> None:
        for number in range(20):
            await database.write(partial(told, f"{name:02}-{number:02}"))

    async def life() -> list[str]:
        await asyncio.gather(*(writer(name) for name in range(16)))
        return await database.read(ids)

    with commits() as made:
        stored = asyncio.run(life())
    assert len(stored) == 320
    assert sorted(order) == stored, "a job was done twice"
    for name in range(16):
        own = [one for one in order if one.startswith(f"{name:02}-")]
        assert own == sorted(own)
    assert 20 <= len(made) <= 160


@pytest.mark.parametrize(("waiting", "expected"), [(1, 1), (64, 1), (65, 2), (130, 3)])
def test_up_to_sixty_four_jobs_are_one_commit(waiting: int, expected: int, database: Database) -> None:
    with commits() as made:
        given = asyncio.run(behind_one_another(database, *(kept(f"{number:03}") for number in range(waiting))))
    assert given == [f"{number:03}" for number in range(waiting)]
    assert len(made) == 1 + expected


class Slip(Exception):
    pass


def raising(session: Session) -> None:
    """Writes, and then finds that it can't go on."""
    session.add(reminder("half"))
    session.flush()
    raise Slip


def test_a_job_that_raises_undoes_itself_alone(database: Database) -> None:
    async def life() -> None:
        with commits() as made:
            given = await behind_one_another(
                database,
                kept("a"),
                raising,
                kept("b"),
                kept("a"),
                raising,
                kept("c"),
                lambda session: len(ids(session)),
            )
        assert [given[0], given[2], given[5]] == ["a", "b", "c"]
        assert [type(one) for one in (given[1], given[4])] == [Slip, Slip]
        assert isinstance(given[3], DBAPIError), "the second a is there already"
        assert given[6] == 3
        assert len(made) == 2, "the jobs beside it shared one commit all the same"
        assert await database.read(ids) == ["a", "b", "c"]
        with pytest.raises(Slip):
            await database.write(raising)
        assert await database.write(kept("d")) == "d"
        assert await database.read(ids) == ["a", "b", "c", "d"]

    asyncio.run(life())


def test_who_went_away_before_the_turn_came_is_not_written_for(database: Database) -> None:
    async def life() -> list[str]:
        async with held_up(database):
            gone = asyncio.ensure_future(database.write(kept("gone")))
            await asyncio.sleep(0)
            gone.cancel()
            await asyncio.sleep(0)
        await database.write(kept("a"))
        return await database.read(ids)

    assert asyncio.run(life()) == ["a"]


def test_a_stop_writes_what_waits_and_takes_no_more(settings: Settings) -> None:
    database = Database(settings)

    async def life() -> None:
        async with held_up(database):
            waiting = [asyncio.ensure_future(database.write(kept(f"{number:03}"))) for number in range(100)]
            await asyncio.sleep(0)
            stopping = asyncio.get_running_loop().run_in_executor(None, database.close)
        await asyncio.gather(stopping, *waiting)
        with pytest.raises(DatabaseAway, match="stopping"):
            await database.write(kept("late"))

    asyncio.run(life())
    again = Database(settings)
    assert len(asyncio.run(again.read(ids))) == 100
    again.close()


def test_a_queue_that_is_too_long_is_told_at_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "MOST_WAITING", 3)

    given = asyncio.run(behind_one_another(database, *(kept(f"{number}") for number in range(5))))
    assert given[:3] == ["0", "1", "2"]
    assert [str(one) for one in given[3:]] == [trouble.BUSY] * 2
