"""The app as its container runs it: the image's command with the compose file's environment, by hand on loopback."""

import contextlib
import http.client
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.server import free_port
from tests.hosting.containers import compose, image

NAME = {"THAW_NAME": "localhost"}


def environment(folder: Path, port: int) -> dict[str, str]:
    """What the container would see, with its folders and port turned into ones of this machine."""
    asked = compose(NAME)["services"]["app"]["environment"]
    given = image().environment() | {name: str(value or "") for name, value in asked.items()}
    here = {name: str(folder) + value if value.startswith("/") else value for name, value in given.items()}
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TZ") if name in os.environ}
    return kept | here | {"HOST": "127.0.0.1", "PORT": str(port)}


class App:
    """One container's worth of app. `folder` stands for the container's root, `programs` for its /usr/local/bin."""

    def __init__(self, folder: Path, programs: Path = Path(sys.executable).parent) -> None:
        self.port = free_port()
        self.address = f"127.0.0.1:{self.port}"
        self.environment = environment(folder, self.port)
        self.environment["PATH"] = f"{programs}{os.pathsep}{self.environment['PATH']}"
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until its own health check is content."""
        for place in ("data", "plans"):
            (self._folder / place).mkdir(parents=True, exist_ok=True)
        self._process = subprocess.Popen(self._here(image().command()), env=self.environment, cwd=self._folder / "data")
        until = time.monotonic() + 20
        while time.monotonic() < until and self._process.poll() is None:
            with contextlib.suppress(OSError):
                if self.ask("/api/health")[0] == 200:
                    return
            time.sleep(0.05)
        pytest.fail("The app did not answer within 20 s.")

    def healthy(self) -> bool:
        """What Docker would find: the health check's own command and its exit code."""
        command = self._here(image().health())
        return subprocess.run(command, env=self.environment, stderr=subprocess.DEVNULL, check=False).returncode == 0

    def ask(
        self, path: str, headers: dict[str, str] | None = None, source: str = "127.0.0.1"
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        """One plain request, from any address of the loopback network."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5, source_address=(source, 0))
        with contextlib.closing(connection):
            connection.request("GET", path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    def stop(self) -> int:
        """Stop it as Docker does; the exit code."""
        if self._process is None:
            return 0
        self._process.send_signal(getattr(signal, image().said("STOPSIGNAL")[0]))
        code = self._process.wait(timeout=10)
        self._process = None
        return code

    def _here(self, command: list[str]) -> list[str]:
        folder = Path(self.environment["PATH"].split(os.pathsep)[0])
        return [str(folder / command[0]), *command[1:]]
