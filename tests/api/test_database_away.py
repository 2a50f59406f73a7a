"""The database is taken away in all ways we know of: one exception, one sentence, nothing lost, and on by itself afterwards."""

import asyncio
import logging
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import event
from sqlalchemy.pool import Pool

from tests.api.conftest import Client
from tests.api.reminding import ids, kept
from tests.databases import PostgreSQL
from thaw.app import create_app
from thaw.database import engine, jobs, trouble
from thaw.database.jobs import Database
from thaw.database.trouble import DatabaseAway
from thaw.settings import Settings


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_LOCK_SECONDS", 0.2)
    monkeypatch.setattr(jobs, "_BREATH", 0.05)


@pytest.fixture
def on_file(tmp_path: Path) -> Iterator[Database]:
    """On SQLite, with one reminder in it."""
    database = Database(Settings(data=tmp_path))
    asyncio.run(database.write(kept("a")))
    yield database
    database.close()


def said(database: Database, act: Callable[[Database], object] = lambda database: database.write(kept("b"))) -> str:
    """The sentence that is told instead of an answer."""
    with pytest.raises(DatabaseAway) as away:
        asyncio.run(act(database))  # type: ignore[arg-type]
    return away.value.sentence


def stored(database: Database) -> list[str]:
    return asyncio.run(database.read(ids))


def goes_on(database: Database, before: list[str]) -> None:
    """What was stored is there, and writing works."""
    time.sleep(jobs._BREATH)
    asyncio.run(database.check())
    assert stored(database) == before
    asyncio.run(database.write(kept("z")))
    assert stored(database) == [*before, "z"]


