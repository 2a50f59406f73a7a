"""Rows that were reckoned with another table of zones are reckoned again, a few hundred at a time."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from sqlalchemy import update
from sqlmodel import Session, col, select

from thaw.database.jobs import Database
from thaw.reminders import reckoning
from thaw.reminders.kept import milliseconds
from thaw.reminders.rows import Reminder
from thaw.reminders.standing import standing
from thaw.reminders.when.zones import TZDATA, UnknownZone

A_PIECE: Final = 300  # rows; what others write waits meanwhile


@dataclass(frozen=True, slots=True)
class _Moved:
    """A row and its new instant in ms; `next_at` and `tzdata` are what it said before."""

    id: str
    next_at: int | None
    tzdata: str
    new: int | None


async def reckon_again(database: Database, now: datetime, table: str = TZDATA) -> int:
    """How many rows there were from another table. Each keeps its local day. One read through the table, by its key."""
    after, many = "", 0
    while rows := await database.read(partial(_others, table=table, after=after)):
        after = rows[-1].id
        moved = [_Moved(row.id, row.next_at, row.tzdata, _new(row, now)) for row in rows]
        await database.write(partial(_move, moved=moved, table=table))
        many += len(rows)
    return many


def _others(session: Session, table: str, after: str) -> list[Reminder]:
    others = select(Reminder).where(col(Reminder.id) > after, col(Reminder.tzdata) != table)
    return list(session.exec(others.order_by(col(Reminder.id)).limit(A_PIECE)))


def _new(row: Reminder, now: datetime) -> int | None:
    if row.next_at is None:
        return None
    try:
        following = reckoning.moved(standing(row), now)
    except UnknownZone:  # gone from the table: it stays where it was until the phone names another
        return row.next_at
    return milliseconds(following) if following else None


def _move(session: Session, moved: list[_Moved], table: str) -> None:
    """What was changed meanwhile, or is being sent, is reckoned anyway."""
    for one in moved:
        as_it_was = update(Reminder).where(
            col(Reminder.id) == one.id,
            col(Reminder.next_at).is_not_distinct_from(one.next_at),
            col(Reminder.tzdata) == one.tzdata,
            col(Reminder.claim).is_(None),
        )
        session.execute(
            as_it_was.values(next_at=one.new, tzdata=table), execution_options={"synchronize_session": False}
        )
