"""Rows of reminders for tests: whole, with what is said about them changed."""

from collections.abc import Callable

from sqlmodel import Session, col, select

from thaw.reminders.rows import Reminder

NOON = 1_794_830_400_000  # ms; beyond what 32 bits hold


def reminder(id: str, **changes: object) -> Reminder:
    """One phone's reminder, due at NOON."""
    said: dict[str, object] = {
        "endpoint": f"https://push.example/{id}",
        "p256dh": "BA" * 43,
        "auth": "c2VjcmV0",
        "service": "push.example",
        "at": "08:30",
        "zone": "Europe/Madrid",
        "weekdays": 127,
        "day_starts": "04:00",
        "language": "en",
        "next_at": NOON,
        "tzdata": "2026.3",
        "created_at": NOON,
        "renewed_at": NOON,
    }
    return Reminder(**{"id": id, **said, **changes})


def kept(id: str) -> Callable[[Session], str]:
    """A job that stores one reminder and gives its id."""

    def job(session: Session) -> str:
        session.add(reminder(id))
        return id

    return job


def ids(session: Session) -> list[str]:
    """A job: the ids of all that is stored, in order."""
    return list(session.exec(select(Reminder.id).order_by(col(Reminder.id))))
