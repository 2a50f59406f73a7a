"""The server: from its start until it answers, against a bare FastAPI app; what it holds of the memory at rest."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.e2e.server import free_port

from bench.browser import Bench, told

RUNS = 5
BARE = """
import sys, fastapi, uvicorn
app = fastapi.FastAPI()
app.get('/api/health')(lambda: {})
uvicorn.run(app, port=int(sys.argv[1]), log_level='error')
"""


def measure(bench: Bench) -> Iterator[str]:
    """Alternating starts, as a second `make run` does them: everything is set up and built."""
    ours, bare, resident = [], [], 0
    for _ in range(RUNS):
        port = free_port()
        bare.append(_start([sys.executable, "-c", BARE, str(port)], port)[0])
        port = free_port()
        took, resident = _start([sys.executable, "-m", "thaw", "serve"], port)
        ours.append(took)
    yield told("the server, until it answers", ours, bare, 3)
    yield f"the server at rest: {resident / 1000:.0f} MB resident (budget 110)"


def _start(command: list[str], port: int) -> tuple[float, int]:
    """Milliseconds until it answers, and kB resident then."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env={**os.environ, "PORT": str(port)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health", timeout=1).close()
                break
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.01)
        took = 1000 * (time.perf_counter() - began)
        lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
        return took, next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))
    finally:
        process.terminate()
        process.wait()
