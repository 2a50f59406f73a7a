"""`thaw serve`, started for real: says where it is, stops cleanly, trusts no header unasked, writes down nobody's address."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from email.message import Message
from pathlib import Path

import pytest

from thaw.database.jobs import Database
from thaw.settings import Settings

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts `thaw serve` on a free port, with a database that was made before."""
    database = Database(Settings(data=tmp_path / "data"))
    database.prepare()
    database.close()
    running: list[subprocess.Popen[str]] = []

    def run(**environment: str) -> subprocess.Popen[str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("THAW_")}
        process = subprocess.Popen(
            [sys.executable, "-m", "thaw", "serve"],
            env={**clean, "PORT": "0", "THAW_WEB": str(tmp_path), "THAW_DATA": str(tmp_path / "data"), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield run
    for process in running:
        process.kill()
        process.communicate()


def port(process: subprocess.Popen[str]) -> int:
    assert process.stdout
    line = process.stdout.readline()
    match = re.fullmatch(r"Thaw is at http://127\.0\.0\.1:(\d+)\n", line)
    assert match, line
    return int(match[1])


def asked(port: int, path: str, **headers: str) -> tuple[int, Message, bytes]:
    """Status, headers and body."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.msg, answer.read()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_where_it_is_and_stops_cleanly(number: signal.Signals, start: Start) -> None:
    process = start()
    where = port(process)
    status, headers, body = asked(where, "/api/health")
    assert (status, body[:14]) == (200, b'{"status":"ok"')
    assert headers["server"] is None
    asked(where, "/api/plans?secret=1")
    asked(where, "/nothing/secret")
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert out == ""
    assert "secret" not in err
    assert "127.0.0.1" not in err
    assert "Traceback" not in err


def test_a_port_in_use_is_a_sentence(start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = start(PORT=str(taken.getsockname()[1]))
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, "")
    assert "Another program may be there; PORT=8001 takes another port." in err
    assert "Traceback" not in err


@pytest.mark.parametrize("host", ["no-such-name.invalid", "192.0.2.1"])
def test_an_address_that_is_not_this_machines_is_a_sentence(host: str, start: Start) -> None:
    process = start(HOST=host)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, "")
    assert "HOST is an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them." in err


@pytest.mark.parametrize(("trusted", "secure"), [("", False), ("127.0.0.1", True), ("10.0.0.0/8", False), ("*", True)])
def test_a_proxy_is_believed_only_when_told_so(trusted: str, secure: bool, start: Start) -> None:
    where = port(start(THAW_TRUSTED_PROXY=trusted))
    _, headers, _ = asked(where, "/api/health", x_forwarded_proto="https", x_forwarded_for="203.0.113.7")
    assert (headers["strict-transport-security"] is not None) is secure


RAW = [
    b"GET /../../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"GET //etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"GET http://elsewhere/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"GET /" + b"x" * 100_000 + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"GET /api/plans HTTP/1.1\r\nHost: \xff\r\nAccept-Language: \xff\xfe\r\nConnection: close\r\n\r\n",
]


def test_what_no_browser_sends_does_no_harm(start: Start) -> None:
    where = port(start())
    for request in RAW:
        with socket.create_connection(("127.0.0.1", where), timeout=5) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            answer = b""
            while part := connection.recv(65536):
                answer += part
            assert b"root:" not in answer
            assert b" 500 " not in answer[:20]
    assert asked(where, "/api/health")[0] == 200


def test_what_only_some_need_is_not_loaded_for_all() -> None:
    code = "import sys, thaw.app; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"aiohttp", "alembic", "httpx", "icalendar", "syllapy"} & set(loaded) == set()


def test_it_is_small(start: Start) -> None:
    process = start()
    where = port(process)
    for path in ("/api/plans/reconnection-14", "/api/help", "/docs"):
        asked(where, path)
    status = Path(f"/proc/{process.pid}/status")
    if status.exists():
        resident = re.search(r"VmRSS:\s+(\d+) kB", status.read_text())
        assert resident
        assert int(resident[1]) < 110_000


def test_a_database_that_is_not_there_yet_keeps_nobody_waiting(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data").rename(tmp_path / "elsewhere")
    (tmp_path / "data").write_text("in the way")
    process = start()
    where = port(process)
    status, headers, body = asked(where, "/api/health")
    assert (status, headers["retry-after"]) == (503, "60")
    assert b"data folder (THAW_DATA)" in body
    assert asked(where, "/api/plans")[0] == 200
    (tmp_path / "data").unlink()
    until = time.monotonic() + 30
    while asked(where, "/api/health")[0] != 200 and time.monotonic() < until:
        time.sleep(0.1)
    assert asked(where, "/api/health")[0] == 200
    assert (tmp_path / "data/thaw.db").is_file()
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert err.count("data folder (THAW_DATA)") == 1
    assert "The database is there again." in err
    assert "Traceback" not in err


def test_a_setting_that_cannot_be_read_is_wrong_use(start: Start) -> None:
    process = start(PORT="eighty")
    _, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert err.startswith("PORT: Input should be a valid integer")
    assert "docs/reference.md" in err
