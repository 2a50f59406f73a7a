"""`thaw doctor`: what the host may have forgotten, the address, and the way there."""

import re
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.doctor.asked import doctor, told
from tests.doctor.front import Front
from tests.doctor.wrongs import at
from tests.e2e.server import Server
from thaw.doctor import address, asking, judging
from thaw.reminders.when.zones import TZDATA


def test_a_server_with_nothing_set(bare: Server) -> None:
    result = doctor(bare.url)
    assert told(bare.url) == ["not-built", "no-reminders"]
    assert "THAW_PUSH_CONTACT" in result.stdout
    assert "THAW_PUBLIC_URL" in result.stdout


def test_phones_are_led_to_one_address_and_another_was_asked(front: Front) -> None:
    other = f"http://localhost:{front.port}"
    result = doctor(other)
    assert told(other) == ["another-address"]
    assert f"lead to {front.url}, and you asked for {other}" in result.stdout


def test_a_database_that_cannot_be_used(bare: Server) -> None:
    there, away = bare.data / "thaw.db", bare.data / "away.db"
    there.rename(away)
    try:
        assert told(bare.url) == ["database-away", "not-built"]
        assert "Thaw can't use its database. It says: " in doctor(bare.url).stdout
    finally:
        away.rename(there)


def test_http_at_home_is_not_enough_and_a_number_is_no_name(front: Front) -> None:
    """No such address is reached from here: what was seen on loopback is judged as if it had been seen there."""
    seen = asking.ask(address.read(front.url), 10)
    home = replace(seen, address=address.read("http://192.168.1.50:8000/thaw"))
    found = judging.judged(home, "0.1.0", TZDATA)
    assert [one.code for one in found] == ["not-at-root", "number", "not-https", "another-address"]


@pytest.mark.parametrize(
    ("written", "origin"),
    [
        ("https://Thaw.Example.org/", "https://thaw.example.org"),
        ("https://thaw.example.org:443", "https://thaw.example.org"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
    ],
)
def test_addresses_are_read(written: str, origin: str) -> None:
    assert address.read(written).origin == origin


@pytest.mark.parametrize(
    "written",
    ["thaw.example.org", "", "ftp://a.b", "https://", "https://a b", "https://a..b", "https://a:99999", "https://[::1",
     "https://me@a.b", "https://a.b/?c", "https://a.b/#c", "https://a\x00b", "https://%41.b"],
)  # fmt: skip
def test_what_is_no_address_is_wrong_use(written: str) -> None:
    result = doctor(written)
    assert (result.exit_code, result.stdout) == (2, "")
    assert re.search(r"is not an address\. Write it whole|Write the address alone", result.stderr)


def test_nobody_listens() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        for scheme in ("http", "https"):
            result = doctor(f"{scheme}://127.0.0.1:{unused.getsockname()[1]}")
            assert (result.exit_code, result.stdout) == (2, "")
            assert "See that Thaw and the proxy before it run" in result.stderr


@pytest.fixture
def silent() -> Iterator[int]:
    """Listens, and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_server_that_never_answers_is_not_waited_for(scheme: str, silent: int) -> None:
    result = doctor(f"{scheme}://127.0.0.1:{silent}", "--wait", "0.2")
    assert result.exit_code == 2
    assert "within 0.2 s" in result.stderr


@pytest.mark.parametrize("what", ["gone.pem", "no.pem"])
def test_an_authority_of_ones_own_that_can_not_be_read(
    what: str, tmp_path: Path, silent: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no.pem").write_text("no certificate")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / what))
    result = doctor(f"https://127.0.0.1:{silent}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("SSL_CERT_FILE names no file with certificates")


def test_https_is_asked_for_where_http_is_spoken(front: Front) -> None:
    result = doctor(front.url.replace("http", "https"))
    assert result.exit_code == 2
    assert "speaks no https" in result.stderr


def test_an_answer_that_breaks_off(front: Front) -> None:
    front.wrong = at(("/api/plans",), lambda r: r.having("Content-Length", "99999999"))
    assert told(front.url) == ["no-answer"]
