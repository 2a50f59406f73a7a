"""A newer build comes while a person is in the middle of their days (docs/decisions/0004)."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.builds import SAID, build, parts, said, said_later
from tests.e2e.life import begin, do, evening, facts, lines, tile, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server
from thaw.settings import Settings

# Only the page can say whether it was loaded again: what is written on its globe is gone then.
MARK = "() => { globalThis.sameOpening = true; }"
SAME = "() => fetch('/api/health').catch(() => {}).then(() => globalThis.sameOpening === true)"
SHOW = """(state) => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}"""
# Writes down what becomes of each worker that comes from here on: the browser also asks for one by itself, a moment
# after a page was opened.
FOLLOW = """() => navigator.serviceWorker.ready.then((registration) => {
  globalThis.fates = [];
  if (globalThis.followed) return;
  globalThis.followed = true;
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    const told = () => {
      if (!['activated', 'redundant'].includes(installing.state)) return;
      installing.removeEventListener('statechange', told);
      globalThis.fates.push(installing.state);
    };
    installing.addEventListener('statechange', told);
  });
})"""
# Back in view after a moment, as when a phone was locked and unlocked; tells what became of the worker that came.
LOOK = """() => new Promise((done, refused) => {
  const until = Date.now() + 15000;
  const look = () => {
    if (globalThis.fates.length) done(globalThis.fates.shift());
    else if (Date.now() > until) refused(new Error('no newer worker came'));
    else setTimeout(look, 20);
  };
  for (const state of ['hidden', 'visible']) {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }
  look();
})"""
READY = "A newer version is ready."
SHELLS = "() => caches.keys().then((names) => names.map((name) => name.replace('thaw-shell-', '')))"

NewBuild = Callable[..., Path]


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    return new_phone(reduced_motion="reduce")  # taps need not wait until a screen has risen


@pytest.fixture
def bring(phone: Phone, server: Server, tmp_path: Path) -> NewBuild:
    """The host puts a newer build in place: made, and served at the same address."""

    def bring(name: str, **options: int) -> Path:
        folder = build(tmp_path / name, name, **options)
        phone.page.evaluate(FOLLOW)
        server.stop()
        server.start(THAW_WEB=str(folder))
        return folder

    return bring


def note(page: Page) -> Locator:
    return page.locator(".note-place")


def living(phone: Phone) -> Page:
    """On the second day of a round, with a line on the first; opened as on any day."""
    phone.set_clock(evening(1))
    do(begin(phone), "Body")
    phone.set_clock(evening(2))
    return phone.open()


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


def test_the_note_can_be_put_away_and_the_next_cold_opening_has_the_newer_build(phone: Phone, bring: NewBuild) -> None:
    page = living(phone)
    expect(page.get_by_text(SAID)).to_be_visible()
    bring("two")
    page = phone.open()  # from the phone itself, at once; the newer build comes behind it
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
    folder = bring("two")
    for trouble in (lambda route: route.fulfill(status=500, body="no"), lambda route: route.abort("connectionreset")):
        phone.context.route("**/assets/stone*", trouble)
        assert page.evaluate(LOOK) == "redundant"
        assert page.evaluate(SHELLS) == shells
        phone.context.unroute_all()
    next((folder / "assets").glob("stone*.js")).unlink()
    server.stop()
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
    assert page.evaluate(SHELLS) == ["thaw-more", "three", "four"]
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


def test_a_newer_page_with_a_newer_database_and_an_older_page_open_beside_it(phone: Phone, bring: NewBuild) -> None:
    older = living(phone)
    bring("two", database=2)
    assert older.evaluate(LOOK) == "activated"
    tile(older, "Body").first.click()
    older.locator(".way-press").last.click()

    assert phone.context
    newer = phone.context.new_page()
    newer.goto(phone.url)
    expect(newer.get_by_text(said("two"))).to_be_visible()

    # The older page lets go of the database at once; what is tapped in it is put by, and it says what happened.
    older.bring_to_front()
    older.get_by_role("button", name="I did this").click()
    expect(title(older)).to_have_text("A newer Thaw took over.")
    expect(note(older)).not_to_contain_text("save")
    older.get_by_text("Read the plan").click()
    expect(older.get_by_role("heading", name="Day fourteen")).to_be_visible()

    older.get_by_role("button", name="Open it here").click()
    expect(lines(older)).to_have_count(1)
    expect(lines(newer)).to_have_count(1)
    newer.bring_to_front()
    do(newer, "Meaning")
    expect(lines(older)).to_have_count(2)
    kinds = [fact["kind"] for fact in facts(newer)]
    assert kinds == ["began", "did", "did", "did"]


def test_an_older_page_that_holds_the_database_is_said_in_plain_words_until_it_goes(
    phone: Phone, bring: NewBuild
) -> None:
    page = living(phone)
    bring("two", database=2)
    assert page.evaluate(LOOK) == "activated"
    assert phone.context
    page.goto(f"{phone.url}/icons/favicon.svg")
    page.evaluate(HOLD)
    phone.page = newer = phone.context.new_page()
    newer.goto(phone.url)
    expect(title(newer)).to_have_text("Thaw is open elsewhere.")
    expect(newer.get_by_role("button", name="Look again")).to_be_visible()
    expect(newer.get_by_role("button", name="Go on without keeping")).to_have_count(0)
    newer.get_by_text("Read the plan").click()
    expect(newer.get_by_role("heading", name="Day fourteen")).to_be_visible()
    newer.get_by_role("link", name="Help now").click()
    expect(title(newer)).to_have_text("Help now")
    newer.get_by_role("link", name="Back").first.click()

    page.close()
    expect(newer.get_by_text(said("two"))).to_be_visible()
    do(newer, "Body")
    assert len(facts(newer)) == 3


# A page that is frozen, or of a Thaw that did not yet know how to let go.
HOLD = """() => new Promise((done) => {
  const open = indexedDB.open('thaw', 1);
  open.onsuccess = () => { globalThis.held = open.result; done(); };
})"""
