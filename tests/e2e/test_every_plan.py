"""Every plan that comes along, in each of its languages: each day lived, each practice opened in each size, on small
phones, with large text, and from right to left."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e import looking
from tests.e2e.journals import Lived, plan_of, write
from tests.e2e.life import evening
from tests.e2e.phone import Phone
from tests.e2e.pseudo import from_right_to_left
from thaw.plans import shelf
from thaw.resources import data_dir

CUES = ("body", "sensory", "connection", "meaning")
OFFERED = [(plan, language) for plan, views in shelf.load([data_dir("plans")]).plans.items() for language in views]
# Width, text size, direction.
WAYS = ((320, 1, "ltr"), (390, 2, "ltr"), (320, 2, "ltr"), (320, 1, "rtl"))


def part(phone: Phone, plan: str, language: str, which: str) -> dict[str, Any]:
    return plan_of(phone.url, f"{plan}?part={which}&lang={language}")


@pytest.mark.parametrize(("plan", "language"), OFFERED, ids=lambda one: one)
def test_each_practice_fits_in_each_size(shared_phone: Phone, plan: str, language: str) -> None:
    text = part(shared_phone, plan, language, "days")
    more = part(shared_phone, plan, language, "more")
    found: dict[str, object] = {}
    for width, size, direction in WAYS:
        given, rest = (text, more) if direction == "ltr" else (from_right_to_left(text), from_right_to_left(more))
        write(shared_phone.page, shared_phone.url, Lived(given).began(1).facts, [given])
        shared_phone.page.evaluate(HOLD_MORE, rest)
        opened = []
        for cue in sorted({practice["cue"] for practice in text["practices"].values()}):
            page = shared_phone.open(f"/#/cue/{cue}")
            page.set_viewport_size({"width": width, "height": 844})
            # A size is opened with what goes along with it: what is needed, and when to take care.
            page.evaluate("(how) => Object.assign(document.documentElement, how)", {"dir": direction})
            page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", f"{100 * size}%")
            expect(page.locator(".sizes")).to_be_visible()
            walked = page.evaluate(WALK)
            opened += walked["opened"]
            found[f"{cue}, {width} wide, text x{size}, {direction}"] = walked["found"]
        assert len(opened) == 3 * len(text["practices"])
        if direction == "ltr":
            told = {practice["needs"] for practice in more["practices"].values()} - {None}
            assert {one["needs"] for one in opened} - {None} == told
            assert {one["title"]: one["in_bed"] for one in opened} == {
                practice["title"]: IN_BED[more["practices"][id]["in_bed"]] for id, practice in text["practices"].items()
            }
            cautions = {one for practice in more["practices"].values() for one in practice["cautions"]}
            assert {caution for one in opened for caution in one["cautions"]} == cautions
            assert {one["language"] for one in opened} == {language}
    assert {what: each for what, each in found.items() if each} == {}


@pytest.mark.parametrize(("plan", "language"), OFFERED, ids=lambda one: one)
def test_each_day_can_be_lived(shared_phone: Phone, plan: str, language: str) -> None:
    text = part(shared_phone, plan, language, "days")
    more = part(shared_phone, plan, language, "more")
    write(shared_phone.page, shared_phone.url, Lived(text).began(1).facts, [text])
    shared_phone.page.evaluate(HOLD_MORE, more)
    for number, day in enumerate(text["days"], start=1):
        shared_phone.set_clock(evening(number))
        page = shared_phone.open()
        page.set_viewport_size({"width": 320, "height": 568})
        expect(page.locator(".thought")).to_have_text(day["thought"])
        expect(page.locator(".thought")).to_have_attribute("lang", language)
        if more["days"][number - 1]["midpoint"]:
            expect(page.get_by_text(more["days"][number - 1]["midpoint"])).to_be_visible()
        hints = page.locator("main .row .small").all_inner_texts()
        assert hints == [
            text["practices"][day["cues"][cue]["suggestion"]]["title"] for cue in CUES if cue in day["cues"]
        ]
        assert looking.overflowing(page) == []
        cue = [cue for cue in CUES if cue in day["cues"]][number % len(day["cues"])]
        done = text["practices"][day["cues"][cue]["suggestion"]]
        size = ("full", "smaller", "smallest")[number % 3]
        page.locator(f"main a[href='#/cue/{cue}']").click()
        page.locator(".way-press", has=page.locator(f".way-glyph--{size}")).click()
        page.get_by_role("button", name="I did this").click()
        expect(page.locator("main .melted")).to_have_text(done["sizes"][size]["did"])
        assert looking.overflowing(page) == []
    shared_phone.set_clock(evening(len(text["days"]) + 1))
    page = shared_phone.open()
    page.set_viewport_size({"width": 320, "height": 568})
    expect(page.locator("h1")).to_have_text("This is what you made.")
    said = more["days"][-1]["close"]
    if said:
        expect(page.get_by_text(said)).to_be_visible()
    assert looking.overflowing(page) == []


IN_BED = {"full": "All of it works in bed.", "smaller": "The two smaller ones work in bed.", "smallest": None}


HOLD_MORE = """async (more) => {
  const cache = await caches.open('thaw-more');
  await cache.put(`/more/${more.digest}`, Response.json(more));
}"""
# Opens each practice of the cue in each size, and looks at each: what it says with it, and whether all of it fits.
WALK = (
    """async () => {
  const overflowing = """
    + looking.OVERFLOWING
    + """;
  const frame = () => new Promise((done) => setTimeout(done, 4));
  const until = async (there) => { while (!there()) await frame(); return there(); };
  const words = (one) => one?.textContent ?? null;
  const opened = [];
  const found = [];
  // What the app itself says there: something else, where there is more, and something of one's own.
  const [more, own] = [...document.querySelectorAll('.row.tile--mid')].filter((row) => !row.querySelector('[lang]'));
  if (own) { more.click(); await until(() => !more.isConnected); }
  const titles = [...document.querySelectorAll('.sizes-title, .row.tile--mid .name[lang]')].map(words);
  for (const title of titles) {
    const row = [...document.querySelectorAll('.row.tile--mid')].find((one) => words(one.querySelector('.name')) === title);
    row?.click();
    await until(() => words(document.querySelector('.sizes-title')) === title);
    for (const index of [0, 1, 2]) {
      document.querySelectorAll('.way-press')[index].click();
      const size = await until(() => document.querySelectorAll('.way')[index].querySelector('.steps'));
      opened.push({
        title, index, language: document.querySelector('.sizes-title').lang,
        needs: words(document.querySelector('.sizes-needs[lang]')),
        in_bed: words(document.querySelector('.sizes-needs:not([lang])')),
        cautions: [...size.querySelectorAll('.caution')].map(words),
      });
      found.push(...overflowing());
    }
  }
  return { opened, found };
}"""
)
