"""Caddy with the repository's Caddyfile, by hand, on loopback, with certificates of its own."""

import base64
import contextlib
import hashlib
import http.client
import os
import shutil
import signal
import ssl
import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.server import free_port
from tests.hosting.containers import REPOSITORY

LACKING = "Caddy is not installed, and hosting is tested with it: `apt-get install caddy` as root, or https://caddyserver.com/docs/install"


class Front:
    """What stands before the app in docker-compose.yml. Only its ports and its certificate differ."""

    def __init__(self, app: str, folder: Path, environment: dict[str, str], name: str = "localhost") -> None:
        """`name` is one beside localhost, if it is another."""
        self.port = free_port()
        self.plain_port = free_port()
        self.url = f"https://{name}:{self.port}"
        self._authority = folder / "caddy/pki/authorities/local"
        self._log = folder / "caddy.log"
        self._environment = {
            **os.environ,
            **environment,
            "THAW_NAME": ", ".join(dict.fromkeys(("localhost", name))),
            "THAW_APP": app,
            "THAW_HTTP_PORT": str(self.plain_port),
            "THAW_HTTPS_PORT": str(self.port),
            "THAW_CADDY_OPTIONS": "local_certs\ndefault_bind 127.0.0.1",
            "XDG_DATA_HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it has made its certificate and answers."""
        caddy = shutil.which("caddy") or pytest.fail(LACKING)
        command = [caddy, "run", "--config", str(REPOSITORY / "Caddyfile"), "--adapter", "caddyfile"]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(command, env=self._environment, stdout=log, stderr=log)
        until = time.monotonic() + 20
        while time.monotonic() < until and self._process.poll() is None:
            with contextlib.suppress(OSError):  # nobody listens yet, or not yet with a certificate
                self.ask("/")
                return
            time.sleep(0.05)
        pytest.fail(f"Caddy did not answer: {self.log()}")

    def ask(self, path: str, headers: dict[str, str] | None = None) -> tuple[int, http.client.HTTPMessage, bytes]:
        """One request over https, believed only with this Caddy's own authority."""
        trust = ssl.create_default_context(cafile=str(self._authority / "root.crt"))
        with contextlib.closing(
            http.client.HTTPSConnection("localhost", self.port, timeout=5, context=trust)
        ) as connection:
            connection.request("GET", path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    def log(self) -> str:
        """Everything it wrote so far."""
        return self._log.read_text()

    def trusted_by_chromium(self) -> str:
        """The argument that lets Chromium take the certificate for a real one; ignoring errors would not: a service
        worker never registers on a page whose certificate was merely forgiven. The root is not sent, so it is the
        intermediate's key that is named."""
        key = public_key((self._authority / "intermediate.crt").read_text())
        return f"--ignore-certificate-errors-spki-list={base64.b64encode(hashlib.sha256(key).digest()).decode()}"

    def stop(self) -> None:
        """Stop it; harmless when it is stopped already."""
        if self._process:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(timeout=15)
            self._process = None


def public_key(pem: str) -> bytes:
    """The SubjectPublicKeyInfo of a certificate, as DER. It is the seventh field of the inner part (RFC 5280, 4.1), the
    version before it counted."""
    certificate = ssl.PEM_cert_to_DER_cert(pem)
    start, _ = _inside(certificate, 0)  # Certificate
    place, _ = _inside(certificate, start)  # TBSCertificate
    for _ in range(6):  # version, serial number, signature, issuer, validity, subject
        place = _inside(certificate, place)[1]
    return certificate[place : _inside(certificate, place)[1]]


def _inside(der: bytes, place: int) -> tuple[int, int]:
    """Where the value at this place begins and where it ends."""
    size, start = der[place + 1], place + 2
    if size & 0x80:
        count = size & 0x7F
        size, start = int.from_bytes(der[start : start + count]), start + count
    return start, start + size
