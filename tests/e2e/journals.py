"""Journals written ahead, as if lived: a place in the fourteen days is reached without walking there."""

import json
import urllib.request
from typing import Any, Self

from playwright.sync_api import Page

from tests.e2e.life import evening

CUES = ("body", "sensory", "connection", "meaning")


def plan_of(url: str, plan: str = "reconnection-14") -> dict[str, Any]:
    """A plan's text as the server at `url` gives it."""
    return _asked(f"{url}/api/plans/{plan}")


def library_of(url: str, language: str) -> dict[str, Any]:
    """The library in a language, as the server at `url` gives it."""
    return _asked(f"{url}/api/library?lang={language}")


def _asked(place: str) -> dict[str, Any]:
    with urllib.request.urlopen(place, timeout=5) as answer:
        found: dict[str, Any] = json.load(answer)
        return found


class Lived:
    """Facts in order, each on the evening of a day of March 2027."""

    def __init__(self, plan: dict[str, Any]) -> None:
        self.plan = plan
        self.facts: list[dict[str, object]] = []
        self.round = ""

    def add(self, date: int, kind: str, **body: object) -> Self:
        """Any fact."""
        at = evening(date)
        order = len(self.facts) + 1
        stamp = {"id": f"{order:032x}", "order": order, "at": int(at.timestamp() * 1000) + order}
        self.facts.append({**stamp, "day": f"{at:%Y-%m-%d}", "zone": "Europe/Madrid", "kind": kind, **body})
        return self

    def began(self, date: int) -> Self:
        """A round begins with this plan."""
        self.add(date, "began", plan=self.plan["id"], digest=self.plan["digest"], language="en")
        self.round = str(self.facts[-1]["id"])
        return self

    def did(self, date: int, day: int, *cues: str, size: str = "smaller") -> Self:
        """What the plan suggests on that plan day, for each of the cues."""
        for cue in cues:
            practice = self.plan["days"][day - 1]["cues"][cue]["suggestion"]
            on = f"{evening(date):%Y-%m-%d}"
            self.add(date, "did", round=self.round, planDay=day, cue=cue, practice=practice, size=size, on=on)
        return self

    def until(self, date: int, day: int) -> Self:
        """A round that, with a mark on each evening before, has come to this plan day on this date."""
        first = date - day + 1
        self.began(first)
        for passed in range(1, day):
            self.did(first + passed - 1, passed, CUES[passed % 4])
        return self


def write(page: Page, url: str, facts: list[dict[str, object]], plans: list[dict[str, Any]]) -> None:
    """Make these the whole journal of the phone, with the texts of these plans; from a page that leaves it in peace."""
    page.goto(f"{url}/icons/favicon.svg")
    page.evaluate(WRITE, {"facts": facts, "plans": plans})


WRITE = """({ facts, plans }) => new Promise((done, refused) => {
  localStorage.clear();
  const open = indexedDB.open('thaw', 1);
  open.onerror = () => refused(open.error);
  open.onupgradeneeded = () => {
    open.result.createObjectStore('facts', { keyPath: 'id' });
    open.result.createObjectStore('plans', { keyPath: 'digest' });
    open.result.createObjectStore('phone');
  };
  open.onsuccess = () => {
    const write = open.result.transaction(['facts', 'plans', 'phone'], 'readwrite');
    for (const name of ['facts', 'plans', 'phone']) write.objectStore(name).clear();
    for (const fact of facts) write.objectStore('facts').put(fact);
    for (const plan of plans) write.objectStore('plans').put(plan);
    write.oncomplete = () => { open.result.close(); done(); };
    write.onerror = () => refused(write.error);
  };
}).then(async () => {
  for (const name of (await caches.keys()).filter((each) => each.startsWith('thaw-shell-'))) {
    const cache = await caches.open(name);
    await cache.put('/', await cache.match('/shell.html'));
  }
})"""
