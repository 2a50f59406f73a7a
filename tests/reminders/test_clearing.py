"""What has ended is erased after ninety days, on both databases; what may still be asked for never is."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from tests.reminders.dispatching import START, everything, ms, row
from tests.reminders.push_service import Phone
from thaw.app import create_app
from thaw.database.jobs import Database
from thaw.reminders import clearing, running
from thaw.reminders.clearing import KEPT, clear_away
from thaw.reminders.kept import Wish, put, rule_of, subscription_of
from thaw.reminders.rows import Reminder
from thaw.reminders.sealed import Seals
from thaw.settings import Settings

pytestmark = pytest.mark.anyio

THEN, LONG_AGO = ms(START), ms(START - timedelta(days=400))
TICK = timedelta(milliseconds=1)


def ended(id: str, **changes: object) -> Reminder:
    """Renewed for the last time at THEN; nothing follows."""
    phone = Phone().subscription("https://push.example")
    return row(phone, **{"id": id, "next_at": None, "renewed_at": THEN, **changes})


async def store(database: Database, *rows: Reminder) -> None:
    await database.write(lambda session: session.add_all(rows))


async def left(database: Database) -> list[str]:
    return [one.id for one in await database.read(everything)]


async def test_what_ended_is_erased_when_its_time_is_over_and_not_before(database: Database) -> None:
    await store(
        database,
        ended("until passed", until=date(2026, 11, 23)),
        ended("nobody answered", unanswered=8, renewed_at=LONG_AGO, sent_at=THEN, sent_day=date(2026, 11, 23)),
        ended("never sent"),
    )
    assert await clear_away(database, START + KEPT) == 0
    assert len(await left(database)) == 3
    assert await clear_away(database, START + KEPT + TICK) == 3
    assert await left(database) == []


async def test_what_may_still_be_asked_for_stays_however_old(database: Database) -> None:
    old = {"renewed_at": LONG_AGO, "created_at": LONG_AGO}
    await store(
        database,
        ended("is due", **old, next_at=THEN),
        ended("was put off", **old, next_at=THEN, lease_until=THEN + 1),
        ended("is held", **old, claim="x", lease_until=THEN + 1, sending_since=THEN),
        ended("was there", **{**old, "renewed_at": THEN}),
        ended("was reached", **old, sent_at=THEN, sent_day=date(2026, 11, 23)),
        ended("is over", **old),
    )
    assert await clear_away(database, START + timedelta(days=1)) == 1
    assert await left(database) == ["is due", "is held", "was put off", "was reached", "was there"]


async def test_a_phone_that_comes_in_that_moment_keeps_its_row(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store(database, ended("a"), ended("b"))
    later, erased = START + KEPT + TICK, clearing._erased

    def opened(session: object, **what: object) -> int:
        """The phone's own job stands in the queue before ours."""
        one = session.get(Reminder, "a")  # type: ignore[attr-defined]
        wish = Wish(rule_of(one), "en", subscription_of(one, Seals()), one.service)
        put(session, "a", wish, later, Seals())  # type: ignore[arg-type]
        return erased(session, **what)  # type: ignore[arg-type]

    monkeypatch.setattr(clearing, "_erased", opened)
    assert await clear_away(database, later) == 1
    assert await left(database) == ["a"]


async def test_it_goes_piece_by_piece_and_others_write_meanwhile(database: Database) -> None:
    """Nobody's commit waits for more than a piece: what others write comes in between."""
    await store(database, *(ended(f"old{number:04}") for number in range(5 * clearing.A_PIECE)))
    sizes, write = [], database.write

    async def counted(job: object) -> object:
        before = len(await left(database))
        given = await write(job)  # type: ignore[arg-type,var-annotated]
        sizes.append(before - len(await left(database)))
        await write(lambda session: session.add(ended(f"new{len(sizes)}", next_at=THEN)))
        return given

    database.write = counted  # type: ignore[method-assign,assignment]
    assert await clear_away(database, START + KEPT + TICK) == 5 * clearing.A_PIECE
    assert sizes == [clearing.A_PIECE] * 5
    assert await left(database) == [f"new{number}" for number in range(1, 6)]


async def test_jobs_beside_it_share_its_commit(database: Database) -> None:
    """Erasing raises nothing and waits for nothing, so it undoes no group."""
    await store(database, *(ended(f"old{number}") for number in range(9)))
    before = ms(START + KEPT)
    job = partial(clearing._erased, ids=[f"old{number}" for number in range(9)], before=before)
    given = await asyncio.gather(
        *(database.write(lambda session, n=n: session.add(ended(f"new{n}"))) for n in range(5)),  # type: ignore[misc]
        database.write(job),
        database.write(job),
    )
    assert given[5:] == [9, 0]
    assert await left(database) == [f"new{number}" for number in range(5)]


async def test_it_is_done_at_the_start_and_again_each_day(
    settings: Settings, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "A_DAY", 0.01)
    rounds: asyncio.Queue[int] = asyncio.Queue()
    slips: list[str] = []

    async def told(database: Database, now: datetime) -> int:
        assert abs(now - datetime.now(UTC)) < timedelta(minutes=5)
        if not slips:
            slips.append("nobody foresaw it, and it is tried again")
            raise RuntimeError
        many = await clear_away(database, now)
        rounds.put_nowait(many)
        return many

    monkeypatch.setattr(clearing, "clear_away", told)
    await store(database, ended("a", renewed_at=LONG_AGO), ended("b", renewed_at=LONG_AGO, next_at=ms(START) * 2))
    ready = {"public_url": "https://thaw.example.org", "push_contact": "mailto:host@thaw-reminders.org"}
    app = create_app(settings.model_copy(update=ready))
    async with app.router.lifespan_context(app):
        assert await rounds.get() == 1
        assert await rounds.get() == 0
        assert app.reminders
        assert app.reminders._dispatcher, "reminders go on"
    assert await left(database) == ["b"]
