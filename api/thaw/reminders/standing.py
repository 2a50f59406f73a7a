"""A row read as what is reckoned with, and what was reckoned as the line that is written. Pure."""

from thaw.reminders.claiming import Line
from thaw.reminders.kept import instant, last_sent, milliseconds, rule_of
from thaw.reminders.reckoning import PutOff, Settled, Standing
from thaw.reminders.rows import Reminder
from thaw.reminders.when.zones import TZDATA


def standing(row: Reminder) -> Standing:
    """The reminder of a row that has a next instant."""
    assert row.next_at is not None
    return Standing(rule_of(row), instant(row.next_at), row.unanswered, last_sent(row))


def line(row: Reminder, result: Settled | PutOff) -> Line:
    """What a row that was claimed says from now on."""
    assert row.claim
    if isinstance(result, PutOff):
        return {
            "id": row.id,
            "claim": row.claim,
            "renewed_at": row.renewed_at,
            "next_at": row.next_at,
            "unanswered": row.unanswered,
            "sent_at": row.sent_at,
            "sent_day": row.sent_day.isoformat() if row.sent_day else None,
            "tzdata": row.tzdata,
            "lease_until": milliseconds(result.until),
        }
    return {
        "id": row.id,
        "claim": row.claim,
        "renewed_at": row.renewed_at,
        "next_at": milliseconds(result.next_at) if result.next_at else None,
        "unanswered": result.unanswered,
        "sent_at": milliseconds(result.last.at) if result.last else None,
        "sent_day": result.last.day.isoformat() if result.last else None,
        "tzdata": TZDATA,
        "lease_until": None,
    }
