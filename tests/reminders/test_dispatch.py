"""Dispatch on both databases: what each outcome leaves in the row, and that one service holds up no other."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime

import pytest

from tests.reminders.dispatching import START, Clock, desk, ms, row
from tests.reminders.push_service import Answer, PushService
from thaw.database.jobs import Database
from thaw.reminders.push.posting import Limits
from thaw.reminders.rows import Reminder

pytestmark = pytest.mark.anyio

TODAY, TOMORROW = date(2026, 11, 23), START + timedelta(days=1)
SHORT = Limits(connect=5, answer=1, body=0.1)


def free(one: Reminder) -> bool:
    return one.lease_until is None and one.claim is None and one.sending_since is None


async def test_what_is_due_goes_out_and_the_next_is_reckoned(database: Database) -> None:
    async with PushService() as service, desk(database, service) as at:
        await at.put(row(service.subscribe()), row(service.subscribe(), next_at=ms(START) + 1))
        assert await at.turns() == START.timestamp() + 0.001
        assert len(service.received) == 1
        sent, waits = sorted(await at.rows(), key=lambda one: one.sent_at is None)
        assert (sent.sent_at, sent.sent_day, sent.unanswered, sent.next_at) == (ms(START), TODAY, 1, ms(TOMORROW))
        assert free(sent)
        assert waits.sent_at is None
        assert free(waits)
        assert service.received[0].message["notification"]["data"] == {"kind": "plain"}


COUNTED = {
    "taken": Answer(201),
    "a reset in the middle": Answer(reset=True),
    "silence": Answer(hold=asyncio.Event()),
    "garbage": Answer(raw=b"\0\xff\xfe no http at all\r\n\r\n"),
    "ten megabytes": Answer(201, body_octets=10_000_000),
}


@pytest.mark.parametrize("answer", COUNTED.values(), ids=COUNTED)
async def test_what_may_have_arrived_is_counted_and_not_repeated(answer: Answer, database: Database) -> None:
    async with PushService() as service, desk(database, service, limits=SHORT) as at:
        service.next.append(answer)
        await at.put(row(service.subscribe()))
        await at.turns()
        one = await at.only()
        assert (one.sent_at, one.sent_day, one.unanswered, one.next_at) == (ms(START), TODAY, 1, ms(TOMORROW))
        assert free(one)
        at.clock.now += 3600
        await at.turns()
        assert len(service.requests) == 1
        if answer.hold:
            answer.hold.set()


REFUSED = [301, 307, 400, 401, 403, 413]


@pytest.mark.parametrize("status", REFUSED)
async def test_our_own_fault_keeps_the_phone_and_counts_nothing(status: int, database: Database) -> None:
    async with PushService() as service, desk(database, service) as at:
        service.next.append(Answer(status, {"Location": service.origin} if status < 400 else {}))
        await at.put(row(service.subscribe(), unanswered=2, sent_at=5, sent_day=date(1970, 1, 1)))
        await at.turns()
        one = await at.only()
        assert (one.sent_at, one.sent_day, one.unanswered, one.next_at) == (5, date(1970, 1, 1), 2, ms(TOMORROW))
        assert free(one)
        assert len(service.requests) == 1


@pytest.mark.parametrize("status", [404, 410])
async def test_a_phone_that_is_gone_is_forgotten(status: int, database: Database) -> None:
    async with PushService() as service, desk(database, service) as at:
        service.next.append(Answer(status))
        await at.put(row(service.subscribe()))
        await at.turns()
        assert await at.rows() == []


@pytest.mark.parametrize("how", ["seconds", "date", "unsaid"])
@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_service_that_asks_for_time_is_asked_again_while_it_is_not_late(
    status: int, how: str, database: Database
) -> None:
    async with PushService() as service, desk(database, service) as at:
        said = {"seconds": "600", "date": format_datetime(START + timedelta(minutes=10), usegmt=True)}.get(how)
        service.next.append(Answer(status, {"Retry-After": said} if said else {}))
        await at.put(row(service.subscribe()))
        again = await at.turns()
        one = await at.only()
        assert (one.sent_at, one.sent_day, one.unanswered, one.next_at) == (None, None, 0, ms(START))
        assert one.lease_until == round(again * 1000)
        assert again == START.timestamp() + 600.001 if said else 15 <= again - START.timestamp() <= 30
        assert len(service.requests) == 1
        at.clock.now = again + 0.001
        await at.turns()
        one = await at.only()
        assert (one.sent_at, one.unanswered, one.next_at) == (ms(at.clock.at), 1, ms(TOMORROW))
        assert len(service.requests) == 2


async def test_a_service_that_cannot_be_reached_is_tried_until_it_is_late(database: Database) -> None:
    async with PushService() as service:
        phone = service.subscribe()
    async with desk(database, service) as at:
        await at.put(row(phone))
        tries = 0
        while at.clock.at < START + timedelta(hours=3):
            at.clock.now = await at.turns()
            tries += 1
        one = await at.only()
        assert 5 < tries < 200
        assert (one.sent_at, one.unanswered, one.next_at) == (None, 0, ms(TOMORROW))


async def test_an_address_that_is_not_called_any_more_is_kept(database: Database) -> None:
    async with PushService() as service, PushService() as unknown, desk(database, service) as at:
        await at.put(row(unknown.subscribe(), unanswered=1))
        await at.turns()
        one = await at.only()
        assert (one.sent_at, one.unanswered, one.next_at) == (None, 1, ms(TOMORROW))
        assert unknown.requests == []


async def test_a_late_server_rings_nobody(database: Database) -> None:
    async with PushService() as service, desk(database, service) as at:
        in_time, late = service.subscribe(), service.subscribe()
        two_hours = ms(START) - 2 * 3_600_000
        await at.put(row(in_time, at="06:30", next_at=two_hours))
        await at.put(row(late, at="06:29", next_at=two_hours - 1, unanswered=4))
        await at.turns()
        assert [one.channel for one in service.received] == [in_time.endpoint.rpartition("/")[2]]
        [dropped] = [one for one in await at.rows() if one.endpoint == late.endpoint]
        assert (dropped.unanswered, dropped.sent_at) == (4, None)
        assert dropped.next_at == ms(datetime(2026, 11, 24, 5, 29, tzinfo=UTC))


async def test_a_day_that_had_one_and_twelve_hours_are_heeded(database: Database) -> None:
    async with PushService() as service, desk(database, service) as at:
        await at.put(row(service.subscribe(), sent_at=ms(START) - 13 * 3_600_000, sent_day=TODAY))
        await at.put(row(service.subscribe(), sent_at=ms(START) - 11 * 3_600_000, sent_day=TODAY - timedelta(days=1)))
        await at.turns()
        assert service.requests == []
        assert [(one.next_at, one.unanswered) for one in await at.rows()] == [(ms(TOMORROW), 0)] * 2


async def test_a_life_without_an_answer(database: Database) -> None:
    """Three daily, three every third day, two weekly; the last one says so, and then there is silence."""
    async with PushService() as service, desk(database, service) as at:
        await at.put(row(service.subscribe()))
        days = []
        for _ in range(60):
            before = len(service.received)
            again = await at.turns()
            if len(service.received) > before:
                days.append((at.clock.at - START).days)
            one = await at.only()
            at.clock.now = max(again, at.clock.now) if one.next_at else at.clock.now + 86_400
        assert days == [0, 1, 2, 5, 8, 11, 18, 25]
        kinds = [one.message["notification"]["data"]["kind"] for one in service.received]
        assert kinds == ["plain"] * 7 + ["last"]
        assert (await at.only()).next_at is None


async def test_two_dispatchers_send_each_reminder_once(database: Database) -> None:
    clock = Clock()
    async with PushService() as service, desk(database, service, clock=clock) as one:
        async with desk(database, service, clock=clock) as two:
            await one.put(*(row(service.subscribe()) for _ in range(250)))
            running = [asyncio.create_task(each.dispatcher.run()) for each in (one, two)]
            await service.came(250)
            for each in (one, two):
                each.dispatcher.stop()
            await asyncio.gather(*running)
        assert len(service.requests) == len(set(service.requests)) == 250
        assert {(row.unanswered, row.next_at) for row in await one.rows()} == {(1, ms(TOMORROW))}


async def test_a_service_that_hangs_is_before_nobody_else_in_any_queue(database: Database) -> None:
    """300 for a service that says nothing stand first; all of the other's arrive before a single one of these is answered."""
    async with PushService() as hanging, PushService() as quick, desk(database, hanging, quick) as at:
        hold = asyncio.Event()
        hanging.next.extend(Answer(hold=hold) for _ in range(300))
        await at.put(*(row(hanging.subscribe(), "a.hanging", next_at=ms(START) - 60_000) for _ in range(300)))
        await at.put(*(row(quick.subscribe(), "b.quick") for _ in range(150)))
        running = asyncio.create_task(at.dispatcher.run())
        await quick.came(150)
        assert hanging.at_once == len(hanging.requests) == 20
        hold.set()
        await hanging.came(300)
        at.dispatcher.stop()
        await running
        assert len(set(hanging.requests)) == 300


async def test_a_paused_service_is_left_alone(database: Database) -> None:
    async with PushService() as busy, PushService() as quick, desk(database, busy, quick) as at:
        busy.next.append(Answer(429, {"Retry-After": "600"}))
        host = busy.origin.removeprefix("http://")
        await at.put(row(busy.subscribe(), host))
        await at.turns()
        await at.put(*(row(busy.subscribe(), host) for _ in range(20)), row(quick.subscribe(), "quick"))
        again = await at.turns()
        assert again == START.timestamp() + 600
        assert (len(busy.requests), len(quick.received)) == (1, 1)
        untouched = [one for one in await at.rows() if one.service == host and free(one)]
        assert len(untouched) == 20
        at.clock.now = again + 0.001
        await at.turns()
        assert len(busy.received) == 21
