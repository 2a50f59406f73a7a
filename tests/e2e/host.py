"""What a host who looks finds on the server's disk."""

import sqlite3
from contextlib import closing
from typing import Any

from tests.e2e.server import Server


class Host:
    """What the server keeps, as it lies on its disk."""

    def __init__(self, server: Server) -> None:
        self._file = server.data / "thaw.db"

    def rows(self) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(self._file)) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute("SELECT * FROM reminder")]

    def forgets(self) -> None:
        with closing(sqlite3.connect(self._file)) as connection, connection:
            connection.execute("DELETE FROM reminder")
