"""Migrations on both databases: they lead to what the tables say, once, all or nothing; a newer database is left alone."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlmodel import SQLModel

from tests.api.reminding import ids, kept
from thaw.database import migrating, trouble
from thaw.database.engine import create_file, engine, file_of
from thaw.database.jobs import Database
from thaw.database.migrating import MIGRATIONS, revision, revisions, upgrade
from thaw.settings import Settings

NEXT = '''
"""A next step, for tests."""

import os
import signal

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table("another", sa.Column("id", sa.Text(), primary_key=True))
    op.execute("INSERT INTO another VALUES ('x')")
    with op.batch_alter_table("reminder") as table:
        table.add_column(sa.Column("more", sa.Text(), nullable=True))
    {then}
'''


def with_a_next_step(folder: Path, then: str = "pass") -> Path:
    """Thaw's migrations and one more, at the end of which something happens."""
    shutil.copytree(MIGRATIONS, folder / "migrations", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "migrations/versions/0002_next.py").write_text(NEXT.replace("{then}", then))
    return folder / "migrations"


def state(database: Database) -> tuple[str | None, list[str], list[str]]:
    """Revision, tables, columns of reminders."""
    with database._engine.connect() as connection:
        look = inspect(connection)
        return (
            revision(connection),
            sorted(look.get_table_names()),
            [one["name"] for one in look.get_columns("reminder")],
        )


def differences(connection: Connection) -> object:
    return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), SQLModel.metadata)


def test_they_lead_to_what_the_tables_say(database: Database) -> None:
    with database._engine.connect() as connection:
        assert differences(connection) == []
        assert revision(connection) == revisions()[-1]
        connection.rollback()
        connection.execute(text("DROP INDEX ix_reminder_due"))
        connection.execute(text("ALTER TABLE reminder DROP COLUMN claim"))
        assert len(differences(connection)) == 2, "it would be noticed"  # type: ignore[arg-type]


def test_the_number_of_a_file_is_the_number_inside(tmp_path: Path) -> None:
    for folder in (MIGRATIONS, with_a_next_step(tmp_path)):
        inside = [one.revision for one in ScriptDirectory(str(folder)).walk_revisions()]
        assert revisions(folder) == inside[::-1]
        assert len(set(inside)) == len(list((folder / "versions").glob("*.py")))


def test_a_second_time_there_is_nothing_to_do(settings: Settings) -> None:
    database = Database(settings)
    assert database.prepare() == (None, revisions()[-1])
    assert database.prepare() is None
    database.close()
    again = Database(settings)
    assert again.prepare() is None
    again.close()


def test_an_older_database_is_brought_up_and_keeps_what_it_holds(database: Database, tmp_path: Path) -> None:
    asyncio.run(database.write(kept("a")))
    assert upgrade(database._engine, with_a_next_step(tmp_path)) == ("0001", "0002")
    assert state(database)[0] == "0002"
    assert "more" in state(database)[2]
    with database._engine.connect() as connection:
        assert connection.execute(text("SELECT id FROM reminder")).scalars().all() == ["a"]


def test_one_that_breaks_off_leaves_the_old_state(database: Database, tmp_path: Path) -> None:
    asyncio.run(database.write(kept("a")))
    before = state(database)
    with pytest.raises(ZeroDivisionError):
        upgrade(database._engine, with_a_next_step(tmp_path, "1 / 0"))
    assert state(database) == before
    assert asyncio.run(database.read(ids)) == ["a"]


MIGRATING = """
import sys
from pathlib import Path
from thaw.database.engine import engine
from thaw.database.migrating import upgrade
from thaw.settings import Settings

upgrade(engine(Settings(), patient=True), Path(sys.argv[1]))
"""


def environment(settings: Settings) -> dict[str, str]:
    return {"THAW_DATA": str(settings.data), "THAW_DATABASE_URL": settings.database_url.get_secret_value()}


def test_one_that_is_killed_leaves_the_old_state(database: Database, settings: Settings, tmp_path: Path) -> None:
    asyncio.run(database.write(kept("a")))
    before = state(database)
    folder = with_a_next_step(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)")
    killed = subprocess.run([sys.executable, "-c", MIGRATING, str(folder)], env=environment(settings), check=False)
    assert killed.returncode == -signal.SIGKILL
    assert state(database) == before
    assert asyncio.run(database.read(ids)) == ["a"]
    (folder / "versions/0002_next.py").write_text(NEXT.replace("{then}", "pass"))
    assert upgrade(database._engine, folder) == ("0001", "0002")


def test_several_that_start_together_migrate_once(settings: Settings) -> None:
    command = [sys.executable, "-m", "thaw", "db", "upgrade"]
    starting = [
        subprocess.Popen(command, env=environment(settings), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    said = [process.communicate(timeout=120) for process in starting]
    assert [process.returncode for process in starting] == [0] * 4, said
    assert {err for _, err in said} == {""}
    assert sorted(out for out, _ in said) == [
        "The database is at 0001 now; before, there was none.\n",
        *["The database is up to date.\n"] * 3,
    ]
    database = Database(settings)
    assert database.prepare() is None
    database.close()


def newer(settings: Settings, folder: Path) -> Database:
    """A database that a newer Thaw wrote in."""
    if file := file_of(settings):
        create_file(file)
    database = Database(settings)
    upgrade(database._engine, with_a_next_step(folder))
    return database


def test_a_newer_one_is_left_alone(settings: Settings, tmp_path: Path) -> None:
    database = newer(settings, tmp_path)
    before = state(database)
    for act in (database.prepare, lambda: asyncio.run(database.write(kept("a"))), lambda: upgrade(database._engine)):
        with pytest.raises(
            trouble.DatabaseAway, match=r"written by a newer Thaw \(at 0002; this one knows up to 0001\)"
        ):
            act()
    assert state(database) == before
    database.close()


@pytest.mark.parametrize("command", [["serve"], ["db", "upgrade"]], ids=" ".join)
def test_a_newer_one_is_a_refusal_to_start(command: list[str], settings: Settings, tmp_path: Path) -> None:
    newer(settings, tmp_path).close()
    done = subprocess.run(
        [sys.executable, "-m", "thaw", *command],
        env={**environment(settings), "PORT": "0", "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "Start the newer version again, or restore a backup that this one made. Nothing was changed." in done.stderr
    assert "Traceback" not in done.stderr


def test_alembic_is_not_loaded_when_there_is_nothing_to_do(database: Database, settings: Settings) -> None:
    code = "import sys; from thaw.database.jobs import Database; from thaw.settings import Settings; d = Database(Settings()); d.prepare(); d.close(); print('alembic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(settings), capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
    assert migrating.is_current(database._engine)


def test_an_engine_that_nobody_prepared_makes_no_file(tmp_path: Path) -> None:
    made = engine(Settings(data=tmp_path))
    with pytest.raises(Exception, match="unable to open database file"):
        made.connect()
    assert list(tmp_path.iterdir()) == []
