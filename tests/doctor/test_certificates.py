"""`thaw doctor`: https, with certificates of every kind, and behind Caddy."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.doctor.asked import doctor, told
from tests.doctor.conftest import CONTACT
from tests.doctor.front import Front, certificate
from tests.e2e.server import Server
from tests.hosting.containers import compose
from tests.hosting.front import Front as Caddy


@contextmanager
def secured(front: Front, file: Path) -> Iterator[str]:
    """https with this certificate, before a proxy that does nothing wrong."""
    outer = Front(front.port)
    outer.secured(file)
    with outer.running():
        yield f"https://localhost:{outer.port}"


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Makes a certificate, and takes it for a known authority."""

    def made(name: str, days: tuple[float, float]) -> Path:
        file = certificate(tmp_path, name, days)
        monkeypatch.setenv("SSL_CERT_FILE", str(file))
        return file

    return made


# What such a plain server lacks beside its certificate: HTTP/2, X-Forwarded-Proto, and the address is not the one that is set.
BESIDE = ["no-http2", "not-believed", "another-address"]


def test_a_certificate_that_signs_itself(front: Front, tmp_path: Path) -> None:
    with secured(front, certificate(tmp_path, "localhost")) as url:
        assert told(url) == ["certificate", *BESIDE]
        assert "Phones don't trust the certificate of localhost: self-signed certificate." in doctor(url).stdout


@pytest.mark.parametrize(
    ("name", "days", "findings"),
    [
        ("localhost", (-60, 30), ([], "")),
        ("localhost", (-0.2, 0.3), ([], "")),  # a short one, as Caddy's own are, is no late one
        ("localhost", (-87, 3), (["certificate-ends"], "ends in 3 days and was not renewed")),
        ("localhost", (-9.5, 0.5), (["certificate-ends"], "ends in 12 hours and was not renewed")),
        ("localhost", (-90, -2), (["certificate"], "certificate has expired")),
        ("localhost", (2, 90), (["certificate"], "certificate is not yet valid")),
        ("elsewhere", (-60, 30), (["certificate"], "Hostname mismatch, certificate is not valid for 'localhost'")),
    ],
)
def test_certificates_of_an_authority_that_is_trusted(
    name: str, days: tuple[float, float], findings: tuple[list[str], str], front: Front, trusted: Callable[..., Path]
) -> None:
    codes, said = findings
    file = trusted(name, days)
    with secured(front, file) as url:
        assert told(url) == [*codes, *BESIDE]
        assert said in doctor(url).stdout


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> str:
    """A name that leads to this machine, as if it stood in the DNS."""
    found = socket.getaddrinfo
    here = {"thaw.localhost": "127.0.0.1"}
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *more, **how: found(here.get(host, host), *more, **how))
    return "thaw.localhost"


def test_a_thaw_behind_caddy_is_ready_for_phones(
    web: Path, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = Server(THAW_WEB=str(web), THAW_PUSH_CONTACT=CONTACT, THAW_TRUSTED_PROXY="127.0.0.1")
    environment = compose({"THAW_NAME": named})["services"]["caddy"]["environment"]
    caddy = Caddy(f"127.0.0.1:{server.port}", tmp_path, environment, named)
    try:
        caddy.start()
        server.start(THAW_PUBLIC_URL=caddy.url)
        assert told(caddy.url) == ["certificate"]  # of its own: phones have to be told of it, and so has the doctor
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "caddy/pki/authorities/local/root.crt"))
        assert told(caddy.url) == []
        server.stop()
        assert told(caddy.url) == ["nothing-behind"]
    finally:
        caddy.stop()
        server.stop()
