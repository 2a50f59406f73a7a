"""The language: the phone's from the first page on, another at one tap, at once and without a network; a round keeps its own."""

import re
import urllib.request
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.languages import speak
from tests.e2e.life import evening, facts, title
from tests.e2e.looking import overflowing
from tests.e2e.phone import Phone
from tests.e2e.server import Server

SILENCE = "Lo que sentías se quedó en silencio."


@pytest.fixture(scope="module")
def server(shared_server: Server) -> Server:
    """One for all: nothing here is left on it."""
    return shared_server


def phone_in(new_phone: Callable[..., Phone], locale: str, **options: object) -> Phone:
    phone = new_phone(reduced_motion="reduce", locale=locale, **options)
    phone.set_clock(evening(20))
    return phone


def settled(page: Page) -> None:
    """The plan on the phone is in the language that is spoken."""
    page.wait_for_function(
        """() => new Promise((done) => {
          const open = indexedDB.open('thaw');
          open.onsuccess = () => {
            const read = open.result.transaction('plans').objectStore('plans').getAll();
            read.onsuccess = () => { open.result.close(); done(read.result.some(({ language }) => language === document.documentElement.lang)); };
          };
        })"""
    )


def test_a_spanish_phone_reads_spanish_before_any_script_ran(new_phone: Callable[..., Phone], server: Server) -> None:
    page = phone_in(new_phone, "es-MX", java_script_enabled=False).open()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(title(page)).to_have_text(SILENCE)
    expect(page.locator(".noscript")).to_contain_text("Si hay peligro ahora")
    description = page.locator("meta[name=description]").get_attribute("content")
    assert description
    assert description.startswith("Catorce días.")
    with urllib.request.urlopen(server.url, timeout=5) as answer:  # nothing asked for
        assert 'lang="en"' in answer.read(300).decode()
        assert "Accept-Language" in answer.headers["Vary"]


def test_in_spanish_from_the_first_visit_on_also_without_a_network(new_phone: Callable[..., Phone]) -> None:
    phone = phone_in(new_phone, "es-MX")
    phone.launch()
    assert phone.context
    phone.context.add_init_script(
        "new MutationObserver(() => { globalThis.said ??= new Set(); if (!document.documentElement.classList.contains('arriving'))"
        " globalThis.said.add(document.querySelector('#app h1')?.textContent); })"
        ".observe(document, { childList: true, subtree: true, attributes: true, characterData: true });"
    )
    page = phone.open()
    phone.ready_without_network()
    page.get_by_role("button", name="Empezar", exact=True).click()
    expect(title(page)).to_have_text("Día uno")
    expect(page.get_by_text("Sábado · Llegar")).to_be_visible()
    said = set(page.evaluate("() => [...globalThis.said]")) - {
        None,
        "",
    }  # a title of which only the tag was read as yet
    assert said == {SILENCE, "Día uno"}
    [began] = facts(page)
    assert (began["kind"], began["language"]) == ("began", "es")
    phone.close()
    phone.launch()
    assert phone.context
    phone.context.set_offline(True)
    page = phone.open()
    expect(title(page)).to_have_text("Día uno")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    page.get_by_role("link", name="Ayuda ahora").click()
    expect(title(page)).to_have_text("Ayuda ahora")


def test_one_tap_changes_everything_and_the_focus_stays(new_phone: Callable[..., Phone]) -> None:
    phone = phone_in(new_phone, "en-GB")
    page = phone.open()
    phone.ready_without_network()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(title(page)).to_have_text("Day one")
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="Language").click()
    expect(title(page)).to_have_text("Language")
    chosen = page.locator("[aria-pressed=true]")
    expect(chosen).to_have_text("As on the phone")
    assert phone.context
    phone.context.set_offline(True)
    page.get_by_role("button", name="Español").click()
    expect(title(page)).to_have_text("Idioma")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(chosen).to_have_text("Español")
    expect(chosen).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Ahora en español.")).to_have_count(1)
    page.get_by_role("link", name="Atrás", exact=True).click()
    page.get_by_role("link", name="Atrás", exact=True).click()
    expect(title(page)).to_have_text("Día uno")
    # The round keeps the words with which it was begun.
    expect(page.locator("main .rows--day [lang=en]").first).to_be_visible()
    assert facts(page)[-1]["about"] == "language"

    page = phone.open()  # anew, without a network, on a phone that says English
    expect(title(page)).to_have_text("Día uno")
    phone.context.set_offline(False)
    page.evaluate("() => dispatchEvent(new Event('online'))")
    settled(page)
    page.goto(f"{phone.url}/#/settings")
    page.get_by_role("button", name="Empezar de nuevo en el día uno").click()
    page.get_by_role("button", name="Empezar de nuevo", exact=True).click()
    expect(title(page)).to_have_text("Día uno")
    expect(page.locator("main .rows--day [lang=es]").first).to_be_visible()
    assert [fact["language"] for fact in facts(page) if fact["kind"] == "began"] == ["en", "es"]


def test_the_choice_is_on_the_first_frame_and_follows_the_phone_again(new_phone: Callable[..., Phone]) -> None:
    phone = phone_in(new_phone, "es-ES")
    page = phone.open("/#/language")
    expect(title(page)).to_have_text("Idioma")
    page.get_by_role("button", name="English").click()
    expect(title(page)).to_have_text("Language")
    phone.ready_without_network()
    page = phone.open()
    expect(title(page)).to_have_text("Feeling has gone quiet.")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page = phone.open("/#/language")
    page.get_by_role("button", name="As on the phone").click()
    expect(title(page)).to_have_text("Idioma")
    speak(page, "en")  # the phone's own settings were changed meanwhile
    expect(title(page)).to_have_text("Language")


def test_the_library_follows(new_phone: Callable[..., Phone]) -> None:
    phone = phone_in(new_phone, "en-GB")
    page = phone.open("/#/reminder")
    phone.ready_without_network()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with page.expect_response(re.compile(r"/api/library\?lang=es")):
        speak(page, "es")
    with page.expect_response(re.compile(r"/api/library\?lang=en")):
        speak(page, "en")
    assert [url for url in asked if "/api/plans?lang=es" in url]


def test_words_wider_than_the_smallest_phone_stand_one_above_the_other(new_phone: Callable[..., Phone]) -> None:
    phone = phone_in(new_phone, "es-MX", viewport={"width": 320, "height": 568})
    page = phone.open()
    phone.ready_without_network()
    doors = page.locator(".door")
    expect(doors).to_have_text(["Demasiado", "Ayuda ahora"])
    page.evaluate(
        """() => {
          document.documentElement.style.fontSize = '200%';
          document.querySelector('.always').style.letterSpacing = '.12em'; // a phone's own letters may be wide
        }"""
    )
    assert overflowing(page) == []
    first, second = (doors.nth(i).bounding_box() for i in (0, 1))
    assert first
    assert second
    assert first["y"] + first["height"] <= second["y"]
