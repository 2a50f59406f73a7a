"""Reminders with no push service near: Chromium's own worker gets pushes by its tools, and a peer gives out subscriptions."""

import base64
import json
import time
from datetime import datetime, timedelta
from typing import Any

from playwright.sync_api import CDPSession, Page, Worker

from tests.e2e.life import MADRID, evening
from tests.e2e.phone import Phone

NEUTRAL = "The sentence of the push."


def today() -> int:
    """Today's local day as a day of March 2027, which is how journals count: a worker's clock cannot be set."""
    return ((datetime.now(MADRID) - timedelta(hours=4)).date() - evening(1).date()).days + 1


def payload(home: str, kind: str = "plain", token: str = "", lang: str = "en", body: str = NEUTRAL) -> str:
    """What the server seals: Declarative Web Push, the same for every browser."""
    data = {"kind": kind, **({"token": token} if token else {})}
    said = {"title": "Thaw", "body": body, "navigate": f"{home}/?from=nudge", "lang": lang, "dir": "ltr", "data": data}
    return json.dumps({"web_push": 8030, "mutable": True, "notification": said})


class Mast:
    """From here pushes go to one phone. Make it while a page of Thaw is open; it outlives that page."""

    def __init__(self, phone: Phone) -> None:
        assert phone.context
        self.phone = phone
        phone.context.grant_permissions(["notifications"], origin=phone.url)
        phone.page.evaluate(ACTIVATED)
        self._registration = ""
        self._session: CDPSession = phone.context.new_cdp_session(phone.context.new_page())
        self._session.on("ServiceWorker.workerRegistrationUpdated", self._heard)
        self._session.send("ServiceWorker.enable")
        while not self._registration:
            phone.context.pages[-1].wait_for_timeout(20)
        phone.page.bring_to_front()

    def _heard(self, event: dict[str, Any]) -> None:
        for one in event["registrations"]:
            if one["scopeURL"].startswith(self.phone.url) and not one["isDeleted"]:
                self._registration = one["registrationId"]

    def send(self, data: str) -> float:
        """One push; the worker is started if it sleeps. Gives the instant before it (UTC ms)."""
        before = time.time() * 1000 - 1
        self._session.send(
            "ServiceWorker.deliverPushMessage",
            {"origin": self.phone.url, "registrationId": self._registration, "data": data},
        )
        return before

    def reach(self, page: Page, data: str) -> dict[str, Any]:
        """A push, until it stands there: Chromium's tool now and then loses one to a worker that is just starting."""
        for _ in range(2):
            sent = self.send(data)
            try:
                return comes(page, sent, seconds=8)
            except NoneCame:
                continue
        return comes(page, self.send(data))

    def worker(self) -> Worker:
        """The app's worker, running."""
        assert self.phone.context
        return self.phone.context.service_workers[-1]

    def alone(self) -> None:
        """No page of Thaw is open, as far as the worker knows: one that was left goes a moment later."""
        while self.worker().evaluate(WINDOWS):
            self.phone.page.wait_for_timeout(20)


class NoneCame(AssertionError):
    """No reminder came."""


def standing(page: Page) -> list[dict[str, Any]]:
    """What stands on the lock screen just now."""
    found: list[dict[str, Any]] = page.evaluate(STANDING)
    return found


def comes(page: Page, since: float, seconds: float = 20) -> dict[str, Any]:
    """Wait until a reminder stands there that came after that instant; gives it. There is never another beside it."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = standing(page)
        if any(one["at"] >= since for one in found):
            assert len(found) == 1
            return found[0]
        page.wait_for_timeout(30)
    raise NoneCame("No reminder came.")


def put_away(page: Page) -> None:
    """Nothing stands there any more, for a while: what is closed takes what came under the same tag along with it."""
    page.evaluate(
        """async () => {
          for (let bare = 0; bare < 10; bare += 1) {
            const left = await (await navigator.serviceWorker.ready).getNotifications();
            if (left.length > 0) bare = 0;
            for (const one of left) one.close();
            await new Promise((done) => setTimeout(done, 20));
          }
        }"""
    )


# A worker that is still being activated is in charge of pages already, and a push to it is lost.
ACTIVATED = """async () => {
  const { active } = await navigator.serviceWorker.ready;
  if (active.state !== 'activated') await new Promise((done) => active.addEventListener('statechange', done));
}"""
WINDOWS = "async () => (await clients.matchAll({ type: 'window', includeUncontrolled: true })).length"
STANDING = """async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(
  ({ title, body, lang, tag, data, actions }) => ({ title, body, lang, tag, at: data.at, actions: actions.map((one) => one.title) }))"""

# A key as servers have them: the generator of the curve is a point of it.
KEY = (
    base64.urlsafe_b64encode(
        bytes.fromhex(
            "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
            "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"
        )
    )
    .decode()
    .rstrip("=")
)
# A push service's part in the page, by Chromium's rules: a promise to show something, a real key and a permission, which
# asks for the tap; what it gives is a real subscription (at the push service that the test runs, where it runs one), and it is
# there again at the next opening.
PEER = """(() => {
  const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const bytes = (said) => Uint8Array.from(atob(said.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const standing = () => {
    const kept = JSON.parse(localStorage.getItem('peer') ?? 'null');
    return kept && {
      endpoint: kept.json.endpoint,
      options: { userVisibleOnly: true, applicationServerKey: bytes(kept.key).buffer },
      toJSON: () => kept.json,
      unsubscribe: async () => { localStorage.removeItem('peer'); return true; },
    };
  };
  const subscription = async () => {
    const { publicKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
    const keys = {
      p256dh: text(await crypto.subtle.exportKey('raw', publicKey)),
      auth: text(crypto.getRandomValues(new Uint8Array(16))),
    };
    return { endpoint: `https://push.example/${text(crypto.getRandomValues(new Uint8Array(12)))}`, expirationTime: null, keys };
  };
  PushManager.prototype.getSubscription = async () => standing();
  PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
    if (userVisibleOnly !== true || Notification.permission !== 'granted')
      throw new DOMException('not allowed', 'NotAllowedError');
    await crypto.subtle.importKey('raw', applicationServerKey, curve, true, []);
    if (standing()) {
      if (text(standing().options.applicationServerKey) !== text(applicationServerKey))
        throw new DOMException('another key', 'InvalidStateError');
      return standing();
    }
    const json = await (globalThis.newSubscription ?? subscription)();
    localStorage.setItem('peer', JSON.stringify({ key: text(applicationServerKey), json }));
    return standing();
  };
})();"""
