"""A place a person can come to: where it is, the journal that leads there, and what is tapped then."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.journals import CUES, Lived, plan_of, write
from tests.e2e.life import evening
from tests.e2e.phone import Phone
from tests.e2e.pushes import KEY, PEER

TODAY = 20  # of March 2027
Journal = Callable[[Lived], Lived]
Act = Callable[[Page], None]


@dataclass(frozen=True)
class Place:
    """One state of one screen, by what leads there."""

    name: str
    title: str
    journal: Journal = lambda lived: lived
    place: str = "/"
    act: Act = lambda _: None
    init: str = ""
    """Runs in the page before the app does."""
    without_network: bool = False
    without_plan: bool = False
    aside: str = field(default="", compare=False)
    """Runs in another tab before the app is opened; see BESIDE."""


def press(*names: str) -> Act:
    """Tap what has these names, one after the other: buttons, links, or what folds."""

    def act(page: Page) -> None:
        for name in names:
            named = page.get_by_role("button", name=name, exact=True)
            page.get_by_role("link", name=name, exact=True).or_(named).or_(
                page.locator("summary", has_text=name)
            ).first.click()

    return act


def tap(*words: str) -> Act:
    """Tap what says this, whatever else stands on it."""

    def act(page: Page) -> None:
        for each in words:
            page.locator("main button", has_text=each).first.click(timeout=8000)

    return act


def open_size(page: Page) -> None:
    page.locator(".way-press").first.click()
    expect(page.locator(".steps li").first).to_be_visible()


def grounded(steps: int) -> Act:
    return press(*["Next"] * steps)


def typed(name: str) -> Act:
    def act(page: Page) -> None:
        page.get_by_role("searchbox").fill(name)

    return act


def country(name: str) -> Act:
    def act(page: Page) -> None:
        page.get_by_role("link", name="Country:").click()
        page.get_by_role("button", name=name, exact=True).click()

    return act


def then(*acts: Act) -> Act:
    def act(page: Page) -> None:
        for each in acts:
            each(page)

    return act


def tells(event: str) -> Act:
    """The browser tells the page something; as often as it takes until the page listens."""

    def act(page: Page) -> None:
        page.evaluate(TELL, event)

    return act


TELL = """(event) => new Promise((done) => {
  const tell = () => {
    if (document.querySelector('.note, dialog .press')) return done();
    if (event === 'controllerchange') navigator.serviceWorker.dispatchEvent(new Event(event));
    else if (event === 'beforeinstallprompt') {
      const asks = new Event(event, { cancelable: true });
      asks.prompt = () => Promise.resolve({ outcome: 'dismissed' });
      dispatchEvent(asks);
    } else dispatchEvent(new Event(event));
    requestAnimationFrame(tell);
  };
  tell();
})"""

IPHONE = (
    "Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_6 like Mac OS X)"
    " AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.6 Mobile/15E148 Safari/604.1' });"
)
ANDROID = (
    "Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36"
    " (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36' });"
)
REFUSED = "indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };"
NO_ROOM = "IDBObjectStore.prototype.put = function () { throw new DOMException('full', 'QuotaExceededError'); };"
NOT_KEPT = "IDBObjectStore.prototype.put = function () { throw new DOMException('no', 'UnknownError'); };"
NEWER = "const open = indexedDB.open.bind(indexedDB); indexedDB.open = (name, version) => open(name, version && version + 1);"
# A host that sends reminders, as far as a screen asks it; this Chromium reaches no push service.
ASKED = """{ const asked = fetch; globalThis.fetch = async (path, how = {}) => {
  if (path === '/api/push/key') return Response.json(%s);
  if (how.method === 'PUT' && path.startsWith('/api/reminders/')) return Response.json(%s);
  return asked(path, how);
}; }
Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
Notification.requestPermission = async () => '%s';"""
NEXT = "{ next_at: '2027-03-21T07:30:00Z' }, { status: 201 }"
OFF = "{ type: '/docs#reminders-off', detail: 'Off.' }, { status: 503 }"
HOST = ASKED % (f"{{ key: '{KEY}' }}", NEXT, "granted") + PEER
AWAY = ASKED % (f"{{ key: '{KEY}' }}", "{}, { status: 502 }", "granted") + PEER
NO_HOST = ASKED % (OFF, OFF, "granted")
REFUSING = ASKED % (f"{{ key: '{KEY}' }}", NEXT, "denied")
NO_PUSH = "delete globalThis.PushManager;"
NO_BUTTONS = "Object.defineProperty(Notification, 'maxActions', { get: () => 0 });"
BESIDE = {
    # Another tab holds the database and does not let go.
    "holds": "() => new Promise((done) => { const open = indexedDB.open('thaw', 1);"
    " open.onsuccess = () => { globalThis.held = open.result; done(); }; })",
    # Another tab needs the database; it does not change it, so that the next place finds it as it was.
    "needs": "() => new Promise((done) => { const open = indexedDB.open('thaw', 2);"
    " open.onupgradeneeded = () => open.transaction.abort(); open.onerror = () => done(); })",
}


def on_day(day: int, *done: str) -> Journal:
    return lambda lived: lived.until(TODAY, day).did(TODAY, day, *done)


def closed(lived: Lived) -> Lived:
    lived.until(TODAY - 1, 14)
    return lived.did(TODAY - 1, 14, *CUES)


def kept_going(lived: Lived) -> Lived:
    return closed(lived).add(TODAY - 1, "closed", round=lived.round, choice="keep-going")


def away(days: int) -> Journal:
    return lambda lived: lived.until(TODAY - days, 5)


def rested(lived: Lived) -> Lived:
    return away(6)(lived).add(TODAY - 6, "rested")


def made_smaller(*done: str) -> Journal:
    return lambda lived: on_day(3, *done)(lived).add(TODAY, "chose", about="smaller-today", value=True)


def set_aside(*cues: str) -> Journal:
    def journal(lived: Lived) -> Lived:
        on_day(3)(lived)
        for cue in cues:
            lived.add(TODAY, "set-aside", cue=cue)
        return lived

    return journal


def returned(lived: Lived) -> Lived:
    return away(6)(lived).add(TODAY, "returned", round=lived.round, choice="carry-on")


def of_unknown_plan(lived: Lived) -> Lived:
    return lived.add(TODAY, "began", plan="elsewhere", digest="0" * 64, language="en")


def offered(name: str) -> Act:
    """Wait until this can be tapped."""

    def act(page: Page) -> None:
        expect(page.get_by_role("button", name=name)).to_be_visible()

    return act


def said(words: str) -> Act:
    """Wait until the screen says so."""

    def act(page: Page) -> None:
        expect(page.locator("main")).to_contain_text(words)

    return act


FROM_THE_START = """addEventListener('securitypolicyviolation', (event) => {
  console.error(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
// Chromium's own question comes when it likes; here it comes when a place asks for it.
addEventListener('beforeinstallprompt', (event) => event.isTrusted && event.stopImmediatePropagation(), true);"""


class Walker:
    """Goes to one place after another on one phone, on the same evening."""

    def __init__(self, phone: Phone) -> None:
        phone.launch()
        assert phone.context
        phone.context.add_init_script(FROM_THE_START)
        phone.set_clock(evening(TODAY))
        phone.open()
        phone.ready_without_network()
        self.phone = phone
        self.context = phone.context
        self.plan: dict[str, Any] = plan_of(phone.url)

    @contextmanager
    def at(self, place: Place) -> Iterator[Page]:
        """Be at the place for a while."""
        lived = place.journal(Lived(self.plan))
        desk = self.phone.page
        plans = [] if place.without_plan else [self.plan]
        write(desk, self.phone.url, lived.facts, plans)
        page = self.context.new_page()
        if place.init:
            page.add_init_script(place.init)
        if place.without_network:
            self.context.route("**/api/**", lambda route: route.abort())
        if place.aside == "holds":
            desk.evaluate(BESIDE["holds"])
        self.context.clock.set_system_time(evening(TODAY))
        page.goto(self.phone.url + place.place)
        if place.aside == "needs":
            expect(page.locator("main")).to_be_visible()
            desk.evaluate(BESIDE["needs"])
        page.bring_to_front()
        place.act(page)
        heading = page.get_by_role("heading", level=1)
        if place.title:
            expect(heading.filter(visible=True).last).to_have_text(place.title)
        if place.name.startswith("note-install"):
            page.evaluate("() => new Promise((done) => setTimeout(done))")
            self.context.clock.run_for(5000)
        if place.name.startswith("note-"):
            expect(page.locator(".note")).to_be_visible()
        yield page
        self.context.unroute_all()
        page.close()
