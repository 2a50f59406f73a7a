"""A backup: whole, of one moment, private, from both databases into both; and the commands."""

import asyncio
import shutil
import sqlite3
import threading
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection, Engine, event
from sqlmodel import Session

from tests.api.backups import content, fill, made, private, thaw
from tests.api.reminding import ids, kept, reminder
from tests.databases import PostgreSQL
from thaw.backup import NOTHING_YET, backup, restore
from thaw.database import copying
from thaw.database.jobs import Database
from thaw.settings import Settings


def test_everything_comes_back(
    database: Database, settings: Settings, other: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_ROWS", 100)  # so that they come in three parts
    asyncio.run(database.write(fill))
    backup(settings, tmp_path / "copy")
    assert private(tmp_path / "copy")
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("copy")] == ["copy"]
    restore(other, tmp_path / "copy", replace=False)
    assert content(other) == content(settings)
    assert len(content(other)[0]) == 251
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
        making = asyncio.get_running_loop().run_in_executor(None, backup, settings, tmp_path / "copy")
        making.add_done_callback(lambda _: done.set())
        number = 0
        while not done.is_set():
            await asyncio.gather(*(database.write(partial(pair, number + one)) for one in range(8)))
            number += 8
        await making
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
