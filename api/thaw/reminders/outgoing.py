"""The one way out of a process: one sender for the dispatcher and for `send me one now`.

So both know what a push service asked for, whoever was told, and share connections and signed tokens.
"""

import time
from typing import TYPE_CHECKING, Final

from thaw.database.jobs import Database
from thaw.reminders import key
from thaw.reminders.push.addresses import Services
from thaw.reminders.push.signing import Signer, contact
from thaw.settings import Settings

if TYPE_CHECKING:
    from thaw.reminders.push.sender import PushSender


class Outgoing:
    """Opened when it is first needed, closed by whoever made it, in the same loop."""

    def __init__(self, settings: Settings, database: Database) -> None:
        self._settings: Final = settings
        self._database: Final = database
        self._signer: Signer | None = None
        self._sender: PushSender | None = None

    async def sender(self) -> "PushSender":
        """The sender, signing with the database's key of now. Raises Refusal for the host's settings or key, DatabaseAway."""
        own = await key.made(self._database)
        if self._sender is None or self._signer is None:
            from thaw.reminders.push.sender import PushSender  # noqa: PLC0415 - 12 MB that a host without reminders saves

            services = Services.of(self._settings.push_services, self._settings.push_loopback)
            self._signer = Signer(own, contact(self._settings.push_contact), time.time)
            self._sender = PushSender(services, self._signer)
            self._sender.open()
        self._signer.use(own)  # a backup that was restored meanwhile may have brought another one
        return self._sender

    async def close(self) -> None:
        """End its connections."""
        if self._sender:
            await self._sender.close()
