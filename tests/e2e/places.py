"""Every place and state a person can come to: where it is, the journal that leads there, and what is tapped then."""

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


NUDGE = "A small nudge?"
TEA = "After my morning drink, around 8:30."
set_for_tea = tap("On this phone", "my morning drink", "Set it")
WELCOME = "Feeling has gone quiet."
GROUND = (
    "Five you can see",
    "Four you can feel on your skin",
    "Three you can hear",
    "Two you can smell",
    "One you can taste",
)
NOT_KEPT_SCREEN = "This window keeps nothing."

PLACES = (
    Place("welcome", WELCOME),
    Place("begin", "Before the first thing", place="/#/begin"),
    Place("about", "What this is", place="/#/about"),
    Place("plans", "Plans", place="/#/plans"),
    Place("plans-none", "Plans", place="/#/plans", without_network=True, without_plan=True),
    Place("today", "Day one", lambda lived: lived.began(TODAY)),
    Place("today-some", "Day three", on_day(3, "sensory", "meaning")),
    Place("today-whole", "Day three", on_day(3, *CUES)),
    Place("today-more-than-one-line", "Day three", on_day(3, "body", "body", *CUES)),
    Place("today-last", "Day fourteen", on_day(14, *CUES)),
    Place("today-smaller", "Day three", made_smaller()),
    Place("today-smaller-done", "Day three", made_smaller("meaning")),
    Place("today-aside", "Day three", set_aside("connection")),
    Place("today-all-aside", "Day three", set_aside(*CUES)),
    Place("today-keeping", "Today", kept_going),
    Place("today-keeping-whole", "Today", lambda lived: kept_going(lived).did(TODAY, 1, *CUES)),
    Place("today-here", "You’re here.", lambda lived: lived.began(TODAY - 9)),
    Place("today-returned", "Day five", returned),
    Place("practice", "Body", on_day(3), "/#/cue/body"),
    Place("practice-open", "Senses", on_day(3), "/#/cue/sensory", open_size),
    Place("practice-everything", "Connection", on_day(3), "/#/cue/connection", press("Something else")),
    Place("practice-done", "Meaning", on_day(3, "meaning"), "/#/cue/meaning"),
    Place("practice-taken-back", "Body", on_day(3, "body"), "/#/cue/body", press("Take it back")),
    Place("practice-aside", "Connection", set_aside("connection"), "/#/cue/connection"),
    Place("practice-yesterday", "Body", on_day(3), "/#/cue/body", then(press("Something from yesterday"), open_size)),
    Place("practice-away", "Body", closed, "/#/cue/body"),
    Place("return", "You’re here.", away(6)),
    Place("return-from-rest", "You’re here.", rested, act=press("Come back")),
    Place("close", "This is what you made.", closed),
    Place("rest", "Resting.", rested),
    Place("too-much", "Let’s make it less.", on_day(3), "/#/too-much"),
    Place("too-much-on-return", "Let’s make it less.", away(6), "/#/too-much"),
    Place("too-much-before", "Let’s make it less.", place="/#/too-much"),
    *(Place(f"ground-{step + 1}", said, place="/#/ground", act=grounded(step)) for step, said in enumerate(GROUND)),
    Place("ground-end", "You’re in the room.", place="/#/ground", act=grounded(5)),
    Place("help", "Help now", place="/#/help", act=country("United Kingdom")),
    Place("help-us", "Help now", place="/#/help", act=country("United States")),
    Place(
        "help-es",
        "Help now",
        place="/#/help",
        act=then(country("Spain España"), press("Where these numbers come from")),
    ),
    Place("help-elsewhere", "Help now", place="/#/help", act=country("Anywhere else")),
    Place("country", "Where are you?", place="/#/country"),
    Place("country-found", "Where are you?", place="/#/country", act=typed("united")),
    Place("country-none", "Where are you?", place="/#/country", act=typed("atlantis")),
    Place("settings", "Stays on this phone", on_day(3), "/#/settings"),
    Place("settings-again", "Stays on this phone", set_aside("body"), "/#/settings", press("Begin again at day one")),
    Place("settings-before", "Stays on this phone", place="/#/settings"),
    Place("reminder", NUDGE, on_day(3), "/#/reminder", offered("On this phone"), init=HOST),
    Place(
        "reminder-when",
        "After lunch, around 8:30.",
        on_day(3),
        "/#/reminder",
        tap("On this phone", "lunch"),
        init=HOST,
    ),
    Place(
        "reminder-refused",
        NUDGE,
        on_day(3),
        "/#/reminder",
        then(tap("On this phone", "Set it"), said("does not allow")),
        init=REFUSING,
    ),
    Place("reminder-no-host", NUDGE, on_day(3), "/#/reminder", said("does not send reminders"), init=NO_HOST),
    Place("reminder-no-push", NUDGE, on_day(3), "/#/reminder", said("This browser has no reminders"), init=NO_PUSH),
    Place("reminder-iphone", NUDGE, on_day(3), "/#/reminder", said("On an iPhone"), init=IPHONE),
    Place("reminder-calendar", "Around 8:30.", on_day(3), "/#/reminder", tap("In my calendar"), init=NO_PUSH),
    Place("reminder-set", TEA, on_day(3), "/#/reminder", then(set_for_tea, said("The next one:")), init=HOST),
    Place("reminder-away", TEA, on_day(3), "/#/reminder", then(set_for_tea, said("waits for a connection")), init=AWAY),
    Place("note-not-today", "Day three", on_day(3), "/?from=nudge", init=NO_BUTTONS),
    Place("install-prompt", "Keep it near", on_day(3, "body"), "/#/install", tells("beforeinstallprompt")),
    Place("install-iphone", "Keep it near", on_day(3), "/#/install", init=IPHONE),
    Place("install-menu", "Keep it near", on_day(3), "/#/install", init=ANDROID),
    Place("no-plan", "Your plan is on its way.", of_unknown_plan),
    Place("note-offline", "Day three", on_day(3), act=tells("offline")),
    Place("note-newer", "Day three", on_day(3), act=tells("controllerchange")),
    Place("note-install", "Day three", on_day(3, "body"), init=ANDROID),
    Place("note-full", "Body", on_day(3), "/#/cue/body", press("Set body aside for now"), init=NO_ROOM),
    Place("note-not-kept", "Body", on_day(3), "/#/cue/body", press("Set body aside for now"), init=NOT_KEPT),
    Place("note-needs-network", WELCOME, act=press("Begin"), without_network=True, without_plan=True),
    Place("note-no-storage", WELCOME, act=press("Go on without keeping"), init=REFUSED),
    Place("blocked-no-storage", NOT_KEPT_SCREEN, act=press("Read the plan"), init=REFUSED),
    Place("blocked-handed-over", "A newer Thaw took over.", on_day(3), aside="needs", act=press("Read the plan")),
    Place("blocked-elsewhere", "Thaw is open elsewhere.", on_day(3), aside="holds", init=NEWER),
)


class Walker:
    """Goes to one place after another on one phone, on the same evening."""

    def __init__(self, phone: Phone) -> None:
        phone.set_clock(evening(TODAY))
        phone.open()
        phone.ready_without_network()
        assert phone.context
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
