"""Listening: one process, a line that says where, a clean stop. No request is logged, so no address and no path is."""

import contextlib
import ctypes
import errno
import gc
import logging
import os
import signal
import socket
import subprocess
import sys

import uvicorn

from thaw.app import Thaw, create_app
from thaw.database.trouble import DatabaseAway, DatabaseNewer
from thaw.settings import Settings

_log = logging.getLogger("thaw")


class _Server(uvicorn.Server):
    """Says where it is as soon as it listens."""

    address = ""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        print(f"Thaw is at {self.address}", flush=True)  # noqa: T201 - the one line a person waits for


def serve(settings: Settings) -> int:
    """Serve until SIGTERM or SIGINT; 0 then, 1 when the address can't be listened on or the database is a newer Thaw's."""
    try:
        listening = _listen(settings.host, settings.port)
    except OSError as error:
        reason = error.strerror or str(error)
        print(f"Thaw can't listen on {settings.host}, port {settings.port}: {reason}. {_mend(error)}", file=sys.stderr)  # noqa: T201
        return 1
    app = create_app(settings)
    if not _prepared(app, settings):
        listening.close()
        return 1
    _give_back()
    server = _Server(_config(app, settings))
    server.address = _address(settings.host, listening.getsockname()[1])
    for number in (signal.SIGTERM, signal.SIGINT):  # uvicorn raises them again after its clean stop
        signal.signal(number, lambda *_: None)
    server.run(sockets=[listening])
    return 0


def _migrated_apart(settings: Settings) -> None:
    """In a process of its own: Alembic's 12 MB are needed for a moment, and the server stays for months.

    What went wrong there goes wrong here once more, and is told then.
    """
    environment = {
        **os.environ,
        "THAW_DATA": str(settings.data),
        "THAW_DATABASE_URL": settings.database_url.get_secret_value(),
    }
    command = [sys.executable, "-m", "thaw", "db", "upgrade"]
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)  # noqa: S603


def _prepared(app: Thaw, settings: Settings) -> bool:
    """Migrate before anybody asks. One that can't be reached yet is migrated when it can: plans and app do not wait for it."""
    try:
        if app.database.is_behind():
            _migrated_apart(settings)
        app.database.prepare()
    except DatabaseNewer as error:
        print(error.sentence, file=sys.stderr)  # noqa: T201
        app.database.close()
        return False
    except DatabaseAway:  # the log was told
        pass
    return True


def _give_back() -> None:
    """What reading the plans took for a moment goes back to the system, where its C library is told so (glibc)."""
    gc.collect()
    gc.enable()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)


def _config(app: Thaw, settings: Settings) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        access_log=False,
        log_config=None,
        log_level=logging.WARNING,
        server_header=False,
        lifespan="on",
        ws="none",
        proxy_headers=bool(settings.trusted_proxy),
        forwarded_allow_ips=settings.trusted_proxy or None,
        timeout_graceful_shutdown=3,
    )


def _listen(host: str, port: int) -> socket.socket:
    """A bound socket. The first address that the name has decides between IPv4 and IPv6."""
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(1)  # so that a port in use is found here; uvicorn lengthens the queue
    except OSError:
        listening.close()
        raise
    return listening


def _mend(error: OSError) -> str:
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return "HOST is an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them."
    if error.errno == errno.EACCES:
        return "Ports below 1024 are often for the system alone; PORT=8001 takes another port."
    return "Another program may be there; PORT=8001 takes another port."


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
