"""Who works on which row: due rows are taken with a lease, and what came of them is written down, many in one statement.

Every line that changes a held row asks for its claim, the random word of whoever took it. So a worker that was thought dead, and
wakes up, changes nothing and sends nothing: the begun mark is written, and committed, before the first byte goes out.
A phone may renew its row meanwhile (`renewed_at`): then what it says holds, and the row is only let go.
"""

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypedDict

from sqlalchemy import text, update
from sqlmodel import Session, col, select

from thaw.reminders.rows import Reminder

LEASE: Final = 180_000  # ms; so long a row may wait for its turn, with a service that takes its time for every message
MOST_TAKEN_BACK: Final = 500

_FREE: Final = "next_at IS NOT NULL AND lease_until IS NULL"
# One step through the index for each service, not one for each row.
_SERVICES: Final = text(f"""
WITH RECURSIVE one(service) AS (
  SELECT (SELECT service FROM reminder WHERE {_FREE} ORDER BY service LIMIT 1)
  UNION ALL
  SELECT (SELECT r.service FROM reminder r WHERE {_FREE} AND r.service > one.service ORDER BY r.service LIMIT 1)
  FROM one WHERE one.service IS NOT NULL)
SELECT service, (SELECT next_at FROM reminder r WHERE {_FREE} AND r.service = one.service ORDER BY next_at LIMIT 1)
FROM one WHERE service IS NOT NULL""")  # noqa: S608 - a constant
_FIRST_LEASE: Final = text(
    "SELECT lease_until FROM reminder WHERE lease_until IS NOT NULL ORDER BY lease_until LIMIT 1"
)

_HELD: Final = {"id": "text", "claim": "text", "renewed_at": "bigint"}
_LINE: Final = {
    **_HELD,
    "next_at": "bigint",
    "unanswered": "smallint",
    "sent_at": "bigint",
    "sent_day": "date",
    "tzdata": "text",
    "lease_until": "bigint",
}
_OURS: Final = "reminder.id = given.id AND reminder.claim = given.claim"
_UNCHANGED: Final = f"{_OURS} AND reminder.renewed_at = given.renewed_at"
_BEGIN: Final = f"""UPDATE reminder SET sending_since = :now, sent_at = :now, sent_day = given.day, lease_until = :until
FROM {{given}} WHERE {_UNCHANGED} AND reminder.sending_since IS NULL AND reminder.lease_until > :now
RETURNING reminder.claim || reminder.id"""  # noqa: S608 - constants
_WRITE: Final = f"""UPDATE reminder SET next_at = given.next_at, unanswered = given.unanswered, sent_at = given.sent_at,
sent_day = given.sent_day, tzdata = given.tzdata, lease_until = given.lease_until, claim = NULL, sending_since = NULL
FROM {{given}} WHERE {_UNCHANGED} RETURNING reminder.id"""  # noqa: S608
_LET_GO: Final = f"""UPDATE reminder SET lease_until = NULL, claim = NULL, sending_since = NULL
FROM {{given}} WHERE {_OURS} RETURNING reminder.id"""  # noqa: S608
_FORGET: Final = text(
    "DELETE FROM reminder WHERE id = :id AND claim = :claim AND renewed_at = :renewed_at RETURNING id"
)


class Held(TypedDict):
    """A row, whose claim is on it, and when the phone had renewed it last, as it was when it was taken."""

    id: str
    claim: str
    renewed_at: int


class Mark(Held):
    """Sending begins, for this local day (ISO)."""

    day: str


class Line(Held):
    """What a row says from now on. Instants in ms since 1970, the day as ISO; until `lease_until` it is put off."""

    next_at: int | None
    unanswered: int
    sent_at: int | None
    sent_day: str | None
    tzdata: str
    lease_until: int | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """What there is to do: the earliest free row of each service, and when the first lease ends; ms since 1970."""

    services: Mapping[str, int]
    lease_until: int | None


def waiting(session: Session) -> Waiting:
    """A job that reads. It costs the same whatever the number of rows."""
    connection = session.connection()
    services = {str(service): int(at) for service, at in connection.execute(_SERVICES)}
    return Waiting(services, connection.execute(_FIRST_LEASE).scalar_one_or_none())


