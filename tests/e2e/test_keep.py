"""A copy leaves and comes back, what is there stays, and an end that leaves nothing."""

import contextlib
import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error, Page, expect

from tests.e2e.journals import CUES, Lived, plan_of, write
from tests.e2e.life import begin, do, evening, facts, lines, title
from tests.e2e.phone import Phone
from tests.e2e.places_keep import COPY, GIVEN, give_file

SECRET = "Über die Brücke, مرحبا"


def at_keep(phone: Phone) -> Page:
    page = phone.open("/#/keep")
    expect(title(page)).to_have_text("Keep and move")
    return page


def row(page: Page, name: str) -> Any:
    return page.locator("main button", has_text=name).first


def saved(page: Page, name: str) -> str:
    """What the download holds that a tap on this row gives."""
    with page.expect_download() as download:
        row(page, name).click()
    return Path(download.value.path()).read_bytes().decode()


def erase(page: Page) -> None:
    row(page, "Erase everything").click()
    expect(title(page)).to_have_text("Erase everything?")
    row(page, "Erase everything").click()
    expect(title(page)).to_have_text("Nothing of yours is left here.")


@pytest.fixture
def lived(phone: Phone) -> Lived:
    """Two rounds, with things of all sorts; today is the 20th of March, day three."""
    phone.set_clock(evening(20))
    page = phone.open()
    phone.ready_without_network()
    lived = Lived(plan_of(phone.url)).until(5, 3).until(20, 3).did(20, 3, "body", "meaning")
    mark = lived.facts[-1]["id"]
    lived.add(20, "noticed", mark=mark, signals=["warmth"], answer="a-little", note=SECRET)
    lived.add(20, "put-in-kit", sort="person", name="Sam", tel="+49 151 0000000")
    lived.add(20, "sang", song={"title": "newer", "parts": [1, None]})
    write(page, phone.url, lived.facts, [lived.plan])
    assert phone.context
    phone.context.add_init_script(GIVEN)
    return lived


def test_a_copy_leaves_all_is_erased_and_the_copy_brings_it_back(phone: Phone, lived: Lived) -> None:
    page = phone.open()
    expect(lines(page)).to_have_count(2)
    shown = page.locator("main").inner_text()
    page = at_keep(phone)
    copy = saved(page, "Keep a copy")
    expect(page.locator("main")).to_contain_text("The copy has left Thaw.")
    erase(page)
    page.get_by_role("button", name="Open Thaw anew").click()
    expect(title(page)).to_have_text("Feeling has gone quiet.")
    assert facts(page) == []

    page.get_by_role("link", name="I’ve been here before").click()
    expect(title(page)).to_have_text("Keep and move")
    give_file(page, copy)
    expect(page.locator("main")).to_contain_text("It is all here now.")
    assert facts(page) == lived.facts
    page.get_by_role("link", name="To your days").click()
    expect(lines(page)).to_have_count(2)
    assert page.locator("main").inner_text() == shown
    page = phone.open()
    expect(lines(page)).to_have_count(2)

    page = at_keep(phone)
    give_file(page, copy)
    expect(page.locator("main")).to_contain_text("All of it was here already.")
    assert facts(page) == lived.facts


def test_what_is_here_stays_and_what_is_new_joins_it(phone: Phone, lived: Lived) -> None:
    page = at_keep(phone)
    own = lived.facts[5]
    new = {
        "id": "e" * 32,
        "order": 900,
        "at": 7,
        "day": "2027-03-20",
        "zone": "Asia/Tokyo",
        "kind": "sang",
        "deep": [{}],
    }
    give_file(page, json.dumps({**COPY, "facts": [{**own, "practice": "another", "at": 1}, new]}))
    expect(page.locator("main")).to_contain_text("It is all here now.")
    assert facts(page) == [*lived.facts, new]


def test_a_wrong_file_is_said_plainly_and_changes_nothing(phone: Phone, lived: Lived) -> None:
    page = at_keep(phone)
    for text, told in {
        "": "is not a copy",
        "{}": "holds no copy",
        '{"thaw": 1, "facts": [{"id"': "ends in the middle",
        '{"thaw": 2, "rings": []}': "newer Thaw",
        "Day,What": "is not a copy",
    }.items():
        give_file(page, text)
        expect(page.locator("main")).to_contain_text(told)
        expect(page.locator("main")).to_contain_text("Nothing has changed.")
    assert facts(page) == lived.facts


def test_no_room_for_a_copy_takes_none_of_it(phone: Phone, lived: Lived) -> None:
    page = at_keep(phone)
    page.evaluate(FULL_AFTER_TEN)
    more = [{**COPY["facts"][0], "id": f"e{i:031x}"} for i in range(40)]  # type: ignore[index]
    give_file(page, json.dumps({**COPY, "facts": more}))
    expect(page.locator("main")).to_contain_text("There is no room for it on this phone.")
    assert facts(page) == lived.facts


FULL_AFTER_TEN = """() => {
  const put = IDBObjectStore.prototype.put;
  let puts = 0;
  IDBObjectStore.prototype.put = function (...given) {
    if (this.name === 'facts' && ++puts > 10) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, given);
  };
}"""


def test_a_journal_of_a_lifetime_comes_in_while_the_page_lives_on(phone: Phone, lived: Lived) -> None:
    page = at_keep(phone)
    page.evaluate(LONGEST_STOP)
    stamp = {"order": 1, "at": 0, "day": "2020-03-01", "zone": "Europe/Madrid", "kind": "sang"}
    give_file(page, json.dumps({**COPY, "facts": [{**stamp, "id": f"e{i:031x}"} for i in range(50_000)]}))
    expect(page.locator("main")).to_contain_text("It is all here now.", timeout=60_000)
    assert len(facts(page)) == 50_000 + len(lived.facts)
    assert page.evaluate("() => globalThis.longestStop()") < 4000


