"""Connections: to the SQLite file, or to PostgreSQL. What each of them is told once, at its beginning."""

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from thaw import postgresql_address
from thaw.settings import Settings

if TYPE_CHECKING:
    from pg8000.dbapi import Connection as PostgreSQLConnection

FILE: Final = "thaw.db"
WRITES: Final = "thaw_writes"  # an execution option: this transaction is going to write
_LOCK_SECONDS: Final = 5  # how long one program waits for another's lock
_PATIENT_SECONDS: Final = 3600  # for what may take its time: migrations, backups


def file_of(settings: Settings) -> Path | None:
    """The SQLite file, or None when the database is PostgreSQL."""
    return None if settings.database_url.get_secret_value() else settings.data / FILE


def engine(settings: Settings, *, patient: bool = False) -> Engine:
    """The engine for these settings; connects to nothing yet. `patient` is for work that may take its time."""
    file = file_of(settings)
    return (
        sqlite(file, patient=patient) if file else postgresql(settings.database_url.get_secret_value(), patient=patient)
    )


def sqlite(file: Path, *, patient: bool = False) -> Engine:
    """For one SQLite file, which must be there. Synchronous FULL: what was answered survives a loss of power."""
    wait = _PATIENT_SECONDS if patient else _LOCK_SECONDS

    def connect() -> sqlite3.Connection:
        uri = file.absolute().as_uri() + "?mode=rw"
        # isolation_level=None: the driver begins no transaction of its own; `_begin` below does.
        connection = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")  # what is removed is overwritten, not only forgotten
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    made = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(made, "begin", _begin)
    return made


def _begin(connection: Connection) -> None:
    """Who is going to write takes the lock at once: a reader that turns writer half way could not wait for it."""
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def create_file(file: Path) -> None:
    """An empty database for the user that runs Thaw alone, if none is there. OSError when that can't be."""
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def postgresql(url: str, *, patient: bool = False) -> Engine:
    """For a PostgreSQL server. A connection that died in the pool is noticed before it is used."""
    arguments = postgresql_address.arguments(url)
    seconds = _PATIENT_SECONDS if patient else 20

    def connect() -> "PostgreSQLConnection":
        from pg8000 import dbapi  # noqa: PLC0415 - 5 MB that SQLite needs not

        try:
            connection = dbapi.connect(**arguments, application_name="thaw", timeout=5)
        except OSError as error:  # the handshake of TLS, which pg8000 lets through as it is
            raise dbapi.InterfaceError("network error") from error
        connection._usock.settimeout(seconds + 5)
        cursor = connection.cursor()
        cursor.execute(f"SET lock_timeout = '{_PATIENT_SECONDS if patient else _LOCK_SECONDS}s'")
        cursor.execute(f"SET statement_timeout = '{seconds}s'")
        connection.commit()
        cursor.close()
        return connection

    return create_engine("postgresql+pg8000://", creator=connect, poolclass=QueuePool, pool_pre_ping=True)
