"""Everything from one database into another: page by page between two files, row by row where PostgreSQL has part in it."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, MetaData, Table, insert, inspect, select, text

from thaw.database import trouble

_ROWS: Final = 1000  # at a time
_WAIT_SECONDS: Final = 60  # for whoever holds the database that is to be replaced


def pages(source: Path, target: Path, mode: str = "rw") -> None:
    """All pages of one database into another, which becomes its equal in one transaction."""
    until = time.monotonic() + _WAIT_SECONDS

    def patience(status: int, *_: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > until:
            raise trouble.DatabaseAway(trouble.LOCKED)

    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode={mode}", uri=True)) as there,
        closing(sqlite3.connect(f"{target.absolute().as_uri()}?mode=rw", uri=True)) as here,
    ):
        here.execute("PRAGMA synchronous = FULL")
        there.backup(here, progress=patience)


def tables(connection: Connection, names: list[str] | None = None) -> dict[str, Table]:
    """Tables as they are, by name, those first that others refer to. Alembic's own note is none of them."""
    found = MetaData()
    found.reflect(connection, only=names)
    return {table.name: table for table in found.sorted_tables if table.name != "alembic_version"}


def holds_something(connection: Connection, names: list[str]) -> bool:
    """Whether there is a row in any of these tables; on PostgreSQL nobody else can put one there from now on."""
    there = [name for name in names if inspect(connection).has_table(name)]
    if there and connection.dialect.name == "postgresql":
        connection.execute(text(f"LOCK TABLE {', '.join(there)} IN EXCLUSIVE MODE"))
    looked_at = tables(connection, there).values() if there else []
    return any(connection.execute(select(1).select_from(table).limit(1)).first() for table in looked_at)


def pour(source: Connection, target: Connection, names: list[str]) -> None:
    """All rows of these tables, from one database into the other."""
    theirs, ours = tables(source, names), tables(target, names)
    for name, table in ours.items():
        rows = source.execute(select(theirs[name]).execution_options(yield_per=_ROWS))
        for part in rows.mappings().partitions():
            target.execute(insert(table), [dict(row) for row in part])