LONGEST_STOP = """() => {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  globalThis.longestStop = () => longest;
}"""


def test_the_table_holds_what_was_done_and_nothing_that_computes(phone: Phone, lived: Lived) -> None:
    page = at_keep(phone)
    table = saved(page, "As a table")
    assert table.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")))
    assert rows[0] == ["Day", "What", "Cue", "In words", "Size", "Noticed", "Note"]
    assert [row[1] for row in rows[1:]] == ["Did"] * 6 + ["Kit", "Noticed"]
    assert rows[-1][6] == SECRET
    assert rows[-2][6] == "'+49 151 0000000"


PICKER = """globalThis.showSaveFilePicker = async () =>
  (await navigator.storage.getDirectory()).getFileHandle('thaw.json', { create: true });"""
IN_FILE = """async () => {
  const file = await (await navigator.storage.getDirectory()).getFileHandle('thaw.json');
  return (await file.getFile()).text();
}"""


def file_with(page: Page, marks: int) -> str:
    """What lies in the kept file, once it holds so many marks."""
    held = ""
    for _ in range(300):
        with contextlib.suppress(Error):  # it is being written
            held = page.evaluate(IN_FILE)
        if held.count('"kind":"did"') == marks:
            return held
        page.wait_for_timeout(30)
    raise AssertionError(held)


def test_where_a_file_can_be_written_again_the_copy_follows_the_days(
    phone: Phone, new_phone: Callable[..., Phone]
) -> None:
    phone.set_clock(evening(1))
    page = begin(phone)
    assert phone.context
    phone.context.add_init_script(PICKER)
    page = at_keep(phone)
    row(page, "Keep a copy").click()
    expect(row(page, "Keep a copy")).to_contain_text("Written anew as you go. Last:")
    assert [fact["kind"] for fact in json.loads(page.evaluate(IN_FILE))["facts"]] == ["began"]

    page = phone.open()
    do(page, "Body")
    file_with(page, 1)
    page = phone.open()
    do(page, "Meaning")
    copy = file_with(page, 2)
    assert json.loads(copy)["facts"] == facts(page)

    other = new_phone()
    other.set_clock(evening(1))
    page = at_keep(other)
    give_file(page, copy)
    page.get_by_role("link", name="To your days").click()
    expect(lines(page)).to_have_count(2)


LEFT = """async () => ({
  databases: (await indexedDB.databases()).map(({ name }) => name),
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  cookies: document.cookie,
})"""
NOTHING = {"databases": [], "local": [], "session": [], "caches": [], "workers": 0, "cookies": ""}


def test_after_erasing_nothing_is_left_in_any_place_and_other_tabs_begin_anew(phone: Phone, lived: Lived) -> None:
    page = at_keep(phone)
    page.evaluate("""() => {
      localStorage.setItem('thaw-spare-old', '1');
      sessionStorage.setItem('here', '1');
      document.cookie = 'host=1; path=/';
    }""")
    before = page.evaluate(LEFT)
    assert all(before.values())
    erase(page)
    assert page.evaluate(LEFT) == NOTHING
    # Back from another app: what is looked for then is not there, and stays away.
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    page.evaluate("() => new Promise((done) => setTimeout(done, 200))")
    assert page.evaluate(LEFT) == NOTHING

    assert phone.context
    page.get_by_role("button", name="Open Thaw anew").click()
    expect(title(page)).to_have_text("Feeling has gone quiet.")
    phone.ready_without_network()  # everything came anew
    other = phone.context.new_page()
    write(other, phone.url, lived.facts, [lived.plan])
    other.goto(phone.url)
    expect(lines(other)).to_have_count(2)
    page = at_keep(phone)
    erase(page)
    expect(title(other)).to_have_text("Feeling has gone quiet.")
    assert facts(other) == []


def test_erasing_needs_no_connection_and_says_when_thaw_comes_back(phone: Phone, lived: Lived) -> None:
    page = at_keep(phone)
    assert phone.context
    phone.context.set_offline(True)
    erase(page)
    assert page.evaluate(LEFT) == NOTHING
    expect(page.locator("main")).to_contain_text("With a connection, Thaw opens anew.")
    phone.context.set_offline(False)
    page.get_by_role("button", name="Open Thaw anew").click()
    expect(title(page)).to_have_text("Feeling has gone quiet.")


def test_a_copy_is_offered_a_week_after_the_first_mark_and_put_away_for_good(phone: Phone) -> None:
    phone.set_clock(evening(20))
    page = phone.open()
    phone.ready_without_network()
    lived = Lived(plan_of(phone.url)).until(20, 8)
    write(page, phone.url, lived.facts, [lived.plan])
    page = phone.open()
    note = page.locator(".note-place")
    page.clock.run_for(6000)
    expect(note).not_to_contain_text("A copy can be kept.")
    do(page, CUES[0].capitalize())
    page.clock.run_for(6000)
    expect(note).to_contain_text("A copy can be kept.")

    page = phone.open()
    expect(lines(page)).to_have_count(1)
    page.clock.run_for(6000)
    expect(page.locator(".note-place")).to_contain_text("A copy can be kept.")
    page.locator(".note .spot").click()
    expect(page.locator(".note-place")).not_to_contain_text("A copy can be kept.")
    page = phone.open()
    expect(lines(page)).to_have_count(1)
    page.clock.run_for(6000)
    expect(page.locator(".note-place")).not_to_contain_text("A copy can be kept.")
