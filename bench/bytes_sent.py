"""What a first visit transfers until Today can be used, and the whole app with one plan."""

import urllib.request
from collections.abc import Iterator
from typing import Any

from bench.browser import Bench

CACHED = """async () => {
  const caught = (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url));
  return (await Promise.all(caught)).flat().filter((url) => !url.endsWith('/'));
}"""


def measure(bench: Bench) -> Iterator[str]:
    """Bytes as they come over the wire, headers included, by the browser's own count; then each part by itself."""
    with bench.phone("bytes", slow_network=True) as (page, session):
        names: dict[str, str] = {}
        sizes: dict[str, int] = {}

        def asked(event: dict[str, Any]) -> None:
            names[event["requestId"]] = event["request"]["url"].removeprefix(bench.server.url)

        def came(event: dict[str, Any]) -> None:
            sizes[event["requestId"]] = int(event["encodedDataLength"])

        session.on("Network.requestWillBeSent", asked)
        session.on("Network.loadingFinished", came)
        page.goto(bench.server.url, wait_until="commit")
        page.get_by_role("button", name="Begin").click()
        page.locator(".screen--today").wait_for()
        until_today = dict(sizes)
        session.send(
            "Network.emulateNetworkConditions",
            {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1},
        )
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        files = [file for file in page.evaluate(CACHED) if "/more/" not in file]  # it is in the whole plan
    for request, size in sorted(until_today.items(), key=lambda item: -item[1]):
        yield f"  {size:>7} B  {names.get(request, '?')}"
    yield f"first visit, transferred until Today can be used: {sum(until_today.values()) / 1000:.1f} kB (budget 60)"
    plan = f"{bench.server.url}/api/plans/reconnection-14"
    whole = sum(_size(url) for url in {*files, plan, f"{bench.server.url}/sw.js"})
    yield f"the whole app with one plan, bodies: {whole / 1000:.1f} kB (budget 120)"


def _size(url: str) -> int:
    with urllib.request.urlopen(urllib.request.Request(url, headers={"Accept-Encoding": "br"})) as answer:
        return len(answer.read())
