"""The next line is made while its cue is open: at the tap it is only put in its place, and it is the same drawing."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.life import facts, title
from tests.e2e.own import lived
from tests.e2e.phone import Phone
from tests.e2e.place import Journal, on_day

# Of every element that is made: whether somebody had tapped by then.
WATCHED = """() => {
  const make = document.createElementNS;
  const watched = { tapped: false, ahead: [], later: new Set() };
  window.watched = watched;
  document.createElementNS = function (...given) {
    const made = make.apply(document, given);
    if (watched.tapped) watched.later.add(made);
    else watched.ahead.push(made);
    return made;
  };
}"""
# No sign uses another shape; the picture does, and here it is not on the page yet.
MADE_AHEAD = "() => window.watched.ahead.some((one) => one.localName === 'use' && !one.isConnected)"
LATER = """() => {
  const shapes = [...document.querySelectorAll('.stone .picture *')];
  return [shapes.length, shapes.filter((one) => window.watched.later.has(one)).length];
}"""


def opened(phone: Phone, journal: Journal, cue: str) -> Page:
    """With the cue open and its line made."""
    page = lived(phone, journal)
    drawing(page)
    page.evaluate(WATCHED)
    page.evaluate(f"() => {{ location.hash = '#/cue/{cue}'; }}")
    page.wait_for_function(MADE_AHEAD)
    return page


def drawing(page: Page) -> str:
    """The day's picture, once it is there."""
    expect(page.locator(".stone .picture use").first).to_be_attached()
    found: str = page.evaluate("() => document.querySelector('.stone .picture').innerHTML")
    return found


def made_of(page: Page) -> tuple[int, int]:
    """How many shapes the picture has, and how many of them were made after the tap."""
    found: list[int] = page.evaluate(LATER)
    return found[0], found[1]


@pytest.mark.parametrize(
    ("journal", "name"),
    [(on_day(5), "the first of a day"), (on_day(5, "body", "sensory", "connection"), "the last of a day")],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_at_the_tap_nothing_of_the_picture_is_made(shared_phone: Phone, journal: Journal, name: str) -> None:
    page = opened(shared_phone, journal, "meaning")
    page.emulate_media(reduced_motion="no-preference")  # it draws long enough to be seen drawing
    page.locator(".way-press").last.click()
    page.evaluate("() => { window.watched.tapped = true; }")
    page.get_by_role("button", name="I did this").click()
    expect(page.locator(".picture--draws")).to_have_count(1)
    shapes, later = made_of(page)
    assert shapes > 10, name
    assert later == 0
    expect(page.locator(".picture--drawn")).to_have_count(1)
    shapes, later = made_of(page)
    assert shapes > 10
    assert later == 0
    shown = drawing(page)
    page.reload()
    assert drawing(page) == shown


def test_looked_at_and_left_nothing_of_it_is_shown_or_kept(shared_phone: Phone) -> None:
    page = opened(shared_phone, on_day(5, "body"), "meaning")
    kept = len(facts(page))
    page.evaluate("() => { location.hash = '#/'; }")
    expect(title(page)).to_contain_text("Day")
    shown = drawing(page)
    assert len(facts(page)) == kept
    page.reload()
    assert drawing(page) == shown
