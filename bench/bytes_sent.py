"""What a first visit transfers: until the welcome can be used, until Today can be, and the whole app with one plan."""

from collections.abc import Iterator
from typing import Any

from bench.browser import Bench


def measure(bench: Bench) -> Iterator[str]:
    """Bytes as they came over the wire, headers included, by the browser's own count."""
    with bench.phone("bytes") as (page, session):
        sizes: dict[str, int] = {}
        names: dict[str, str] = {}

        def asked(event: dict[str, Any]) -> None:
            names[event["requestId"]] = event["request"]["url"].removeprefix(bench.server.url)

        def came(event: dict[str, Any]) -> None:
            sizes[names.get(event["requestId"], "?")] = int(event["encodedDataLength"])

        session.on("Network.requestWillBeSent", asked)
        session.on("Network.loadingFinished", came)
        page.goto(bench.server.url, wait_until="networkidle")
        page.get_by_role("button", name="Begin").click()
        page.locator("main h1").wait_for()
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        page.wait_for_timeout(500)
        shell = page.evaluate(
            """async () => { let sum = 0;
              for (const name of await caches.keys()) for (const key of await (await caches.open(name)).keys()) {
                const answer = await fetch(key.url, { cache: 'reload' }); await answer.blob();
                const timing = performance.getEntriesByName(key.url).at(-1); sum += timing?.encodedBodySize ?? 0; }
              return sum; }"""
        )
    total = sum(sizes.values())
    plan = sum(size for name, size in sizes.items() if name.startswith("/api/plans/"))
    for name, size in sorted(sizes.items(), key=lambda item: -item[1]):
        yield f"  {size:>7} B  {name}"
    yield f"first visit, transferred until Today can be used: {total / 1000:.1f} kB (budget 60)"
    yield f"the whole app with one plan: {(shell + plan) / 1000:.1f} kB (budget 120)"
