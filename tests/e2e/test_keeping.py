"""What was tapped is there: after a kill, in another tab, when storage is refused or full."""

import pytest
from playwright.sync_api import expect

from tests.e2e.life import CUES, begin, do, evening, facts, lines, tile, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server


@pytest.fixture(scope="module")
def server(shared_server: Server) -> Server:
    """One for all: nothing here is left on it."""
    return shared_server


@pytest.mark.parametrize("milliseconds", [0, 30])
def test_a_browser_killed_right_after_the_line_shows_has_kept_the_mark(phone: Phone, milliseconds: int) -> None:
    phone.set_clock(evening(1))
    page = begin(phone)
    do(page, "Body")
    page.wait_for_timeout(milliseconds)
    phone.kill()

    page = phone.open()
    expect(title(page)).to_have_text("Day one")
    expect(lines(page)).to_have_count(1)
    expect(tile(page, "Body")).to_have_count(0)


def test_what_a_page_can_do_no_more_after_the_tap_is_not_needed(phone: Phone) -> None:
    phone.set_clock(evening(1))
    page = begin(phone)
    do(page, "Body")
    lines(page).first.click()
    expect(page.get_by_role("button", name="Take it back")).to_be_visible()
    page.evaluate(TAP_AND_HANG)
    page.wait_for_timeout(1000)  # far longer than a disk takes
    phone.kill()

    page = phone.open()
    expect(tile(page, "Body")).to_have_count(1)
    assert [fact["kind"] for fact in facts(page)] == ["began", "did", "took-back"]


# Everything that follows the tap in one breath is done; nothing that the browser answers is heard any more.
TAP_AND_HANG = """() => {
  setTimeout(async () => {
    document.querySelector('.made-row button').click();
    for (let n = 0; n < 1000; n++) await null;
    for (const end = performance.now() + 20000; performance.now() < end; );
  });
}"""


def test_two_tabs_show_the_same_day(phone: Phone) -> None:
    phone.set_clock(evening(1))
    first = begin(phone)
    assert phone.context
    second = phone.context.new_page()
    second.goto(phone.url)
    expect(title(second)).to_have_text("Day one")

    do(first, "Body")
    expect(lines(second)).to_have_count(1)
    do(second, "Meaning")
    expect(lines(first)).to_have_count(2)
    assert len({fact["id"] for fact in facts(first)}) == 3


def test_a_fact_of_an_unknown_kind_stays_and_changes_nothing(phone: Phone) -> None:
    phone.set_clock(evening(1))
    page = begin(phone)
    newer = {"id": "f" * 32, "order": 7, "at": 0, "day": "2027-03-01", "zone": "Etc/Unknown", "kind": "sang", "song": 3}
    page.evaluate(PUT, newer)
    page = phone.open()
    do(page, "Body")
    assert newer in facts(page)
    assert facts(page)[-1]["order"] == 8


PUT = """(fact) => new Promise((done, refused) => {
  const open = indexedDB.open('thaw');
  open.onsuccess = () => {
    const write = open.result.transaction('facts', 'readwrite');
    write.objectStore('facts').put(fact);
    write.oncomplete = () => { open.result.close(); done(); };
    write.onerror = () => refused(write.error);
  };
})"""


def test_storage_refused_plain_words_and_the_plan_is_readable(phone: Phone) -> None:
    phone.set_clock(evening(1))
    page = phone.open("/#/help")
    assert phone.context
    phone.context.add_init_script("indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };")
    page = phone.open()
    expect(title(page)).to_have_text("This window keeps nothing.")
    page.get_by_role("button", name="Go on without keeping").click()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(title(page)).to_have_text("Day one")
    expect(page.locator(".note-place")).to_contain_text("keeps nothing")
    for cue in CUES:
        expect(tile(page, cue)).to_be_visible()
    do(page, "Body")
    # Even so it was put by, and is there at the next opening.
    page = phone.open()
    page.get_by_role("button", name="Go on without keeping").click()
    expect(lines(page)).to_have_count(1)


def test_storage_full_says_so_keeps_it_on_the_screen_and_keeps_it_when_there_is_room(phone: Phone) -> None:
    phone.set_clock(evening(1))
    page = begin(phone)
    page.evaluate(FULL)
    do(page, "Body")
    expect(page.locator(".note-place")).to_contain_text("room")
    expect(lines(page)).to_have_count(1)
    assert [fact["kind"] for fact in facts(page)] == ["began"]

    page.evaluate("() => globalThis.roomAgain()")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".note-place")).not_to_contain_text("room")
    assert [fact["kind"] for fact in facts(page)] == ["began", "did"]


FULL = """() => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function () { throw new DOMException('full', 'QuotaExceededError'); };
  globalThis.roomAgain = () => { IDBObjectStore.prototype.put = put; };
}"""


def test_the_browser_is_asked_to_keep_the_journal_once_there_is_something_to_keep(phone: Phone) -> None:
    phone.set_clock(evening(1))
    phone.open()
    assert phone.context
    phone.context.add_init_script(
        """globalThis.asked = 0;
        navigator.storage.persist = async () => { globalThis.asked += 1; return true; };"""
    )
    page = phone.open()
    phone.ready_without_network()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(title(page)).to_have_text("Day one")
    assert page.evaluate("() => globalThis.asked") == 0
    do(page, "Body")
    page.wait_for_function("() => globalThis.asked === 1")
    do(page, "Meaning")
    assert page.evaluate("() => globalThis.asked") == 1
