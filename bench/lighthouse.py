"""Lighthouse on the welcome and on Today, as a phone: four figures of a hundred each, and what is lacking where one is less.

It comes from npm into bench/node, apart from the app's own tools: half as large again as all of those, and only wanted here.
"""

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from tests.e2e.phone import ARGS, executable

from bench.browser import Bench
from bench.journal import live_forty_marks

HOUSE = Path(__file__).parents[1]
CLI = HOUSE / "bench" / "node" / "node_modules" / "lighthouse" / "cli" / "index.js"
RUNS = 3  # the performance figure moves by a point or two between runs
TRIES = 4  # on a busy machine a recording may lose its beginning; Lighthouse then asks to be run again
BUDGETS = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 98}


def measure(bench: Bench) -> Iterator[str]:
    """The welcome as a first visit; Today with forty marks, as it is opened every day. A line each, then what lacks."""
    with bench.phone("today") as (page, _):
        live_forty_marks(page, bench.server.url)
    for name, folder, kept in (("the welcome", "welcome", False), ("Today", "today", True)):
        with _chromium(bench.folder / folder) as port:
            runs = [_audit(bench.server.url, port, kept=kept) for _ in range(RUNS)]
        yield f"Lighthouse, {name}: " + ", ".join(_figure(runs, kind, budget) for kind, budget in BUDGETS.items())
        yield from sorted({line for run in runs for line in _lacking(run)})


@contextmanager
def _chromium(profile: Path) -> Iterator[int]:
    """The machine's own Chromium with this profile, as Lighthouse wants it: nobody else holds its strings."""
    told = profile / "DevToolsActivePort"
    told.unlink(missing_ok=True)
    flags = ["--headless=new", "--no-sandbox", "--remote-debugging-port=0", f"--user-data-dir={profile}", *ARGS]
    process = subprocess.Popen([_path(), *flags, "about:blank"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 20
        while not (told.exists() and told.read_text().count("\n")):
            if time.monotonic() > until:
                raise RuntimeError("Chromium named no port")
            time.sleep(0.05)
        yield int(told.read_text().split()[0])
    finally:
        process.terminate()
        process.wait()


def _path() -> str:
    """The machine's Chromium, or the one that Playwright brought."""
    found = executable()
    if found is None:
        raise RuntimeError("Lighthouse needs a Chromium on the PATH, or one named by THAW_CHROMIUM")
    return found


def _audit(url: str, port: int, *, kept: bool) -> dict[str, Any]:
    command = ["sh", str(HOUSE / "frontend" / "run-node"), "node", str(CLI), url, f"--port={port}", "--quiet"]
    how = ["--output=json", "--form-factor=mobile", f"--only-categories={','.join(BUDGETS)}"]
    keep = ["--disable-storage-reset"] if kept else []
    # Asked for before it starts: it sends no word of anything to anybody.
    for _ in range(TRIES):
        run = subprocess.run(
            [*command, *how, *keep, "--no-enable-error-reporting"], check=False, capture_output=True, text=True
        )
        if run.returncode == 0:
            found: dict[str, Any] = json.loads(run.stdout)
            return found
        if "run Lighthouse again" not in run.stderr:
            break
    raise RuntimeError(run.stderr[-2000:])


def _figure(runs: list[dict[str, Any]], kind: str, budget: int) -> str:
    figure = median(100 * (run["categories"][kind]["score"] or 0) for run in runs)
    return f"{kind.replace('-', ' ')} {figure:.0f} (budget {'≥ ' if budget < 100 else ''}{budget})"


def _lacking(run: dict[str, Any]) -> Iterator[str]:
    """Audits that cost a figure something."""
    for kind in BUDGETS:
        for part in run["categories"][kind]["auditRefs"]:
            audit = run["audits"][part["id"]]
            if (
                part["weight"] > 0
                and audit["score"] is not None
                and audit["score"] < (0.9 if kind == "performance" else 1)
            ):
                yield f"  {kind}: {audit['title']} {audit.get('displayValue', '')}".rstrip()
