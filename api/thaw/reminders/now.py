"""`Send me one now`: one message, at once, and what came of it as a plain sentence.

It stands before the reminders that wait for the same push service, and keeps to the pause that the service asked for.
"""

from functools import partial
from typing import Final

from sqlmodel import Session

from thaw.database.jobs import Database
from thaw.reminders import kept
from thaw.reminders.bodies import NowAnswered
from thaw.reminders.outgoing import Outgoing
from thaw.reminders.push import outcomes
from thaw.reminders.push.message import compose
from thaw.reminders.rows import Reminder
from thaw.reminders.sealed import Seals
from thaw.settings import Settings

_ACCEPTED: Final = (
    "The push service took it. It usually arrives within seconds; a phone that saves power may wait a little."
)
_GONE: Final = "The push service no longer knows this phone. Set the reminder again, here on this phone."
_WAIT: Final = "The push service takes nothing just now. Try again in a few minutes."
_UNCERTAIN: Final = "The push service gave no clear answer. It may arrive or not; it is not sent a second time."
_NOT_BEGUN: Final = "The push service could not be reached from this server. Try again in a few minutes."
_REFUSED: Final = "The push service's address is not called from this server. A calendar works all the same."
_OURS: Final = "The push service refused it for something that is the server's to mend. Its log says why."


async def send(
    row: Reminder, token: str, *, settings: Settings, database: Database, outgoing: Outgoing, seals: Seals
) -> NowAnswered:
    """Send one to this phone; a phone that is gone is forgotten. Raises NotOpened, Refusal for the host's settings or key."""
    subscription = kept.subscription_of(row, seals)
    message = compose("now", settings.public_url, row.language, token)
    sender = await outgoing.sender()
    outcome = await sender.send(subscription, message, awaited=True)
    if isinstance(outcome, outcomes.Gone):
        await database.write(partial(_forget, row))
    return told(outcome)


def told(outcome: outcomes.Outcome) -> NowAnswered:
    """The outcome's word and sentence."""
    match outcome:
        case outcomes.Accepted():
            return NowAnswered(outcome="accepted", said=_ACCEPTED)
        case outcomes.Gone():
            return NowAnswered(outcome="gone", said=_GONE)
        case outcomes.Wait():
            return NowAnswered(outcome="wait", said=_WAIT)
        case outcomes.OurFault():
            return NowAnswered(outcome="our-fault", said=_OURS)
        case outcomes.Uncertain():
            return NowAnswered(outcome="uncertain", said=_UNCERTAIN)
        case outcomes.NotBegun():
            return NowAnswered(outcome="not-begun", said=_NOT_BEGUN)
        case outcomes.RefusedAddress():
            return NowAnswered(outcome="refused-address", said=_REFUSED)


def _forget(row: Reminder, session: Session) -> None:
    """Remove the row, unless the phone gave a new address meanwhile."""
    current = kept.get(session, row.id)
    if current and current.endpoint == row.endpoint:
        kept.remove(session, row.id)
