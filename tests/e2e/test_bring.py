"""The page to bring: written in one's own words, kept as typed, put in with a tap, printed without anything else."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.journals import Lived, plan_of, write
from tests.e2e.life import evening, facts, title
from tests.e2e.phone import Phone
from tests.e2e.place import TODAY, Journal, on_day
from tests.e2e.places_library import ARABIC, LONG, PAGE, noticed, wrote

Open = Callable[..., Page]


@pytest.fixture
def opened(shared_phone: Phone) -> Iterator[Open]:
    """Opens a place after a life; what is given runs before the app."""
    pages: list[Page] = []
    shared_phone.set_clock(evening(TODAY))

    def open_at(place: str, journal: Journal, init: str = "") -> Page:
        lived = journal(Lived(plan_of(shared_phone.url)))
        write(shared_phone.page, shared_phone.url, lived.facts, [lived.plan])
        assert shared_phone.context
        page = shared_phone.context.new_page()
        pages.append(page)
        page.add_init_script(init)
        page.goto(f"{shared_phone.url}/#/{place}")
        expect(title(page)).to_be_visible()
        return page

    yield open_at
    for page in pages:
        page.close()


def written(page: Page) -> list[tuple[object, object]]:
    return [(fact["field"], fact["text"]) for fact in facts(page) if fact.get("page") == "bring"]


def field(page: Page, asked: str) -> Locator:
    return page.get_by_role("textbox", name=asked)


def parts_of(text: str) -> list[str]:
    return [part.strip() for part in text.split("\n") if part.strip()]


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


SINCE = "Since when, about?"


def test_it_is_kept_as_typed_and_nothing_is_asked_of_anybody(opened: Open) -> None:
    page = opened("bring", on_day(3))
    since = field(page, SINCE)
    expect(since).to_be_visible()
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    since.press_sequentially("Two winters")
    expect(page.get_by_role("status").filter(has_text="Kept on this phone.")).to_have_count(1)  # after a pause
    assert written(page) == [("since-when", "Two winters")]
    since.press_sequentially(" ago.")
    field(page, "How do you sleep?").fill(f"  {ARABIC}\n\n{LONG}")
    field(page, "How do you sleep?").blur()
    expect(page.get_by_role("status").filter(has_text="Kept on this phone.")).to_have_count(2)
    assert written(page)[1:] == [
        ("since-when", "Two winters ago."),
        ("sleep", f"{ARABIC}\n\n{LONG}".strip()),
    ]
    assert [
        url for url in asked if "/api/help" not in url and "part=more" not in url
    ] == []  # they come when all is quiet
    page.reload()
    expect(field(page, SINCE)).to_have_value("Two winters ago.")


def test_a_field_that_is_left_by_going_back_is_kept_too(opened: Open) -> None:
    page = opened("", on_day(3))
    page.goto(page.url.split("#")[0] + "#/bring")
    field(page, SINCE).fill("Always")
    page.go_back()
    expect(title(page)).to_have_text("Day three")
    page.wait_for_function("() => true")
    page.go_forward()
    expect(field(page, SINCE)).to_have_value("Always")


def test_undo_brings_back_what_stood_there_before(opened: Open) -> None:
    page = opened("bring", wrote("bring", {"since-when": "Two winters."}))
    since = field(page, SINCE)
    undo = page.get_by_role("button", name=f"Undo: {SINCE}")
    expect(since).to_have_value("Two winters.")
    expect(undo).to_have_count(0)
    since.fill("")
    since.blur()
    since.fill("Three.")
    since.blur()
    undo.click()
    expect(since).to_have_value("")
    undo.click()
    expect(since).to_have_value("Two winters.")
    expect(undo).to_have_count(0)
    page.reload()
    expect(since).to_have_value("Two winters.")


def test_nothing_is_filled_in_without_a_tap(opened: Open) -> None:
    page = opened("bring", noticed)
    shifted = field(page, "What has shifted?")
    form = field(page, "What is it like?")
    expect(page.get_by_role("button", name="Put in what I noticed")).to_be_visible()
    assert [area.input_value() for area in page.locator("textarea").all()] == [""] * 12
    assert written(page) == []
    page.get_by_role("button", name="Put in what I noticed").click()
    expect(shifted).to_have_value("My shoulders dropped. Some warmth.")
    page.locator("summary", has_text="My notes").click()
    page.get_by_role("button", name="Put in: The window").click()
    expect(shifted).to_have_value("My shoulders dropped. Some warmth.\nThe window was open and it smelled of rain.")
    expect(page.get_by_role("button", name="Put in what I noticed")).to_have_count(0)
    page.get_by_role("button", name="Put in what I chose: Far away").click()
    expect(form).to_have_value(re.compile("^Far away. I feel apart"))
    shifted.fill("My shoulders dropped.")
    shifted.blur()
    page.goto(page.url.replace("bring", "bring-page"))
    expect(page.locator("article")).to_contain_text("My shoulders dropped.")
    assert not re.search(r"\d", page.locator("article").inner_text().replace("20 March 2027", ""))


def test_questions_are_chosen_and_taken_away_again(opened: Open) -> None:
    page = opened("bring", on_day(3))
    question = page.get_by_role("button", name="Would a check-up make sense,")
    question.click()
    expect(question).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name="See the page").click()
    expect(title(page)).to_have_text("In my own words")
    expect(page.locator("article li")).to_have_text(
        ["Would a check-up make sense, so that nothing treatable is overlooked?"]
    )
    page.go_back()
    question.click()
    expect(question).to_have_attribute("aria-pressed", "false")
    page.get_by_role("link", name="See the page").click()
    expect(page.locator("main")).to_contain_text("The page is clear.")
    page.get_by_role("link", name="Write on it").click()
    page.get_by_role("link", name="Words for a doctor").click()
    expect(title(page)).to_contain_text("I would like help to come back to feeling, safely.")


SHARES = "navigator.share = async ({ text }) => { globalThis.handed = text; }"
COPIES = (
    "delete Navigator.prototype.share; Object.defineProperty(navigator, 'clipboard', { value:"
    " { writeText: async (text) => { globalThis.handed = text; } } });"
)
REFUSES = COPIES.replace("globalThis.handed = text;", "throw new DOMException('no', 'NotAllowedError');")


@pytest.mark.parametrize(("init", "name"), [(SHARES, "Share as text"), (COPIES, "Copy as text")])
def test_what_is_handed_on_is_what_the_page_says(opened: Open, init: str, name: str) -> None:
    page = opened("bring-page", wrote("bring", {**PAGE, "worries": ARABIC}), init)
    page.get_by_role("button", name=name).click()
    page.wait_for_function("() => globalThis.handed")
    handed = [part.removeprefix("– ") for part in parts_of(page.evaluate("handed"))]
    assert handed == parts_of(page.locator("article").inner_text())
    assert handed[:2] == ["In my own words", "20 March 2027"]
    if init == COPIES:
        expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()


def test_a_refusal_is_said(opened: Open) -> None:
    page = opened("bring-page", wrote("bring", PAGE), REFUSES)
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_role("status").filter(has_text="does not allow it")).to_be_visible()


@pytest.mark.parametrize("light", ["light", "dark"])
def test_printed_there_is_nothing_but_the_page_black_on_white(opened: Open, light: str) -> None:
    page = opened("bring-page", wrote("bring", PAGE))
    seen = parts_of(page.locator("article").inner_text())
    page.emulate_media(media="print", color_scheme="dark" if light == "dark" else "light")
    assert parts_of(page.locator("body").inner_text()) == seen
    colours = page.evaluate(
        """() => [document.body, document.querySelector('article')].map((one) => getComputedStyle(one))
          .flatMap(({ color, backgroundColor, backgroundImage }) => [color, backgroundColor, backgroundImage])"""
    )
    assert colours[1:] == ["rgb(255, 255, 255)", "none", "rgb(0, 0, 0)", "rgba(0, 0, 0, 0)", "none"]
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.title() == "In my own words"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.title() == "Thaw"


FULL = {**PAGE, **dict.fromkeys(("which-form", "substances", "body", "season", "load", "swings"), LONG[:280])}
VERY_FULL = {**FULL, **dict.fromkeys(("shifted", "worries", "tried", "sleep"), LONG[:420])}
LINES = {**PAGE, "medicines": "\n".join(f"Medicine {n}, since spring" for n in range(20))}


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("fields", [PAGE, FULL, VERY_FULL, LINES], ids=["usual", "full", "very full", "lines"])
def test_it_is_one_page_of_paper(opened: Open, paper: str, fields: dict[str, str]) -> None:
    page = opened("bring-page", wrote("bring", fields))
    expect(page.locator("article")).to_be_visible()
    assert pages_in(page.pdf(format=paper, prefer_css_page_size=False)) == 1


def test_what_is_too_long_for_one_page_goes_on_whole(opened: Open) -> None:
    page = opened("bring-page", wrote("bring", dict.fromkeys((*FULL, "worries"), LONG * 3)))
    expect(page.locator("article")).to_be_visible()
    assert pages_in(page.pdf(format="A4")) > 1


def test_without_a_network_it_is_all_there(opened: Open, shared_phone: Phone) -> None:
    page = opened("bring", wrote("bring", PAGE))
    expect(field(page, SINCE)).to_have_value(PAGE["since-when"])
    assert shared_phone.context
    shared_phone.context.set_offline(True)
    try:
        page.reload()
        field(page, "What worries you about it?").fill("That it stays.")
        page.get_by_role("link", name="See the page").click()
        expect(page.locator("article")).to_contain_text("That it stays.")
    finally:
        shared_phone.context.set_offline(False)
