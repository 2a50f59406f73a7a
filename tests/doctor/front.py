"""A proxy before a real Thaw that does one thing wrong. Without that it passes everything on as it is."""

import datetime as dt
import http.client
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    def without(self, *names: str) -> "Request":
        return replace(self, headers={key: value for key, value in self.headers.items() if key.lower() not in names})


@dataclass(frozen=True)
class Response:
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def value(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    def without(self, *names: str) -> "Response":
        gone = {name.lower() for name in names}
        return replace(self, headers=[(key, value) for key, value in self.headers if key.lower() not in gone])

    def having(self, name: str, value: str) -> "Response":
        return replace(self, headers=[*self.headers, (name, value)])

    def saying(self, name: str, value: str) -> "Response":
        return self.without(name).having(name, value)


Pass = Callable[[Request], Response]
Wrong = Callable[[Request, Pass], Response]


def right(request: Request, passed: Pass) -> Response:
    return passed(request)


class Front:
    """One proxy; `wrong` may be changed at any time."""

    def __init__(self, behind: int) -> None:
        self._behind = behind
        self.wrong: Wrong = right
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def secured(self, certificate: Path) -> None:
        """https from here on, with HTTP/1.1 alone."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)

    @contextmanager
    def running(self) -> Iterator["Front"]:
        self._thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()

    def passed(self, request: Request) -> Response:
        with closing(http.client.HTTPConnection("127.0.0.1", self._behind, timeout=10)) as upstream:
            upstream.request(request.method, request.path, request.body or None, request.headers)
            answer = upstream.getresponse()
            body = answer.read()
            hop = ("content-length", "transfer-encoding", "connection")
            return Response(answer.status, [(k, v) for k, v in answer.getheaders() if k.lower() not in hop], body)

    def _handler(front) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                request = Request(self.command, self.path, dict(self.headers), body)
                response = front.wrong(request, front.passed)
                self.send_response_only(response.status)
                for name, value in response.headers:
                    self.send_header(name, value)
                if response.status not in (204, 304):
                    self.send_header("Content-Length", str(len(response.body)))
                self.end_headers()
                self.wfile.write(response.body)

            do_GET = do_PUT = do_DELETE = answer

            def log_message(self, *_: object) -> None:
                pass

        return Handler


def certificate(folder: Path, name: str, days: tuple[float, float] = (-1, 30)) -> Path:
    """A certificate that signs itself, with its key, in one file; `days` from now it begins and ends."""
    key = ec.generate_private_key(ec.SECP256R1())
    own = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    begins, ends = (dt.datetime.now(dt.UTC) + dt.timedelta(days=one) for one in days)
    usage = x509.KeyUsage(True, False, False, False, False, True, False, False, False)
    made = (
        x509.CertificateBuilder(own, own, key.public_key(), x509.random_serial_number(), begins, ends)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), False)
        .add_extension(x509.BasicConstraints(True, None), True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .add_extension(usage, True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    file.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()) + made.public_bytes(Encoding.PEM)
    )
    return file
