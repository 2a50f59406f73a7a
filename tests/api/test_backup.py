"""Backup and restore, between both databases in all four ways: whole, of one moment, private, and never half."""

import asyncio
import datetime as dt
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection, Engine, event
from sqlmodel import Session, col, select
from typer.testing import CliRunner, Result

from tests.api.reminding import NOON, ids, kept, reminder
from tests.api.test_migrations import with_a_next_step
from tests.databases import PostgreSQL
from thaw.backup import HOLDS_SOMETHING, NEWER, NO_BACKUP, NOTHING_YET, Refused, backup, restore
from thaw.cli import app
from thaw.database import migrating, trouble
from thaw.database.engine import create_file, sqlite
from thaw.database.jobs import Database
from thaw.database.trouble import DatabaseAway
from thaw.reminders.rows import PushKey, Reminder
from thaw.settings import Settings


@pytest.fixture(params=["sqlite", "postgresql"])
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """Where it is restored: an empty place."""
    if request.param == "sqlite":
        yield Settings(data=tmp_path / "other")
        return
    server: PostgreSQL = request.getfixturevalue("postgresql")
    url = server.fresh()
    yield Settings(data=tmp_path / "other", database_url=SecretStr(url))
    server.give_back(url)


def fill(session: Session) -> None:
    session.add(PushKey(pem="the key\n", created_at=NOON))
    session.add(reminder("ü\N{GRINNING FACE}", until=dt.date(2026, 12, 24), lease_until=2**62, claim="x", sent_at=-1))
    session.add_all(reminder(f"{number:05}", next_at=None) for number in range(1200))


def content(settings: Settings) -> tuple[list[Reminder], list[PushKey]]:
    """All that is stored."""
    database = Database(settings)
    try:
        return asyncio.run(
            database.read(
                lambda session: (
                    list(session.exec(select(Reminder).order_by(col(Reminder.id)))),
                    list(session.exec(select(PushKey))),
                )
            )
        )
    finally:
        database.close()


def made(settings: Settings, *some: str) -> None:
    """A database that holds these reminders."""
    database = Database(settings)
    for one in some:
        asyncio.run(database.write(kept(one)))
    database.prepare()
    database.close()


def private(path: Path) -> bool:
    return path.stat().st_mode & 0o777 == 0o600


def test_everything_comes_back(database: Database, settings: Settings, other: Settings, tmp_path: Path) -> None:
    asyncio.run(database.write(fill))
    backup(settings, tmp_path / "copy")
    assert private(tmp_path / "copy")
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("copy")] == ["copy"]
    restore(other, tmp_path / "copy", replace=False)
    assert content(other) == content(settings)
    assert len(content(other)[0]) == 1201
    assert [one for one in other.data.iterdir() if not private(one)] == []
    assert [one.name for one in other.data.iterdir() if one.name.startswith(".")] == []


def test_a_copy_is_of_one_moment(database: Database, settings: Settings, tmp_path: Path) -> None:
    done = threading.Event()

    def pair(number: int, session: Session) -> None:
        kept(f"a{number:05}")(session)
        session.flush()
        kept(f"b{number:05}")(session)

    async def life() -> int:
        await database.write(lambda session: session.add_all(reminder(f"c{number:05}") for number in range(1500)))
        copying = asyncio.get_running_loop().run_in_executor(None, backup, settings, tmp_path / "copy")
        copying.add_done_callback(lambda _: done.set())
        number = 0
        while not done.is_set():
            await asyncio.gather(*(database.write(partial(pair, number + one)) for one in range(8)))
            number += 8
        await copying
        return number

    written = asyncio.run(life())
    with closing(sqlite3.connect(tmp_path / "copy")) as copy:
        stored = [id for (id,) in copy.execute("SELECT id FROM reminder WHERE id < 'c' ORDER BY id")]
    assert written > 0
    assert [one[1:] for one in stored if one[0] == "a"] == [one[1:] for one in stored if one[0] == "b"]
    assert len(asyncio.run(database.read(ids))) == 1500 + 2 * written


def test_no_table_is_older_than_another(postgresql: PostgreSQL, tmp_path: Path) -> None:
    url = postgresql.fresh()
    settings = Settings(data=tmp_path, database_url=SecretStr(url))
    database = Database(settings)
    asyncio.run(database.write(fill))
    stored = asyncio.run(database.read(ids))
    written = []

    def meanwhile(connection: Connection, cursor: object, statement: str, *_: object) -> None:
        if "FROM push_key" in statement and not written:
            written.append(asyncio.run(database.write(kept("z"))))

    event.listen(Engine, "after_cursor_execute", meanwhile)
    backup(settings, tmp_path / "copy")
    event.remove(Engine, "after_cursor_execute", meanwhile)
    with closing(sqlite3.connect(tmp_path / "copy")) as copy:
        assert sorted(id for (id,) in copy.execute("SELECT id FROM reminder")) == sorted(stored)
    assert written == ["z"]
    database.close()
    postgresql.give_back(url)


