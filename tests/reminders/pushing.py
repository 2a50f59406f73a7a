"""One message, sent to a push service under test: what it comes to."""

import time
from collections.abc import Callable

from tests.reminders.push_service import Answer, PushService
from thaw.reminders.push.addresses import Services
from thaw.reminders.push.message import compose
from thaw.reminders.push.outcomes import Outcome
from thaw.reminders.push.posting import Limits
from thaw.reminders.push.sender import PushSender
from thaw.reminders.push.signing import PushKey, Signer

HOME = "https://thaw.example.org/"
KEY = PushKey.make()
PLAIN = compose("plain", HOME)


class Clock:
    """Seconds since 1970, moved by the test."""

    def __init__(self) -> None:
        self.now = float(int(time.time()))

    def __call__(self) -> float:
        return self.now


def calling(*services: PushService) -> Services:
    return Services(frozenset(), (), frozenset(one.origin for one in services))


def sender(
    *services: PushService,
    limits: Limits | None = None,
    clock: Callable[[], float] = time.time,
    key: PushKey = KEY,
) -> PushSender:
    signer = Signer(key, "mailto:host@thaw-reminders.org", clock)
    return PushSender(calling(*services), signer, limits=limits, clock=clock, draw=lambda: 1.0)


async def outcome_of(answer: Answer, clock: Clock | None = None, limits: Limits | None = None) -> Outcome:
    """What a first message comes to when the service answers so."""
    async with PushService() as service, sender(service, clock=clock or time.time, limits=limits) as sending:
        service.next.append(answer)
        outcome = await sending.send(service.subscribe(), PLAIN)
        for event in (answer.hold, answer.hold_body):
            if event:
                event.set()
        return outcome
