"""Bringing a database to the state that this version of Thaw knows: all of it or nothing, once, whoever else is starting.

Revisions are numbered in order, 0001, 0002, …; each file in `migrations/versions` begins with its number. So what is newest
can be told from the files' names, and Alembic (12 MB, 0.3 s) is loaded only when there is something to do.
"""

import logging
import time
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, inspect, text

from thaw.database import trouble
from thaw.database.engine import WRITES

MIGRATIONS: Final = Path(__file__).parent / "migrations"
_LOCK: Final = 0x7468_6177  # "thaw": the number of our lock on PostgreSQL
_WAIT_SECONDS: Final = 60  # for another process that is migrating


def revisions(folder: Path = MIGRATIONS) -> list[str]:
    """All revisions that this version knows, oldest first."""
    return sorted(file.name[:4] for file in (folder / "versions").glob("[0-9]*.py"))


def revision(connection: Connection) -> str | None:
    """The revision that the database is at; None when Thaw never wrote in it."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    return None if found is None else str(found)


def is_current(engine: Engine) -> bool:
    """Whether there is nothing to do. DatabaseNewer when a newer Thaw wrote in it."""
    with engine.connect() as connection:
        return not _steps(revision(connection), revisions())


def upgrade(engine: Engine, folder: Path = MIGRATIONS, to: str | None = None) -> tuple[str | None, str]:
    """Bring the database to the newest revision, or to `to`; the revisions before and after.

    One transaction and one lock: who comes second waits and finds it done; what breaks off leaves the old state.
    DatabaseNewer, with nothing changed, when a newer Thaw wrote in it.
    """
    _use_wal(engine)
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        return upgrade_within(connection, folder, to)


def upgrade_within(connection: Connection, folder: Path = MIGRATIONS, to: str | None = None) -> tuple[str | None, str]:
    """The same in a transaction that somebody else began and ends."""
    known = revisions(folder)
    target = to or known[-1]
    _lock(connection)
    before = revision(connection)
    if _steps(before, known) and before != target:
        _run(connection, folder, target)
    return before, target


def _steps(at: str | None, known: list[str]) -> list[str]:
    """The revisions that are still to come."""
    if at is not None and at not in known:
        raise trouble.DatabaseNewer(
            f"This database was written by a newer Thaw (at {at}; this one knows up to {known[-1]}). "
            "Start the newer version again, or restore a backup that this one made. Nothing was changed."
        )
    return known if at is None else known[known.index(at) + 1 :]


def _run(connection: Connection, folder: Path, target: str) -> None:
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415

    logging.getLogger("alembic").setLevel(logging.WARNING)  # who asked for it tells of it
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def _lock(connection: Connection) -> None:
    """On SQLite the transaction itself is the lock (BEGIN IMMEDIATE)."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})


def _use_wal(engine: Engine) -> None:
    """Write-ahead logging, which the file remembers. While others open the file, SQLite refuses at once: so, again."""
    if engine.dialect.name != "sqlite":
        return
    until = time.monotonic() + _WAIT_SECONDS
    while True:
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA journal_mode = WAL")
            return
        except Exception as error:
            if trouble.told(error) != trouble.LOCKED or time.monotonic() > until:
                raise
            time.sleep(0.05)
        finally:
            raw.close()
