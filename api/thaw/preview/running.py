"""The preview, listening on this machine only, until it is stopped. Nothing is written anywhere."""

import logging
import signal
import socket
import sys
from pathlib import Path
from typing import Final

import uvicorn

from thaw.plans.help import support
from thaw.plans.library import loading as library
from thaw.preview.desk import Desk
from thaw.preview.routes import application
from thaw.resources import data_dir
from thaw.site.files import NOT_BUILT, BuiltApp

_HOST: Final = "127.0.0.1"


class _Server(uvicorn.Server):
    """Says where it is as soon as it listens, and sends its listeners home before it waits for them."""

    def __init__(self, config: uvicorn.Config, desk: Desk, port: int) -> None:
        super().__init__(config)
        self._desk, self._port = desk, port

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        where = f"The preview of {self._desk.path} is at http://{_HOST}:{self._port} (Ctrl+C ends it)"
        print(where, flush=True)  # noqa: T201 - the one line a person waits for

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._desk.close()
        await super().shutdown(sockets=sockets)


def run(path: Path, port: int, language: str | None, web: Path) -> int:
    """Show the plan until SIGTERM or SIGINT; 0 then, 1 when the app isn't built or the port can't be had. Port 0: a free one."""
    built = BuiltApp(web)
    if not built.built:
        return _refused(NOT_BUILT)
    try:
        listening = socket.create_server((_HOST, port))
    except OSError as error:
        reason = error.strerror or str(error)
        return _refused(
            f"Port {port} can't be had: {reason}. Name another with --port; without it a free one is taken."
        )
    desk = Desk(path, language)
    server = _Server(_config(desk, built), desk, listening.getsockname()[1])
    for number in (signal.SIGTERM, signal.SIGINT):  # uvicorn raises them again after its clean stop
        signal.signal(number, lambda *_: None)
    server.run(sockets=[listening])
    return 0


def _config(desk: Desk, built: BuiltApp) -> uvicorn.Config:
    along = [data_dir("plans")]
    lines, words = support.load(along)[0], library.load(along)[0]
    return uvicorn.Config(
        application(desk, built, lines, words),
        access_log=False,
        log_config=None,
        log_level=logging.WARNING,
        server_header=False,
        lifespan="on",
        ws="none",
        proxy_headers=False,
        timeout_graceful_shutdown=1,
    )


def _refused(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return 1
