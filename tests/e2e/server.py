"""A real `thaw serve` on loopback, which a test may stop and start as life does."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import weakref
from pathlib import Path

# Below those that systems give out by themselves; runs side by side each have their own.
_PORTS = iter(range(20_000 + 2_000 * int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:]), 32_000))


def free_port() -> int:
    """A port that nobody uses just now, and that is given out once."""
    for port in _PORTS:
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("no port is free")


class Server:
    """One server with its own port, so that it comes back at the address where phones know it."""

    def __init__(self, **settings: str) -> None:
        self.data = Path(tempfile.mkdtemp(prefix="thaw-"))
        weakref.finalize(self, shutil.rmtree, self.data, ignore_errors=True)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._environment = {
            **os.environ,
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "THAW_DATA": str(self.data),
        } | settings
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, **settings: str) -> None:
        """Start it and wait until it answers; settings change its environment from here on."""
        self._environment |= settings
        command = [sys.executable, "-m", "thaw", "serve"]
        self._process = subprocess.Popen(command, env=self._environment, stdout=subprocess.DEVNULL)
        until = time.monotonic() + 20
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.url}/api/health", timeout=1):
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                if self._process.poll() is not None:
                    raise RuntimeError("thaw serve ended before it listened") from None
                time.sleep(0.05)
        raise RuntimeError("thaw serve did not answer within 20 s")

    def stop(self) -> None:
        """Stop it; harmless when it is stopped already."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(timeout=10)
        self._process = None
