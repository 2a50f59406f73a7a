"""Every screen in every state, in both lights: for eyes, ears, fingers and keys, and in the tone of the house."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.e2e import adapting, looking
from tests.e2e.languages import speak
from tests.e2e.life import evening
from tests.e2e.phone import Phone
from tests.e2e.place import Place, Walker
from tests.e2e.places import PLACES
from tests.e2e.server import Server
from tests.tone import errors

SHOTS = Path(__file__).parent / "shots"
SECOND_PLAN = """format: 1
id: one-day
version: "1.0"
languages: [en]
practices:
  window: {cue: sensory, minutes: {full: 3, smaller: 1, smallest: 0.5}}
  door: {cue: sensory, minutes: {full: 3, smaller: 1, smallest: 0.5}}
  cup: {cue: sensory, minutes: {full: 3, smaller: 1, smallest: 0.5}}
days:
  - sensory: {suggestion: window, others: [door, cup]}
texts:
  en:
    title: One day
    about: One day with one small thing in it, to see how it feels.
    practices:
""" + "".join(
    f"""      {name}:
        title: A {name}
        full: {{name: The whole {name}, did: Looked at a {name}., steps: [Find a {name}., Look at it.]}}
        smaller: {{name: Part of a {name}, did: Looked at a {name}., steps: [Find a {name}.]}}
        smallest: {{name: A glance, did: Glanced at a {name}., steps: [Look at a {name}.]}}
"""
    for name in ("window", "door", "cup")
) + """    days:
      - {theme: Here, thought: One thing is a day.}
"""  # fmt: skip
# Anything that a page refuses, and anything it complains about, is a line of the console.


@pytest.fixture(scope="module")
def walker(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walker]:
    """One phone and one server for the whole walk, with a plan of the host's beside Thaw's own."""
    folder = tmp_path_factory.mktemp("walk")
    (folder / "one-day.yaml").write_text(SECOND_PLAN, encoding="utf-8")
    server = Server(THAW_PLANS=str(folder))
    server.start()
    phone = Phone(playwright, folder / "phone", server.url, reduced_motion="reduce")
    phone.set_clock(evening(20))
    yield Walker(phone)
    phone.close()
    server.stop()


class Heard:
    """What a context asked for and complained of, while this was listening."""

    def __init__(self, walker: Walker) -> None:
        self.home = walker.phone.url
        self.said: list[str] = []
        walker.context.on("request", self.asked)
        walker.context.on("console", self.told)
        walker.context.on("weberror", self.broke)
        self.context = walker.context

    def asked(self, request: Any) -> None:
        if not request.url.startswith((self.home + "/", "data:", "blob:")):
            self.said.append(f"asked for {request.url}")

    def told(self, message: Any) -> None:
        if message.type == "error" and "net::ERR_FAILED" not in message.text:  # the network that a place is without
            self.said.append(message.text)

    def broke(self, error: Any) -> None:
        self.said.append(str(error.error))

    def stop(self) -> list[str]:
        self.context.remove_listener("request", self.asked)
        self.context.remove_listener("console", self.told)
        self.context.remove_listener("weberror", self.broke)
        return self.said


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_the_screen(walker: Walker, place: Place) -> None:
    heard = Heard(walker)
    found: dict[str, object] = {}
    with walker.at(place) as page:
        looking.settle(page)
        if place.name == "plans":
            expect(page.get_by_role("button", name="One day")).to_be_visible()
        assert looking.landmarks(page) == {"h1": 1, "main": 1, "screens": 1}
        found["tone"] = [slip for text in looking.said(page) for slip in errors(text)]
        found["targets"] = looking.small_targets(page)
        for light in ("light", "dark"):
            page.emulate_media(color_scheme=light, reduced_motion="reduce")
            looking.settle(page)
            found[f"moving, {light}"] = looking.moving(page)
            shot(page, f"{place.name}-{light}")
            found[f"axe, {light}"] = looking.violations(page, colours_only=light == "dark")
        for width, height, text in (
            (320, 568, 1),
            (390, 844, 1),
            (768, 1024, 1),
            (844, 390, 1),
            (390, 844, 2),
            (320, 568, 2),
        ):
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", f"{100 * text}%")
            found[f"{width} wide, text x{text}"] = looking.overflowing(page)
            away = page.get_by_role("button", name="Put this note away")
            if (width, text) == (320, 2) and away.is_visible():
                away.click()  # the smallest phone with the largest text: a note covers much, and can be put away
                expect(page.locator(".note")).to_have_count(0)
            found[f"covered, {width} wide, text x{text}"] = looking.covered(page)
            if (width, text) in ((844, 1), (320, 2)):  # where there is least room above the foot
                found[f"focus, {width} wide, text x{text}"] = adapting.unseen_focus(page)
            if (width, text) == (320, 1):
                with adapting.spaced_text(page):
                    found["spaced text"] = looking.overflowing(page) + adapting.lost_text(page)
        found["forced colours"] = adapting.lost_edges(page)
        page.emulate_media(contrast="more", color_scheme="light")
        found["axe, more contrast"] = looking.violations(page, colours_only=True)
        page.emulate_media(contrast="no-preference")
        found |= in_another_language(page)
    # A plan that the host has taken away is asked for, and is not there: that is what this place is about.
    found["heard"] = [each for each in heard.stop() if not (place.name == "no-plan" and "404" in each)]
    assert {what: each for what, each in found.items() if each} == {}


# Names that are the same in every language.
ALIKE = {"Thaw", "WhatsApp", "No", "min", "findahelpline.com", "befrienders.org"}


def in_another_language(page: Page) -> dict[str, object]:
    """The same screen, as it stands, when the phone speaks Spanish from now on."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.evaluate("() => { document.documentElement.style.fontSize = ''; }")
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    before = looking.of_the_app(page)
    speak(page, "es")
    found: dict[str, object] = {}
    after = looking.of_the_app(page)
    found["left in English"] = sorted(text for text in before & after if text.lstrip("0123456789 ") not in ALIKE)
    # What a plan says in English is held to its own rules; Spanish ones know none of its words.
    found["tone, es"] = [slip for text in after for slip in errors(text, "es")]
    looking.settle(page)
    found["axe, es"] = looking.violations(page)
    found["targets, es"] = looking.small_targets(page)
    for width, height, text in ((390, 844, 1), (320, 568, 1), (320, 568, 2)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", f"{100 * text}%")
        found[f"{width} wide, text x{text}, es"] = looking.overflowing(page)
        found[f"covered, {width} wide, text x{text}, es"] = looking.covered(page)
    return found


def shot(page: Page, name: str) -> None:
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png")
