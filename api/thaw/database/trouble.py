"""When the database can't be used: one exception with a sentence that says what mends it, whatever the driver called it."""

import sqlite3
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree


class DatabaseAway(Exception):
    """The database can't be used just now. The sentence says why and what mends it; it names no place and no person."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence: Final = sentence


class DatabaseNewer(DatabaseAway):
    """The database was written by a newer Thaw. Waiting does not mend that."""


_ITSELF: Final = " Thaw goes on by itself then."
LOCKED: Final = "Another program holds the database and does not let go. Stop it, or wait for its end." + _ITSELF
FULL: Final = "The disk that holds the database is full. Make room on it." + _ITSELF
READ_ONLY: Final = (
    "The database may only be read. Give the user that runs Thaw the right to write the data folder and its files."
    + _ITSELF
)
NOT_OPENED: Final = (
    "The database's file can't be opened. See that the data folder (THAW_DATA) is there and that Thaw may write in it."
    + _ITSELF
)
DISK: Final = "The disk that holds the database gives errors, or has no room left. Look at the disk." + _ITSELF
DAMAGED: Final = (
    "The database's file is damaged, or is something else. Restore a backup: thaw restore FILE --replace." + _ITSELF
)
GONE: Final = (
    "The database's file was taken away while Thaw was running. Put it back, or restore a backup: thaw restore FILE."
    + _ITSELF
)
UNREACHABLE: Final = (
    "PostgreSQL can't be reached. See that it runs and that THAW_DATABASE_URL has its address." + _ITSELF
)
REFUSED: Final = (
    "PostgreSQL does not let Thaw in. See that user, password and database in THAW_DATABASE_URL are right, and that the "
    "user may create and change tables there." + _ITSELF
)
BUSY: Final = "The database has more to do than it can. Try again in a moment." + _ITSELF
STOPPING: Final = "The server is stopping. Try again in a moment."

# https://www.sqlite.org/rescode.html, the primary codes
_SQLITE: Final = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: NOT_OPENED,
    sqlite3.SQLITE_PERM: NOT_OPENED,
    sqlite3.SQLITE_IOERR: DISK,
    sqlite3.SQLITE_NOMEM: BUSY,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html; the longest beginning that fits decides
_POSTGRESQL: Final = {
    "08": UNREACHABLE,
    "25006": READ_ONLY,
    "28": REFUSED,
    "3D": REFUSED,
    "3F": REFUSED,
    "42501": REFUSED,
    "53": BUSY,
    "53100": FULL,
    "55P03": LOCKED,
    "57": BUSY,
    "57P": UNREACHABLE,
    "58": DISK,
    "XX001": DAMAGED,
    "XX002": DAMAGED,
}
_CONFLICTS: Final = ("40001", "40P01")  # two transactions in each other's way: one of them was given up


def told(error: BaseException) -> str | None:
    """The sentence for an error that means that the database is away; None for any other error."""
    if isinstance(error, DatabaseAway):
        return error.sentence
    if isinstance(error, NoConnectionFree):
        return BUSY
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
    if isinstance(error, DBAPIError):
        return _by_state(_state(cause)) or (UNREACHABLE if error.connection_invalidated or _unheard(cause) else None)
    return None


def in_each_others_way(error: BaseException) -> bool:
    """Whether PostgreSQL gave a transaction up for another's sake, so that trying once more is right."""
    return isinstance(error, DBAPIError) and _state(error.orig) in _CONFLICTS


def _state(cause: BaseException | None) -> str:
    """The SQLSTATE that pg8000 was told: it hands the server's fields on as a dictionary, "C" being the state.

    A refusal at the door lies behind another error: of closing a connection that the server has closed already.
    """
    while cause is not None:
        said = cause.args[0] if cause.args else None
        if isinstance(said, dict):
            return str(said.get("C", ""))
        cause = cause.__context__
    return ""


def _by_state(state: str) -> str | None:
    fitting = [start for start in _POSTGRESQL if state.startswith(start)]
    return _POSTGRESQL[max(fitting, key=len)] if fitting else None


def _unheard(cause: BaseException | None) -> bool:
    """pg8000's own errors, about the connection and not from the server."""
    return type(cause).__name__ == "InterfaceError"
