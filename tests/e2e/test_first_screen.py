"""The first frame: readable before any script ran, nobody's wrong place or light, and there without a network."""

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, Route, expect

from tests.e2e.life import begin, do, evening, lines, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server

WELCOME = "Feeling has gone quiet."
# What is to be seen in each frame from the first on. Without Playwright's clock: that one has frames of its own.
FRAMES = """(() => {
  const frames = globalThis.frames_seen = [];
  const look = () => {
    const root = document.documentElement;
    const title = document.querySelector('#app h1');
    if (root && document.body) {
      frames.push({
        title: title?.checkVisibility({ visibilityProperty: true }) ? title.textContent : null,
        lines: title?.checkVisibility() ? document.querySelectorAll('#app .melted').length : null,
        theme: root.dataset.theme ?? null,
        thaw: getComputedStyle(root).getPropertyValue('--thaw'),
        paper: getComputedStyle(document.body).color,
      });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()"""


@pytest.fixture(scope="module")
def server(shared_server: Server) -> Server:
    """One for all: nothing here is left on it."""
    return shared_server


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    return new_phone(reduced_motion="reduce")


def frames(page: Page) -> list[dict[str, Any]]:
    seen: list[dict[str, Any]] = page.evaluate("() => globalThis.frames_seen")
    assert seen
    return seen


def titles(page: Page) -> list[str]:
    """What the frames said, each once, in order; frames without a word left out."""
    said = [frame["title"] for frame in frames(page) if frame["title"]]
    return [one for i, one in enumerate(said) if i == 0 or said[i - 1] != one]


