"""Every place in a language that is a third longer and runs from right to left: what was thought for short words, shows."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from tests.e2e import looking
from tests.e2e.languages import speak
from tests.e2e.life import evening
from tests.e2e.phone import Phone
from tests.e2e.place import Place, Walker
from tests.e2e.places import PLACES
from tests.e2e.server import Server

FRONTEND = Path(__file__).parents[2] / "frontend"
PSEUDO = "x-long"
LATIN = """() => {
  const texts = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const one = texts.currentNode.parentElement;
    if (one.closest('[lang]') === document.documentElement && !one.closest('[dir=auto], .sources, noscript, script')
      && /[a-z]{3}/i.test(texts.currentNode.textContent)) found.push(texts.currentNode.textContent);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def walker(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walker]:
    """A phone with a build of its own: the one that is served to people has no such language."""
    folder = tmp_path_factory.mktemp("pseudo")
    command = ["sh", str(FRONTEND / "run-node"), "npm", "--prefix", str(FRONTEND), "run", "build", "--silent", "--"]
    subprocess.run(
        [*command, "--mode", "pseudo"],
        check=True,
        capture_output=True,
        env={**os.environ, "THAW_DIST": str(folder / "dist"), "NODE_ENV": "production"},
        timeout=300,
    )
    server = Server(THAW_WEB=str(folder / "dist"))
    server.start()
    phone = Phone(playwright, folder / "phone", server.url, reduced_motion="reduce")
    phone.set_clock(evening(20))
    yield Walker(phone)
    phone.close()
    server.stop()


# What the host adds, and names of lines and countries, are not the app's words.
ELSEWHERE = ("help", "country", "plans")


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_the_screen_turned_round(walker: Walker, place: Place) -> None:
    found: dict[str, object] = {}
    with walker.at(place) as page:
        speak(page, PSEUDO)
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        looking.settle(page)
        if not place.name.startswith(ELSEWHERE):
            found["not turned"] = page.evaluate(LATIN)
        for width, height, text in ((390, 844, 1), (320, 568, 1), (320, 568, 2)):
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", f"{100 * text}%")
            found[f"{width} wide, text x{text}"] = looking.overflowing(page)
            note = page.locator(".note button.spot")
            if width == 320 and note.is_visible():
                note.click()  # as in test_every_screen
                expect(page.locator(".note")).to_have_count(0)
            found[f"covered, {width} wide, text x{text}"] = looking.covered(page)
    assert {what: each for what, each in found.items() if each} == {}


def test_what_is_served_to_people_has_no_such_language() -> None:
    built = [path for path in (FRONTEND / "dist").rglob("*") if path.suffix in (".js", ".html")]
    assert built
    assert [path.name for path in built if PSEUDO in path.read_text(encoding="utf-8")] == []
