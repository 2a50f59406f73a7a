"""What a host who looks finds on the server's disk."""

import sqlite3
from collections.abc import Collection
from contextlib import closing
from typing import Any

from tests.e2e.server import Server


class Host:
    """What the server keeps, as it lies on its disk."""

    def __init__(self, server: Server, but: Collection[str] = ()) -> None:
        """`but`: ids of reminders to overlook."""
        self._file = server.data / "thaw.db"
        self._but = but

    def rows(self) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(self._file)) as connection:
            connection.row_factory = sqlite3.Row
            rows = [dict(row) for row in connection.execute("SELECT * FROM reminder")]
        return [row for row in rows if row["id"] not in self._but]

    def forgets(self) -> None:
        with closing(sqlite3.connect(self._file)) as connection, connection:
            connection.execute("DELETE FROM reminder")
