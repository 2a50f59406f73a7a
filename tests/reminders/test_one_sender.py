"""`Send me one now` and the dispatcher of one process go out by one sender: what a push service asks of one, both heed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import httpx
import pytest

from tests.reminders.dispatching import everything, ms, row
from tests.reminders.push_service import Answer, PushService
from thaw.app import Thaw, create_app
from thaw.database.jobs import Database
from thaw.reminders import key
from thaw.reminders.push.addresses import Services
from thaw.reminders.push.message import compose
from thaw.reminders.push.pacing import Pace
from thaw.reminders.push.subscription import Subscription
from thaw.settings import Settings

pytestmark = pytest.mark.anyio

FAR = datetime(2099, 1, 1, tzinfo=UTC)


@pytest.fixture
def ready(settings: Settings) -> Settings:
    return settings.model_copy(
        update={"public_url": "https://thaw.example.org", "push_contact": "mailto:host@thaw-reminders.org"}
    )


@pytest.fixture
async def services(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[PushService, PushService]]:
    """Two that may be called; a setting names one on loopback at most."""
    async with PushService() as one, PushService() as two:
        both = Services(frozenset(), (), frozenset({one.origin, two.origin}))
        monkeypatch.setattr(Services, "of", lambda *_: both)
        yield one, two


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[Thaw]:
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        yield app


async def due(app: Thaw, service: PushService, at: datetime | None = None) -> str:
    """A reminder of a phone at that service, due now; its id."""
    now = at or datetime.now(UTC)
    one = row(
        service.subscribe(), service.origin.removeprefix("http://"), at=f"{now:%H:%M}", zone="UTC", next_at=ms(now)
    )
    id = one.id  # read now: the row belongs to its session afterwards
    await app.database.write(lambda session: session.add(one))
    return id


async def now(app: Thaw, id: str) -> str:
    """What came of one sent now."""
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://thaw.test") as client:
        answer = await client.post(f"/api/reminders/{id}/now", json={"token": "t" * 22})
    return str(answer.json()["outcome"])


async def test_what_a_service_says_to_one_sent_now_the_dispatcher_heeds(
    ready: Settings, database: Database, services: tuple[PushService, PushService]
) -> None:
    busy, quick = services
    async with running(ready) as app:
        waits = await due(app, busy, FAR)
        busy.next.append(Answer(429, {"Retry-After": "600"}))
        assert await now(app, waits) == "wait"
        held_up = await due(app, busy)
        await due(app, quick)
        assert app.reminders
        app.reminders.wake()
        await quick.came(1)
        rows = {one.id: one for one in await database.read(everything)}
        # both were due in one look, and only the other's was taken
        assert (rows[held_up].claim, rows[held_up].lease_until, rows[held_up].sent_at) == (None, None, None)
        assert len(busy.requests) == 1


async def test_when_that_time_is_over_it_is_sent(
    ready: Settings, database: Database, services: tuple[PushService, PushService]
) -> None:
    busy, _ = services
    loop, came = asyncio.get_running_loop(), []

    async def arrived(_: str) -> None:
        came.append(loop.time())

    busy.arrived = arrived
    async with running(ready) as app:
        waits = await due(app, busy, FAR)
        busy.next.append(Answer(429, {"Retry-After": "1"}))
        assert await now(app, waits) == "wait"
        await due(app, busy)
        assert app.reminders
        app.reminders.wake()
        await busy.came(2)
    assert came[1] - came[0] >= 0.99


async def test_what_a_service_says_to_the_dispatcher_one_sent_now_heeds(
    ready: Settings, database: Database, services: tuple[PushService, PushService]
) -> None:
    busy, quick = services
    async with running(ready) as app:
        one, other, _ = await due(app, busy, FAR), await due(app, quick, FAR), await due(app, busy)
        busy.next.append(Answer(429, {"Retry-After": "600"}))
        assert app.reminders
        app.reminders.wake()
        await busy.came(1)
        assert app.reminders._dispatcher
        await app.reminders._dispatcher.settled()
        assert await now(app, one) == "wait"
        assert len(busy.requests) == 1
        assert await now(app, other) == "accepted"


async def test_where_reminders_are_sent_elsewhere_one_sender_lives_for_the_process(
    ready: Settings, database: Database, services: tuple[PushService, PushService]
) -> None:
    service, _ = services
    async with running(ready.model_copy(update={"reminders": "elsewhere"})) as app:
        first, second, third = [await due(app, service, FAR) for _ in range(3)]
        assert [await now(app, one) for one in (first, second)] == ["accepted"] * 2
        tokens = {one.headers["Authorization"] for one in service.received}
        assert len(tokens) == 1, "ES256 draws lots: two alike are one token"
        new = await key.made_new(database)
        assert await now(app, third) == "accepted"
        assert service.received[2].headers["Authorization"].endswith(f"k={new.public}")
        assert service.slips == []


async def test_whoever_looks_on_stands_before_those_that_wait(
    ready: Settings, database: Database, services: tuple[PushService, PushService], monkeypatch: pytest.MonkeyPatch
) -> None:
    service, _ = services
    hold, one, stands = asyncio.Event(), asyncio.Event(), asyncio.Event()
    enter = Pace.enter

    async def entering(pace: Pace, *, first: bool = False) -> float | None:
        if first:
            stands.set()
        return await enter(pace, first=first)

    monkeypatch.setattr(Pace, "enter", entering)
    async with running(ready.model_copy(update={"reminders": "elsewhere"})) as app:
        sender = await app.outgoing.sender()
        looked_at = await due(app, service, FAR)
        service.next.extend([Answer(hold=one), *(Answer(hold=hold) for _ in range(19))])
        plain = compose("plain", "https://thaw.example.org")
        phones: list[Subscription] = [service.subscribe() for _ in range(30)]
        waiting = [asyncio.create_task(sender.send(phone, plain)) for phone in phones]
        await service.came(20)
        asked = asyncio.create_task(now(app, looked_at))
        async with asyncio.timeout(30):
            await stands.wait()
            one.set()  # room for one
            await service.came(21)
        assert service.requests[20] == looked_at
        hold.set()
        assert await asked == "accepted"
        await asyncio.gather(*waiting)
