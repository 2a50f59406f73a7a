"""Opened without a network, cold, at a place, with a server that talks nonsense: Thaw is there, and so is help."""

import json
import re
import urllib.request
from collections.abc import Callable, Iterator
from email.message import Message

import pytest
from playwright.sync_api import Page, Playwright, Route, expect

from tests.e2e.life import do, evening, facts, lines, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server

WELCOME = "Feeling has gone quiet."
REFUSED = """addEventListener('securitypolicyviolation', (event) => {
  (globalThis.refused ??= []).push(`${event.violatedDirective} ${event.blockedURI}`);
});"""


@pytest.fixture(scope="module")
def server(shared_server: Server) -> Server:
    """One for all: nothing here is left on it."""
    return shared_server


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    return new_phone(reduced_motion="reduce")


def test_after_exactly_one_visit_everything_is_there_without_a_network(phone: Phone, server: Server) -> None:
    phone.set_clock(evening(1))
    phone.open()
    phone.ready_without_network()
    phone.close()
    server.stop()

    page = phone.open()
    expect(title(page)).to_have_text(WELCOME)
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(title(page)).to_have_text("Day one")
    do(page, "Body")
    for place, said in (("help", "Help now"), ("ground", "Five you can see"), ("about", "What this is")):
        page.goto(f"{phone.url}/#/{place}")
        expect(title(page)).to_have_text(re.compile(said))
    assert page.evaluate("() => document.fonts.load('16px Newsreader').then((faces) => faces.length)") > 0
    phone.close()
    expect(lines(phone.open())).to_have_count(1)
    server.start()


@pytest.mark.parametrize(
    ("place", "said"), [("/#/help", "Help now"), ("/#/too-much", "Let’s make it less."), ("/#/cue/body", "Body")]
)
def test_a_place_opened_cold_works_with_and_without_a_network(phone: Phone, place: str, said: str) -> None:
    phone.set_clock(evening(1))
    page = phone.open(place)  # the very first visit
    heading = page.get_by_role("heading", level=1, name=said)
    expect(heading).to_be_visible()
    phone.ready_without_network()
    page = phone.open()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(title(page)).to_have_text("Day one")
    phone.close()
    phone.launch()
    assert phone.context
    phone.context.set_offline(True)
    page = phone.open(place)
    expect(page.get_by_role("heading", level=1, name=said)).to_be_visible()
    expect(page.locator("main")).to_have_count(1)
    if "too-much" in place:
        expect(page.get_by_role("heading", level=1, name=said)).to_be_focused()
    back = "Close" if "too-much" in place else "Back"
    page.get_by_role("button" if back == "Close" else "link", name=back).first.click()
    expect(title(page)).to_have_text("Day one")


@pytest.mark.parametrize("answer", ["500", "nothing", "null", "{}", "[]", "[{}]", '{"countries":{}}', "<html>", "cut"])
def test_whatever_the_server_says_the_app_stays_usable(one_phone: Phone, answer: str) -> None:
    """On a phone with a round, and on one that comes for the first time."""
    phone = one_phone
    assert phone.context
    errors: list[str] = []
    phone.context.on("weberror", lambda error: errors.append(str(error.error)))
    phone.context.route("**/api/**", lambda route: say(route, answer))
    page = phone.context.new_page()
    with (
        page.expect_response("**/api/help") if answer not in ("nothing", "cut") else page.expect_request("**/api/help")
    ):
        page.goto(phone.url)
    expect(page.locator("main .rows--day")).to_be_visible()
    before = len(facts(page))
    do(page, "Body")
    page.get_by_role("link", name="Help now").click()
    expect(title(page)).to_have_text("Help now")
    expect(page.get_by_role("link", name="Call 024")).to_be_visible()
    page.get_by_role("link", name="Back").first.click()
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("button", name="Begin again at day one").click()
    page.get_by_role("button", name="Begin again", exact=True).click()
    expect(title(page)).to_have_text("Day one")
    assert len(facts(page)) == before + 2
    phone.context.unroute_all()
    page.close()
    # Nothing of it stays on the phone.
    page = phone.context.new_page()
    page.goto(f"{phone.url}/#/help")
    expect(page.get_by_role("link", name="Call 024")).to_be_visible()
    page.close()
    assert errors == []


