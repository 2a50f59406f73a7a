"""A guide, started on a phone whose clock a test sets from there."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.e2e.life import facts, title
from tests.e2e.own import lived
from tests.e2e.phone import Phone
from tests.e2e.place import TODAY, Journal, on_day
from tests.e2e.places_guide import SITTING

FIRST = "Sit so that both feet find the floor."
SECOND = "Tip your head to one side."
THIRD = "Tip your head to the other side."
SEVENTH = "Reach one arm up, then the other."
OVER = "That was all of it."
START, PAUSE, GO_ON, ENOUGH = "Start", "Pause", "Go on", "That’s enough"


def button(page: Page, name: str) -> Locator:
    return page.locator("main").get_by_role("button", name=name, exact=True)


def says(page: Page, words: str) -> None:
    expect(title(page)).to_contain_text(words)


def left(page: Page, most: int, least: int | None = None) -> None:
    """The time left in the step, in seconds. The clock goes on while a slow machine looks."""
    seconds = range(max(0, most - 9) if least is None else least, most + 1)
    expect(page.get_by_role("timer")).to_have_text(re.compile("|".join(f"0:{each:02}" for each in seconds)))


def opened(phone: Phone, journal: Journal | None = None, place: str = SITTING, init: str = "") -> Page:
    page = lived(phone, journal or on_day(2), place)
    if init:
        page.add_init_script(init)
        page.reload()
    return page


def later_from(phone: Phone, page: Page) -> Callable[[float], None]:
    """What sets the clock to so many seconds after now."""
    at: int = page.evaluate("() => Date.now()")
    return lambda seconds: phone.set_clock(datetime.fromtimestamp(at / 1000 + seconds, UTC))


def start(phone: Phone, page: Page) -> Callable[[float], None]:
    """Starts it; gives what sets the clock to so many seconds after."""
    button(page, START).click()
    says(page, FIRST)
    return later_from(phone, page)


def marks(page: Page) -> list[Any]:
    return [fact for fact in facts(page) if fact["kind"] == "did" and fact["on"] == f"2027-03-{TODAY}"]
