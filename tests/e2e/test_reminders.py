"""A reminder arrives on a real worker: the right words for each day, whatever state the phone is in."""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.e2e.journals import Lived, plan_of, write
from tests.e2e.life import tile
from tests.e2e.phone import Phone
from tests.e2e.pushes import NEUTRAL, Mast, comes, payload, put_away, today
from tests.e2e.server import Server

OFFERS = "A small thing, when you’re ready."
ENOUGH = "Today has something in it already. That is enough."
BACK = "Here whenever you like. Anything small is enough."
NOTHING = "Nothing is asked today."
LAST = "This is the last reminder for now. Thaw is here whenever you like."
NOW = "This is how a reminder arrives."

NO_BUTTONS = "Object.defineProperty(Notification, 'maxActions', { get: () => 0 });"
# Holds the journal open for writing, so that whoever reads waits.
HOLD = """() => new Promise((done) => {
  const open = indexedDB.open('thaw');
  open.onsuccess = () => {
    const store = open.result.transaction(['facts', 'plans', 'phone'], 'readwrite').objectStore('facts');
    globalThis.holding = true;
    const hold = () => { if (globalThis.holding) store.count().onsuccess = hold; };
    hold();
    done();
  };
})"""
READ_PHONE = """(key) => new Promise((done) => {
  const open = indexedDB.open('thaw');
  open.onsuccess = () => {
    const read = open.result.transaction('phone').objectStore('phone').get(key);
    read.onsuccess = () => { open.result.close(); done(read.result ?? null); };
  };
})"""
# A tap on what stands there, as far as a script may play it: windows are opened and focused by a person's tap alone.
TAP = """async (action) => {
  const [notification] = await registration.getNotifications();
  const event = new NotificationEvent('notificationclick', { notification, action });
  let work = Promise.resolve();
  event.waitUntil = (promise) => { work = promise; };
  const said = [];
  WindowClient.prototype.focus = async function () { said.push('focus'); return this; };
  Clients.prototype.openWindow = async (url) => { said.push(`open ${url}`); return null; };
  dispatchEvent(event);
  await work;
  return { said, left: (await registration.getNotifications()).length };
}"""


@pytest.fixture(scope="module")
def home(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Phone, Mast]]:
    """One phone with Thaw on it, reached by pushes."""
    server = Server()
    server.start()
    phone = Phone(playwright, tmp_path_factory.mktemp("reminders") / "phone", server.url)
    phone.open()
    phone.ready_without_network()
    yield phone, Mast(phone)
    phone.close()
    server.stop()


@pytest.fixture
def lived(home: tuple[Phone, Mast]) -> Iterator[Callable[[Lived], Page]]:
    """Writes a journal; gives a page of the site that leaves it in peace."""
    phone, _ = home
    plan = plan_of(phone.url)

    def live(told: Callable[[Lived], Lived]) -> Page:
        write(phone.page, phone.url, told(Lived(plan)).facts, [plan])
        put_away(phone.page)
        return phone.page

    yield live
    assert phone.context
    phone.context.set_offline(False)


def days(lived: Lived) -> Lived:
    return lived.until(today(), 4)


STATES: tuple[tuple[str, Callable[[Lived], Lived], str, str], ...] = (
    ("before anything", lambda lived: lived, "plain", OFFERS),
    ("an open day", days, "plain", OFFERS),
    ("something done", lambda lived: days(lived).did(today(), 4, "body"), "plain", ENOUGH),
    ("after some days", lambda lived: lived.until(today() - 9, 4), "plain", BACK),
    ("resting", lambda lived: days(lived).add(today(), "rested"), "plain", NOTHING),
    ("the last one", days, "last", LAST),
    ("sent now", lambda lived: days(lived).did(today(), 4, "body"), "now", NOW),
)


