"""Restoring: all of it or nothing, over what is there only if told so, while others write, killed half way."""

import asyncio
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection
from sqlmodel import Session

from tests.api.backups import content, made
from tests.api.reminding import ids, kept, reminder
from tests.api.test_migrations import with_a_next_step
from tests.databases import PostgreSQL
from thaw.backup import HOLDS_SOMETHING, NEWER, NO_BACKUP, Refused, backup, restore
from thaw.database import migrating, trouble
from thaw.database.engine import create_file, sqlite
from thaw.database.jobs import Database
from thaw.database.trouble import DatabaseAway
from thaw.settings import Settings


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
    asyncio.run(database.write(lambda session: session.add_all(reminder(f"new{n:05}") for n in range(1500))))
    backup(settings, tmp_path / "copy")
    replaced = [reminder(f"old{n:05}") for n in range(1000)]
    made(Settings(data=tmp_path / "before"), *())
    before = Database(Settings(data=tmp_path / "before"))
    asyncio.run(before.write(lambda session: session.add_all(replaced)))
    before.close()
    restore(settings, tmp_path / "before" / "thaw.db", replace=True)
    command = [sys.executable, "-m", "thaw", "restore", str(tmp_path / "copy"), "--replace"]
    environment = {"THAW_DATA": str(settings.data), "THAW_DATABASE_URL": settings.database_url.get_secret_value()}
    kills = 0
    for wait in (0.02, 0.08, *[0.0] * 20):  # on a slow day the sleep is longer than the restore: then sooner
        if kills and not wait:
            break
        shutil.rmtree(settings.data / ".restoring", ignore_errors=True)
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and not (settings.data / ".restoring").exists():
            time.sleep(0.005)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        kills += process.wait() == -signal.SIGKILL
        stored = asyncio.run(database.read(ids))
        assert (len(stored), stored[0][:3], stored[-1][:3]) in ((1000, "old", "old"), (1500, "new", "new"))
    assert kills, "none was killed in time"
    assert subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0
    assert len(asyncio.run(database.read(ids))) == 1500
