"""What a guide asks of the phone, what it tells, and the line that it draws."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.guiding import FIRST, GO_ON, PAUSE, SECOND, button, left, opened, says, start
from tests.e2e.life import title
from tests.e2e.own import deeds
from tests.e2e.phone import Phone
from tests.e2e.place import on_day
from tests.e2e.places_guide import VOICE, chose

# Everything that a guide may ask of a phone, written down in order.
ASKED = """{ const asked = globalThis.asked = [];
  const bare = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
  const part = () => ({ frequency: {}, gain: bare, connect: (on) => on, start: () => asked.push('sound'), stop() {} });
  globalThis.AudioContext = class {
    constructor() { asked.push('context'); }
    state = 'running'; currentTime = 0; destination = {};
    createOscillator = part; createGain = part;
    async resume() {}
    async close() { asked.push('closed'); }
  };
  Object.defineProperty(Navigator.prototype, 'vibrate', { value: () => asked.push('buzz') });
  const lock = () => ({ released: false, async release() { this.released = true; asked.push('sleep'); } });
  Object.defineProperty(Navigator.prototype, 'wakeLock', { value: {
    request: async (kind) => { asked.push(kind); return globalThis.lock = lock(); } } });
}"""


def test_the_phone_is_asked_for_nothing_but_what_was_chosen(shared_phone: Phone) -> None:
    page = opened(shared_phone, init=VOICE + ASKED)
    for way in ("A soft sound", "A small vibration", "Read aloud"):
        expect(button(page, way)).to_have_attribute("aria-pressed", "false")
    later = start(shared_phone, page)
    later(25)
    says(page, SECOND)
    assert asked(page) == ["screen"]
    page.get_by_role("link", name="Close").click()
    expect(title(page)).to_have_text("Day two")
    assert asked(page) == ["screen", "sleep"]
    assert [each for each in spoken(page) if each != "quiet"] == []


def test_what_was_chosen_comes_from_step_to_step(shared_phone: Phone) -> None:
    page = opened(shared_phone, init=VOICE + ASKED)
    for way in ("A soft sound", "A small vibration", "Read aloud"):
        button(page, way).click()
        expect(button(page, way)).to_have_attribute("aria-pressed", "true")
    assert asked(page) == ["context", "sound", "sound", "buzz"]  # once, so that it is known
    assert deeds(page, "chose", count=3) == [
        {"kind": "chose", "about": f"guide-{way}", "value": True} for way in ("sound", "buzz", "voice")
    ]
    later = start(shared_phone, page)
    assert asked(page)[4:] == ["screen"]
    later(25)
    says(page, SECOND)
    assert asked(page)[5:] == ["sound", "sound", "buzz"]
    button(page, PAUSE).click()
    assert asked(page)[8:] == ["sleep"]
    assert spoken(page)[-1] == "quiet"
    button(page, GO_ON).click()
    assert asked(page)[9:] == ["screen"]
    texts = [each for each in spoken(page) if each != "quiet"]
    assert [(text[:8], lang) for text, lang in texts] == [
        (FIRST[:8], "en-GB"),
        (SECOND[:8], "en-GB"),
        (SECOND[:8], "en-GB"),
    ]
    page.get_by_role("link", name="Close").click()
    expect(title(page)).to_have_text("Day two")
    page.wait_for_function("() => asked.length > 11")  # the sound closes in its own time
    assert asked(page)[10:] == ["sleep", "closed"]
    assert spoken(page)[-1] == "quiet"


def asked(page: Page) -> list[str]:
    found: list[str] = page.evaluate("() => asked")
    return found


def spoken(page: Page) -> list[Any]:
    found: list[Any] = page.evaluate("() => said")
    return found


def test_the_screen_is_kept_awake_again_when_the_page_comes_back(shared_phone: Phone) -> None:
    page = opened(shared_phone, init=ASKED)
    start(shared_phone, page)
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    assert asked(page) == ["screen"]
    page.evaluate("() => { lock.released = true; document.dispatchEvent(new Event('visibilitychange')); }")
    assert asked(page) == ["screen", "screen"]


def test_a_phone_that_cannot_is_asked_for_nothing_and_the_guide_goes(shared_phone: Phone) -> None:
    refusing = (
        "Object.defineProperty(Navigator.prototype, 'wakeLock', { value: { request: async () => { throw 1; } } });"
    )
    bare = "delete globalThis.AudioContext; delete Navigator.prototype.vibrate; delete globalThis.speechSynthesis;"
    page = opened(shared_phone, chose("sound", "buzz", "voice", journal=on_day(2)), init=refusing + bare)
    expect(page.locator("main .chip")).to_have_count(0)
    later = start(shared_phone, page)
    later(25)
    says(page, SECOND)


def test_each_step_is_told_once_and_the_focus_stays_under_the_finger(shared_phone: Phone) -> None:
    page = opened(shared_phone)
    later = start(shared_phone, page)
    button(page, PAUSE).focus()
    later(25)
    expect(page.locator("main [aria-live=polite]")).to_have_text(re.compile(SECOND))
    expect(button(page, PAUSE)).to_be_focused()
    assert page.locator("main [aria-live], main [role=status]").count() == 1
    expect(page.get_by_role("timer", name="Time left in this step: 0:")).to_have_count(1)
    assert page.locator("[aria-live] [role=timer], [role=status] [role=timer]").count() == 0


def share(page: Page) -> float:
    """How far the coming line has come."""
    dashes = page.locator(".stone path[pathLength]").get_attribute("stroke-dasharray") or ""
    return float(dashes.split()[0])


def test_the_line_draws_itself_round_the_picture(shared_phone: Phone) -> None:
    page = opened(shared_phone)
    page.emulate_media(reduced_motion="no-preference")
    page.reload()
    later = start(shared_phone, page)
    stone = page.locator(".stone svg")
    expect(page.locator(".stone path[pathLength]")).to_have_count(1)
    stone.evaluate("(svg) => { svg.querySelector('use').dataset.same = 'yes'; }")
    later(150)
    expect(page.locator(".stone path[pathLength]")).to_have_attribute("stroke-dasharray", re.compile("^0.5[01]"))
    assert page.locator(".stone use[data-same]").count() == 1  # the stone was not drawn anew
    # The pen is at the end of the line.
    far = page.evaluate(
        """() => { const line = document.querySelector('.stone path[pathLength]');
             const pen = document.querySelector('.stone circle:last-child');
             const end = line.getPointAtLength(line.getTotalLength() * parseFloat(line.getAttribute('stroke-dasharray')));
             return Math.hypot(end.x - pen.getAttribute('cx'), end.y - pen.getAttribute('cy')); }"""
    )
    assert far < 1


def test_with_less_motion_the_line_moves_once_for_each_step(shared_phone: Phone) -> None:
    page = opened(shared_phone)
    later = start(shared_phone, page)
    expect(page.locator(".stone path[pathLength]")).to_have_count(1)
    later(175)
    left(page, 5)
    assert share(page) == pytest.approx(140 / 300)
