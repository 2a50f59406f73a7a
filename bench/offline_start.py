"""Offline cold start to Today with a journal of forty marks, at 4x CPU, against a bare page by a minimal worker."""

from collections.abc import Iterator

from playwright.sync_api import Page

from bench.browser import Bench, told, usable
from bench.journal import live_forty_marks
from bench.yardstick import bare_page

RUNS = 15


def measure(bench: Bench) -> Iterator[str]:
    """Alternating cold starts in one browser; workers are stopped before each, as a phone does after half a minute."""
    ours, bare = [], []
    with bare_page() as address, bench.phone("phone") as (page, _):
        context = page.context
        page.goto(f"{address}/?worker")
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        live_forty_marks(page, bench.server.url)
        context.set_offline(True)
        for _ in range(RUNS):
            bare.append(_cold(page, f"{address}/?worker", "bare-usable"))
            ours.append(_cold(page, f"{bench.server.url}/", "thaw-usable"))
    yield told("offline cold start to Today, 4x CPU", ours, bare, 1.5)


def _cold(page: Page, url: str, mark: str) -> float:
    fresh = page.context.new_page()
    session = fresh.context.new_cdp_session(fresh)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    try:
        return usable(fresh, url, mark)
    finally:
        fresh.close()
