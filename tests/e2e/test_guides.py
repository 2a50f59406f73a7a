"""Guides of a practice: the time they keep, through sleep and pauses, and the mark that comes of them."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from tests.e2e.guiding import (
    ENOUGH,
    GO_ON,
    OVER,
    PAUSE,
    SECOND,
    SEVENTH,
    START,
    THIRD,
    button,
    later_from,
    left,
    marks,
    opened,
    says,
    start,
)
from tests.e2e.life import facts, lines, title
from tests.e2e.own import deeds
from tests.e2e.phone import Phone
from tests.e2e.place import TODAY, closed, on_day
from tests.e2e.places_guide import SITTING


def test_from_a_practice_through_all_its_steps_to_the_mark(shared_phone: Phone) -> None:
    page = opened(shared_phone, place="/#/cue/body")
    page.locator(".way-press").first.click()
    page.get_by_role("link", name="With a guide: Sitting").click()
    expect(title(page)).to_have_text("Stretch slowly")
    expect(title(page)).to_be_focused()
    expect(page.locator("main")).to_contain_text("Ten steps, about five minutes.")
    expect(page.locator("main ol > li")).to_have_count(10)
    later = start(shared_phone, page)
    expect(title(page)).to_be_focused()
    left(page, 20)
    expect(page.locator("main")).to_contain_text(f"Then: {SECOND}")
    for seconds, words in ((21, SECOND), (51, THIRD), (181, SEVENTH), (290, "Let everything rest.")):
        later(seconds)
        says(page, words)
    expect(page.locator("main")).to_contain_text("This is the last step.")
    later(301)
    says(page, OVER)
    expect(title(page)).to_be_focused()
    assert marks(page) == []
    button(page, "I did this").click()
    expect(page.locator("main .melted--fresh")).to_be_visible()
    did = deeds(page, "did", count=2)[-1]
    assert {name: did[name] for name in ("cue", "practice", "size", "on", "planDay")} == {
        "cue": "body",
        "practice": "stretch",
        "size": "full",
        "on": f"2027-03-{TODAY}",
        "planDay": 2,
    }
    page = shared_phone.open(SITTING)
    expect(button(page, START)).to_be_visible()


def test_after_a_sleep_it_stands_where_the_time_stands(shared_phone: Phone) -> None:
    page = opened(shared_phone)
    later = start(shared_phone, page)
    later(195)
    says(page, SEVENTH)
    left(page, 25)
    later(1800)
    says(page, OVER)
    page.reload()
    says(page, OVER)
    later(4500)
    page.reload()
    expect(button(page, START)).to_be_visible()  # what is long over is begun anew


def test_a_pause_holds_it_through_hours_and_a_reload(shared_phone: Phone) -> None:
    page = opened(shared_phone)
    later = start(shared_phone, page)
    later(60)
    says(page, THIRD)
    button(page, PAUSE).click()
    expect(button(page, GO_ON)).to_be_focused()
    expect(page.locator("main")).to_contain_text("It waits here.")
    held = page.get_by_role("timer").inner_text()
    later(4000)
    page.reload()
    says(page, THIRD)
    expect(page.get_by_role("timer")).to_have_text(held)
    button(page, GO_ON).click()
    now = later_from(shared_phone, page)
    now(15)
    left(page, int(held[-2:]) - 15)
    now(25)
    says(page, "Lift both shoulders.")


def test_paused_it_does_not_wait_into_another_day(shared_phone: Phone) -> None:
    page = opened(shared_phone)
    later = start(shared_phone, page)
    button(page, PAUSE).click()
    later(12 * 3600)
    page.reload()
    expect(button(page, START)).to_be_visible()


def test_a_reload_goes_on_in_the_same_step(shared_phone: Phone) -> None:
    page = opened(shared_phone)
    later = start(shared_phone, page)
    later(55)
    says(page, THIRD)
    page.reload()
    says(page, THIRD)
    later(70)
    left(page, 10)
    later(85)
    says(page, "Lift both shoulders.")


def test_a_step_is_left_or_taken_again_by_hand(shared_phone: Phone) -> None:
    page = opened(shared_phone)
    start(shared_phone, page)
    expect(button(page, "One step back")).to_have_count(0)
    button(page, "Next step").click()
    says(page, SECOND)
    left(page, 30)
    button(page, "Next step").click()
    says(page, THIRD)
    button(page, PAUSE).click()
    button(page, "One step back").click()
    says(page, SECOND)
    left(page, 30)
    expect(button(page, GO_ON)).to_be_visible()
    for _ in range(9):
        button(page, "Next step").click()
    says(page, OVER)
    assert marks(page) == []


def test_enough_is_the_same_mark_in_the_size_of_the_guide(shared_phone: Phone) -> None:
    page = opened(shared_phone, on_day(5), "/#/guide/sensory-scan/short")
    button(page, START).click()
    expect(page.locator("main")).to_contain_text("Stopping early draws the same line.")
    button(page, ENOUGH).click()
    expect(title(page)).to_have_text("Day five")
    expect(lines(page)).to_have_count(1)
    did = deeds(page, "did", count=5)[-1]
    assert (did["practice"], did["size"], did["cue"], did["planDay"]) == ("sensory-scan", "smaller", "sensory", 5)


def test_leaving_makes_no_mark_and_forgets(shared_phone: Phone) -> None:
    page = opened(shared_phone, place="/#/cue/body")
    before = len(facts(page))
    page.locator(".way-press").first.click()
    page.get_by_role("link", name="With a guide: Sitting").click()
    later = start(shared_phone, page)
    page.get_by_role("link", name="Close").click()
    expect(title(page)).to_have_text("Body")
    page.go_forward()
    expect(button(page, START)).to_be_visible()
    later = start(shared_phone, page)
    later(301)
    button(page, "Not now").click()
    expect(title(page)).to_have_text("Body")
    assert len(facts(page)) == before


def test_going_elsewhere_for_a_moment_pauses_it(shared_phone: Phone) -> None:
    page = opened(shared_phone)
    later = start(shared_phone, page)
    later(30)
    says(page, SECOND)
    page.get_by_role("link", name="Too much").click()
    expect(page.locator("dialog")).to_be_visible()
    later(3000)
    page.go_back()
    says(page, SECOND)
    left(page, 20)
    button(page, GO_ON).click()
    expect(button(page, PAUSE)).to_be_focused()
    assert marks(page) == []


@pytest.fixture
def offline(shared_phone: Phone) -> Iterator[Callable[[], None]]:
    assert shared_phone.context
    context = shared_phone.context
    yield lambda: context.set_offline(True)
    context.set_offline(False)


def test_all_of_it_without_a_network(shared_phone: Phone, offline: Callable[[], None]) -> None:
    page = opened(shared_phone)
    expect(button(page, START)).to_be_visible()
    offline()
    page = shared_phone.open(SITTING)
    later = start(shared_phone, page)
    later(301)
    says(page, OVER)
    button(page, "I did this").click()
    expect(title(page)).to_have_text("Day two")
    assert deeds(page, "did", count=2)[-1]["practice"] == "stretch"


def test_where_no_day_is_open_it_can_be_followed_and_offers_no_mark(shared_phone: Phone) -> None:
    page = opened(shared_phone, closed)
    expect(page.locator("main")).to_contain_text("No day is open now, so this draws no line.")
    before = len(facts(page))
    later = start(shared_phone, page)
    expect(page.locator("main")).not_to_contain_text("draws the same line")
    later(301)
    says(page, OVER)
    expect(button(page, "I did this")).to_have_count(0)
    button(page, "Back").click()
    expect(title(page)).to_have_text("This is what you made.")
    assert len(facts(page)) == before


def test_a_mark_for_yesterday_has_no_guide(shared_phone: Phone) -> None:
    page = opened(shared_phone, place="/#/cue/body")
    button(page, "Something from yesterday").click()
    page.locator(".way-press").first.click()
    expect(button(page, "I did this yesterday")).to_be_visible()
    expect(page.get_by_role("link", name="With a guide:")).to_have_count(0)


def test_what_is_not_here_is_said_with_a_way_back(shared_phone: Phone) -> None:
    page = opened(shared_phone, place="/#/guide/nowhere/constructor")
    expect(title(page)).to_have_text("This guide is not here.")
    page.route("**/api/**", lambda route: route.abort())
    page.evaluate("() => caches.delete('thaw-more')")
    page.goto(shared_phone.url + SITTING)
    page.reload()
    expect(title(page)).to_have_text(re.compile("is not on this phone yet"))
    button(page, "Back").click()
    expect(title(page)).to_have_text("This guide is not here.")
