"""Many messages at once: connections are kept and bounded, and one service holds up no other."""

import asyncio
import contextlib

import pytest

from tests.reminders.push_service import Answer, PushService
from tests.reminders.pushing import PLAIN, Clock, sender
from thaw.reminders.push.outcomes import Accepted, NotBegun, RefusedAddress, Uncertain, Wait
from thaw.reminders.push.posting import Limits
from thaw.reminders.push.subscription import Subscription

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("limits", [Limits(each=4), Limits(all=4)], ids=["each", "all"])
async def test_connections_are_kept_and_bounded(limits: Limits) -> None:
    async with PushService() as service, sender(service, limits=limits) as sending:
        hold = asyncio.Event()
        service.next.extend(Answer(hold=hold) for _ in range(40))
        messages = [asyncio.create_task(sending.send(service.subscribe(), PLAIN)) for _ in range(40)]
        await service.came(4)
        await asyncio.sleep(0.05)  # time enough for a fifth to come, were it let
        assert service.at_once == 4
        hold.set()
        assert await asyncio.gather(*messages) == [Accepted()] * 40
        assert service.most_at_once == 4
        assert len(service._runner.server.connections) <= 4  # type: ignore[union-attr]


async def test_a_hanging_service_holds_up_no_other() -> None:
    """By the order of events: with thirty messages waiting at one service, each message to the other one is answered."""
    async with (
        PushService() as hanging,
        PushService() as quick,
        sender(hanging, quick, limits=Limits(each=5)) as sending,
    ):
        hold = asyncio.Event()
        hanging.next.extend(Answer(hold=hold) for _ in range(30))
        stuck = [asyncio.create_task(sending.send(hanging.subscribe(), PLAIN)) for _ in range(30)]
        await hanging.came(5)
        for _ in range(20):
            assert await sending.send(quick.subscribe(), PLAIN) == Accepted()
        assert not any(one.done() for one in stuck)
        assert len(hanging.requests) == 5
        hold.set()
        assert await asyncio.gather(*stuck) == [Accepted()] * 30


async def test_a_silent_service_is_tried_by_one_alone_after_a_pause() -> None:
    clock = Clock()
    limits = Limits(each=5, answer=1)
    async with PushService() as service, sender(service, clock=clock, limits=limits) as sending:
        hold = asyncio.Event()
        service.next.extend(Answer(hold=hold) for _ in range(5))
        outcomes = await asyncio.gather(*(sending.send(service.subscribe(), PLAIN) for _ in range(30)))
        assert outcomes.count(Uncertain()) == 5
        assert outcomes.count(Wait(clock.now + 30)) == 25  # they waited for their turn, and were not sent
        assert len(service.requests) == 5

        clock.now += 30
        alone = asyncio.Event()
        service.next.append(Answer(hold=alone))
        tries = [asyncio.create_task(sending.send(service.subscribe(), PLAIN)) for _ in range(10)]
        await service.came(6)
        assert [one.done() for one in tries] == [False] * 10
        assert len(service.requests) == 6
        alone.set()
        assert await asyncio.gather(*tries) == [Accepted()] * 10
        hold.set()


async def test_a_silent_trial_means_a_longer_pause() -> None:
    clock = Clock()
    async with PushService() as service:
        gone = service.subscribe()
    async with sender(service, clock=clock) as sending:
        for _ in range(5):
            assert isinstance(await sending.send(gone, PLAIN), NotBegun)
        for pause in (30, 60, 120):
            assert await sending.send(gone, PLAIN) == Wait(clock.now + pause)
            clock.now += pause
            assert isinstance(await sending.send(gone, PLAIN), NotBegun)


async def test_a_cancelled_message_gives_its_turn_back() -> None:
    async with PushService() as service, sender(service, limits=Limits(each=1)) as sending:
        hold = asyncio.Event()
        service.next.append(Answer(hold=hold))
        first, second, third = (asyncio.create_task(sending.send(service.subscribe(), PLAIN)) for _ in range(3))
        await service.came(1)
        second.cancel()
        first.cancel()
        for one in (first, second):
            with contextlib.suppress(asyncio.CancelledError):
                await one
        assert await third == Accepted()
        hold.set()


async def test_the_address_is_looked_at_again_when_sent() -> None:
    async with PushService() as service, sender(service) as sending:
        good = service.subscribe()
        for endpoint, code in [
            ("http://127.0.0.1:1/x", "not-https"),
            ("https://127.0.0.1/x", "number"),
            ("https://example.org/x", "unknown-service"),
            (good.endpoint.replace("http://", "http://@"), "user-info"),
        ]:
            assert await sending.send(Subscription(endpoint, good.p256dh, good.auth), PLAIN) == RefusedAddress(code)
        assert await sending.send(Subscription(good.endpoint, good.p256dh[:-2], good.auth), PLAIN) == RefusedAddress(
            "p256dh-form"
        )
        assert service.requests == []


async def test_each_service_gets_a_token_of_its_own() -> None:
    async with PushService() as one, PushService() as two, sender(one, two) as sending:
        for service in (one, two, one):
            assert await sending.send(service.subscribe(), PLAIN) == Accepted()
    tokens = [received.headers["Authorization"] for received in one.received]
    assert tokens[0] == tokens[1] != two.received[0].headers["Authorization"]


def test_nothing_of_a_subscription_is_shown() -> None:
    assert repr(Subscription("https://fcm.googleapis.com/secret", "key", "secret")) == "Subscription()"
