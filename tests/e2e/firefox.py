"""A real Firefox with a profile of its own, led by WebDriver BiDi (w3c.github.io/webdriver-bidi) over a plain websocket."""

import contextlib
import itertools
import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

NAMES = ("firefox-esr", "firefox")
LACKING = "Firefox is not installed, and reminders are tested with it: `apt-get install firefox-esr` as root, or THAW_FIREFOX=/path/to/it"
START = 40  # seconds; a busy machine
ANSWER = 30

# It asks nobody of its own accord, and what one phone allows is no other's business.
OWN = {
    "app.normandy.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "permissions.isolateBy.userContext": True,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.server": "data:,",
}


def pushed_by(address: str) -> dict[str, object]:
    """Preferences of a Firefox whose push service is at `address` (ws://127.0.0.1:…)."""
    return {
        "remote.prefs.recommended": False,  # being led would else switch pushes off
        "dom.push.connection.enabled": True,
        "dom.push.serverURL": address,
        "dom.push.testing.allowInsecureServerURL": True,
        "dom.push.retryBaseInterval": 200,  # ms until it connects anew
        "alerts.useSystemBackend": False,
    }


class Refused(Exception):
    """Firefox could not do it; BiDi's word for why."""


class Firefox:
    """Started when it is made. `command` speaks BiDi; `stop` ends it with all of its processes."""

    def __init__(self, profile: Path, zone: str, **preferences: object) -> None:
        program = next(filter(None, map(shutil.which, (os.environ.get("THAW_FIREFOX", ""), *NAMES))), None)
        self._profile = profile
        profile.mkdir()
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in (OWN | preferences).items()
        ]
        (profile / "user.js").write_text("".join(lines))
        self._process = subprocess.Popen(
            [
                program or pytest.fail(LACKING),
                "--headless",
                "--no-remote",
                "--profile",
                profile,
                "--remote-debugging-port=0",
            ],
            env={**os.environ, "HOME": str(profile), "TZ": zone, "MOZ_CRASHREPORTER_DISABLE": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._ids = itertools.count(1)
        self._open = contextlib.ExitStack()
        self._open.callback(self._kill)
        try:
            self._socket: ClientConnection = self._open.enter_context(connect(self._address(), max_size=None))
            self.command("session.new", capabilities={})
        except BaseException:
            self.stop()
            raise

    def command(self, method: str, **parameters: Any) -> dict[str, Any]:
        """One command and its answer. Raises Refused."""
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv(ANSWER))
            if answer.get("id") == number:
                break
        if answer["type"] != "success":
            raise Refused(f"{method}: {answer['error']}: {answer['message']}")
        return dict(answer["result"])

    def stop(self) -> None:
        """End it, whatever it is doing."""
        self._open.close()

    def _address(self) -> str:
        """Where it listens: it writes that down in its profile once it does."""
        written = self._profile / "WebDriverBiDiServer.json"
        until = time.monotonic() + START
        while time.monotonic() < until and self._process.poll() is None:
            with contextlib.suppress(FileNotFoundError, json.JSONDecodeError):
                said = json.loads(written.read_text())
                return f"ws://{said['ws_host']}:{said['ws_port']}/session"
            time.sleep(0.05)
        raise RuntimeError(f"Firefox did not listen within {START} s")

    def _kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(10)
