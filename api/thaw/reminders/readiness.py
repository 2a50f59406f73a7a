"""Whether this host can send reminders at all; if not, why, and what mends it."""

import time
from typing import Final

from thaw.reminders.push.addresses import Services
from thaw.reminders.push.message import compose
from thaw.reminders.push.refusals import Refusal
from thaw.reminders.push.signing import contact
from thaw.settings import Settings

_BUILT: Final = 1_767_225_600  # 2026: before that this code was not there, so such a clock is wrong
CLOCK: Final = (
    "This machine's clock shows a day long past, and push services refuse what is signed by it. Set it right, by NTP."
)


def obstacle(settings: Settings) -> str | None:
    """Why no reminder is sent with these settings, and what mends it; None when they are."""
    try:
        contact(settings.push_contact)
        Services.of(settings.push_services, settings.push_loopback)
        compose("plain", settings.public_url)
    except Refusal as refusal:
        return refusal.sentence
    return CLOCK if time.time() < _BUILT else None
