"""Where the words of a plan stand on a usual phone, on a small one, and when they read from the other side."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import looking
from tests.e2e.journals import CUES, Lived, write
from tests.e2e.languages import speak
from tests.e2e.life import evening
from tests.e2e.phone import Phone
from tests.e2e.test_any_plan import plan_of
from tests.e2e.test_every_plan import HOLD_MORE

THOUGHT = "Feeling little can be a body that saves what it has, the way a house is dark where nobody is just now."
CLOSE = ("The plan ends here, in your own time. One small thing can go along: a cup, a song, a walk. " * 4)[
    :300
].strip()
ARABIC = "إرسال سطر"


def opened(phone: Phone, day: int, *, close: str | None = None, title: str | None = None) -> Page:
    """A plan of two days, on this day of it; the third is the close."""
    plan = plan_of(2, CUES)
    plan["days"] = [{**each, "thought": THOUGHT} for each in plan["days"]]
    if title:
        plan["language"] = "ar"
        plan["practices"] = {id: {**one, "title": title} for id, one in plan["practices"].items()}
    said = [{"midpoint": None, "close": None}, {"midpoint": None, "close": close}]
    more = {**{key: plan[key] for key in ("id", "digest", "language")}, "practices": {}, "days": said}
    phone.set_clock(evening(day))
    write(phone.page, phone.url, Lived(plan).until(day, day).facts, [plan])
    phone.page.evaluate(HOLD_MORE, more)
    return phone.open()


def box(page: Page, one: str) -> dict[str, Any]:
    found: dict[str, Any] = page.locator(one).evaluate("(one) => one.getBoundingClientRect().toJSON()")
    return found


def sized(page: Page, width: int, height: int, text: int = 1) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", f"{100 * text}%")
    looking.settle(page)


# The letters of a machine that tests are wider than a phone's: Spanish has its one line on a phone a little wider.
@pytest.mark.parametrize(("language", "width"), [("en", 390), ("es", 412)])
def test_a_days_thought_begins_in_sight_below_all_that_is_offered(
    shared_phone: Phone, language: str, width: int
) -> None:
    page = opened(shared_phone, 2)
    expect(page.locator(".thought")).to_have_text(THOUGHT)
    speak(page, language)
    sized(page, width, 844)
    last, thought, foot = (box(page, one) for one in ("main .row >> nth=-1", ".thought", ".always"))
    assert last["bottom"] < thought["top"]
    assert thought["top"] + 27 < foot["top"], "its first line is above the foot"
    for wide, high, text in ((390, 844, 1), (320, 568, 1), (320, 568, 2)):
        sized(page, wide, high, text)
        page.locator(".thought").scroll_into_view_if_needed()
        assert looking.overflowing(page) == []


@pytest.mark.parametrize("letters", [120, 300])
def test_what_a_plan_says_at_its_end_comes_before_the_ways_on_where_both_are_in_sight(
    shared_phone: Phone, letters: int
) -> None:
    page = opened(shared_phone, 3, close=CLOSE[:letters])
    for width, height in ((390, 844), (390, 800), (412, 915)):
        sized(page, width, height)
        said, first, last, foot = (
            box(page, one) for one in (".close-said", ".tile--low >> nth=0", ".tile--low >> nth=2", ".always")
        )
        assert said["bottom"] < first["top"], (width, height)
        assert last["bottom"] < foot["top"], (width, height)
    for width, height, text in ((375, 667, 1), (320, 568, 1), (320, 568, 2), (390, 844, 2)):
        sized(page, width, height, text)
        assert box(page, ".tile--low >> nth=2")["bottom"] < box(page, ".close-said")["top"], (width, height, text)
        assert box(page, ".close-said")["bottom"] <= box(page, ".quiets")["top"], (width, height, text)
        assert looking.overflowing(page) == []


def test_a_plan_that_says_nothing_at_its_end_has_the_picture_large(shared_phone: Phone) -> None:
    page = opened(shared_phone, 3)
    sized(page, 390, 844)
    assert page.locator(".close-said").count() == 0
    assert box(page, ".stone svg")["width"] > 280


@pytest.mark.parametrize(("title", "direction"), [(ARABIC, "ltr"), ("A line", "rtl")])
def test_a_hint_of_another_direction_begins_below_its_name(shared_phone: Phone, title: str, direction: str) -> None:
    page = opened(shared_phone, 2, title=title)
    page.evaluate("(dir) => { document.documentElement.dir = dir; }", direction)
    side = "left" if direction == "ltr" else "right"
    for row in page.locator("main .row").all():
        name, hint = (
            row.locator(f".{part}").evaluate("(one) => one.getBoundingClientRect().toJSON()")
            for part in ("name", "small")
        )
        assert abs(name[side] - hint[side]) < 1
        assert hint["width"] < 200, "as wide as its words"
