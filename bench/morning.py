"""A million reminders due in the same minute: what a claim costs, and how fast workers get through."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from pydantic import SecretStr
from sqlalchemy import text
from sqlmodel import Session
from tests.databases import PostgreSQL

from bench.sending import keys, target
from thaw.database.jobs import Database
from thaw.reminders import claiming
from thaw.reminders.when.zones import TZDATA
from thaw.settings import Settings

MANY = int(os.environ.get("THAW_BENCH_DUE", "1000000"))
SLICE = 10.0  # seconds of the drain that are measured
NUMBERS = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :many) SELECT i FROM n",
    "postgresql": "SELECT i FROM generate_series(0, CAST(:many AS int) - 1) AS n(i)",
}
FILL = """INSERT INTO reminder (id, endpoint, p256dh, auth, service, at, zone, weekdays, day_starts, language, next_at, tzdata,
unanswered, created_at, renewed_at)
SELECT 'reminder-number-' || (1000000 + i), :origin || '/wpush/v2/' || i, :p256dh, :auth, :service, '08:00', 'UTC', 127, '04:00',
'en', CAST(:now AS bigint) - i / 17, :tzdata, 0, 0, 0 FROM ({numbers}) AS numbers"""


def measure(_: object = None) -> Iterator[str]:
    """On SQLite, then on PostgreSQL (without fsync, as tests have it)."""
    with TemporaryDirectory() as folder:
        yield from _on("SQLite", Path(folder), "", [1])
        server = PostgreSQL()
        try:
            yield from _on("PostgreSQL", Path(folder), server.fresh(), [1, 2])
        finally:
            server.close()


def _on(name: str, folder: Path, url: str, workers: list[int]) -> Iterator[str]:
    settings = Settings(data=folder, database_url=SecretStr(url))
    database = Database(settings)
    database.prepare()
    with target() as origin:
        try:
            for many in (1000, 100_000, MANY):
                asyncio.run(_fill(database, origin, many))
                cost = asyncio.run(_claims(database))
                yield f"{name}, {many:>9,} due: a look {cost[0]:.2f} ms, a claim of 50 {cost[1]:.2f} ms"
            for several in workers:
                rate = asyncio.run(_drain(database, settings, origin, several))
                left = MANY / rate / 60
                yield (
                    f"{name}, {MANY:,} due in one minute, {several} worker{'s' * (several > 1)}: {rate:,.0f} a second over "
                    f"{SLICE:.0f} s, so {left:.0f} minutes for all"
                )
        finally:
            database.close()


async def _fill(database: Database, origin: str, many: int) -> None:
    p256dh, auth = keys()

    def job(session: Session) -> None:
        connection = session.connection()
        connection.execute(text("DELETE FROM reminder"))
        values = {"origin": origin, "p256dh": p256dh, "auth": auth, "service": origin, "tzdata": TZDATA}
        fill = text(FILL.format(numbers=NUMBERS[connection.dialect.name]))
        connection.execute(fill, {**values, "now": round(time.time() * 1000), "many": many})
        if connection.dialect.name == "postgresql":
            connection.execute(text("ANALYZE reminder"))

    await database.write(job)


async def _claims(database: Database) -> tuple[float, float]:
    """The median of a look and of a claim of fifty in ms, the commit included."""
    looks, claims = [], []
    for _ in range(15):
        began = time.perf_counter()
        waiting = await database.read(claiming.waiting)
        looks.append(time.perf_counter() - began)
        rooms = dict.fromkeys(waiting.services, 50)
        began = time.perf_counter()
        taken = await database.write(partial(claiming.taken, rooms=rooms, now=round(time.time() * 1000)))
        claims.append(time.perf_counter() - began)
        assert len(taken) == 50
    return median(looks) * 1000, median(claims) * 1000


async def _drain(database: Database, settings: Settings, origin: str, several: int) -> float:
    """Reminders a second, once all workers have begun."""
    environment = {
        **os.environ,
        "THAW_DATA": str(settings.data),
        "THAW_DATABASE_URL": settings.database_url.get_secret_value(),
        "THAW_PUBLIC_URL": "https://thaw.example.org",
        "THAW_PUSH_CONTACT": "mailto:host@thaw-reminders.org",
        "THAW_PUSH_LOOPBACK": origin,
    }
    command = [sys.executable, "-m", "thaw", "reminders", "run"]
    workers = [subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) for _ in range(several)]  # noqa: ASYNC220
    try:
        await asyncio.sleep(5)  # they load, and begin
        first, began = await _sent(database), time.perf_counter()
        await asyncio.sleep(SLICE)
        return (await _sent(database) - first) / (time.perf_counter() - began)
    finally:
        for worker in workers:
            worker.send_signal(signal.SIGTERM)
        for worker in workers:
            worker.wait()


async def _sent(database: Database) -> int:
    return await database.read(
        lambda session: int(
            session.connection().execute(text("SELECT count(*) FROM reminder WHERE unanswered > 0")).scalar_one()
        )
    )
