"""Claims, leases and marks in the table itself, on both databases; rows of another table of zones; the push key."""

import asyncio
from datetime import datetime, timedelta
from functools import partial

import pytest

from tests.reminders.dispatching import START, desk, everything, ms, row
from tests.reminders.push_service import Phone, PushService
from thaw.database.jobs import Database
from thaw.reminders import claiming, key
from thaw.reminders.claiming import LEASE, Held
from thaw.reminders.kept import Wish, put, rule_of, subscription_of
from thaw.reminders.push.refusals import Refusal
from thaw.reminders.retabling import reckon_again
from thaw.reminders.rows import PushKey as KeyRow
from thaw.reminders.rows import Reminder
from thaw.reminders.sealed import Seals
from thaw.settings import Settings

pytestmark = pytest.mark.anyio

NOW = ms(START)


def due(number: int, service: str = "a", **changes: object) -> Reminder:
    return row(Phone().subscription("https://push.example"), service, id=f"{number:022}", **changes)


def held(one: Reminder) -> Held:
    return {"id": one.id, "claim": one.claim or "", "renewed_at": one.renewed_at}


async def store(database: Database, *rows: Reminder) -> None:
    await database.write(lambda session: session.add_all(rows))


async def take(database: Database, room: int, now: int = NOW, **services: int) -> list[Reminder]:
    return await database.write(partial(claiming.taken, rooms=services or {"a": room}, now=now))


async def begin(database: Database, one: Reminder, now: int = NOW) -> bool:
    mark = {**held(one), "day": "2026-11-23"}
    return bool(await database.write(partial(claiming.begun, marks=[mark], now=now)))  # type: ignore[list-item]


async def test_the_earliest_of_each_service_come_first(database: Database) -> None:
    await store(database, *(due(n, "ab"[n % 2], next_at=NOW - n) for n in range(10)), due(10, "c", next_at=NOW + 1))
    await store(database, due(11, "d", next_at=None))
    waiting = await database.read(claiming.waiting)
    assert waiting.services == {"a": NOW - 8, "b": NOW - 9, "c": NOW + 1}
    taken = await take(database, 0, a=2, b=3, c=5)
    assert [int(one.id) for one in taken] == [8, 6, 9, 7, 5]
    waiting = await database.read(claiming.waiting)
    assert (waiting.services["a"], waiting.services["b"]) == (NOW - 4, NOW - 3)
    assert waiting.lease_until == NOW + LEASE


async def test_whoever_comes_at_once_takes_others(database: Database, settings: Settings) -> None:
    other = Database(settings)
    try:
        await store(database, *(due(n) for n in range(300)))
        each = await asyncio.gather(*(take(one, 20) for one in (database, other) for _ in range(8)))
        ids = [one.id for taken in each for one in taken]
        assert len(ids) == len(set(ids)) == 300
    finally:
        other.close()


async def test_a_lease_that_ran_out_frees_what_had_not_begun_and_no_more(database: Database) -> None:
    await store(database, due(0), due(1))
    never, begun = await take(database, 2)
    assert await begin(database, begun)
    assert await database.write(partial(claiming.taken_back, now=NOW + LEASE - 1)) == []
    [uncertain] = await database.write(partial(claiming.taken_back, now=NOW + LEASE))
    assert uncertain.id == begun.id
    assert uncertain.sending_since == NOW
    assert uncertain.claim != begun.claim
    assert not await begin(database, begun, NOW + LEASE), "one that was thought dead sends it again"
    assert not await begin(database, uncertain, NOW + LEASE), "what had begun is begun again"
    assert not await begin(database, never, NOW + LEASE)
    [again] = await take(database, 5, NOW + LEASE)
    assert (again.id, again.sent_at) == (never.id, None)


async def test_a_lease_that_ran_out_is_not_begun_even_if_nobody_took_it(database: Database) -> None:
    await store(database, due(0))
    [one] = await take(database, 1)
    assert not await begin(database, one, NOW + LEASE)
    assert await begin(database, one, NOW + LEASE - 1)


async def renew(database: Database, one: Reminder, at: datetime) -> None:
    wish = Wish(rule_of(one), "en", subscription_of(one, Seals()), one.service)
    await database.write(lambda session: put(session, one.id, wish, at, Seals())[1])


