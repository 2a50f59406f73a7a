"""A newer build that wants a newer database, with older pages beside it (docs/decisions/0004)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.e2e.builds import said
from tests.e2e.life import do, facts, lines, tile, title
from tests.e2e.newer import LOOK, NewBuild, living, note
from tests.e2e.phone import Phone


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    return new_phone(reduced_motion="reduce")  # taps need not wait until a screen has risen


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
