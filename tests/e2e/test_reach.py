"""By ear and by keys alone, and without motion: where the focus is, what Escape does, what holds still."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e import looking
from tests.e2e.journals import plan_of
from tests.e2e.life import begin, evening, facts, lines, tile, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server
from tests.tone import errors

PLACES = {
    "help": "Help now",
    "settings": "Stays on this phone",
    "about": "What this is",
    "plans": "Plans",
    "ground": "Five you can see",
    "cue/body": "Body",
    "": "Day one",
    "too-much": "Let’s make it less.",
    "install": "Keep it near",
}


@pytest.fixture(scope="module")
def server(shared_server: Server) -> Server:
    """One for all: nothing here is left on it."""
    return shared_server


@pytest.fixture
def page(new_phone: Callable[..., Phone]) -> Page:
    phone = new_phone(reduced_motion="reduce")
    phone.set_clock(evening(1))
    return begin(phone)


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the focus is there, as someone does who has no finger on the glass."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if target.evaluate("(one) => one === document.activeElement"):
            expect(target).to_have_css("outline-style", "solid")  # and it is seen where one is
            return
    raise AssertionError(f"Tab never came to {target}")


def test_going_somewhere_the_focus_is_on_its_title_and_back_on_what_led_there(page: Page) -> None:
    for place, said in PLACES.items():
        page.evaluate("(place) => { location.hash = `#/${place}`; }", place)
        expect(page.get_by_role("heading", level=1, name=said)).to_be_focused()
    page.evaluate("() => { location.hash = '#/'; }")
    expect(page.locator("dialog")).to_have_count(0)
    tile(page, "Senses").first.click()
    expect(page.get_by_role("heading", level=1, name="Senses")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("heading", level=1, name="Day one")).to_be_visible()
    expect(tile(page, "Senses").first).to_be_focused()


def test_each_step_of_coming_back_to_the_room_is_an_arrival(page: Page) -> None:
    page.evaluate("() => { location.hash = '#/ground'; }")
    for said in ("Five you can see", "Four you can feel on your skin", "Three you can hear", "Two you can smell"):
        expect(page.get_by_role("heading", level=1, name=said)).to_be_focused()
        page.get_by_role("button", name="Next").click()


def test_a_whole_cue_by_keys_alone_and_taken_back(page: Page) -> None:
    tab_to(page, tile(page, "Body").first)
    page.keyboard.press("Enter")
    expect(title(page)).to_be_focused()
    size = page.locator(".way-press").last
    tab_to(page, size)
    page.keyboard.press("Enter")
    expect(size).to_have_attribute("aria-expanded", "true")
    expect(size).to_be_focused()
    tab_to(page, page.get_by_role("button", name="I did this"))
    page.keyboard.press("Space")
    expect(title(page)).to_have_text("Day one")
    expect(title(page)).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Kept")).to_have_count(1)
    tab_to(page, lines(page).first)
    page.keyboard.press("Enter")
    expect(title(page)).to_have_text("Body")
    expect(title(page)).to_be_focused()  # which comes a frame later: whoever is as quick as a test waits for it
    tab_to(page, page.get_by_role("button", name="Take it back"))
    page.keyboard.press("Enter")
    put_back = page.get_by_role("button", name="Put it back")
    expect(put_back).to_be_focused()  # the same button, under the same finger
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Take it back")).to_be_focused()
    assert [fact["kind"] for fact in facts(page)] == ["began", "did", "took-back", "did"]


def test_escape_closes_a_sheet_and_the_focus_is_back_where_it_was(page: Page) -> None:
    door = page.get_by_role("link", name="Too much")
    tab_to(page, door)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Let’s make it less.")).to_be_focused()
    for _ in range(12):  # the focus stays in the sheet, or goes to the browser's own bar and comes back
        page.keyboard.press("Tab")
        assert page.evaluate(
            "() => document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    expect(door).to_be_focused()
    assert page.url.endswith("#/")

    page.keyboard.press("Enter")
    page.get_by_role("button", name="Close").click()
    expect(door).to_be_focused()


def test_a_size_that_is_closed_again_leaves_the_focus_at_hand(page: Page) -> None:
    tile(page, "Meaning").first.click()
    expect(title(page)).to_be_focused()
    size = page.locator(".way-press").first
    tab_to(page, size)
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("button", name="Not now"))
    page.keyboard.press("Enter")
    expect(page.locator(".steps")).to_have_count(0)
    expect(size).to_be_focused()


def test_the_picture_breathes_unless_the_phone_asks_for_stillness(page: Page) -> None:
    looking.settle(page)
    assert looking.moving(page) == []
    page.emulate_media(reduced_motion="no-preference")
    looking.settle(page)
    assert looking.moving(page)
    page.emulate_media(reduced_motion="reduce")
    looking.settle(page)
    assert looking.moving(page) == []


def test_nothing_that_a_plan_or_the_app_itself_says_judges(server: Server) -> None:
    """Also what no walk comes to: every practice of every day."""
    plan = plan_of(server.url)
    texts = [plan["title"], plan["about"], *(day[part] for day in plan["days"] for part in ("theme", "thought"))]
    for practice in plan["practices"].values():
        texts.append(practice["title"])
        texts += [text for size in practice["sizes"].values() for text in (size["name"], size["did"], *size["steps"])]
    assert len(texts) > 800
    assert [slip for text in texts for slip in errors(text)] == []