def say(route: Route, answer: str) -> None:
    if answer == "500":
        route.fulfill(status=500, content_type="application/problem+json", body='{"status":500}')
    elif answer == "nothing":
        route.abort("timedout")
    elif answer == "cut":
        route.abort("connectionreset")
    else:
        route.fulfill(status=200, content_type="application/json", body=answer)


@pytest.fixture(scope="module")
def one_phone(playwright: Playwright, server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phone]:
    """One that has begun, shared by what leaves no trace on it."""
    folder = tmp_path_factory.mktemp("one")
    phone = Phone(playwright, folder / "phone", server.url, reduced_motion="reduce")
    phone.open()
    phone.ready_without_network()
    phone.page.get_by_role("button", name="Begin", exact=True).click()
    expect(title(phone.page)).to_have_text("Day one")
    yield phone
    phone.close()


@pytest.mark.parametrize("answer", ["500", "{}", "[{}]", '[{"id":"reconnection-14","digest":"x"}]'])
def test_a_first_visit_to_a_server_that_talks_nonsense_says_what_is_the_matter(phone: Phone, answer: str) -> None:
    page = visit(phone, answer)
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator(".note-place")).to_contain_text("It needs a connection, once.")
    assert facts(page) == []
    assert phone.context
    phone.context.unroute_all()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(title(page)).to_have_text("Day one")


def visit(phone: Phone, answer: str) -> Page:
    """A first visit on which the API answers so."""
    phone.launch()
    assert phone.context
    phone.context.route("**/api/**", lambda route: say(route, answer))
    return phone.open()


BROKEN = {
    "throws": "indexedDB.open = () => { throw new DOMException('no', 'UnknownError'); };",
    "refuses": "indexedDB.open = () => indexedDB.deleteDatabase('');",
    "never answers": "IDBOpenDBRequest.prototype.addEventListener = () => {};",
}


@pytest.mark.parametrize("database", BROKEN)
def test_help_opens_with_the_database_broken_and_the_api_too(phone: Phone, database: str) -> None:
    phone.launch()
    assert phone.context
    phone.context.route("**/api/**", lambda route: say(route, "500"))
    phone.context.add_init_script("localStorage.setItem('thaw-look', '{\"begun\":true}');" + BROKEN[database])
    page = phone.open("/#/help")
    expect(title(page)).to_have_text("Help now")
    expect(page.get_by_role("link", name="Call 024")).to_be_visible()
    page.get_by_role("link", name="Country:").click()
    page.get_by_role("button", name="United Kingdom", exact=True).click()
    expect(page.get_by_role("link", name="Call 116 123")).to_be_visible()
    if database == "throws":  # from the day's own door as well
        page = phone.open()
        expect(title(page)).to_have_text("This window keeps nothing.")
        page.get_by_role("link", name="Help now").click()
        expect(title(page)).to_have_text("Help now")


def test_nothing_inline_is_refused_and_every_rule_about_keeping_is_as_served(phone: Phone, server: Server) -> None:
    phone.launch()
    assert phone.context
    phone.context.add_init_script(REFUSED)
    page = phone.open()
    phone.ready_without_network()
    assert page.evaluate("() => globalThis.refused ?? []") == []
    first = headers(server.url)
    policy = first["Content-Security-Policy"]
    assert policy.count("'sha256-") == 3, "one script before the first paint, the app's, and the style"
    assert "unsafe" not in policy
    assert first["Cache-Control"] == headers(f"{server.url}/sw.js")["Cache-Control"] == "no-cache"
    for path in page.evaluate("() => performance.getEntriesByType('resource').map(({ name }) => name)"):
        kept = headers(path)["Cache-Control"]
        assert kept == ("public, max-age=31536000, immutable" if "/assets/" in path else "no-cache"), path
    page = phone.open()  # from the worker's cache, with the policy that was served with it
    expect(title(page)).to_have_text(WELCOME)
    assert page.evaluate("() => globalThis.refused ?? []") == []
    assert page.evaluate("() => fetch('/').then((page) => page.headers.get('content-security-policy'))")


