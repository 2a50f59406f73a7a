"""The pace of one push service by itself: turns are not lost, chance spreads the pauses, and made-up names take no room."""

import asyncio

import pytest

from thaw.reminders.push.pacing import MOST_SERVICES, Pace, Paces

pytestmark = pytest.mark.anyio


class Clock:
    now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def pace(width: int = 1, clock: Clock | None = None, draw: float = 1.0) -> Pace:
    return Pace(width, clock or Clock(), lambda: draw)


async def test_a_turn_that_is_given_and_not_used_goes_to_the_next() -> None:
    one = pace()
    assert await one.enter() is None
    second, third = asyncio.create_task(one.enter()), asyncio.create_task(one.enter())
    await asyncio.sleep(0)
    one.leave()  # the second is given the turn, and cancelled before it learns of it
    second.cancel()
    async with asyncio.timeout(5):
        assert await third is None
    assert second.cancelled()


async def test_turns_go_round_in_order() -> None:
    one, order = pace(), []

    async def take(number: int) -> None:
        assert await one.enter() is None
        order.append(number)
        await asyncio.sleep(0)
        one.leave()

    await asyncio.gather(*(take(number) for number in range(20)))
    assert order == list(range(20))
    assert one.at_rest


async def test_whoever_waits_hears_of_a_pause() -> None:
    clock = Clock()
    one = pace(1, clock)
    assert await one.enter() is None
    waiting = [asyncio.create_task(one.enter()) for _ in range(5)]
    await asyncio.sleep(0)
    until = one.busy(60)
    one.leave()
    assert await asyncio.gather(*waiting) == [until] * 5 == [clock.now + 60] * 5


async def test_many_silent_at_once_are_one_pause() -> None:
    clock = Clock()
    one = pace(20, clock)
    for _ in range(20):
        one.silent()
    assert await one.enter() == clock.now + 30


async def test_an_answer_on_its_way_ends_no_pause() -> None:
    clock = Clock()
    one = pace(5, clock)
    until = one.busy(600)
    one.answered()
    assert await one.enter() == until
    assert one.busy(None) == until  # nor does a shorter wish shorten it
    assert one.busy(60) == until
    assert one.busy(900) == clock.now + 900


@pytest.mark.parametrize(("draw", "seconds"), [(0.0, 15), (0.5, 22.5), (1.0, 30)])
async def test_chance_spreads_the_pauses(draw: float, seconds: float) -> None:
    clock = Clock()
    assert pace(1, clock, draw).busy(None) == clock.now + seconds


async def test_names_made_up_without_end_take_no_room() -> None:
    clock = Clock()
    paces = Paces(1, clock, lambda: 1.0)
    paused = paces.of("fcm.googleapis.com")
    paused.busy(600)
    running = paces.of("web.push.apple.com")
    assert await running.enter() is None
    for number in range(3 * MOST_SERVICES):
        paces.of(f"{number}.push.apple.com").silent()
    assert len(paces._paces) <= MOST_SERVICES
    assert paces.of("fcm.googleapis.com") is paused
    assert paces.of("web.push.apple.com") is running
