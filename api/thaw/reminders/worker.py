"""`thaw reminders run`: a process that does nothing but send reminders."""

import asyncio
import logging
import signal
import sys
from collections.abc import Callable

from thaw.database.jobs import Database
from thaw.database.trouble import DatabaseAway, DatabaseNewer
from thaw.reminders.outgoing import Outgoing
from thaw.reminders.running import Running, obstacle
from thaw.settings import Settings

_log = logging.getLogger("thaw")


def work(settings: Settings) -> int:
    """Until SIGTERM or SIGINT; 0 then. 1 when the database is a newer Thaw's, 2 when the settings lack something."""
    lacking = obstacle(settings)
    if lacking:
        print(lacking, file=sys.stderr)  # noqa: T201
        return 2
    database = Database(settings)
    try:
        database.prepare()
    except DatabaseNewer as error:
        print(error.sentence, file=sys.stderr)  # noqa: T201
        return 1
    except DatabaseAway:  # the log was told, and it is waited for
        pass
    try:
        with asyncio.Runner(loop_factory=_quick_loop()) as runner:
            runner.run(_until_stopped(settings, database))
    finally:
        database.close()
    return 0


def _quick_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """The loop that `thaw serve` runs on: a message costs a quarter less. Python's own where there is none, as on Windows."""
    try:
        import uvloop  # noqa: PLC0415 - not everywhere
    except ImportError:
        return None
    return uvloop.new_event_loop


async def _until_stopped(settings: Settings, database: Database) -> None:
    outgoing = Outgoing(settings, database)
    running = Running(settings, database, outgoing)
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, running.stop)
    _log.info("Reminders are sent from here.")
    try:
        await running.run()
    finally:
        await outgoing.close()
