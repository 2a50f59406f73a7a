"""First visit on Slow 4G at 4x CPU, until the welcome can be tapped, against a bare 14 KB page."""

from collections.abc import Iterator

from bench.browser import Bench, told, usable
from bench.yardstick import bare_page

RUNS = 7


def measure(bench: Bench) -> Iterator[str]:
    """Alternating runs, each with an empty profile."""
    ours, bare, requests = [], [], 0
    with bare_page() as address:
        for run in range(RUNS):
            with bench.phone(f"bare-{run}", slow_network=True) as (page, _):
                page.goto(address, wait_until="commit")
                bare.append(usable(page, "bare-usable"))
            with bench.phone(f"thaw-{run}", slow_network=True) as (page, session):
                sent: list[str] = []
                session.on("Network.requestWillBeSent", lambda event, sent=sent: sent.append(event["request"]["url"]))
                page.goto(bench.server.url, wait_until="commit")
                ours.append(usable(page, "thaw-usable"))
                requests = max(requests, len(sent))
    yield told("first visit until it can be tapped, Slow 4G, 4x CPU", ours, bare, 1.5)
    yield f"first visit, requests until it can be tapped: {requests} (budget 8)"
