"""Onto the home screen: offered at the right moment and not before, put away for good."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Playwright, expect

from tests.e2e.life import do, evening, facts, tile, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server

HINT = "Thaw can live on your home screen"
# Chromium's own question comes when it likes, so it is kept away; OFFER asks instead, in the same shape.
NO_QUESTION_OF_ITS_OWN = """addEventListener('beforeinstallprompt', (event) => {
  if (event.isTrusted) event.stopImmediatePropagation();
}, true);"""
OFFER = """(outcome) => new Promise((done) => { const offer = () => {
  const event = new Event('beforeinstallprompt', { cancelable: true });
  event.platforms = ['web'];
  event.userChoice = Promise.resolve({ outcome, platform: 'web' });
  event.prompt = () => {
    globalThis.asked = (globalThis.asked ?? 0) + 1;
    return event.userChoice;
  };
  dispatchEvent(event);
  globalThis.held = event.defaultPrevented;
  if (globalThis.held) done();
  else requestAnimationFrame(offer); // nobody listens yet
}; offer(); })"""
STANDALONE = """const asked = globalThis.matchMedia;
globalThis.matchMedia = (query) => query === '(display-mode: standalone)' ? { matches: true } : asked.call(globalThis, query);
"""
ANDROID = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36"
)


@pytest.fixture(scope="module")
def server(shared_server: Server) -> Server:
    """One for all: nothing here is left on it."""
    return shared_server


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    return new_phone(reduced_motion="reduce")


@pytest.fixture
def iphone(new_phone: Callable[..., Phone], playwright: Playwright) -> Phone:
    described = playwright.devices["iPhone 15"]
    taken = ("user_agent", "viewport", "device_scale_factor", "is_mobile", "has_touch", "screen")
    return new_phone(reduced_motion="reduce", **{name: described[name] for name in taken})


def opened(phone: Phone, place: str = "/") -> Page:
    """Open anew, with no question by the browser itself."""
    if phone.context is None:
        phone.launch()
        assert phone.context
        phone.context.add_init_script(NO_QUESTION_OF_ITS_OWN)
    return phone.open(place)


def begun(phone: Phone) -> Page:
    phone.set_clock(evening(1))
    page = opened(phone)
    phone.ready_without_network()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(title(page)).to_have_text("Day one")
    return page


def hint(page: Page) -> Locator:
    return page.locator(".note-place").filter(has_text=HINT)


def moment(phone: Phone) -> None:
    """The few seconds that belong to a line just made go by."""
    assert phone.context
    phone.context.clock.run_for(5000)


def test_what_can_wait_waits_when_a_note_was_put_away(phone: Phone) -> None:
    page = begun(phone)
    page.evaluate(OFFER, "accepted")
    do(page, "Body")
    expect(title(page)).to_be_focused()  # arrived
    assert phone.context
    phone.context.set_offline(True)
    expect(page.locator(".note")).to_contain_text("No connection.")
    page.locator(".note .spot").click()
    moment(phone)
    expect(page.locator(".note")).to_have_count(0)
    phone.context.set_offline(False)
    page = opened(phone)
    page.evaluate(OFFER, "accepted")
    moment(phone)
    expect(hint(page)).to_be_visible()


def test_offered_after_the_first_mark_asked_once_and_gone_once_it_is_there(phone: Phone) -> None:
    page = begun(phone)
    page.evaluate(OFFER, "accepted")
    assert page.evaluate("() => globalThis.held"), "the browser's own bar stays away"
    moment(phone)
    expect(hint(page)).to_have_count(0)

    do(page, "Body")
    expect(hint(page)).to_have_count(0)  # the moment belongs to the line
    moment(phone)
    expect(hint(page)).to_be_visible()
    tile(page, "Senses").first.click()
    expect(hint(page)).to_have_count(0)  # nowhere but above the day
    page.go_back()
    page.get_by_role("button", name="Keep it near").click()
    page.get_by_role("button", name="Add to this phone").click()
    expect(page.locator("dialog")).to_have_count(0)
    assert page.evaluate("() => globalThis.asked") == 1
    page.evaluate("() => dispatchEvent(new Event('appinstalled'))")
    expect(hint(page)).to_have_count(0)
    page.get_by_role("link", name="Settings").click()
    expect(title(page)).to_have_text("Stays on this phone")
    expect(page.get_by_role("link", name="Add to home screen")).to_have_count(0)


def test_not_now_is_quiet_for_this_opening_and_never_is_for_good(phone: Phone) -> None:
    page = begun(phone)
    page.evaluate(OFFER, "dismissed")
    do(page, "Body")
    moment(phone)
    page.get_by_role("button", name="Keep it near").click()
    page.get_by_role("button", name="Not now").click()
    expect(hint(page)).to_have_count(0)
    do(page, "Senses")
    moment(phone)
    expect(hint(page)).to_have_count(0)

    page = opened(phone)
    page.evaluate(OFFER, "dismissed")
    moment(phone)
    expect(hint(page)).to_be_visible()
    page.get_by_role("button", name="Keep it near").click()
    page.get_by_role("button", name="Don’t show this again").click()
    expect(hint(page)).to_have_count(0)

    phone.close()
    page = opened(phone)
    page.evaluate(OFFER, "dismissed")
    do(page, "Meaning")
    moment(phone)
    expect(hint(page)).to_have_count(0)
    # Whoever looks for it finds it.
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="Add to home screen").click()
    expect(page.get_by_role("button", name="Add to this phone")).to_be_visible()


def test_a_no_to_the_browsers_own_question_is_for_good(phone: Phone) -> None:
    page = begun(phone)
    page.evaluate(OFFER, "dismissed")
    do(page, "Body")
    moment(phone)
    page.get_by_role("button", name="Keep it near").click()
    page.get_by_role("button", name="Add to this phone").click()
    page = opened(phone)
    page.evaluate(OFFER, "dismissed")
    moment(phone)
    expect(hint(page)).to_have_count(0)


def test_a_phone_whose_browser_does_not_ask_gets_words(new_phone: Callable[..., Phone]) -> None:
    phone = new_phone(reduced_motion="reduce", user_agent=ANDROID)
    page = begun(phone)
    do(page, "Body")
    moment(phone)
    page.get_by_role("button", name="Keep it near").click()
    expect(page.locator("dialog li")).to_have_text(
        ["Open the browser’s menu", "Then Add to Home screen, or Install"], use_inner_text=True
    )
    page.keyboard.press("Escape")
    expect(hint(page)).to_have_count(0)
    page = opened(phone)
    page.get_by_role("button", name="Put this note away").click()
    page = opened(phone)
    moment(phone)
    expect(hint(page)).to_have_count(0)


def test_on_an_iphone_it_is_said_before_the_first_fact_and_shown_in_words_and_pictures(iphone: Phone) -> None:
    iphone.set_clock(evening(1))
    page = opened(iphone)
    iphone.ready_without_network()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(title(page)).to_have_text("Before the first thing")
    expect(page.get_by_text("this tab and the home screen keep things apart")).to_be_visible()
    assert facts(page) == []

    page.get_by_role("button", name="Home screen first").click()
    steps = page.locator("dialog li")
    expect(steps).to_have_text(
        ["Tap Share", "Then Add to Home Screen", "Open it from its new icon"], use_inner_text=True
    )
    expect(steps.locator("svg")).to_have_count(3)
    expect(page.get_by_role("button", name="Add to this phone")).to_have_count(0)
    page.get_by_role("button", name="Not now").click()
    expect(title(page)).to_have_text("Before the first thing")

    page.get_by_role("button", name="Begin in this tab").click()
    expect(title(page)).to_have_text("Day one")
    page.reload()
    do(page, "Body")
    moment(iphone)
    expect(hint(page)).to_be_visible()


def test_on_the_home_screen_already_nothing_is_offered_nor_said(iphone: Phone) -> None:
    iphone.set_clock(evening(1))
    iphone.launch()
    assert iphone.context
    iphone.context.add_init_script("Object.defineProperty(navigator, 'standalone', { value: true });")
    nothing_is_offered(iphone, opened(iphone))


def test_nor_where_only_the_display_mode_tells(phone: Phone) -> None:
    phone.set_clock(evening(1))
    phone.launch()
    assert phone.context
    phone.context.add_init_script(STANDALONE)
    nothing_is_offered(phone, opened(phone))


def nothing_is_offered(phone: Phone, page: Page) -> None:
    phone.ready_without_network()
    page.evaluate(OFFER, "accepted")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(title(page)).to_have_text("Day one")
    do(page, "Body")
    moment(phone)
    expect(hint(page)).to_have_count(0)
    page.get_by_role("link", name="Settings").click()
    expect(title(page)).to_have_text("Stays on this phone")
    expect(page.get_by_role("link", name="Add to home screen")).to_have_count(0)
