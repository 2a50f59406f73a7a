"""The safety page and the two doors that are always there: kept as it is typed, offline, and never sent."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.life import begin, facts, title
from tests.e2e.phone import Phone

HELPS = "What helps me then"
PEOPLE = "People I can call"


@pytest.fixture
def page(phone: Phone) -> Page:
    page = begin(phone)
    page.get_by_role("link", name="Help now").click()
    page.get_by_role("link", name="Your safety page").click()
    expect(title(page)).to_have_text("Your safety page")
    return page


def kept(page: Page) -> None:
    expect(page.get_by_role("status").filter(has_text="Kept on this phone.")).to_be_visible()


def wrote(page: Page) -> dict[object, object]:
    """What lies on the disk, by field; the last of each."""
    return {fact["field"]: fact["text"] for fact in facts(page) if fact["kind"] == "wrote" and fact["page"] == "safety"}


def test_what_was_typed_outlives_the_end_of_the_browser(phone: Phone, page: Page) -> None:
    page.get_by_role("button", name="Write it").click()
    page.get_by_label(HELPS).fill("The canal.")
    kept(page)  # after a pause, with the finger still in the field
    phone.kill()
    phone.launch()
    again = phone.open("/#/safety")
    expect(again.locator("main")).to_contain_text("The canal.")


def test_nothing_of_it_is_sent_and_all_of_it_works_offline(phone: Phone, page: Page) -> None:
    page.context.set_offline(True)
    sent: list[str] = []
    page.context.on("request", lambda asked: sent.append(f"{asked.method} {asked.url}"))
    page.get_by_role("button", name="Write it").click()
    page.get_by_label(HELPS).fill("The canal.")
    page.get_by_label(PEOPLE).fill("Sam, +44 7700 900123")
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("link", name="Call Sam")).to_have_attribute("href", "tel:+447700900123")
    expect(page.get_by_role("link", name="Text Sam")).to_have_attribute("href", "sms:+447700900123")
    assert wrote(page) == {"helps": "The canal.", "people": "Sam, +44 7700 900123"}
    page.locator("nav").get_by_role("link", name="Help now").click()
    expect(page.get_by_role("link", name="Call Sam")).to_be_visible()  # and where help is
    assert not [each for each in sent if "canal" in each or "7700" in each or not each.startswith("GET ")]
    again = phone.open("/#/safety")
    expect(again.locator("main")).to_contain_text("The canal.")


def test_what_stood_there_can_be_brought_back(page: Page) -> None:
    page.get_by_role("button", name="Write it").click()
    page.get_by_label(HELPS).fill("The canal.")
    page.get_by_role("button", name="Done").click()
    page.get_by_role("button", name="Edit").click()
    page.get_by_label(HELPS).fill("")
    page.get_by_role("button", name="Bring back what stood here").click()
    expect(page.get_by_label(HELPS)).to_have_value("The canal.")
    page.get_by_role("button", name="Done").click()
    expect(page.locator("main")).to_contain_text("The canal.")
    assert wrote(page) == {"helps": "The canal."}


def test_an_emptied_page_is_an_empty_page(page: Page) -> None:
    page.get_by_role("button", name="Write it").click()
    page.get_by_label(HELPS).fill("The canal.")
    page.get_by_role("button", name="Done").click()
    page.get_by_role("button", name="Edit").click()
    page.get_by_label(HELPS).fill("")
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("button", name="Write it")).to_be_visible()


def test_a_hand_that_is_quicker_than_the_screen_keeps_its_field(page: Page) -> None:
    # In the field before the frame is drawn after which the title takes the focus; then two frames on.
    at = page.evaluate("""() => new Promise((done) => {
        const later = (then) => requestAnimationFrame(() => setTimeout(then, 100));
        new MutationObserver((_, watching) => {
            const field = document.querySelector('#safety-helps');
            if (!field) return;
            watching.disconnect();
            field.focus();
            later(() => later(() => done(document.activeElement?.id)));
        }).observe(document.body, { childList: true, subtree: true });
        [...document.querySelectorAll('button')].find((each) => each.textContent === 'Write it').click();
    })""")
    assert at == "safety-helps"


def test_it_is_printed_as_it_is_read(page: Page) -> None:
    page.get_by_role("button", name="Write it").click()
    page.get_by_label(HELPS).fill("Line.\n" * 80 + "The end.")
    page.get_by_role("button", name="Done").click()
    page.evaluate("() => { globalThis.print = () => { document.title = 'asked to print'; }; }")
    page.get_by_role("button", name="Print").click()
    expect(page).to_have_title("asked to print")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.locator("nav")).to_be_hidden()
    assert page.evaluate("() => document.documentElement.scrollHeight > 2000")  # all of it, not the part in sight


def test_too_much_leads_to_what_calls_for_other_help_and_back_opens_no_sheet(page: Page) -> None:
    page.locator("nav").get_by_role("link", name="Too much").click()
    page.get_by_role("link", name="Signs that other help comes first").click()
    expect(title(page)).to_have_text("Signs that other help comes first")
    expect(page.locator("main")).to_contain_text("Please talk to someone now.")
    expect(page.locator("nav").get_by_role("link", name="Help now")).to_be_visible()
    page.go_back()
    expect(title(page)).to_have_text("Your safety page")
    expect(page.locator("dialog")).to_have_count(0)


def test_leaving_quickly_leaves_an_empty_page(page: Page) -> None:
    page.evaluate("() => { location.hash = '#/help'; }")
    page.get_by_role("link", name="Country:").click()
    page.get_by_role("button", name="United Kingdom", exact=True).click()
    expect(page.locator("main")).to_contain_text("The phone keeps its history.")
    page.get_by_role("button", name="Leave quickly").click()
    page.wait_for_url("about:blank")


PLACES = (
    "",
    "cue/body",
    "settings",
    "about",
    "plans",
    "ground",
    "questions",
    "safety",
    "reminder",
    "country",
    "install",
)
DRAWN = """(door) => new Promise((done) => {
  document.querySelector(`nav a[href="${door}"]`).click();
  requestAnimationFrame(() => requestAnimationFrame(() => done(document.querySelector('dialog h1, .screen--help h1')?.textContent ?? '')));
})"""


def test_both_doors_are_one_tap_from_everywhere_and_need_no_network(phone: Phone) -> None:
    """Drawn by the second frame after the tap: nothing is fetched, so nothing can be waited for."""
    page = begin(phone)
    page.evaluate("() => { location.hash = '#/questions'; }")
    expect(page.get_by_role("button", name="Leave this out")).to_be_visible()
    page.context.set_offline(True)
    page = phone.open("/#/about")
    expect(title(page)).to_have_text("What this is")  # what comes later has come
    for place in PLACES:
        for door, says in (("#/too-much", "Let’s make it less."), ("#/help", "Help now")):
            page.evaluate("(place) => { location.hash = `#/${place}`; }", place)
            expect(page.locator(f'nav a[href="{door}"]').last).to_be_visible()
            if place == "install" and door == "#/too-much":
                continue  # a sheet itself
            expect(page.locator("dialog")).to_have_count(1 if place == "install" else 0)
            assert page.evaluate(DRAWN, door) == says, (place, door)


def test_a_first_visit_cut_short_still_says_what_to_do_in_danger(phone: Phone) -> None:
    phone.launch()
    assert phone.context
    phone.context.route("**/assets/afterwards-*", lambda asked: asked.abort())
    page = phone.open()
    page.get_by_role("link", name="Help now").click()
    expect(page.locator("main")).to_contain_text("In danger now: call your local emergency number.")