def headers(url: str) -> Message:
    with urllib.request.urlopen(url, timeout=5) as answer:
        return answer.headers


def test_the_list_of_countries_is_the_one_that_came_along(one_phone: Phone) -> None:
    assert one_phone.context
    page = one_phone.context.new_page()
    page.goto(f"{one_phone.url}/#/help")
    with urllib.request.urlopen(f"{one_phone.url}/api/help", timeout=5) as answer:
        countries = json.load(answer)["countries"]
    page.get_by_role("link", name="Country:").click()
    # With them: where the phone is, and anywhere else.
    expect(page.locator(".screen--countries .ruled .row")).to_have_count(len(countries) + 2)
    page.get_by_role("button", name="Italy Italia", exact=True).click()
    expect(page.get_by_role("link", name="Country: Italy")).to_be_visible()
    page.get_by_role("link", name="Country:").click()
    page.get_by_role("button", name="Where the phone is Spain", exact=True).click()
    expect(page.get_by_role("link", name="Country: Spain")).to_be_visible()
    page.close()


def test_opening_help_and_tapping_a_number_leaves_nothing_and_asks_nobody(one_phone: Phone) -> None:
    """A phone may be read by somebody else, and a server's log too."""
    assert one_phone.context
    page = one_phone.context.new_page()
    page.goto(one_phone.url)
    expect(page.locator("main .rows--day")).to_be_visible()
    page.evaluate(QUIET)
    kept = page.evaluate(KEPT)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("link", name="Help now").click()
    expect(title(page)).to_have_text("Help now")
    page.evaluate(
        "() => addEventListener('click', (tap) => tap.preventDefault(), { once: true })"
    )  # no phone here to ring
    page.get_by_role("link", name="Call 024").click()
    page.locator("summary", has_text="What happens when I call").click()
    expect(page.get_by_text("It may take 20 to 30 minutes.")).to_be_visible()
    page.evaluate(QUIET)
    assert page.evaluate(KEPT) == kept
    assert asked == []
    page.close()


# Until the app has nothing more to fetch or to put by.
QUIET = """async () => {
  await navigator.serviceWorker.ready;
  for (let calm = 0, seen = -1; calm < 5; ) {
    await new Promise((done) => requestIdleCallback(done));
    await new Promise((done) => setTimeout(done, 100));
    const now = performance.getEntriesByType('resource').length;
    calm = now === seen ? calm + 1 : 0;
    seen = now;
  }
}"""
# All that lies on this phone.
KEPT = """() => new Promise((done, refused) => {
  const open = indexedDB.open('thaw');
  open.onerror = () => refused(open.error);
  open.onsuccess = () => {
    const stores = [...open.result.objectStoreNames];
    const all = open.result.transaction(stores);
    const read = stores.map((name) => all.objectStore(name).getAll());
    all.oncomplete = () => { open.result.close(); done(JSON.stringify(read.map(({ result }) => result))); };
  };
})"""


def test_a_hosts_own_lines_reach_somebody_who_has_not_begun(phone: Phone) -> None:
    phone.launch()
    assert phone.context
    with urllib.request.urlopen(f"{phone.url}/api/help", timeout=5) as answer:
        own = json.load(answer)
    [spain] = [one for one in own["countries"] if one["code"] == "ES"]
    spain["lines"][0] |= {"name": "The line next door", "call": [{"label": "1234", "uri": "tel:1234", "press": None}]}
    phone.context.route("**/api/help", lambda route: say(route, json.dumps({**own, "own": True})))
    page = phone.open("/#/help")
    expect(page.get_by_role("link", name="Call 1234")).to_contain_text("The line next door")
    assert facts(page) == []
