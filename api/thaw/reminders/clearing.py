"""Reminders that came to their end are erased, when their phone was not there for a long time.

At its end is a row with no next instant: its last day is over, or nobody answered. A phone that comes back later sets it anew
from what it keeps itself, so nothing is lost with the row but an address that nobody has a use for.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import Session, col, delete, select

from thaw.database.jobs import Database
from thaw.reminders.kept import milliseconds
from thaw.reminders.ledger import patiently
from thaw.reminders.rows import Reminder

KEPT: Final = timedelta(days=90)  # after the phone was last there, or was last sent something
A_PIECE: Final = 200  # rows; each piece is one job among others, so nobody's commit waits for more


async def clear_away(database: Database, now: datetime) -> int:
    """Erase what ended KEPT ago; how many rows. One read through the table, by its key, apart from whoever writes."""
    before, after, many = milliseconds(now - KEPT), "", 0
    while ids := await database.read(partial(_ended, before=before, after=after)):
        after = ids[-1]
        many += await patiently(database, partial(_erased, ids=ids, before=before))
    return many


def _ended(session: Session, before: int, after: str) -> Sequence[str]:
    ended = select(Reminder.id).where(col(Reminder.id) > after, _over(before))
    return session.exec(ended.order_by(col(Reminder.id)).limit(A_PIECE)).all()


def _erased(session: Session, ids: Sequence[str], before: int) -> int:
    """Those that their phone set again meanwhile stay."""
    return session.exec(delete(Reminder).where(col(Reminder.id).in_(ids), _over(before))).rowcount


def _over(before: int) -> ColumnElement[bool]:
    sent_at = col(Reminder.sent_at)
    return and_(
        col(Reminder.next_at).is_(None),
        col(Reminder.claim).is_(None),
        col(Reminder.renewed_at) < before,
        or_(sent_at.is_(None), sent_at < before),
    )