def test_a_full_disk(on_file: Database, tmp_path: Path) -> None:
    smallest = sqlite3.connect(tmp_path / "thaw.db").execute("PRAGMA page_count").fetchone()[0]

    def small(connection: sqlite3.Connection, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {smallest}")

    on_file._engine.dispose()
    event.listen(Pool, "connect", small)

    async def fill() -> list[object]:
        return await asyncio.gather(
            *(on_file.write(kept(f"b{n}-{'x' * 3000}")) for n in range(20)), return_exceptions=True
        )

    given = [str(one) for one in asyncio.run(fill())]
    event.remove(Pool, "connect", small)
    assert trouble.FULL in given
    acknowledged = sorted(one for one in given if one.startswith("b"))
    assert stored(on_file) == ["a", *acknowledged]
    on_file._engine.dispose()  # its connection still has our limit
    goes_on(on_file, ["a", *acknowledged])


def test_a_file_that_may_only_be_read() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = Database(Settings(data=folder))
        asyncio.run(database.write(kept("a")))
        database._engine.dispose()
        somebody = os.geteuid() or 65534
        os.chown(folder / "thaw.db", somebody, -1)
        os.chown(folder, somebody, -1)
        (folder / "thaw.db").chmod(0o444)
        folder.chmod(0o555)
        was = os.geteuid()
        os.seteuid(somebody)
        try:
            assert said(database) in (trouble.READ_ONLY, trouble.NOT_OPENED)
            assert said(database, Database.check) in (trouble.READ_ONLY, trouble.NOT_OPENED)
            folder.chmod(0o755)
            (folder / "thaw.db").chmod(0o644)
            goes_on(database, ["a"])
            database.close()
        finally:
            os.seteuid(was)


@pytest.mark.parametrize("how", ["deleted", "replaced", "overwritten", "a folder"])
def test_a_file_that_is_not_there_any_more(how: str, on_file: Database, tmp_path: Path) -> None:
    file, aside = tmp_path / "thaw.db", tmp_path / "aside.db"
    on_file._engine.dispose()  # which writes what is in the log into the file
    copy = file.read_bytes()
    asyncio.run(on_file.read(ids))  # and now it is open again
    if how == "overwritten":
        file.write_bytes(b"no database at all " * 1000)
    else:
        file.rename(aside)
        if how == "replaced":
            file.write_bytes(b"no database at all " * 1000)
        if how == "a folder":
            file.mkdir()
    expected = {"deleted": trouble.GONE, "a folder": trouble.NOT_OPENED}.get(how, trouble.DAMAGED)
    assert said(on_file) == expected
    assert said(on_file, Database.check) == expected
    assert how != "deleted" or not file.exists(), "an empty one would look as if all were well"
    if how == "a folder":
        file.rmdir()
    file.write_bytes(copy)
    goes_on(on_file, ["a"])


HOLDING = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def test_another_program_that_holds_it(on_file: Database, tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDING, str(tmp_path / "thaw.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        assert said(on_file) == trouble.LOCKED
        assert said(on_file, Database.check) == trouble.LOCKED
        assert stored(on_file) == ["a"], "reading goes on"
        other.kill()
    goes_on(on_file, ["a"])


def test_a_data_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    database = Database(Settings(data=tmp_path / "file" / "data"))
    assert said(database) == trouble.NOT_OPENED
    (tmp_path / "file").unlink()
    goes_on(database, [])
    database.close()


def test_postgresql_that_crashes_and_comes_back(postgresql: PostgreSQL) -> None:
    url = postgresql.fresh()
    database = Database(Settings(database_url=SecretStr(url)))
    asyncio.run(database.write(kept("a")))
    postgresql.kill()
    try:
        assert said(database) == trouble.UNREACHABLE
        assert said(database, Database.check) == trouble.UNREACHABLE
    finally:
        postgresql.start()
    goes_on(database, ["a"])
    database.close()
    postgresql.give_back(url)


def test_a_connection_that_was_cut_is_replaced_unseen(postgresql: PostgreSQL) -> None:
    url = postgresql.fresh()
    database = Database(Settings(database_url=SecretStr(url)))
    asyncio.run(database.write(kept("a")))
    postgresql.say("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'thaw'")
    goes_on(database, ["a"])
    database.close()
    postgresql.give_back(url)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("postgresql://nobody@/postgres?host={}", trouble.REFUSED),
        ("postgresql://postgres@/nothing?host={}", trouble.REFUSED),
        ("postgresql://postgres@/postgres?host=/no/such/folder", trouble.UNREACHABLE),
        ("postgresql://postgres@127.0.0.1:1/postgres", trouble.UNREACHABLE),
        ("postgresql://postgres@no-such-host.invalid/postgres", trouble.UNREACHABLE),
    ],
)
def test_postgresql_that_lets_nobody_in(address: str, sentence: str, postgresql: PostgreSQL) -> None:
    database = Database(Settings(database_url=SecretStr(address.format(postgresql.socket_folder()))))
    assert said(database) == sentence
    assert said(database, lambda database: database.read(ids)) == sentence
    database.close()


def test_the_door_says_so_and_everything_else_is_given_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    app = create_app(Settings(data=tmp_path, web=tmp_path / "no-app"))
    thaw = Client(app)

    @app.get("/api/kept", include_in_schema=False)
    async def _() -> list[str]:
        return await app.database.read(ids)

    app.router.routes.insert(0, app.router.routes.pop())
    assert thaw.get("/api/health").status_code == 200
    (tmp_path / "thaw.db").rename(tmp_path / "aside")
    with caplog.at_level(logging.INFO, "thaw"):
        for path in ("/api/health", "/api/kept", "/api/health"):
            answer = thaw.get(path)
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.json() == {
                "type": "/docs#database-away",
                "title": "The database can't be reached",
                "status": 503,
                "detail": f"{trouble.GONE} Nothing that was stored is lost. Try again in a minute.",
                "instance": path,
            }
        assert thaw.get("/api/plans").status_code == 200
        assert thaw.get("/api/help").status_code == 200
        (tmp_path / "aside").rename(tmp_path / "thaw.db")
        time.sleep(jobs._BREATH)
        assert thaw.get("/api/health").status_code == 200
        assert thaw.get("/api/kept").json() == []
    told = [one.message for one in caplog.records if "not built" not in one.message]
    assert told == [trouble.GONE, "The database is there again."]
    app.database.close()
