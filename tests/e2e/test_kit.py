"""The kit: what is put in, taken out, put back and changed, and what of it lies on the disk; and someone out of it."""

from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.life import facts
from tests.e2e.own import LIBRARY_KEPT, deeds, lived
from tests.e2e.phone import Phone
from tests.e2e.place import on_day
from tests.e2e.places_kit import SOME, with_kit

KIT = ("put-in-kit", "took-from-kit")
SHARES = "navigator.share = async (given) => { (globalThis.shared ??= []).push(given); };"
CONTACTS = """navigator.contacts = { select: async (...asked) => {
  globalThis.asked = asked;
  return [{ name: ['Ana Peña'], tel: ['+34 600 12 34 56', '91'] }];
} };"""
SAM = {"sort": "person", "name": "Sam", "tel": "+44 (0)20 7946 0018"}
JO = {"sort": "person", "name": "Aunt Jo"}


def button(page: Page, name: str) -> Locator:
    return page.locator("main").get_by_role("button", name=name, exact=True)


def put_in(page: Page, sort: str, name: str) -> None:
    button(page, sort).click()
    page.locator(".put-in input").first.fill(name)
    button(page, "Put it in").click()


def things(page: Page) -> list[str]:
    expect(page.locator(".kit-row").first).to_be_visible()
    return page.locator(".kit-row .line").all_inner_texts()


def test_everything_is_put_in_on_this_phone_without_a_network(shared_phone: Phone) -> None:
    page = lived(shared_phone, on_day(3), "/#/kit")
    expect(page.locator("main")).to_contain_text("Whatever comes to mind")
    assert shared_phone.context
    shared_phone.context.set_offline(True)
    try:
        page = shared_phone.open("/#/kit")
        put_in(page, "Scent", "  Pine  ")
        put_in(page, "Song", "Blue in Green")
        put_in(page, "Texture", "Wool")
        put_in(page, "Place", "The bench")
        button(page, "Person").click()
        page.get_by_label("Who?").fill("Zoë")
        page.get_by_label("A number, if you like").fill("0151 23")
        page.keyboard.press("Enter")
        button(page, "Something I do").click()
        page.get_by_label("What do you do?").fill("Water the plants")
        button(page, "Meaning").click()
        button(page, "Put it in").click()
        expect(page.locator(".put-in [role=status]")).to_have_text("In your kit: Water the plants")
        assert deeds(page, *KIT, count=6) == [
            {"kind": "put-in-kit", "sort": "scent", "name": "Pine"},
            {"kind": "put-in-kit", "sort": "song", "name": "Blue in Green"},
            {"kind": "put-in-kit", "sort": "texture", "name": "Wool"},
            {"kind": "put-in-kit", "sort": "place", "name": "The bench"},
            {"kind": "put-in-kit", "sort": "person", "name": "Zoë", "tel": "0151 23"},
            {"kind": "put-in-kit", "sort": "practice", "name": "Water the plants", "cue": "meaning"},
        ]
        page = shared_phone.open("/#/kit")
        expect(page.locator("main h2")).to_have_text(["Songs", "Scents", "Textures", "People", "Places", "What I do"])
        assert things(page) == ["Blue in Green", "Pine", "Wool", "Zoë", "The bench", "Water the plants"]
    finally:
        shared_phone.context.set_offline(False)


def test_without_a_word_nothing_is_put_in(shared_phone: Phone) -> None:
    page = lived(shared_phone, on_day(3), "/#/kit")
    button(page, "Song").click()
    page.get_by_label("Which song?").fill("   ")
    button(page, "Put it in").click()
    expect(page.locator(".kit-form [role=status]")).to_have_text("A word is enough.")
    expect(page.get_by_label("Which song?")).to_be_focused()
    assert [fact for fact in facts(page) if fact["kind"] in KIT] == []


def test_taken_out_and_put_back_in_its_place(shared_phone: Phone) -> None:
    page = lived(shared_phone, with_kit(*SOME), "/#/kit")
    before = things(page)
    at = before.index("Sam")
    button(page, "Change Sam").click()
    button(page, "Take it out").click()
    assert things(page) == [*before[:at], "Taken out.", *before[at + 1 :]]
    back = button(page, "Put it back")
    expect(back).to_be_focused()
    taken = next(fact["id"] for fact in facts(page) if fact.get("name") == "Sam")
    assert deeds(page, "took-from-kit", count=1) == [{"kind": "took-from-kit", "thing": taken}]
    back.click()
    assert things(page) == before
    put = deeds(page, "put-in-kit", count=len(SOME) + 1)[-1]
    assert put == {"kind": "put-in-kit", "sort": "person", "name": "Sam", "tel": "+44 20 7946 0018"}
    page = shared_phone.open("/#/kit")
    expect(page.locator(".kit-row .line").filter(has_text="Sam")).to_have_count(1)


def test_changed_is_out_and_in_anew_in_the_same_place(shared_phone: Phone) -> None:
    page = lived(shared_phone, with_kit(*SOME), "/#/kit")
    before = things(page)
    button(page, "Change Blue in Green").click()
    expect(page.get_by_label("Which song?")).to_have_value("Blue in Green")
    page.get_by_label("Which song?").fill("So What")
    button(page, "Keep it like this").click()
    assert things(page) == ["So What", *before[1:]]
    expect(button(page, "Change So What")).to_be_focused()
    out, put = deeds(page, *KIT, count=len(SOME) + 2)[-2:]
    assert (out["kind"], put) == ("took-from-kit", {"kind": "put-in-kit", "sort": "song", "name": "So What"})
    button(page, "Change So What").click()
    button(page, "Take it out").click()
    button(page, "Put it back").click()
    assert things(page) == ["So What", *before[1:]]


