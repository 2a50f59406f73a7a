"""What lies on the writer's desk: the plan as it was read last, the language it is shown in, and who waits to hear of it."""

import asyncio
import json
import os
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from thaw import negotiation
from thaw.plans.faults import Fault
from thaw.plans.views import View
from thaw.preview.looking import Look, look
from thaw.preview.watching import traces, watch

_Text = TypeVar("_Text")

_ALIVE: Final = 15.0  # seconds; a comment in between finds out who has gone
_AGAIN: Final = 500  # milliseconds until a page that lost the server asks again


class Desk:
    """One plan and one language for all pages that are open on it."""

    def __init__(self, path: Path, language: str | None) -> None:
        self.path = path
        self._folder = path if path.is_dir() else path.parent
        self._wished = language
        self._traces = traces(path)
        self._look: Look = look(path, date.today())
        self._changed = asyncio.Event()
        self._closed = False

    @property
    def view(self) -> View | None:
        """The plan in the language that is shown; None while faults keep it from being shown."""
        return self.in_its_language(self._look.views)

    def in_its_language(self, by_language: dict[str, _Text]) -> _Text | None:
        """What is there in the language that is shown, else in its first; None when there is nothing."""
        if not by_language:
            return None
        found = negotiation.language(negotiation.language_ranges(self._wished, ""), list(by_language))
        return by_language[found or next(iter(by_language))]

    def speak(self, language: str) -> None:
        """Show it in another language. One that the plan lacks leaves it in its first."""
        self._wished = language
        self._tell()

    async def keep_up(self) -> None:
        """Read the plan again whenever it was saved, for ever."""
        await watch(self.path, self._traces, self._renew)

    async def _renew(self) -> None:
        self._look = await asyncio.to_thread(look, self.path, date.today())
        self._tell()

    def close(self) -> None:
        """Let go of all who wait: nothing more will come."""
        self._closed = True
        self._tell()

    def _tell(self) -> None:
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    async def events(self) -> AsyncIterator[str]:
        """Server-Sent Events (WHATWG HTML, 9.2): how things stand, now and after each change, until the desk is closed.

        Whoever is slow hears only the newest.
        """
        yield f"retry: {_AGAIN}\n\n"
        while not self._closed:
            changed = self._changed
            yield f"data: {json.dumps(self.standing(), ensure_ascii=False)}\n\n"
            while not changed.is_set():
                try:
                    await asyncio.wait_for(changed.wait(), _ALIVE)
                except TimeoutError:
                    yield ": still here\n\n"

    def standing(self) -> dict[str, Any]:
        """How things stand: the plan's summary and language, or null; and what the check found, each with its place.

        `wished`: the language that was asked for, at the start or by a page; null for the plan's first.
        """
        view = self.view
        return {
            "plan": {**view.summary(), "language": view.language} if view else None,
            "wished": self._wished,
            "found": [self._told(one) for one in self._look.found],
        }

    def _told(self, one: Fault) -> dict[str, str]:
        """A file in the plan's folder by its name alone: the folder is the writer's own, and the same in each line."""
        place = str(one.place).removeprefix(f"{self._folder}{os.sep}")
        return {"place": place, "level": one.level, "sentence": one.sentence, "mend": one.mend}
