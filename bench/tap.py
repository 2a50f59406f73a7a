"""A tap until it shows, at 4x CPU, against a bare button; and until the fact is on the disk."""

from collections.abc import Iterator
from statistics import median

from bench.browser import CPU, Bench, told
from bench.journal import live_forty_marks
from bench.yardstick import bare_page

RUNS = 12
# Event Timing gives, for a click, the time from the finger to the next frame on the screen (in steps of 8 ms).
WATCH = """() => {
  globalThis.clicks = [];
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) if (e.name === 'click') globalThis.clicks.push(e.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: false });
}"""


def measure(bench: Bench) -> Iterator[str]:
    """Alternating taps in two pages of one browser."""
    ours, bare, durable = [], [], []
    with bare_page() as address, bench.phone("phone") as (page, session):
        live_forty_marks(page, bench.server.url)
        session.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
        for _ in range(RUNS):
            page.goto(f"{bench.server.url}/#/cue/body")
            page.reload()
            page.locator("main h1").wait_for()
            page.locator("[data-size=smallest]").first.click()
            page.wait_for_timeout(600)
            page.evaluate(WATCH)
            page.evaluate("() => { performance.clearMarks('thaw-kept'); }")
            page.locator("[data-do=did]").first.tap()
            page.wait_for_timeout(900)
            ours.append(float(page.evaluate("() => Math.max(16, ...globalThis.clicks)")))
            timing = page.evaluate(
                "() => performance.getEntriesByName('thaw-kept').at(-1)?.startTime - performance.getEntriesByName('thaw-tapped').at(-1)?.startTime"
            )
            durable.append(float(timing))

            other = page.context.new_page()
            bench.slowed(other)
            other.goto(address)
            other.wait_for_timeout(600)
            other.evaluate(WATCH)
            other.locator("#b").tap()
            other.wait_for_timeout(400)
            bare.append(float(other.evaluate("() => Math.max(16, ...globalThis.clicks)")))
            other.close()
    yield told("tap to visible mark, 4x CPU", ours, bare, 1.3)
    yield f"tap to durable on disk, 4x CPU: {median(durable):.0f} ms (visible before 100 ms: {max(ours):.0f} ms at most)"
