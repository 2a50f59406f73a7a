"""Back, as the phone does it (its button, its swipe): from every kind of place one step, to where one came from."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.life import begin, evening, facts, lines, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server


@pytest.fixture(scope="module")
def server(shared_server: Server) -> Server:
    """One for all: nothing here is left on it."""
    return shared_server


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    phone = new_phone(reduced_motion="reduce")
    phone.set_clock(evening(1))
    return phone


def press(page: Page, name: str) -> None:
    page.get_by_role("link", name=name).or_(page.get_by_role("button", name=name)).first.click()


def comes(page: Page, said: str) -> None:
    expect(page.get_by_role("heading", level=1).filter(visible=True).last).to_have_text(said)


def test_back_from_the_room_leads_to_where_too_much_was_opened(phone: Phone) -> None:
    page = begin(phone)
    press(page, "Settings")
    comes(page, "Stays on this phone")
    press(page, "Too much")
    comes(page, "Let’s make it less.")
    press(page, "Come back to the room")
    comes(page, "Five you can see")
    expect(page.get_by_role("heading", name="Five you can see")).to_be_focused()
    page.go_back()
    comes(page, "Stays on this phone")
    expect(page.locator("dialog")).to_have_count(0)
    page.go_back()
    comes(page, "Day one")
    assert [fact["kind"] for fact in facts(page)] == ["began"]


def test_every_place_is_one_step_from_where_it_was_opened_and_forward_leads_there_again(phone: Phone) -> None:
    page = begin(phone)
    for place, said in (
        ("cue/body", "Body"),
        ("settings", "Stays on this phone"),
        ("help", "Help now"),
        ("country", "Where are you?"),
        ("about", "What this is"),
        ("too-much", "Let’s make it less."),
        ("install", "Keep it near"),
    ):
        page.evaluate("(place) => { location.hash = `#/${place}`; }", place)
        comes(page, said)
        page.go_back()
        comes(page, "Day one")
        page.go_forward()
        comes(page, said)
        page.go_back()
        comes(page, "Day one")
    expect(page.locator("dialog")).to_have_count(0)
    expect(lines(page)).to_have_count(0)


def test_what_was_done_is_not_done_again_by_going_back(phone: Phone) -> None:
    page = begin(phone)
    press(page, "Body")
    comes(page, "Body")
    page.locator(".way-press").last.click()
    page.get_by_role("button", name="I did this").click()
    comes(page, "Day one")
    expect(lines(page)).to_have_count(1)
    press(page, "Help now")
    comes(page, "Help now")
    page.go_back()
    comes(page, "Day one")
    expect(lines(page)).to_have_count(1)
    assert [fact["kind"] for fact in facts(page)] == ["began", "did"]


def test_before_a_first_round_nothing_speaks_of_a_day_to_go_back_to(phone: Phone) -> None:
    page = phone.open()
    phone.ready_without_network()
    press(page, "What this is")
    comes(page, "What this is")
    press(page, "Help now")
    foot = page.get_by_role("navigation", name="Always here")
    expect(foot.get_by_role("link")).to_have_text("Back")
    foot.get_by_role("link").click()
    comes(page, "What this is")
    press(page, "Too much")
    press(page, "Come back to the room")
    for _ in range(5):
        press(page, "Next")
    comes(page, "You’re in the room.")
    expect(page.get_by_text("today")).to_have_count(0)
    page.get_by_role("button", name="Back", exact=True).click()
    comes(page, "What this is")


def test_with_a_day_help_leads_back_to_it(phone: Phone) -> None:
    page = begin(phone)
    press(page, "Settings")
    press(page, "Help now")
    press(page, "Back to today")
    expect(title(page)).to_have_text("Day one")