def test_a_person_comes_from_the_phones_contacts_by_a_tap_where_it_has_them(shared_phone: Phone) -> None:
    page = lived(shared_phone, on_day(3), "/#/kit")
    button(page, "Person").click()
    expect(page.get_by_label("Who?")).to_be_visible()
    expect(button(page, "From my contacts")).to_have_count(0)
    page.add_init_script(CONTACTS)
    page.reload()
    button(page, "Person").click()
    assert page.evaluate("() => globalThis.asked") is None
    button(page, "From my contacts").click()
    expect(page.get_by_label("Who?")).to_have_value("Ana Peña")
    assert page.evaluate("() => globalThis.asked") == [["name", "tel"], {"multiple": False}]
    button(page, "Put it in").click()
    (put,) = deeds(page, *KIT, count=1)
    assert put == {"kind": "put-in-kit", "sort": "person", "name": "Ana Peña", "tel": "+34 600 12 34 56"}


def connection(phone: Phone, *people: dict[str, str], init: str = "") -> Page:
    """A connection practice, opened once with a network before, so that the lines are there."""
    page = lived(phone, with_kit(*people), "/#/cue/connection")
    page.evaluate(LIBRARY_KEPT)
    if init:
        page.add_init_script(init)
        page.reload()
    return page


@pytest.fixture
def offline(shared_phone: Phone) -> Any:
    assert shared_phone.context
    yield lambda: shared_phone.context and shared_phone.context.set_offline(True)
    shared_phone.context.set_offline(False)


def test_someone_is_reached_by_the_phone_and_kept_nowhere(shared_phone: Phone, offline: Any) -> None:
    page = connection(shared_phone, SAM, JO, init=SHARES)
    offline()
    page.reload()
    asked: list[str] = []
    button(page, "With someone from your kit").click()
    expect(page.get_by_label("The line")).not_to_have_value("")
    page.on("request", lambda request: asked.append(request.url))
    button(page, "Sam").click()
    text = "Grüße, a + b & c?\nZweite Zeile # 100 %"
    page.get_by_label("The line").fill(text)
    message = page.get_by_role("link", name="Message", exact=True).get_attribute("href") or ""
    number, body = message.split("?&body=")
    assert (number, unquote(body)) == ("sms:+442079460018", text)
    assert not set(body) & set(" +&#\n")
    assert page.get_by_role("link", name="Call", exact=True).get_attribute("href") == "tel:+442079460018"
    button(page, "Share").click()
    assert page.evaluate("() => globalThis.shared") == [{"text": text}]
    button(page, "Aunt Jo").click()
    expect(page.get_by_role("link", name="Message", exact=True)).to_have_count(0)
    expect(button(page, "Share")).to_be_visible()
    before = len(facts(page))
    page.locator(".way-press").first.click()
    button(page, "I did this").click()
    expect(page.locator("h1")).to_have_text("Day three")
    did = deeds(page, "did", count=3)[-1]
    assert set(did) == {"kind", "round", "planDay", "cue", "practice", "size", "on"}
    assert len(facts(page)) == before + 1
    assert [url for url in asked if "/fonts/" not in url] == []  # letters come out of the shell


def test_another_line_goes_on_and_ones_own_words_are_not_lost(shared_phone: Phone) -> None:
    page = connection(shared_phone, SAM)
    button(page, "With someone from your kit").click()
    line = page.get_by_label("The line")
    expect(line).not_to_have_value("")
    first = line.input_value()
    button(page, "Another line").click()
    expect(line).not_to_have_value(first)
    line.fill("Mine.")
    button(page, "Another line").click()
    expect(line).not_to_have_value("Mine.")
    button(page, "Back to my words").click()
    expect(line).to_have_value("Mine.")
    page.reload()
    button(page, "With someone from your kit").click()
    expect(page.get_by_label("The line")).to_have_value(first)


def test_without_people_the_line_is_there_and_the_kit_is_near(shared_phone: Phone) -> None:
    page = connection(shared_phone)
    assert shared_phone.context
    shared_phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button(page, "A line to send").click()
    expect(page.get_by_label("The line")).not_to_have_value("")
    line = page.get_by_label("The line").input_value()
    button(page, "Copy").click()
    expect(page.locator(".reach-said")).to_have_text("Copied.")
    assert page.evaluate("() => navigator.clipboard.readText()") == line
    page.locator(".reach").get_by_role("link", name="Your kit").click()
    expect(page.locator("h1")).to_have_text("Your kit")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Connection")


def test_where_a_page_may_not_copy_the_line_is_marked_for_the_hand(shared_phone: Phone) -> None:
    page = connection(shared_phone, init="delete Navigator.prototype.clipboard; delete Navigator.prototype.share;")
    button(page, "A line to send").click()
    button(page, "Copy").click()
    expect(page.locator(".reach-said")).to_contain_text("Hold the line to copy it.")
    marked = page.evaluate(
        "() => { const { value, selectionStart: a, selectionEnd: b } = document.activeElement; return value.slice(a, b); }"
    )
    assert marked == page.get_by_label("The line").input_value() != ""
