"""`Send me one now`, from the door to the push service: how often, and what is forgotten."""

from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import httpx
import pytest

from tests.api.reminding import reminder
from tests.api.test_reminders import BODY, CONTACT, TOKEN, problem
from tests.reminders.push_service import PushService
from thaw.app import Thaw, create_app
from thaw.reminders import routes
from thaw.reminders.allowance import Allowance
from thaw.reminders.push.subscription import Subscription
from thaw.settings import Settings

pytestmark = pytest.mark.anyio

A, B = "/api/reminders/" + "a" * 22, "/api/reminders/" + "b" * 22


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def service() -> AsyncIterator[PushService]:
    async with PushService() as service:
        yield service


@pytest.fixture
async def app(settings: Settings, service: PushService, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Thaw]:
    """A server on whose watch no second goes by."""
    monkeypatch.setattr(routes, "Allowance", partial(Allowance, clock=lambda: 1.0))
    how = {"push_contact": CONTACT, "public_url": "https://thaw.test", "push_loopback": service.origin}
    app = create_app(settings.model_copy(update=how))
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def thaw(app: Thaw) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://thaw.test") as client:
        yield client


def body(phone: Subscription) -> dict[str, Any]:
    return {**BODY, "subscription": {"endpoint": phone.endpoint, "keys": {"p256dh": phone.p256dh, "auth": phone.auth}}}


async def test_a_phone_that_gave_a_new_address_meanwhile_is_not_forgotten(
    thaw: httpx.AsyncClient, service: PushService
) -> None:
    old, new = service.subscribe(), service.subscribe()
    assert (await thaw.put(A, json=body(old))).status_code == 201
    service.unsubscribe(old)

    async def renews(_: str) -> None:
        assert (await thaw.put(A, json=body(new))).status_code == 200

    service.arrived = renews
    assert (await thaw.post(f"{A}/now", json=TOKEN)).json()["outcome"] == "gone"
    assert (await thaw.get(A)).status_code == 200


async def test_another_address_is_no_way_round_the_minute(thaw: httpx.AsyncClient, service: PushService) -> None:
    for phone, status in ((service.subscribe(), 200), (service.subscribe(), 429)):
        await thaw.put(A, json=body(phone))
        assert (await thaw.post(f"{A}/now", json=TOKEN)).status_code == status
    await thaw.put(B, json=body(service.subscribe()))
    assert (await thaw.post(f"{B}/now", json=TOKEN)).status_code == 200
    assert len(service.received) == 2


async def test_sixty_a_minute_are_sent_for_all_together(
    thaw: httpx.AsyncClient, app: Thaw, service: PushService
) -> None:
    phones = [service.subscribe() for _ in range(61)]
    rows = [
        reminder(f"{n:022}", endpoint=one.endpoint, p256dh=one.p256dh, auth=one.auth, next_at=None)
        for n, one in enumerate(phones)
    ]
    await app.database.write(lambda session: session.add_all(rows))
    answers = [await thaw.post(f"/api/reminders/{n:022}/now", json=TOKEN) for n in range(61)]
    assert [one.status_code for one in answers[:60]] == [200] * 60
    problem(answers[60], 429, "too-soon")


async def test_setting_one_wakes_whoever_sends(
    thaw: httpx.AsyncClient, app: Thaw, service: PushService, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken: list[str] = []
    monkeypatch.setattr(app.reminders, "wake", lambda: woken.append("up"))
    for _ in range(2):
        await thaw.put(A, json=body(service.subscribe()))
    assert woken == ["up"] * 2
