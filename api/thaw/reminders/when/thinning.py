"""How reminders grow rarer when nobody answers, and stop. Pure.

    unanswered so far   0  1  2 | 3  4  5  | 6    7    | 8
    days apart             1  1 | 3  3  3  | 7    7    | no more
    sent on day         0  1  2 | 5  8  11 | 18   25   |

The reminder sent with seven unanswered before it is the last, and says so. Opening the app in any way is an answer: the count
goes back to 0 and everything starts afresh.

On chosen weekdays the days apart are a least: the next reminder stands on the first chosen local day that lies so many local
days after the last one. With Monday to Friday, three days after a Wednesday is Saturday, so it comes on Monday.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from thaw.reminders.when.due import APART, Rule, first_due

DAILY: Final = 3  # so many in a row come each day,
EVERY_THIRD_DAY: Final = 3  # then so many every third,
WEEKLY: Final = 2  # then so many weekly, and no more
MOST: Final = DAILY + EVERY_THIRD_DAY + WEEKLY

_A_CLOCK_ONCE_WRONG: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Sent:
    """The last reminder that was sent: the instant (UTC), and the local day it was for, in the zone of that time."""

    at: datetime
    day: date


@dataclass(frozen=True, slots=True)
class Next:
    """The next reminder: the instant (UTC), its local day, and whether it is the last unless the app is opened."""

    at: datetime
    day: date
    is_last: bool


def days_apart(unanswered: int) -> int | None:
    """How many local days the next reminder lies after the last, or None if there is no next."""
    if unanswered < DAILY:
        return 1
    if unanswered < DAILY + EVERY_THIRD_DAY:
        return 3
    return 7 if unanswered < MOST else None


def is_last(unanswered: int) -> bool:
    """Whether the reminder sent after so many unanswered ones is the last."""
    return unanswered == MOST - 1


def next_reminder(rule: Rule, unanswered: int, last: Sent | None, now: datetime) -> Next | None:
    """The next reminder after `now` (aware), or None if the rule has ended or nobody answers.

    unanswered  how many were sent since the app was last opened, the last one included
    last        what was sent last, under whatever rule; a local day is never sent twice, and two are twelve hours apart
    """
    apart = days_apart(unanswered)
    if apart is None:
        return None
    if (
        last is None or last.at - now > _A_CLOCK_ONCE_WRONG
    ):  # a server's clock once a year ahead silences nobody for a year
        due = first_due(rule, now)
    else:
        twelve_hours_on = last.at + APART - timedelta.resolution
        due = first_due(rule, max(now, twelve_hours_on), last.day + timedelta(days=apart))
    return Next(due.at, due.day, is_last(unanswered)) if due else None
