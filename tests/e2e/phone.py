"""A phone with Thaw on it: a real Chromium at 390x844 with storage of its own, whose clock and zone a test sets."""

import contextlib
import os
import shutil
import signal
import subprocess
from datetime import datetime
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Playwright, expect

ARGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def executable() -> str | None:
    """The machine's Chromium; None lets Playwright take its own."""
    found = (shutil.which(name) for name in (os.environ.get("THAW_CHROMIUM", ""), *NAMES) if name)
    return next((path for path in found if path), None)


class Phone:
    """Opened and closed as a person does; what it keeps outlives `close` and even `kill`."""

    def __init__(self, playwright: Playwright, profile: Path, url: str, **options: object) -> None:
        self._playwright = playwright
        self._profile = profile
        self.url = url
        self._options = {
            "viewport": {"width": 390, "height": 844},
            "device_scale_factor": 2,
            "has_touch": True,
            "is_mobile": True,
            "locale": "en-GB",
            "timezone_id": "Europe/Madrid",
            **options,
        }
        self._time: datetime | None = None
        self.context: BrowserContext | None = None
        self.page: Page

    def set_clock(self, time: datetime) -> None:
        """What the phone believes the time to be, from the next opening on, and at once when it is open."""
        self._time = time
        if self.context:
            self.context.clock.set_system_time(time)

    def launch(self) -> None:
        """Start the browser and visit nothing yet."""
        self.context = self._playwright.chromium.launch_persistent_context(
            str(self._profile),
            executable_path=executable(),
            chromium_sandbox=False,
            args=ARGS,
            **self._options,  # type: ignore[arg-type]
        )
        if self._time:
            self.context.clock.install(time=self._time)
        self.page = self.context.pages[0]

    def open(self, place: str = "/") -> Page:
        """Open Thaw anew: a cold start, with whatever this phone has kept."""
        if self.context is None:
            self.launch()
        else:
            old = self.page
            self.page = self.context.new_page()
            old.close()
        self.page.goto(self.url + place, wait_until="commit")
        expect(self.page.locator("html:not(.arriving) main")).to_be_visible()
        return self.page

    def ready_without_network(self) -> None:
        """Wait until the service worker is in charge and the plan is on the phone."""
        self.page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        # Asked again until it is so: a function that is waited for counts as true as soon as it gives a promise.
        self.page.evaluate(
            """() => new Promise((done, refused) => {
              let looks = 0;
              const look = () => {
                if (++looks > 1000) return refused(new Error('no plan came'));
                const open = indexedDB.open('thaw');
                open.onerror = () => refused(open.error);
                open.onsuccess = () => {
                  const count = open.result.transaction('plans').objectStore('plans').count();
                  count.onsuccess = () => {
                    open.result.close();
                    if (count.result > 0) done(); else requestAnimationFrame(look);
                  };
                };
              };
              look();
            })"""
        )

    def close(self) -> None:
        """Put the phone away."""
        if self.context:
            self.context.close()
            self.context = None

    def kill(self) -> None:
        """What a full memory or a battery does: SIGKILL to every process of the browser, this instant."""
        command = ["pgrep", "-f", f"user-data-dir={self._profile}"]
        found = subprocess.run(command, check=False, capture_output=True, text=True)
        for pid in found.stdout.split():
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(pid), signal.SIGKILL)
        if self.context:
            with contextlib.suppress(Exception):  # the browser is gone; its context cannot close politely
                self.context.close()
            self.context = None