def test_nothing_is_written_over_unasked(settings: Settings, other: Settings, tmp_path: Path) -> None:
    made(settings, "new")
    made(other, "old")
    backup(settings, tmp_path / "copy")
    with pytest.raises(Refused, match=HOLDS_SOMETHING):
        restore(other, tmp_path / "copy", replace=False)
    assert [one.id for one in content(other)[0]] == ["old"]
    restore(other, tmp_path / "copy", replace=True)
    assert [one.id for one in content(other)[0]] == ["new"]


def test_a_server_that_runs_goes_on_with_what_was_restored(
    database: Database, settings: Settings, tmp_path: Path
) -> None:
    asyncio.run(database.write(kept("a")))
    backup(settings, tmp_path / "copy")
    asyncio.run(database.write(kept("b")))
    restore(settings, tmp_path / "copy", replace=True)
    assert asyncio.run(database.read(ids)) == ["a"]
    asyncio.run(database.write(kept("c")))
    assert [one.id for one in content(settings)[0]] == ["a", "c"]


def test_what_is_being_written_meanwhile_is_replaced_as_well(postgresql: PostgreSQL, tmp_path: Path) -> None:
    url = postgresql.fresh()
    settings = Settings(data=tmp_path, database_url=SecretStr(url))
    made(settings, "a")
    backup(settings, tmp_path / "copy")
    database = Database(settings)
    with ThreadPoolExecutor() as aside, Session(database._engine) as session:
        kept("b")(session)
        session.flush()
        restoring = aside.submit(restore, settings, tmp_path / "copy", replace=True)
        while not restoring.done() and not postgresql.say("SELECT 1 FROM pg_locks WHERE NOT granted"):
            time.sleep(0.01)
        session.commit()
        restoring.result()
    assert asyncio.run(database.read(ids)) == ["a"]
    database.close()
    postgresql.give_back(url)