async def test_what_the_phone_says_meanwhile_holds(database: Database) -> None:
    """Renewed before it began: not sent. After: sent, and whatever came of it, the row is as the phone wants it."""
    later = START + timedelta(minutes=1)
    async with PushService() as service, desk(database, service) as at:
        await at.put(row(service.subscribe(), unanswered=4))
        one = await at.only()
        [taken] = await take(database, 0, **{one.service: 1})
        await renew(database, one, later)
        assert not await begin(database, taken)
        await database.write(partial(claiming.let_go, rows=[held(taken)]))
        freed = await at.only()
        assert (freed.lease_until, freed.claim, freed.unanswered, freed.sent_at) == (None, None, 0, None)

    await store(database, due(1), due(2))
    first, second = await take(database, 2)
    assert await begin(database, first)
    assert await begin(database, second)
    for each in (first, second):
        await renew(database, each, later)
    await database.write(partial(claiming.forgotten, leaving=[held(first)]))
    line = {
        **held(second),
        "next_at": 5,
        "unanswered": 9,
        "sent_at": 5,
        "sent_day": None,
        "tzdata": "",
        "lease_until": None,
    }
    await database.write(partial(claiming.written, lines=[line]))  # type: ignore[list-item]
    for each in (first, second):
        left = await database.read(lambda session, id=each.id: session.get(Reminder, id))  # type: ignore[misc]
        assert left
        assert (left.next_at, left.unanswered, left.sent_at) == (ms(START + timedelta(days=1)), 0, NOW)
        assert (left.lease_until, left.claim, left.sending_since) == (None, None, None)


async def test_a_row_that_was_put_off_is_free_when_its_phone_comes(database: Database) -> None:
    await store(database, due(0, lease_until=NOW + 3_600_000))
    [one] = await database.read(everything)
    await renew(database, one, START)
    [one] = await database.read(everything)
    assert one.lease_until is None


async def test_rows_of_another_table_keep_their_local_day(database: Database) -> None:
    hour = 3_600_000
    tomorrow = ms(START + timedelta(days=1))
    await store(database, *(due(n, tzdata="2020.1", next_at=tomorrow + hour) for n in range(700)))
    await store(database, due(700, tzdata="2020.1", next_at=None), due(701, tzdata="2020.1", next_at=NOW - hour))
    await store(database, due(702, tzdata="2020.1", next_at=tomorrow + hour, claim="x", lease_until=NOW + LEASE))
    assert await reckon_again(database, START) == 703
    rows = await database.read(everything)
    assert {one.next_at for one in rows[:700]} == {tomorrow}
    assert [one.next_at for one in rows[700:]] == [None, NOW - hour, tomorrow + hour]
    assert [one.tzdata for one in rows].count("2020.1") == 1, "what is being sent is left to whoever sends it"


async def test_several_make_one_push_key(settings: Settings, database: Database) -> None:
    others = [Database(settings) for _ in range(3)]
    try:
        made = await asyncio.gather(*(key.made(one) for one in (database, *others)))
        assert len({one.public for one in made}) == 1
        assert (await key.made(database)).public == made[0].public
        new = await key.made_new(database)
        assert new.public != made[0].public
        assert (await key.made(others[0])).public == new.public
    finally:
        for one in others:
            one.close()


async def test_a_push_key_that_is_none_is_told_and_not_replaced(database: Database) -> None:
    await database.write(lambda session: session.add(KeyRow(pem="no key", created_at=1)))
    with pytest.raises(Refusal, match="restore it from a backup"):
        await key.made(database)


async def test_a_dispatcher_at_rest_does_nothing_and_is_woken_by_a_change(database: Database) -> None:
    looks, looked = 0, asyncio.Event()
    read = database.read

    async def counted(job: object) -> object:
        nonlocal looks
        looks += 1
        looked.set()
        return await read(job)  # type: ignore[arg-type]

    async with PushService() as service, desk(database, service) as at:
        database.read = counted  # type: ignore[method-assign,assignment]
        await at.put(row(service.subscribe(), next_at=NOW + 86_400_000))
        running = asyncio.create_task(at.dispatcher.run())
        await looked.wait()
        await asyncio.sleep(0.2)  # time enough for another look, were there one
        assert looks == 1
        await at.put(row(service.subscribe()))
        at.dispatcher.wake()
        await service.came(1)
        at.dispatcher.stop()
        await running
        assert len(service.received) == 1


async def test_a_row_nobody_can_work_on_holds_up_no_other(database: Database) -> None:
    async with PushService() as service, desk(database, service) as at:
        await at.put(row(service.subscribe(), zone="Nowhere/AtAll", next_at=NOW - 5), row(service.subscribe()))
        await at.turns()
        assert len(service.received) == 1
        [odd] = [one for one in await at.rows() if one.zone == "Nowhere/AtAll"]
        assert (odd.lease_until, odd.claim) == (NOW + 3_600_000, None)