@pytest.mark.parametrize(("told", "kind", "words"), [state[1:] for state in STATES], ids=[state[0] for state in STATES])
def test_the_words_are_those_of_the_day_on_this_phone(
    home: tuple[Phone, Mast],
    lived: Callable[..., Page],
    told: Callable[[Lived], Lived],
    kind: str,
    words: str,
) -> None:
    phone, mast = home
    page = lived(told)
    assert phone.context
    phone.context.set_offline(True)
    shown = mast.reach(page, payload(phone.url, kind, token="t" * 32 if kind == "now" else ""))
    assert (shown["title"], shown["body"], shown["lang"], shown["tag"]) == ("Thaw", words, "en", "thaw")
    assert shown["actions"] == [*(["Not today"] if words in (OFFERS, BACK) else []), "Change or stop"]
    reached = page.evaluate(READ_PHONE, "reached")
    for _ in range(100):  # it is noted down after it was shown
        if reached and reached["token"] == ("t" * 32 if kind == "now" else ""):
            break
        page.wait_for_timeout(20)
        reached = page.evaluate(READ_PHONE, "reached")
    assert reached
    assert abs(reached["at"] / 1000 - time.time()) < 60


@pytest.mark.parametrize(
    "data", ["", "hello", "7", "null", '{"notification": 3}', payload("https://elsewhere.example")]
)
def test_something_is_shown_whatever_the_push_brings(
    home: tuple[Phone, Mast], lived: Callable[..., Page], data: str
) -> None:
    _, mast = home
    page = lived(days)
    assert mast.reach(page, data)["body"] == OFFERS


def test_a_language_that_thaw_does_not_speak_is_answered_in_english(
    home: tuple[Phone, Mast], lived: Callable[..., Page]
) -> None:
    phone, mast = home
    page = lived(days)
    assert mast.reach(page, payload(phone.url, lang="eu", body="Gauza txiki bat."))["body"] == OFFERS


def test_one_stands_there_at_a_time(home: tuple[Phone, Mast], lived: Callable[..., Page]) -> None:
    phone, mast = home
    page = lived(days)
    for kind in ("plain", "last"):
        shown = mast.reach(page, payload(phone.url, kind))  # alone, whatever stood there
    assert shown["body"] == LAST


def test_a_journal_held_busy_delays_the_reminder_by_three_seconds_and_no_more(
    home: tuple[Phone, Mast], lived: Callable[..., Page]
) -> None:
    phone, mast = home
    page = lived(lambda lived: days(lived).did(today(), 4, "body"))
    page.evaluate(HOLD)
    began = time.monotonic()
    sent = mast.send(payload(phone.url))
    assert comes(page, sent)["body"] == NEUTRAL
    assert time.monotonic() - began > 2.5
    page.evaluate("() => { globalThis.holding = false; }")


def test_it_comes_with_no_page_of_thaw_open(home: tuple[Phone, Mast], lived: Callable[..., Page]) -> None:
    phone, mast = home
    page = lived(lambda lived: days(lived).did(today(), 4, "body"))
    page.goto("about:blank")
    sent = mast.send(payload(phone.url))
    page.goto(f"{phone.url}/icons/favicon.svg")
    assert comes(page, sent)["body"] == ENOUGH


def test_a_phone_without_a_journal_gets_the_sentence_and_no_database_is_made(
    playwright: Playwright, home: tuple[Phone, Mast], tmp_path: Path
) -> None:
    phone = Phone(playwright, tmp_path / "phone", home[0].url)
    page = phone.open()
    phone.ready_without_network()
    page.goto(f"{phone.url}/icons/favicon.svg")
    page.evaluate("() => new Promise((done) => { indexedDB.deleteDatabase('thaw').onsuccess = done; })")
    assert Mast(phone).reach(page, payload(phone.url))["body"] == NEUTRAL
    assert page.evaluate("async () => (await indexedDB.databases()).map(({ name }) => name)") == []
    phone.close()


