"""Reminders, put together for a process: from the settings to a dispatcher that runs."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import Final, TypeVar

from thaw.database.jobs import Database
from thaw.database.trouble import DatabaseAway
from thaw.reminders import clearing, retabling
from thaw.reminders.dispatch import BREATH, Dispatcher
from thaw.reminders.kept import subscription_of
from thaw.reminders.outgoing import Outgoing
from thaw.reminders.push.addresses import Services
from thaw.reminders.push.message import compose
from thaw.reminders.push.refusals import Refusal
from thaw.reminders.push.signing import contact
from thaw.reminders.sealed import Seals
from thaw.settings import Settings

A_DAY: Final = 86_400.0  # seconds

Given = TypeVar("Given")
_log = logging.getLogger("thaw")


def obstacle(settings: Settings) -> str | None:
    """Why these settings send no reminder, and what mends it, all of it at once; None when they do."""
    told = []
    for needed in (
        lambda: contact(settings.push_contact),
        lambda: Services.of(settings.push_services, settings.push_loopback),
        lambda: compose("plain", settings.public_url),
    ):
        try:
            needed()
        except Refusal as refusal:
            told.append(refusal.sentence)
    return " ".join(told) or None


class Running:
    """The dispatcher of one process. `wake` may be called at any time, from the loop that runs it."""

    def __init__(self, settings: Settings, database: Database, outgoing: Outgoing) -> None:
        self._settings, self._database, self._outgoing = settings, database, outgoing
        self._stopping: Final = asyncio.Event()
        self._dispatcher: Dispatcher | None = None

    def wake(self) -> None:
        """A reminder was set or changed."""
        if self._dispatcher:
            self._dispatcher.wake()

    def stop(self) -> None:
        """Take nothing more; `run` ends soon after."""
        self._stopping.set()
        if self._dispatcher:
            self._dispatcher.stop()

    async def run(self) -> None:
        """Until `stop`. A database that is away is waited for."""
        sender = await self._first(self._outgoing.sender)
        await self._first(lambda: retabling.reckon_again(self._database, datetime.now(UTC)))
        if sender is None or self._stopping.is_set():
            return
        opened = partial(subscription_of, seals=Seals.of(self._settings))
        self._dispatcher = Dispatcher(self._database, sender, opened, self._settings.public_url)
        beside = asyncio.create_task(self._clear_away())
        await self._dispatcher.run()
        self._dispatcher = None
        beside.cancel()  # a piece that has begun is finished; the rest is for the next start
        with suppress(asyncio.CancelledError):
            await beside

    async def _clear_away(self) -> None:
        """What has ended, at the start and once a day. Several processes may do it at once."""
        while not self._stopping.is_set():
            try:
                await self._first(lambda: clearing.clear_away(self._database, datetime.now(UTC)))
            except Exception as error:  # its own text might hold something of a person
                _log.error(
                    "Reminders that ended could not be erased (%s). They stay until tomorrow.", type(error).__name__
                )
            await self._paused(A_DAY)

    async def _first(self, step: Callable[[], Awaitable[Given]]) -> Given | None:
        """What a step gives, tried again while the database is away; None when stopped meanwhile."""
        while not self._stopping.is_set():
            try:
                return await step()
            except Refusal as refusal:
                _log.error("No reminders are sent. %s", refusal.sentence)
                return None
            except DatabaseAway:  # the log was told
                await self._paused(BREATH)
        return None

    async def _paused(self, seconds: float) -> None:
        """So long, or until `stop`."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)