def taken(session: Session, rooms: Mapping[str, int], now: int, lease: int = LEASE) -> list[Reminder]:
    """A job that writes: what is due at each service, earliest first and at most so many as `rooms` says, with a claim on it."""
    rows = [row for service, room in sorted(rooms.items()) for row in _due(session, service, room, now)]
    return _claimed(session, rows, now + lease)


def taken_back(session: Session, now: int, lease: int = LEASE) -> list[Reminder]:
    """A job that writes: rows whose lease ran out. Never begun: free again. Begun: given back with a claim, to be counted."""
    over = select(Reminder).where(col(Reminder.lease_until) <= now).order_by(col(Reminder.lease_until))
    rows = session.exec(over.limit(MOST_TAKEN_BACK).with_for_update(skip_locked=True)).all()
    free = [row.id for row in rows if row.sending_since is None]
    freed = update(Reminder).where(col(Reminder.id).in_(free)).values(lease_until=None, claim=None)
    session.execute(freed, execution_options={"synchronize_session": False})
    return _claimed(session, [row for row in rows if row.sending_since is not None], now + lease)


def begun(session: Session, marks: Sequence[Mark], now: int, lease: int = LEASE) -> set[str]:
    """A job that writes: sending begins now. The claims and ids, each as one word, that hold still: only these may be sent.

    What was sent, and for which day, is written here and not afterwards, so that whoever finds the row later knows it.
    """
    return _said(session, _BEGIN, {**_HELD, "day": "date"}, marks, {"now": now, "until": now + lease})


def written(session: Session, lines: Sequence[Line]) -> None:
    """A job that writes: what came of each."""
    _let_go(session, lines, _said(session, _WRITE, _LINE, lines))


def forgotten(session: Session, leaving: Sequence[Held]) -> None:
    """A job that writes: these rows go. One that was renewed meanwhile stays: its address may be a new one."""
    gone = {id for one in leaving for (id,) in session.connection().execute(_FORGET, dict(one))}
    _let_go(session, leaving, gone)


def let_go(session: Session, rows: Sequence[Held]) -> None:
    """A job that writes: whatever is still held by these claims is free, and says what it said."""
    _said(session, _LET_GO, _HELD, rows)


def _let_go(session: Session, rows: Sequence[Held], done: set[str]) -> None:
    """Those that were renewed meanwhile."""
    let_go(session, [row for row in rows if row["id"] not in done])


def _due(session: Session, service: str, room: int, now: int) -> Sequence[Reminder]:
    free = select(Reminder).where(
        col(Reminder.service) == service,
        col(Reminder.next_at) <= now,
        col(Reminder.next_at).is_not(None),
        col(Reminder.lease_until).is_(None),
    )
    # On SQLite nobody else writes meanwhile, and the words for it are left out.
    return session.exec(free.order_by(col(Reminder.next_at)).limit(room).with_for_update(skip_locked=True)).all()


def _claimed(session: Session, rows: list[Reminder], until: int) -> list[Reminder]:
    """The same rows, held until then under a new word."""
    word = secrets.token_urlsafe(12)
    held = update(Reminder).where(col(Reminder.id).in_([row.id for row in rows]))
    session.execute(held.values(lease_until=until, claim=word), execution_options={"synchronize_session": False})
    session.expunge_all()
    for row in rows:
        row.lease_until, row.claim = until, word
    return rows


def _said(
    session: Session,
    statement: str,
    columns: Mapping[str, str],
    rows: Sequence[Mapping[str, object]],
    values: Mapping[str, object] | None = None,
) -> set[str]:
    """One statement for any number of rows, which go along as JSON and are read there as a table `given`."""
    if not rows:
        return set()
    if session.connection().dialect.name == "postgresql":
        given = (
            f"jsonb_to_recordset(CAST(:rows AS jsonb)) AS given({', '.join(f'{n} {t}' for n, t in columns.items())})"
        )
    else:
        picked = ", ".join(f"json_extract(value, '$.{name}') AS {name}" for name in columns)
        given = f"(SELECT {picked} FROM json_each(:rows)) AS given"  # noqa: S608 - names from above
    ordered = sorted(
        rows, key=lambda row: str(row["id"])
    )  # two transactions that lock in one order wait, and don't clash
    done = session.connection().execute(
        text(statement.format(given=given)), {"rows": json.dumps(ordered), **(values or {})}
    )
    return {str(id) for (id,) in done}
