"""The push key in the database: made once, whoever comes first, and from then on the same for all processes."""

import time
from functools import partial
from typing import Final

from sqlalchemy import text
from sqlmodel import Session

from thaw.database.jobs import Database
from thaw.reminders.push.signing import PushKey

_FIRST_STAYS = text("INSERT INTO push_key (id, pem, created_at) VALUES (1, :pem, :now) ON CONFLICT (id) DO NOTHING")
_REPLACE = text(
    "INSERT INTO push_key (id, pem, created_at) VALUES (1, :pem, :now) "
    "ON CONFLICT (id) DO UPDATE SET pem = excluded.pem, created_at = excluded.created_at"
)
_FIND = text("SELECT pem FROM push_key WHERE id = 1")

WARNING: Final = """\
A NEW PUSH KEY ENDS ALL REMINDERS. Every phone's subscription is bound to the key it was made with. After this no reminder
arrives on any phone until Thaw is opened there again, on iPhones until something in it is tapped. There is no way back but a
backup.
Do it only when the old key may be in strange hands. Restart `thaw serve` and `thaw reminders run` afterwards."""


async def made(database: Database) -> PushKey:
    """The key of this database, made now if there is none. Raises Refusal for one that can't be read."""
    key = await database.read(found)
    return await database.write(partial(kept, now=round(time.time() * 1000))) if key is None else key


async def made_new(database: Database) -> PushKey:
    """A new key, in place of the old one: see WARNING."""
    return await database.write(partial(replaced, now=round(time.time() * 1000)))


def found(session: Session) -> PushKey | None:
    """A job that reads: the key, or None as long as none was made. Raises Refusal for one that is no key."""
    pem = session.connection().execute(_FIND).scalar_one_or_none()
    return None if pem is None else PushKey.from_pem(str(pem))


def kept(session: Session, now: int) -> PushKey:
    """A job that writes: the key, made now (ms since 1970) if there is none. Of several who make one, the first one's stays."""
    key = found(session)
    if key is None:
        session.connection().execute(_FIRST_STAYS, {"pem": PushKey.make().to_pem(), "now": now})
        key = found(session)
    assert key
    return key


def replaced(session: Session, now: int) -> PushKey:
    """A job that writes: a new key in place of the old one. Every subscription made with the old one is worthless then."""
    key = PushKey.make()
    session.connection().execute(_REPLACE, {"pem": key.to_pem(), "now": now})
    return key
