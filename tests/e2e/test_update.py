"""A newer build comes while a person is in the middle of their days (docs/decisions/0004)."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.e2e.builds import SAID, parts, said, said_later
from tests.e2e.life import begin, do, evening, facts, lines, tile, title
from tests.e2e.newer import FOLLOW, LOOK, MARK, READY, SAME, SHELLS, SHOW, NewBuild, living, note
from tests.e2e.phone import Phone
from tests.e2e.server import Server
from thaw.settings import Settings


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    return new_phone(reduced_motion="reduce")  # taps need not wait until a screen has risen


def test_an_open_cue_stays_open_a_note_tells_and_its_tap_brings_the_newer_build(phone: Phone, bring: NewBuild) -> None:
    phone.set_clock(evening(1))
    page = begin(phone)  # the very page of the first visit, which no worker brought
    do(page, "Body")
    page.evaluate(MARK)
    tile(page, "Senses").first.click()
    page.locator(".way-press").last.click()
    steps = page.locator(".steps li")
    expect(steps.first).to_be_visible()

    bring("two")
    assert page.evaluate(LOOK) == "activated"
    expect(steps.first).to_be_visible()
    expect(note(page)).not_to_contain_text(READY)
    page.get_by_role("button", name="I did this").click()
    expect(lines(page)).to_have_count(2)
    expect(note(page)).to_contain_text(READY)
    assert page.evaluate(SAME)
    do(page, "Meaning")  # the note stays and asks for nothing
    before = facts(page)

    page.get_by_role("button", name="Use it now").click()
    expect(lines(page)).to_have_count(3)
    expect(note(page)).not_to_contain_text(READY)
    page.goto(f"{phone.url}/#/about")
    expect(page.get_by_text(said_later("two"))).to_be_visible()
    assert facts(page) == before


def test_the_note_can_be_put_away_and_the_next_cold_opening_has_the_newer_build(
    phone: Phone, bring: NewBuild, server: Server
) -> None:
    page = living(phone)
    expect(page.get_by_text(SAID)).to_be_visible()
    server.stop()
    page = phone.open()  # from the phone itself, at once; the newer build comes behind it
    expect(page.get_by_text(SAID)).to_be_visible()
    bring("two")
    assert page.evaluate(LOOK) == "activated"
    expect(note(page)).to_contain_text(READY)
    expect(page.get_by_text(SAID)).to_be_visible()
    page.get_by_role("button", name="Put this note away").click()
    expect(note(page)).not_to_contain_text(READY)

    phone.close()
    page = phone.open()
    expect(page.get_by_text(said("two"))).to_be_visible()
    expect(note(page)).not_to_contain_text(READY)


def test_parts_of_the_build_before_still_answer_from_this_phone(phone: Phone, bring: NewBuild, server: Server) -> None:
    page = living(phone)
    bring("two")
    assert page.evaluate(LOOK) == "activated"
    server.stop()
    for path in parts(Settings().web):
        got = page.evaluate("(path) => fetch(path).then((answer) => answer.text())", path)
        assert got == (Settings().web / path[1:]).read_text(encoding="utf-8"), path
    page.goto(f"{phone.url}/#/about")
    expect(title(page)).to_have_text("What this is")


def test_long_out_of_sight_brings_it_by_itself_but_not_in_a_cue_nor_with_anything_unsaved(
    phone: Phone, bring: NewBuild
) -> None:
    page = living(phone)
    bring("two")
    assert page.evaluate(LOOK) == "activated"
    page.evaluate(MARK)
    clock = evening(2)

    def away(minutes: int) -> None:
        nonlocal clock
        page.evaluate(SHOW, "hidden")
        clock += timedelta(minutes=minutes)
        phone.set_clock(clock)
        page.evaluate(SHOW, "visible")

    tile(page, "Body").first.click()
    away(31)
    assert page.evaluate(SAME), "in a cue"
    page.get_by_role("link", name="Back").click()
    away(29)
    assert page.evaluate(SAME), "not long enough"
    page.evaluate(FULL)
    do(page, "Body")
    away(31)
    assert page.evaluate(SAME), "with a mark that is not on the disk yet"
    expect(note(page)).to_contain_text("room")
    page.evaluate("() => globalThis.roomAgain()")
    page.get_by_role("button", name="Try again").click()
    expect(note(page)).to_contain_text(READY)

    with page.expect_event("load"):
        away(31)
    expect(lines(page)).to_have_count(1)
    expect(note(page)).not_to_contain_text(READY)
    assert not page.evaluate(SAME)
    page.goto(f"{phone.url}/#/about")
    expect(page.get_by_text(said_later("two"))).to_be_visible()


FULL = """() => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function () { throw new DOMException('full', 'QuotaExceededError'); };
  globalThis.roomAgain = () => { IDBObjectStore.prototype.put = put; };
}"""


def test_a_build_that_does_not_arrive_whole_leaves_the_one_before_in_charge(
    phone: Phone, bring: NewBuild, server: Server
) -> None:
    page = living(phone)
    shells = page.evaluate(SHELLS)
    assert phone.context
    phone.context.route("**/assets/stone*", lambda route: route.fulfill(status=500, body="no"))
    folder = bring("two")
    assert page.evaluate(LOOK) == "redundant"
    assert page.evaluate(SHELLS) == shells
    # Each trouble is there before the one before it goes: the browser asks whenever it likes.
    phone.context.route("**/assets/stone*", lambda route: route.abort("connectionreset"))
    page.evaluate(FOLLOW)
    assert page.evaluate(LOOK) == "redundant"
    assert page.evaluate(SHELLS) == shells
    next((folder / "assets").glob("stone*.js")).unlink()
    server.stop()
    phone.context.unroute_all()
    page.evaluate(FOLLOW)
    server.start()
    assert page.evaluate(LOOK) == "redundant"
    assert page.evaluate(SHELLS) == shells
    expect(note(page)).not_to_contain_text(READY)

    server.stop()
    page = phone.open()
    expect(page.get_by_text(SAID)).to_be_visible()
    do(page, "Body")

    bring("three")
    assert page.evaluate(LOOK) == "activated"
    page = phone.open()
    expect(lines(page)).to_have_count(1)
    page.goto(f"{phone.url}/#/about")
    expect(page.get_by_text(said_later("three"))).to_be_visible()


def test_three_builds_in_a_row_with_one_page_open_all_along(phone: Phone, bring: NewBuild, server: Server) -> None:
    page = living(phone)
    page.evaluate(MARK)
    for name in ("two", "three", "four"):
        bring(name)
        assert page.evaluate(LOOK) == "activated"
    assert page.evaluate(SHELLS) == ["three", "four"]
    assert page.evaluate(SAME)
    do(page, "Connection")
    server.stop()
    page.goto(f"{phone.url}/#/about")
    expect(title(page)).to_have_text("What this is")
    assert page.evaluate("() => globalThis.sameOpening === true")
    before = facts(page)

    page = phone.open()
    expect(lines(page)).to_have_count(1)
    assert facts(page) == before
    page.goto(f"{phone.url}/#/about")
    expect(page.get_by_text(said_later("four"))).to_be_visible()
