"""What tests of backup and restore share: databases that hold something, all that one holds, the commands."""

import asyncio
import datetime as dt
from pathlib import Path

from sqlmodel import Session, col, select
from typer.testing import CliRunner, Result

from tests.api.reminding import NOON, kept, reminder
from thaw.cli import app
from thaw.database.jobs import Database
from thaw.reminders.rows import PushKey, Reminder
from thaw.settings import Settings


def fill(session: Session) -> None:
    session.add(PushKey(pem="the key\n", created_at=NOON))
    session.add(reminder("ü\N{GRINNING FACE}", until=dt.date(2026, 12, 24), lease_until=2**62, claim="x", sent_at=-1))
    session.add_all(reminder(f"{number:05}", next_at=None) for number in range(250))


def content(settings: Settings) -> tuple[list[Reminder], list[PushKey]]:
    """All that is stored."""
    database = Database(settings)
    try:
        return asyncio.run(
            database.read(
                lambda session: (
                    list(session.exec(select(Reminder).order_by(col(Reminder.id)))),
                    list(session.exec(select(PushKey))),
                )
            )
        )
    finally:
        database.close()


def made(settings: Settings, *some: str) -> None:
    """A database that holds these reminders."""
    database = Database(settings)
    for one in some:
        asyncio.run(database.write(kept(one)))
    database.prepare()
    database.close()


def private(path: Path) -> bool:
    return path.stat().st_mode & 0o777 == 0o600


def thaw(settings: Settings, *arguments: object) -> Result:
    environment = {"THAW_DATA": str(settings.data), "THAW_DATABASE_URL": settings.database_url.get_secret_value()}
    return CliRunner().invoke(app, [str(one) for one in arguments], env=environment)
