"""A journal written ahead, and what of it lies on the disk after something was done."""

from typing import Any

from playwright.sync_api import Page

from tests.e2e.journals import Lived, plan_of, write
from tests.e2e.life import evening, facts
from tests.e2e.phone import Phone
from tests.e2e.place import TODAY, Journal

STAMP = {"id", "order", "at", "day", "zone"}


def lived(phone: Phone, journal: Journal, place: str = "/") -> Page:
    """Open Thaw at a place, with this journal on the phone, on the evening of TODAY."""
    phone.set_clock(evening(TODAY))
    plan = plan_of(phone.url)
    write(phone.page, phone.url, journal(Lived(plan)).facts, [plan])
    return phone.open(place)


def deeds(page: Page, *kinds: str, count: int) -> list[dict[str, Any]]:
    """What was done, without its stamps, once there are so many facts of these kinds on the disk."""
    page.evaluate(KEPT, [list(kinds), count])
    found = [fact for fact in facts(page) if fact["kind"] in kinds]
    assert len(found) == count
    return [{name: value for name, value in fact.items() if name not in STAMP} for fact in found]


# Each is asked again until it is so; a function that is waited for counts as true as soon as it gives a promise.
KEPT = """([kinds, count]) => new Promise((done, refused) => {
  let looks = 0;
  const look = () => {
    if (++looks > 600) return refused(new Error(`there are not ${count} of ${kinds}`));
    const open = indexedDB.open('thaw');
    open.onsuccess = () => {
      const all = open.result.transaction('facts').objectStore('facts').getAll();
      all.onsuccess = () => {
        open.result.close();
        if (all.result.filter(({ kind }) => kinds.includes(kind)).length >= count) done();
        else requestAnimationFrame(look);
      };
    };
  };
  look();
})"""
LIBRARY_KEPT = """() => new Promise((done, refused) => {
  let looks = 0;
  const look = async () => {
    if (++looks > 600) return refused(new Error('the library is not kept'));
    const kept = await (await caches.open('thaw-library')).keys();
    if (kept.length > 0) done();
    else requestAnimationFrame(look);
  };
  look();
})"""
