"""What to do with a reminder that is due, and what its row says afterwards. Pure.

due ──► decided ──► Send ──► outcome ──► settled ──► Settled    counted or not, and the next one
            │                                  ├───► PutOff     free again at an instant, nothing else changed
            │                                  └───► Forgotten  the row goes
            └─────► Settled: too late, too soon, or that day had one already
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from thaw.reminders.push.message import Kind
from thaw.reminders.push.outcomes import Accepted, Gone, NotBegun, Outcome, Uncertain, Wait
from thaw.reminders.when.due import Rule, day_asked, due_on, is_stale, is_too_soon
from thaw.reminders.when.thinning import Sent, is_last, next_reminder

TRY_AGAIN: Final = timedelta(seconds=30)  # after a service could not be reached; its pace knows when to wait longer
_A_TICK: Final = timedelta(milliseconds=1)  # rows hold milliseconds: never a moment before the pause is over


@dataclass(frozen=True, slots=True)
class Standing:
    """A reminder as it stands: `due` and `last` in UTC, `unanswered` how many were sent since the app was last opened."""

    rule: Rule
    due: datetime
    unanswered: int
    last: Sent | None


@dataclass(frozen=True, slots=True)
class Send:
    """It is to be sent, for this local day."""

    kind: Kind
    day: date


@dataclass(frozen=True, slots=True)
class Settled:
    """It is done with; `next_at` is the next one, None if there is none."""

    next_at: datetime | None
    unanswered: int
    last: Sent | None


@dataclass(frozen=True, slots=True)
class PutOff:
    """It was not sent, and is free again from `until` on."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The phone is gone: the row is taken away."""


def decided(standing: Standing, now: datetime) -> Send | Settled:
    """Whether it is sent now. What is let go counts as nothing."""
    day = day_asked(standing.rule, standing.due)
    last = standing.last
    had_one = last is not None and last.day == day
    if is_stale(standing.due, now) or had_one or is_too_soon(last.at if last else None, now):
        return _let_go(standing, now)
    return Send("last" if is_last(standing.unanswered) else "plain", day)


def settled(standing: Standing, sent: Sent, outcome: Outcome, now: datetime) -> Settled | PutOff | Forgotten:
    """What came of sending it; `sent` is when that began, and for which local day."""
    if isinstance(outcome, Gone):
        return Forgotten()
    if isinstance(outcome, Wait):
        return PutOff(datetime.fromtimestamp(outcome.until, UTC) + _A_TICK)
    if isinstance(outcome, NotBegun):
        return PutOff(now + TRY_AGAIN)
    if isinstance(outcome, Accepted | Uncertain):
        return counted(standing, sent, now)
    return _let_go(standing, now)  # refused, and the same words again would be refused again


def counted(standing: Standing, sent: Sent, now: datetime) -> Settled:
    """It went out, or may have: one more without an answer, and the next one after it."""
    many = standing.unanswered + 1
    following = next_reminder(standing.rule, many, sent, now)
    return Settled(following.at if following else None, many, sent)


def moved(standing: Standing, now: datetime) -> datetime | None:
    """The instant of the same local day by today's table of zones, when it was reckoned by another one."""
    if standing.due <= now:
        return standing.due  # sent or let go in a moment, and reckoned anew then
    same_day = due_on(standing.rule, day_asked(standing.rule, standing.due))
    return same_day or _let_go(standing, now).next_at


def _let_go(standing: Standing, now: datetime) -> Settled:
    following = next_reminder(standing.rule, standing.unanswered, standing.last, now)
    return Settled(following.at if following else None, standing.unanswered, standing.last)
