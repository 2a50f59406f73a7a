"""A phone of modest means: Chromium at 4x CPU slowdown and, where wanted, on Slow 4G (DevTools' own figures)."""

import os
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import CDPSession, Page, Playwright
from tests.e2e.phone import ARGS, executable
from tests.e2e.server import Server

SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 180_000, "uploadThroughput": 84_375}  # ms, bytes/s
CPU = 4


@dataclass(frozen=True)
class Bench:
    """What every measurement is given."""

    playwright: Playwright
    server: Server
    folder: Path

    @contextmanager
    def phone(self, name: str, *, slow_network: bool = False) -> Iterator[tuple[Page, CDPSession]]:
        """A browser with an empty profile of that name (or what an earlier one of that name left there)."""
        context = self.playwright.chromium.launch_persistent_context(
            str(self.folder / name),
            executable_path=executable(),
            chromium_sandbox=False,
            args=ARGS,
            # A phone knows its zone; without this, Chromium on Linux searches the whole zone database at first need.
            env={**os.environ, "TZ": "Europe/Madrid"},
            viewport={"width": 390, "height": 844},
            device_scale_factor=2,
            is_mobile=True,
            has_touch=True,
        )
        try:
            page = context.pages[0]
            yield page, self.slowed(page, slow_network=slow_network)
        finally:
            context.close()

    def slowed(self, page: Page, *, slow_network: bool = False) -> CDPSession:
        """Slow this page down; for pages opened in a context that runs already."""
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
        if slow_network:
            session.send("Network.emulateNetworkConditions", SLOW_4G)
        return session


def usable(page: Page, mark: str) -> float:
    """Milliseconds from the start of the navigation until the page set this mark."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        at = page.evaluate("(name) => performance.getEntriesByName(name)[0]?.startTime ?? null", mark)
        if at is not None:
            return float(at)
        time.sleep(0.02)
    raise RuntimeError(f"{page.url} never set {mark}")


def told(what: str, ours: list[float], yardstick: list[float], budget: float, unit: str = "ms") -> str:
    """One line: medians, their ratio, the budget."""
    a, b = statistics.median(ours), statistics.median(yardstick)
    return f"{what}: {a:.0f} {unit} against {b:.0f} {unit}, ratio {a / b:.2f} (budget {budget}), n={len(ours)}"
