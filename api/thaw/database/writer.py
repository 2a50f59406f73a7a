"""The one writer: jobs stand in a queue, one thread does them, and up to 64 of them share one commit.

A commit that waits for the disk costs the same for one job as for sixty-four. Nobody is answered before the commit that
holds their job. SQLite has room for one writer only anyway; our queue is fair, its own way of waiting is not
(docs/decisions/0010).
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, Final, TypeVar

from sqlalchemy import Connection
from sqlmodel import Session

from thaw.database import trouble

MOST_A_COMMIT: Final = 64
MOST_WAITING: Final = 4096  # beyond it the wait is longer than anybody's patience

Given = TypeVar("Given")
Transaction = Callable[[], AbstractContextManager[Connection]]
"""Begins a transaction that writes, commits it at the end, and raises DatabaseAway where the database is at fault."""


@dataclass(slots=True, frozen=True, eq=False)
class _Waiting:
    """A job and where its answer goes."""

    job: Callable[[Session], Any]
    answer: "Future[Any]" = field(default_factory=Future)


@dataclass(slots=True, frozen=True)
class _Outcome:
    """What became of a job: what it gave, or what it raised."""

    given: Any = None
    raised: BaseException | None = None


class Writer:
    """A thread that does jobs in the order in which they came. Begins with the first job, ends with `close`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction: Final = transaction
        self._queue: Final[SimpleQueue[_Waiting | None]] = SimpleQueue()
        self._thread: Thread | None = None
        self._closed = False
        self._guard: Final = Lock()

    def put(self, job: "Callable[[Session], Given]") -> "Future[Given]":
        """The job's answer, once it is committed. DatabaseAway at once when the queue is too long, or closed."""
        waiting = _Waiting(job)
        with self._guard:
            if self._closed or self._queue.qsize() >= MOST_WAITING:
                raise trouble.DatabaseAway(trouble.STOPPING if self._closed else trouble.BUSY)
            if self._thread is None:
                self._thread = Thread(target=self._work, name="thaw-writer", daemon=True)
                self._thread.start()
            self._queue.put(waiting)
        return waiting.answer

    def close(self) -> None:
        """Do what is in the queue, then stop."""
        with self._guard:
            self._closed = True
            self._queue.put(None)
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        open_ = True
        while open_:
            group, open_ = self._next_group()
            if wanted := [one for one in group if one.answer.set_running_or_notify_cancel()]:
                self._serve(wanted)

    def _next_group(self) -> tuple[list[_Waiting], bool]:
        """What is waiting, at least one job and at most MOST_A_COMMIT; and whether there is more to come."""
        first = self._queue.get()
        group = []
        while first is not None:
            group.append(first)
            if len(group) == MOST_A_COMMIT:
                return group, True
            try:
                first = self._queue.get_nowait()
            except Empty:
                return group, True
        return group, False

    def _serve(self, group: Sequence[_Waiting]) -> None:
        """Answer each of the group, in as few commits as can be: together; else those that can't do alone; else singly."""
        for way in (_together, _each_on_its_own):
            try:
                with self._transaction() as connection:
                    outcomes = way(connection, group)
            except BaseException as error:
                if len(group) == 1 or isinstance(error, trouble.DatabaseAway):
                    return _answer(group, [_Outcome(raised=error)] * len(group))
                if trouble.in_each_others_way(error):
                    break
            else:
                return _answer(group, outcomes)
        for one in group:
            self._serve([one])
        return None


def _together(connection: Connection, group: Sequence[_Waiting]) -> list[_Outcome]:
    """All jobs in one go. What any of them raises undoes them all."""
    outcomes = []
    for one in group:
        with Session(connection, join_transaction_mode="rollback_only", expire_on_commit=False) as session:
            outcomes.append(_Outcome(one.job(session)))
            session.flush()
    return outcomes


def _each_on_its_own(connection: Connection, group: Sequence[_Waiting]) -> list[_Outcome]:
    """All jobs again, each behind a savepoint, so that one that raises undoes nothing but itself."""
    return [_on_its_own(connection, one) for one in group]


def _on_its_own(connection: Connection, one: _Waiting) -> _Outcome:
    try:
        with Session(connection, join_transaction_mode="create_savepoint", expire_on_commit=False) as session:
            given = one.job(session)
            session.commit()
            return _Outcome(given)
    except Exception as error:
        if trouble.told(error) or trouble.in_each_others_way(error):
            raise
        return _Outcome(raised=error)


def _answer(group: Sequence[_Waiting], outcomes: Sequence[_Outcome]) -> None:
    for one, outcome in zip(group, outcomes, strict=True):
        if outcome.raised is None:
            one.answer.set_result(outcome.given)
        else:
            one.answer.set_exception(outcome.raised)