def slowly(phone: Phone) -> Page:
    """A page like a phone of some years ago, on which frames are seen that a desk computer leaves out."""
    assert phone.context
    phone.page = phone.context.new_page()
    phone.context.new_cdp_session(phone.page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    return phone.page


def left(page: Page) -> str:
    """Today as it was left for the next opening; '' when nothing was."""
    html: str = page.evaluate("() => caches.match('/').then((page) => page?.text() ?? '')")
    return html if 'class="rows rows--day' in html else ""


def until_left(page: Page, wanted: Callable[[str], bool]) -> None:
    """What the next opening will show is written a moment after a tap, off the frame."""
    for _ in range(200):
        if wanted(left(page)):
            return
        page.evaluate("() => new Promise((done) => requestAnimationFrame(done))")
    raise AssertionError("the next opening was not prepared")


def test_without_any_script_the_welcome_is_there_in_its_clothes(new_phone: Callable[..., Phone]) -> None:
    page = new_phone(java_script_enabled=False).open()
    expect(title(page)).to_have_text(WELCOME)
    expect(title(page)).to_have_css("font-family", re.compile("Newsreader"))
    expect(page.locator("body")).not_to_have_css("color", "rgb(0, 0, 0)")
    expect(page.get_by_text("Four small things a day.")).to_be_visible()
    expect(page.locator(".noscript")).to_contain_text("In danger now: call your local emergency number.")
    expect(page.locator(".noscript")).to_be_visible()
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB").resize((195, 422))
    colours = picture.getcolors(195 * 422) or []
    assert len(colours) > 500, "ice, paper and words are many colours"


@pytest.mark.parametrize("light", ["light", "dark"])
def test_the_welcome_is_shown_before_its_script_ran(new_phone: Callable[..., Phone], light: str) -> None:
    phone = new_phone(reduced_motion="reduce", color_scheme=light)
    phone.open()
    assert phone.context
    phone.context.add_init_script(FRAMES)
    phone.context.route(re.compile(r"/(\?.*)?$"), without_its_script)
    page = phone.context.new_page()
    page.goto(f"{phone.url}/?unseen")  # no worker answers for this page
    expect(title(page)).to_have_text(WELCOME)
    expect(title(page)).to_be_visible()
    expect(page.get_by_role("button", name="Begin", exact=True)).to_be_visible()
    expect(page.locator(".stone svg:visible")).to_have_count(1)
    assert frames(page)[0]["title"] in (WELCOME, None)


def without_its_script(route: Route) -> None:
    answer = route.fetch()
    html = answer.text()
    assert '<script type="module">' in html
    route.fulfill(response=answer, body=html.replace('<script type="module">', '<script type="text/plain">'))


def test_someone_who_has_begun_sees_nothing_but_their_day(phone: Phone) -> None:
    page = phone.open()
    phone.ready_without_network()
    page.get_by_role("button", name="Begin", exact=True).click()
    assert phone.context
    phone.context.add_init_script(FRAMES)
    for opening in ("from the shell", "with today left in it"):
        page = slowly(phone)
        page.goto(phone.url)
        expect(page.locator("main .rows--day a:not(.asking)").first).to_be_visible()
        assert titles(page) == ["Day one"], opening
        until_left(page, lambda html: "Day one" in html)
    # A place opened from a shortcut shows neither the welcome nor the day.
    page = slowly(phone)
    page.goto(f"{phone.url}/#/help")
    expect(title(page)).to_have_text("Help now")
    assert titles(page) in (["Help now"], ["One moment.", "Help now"])
    page = slowly(phone)
    page.goto(f"{phone.url}/#/cue/body")
    expect(title(page)).to_have_text("Body")
    assert titles(page) in (["Body"], ["One moment.", "Body"])


def test_chosen_light_and_warmth_are_on_the_first_frame(phone: Phone) -> None:
    phone.open()
    phone.ready_without_network()
    page = phone.page
    page.get_by_role("button", name="Begin", exact=True).click()
    do(page, "Body")
    until_left(page, lambda html: "melted" in html)
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("button", name="Night", exact=True).click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    until_left(page, lambda html: html == "")
    assert phone.context
    phone.context.add_init_script(FRAMES)
    for opening in ("after the choice, made elsewhere than on the day", "as on any other day"):
        page = slowly(phone)
        page.goto(phone.url)
        expect(lines(page)).to_have_count(1)
        first, last = frames(page)[0], frames(page)[-1]
        assert first["theme"] == "dark", opening
        assert first["paper"] == last["paper"], opening
        assert float(first["thaw"]) == float(last["thaw"]) > 0, opening
        until_left(page, lambda html: "dark" in html)


def test_what_was_left_for_the_next_opening_is_never_older_than_the_journal(phone: Phone) -> None:
    phone.open()
    phone.ready_without_network()
    page = phone.page
    page.get_by_role("button", name="Begin", exact=True).click()
    do(page, "Body")
    until_left(page, lambda html: html.count('class="melted"') == 1)
    assert phone.context
    phone.context.add_init_script(FRAMES)

    def reopened(said: str, made: int | None) -> Page:
        old = phone.page
        page = slowly(phone)
        old.close()
        page.goto(phone.url)
        expect(title(page)).to_have_text(said)
        # To rest comes with what comes later.
        assert titles(page) in ([[said], ["One moment.", said]] if said == "Resting." else [[said]])
        assert {frame["lines"] for frame in frames(page) if frame["title"]} == {made}
        phone.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 1})
        return page

    before = left(page)
    lines(page).first.click()
    page.get_by_role("button", name="Take it back").click()
    until_left(page, lambda html: html != before)
    page = reopened("Day one", 0)

    do(page, "Body")
    until_left(page, lambda html: 'class="melted"' in html)
    page.get_by_role("link", name="Too much").click()
    page.get_by_role("button", name="Do less").click()
    expect(page.locator("main .rows--day a:not(.asking)")).to_have_count(1)
    until_left(page, lambda html: html == "")
    page = reopened("Day one", 1)

    page.get_by_role("link", name="Too much").click()
    page.get_by_role("button", name="Pause").click()
    until_left(page, lambda html: html == "")
    reopened("Resting.", 0)


def test_the_day_of_yesterday_is_not_shown_today(phone: Phone) -> None:
    phone.set_clock(evening(1))
    do(begin(phone), "Body")
    assert phone.context
    phone.context.clock.run_for(1000)
    until_left(phone.page, lambda html: "melted" in html)
    phone.set_clock(evening(2))
    phone.context.add_init_script(
        "new MutationObserver(() => { globalThis.said ??= new Set(); if (!document.documentElement.classList.contains('arriving'))"
        " globalThis.said.add(document.querySelector('#app h1')?.textContent); })"
        ".observe(document, { childList: true, subtree: true, attributes: true });"
    )
    page = phone.open()
    expect(title(page)).to_have_text("Day two")
    assert "Day one" not in page.evaluate("() => [...globalThis.said]")
