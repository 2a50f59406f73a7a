"""Begun marks and outcomes, gathered: what comes while the last group is being committed goes into the next one.

So a message pays for a share of a commit, however many are on their way, and nobody waits for a group to fill.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeVar

from sqlmodel import Session

from thaw.database.jobs import Database
from thaw.database.trouble import in_each_others_way
from thaw.reminders import claiming
from thaw.reminders.claiming import Held, Line, Mark

Given = TypeVar("Given")
ATTEMPTS: Final = 5


@dataclass(slots=True)
class _Group:
    """What is written in one go, and who waits for it."""

    marks: list[Mark] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    leaving: list[Held] = field(default_factory=list)
    free: list[Held] = field(default_factory=list)
    done: "asyncio.Future[set[str]]" = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class Ledger:
    """Writes for one dispatcher. `now` gives ms since 1970; `lease` in ms."""

    def __init__(self, database: Database, now: Callable[[], int], lease: int) -> None:
        self._database: Final = database
        self._now: Final = now
        self._lease: Final = lease
        self._next: _Group | None = None
        self._writing: asyncio.Task[None] | None = None

    async def begin(self, mark: Mark) -> bool:
        """Sending begins. True once that is committed; False when the row belongs to somebody else by now: don't send."""
        group = self._group()
        group.marks.append(mark)
        return mark["claim"] + mark["id"] in await asyncio.shield(group.done)

    async def write(self, line: Line) -> None:
        """What came of it."""
        group = self._group()
        group.lines.append(line)
        await asyncio.shield(group.done)

    async def let_go(self, held: Held) -> None:
        """The row is free, as it is."""
        group = self._group()
        group.free.append(held)
        await asyncio.shield(group.done)

    async def forget(self, leaving: Held) -> None:
        """The row goes."""
        group = self._group()
        group.leaving.append(leaving)
        await asyncio.shield(group.done)

    def _group(self) -> _Group:
        if self._next is None:
            self._next = _Group()
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        return self._next

    async def _write(self) -> None:
        while self._next:
            group, self._next = self._next, None
            job = partial(_written, group, self._now(), self._lease)
            try:
                group.done.set_result(await patiently(self._database, job))
            except Exception as error:
                group.done.set_exception(error)
                group.done.exception()  # somebody may have gone away who waited for it
        self._writing = None


async def patiently(database: Database, job: Callable[[Session], Given]) -> Given:
    """What the job gives. Where two transactions stood in each other's way and this one was given up, it is done again."""
    for _ in range(ATTEMPTS - 1):
        try:
            return await database.write(job)
        except Exception as error:
            if not in_each_others_way(error):
                raise
    return await database.write(job)


def _written(group: _Group, now: int, lease: int, session: Session) -> set[str]:
    claiming.written(session, group.lines)
    claiming.forgotten(session, group.leaving)
    claiming.let_go(session, group.free)
    return claiming.begun(session, group.marks, now, lease)
