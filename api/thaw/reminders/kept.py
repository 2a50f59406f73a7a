"""Rows of reminders, put, read and removed in a session; a row as the rule and the subscription that it stands for."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final

from sqlmodel import Session, col, delete

from thaw.reminders.push.subscription import Subscription
from thaw.reminders.rows import Reminder
from thaw.reminders.sealed import Seals
from thaw.reminders.when.due import Rule
from thaw.reminders.when.thinning import Sent, next_reminder
from thaw.reminders.when.zones import TZDATA

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a phone asks for. `service` is the host of its push address, see addresses.Endpoint."""

    rule: Rule
    language: str
    subscription: Subscription
    service: str


def milliseconds(instant: datetime) -> int:
    """An aware instant as rows hold it; what is less than a millisecond is left out."""
    return (instant - _EPOCH) // _MILLISECOND


def instant(milliseconds: int) -> datetime:
    """What a row holds, in UTC."""
    return _EPOCH + milliseconds * _MILLISECOND


def rule_of(row: Reminder) -> Rule:
    """When this row is to be reminded of."""
    days = frozenset(day for day in range(1, 8) if row.weekdays >> (day - 1) & 1)
    return Rule(time.fromisoformat(row.at), row.zone, days, time.fromisoformat(row.day_starts), row.until)


def subscription_of(row: Reminder, seals: Seals) -> Subscription:
    """Where this row is sent to. Raises NotOpened."""
    return Subscription(
        endpoint=seals.open(row.endpoint, row.id, "endpoint"),
        p256dh=seals.open(row.p256dh, row.id, "p256dh"),
        auth=seals.open(row.auth, row.id, "auth"),
    )


def last_sent(row: Reminder) -> Sent | None:
    """What was sent last, if anything was."""
    return None if row.sent_at is None or row.sent_day is None else Sent(instant(row.sent_at), row.sent_day)


def reckon(row: Reminder, now: datetime) -> None:
    """Write down when the row is due next, and with which zones' rules that was reckoned."""
    following = next_reminder(rule_of(row), row.unanswered, last_sent(row), now)
    row.next_at, row.tzdata = milliseconds(following.at) if following else None, TZDATA


def put(session: Session, id: str, wish: Wish, now: datetime, seals: Seals) -> tuple[Reminder, bool]:
    """Set, change or renew a reminder; the row, and whether it is new.

    Whoever puts it has the app open, so nothing is unanswered any more. What was sent last stays known: a local day is never
    sent twice. A claim that somebody holds on the row is left alone: they see that it was renewed, and let it go as it is. A row
    that was put off for its push service's sake is free again.
    """
    row = session.get(Reminder, id, with_for_update=True)
    new = row is None
    written = {**_written(id, wish, seals), "unanswered": 0, "renewed_at": milliseconds(now), "tzdata": TZDATA}
    if row is None:
        row = Reminder(id=id, created_at=milliseconds(now), **written)
        session.add(row)
    else:
        row.sqlmodel_update(written)
        row.lease_until = row.lease_until if row.claim else None
    reckon(row, now)
    session.flush()
    return row, new


def get(session: Session, id: str) -> Reminder | None:
    """The row of that id."""
    return session.get(Reminder, id)


def remove(session: Session, id: str) -> bool:
    """Remove the row at once and for good; whether there was one. Whoever holds a claim on it finds nothing to write to."""
    return session.exec(delete(Reminder).where(col(Reminder.id) == id)).rowcount > 0


def _written(id: str, wish: Wish, seals: Seals) -> dict[str, Any]:
    """The columns that the phone's wish fills."""
    rule, given = wish.rule, wish.subscription
    return {
        "endpoint": seals.close(given.endpoint, id, "endpoint"),
        "p256dh": seals.close(given.p256dh, id, "p256dh"),
        "auth": seals.close(given.auth, id, "auth"),
        "service": wish.service,
        "at": f"{rule.at:%H:%M}",
        "zone": rule.zone,
        "weekdays": sum(1 << (day - 1) for day in rule.weekdays),
        "day_starts": f"{rule.day_starts:%H:%M}",
        "language": wish.language,
        "until": rule.until,
    }
