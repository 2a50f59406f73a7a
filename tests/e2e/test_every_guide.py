"""Every guide of every plan and every card of the library, in each language, fits small phones, large text, and right to left."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import looking
from tests.e2e.journals import Lived, library_of, plan_of, write
from tests.e2e.languages import speak
from tests.e2e.life import evening, title
from tests.e2e.phone import Phone
from tests.e2e.pseudo import from_right_to_left
from tests.e2e.test_every_plan import HOLD_MORE, OFFERED, part

# Width, text size, direction.
WAYS = ((320, 2, "ltr"), (320, 1, "rtl"))


@pytest.mark.parametrize(("plan", "language"), OFFERED, ids=lambda one: one)
def test_each_step_of_each_guide_fits(shared_phone: Phone, plan: str, language: str) -> None:
    text, more = (part(shared_phone, plan, language, which) for which in ("days", "more"))
    guides = {
        f"{practice}/{id}": guide for practice, one in more["practices"].items() for id, guide in one["guides"].items()
    }
    found: dict[str, object] = {}
    for width, size, direction in WAYS:
        given, rest = (text, more) if direction == "ltr" else (from_right_to_left(text), from_right_to_left(more))
        write(shared_phone.page, shared_phone.url, Lived(given).began(1).facts, [given])
        shared_phone.page.evaluate(HOLD_MORE, rest)
        shared_phone.set_clock(evening(1))
        page = shared_phone.open("/#/settings")
        _as(page, width, size, direction)
        for name, guide in guides.items():
            page.goto(f"{shared_phone.url}/#/guide/{name}")
            expect(page.locator(".guide-steps li")).to_have_count(len(guide["says"]))
            walked = page.evaluate(THROUGH)
            if direction == "ltr":
                assert walked["said"] == guide["says"], name
            found[f"{name}, {width} wide, text x{size}, {direction}"] = walked["found"]
    assert {what: each for what, each in found.items() if each} == {}


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_card_fits(shared_phone: Phone, language: str) -> None:
    plan = plan_of(shared_phone.url)
    shared_phone.set_clock(evening(1))
    write(shared_phone.page, shared_phone.url, Lived(plan).began(1).facts, [plan])
    page = shared_phone.open("/#/library")
    speak(page, language)
    page.goto(f"{shared_phone.url}/#/library")
    expect(title(page)).to_have_text({"en": "Library", "es": "Biblioteca"}[language])
    cards = library_of(shared_phone.url, language)["cards"]
    found: dict[str, object] = {}
    for width, size, direction in WAYS:
        _as(page, width, size, direction)
        for card in cards:
            page.goto(f"{shared_phone.url}/#/card/{card['id']}")
            expect(title(page)).to_have_text(card["title"])
            for words in [*card["text"], *([card["do"]] if card["do"] else [])]:
                expect(page.get_by_text(words, exact=True)).to_be_visible()
            found[f"{card['id']}, {width} wide, text x{size}, {direction}"] = looking.overflowing(page)
    assert {what: each for what, each in found.items() if each} == {}


def _as(page: Page, width: int, size: float, direction: str) -> None:
    page.set_viewport_size({"width": width, "height": 568})
    how: dict[str, Any] = {"dir": direction, "size": f"{100 * size}%"}
    page.evaluate(
        "({ dir, size }) => { document.documentElement.dir = dir; document.documentElement.style.fontSize = size; }",
        how,
    )


# From a guide's words through all its steps to its end, and away from it: what each step says, and whether all of it fits.
THROUGH = (
    """async () => {
  const overflowing = """
    + looking.OVERFLOWING
    + """;
  const frame = () => new Promise((done) => setTimeout(done, 4));
  const until = async (there) => { while (!there()) await frame(); return there(); };
  const step = () => document.querySelector('.guide-says h1 [lang]');
  const found = overflowing();
  const said = [];
  document.querySelector('main .press').click();
  await until(step);
  while (step()) {
    said.push(step().textContent);
    found.push(...overflowing());
    const before = document.querySelector('.guide-then').textContent;
    [...document.querySelectorAll('.quiets .quiet')].at(-1).click();
    await until(() => document.querySelector('.guide-then')?.textContent !== before);
  }
  found.push(...overflowing());
  document.querySelector('.guide-end .quiet').click();
  return { said, found };
}"""
)
