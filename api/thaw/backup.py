"""A copy of everything the server keeps, made while it serves, and the way back.

A backup is a SQLite file, whichever database it was made from: so one made here can be restored there, and a move from SQLite
to PostgreSQL is a backup and a restore. It holds the push key and people's push addresses: only its owner may read it.
"""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine

from thaw.database import copying, migrating, trouble
from thaw.database.engine import FILE, WRITES, create_file, engine, file_of, sqlite
from thaw.settings import Settings

NO_BACKUP: Final = "This file is no backup of Thaw, or it is damaged. Nothing was changed."
NOTHING_YET: Final = (
    "There is no database yet, so there is nothing to copy. `thaw serve` or `thaw db upgrade` makes one."
)
HOLDS_SOMETHING: Final = (
    "The database holds something already. `--replace` puts the backup in its place; make a backup of it first. "
    "Nothing was changed."
)
NEWER: Final = (
    "This PostgreSQL database was written by a newer Thaw. Make an empty one, name it in THAW_DATABASE_URL, and restore "
    "into that. Nothing was changed."
)


class Refused(Exception):
    """What was asked for is not done; the sentence says why and what mends it."""


def backup(settings: Settings, file: Path) -> None:
    """Write a copy of one moment to `file`, which is there whole or as it was before. Refused, DatabaseAway."""
    own = file_of(settings)
    if own is not None and file.resolve() == own.resolve():
        raise Refused("That is the database itself. Name another file.")
    if not file.parent.is_dir():
        raise Refused(f"There is no folder {file.parent}.")
    partial = file.with_name(f"{file.name}.partial")
    with _troubles(file):
        try:
            partial.unlink(missing_ok=True)
            create_file(partial)
            _copy(own, partial) if own is not None else _export(engine(settings, patient=True), partial)
            _look_at(partial, trouble.DAMAGED)
            _to_disk(partial)
            partial.replace(file)
            _to_disk(file.parent)
        finally:
            partial.unlink(missing_ok=True)


def restore(settings: Settings, file: Path, *, replace: bool) -> None:
    """Put a backup into the database, all of it or nothing. Older ones are migrated. Refused, DatabaseAway.

    A database that holds anything is replaced only if told so.
    """
    with _troubles(file):
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = settings.data / ".restoring"
        shutil.rmtree(folder, ignore_errors=True)  # of a restore that was killed
        folder.mkdir(mode=0o700)
        try:
            fresh = _taken(file, folder)
            own = file_of(settings)
            if own is not None:
                _into_file(fresh, own, replace=replace)
            else:
                _into_postgresql(fresh, engine(settings, patient=True), replace=replace)
        finally:
            shutil.rmtree(folder)


def _copy(own: Path, target: Path) -> None:
    """SQLite's own way: one reading transaction, beside which others go on writing."""
    if not own.exists():
        raise Refused(NOTHING_YET)
    copying.pages(own, target)


def _export(postgresql: Engine, target: Path) -> None:
    """The same tables at the same revision, filled from one moment of PostgreSQL's."""
    made = sqlite(target)
    try:
        with postgresql.connect().execution_options(isolation_level="REPEATABLE READ") as source:
            at = migrating.revision(source)
            if at is None:
                raise Refused(NOTHING_YET)
            migrating.upgrade(made, to=at)
            with made.execution_options(**{WRITES: True}).begin() as copy:
                copying.pour(source, copy, list(copying.tables(copy)))
    finally:
        made.dispose()
        postgresql.dispose()


def _taken(file: Path, folder: Path) -> Path:
    """The backup's content in a new file, looked at and brought up to date. The backup itself is only read."""
    fresh = folder / FILE
    if not file.is_file():
        raise Refused(f"There is no file {file}.")
    create_file(fresh)
    try:
        copying.pages(file, fresh, "ro")
        _look_at(fresh, NO_BACKUP)
    except sqlite3.DatabaseError as error:
        if trouble.told(error) in (None, trouble.DAMAGED):
            raise Refused(NO_BACKUP) from error
        raise
    made = sqlite(fresh)
    try:
        with made.connect() as connection:
            if migrating.revision(connection) is None:
                raise Refused(NO_BACKUP)
        migrating.upgrade(made)
    finally:
        made.dispose()
    return fresh


def _look_at(file: Path, otherwise: str) -> None:
    """Read a SQLite file from end to end, and make it one that lies in no other file beside it."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise Refused(otherwise)
        connection.execute("PRAGMA journal_mode = DELETE")


def _into_file(fresh: Path, own: Path, *, replace: bool) -> None:
    """Page by page in one transaction: a server that is running goes on with what was restored."""
    if own.exists() and own.stat().st_size:
        if _is_damaged(own):
            if not replace:
                raise Refused(HOLDS_SOMETHING)
            _set_aside(own)
        else:
            made = sqlite(own)
            try:
                with made.connect() as connection:
                    if not replace and copying.holds_something(connection, list(copying.tables(connection))):
                        raise Refused(HOLDS_SOMETHING)
            finally:
                made.dispose()
    create_file(own)
    copying.pages(fresh, own)


def _is_damaged(own: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"{own.absolute().as_uri()}?mode=rw", uri=True)) as connection:
            return bool(connection.execute("PRAGMA quick_check").fetchall() != [("ok",)])
    except sqlite3.DatabaseError as error:
        if trouble.told(error) == trouble.DAMAGED:
            return True
        raise


def _set_aside(own: Path) -> None:
    """What can't be read can't be written over either; it is kept beside, for whoever may rescue something."""
    for ending in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            own.with_name(own.name + ending).replace(own.with_name(f"{own.name}.damaged{ending}"))


def _into_postgresql(fresh: Path, postgresql: Engine, *, replace: bool) -> None:
    """Out with all rows and in with the others, in one transaction in which nobody else writes."""
    source = sqlite(fresh)
    try:
        with source.connect() as content, postgresql.begin() as connection:
            names = list(copying.tables(content))
            if copying.holds_something(connection, names) and not replace:
                raise Refused(HOLDS_SOMETHING)
            _make_tables(connection)
            for table in reversed(copying.tables(connection, names).values()):
                connection.execute(table.delete())
            copying.pour(content, connection, names)
    finally:
        source.dispose()
        postgresql.dispose()


def _make_tables(connection: Connection) -> None:
    try:
        migrating.upgrade_within(connection)
    except trouble.DatabaseNewer:
        raise Refused(NEWER) from None


def _to_disk(path: Path) -> None:
    """A file's content, or a folder's list of names, is to survive a loss of power. Windows has no such thing for folders."""
    if os.name == "nt" and path.is_dir():
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@contextmanager
def _troubles(file: Path) -> Iterator[None]:
    """Drivers' errors as DatabaseAway, files' errors as Refused."""
    try:
        yield
    except (Refused, trouble.DatabaseAway):
        raise
    except OSError as error:
        raise Refused(f"{error.filename or file} can't be read or written: {error.strerror or error}.") from error
    except Exception as error:
        sentence = trouble.told(error)
        if sentence is None:
            raise
        raise trouble.DatabaseAway(sentence) from error
