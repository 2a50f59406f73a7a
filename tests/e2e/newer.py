"""A newer build that comes to a phone: how it is brought, waited for, and told of."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.e2e.life import begin, do, evening
from tests.e2e.phone import Phone

NewBuild = Callable[..., Path]

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
SHELLS = """() => caches.keys().then((names) => names.filter((name) => name.startsWith('thaw-shell-'))
  .map((name) => name.replace('thaw-shell-', '')))"""


def note(page: Page) -> Locator:
    return page.locator(".note-place")


def living(phone: Phone) -> Page:
    """On the second day of a round, with a line on the first; opened as on any day."""
    phone.set_clock(evening(1))
    do(begin(phone), "Body")
    phone.set_clock(evening(2))
    return phone.open()
