"""A real `thaw plans preview` on loopback, and what a page that is open on it hears."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

INDEX = "<!doctype html><html><head><script>let here = 1;</script></head><body><div id=app></div></body></html>"


class Preview:
    """Begun on a plan; `web` is the folder of a built app, the project's own without it."""

    def __init__(self, path: Path, *options: object, web: Path | None = None) -> None:
        command = [sys.executable, "-m", "thaw", "plans", "preview", str(path), *map(str, options)]
        environment = {**os.environ, **({"THAW_WEB": str(web)} if web else {})}
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        self.said = self.process.stdout.readline()
        self.url = self.said.split(" is at ")[1].split(" ")[0]

    @contextmanager
    def hearing(self) -> Iterator[Iterator[dict[str, Any]]]:
        """What the page is told, one standing after the other; the first one is how things are."""
        with httpx.stream("GET", f"{self.url}/preview/events", timeout=10) as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            yield (json.loads(line[6:]) for line in answer.iter_lines() if line.startswith("data: "))

    def get(self, path: str, **how: Any) -> httpx.Response:
        return httpx.get(self.url + path, **how)

    def stop(self) -> int:
        """As a service manager stops it; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        assert self.process.stdout
        self.process.stdout.close()
        return self.process.wait(timeout=10)


def small_app(folder: Path) -> Path:
    """The least that is an app, for tests that only ask the server."""
    folder.mkdir()
    (folder / "index.html").write_text(INDEX, encoding="utf-8")
    return folder