def test_not_today_on_the_reminder_holds_for_the_day_on_this_phone(
    home: tuple[Phone, Mast], lived: Callable[..., Page]
) -> None:
    phone, mast = home
    page = lived(days)
    mast.reach(page, payload(phone.url))
    assert mast.worker().evaluate(TAP, "not-today") == {"said": [], "left": 0}
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", page.evaluate(READ_PHONE, "not-today"))
    put_away(page)
    assert mast.reach(page, payload(phone.url))["body"] == NOTHING


def test_a_tap_brings_an_open_window_to_today_and_opens_one_where_there_is_none(
    home: tuple[Phone, Mast], lived: Callable[..., Page]
) -> None:
    phone, mast = home
    page = lived(days)
    page.goto(f"{phone.url}/#/settings")
    expect(page.locator("h1")).to_have_text("Stays on this phone")
    mast.reach(page, payload(phone.url))
    page.evaluate("() => { globalThis.same = true; }")
    assert mast.worker().evaluate(TAP, "") == {"said": ["focus"], "left": 0}
    expect(page.locator("h1")).to_have_text("Day four")
    assert page.evaluate("() => globalThis.same") is True

    put_away(page)
    mast.reach(page, payload(phone.url))
    page.goto("about:blank")
    mast.alone()
    assert mast.worker().evaluate(TAP, "") == {"said": ["open /?from=nudge"], "left": 0}


def test_from_the_reminder_one_tap_leads_to_where_it_is_changed_or_stopped(
    home: tuple[Phone, Mast], lived: Callable[..., Page]
) -> None:
    phone, mast = home
    page = lived(days)
    page.goto(phone.url)
    expect(page.locator("h1")).to_have_text("Day four")
    mast.reach(page, payload(phone.url, "last"))
    assert mast.worker().evaluate(TAP, "change") == {"said": ["focus"], "left": 0}
    expect(page.locator("h1")).to_have_text("A small nudge?")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Day four")

    mast.reach(page, payload(phone.url))
    page.goto("about:blank")
    mast.alone()
    assert mast.worker().evaluate(TAP, "change") == {"said": ["open /#/reminder"], "left": 0}


@pytest.mark.parametrize("offline", [False, True], ids=["with a network", "without one"])
def test_opened_from_a_reminder_without_buttons_not_today_comes_first(
    home: tuple[Phone, Mast], lived: Callable[..., Page], offline: bool
) -> None:
    phone, mast = home
    lived(days)
    assert phone.context
    phone.context.set_offline(offline)
    page = phone.context.new_page()
    page.add_init_script(NO_BUTTONS)
    page.goto(f"{phone.url}/?from=nudge")
    not_today = page.get_by_role("button", name="Not today")
    expect(not_today).to_be_visible()
    expect(page).to_have_url(re.compile(r"^[^?]*$"))
    assert page.evaluate("() => document.querySelector('button').textContent") == "Not today"
    not_today.click()
    expect(not_today).to_have_count(0)
    expect(page.locator(".note")).to_contain_text("Not today, then.")
    expect(page.get_by_role("button", name="Change or stop")).to_be_visible()
    expect(tile(page, "Body")).to_be_visible()
    tile(page, "Body").click()
    page.go_back()
    expect(page.locator("h1")).to_have_text("Day four")
    expect(page.locator(".note", has_text="Not today")).to_have_count(0)
    assert mast.reach(page, payload(phone.url))["body"] == NOTHING
    page.goto(f"{phone.url}/?from=nudge")
    expect(page).to_have_url(re.compile(r"^[^?]*$"))
    expect(not_today).to_have_count(0)
    page.close()


def test_where_reminders_have_buttons_nothing_is_asked_again_here(
    home: tuple[Phone, Mast], lived: Callable[..., Page]
) -> None:
    phone, _ = home
    page = lived(days)
    page.goto(f"{phone.url}/?from=nudge")
    expect(page).to_have_url(re.compile(r"^[^?]*$"))
    expect(page.get_by_role("button", name="Not today")).to_have_count(0)
