"""Coming back, keeping going, resting: rules 3, 5 and 6 as they look in the hand."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.life import CUES, begin, do, evening, facts, lines, tile, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server


@pytest.fixture(scope="module")
def server(shared_server: Server) -> Server:
    """One for all: nothing here is left on it."""
    return shared_server


def lived(phone: Phone, days: int) -> Page:
    """Begin on the first of March and do one thing on each of so many days."""
    phone.set_clock(evening(1))
    page = begin(phone)
    for day in range(1, days + 1):
        if day > 1:
            phone.set_clock(evening(day))
            page = phone.open()
        do(page, CUES[day % 4])
    return page


def test_with_day_one_open_a_return_has_nothing_to_choose(phone: Phone) -> None:
    phone.set_clock(evening(1))
    begin(phone)
    phone.set_clock(evening(20))
    page = phone.open()
    expect(title(page)).to_have_text("You’re here.")
    for cue in CUES:
        expect(tile(page, cue)).to_be_visible()
    expect(page.get_by_role("button", name="Begin again")).to_have_count(0)
    do(page, "Body")
    expect(title(page)).to_have_text("Day one")


def test_something_smaller_is_one_tiny_thing_and_it_is_asked_once(phone: Phone) -> None:
    lived(phone, 2)
    phone.set_clock(evening(9))
    page = phone.open()
    page.get_by_role("button", name="Something smaller today").click()
    expect(title(page)).to_have_text("Day three")
    expect(page.locator("main .rows--day a")).to_have_count(1)
    page = phone.open()
    expect(title(page)).to_have_text("Day three")
    page.get_by_role("button", name="Show all four").click()
    expect(page.locator("main .rows--day a")).to_have_count(4)


def test_nothing_on_the_welcome_back_says_how_long_it_was(phone: Phone) -> None:
    lived(phone, 1)
    said = []
    for day in (3, 30):
        phone.set_clock(evening(day))
        said.append(phone.open().locator("body").inner_text())
    assert said[0] == said[1]


def test_one_whole_day_between_is_a_return_and_the_next_day_is_not(phone: Phone) -> None:
    lived(phone, 1)
    phone.set_clock(evening(2))
    expect(title(phone.open())).to_have_text("Day two")
    phone.set_clock(evening(3))
    expect(title(phone.open())).to_have_text("You’re here.")


def test_pause_from_too_much_rests_and_coming_back_is_the_same_choice(phone: Phone) -> None:
    page = lived(phone, 2)
    page.get_by_role("link", name="Too much").click()
    page.get_by_role("button", name="Pause").click()
    expect(title(page)).to_have_text("Resting.")
    page = phone.open()
    page.get_by_role("link", name="Come back").click()
    page.get_by_role("button", name="Carry on").click()
    expect(title(page)).to_have_text("Day two")
    expect(lines(page)).to_have_count(1)


def test_keep_the_four_cues_going_has_no_day_numbers(phone: Phone) -> None:
    lived(phone, 14)
    phone.set_clock(evening(15))
    page = phone.open()
    page.get_by_role("button", name="Keep the small things").click()
    expect(title(page)).to_have_text("Today")
    do(page, "Meaning")
    phone.set_clock(evening(16))
    page = phone.open()
    expect(title(page)).to_have_text("Today")
    expect(page.locator("main")).not_to_contain_text("ay fifteen")
    phone.set_clock(evening(25))
    page = phone.open()
    expect(title(page)).to_have_text("You’re here.")
    do(page, "Body")
    assert facts(page)[-1]["planDay"] == 2


def test_the_day_changes_at_four_and_not_at_midnight_also_when_the_clocks_change(phone: Phone) -> None:
    phone.set_clock(evening(27))
    page = begin(phone)
    do(page, "Body")
    # 28 March 2027, 03:30 in Madrid is 01:30 UTC: the clocks went from two to three.
    phone.set_clock(evening(28).replace(hour=3, minute=30))
    page = phone.open()
    expect(title(page)).to_have_text("Day one")
    do(page, "Meaning")
    phone.set_clock(evening(28).replace(hour=4, minute=1))
    page = phone.open()
    expect(title(page)).to_have_text("Day two")
    assert [fact["day"] for fact in facts(page)] == ["2027-03-27"] * 3


def test_the_day_turns_under_an_open_page(phone: Phone) -> None:
    phone.set_clock(evening(1))
    page = begin(phone)
    do(page, "Body")
    assert phone.context
    phone.set_clock(evening(2))
    page.evaluate("() => dispatchEvent(new Event('pageshow'))")
    expect(title(page)).to_have_text("Day two")
