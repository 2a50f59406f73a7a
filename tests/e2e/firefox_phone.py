"""A phone whose browser is Firefox: storage of its own, pages that are opened and closed, fingers and keys that are Firefox's own."""

import time
from collections.abc import Callable
from typing import Any

from tests.e2e.firefox import Firefox, Refused

PATIENCE = 20  # seconds
SIZE = {"width": 390, "height": 844}

# The first thing of that kind with those words in it, once it holds still and nothing lies over it.
REACHABLE = """(css, words) => {
  for (const one of document.querySelectorAll(css)) {
    if (![one.textContent, one.ariaLabel ?? ''].some((said) => said.includes(words))) continue;
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = one.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (width > 0 && one.contains(hit) && !document.getAnimations().some((move) => move.effect.target?.contains(one))) return one;
  }
  return null;
}"""
READY = """async () => {
  if (navigator.serviceWorker.controller === null) return false;
  return new Promise((done) => {
    const open = indexedDB.open('thaw');
    open.onerror = () => done(false);
    open.onsuccess = () => {
      const count = open.result.transaction('plans').objectStore('plans').count();
      count.onsuccess = () => { open.result.close(); done(count.result > 0); };
    };
  });
}"""
# What stands on the lock screen just now.
STANDING = """async () => (await (await navigator.serviceWorker.getRegistration()).getNotifications())
  .map(({ title, body, lang, tag }) => ({ title, body, lang, tag }))"""


def until(true: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "It did not come to that."
        time.sleep(0.03)


class FirefoxPhone:
    """One of any number in the same Firefox; none knows of another. `home` is where Thaw is."""

    def __init__(self, firefox: Firefox, home: str) -> None:
        self._firefox, self.home = firefox, home
        self._person: str = firefox.command("browser.createUserContext")["userContext"]
        self._page = ""

    def open(self, place: str = "/") -> None:
        """Open Thaw in a new page, in place of the one that is open."""
        self.close()
        made = self._firefox.command("browsingContext.create", type="tab", userContext=self._person)
        self._page = made["context"]
        self._firefox.command("browsingContext.setViewport", context=self._page, viewport=SIZE)
        self._firefox.command("browsingContext.navigate", context=self._page, url=self.home + place, wait="complete")

    def close(self) -> None:
        """No page of Thaw is open any more."""
        if self._page:
            self._firefox.command("browsingContext.close", context=self._page)
        self._page = ""

    def begin(self) -> None:
        """First visit: open, wait until Thaw needs no network any more, begin."""
        self.open()
        until(lambda: self.run(READY))
        self.tap("button", "Begin")
        self.says("Day one")

    def answers(self, state: str) -> None:
        """What the person says to the browser's own question: granted, denied; prompt for not asked yet."""
        self._firefox.command(
            "permissions.setPermission",
            descriptor={"name": "notifications"},
            state=state,
            origin=self.home,
            userContext=self._person,
        )

    def cut_off(self) -> None:
        """From here on its pages reach no network, and so no Thaw; Firefox itself still reaches its push service."""
        away = {"type": "offline"}
        self._firefox.command("emulation.setNetworkConditions", networkConditions=away, userContexts=[self._person])

    def run(self, function: str, *arguments: object) -> Any:
        """What a function in the page gives: text, numbers, lists of them, objects."""
        return _plain(self._call(function, *arguments))

    def says(self, words: str) -> None:
        """Wait until the screen says it."""
        try:
            until(lambda: words in self.screen())
        except AssertionError:
            raise AssertionError(f"It does not say {words!r} but:\n{self.screen()}") from None

    def screen(self) -> str:
        """All that it says."""
        return str(self.run("() => document.querySelector('main')?.innerText ?? ''"))

    def tap(self, css: str, words: str = "") -> None:
        """A finger on the first thing of that kind with those words on it."""
        self._take_in_hand()
        found: list[dict[str, Any]] = []

        def reachable() -> bool:
            found[:] = [self._call(REACHABLE, css, words)]
            return "sharedId" in found[0]

        try:
            until(reachable)
        except AssertionError:
            raise AssertionError(f"No {css} with {words!r} can be tapped:\n{self.screen()}") from None
        where = {"type": "element", "element": {"sharedId": found[0]["sharedId"]}}
        finger = {"type": "pointer", "id": "finger", "parameters": {"pointerType": "touch"}}
        touch = [{"type": "pointerMove", "x": 0, "y": 0, "origin": where}, {"type": "pointerDown", "button": 0}]
        self._perform(finger | {"actions": [*touch, {"type": "pointerUp", "button": 0}]})

    def write(self, css: str, keys: str) -> None:
        """Put the focus into a field and press keys."""
        self._take_in_hand()
        self._call("(css) => document.querySelector(css).focus()", css)
        pressed = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._perform({"type": "key", "id": "keys", "actions": pressed})

    def standing(self) -> list[dict[str, Any]]:
        """The reminders that stand on its lock screen."""
        return list(self.run(STANDING))

    def _take_in_hand(self) -> None:
        """Firefox gives fingers, keys and motion to the page in front alone."""
        self._firefox.command("browsingContext.activate", context=self._page)

    def _perform(self, source: dict[str, Any]) -> None:
        self._firefox.command("input.performActions", context=self._page, actions=[source])

    def _call(self, function: str, *arguments: object) -> dict[str, Any]:
        answer = self._firefox.command(
            "script.callFunction",
            functionDeclaration=function,
            arguments=[_remote(one) for one in arguments],
            target={"context": self._page},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise Refused(answer["exceptionDetails"]["text"])
        return dict(answer["result"])


def _remote(value: object) -> dict[str, object]:
    """Text and numbers as BiDi takes them."""
    return {"type": "string" if isinstance(value, str) else "number", "value": value}


def _plain(given: dict[str, Any]) -> Any:
    """What BiDi gives, as Python's own."""
    match given["type"]:
        case "array":
            return [_plain(one) for one in given["value"]]
        case "object":
            return {name: _plain(one) for name, one in given["value"]}
        case _:
            return given.get("value")
