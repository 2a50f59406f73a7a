"""The library: found by words, read in order, read aloud by the phone, and there at night without a network."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.e2e.journals import Lived, plan_of, write
from tests.e2e.life import begin, evening, facts, title
from tests.e2e.own import LIBRARY_KEPT
from tests.e2e.phone import Phone
from tests.e2e.places_library import VOICE
from tests.e2e.server import Server

SHIPPED = Path(__file__).parents[2] / "plans" / "library"
HELD = "async () => (await (await caches.open('thaw-library')).keys()).length"


@pytest.fixture
def page(shared_phone: Phone) -> Iterator[Page]:
    """The third day, on a phone that has been here before."""
    shared_phone.set_clock(evening(3))
    write(shared_phone.page, shared_phone.url, Lived(plan_of(shared_phone.url)).until(3, 3).facts, [])
    assert shared_phone.context
    page = shared_phone.context.new_page()
    yield page
    page.close()


def cards(page: Page) -> list[str]:
    return page.locator("main .ruled a").all_inner_texts()


def test_it_is_there_at_night_without_a_network_though_nobody_opened_it(phone: Phone) -> None:
    page = begin(phone)
    page.evaluate(LIBRARY_KEPT)
    assert phone.context
    phone.context.set_offline(True)
    page = phone.open("/#/library")
    expect(title(page)).to_have_text("Library")
    page.get_by_role("link", name="Very hard nights").click()
    expect(page.locator("main")).to_contain_text("people come through it")
    expect(page.get_by_role("link", name="Help now")).to_be_visible()


def test_before_a_beginning_it_is_not_fetched(phone: Phone) -> None:
    page = phone.open()
    phone.ready_without_network()
    page.goto(f"{phone.url}/#/plans")
    expect(title(page)).to_be_visible()
    assert page.evaluate(HELD) == 0


def test_what_a_host_declares_is_what_is_read_before_beginning(playwright: Playwright, tmp_path: Path) -> None:
    own = tmp_path / "plans" / "library"
    copytree(SHIPPED, own)
    words = (own / "en.yaml").read_text(encoding="utf-8")
    (own / "en.yaml").write_text(words.replace("Thaw is for everyday wellbeing.", "This clinic gives it out."), "utf-8")
    server = Server(THAW_PLANS=str(tmp_path / "plans"))
    server.start()
    phone = Phone(playwright, tmp_path / "phone", server.url)
    try:
        page = phone.open("/#/about")
        expect(title(page)).to_have_text("What this is")
        expect(page.locator("main")).to_contain_text("This clinic gives it out. It is not medical care")
        expect(page.locator("main")).not_to_contain_text("It is for everyday wellbeing.")
    finally:
        phone.close()
        server.stop()


def test_not_on_the_phone_and_no_network_is_said_and_mends_itself(shared_phone: Phone, page: Page) -> None:
    page.add_init_script("caches.delete('thaw-library')")
    page.route("**/api/library*", lambda route: route.abort())
    page.goto(f"{shared_phone.url}/#/library")
    expect(page.locator("main")).to_contain_text("not on this phone yet")
    page.unroute_all()
    page.get_by_role("button", name="Look again").click()
    expect(page.get_by_role("link", name="What it is", exact=True)).to_be_visible()


def test_words_find_cards_and_wait_while_one_is_read(shared_phone: Phone, page: Page) -> None:
    page.goto(f"{shared_phone.url}/#/library")
    expect(page.get_by_role("heading", level=2)).to_have_count(6)
    everything = cards(page)
    sought = page.get_by_role("searchbox", name="Find by a word")
    sought.fill("GRIEF")
    found = cards(page)
    assert 0 < len(found) < len(everything)
    expect(page.get_by_role("status").filter(has_text="cards")).to_have_text(f"{len(found)} cards")
    page.get_by_role("link", name=found[-1]).click()
    expect(title(page)).to_have_text(found[-1])
    expect(title(page)).to_be_focused()
    page.go_back()
    expect(sought).to_have_value("GRIEF")
    expect(page.get_by_role("link", name=found[-1])).to_be_focused()
    sought.fill("xylophone")
    expect(page.get_by_role("status").filter(has_text="No card")).to_be_visible()
    sought.fill("")
    assert cards(page) == everything


def test_the_next_and_the_one_before_stay_within_the_topic(shared_phone: Phone, page: Page) -> None:
    page.goto(f"{shared_phone.url}/#/card/what-it-is")
    around = page.get_by_role("navigation", name="Nearby")
    expect(around.get_by_role("link")).to_have_count(1)
    around.get_by_role("link", name="The next one").click()
    expect(title(page)).to_have_text("Numb is not calm")
    expect(title(page)).to_be_focused()
    around.get_by_role("link", name="The one before").click()
    expect(title(page)).to_have_text("What it is")
    page.goto(f"{shared_phone.url}/#/card/what-it-costs")
    expect(around.get_by_role("link")).to_have_count(1)


def test_the_phone_reads_a_card_until_it_is_stopped_or_left(shared_phone: Phone, page: Page) -> None:
    page.add_init_script(VOICE)
    page.goto(f"{shared_phone.url}/#/card/pictures")
    page.get_by_role("button", name="Read it to me").click()
    read = page.evaluate("spoken")
    assert read[-1] == "If you like, find your picture. One word will do."
    assert "Pictures people use" in read
    page.get_by_role("button", name="Stop reading").click()
    assert page.evaluate("spoken.at(-1)") == "…"
    page.get_by_role("button", name="Read it to me").click()
    assert page.evaluate("spoken.at(-1)") != "…"
    page.get_by_role("link", name="Back").click()
    expect(title(page)).not_to_have_text("Pictures people use")
    assert page.evaluate("spoken.at(-1)") == "…"


def test_a_voice_that_is_not_on_the_phone_is_not_offered(shared_phone: Phone, page: Page) -> None:
    page.add_init_script(VOICE.replace("localService: true", "localService: false"))
    page.goto(f"{shared_phone.url}/#/card/pictures")
    expect(title(page)).to_have_text("Pictures people use")
    expect(page.get_by_role("button", name="Read it to me")).to_have_count(0)


def test_a_friend_gets_the_card_with_a_line_of_ones_own(shared_phone: Phone, page: Page) -> None:
    page.add_init_script("navigator.share = async ({ text }) => { globalThis.handed = text; }")
    page.goto(f"{shared_phone.url}/#/library")
    page.get_by_role("link", name="For someone who cares").click()
    expect(title(page)).to_have_text("For someone who cares")
    line = page.get_by_label("A line of your own")
    line.fill("Sunday walks are good.")
    line.blur()
    expect(page.locator("article")).to_contain_text("Sunday walks are good.")
    expect(page.get_by_role("status").filter(has_text="Kept on this phone.")).to_be_visible()
    last = facts(page)[-1]
    assert [last[key] for key in ("kind", "page", "field", "text")] == [
        "wrote",
        "friend",
        "line",
        "Sunday walks are good.",
    ]
    page.get_by_role("button", name="Share it").click()
    shown = [part for part in page.locator("article").inner_text().split("\n") if part]
    assert page.evaluate("handed").split("\n\n") == shown
    page.emulate_media(media="print")
    assert [part for part in page.locator("body").inner_text().split("\n") if part] == shown
