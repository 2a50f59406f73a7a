"""Offline cold start to Today with a journal of forty marks, at 4x CPU, against a bare page by a minimal worker.

Both are watched from outside in the same way: the moment at which what can be tapped stands in the page. Today's links
work from that moment on; the second line tells when the script has taken them over, the third when a person sees
anything of it: a page may stand long before it is painted.
"""

from collections.abc import Iterator

from playwright.sync_api import Page

from bench.browser import CPU, Bench, told, usable
from bench.journal import live_forty_marks
from bench.yardstick import bare_page

RUNS = 15
PAINT = "first-contentful-paint"
WATCH = """(() => {
  const seen = () => {
    const shown = !document.documentElement.classList.contains('arriving') && document.querySelector('#b, .rows--day a');
    if (shown && performance.getEntriesByName('stands').length === 0) performance.mark('stands');
  };
  new MutationObserver(seen).observe(document, { subtree: true, childList: true, attributes: true });
})()"""


def measure(bench: Bench) -> Iterator[str]:
    """Alternating cold starts in one browser; workers are stopped before each, as a phone does after half a minute."""
    ours, scripted, bare, seen, bare_seen = [], [], [], [], []
    with bare_page() as address, bench.phone("phone") as (page, _):
        context = page.context
        page.goto(f"{address}/?worker")
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        live_forty_marks(page, bench.server.url)
        page.wait_for_function(
            "async () => (await (await caches.match('/')).text()).includes('class=\"rows rows--day')"
        )
        context.set_offline(True)
        context.add_init_script(WATCH)
        for _ in range(RUNS):
            stands, paints = _cold(page, f"{address}/?worker", "stands", PAINT)
            bare.append(stands)
            bare_seen.append(paints)
            stands, answers, paints = _cold(page, f"{bench.server.url}/", "stands", "thaw-usable", PAINT)
            ours.append(stands)
            scripted.append(answers)
            seen.append(paints)
    yield told("offline cold start to Today, 4x CPU", ours, bare, 1.5)
    yield told("  the same, until the script has taken it over", scripted, bare, 1.5)
    yield told("  the same, until it is seen", seen, bare_seen, 1.5)


def _cold(page: Page, url: str, *marks: str) -> list[float]:
    fresh = page.context.new_page()
    session = fresh.context.new_cdp_session(fresh)
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    try:
        fresh.goto(url, wait_until="commit")
        return [usable(fresh, mark) for mark in marks]
    finally:
        fresh.close()
