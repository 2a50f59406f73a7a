"""The database as the rooms see it: `await database.read(job)`, `await database.write(job)`; a job is a function of a session."""

import asyncio
import errno
import logging
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Final, TypeVar

from sqlalchemy import Connection, Engine, text
from sqlmodel import Session

from thaw.database import migrating, trouble
from thaw.database.engine import WRITES, create_file, engine, file_of
from thaw.database.trouble import DatabaseAway
from thaw.database.writer import Writer
from thaw.settings import Settings

Given = TypeVar("Given")
_READERS: Final = 4
_BREATH: Final = 0.5  # seconds until opening it is tried again; who asks meanwhile is told the same at once
_log = logging.getLogger("thaw")


class Database:
    """One database for the life of a process. Nothing is opened before it is needed; `close` ends it.

    Whatever takes the database away raises DatabaseAway, and each call tries anew: when the trouble is over, so is this.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings: Final = settings
        self._engine: Final[Engine] = engine(settings)
        self._file: Final = file_of(settings)
        self._readers: Final = ThreadPoolExecutor(_READERS, "thaw-reader")
        self._writer: Final = Writer(self._writing)
        self._guard: Final = Lock()
        self._prepared: tuple[int, int] | None = None  # which file it is that was prepared; (0, 0) on PostgreSQL
        self._was_there = False  # a file that vanishes later is not made anew: it would be an empty one
        self._refused: tuple[float, DatabaseAway] | None = None  # when opening it went wrong last, and why
        self._told: str | None = None  # what the log was told last
        self._write_trouble = False

    async def read(self, job: Callable[[Session], Given]) -> Given:
        """What the job gives, in a thread of its own. It must not write: nothing of it would be kept."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._read, job)

    async def write(self, job: Callable[[Session], Given]) -> Given:
        """What the job gives, once it is committed: a kill the next instant loses nothing of it.

        Jobs are done one after the other, up to 64 in one commit. What a job raises undoes that job alone and is raised
        here. A job may be run again from its beginning, so it touches nothing but its session, and leaves commit and
        rollback alone. After DatabaseAway nothing was stored, except where the connection was lost during the commit itself.
        """
        return await asyncio.wrap_future(self._writer.put(job))

    async def check(self) -> None:
        """DatabaseAway when the database can't be used. After a write that could not be done it tries another one."""
        await self.read(lambda session: session.execute(text("SELECT 1")))
        if self._write_trouble:
            await self.write(
                lambda session: session.execute(text("UPDATE alembic_version SET version_num = version_num"))
            )

    def is_behind(self) -> bool:
        """Whether `prepare` has something to make or to migrate; raises what `prepare` would."""
        with self._guard, self._watched():
            return not (self._file is None or self._file.exists()) or not migrating.is_current(self._engine)

    def prepare(self) -> tuple[str | None, str] | None:
        """Make the database if there is none, and bring it to the newest revision; the revisions before and after.

        None when there was nothing to do. DatabaseNewer when a newer Thaw wrote in it; nothing is changed then.
        """
        with self._guard, self._watched():
            return self._prepare()

    def close(self) -> None:
        """Write what is waiting to be written, and let go of the database. For good."""
        self._writer.close()
        self._readers.shutdown()
        self._engine.dispose()

    def _read(self, job: Callable[[Session], Given]) -> Given:
        with self._watched():
            self._ready()
            with Session(self._engine, expire_on_commit=False) as session:
                return job(session)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction of the writer's."""
        try:
            with self._watched():
                self._ready()
                with self._engine.execution_options(**{WRITES: True}).begin() as connection:
                    yield connection
        except DatabaseAway:
            self._write_trouble = True
            raise
        self._write_trouble = False

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """What goes wrong with the database itself becomes DatabaseAway, and the log is told, once each way."""
        try:
            yield
        except Exception as error:
            sentence = trouble.told(error)
            if sentence is None:
                raise
            self._lost(sentence)
            raise error if isinstance(error, DatabaseAway) else DatabaseAway(sentence) from error
        if self._told is not None and not self._write_trouble:
            _log.warning("The database is there again.")
            self._told = None

    def _lost(self, sentence: str) -> None:
        self._prepared = None
        self._engine.dispose()
        if sentence != self._told:
            _log.error("%s", sentence)
            self._told = sentence

    def _ready(self) -> None:
        """See that the database is the one that was prepared; prepare it if not."""
        if self._prepared is not None and self._prepared == _which(self._file):
            return
        with self._guard:
            if self._refused and time.monotonic() < self._refused[0] + _BREATH:
                raise self._refused[1]
            try:
                self._prepare()
            except Exception as error:
                if sentence := trouble.told(error):
                    self._refused = (time.monotonic(), DatabaseAway(sentence))
                raise

    def _prepare(self) -> tuple[str | None, str] | None:
        which = _which(self._file)
        if self._prepared is not None and self._prepared == which:
            return None
        if self._file is not None:
            self._engine.dispose()  # whatever is in the pool may belong to a file that was replaced
            if which is None and self._was_there:
                raise DatabaseAway(trouble.GONE)
            _create(self._file)
        done = None if migrating.is_current(self._engine) else self._upgrade()
        self._prepared, self._was_there = _which(self._file), True
        return done

    def _upgrade(self) -> tuple[str | None, str] | None:
        patient = engine(self._settings, patient=True)
        try:
            before, after = migrating.upgrade(patient)
        finally:
            patient.dispose()
        if before == after:  # another process was quicker
            return None
        _log.info("The database was brought to revision %s.", after)
        return before, after


def _which(file: Path | None) -> tuple[int, int] | None:
    """Which file it is that lies there: a connection goes on writing into one that was deleted, and nobody would notice."""
    if file is None:
        return (0, 0)
    try:
        found = os.stat(file)  # noqa: PTH116 - before every commit; it must never be opened here: that would drop SQLite's locks
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def _create(file: Path) -> None:
    try:
        create_file(file)
    except OSError as error:
        raise DatabaseAway(trouble.FULL if error.errno == errno.ENOSPC else trouble.NOT_OPENED) from error
