"""Reminders, put together for a process: from the settings to a dispatcher that runs."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import Final, TypeVar

from thaw.database.jobs import Database
from thaw.database.trouble import DatabaseAway
from thaw.reminders import key, retabling
from thaw.reminders.dispatch import BREATH, Dispatcher
from thaw.reminders.kept import subscription_of
from thaw.reminders.push.addresses import Services
from thaw.reminders.push.message import compose
from thaw.reminders.push.refusals import Refusal
from thaw.reminders.push.sender import PushSender
from thaw.reminders.push.signing import PushKey, Signer, contact
from thaw.reminders.sealed import Seals
from thaw.settings import Settings

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

    def __init__(self, settings: Settings, database: Database) -> None:
        self._settings, self._database = settings, database
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
        push_key = await self._first(lambda: key.made(self._database))
        await self._first(lambda: retabling.reckon_again(self._database, datetime.now(UTC)))
        if push_key is None or self._stopping.is_set():
            return
        async with self._sender(push_key) as sender:
            opened = partial(subscription_of, seals=Seals.of(self._settings))
            self._dispatcher = Dispatcher(self._database, sender, opened, self._settings.public_url)
            await self._dispatcher.run()
            self._dispatcher = None

    async def _first(self, step: Callable[[], Awaitable[Given]]) -> Given | None:
        """What a step gives, tried again while the database is away; None when stopped meanwhile."""
        while not self._stopping.is_set():
            try:
                return await step()
            except Refusal as refusal:
                _log.error("No reminders are sent. %s", refusal.sentence)
                return None
            except DatabaseAway:  # the log was told
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), BREATH)
        return None

    def _sender(self, push_key: PushKey) -> PushSender:
        services = Services.of(self._settings.push_services, self._settings.push_loopback)
        return PushSender(services, Signer(push_key, contact(self._settings.push_contact), time.time))
