"""Real `thaw reminders run` processes, to be stopped and killed."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from thaw.settings import Settings


class Workers:
    """Starts workers for one database and one push service on loopback; all of them end with `close`."""

    def __init__(self, settings: Settings, loopback: str, errors: Path) -> None:
        self.running: list[asyncio.subprocess.Process] = []
        self._errors = errors
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("THAW_")},
            "THAW_DATA": str(settings.data),
            "THAW_DATABASE_URL": settings.database_url.get_secret_value(),
            "THAW_PUBLIC_URL": "https://thaw.example.org",
            "THAW_PUSH_CONTACT": "mailto:host@thaw-reminders.org",
            "THAW_PUSH_LOOPBACK": loopback,
        }

    async def start(self) -> asyncio.subprocess.Process:
        with self._errors.open("ab") as log:
            worker = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "thaw", "reminders", "run", env=self._environment, stderr=log, stdout=log
            )
        self.running.append(worker)
        return worker

    async def kill(self, worker: asyncio.subprocess.Process) -> None:
        """As a crash: at this very instant."""
        worker.send_signal(signal.SIGKILL)
        await worker.wait()
        self.running.remove(worker)

    async def stop(self, worker: asyncio.subprocess.Process) -> int:
        worker.terminate()
        self.running.remove(worker)
        return await worker.wait()

    async def close(self) -> None:
        for worker in list(self.running):
            await self.kill(worker)

    def log(self) -> str:
        return self._errors.read_text()
