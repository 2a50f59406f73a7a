"""`make bench`: the budgets of the house, each as a ratio against a yardstick in the same run. Prints, asserts nothing."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright
from tests.e2e.server import Server

from bench import bytes_sent, first_visit, lighthouse, morning, offline_start, picture, sending, start, tap
from bench.browser import Bench

BROWSER = {
    "bytes": bytes_sent,
    "first": first_visit,
    "offline": offline_start,
    "tap": tap,
    "picture": picture,
    "lighthouse": lighthouse,
    "start": start,
}
SERVER = {"sending": sending, "morning": morning}


def main(wanted: list[str]) -> None:
    """Run all measurements, or those named: the server's first, then those in a browser."""
    for name, room in SERVER.items():
        if not wanted or name in wanted:
            for line in room.measure():
                print(line, flush=True)
    if not wanted or set(wanted) & set(BROWSER):
        in_a_browser(wanted)


def in_a_browser(wanted: list[str]) -> None:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server()
        server.start()
        try:
            for name, room in BROWSER.items():
                if not wanted or name in wanted:
                    for line in room.measure(Bench(playwright, server, Path(folder) / name)):
                        print(line, flush=True)
        finally:
            server.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