def test_an_older_backup_is_brought_up_to_date(
    settings: Settings, other: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(settings, "a")
    backup(settings, tmp_path / "copy")
    further, folder = migrating.upgrade_within, with_a_next_step(tmp_path)

    def moved(connection: Connection, *_: object) -> tuple[str | None, str]:
        return further(connection, folder)

    monkeypatch.setattr(migrating, "upgrade_within", moved)
    restore(other, tmp_path / "copy", replace=False)
    database = Database(other)
    with database._engine.connect() as connection:
        assert migrating.revision(connection) == "0002"
        assert connection.exec_driver_sql("SELECT id, more FROM reminder").all() == [("a", None)]
        assert connection.exec_driver_sql("SELECT id FROM another").all() == [("x",)]
    database.close()


def newer(folder: Path) -> Path:
    create_file(folder / "newer.db")
    engine = sqlite(folder / "newer.db")
    migrating.upgrade(engine, with_a_next_step(folder))
    engine.dispose()
    return folder / "newer.db"


def odd_files(folder: Path) -> dict[str, tuple[Path, str]]:
    """Files that are no backup, each with what is said about it."""
    made(Settings(data=folder / "good"), *"abcdefgh")
    good = folder / "good.db"
    backup(Settings(data=folder / "good"), good)
    (folder / "garbage").write_bytes(random.Random(1).randbytes(20_000))
    (folder / "half").write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    torn = bytearray(good.read_bytes())
    torn[8192:20480] = bytes(12288)
    (folder / "torn").write_bytes(torn)
    row = good.read_bytes()
    assert row.count(b"hhttps://push.example/h") == 1
    (folder / "astray").write_bytes(row.replace(b"hhttps://push.example/h", b"Hhttps://push.example/h"))
    (folder / "empty").write_bytes(b"")
    with closing(sqlite3.connect(folder / "else")) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    return {
        "no file": (folder / "nothing", "There is no file"),
        "a folder": (folder, "There is no file"),
        **{name: (folder / name, NO_BACKUP) for name in ("garbage", "half", "torn", "astray", "empty", "else")},
    }


def test_what_is_no_backup_changes_nothing(other: Settings, tmp_path: Path) -> None:
    made(other, "old")
    for name, (file, sentence) in odd_files(tmp_path).items():
        for replace in (False, True):
            with pytest.raises(Refused, match=sentence.split(".")[0]):
                restore(other, file, replace=replace)
        assert [one.id for one in content(other)[0]] == ["old"], name
    with pytest.raises(DatabaseAway, match="newer Thaw"):
        restore(other, newer(tmp_path), replace=True)
    assert [one.id for one in content(other)[0]] == ["old"]


def test_a_newer_database_on_postgresql_is_not_emptied(postgresql: PostgreSQL, tmp_path: Path) -> None:
    url = postgresql.fresh()
    settings = Settings(data=tmp_path, database_url=SecretStr(url))
    made(settings, "a")
    backup(settings, tmp_path / "copy")
    database = Database(settings)
    migrating.upgrade(database._engine, with_a_next_step(tmp_path))
    with pytest.raises(Refused, match=NEWER.split(".")[0]):
        restore(settings, tmp_path / "copy", replace=True)
    with database._engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT id FROM reminder").all() == [("a",)]
    database.close()
    postgresql.give_back(url)


def test_a_damaged_database_is_set_aside(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "data")
    made(settings, "a")
    backup(settings, tmp_path / "copy")
    own = settings.data / "thaw.db"
    own.write_bytes(b"no database " * 1000)
    with pytest.raises(DatabaseAway, match=trouble.DAMAGED.split(".")[0]):
        content(settings)
    before = (tmp_path / "copy").read_bytes()
    with pytest.raises(DatabaseAway):
        backup(settings, tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == before, "the good one stays"
    with pytest.raises(Refused, match="holds something"):
        restore(settings, tmp_path / "copy", replace=False)
    restore(settings, tmp_path / "copy", replace=True)
    assert [one.id for one in content(settings)[0]] == ["a"]
    assert own.with_name("thaw.db.damaged").read_bytes() == b"no database " * 1000


def test_a_restore_that_is_killed_leaves_the_old_or_the_new(
    database: Database, settings: Settings, tmp_path: Path
) -> None:
    asyncio.run(database.write(lambda session: session.add_all(reminder(f"new{n:05}") for n in range(3000))))
    backup(settings, tmp_path / "copy")
    replaced = [reminder(f"old{n:05}") for n in range(2000)]
    made(Settings(data=tmp_path / "before"), *())
    before = Database(Settings(data=tmp_path / "before"))
    asyncio.run(before.write(lambda session: session.add_all(replaced)))
    before.close()
    restore(settings, tmp_path / "before" / "thaw.db", replace=True)
    command = [sys.executable, "-m", "thaw", "restore", str(tmp_path / "copy"), "--replace"]
    environment = {"THAW_DATA": str(settings.data), "THAW_DATABASE_URL": settings.database_url.get_secret_value()}
    kills = 0
    for wait in (0.02, 0.1):
        shutil.rmtree(settings.data / ".restoring", ignore_errors=True)
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and not (settings.data / ".restoring").exists():
            time.sleep(0.005)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        kills += process.wait() == -signal.SIGKILL
        stored = asyncio.run(database.read(ids))
        assert (len(stored), stored[0][:3], stored[-1][:3]) in ((2000, "old", "old"), (3000, "new", "new"))
    assert kills, "none was killed in time"
    assert subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0
    assert len(asyncio.run(database.read(ids))) == 3000


def thaw(settings: Settings, *arguments: object) -> Result:
    environment = {"THAW_DATA": str(settings.data), "THAW_DATABASE_URL": settings.database_url.get_secret_value()}
    return CliRunner().invoke(app, [str(one) for one in arguments], env=environment)


def test_the_commands_say_what_they_did(settings: Settings, other: Settings, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    assert thaw(settings, "db", "upgrade").stdout == "The database is at 0001 now; before, there was none.\n"
    done = thaw(settings, "backup", copy)
    assert (done.exit_code, done.stdout) == (0, f"Everything is in {copy}.\n")
    done = thaw(other, "restore", copy)
    assert (done.exit_code, done.stdout) == (0, f"What was in {copy} is in the database.\n")


def test_the_commands_say_what_they_cannot_do(settings: Settings, tmp_path: Path) -> None:
    done = thaw(settings, "backup", tmp_path / "copy")
    assert (done.exit_code, done.stderr) == (1, f"{NOTHING_YET}\n")
    assert list(tmp_path.glob("copy*")) == []
    made(settings, "a")
    done = thaw(settings, "backup", tmp_path / "no" / "copy")
    assert (done.exit_code, done.stderr) == (1, f"There is no folder {tmp_path / 'no'}.\n")
    done = thaw(settings, "restore", tmp_path / "nothing")
    assert (done.exit_code, done.stderr) == (1, f"There is no file {tmp_path / 'nothing'}.\n")
    assert thaw(settings, "restore").exit_code == 2
    assert [one.id for one in content(settings)[0]] == ["a"]


def test_the_database_is_not_its_own_backup(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    made(settings, "a")
    (tmp_path / "link").symlink_to(tmp_path)
    for name in ("thaw.db", "link/thaw.db"):
        assert "the database itself" in thaw(settings, "backup", tmp_path / name).stderr
    assert [one.id for one in content(settings)[0]] == ["a"]


def test_what_an_interrupted_backup_left_is_in_nobodys_way(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "data")
    made(settings, "a")
    (tmp_path / "copy.partial").write_bytes(b"half")
    (tmp_path / "copy.partial").chmod(0o644)
    backup(settings, tmp_path / "copy")
    assert private(tmp_path / "copy")
    shutil.copy(tmp_path / "copy", tmp_path / "again")
    backup(settings, tmp_path / "copy")
    assert not (tmp_path / "copy.partial").exists()
    assert [one.name for one in settings.data.iterdir()] == ["thaw.db"]
