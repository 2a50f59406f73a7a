"""A tap until it shows, at 4x CPU, against a bare button; and until the fact is on the disk."""

from collections.abc import Iterator
from statistics import median

from playwright.sync_api import Page

from bench.browser import Bench, told
from bench.journal import live_forty_marks
from bench.yardstick import bare_page

RUNS = 12
# Event Timing gives, for a click, the time from the finger to the next frame on the screen (in steps of 8 ms).
WATCH = """() => {
  globalThis.clicks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'click') globalThis.clicks.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: false });
}"""
# From the tap until the database has committed the fact, by listening to the transaction that the tap opens.
DURABLE = """() => {
  globalThis.durable = null;
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...how) {
    const transaction = begin.apply(this, how);
    if (how[2]?.durability === 'strict') transaction.addEventListener('complete', () => {
      globalThis.durable ??= performance.now() - globalThis.tapped;
    });
    return transaction;
  };
  addEventListener('pointerup', () => { globalThis.tapped = performance.now(); }, { capture: true });
}"""


def measure(bench: Bench) -> Iterator[str]:
    """Alternating taps in two pages of one browser."""
    ours, bare, durable = [], [], []
    with bare_page() as address, bench.phone("phone") as (page, _):
        live_forty_marks(page, bench.server.url)
        for _ in range(RUNS):
            page.evaluate("() => { location.hash = '#/cue/body'; }")
            page.locator(".way-press").last.click()
            page.evaluate(DURABLE)
            ours.append(_tap(page, ".steps .press"))
            page.wait_for_function("() => globalThis.durable !== null")
            durable.append(float(page.evaluate("() => globalThis.durable")))

            other = page.context.new_page()
            bench.slowed(other)
            other.goto(address)
            bare.append(_tap(other, "#b"))
            other.close()
    yield told("tap to visible mark, 4x CPU", ours, bare, 1.3)
    yield f"tap to durable on disk, 4x CPU: {median(durable):.0f} ms (visible before 100 ms: {max(ours):.0f} ms at most)"


def _tap(page: Page, target: str) -> float:
    page.locator(target).wait_for()
    page.wait_for_timeout(500)  # what came before has settled; the measurement begins with the tap
    page.evaluate(WATCH)
    page.locator(target).tap()
    page.wait_for_function("() => globalThis.clicks.length > 0")
    return float(page.evaluate("() => Math.max(...globalThis.clicks)"))
