"""A real server with a small built app, and a proxy before it at the address that phones open."""

import gzip
import os
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest

from tests.doctor.front import Front, right
from tests.e2e.server import Server

CONTACT = "mailto:host@thaw.dev"
INDEX = """<!doctype html><html lang="en"><title>Thaw</title><link rel="manifest" href="/manifest.webmanifest">
<style>body{margin:0}</style><body><main>Small.</main><script type="module" src="/assets/index-DZqqTM3K.js"></script></html>
"""
APP = {
    "index.html": INDEX + "<!-- room to be worth compressing -->" * 20,
    "sw.js": "self.addEventListener('fetch', () => {});\n" * 20,
    "manifest.webmanifest": '{"id": "/", "name": "Thaw", "icons": [{"src": "/icons/icon-192.png"}]}',
    "icons/icon-192.png": "a picture",
    "assets/index-DZqqTM3K.js": "document.title = 'Thaw';\n" * 20,
}


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name in ("HOST", "PORT", "SSL_CERT_FILE", "SSL_CERT_DIR") or name.startswith("THAW_"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built app as the build leaves it: compressed beforehand."""
    folder = tmp_path_factory.mktemp("web")
    for name, text in APP.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        if file.suffix in (".html", ".js"):
            Path(f"{file}.br").write_bytes(brotli.compress(text.encode()))
            Path(f"{file}.gz").write_bytes(gzip.compress(text.encode()))
    return folder


@pytest.fixture(scope="session")
def _before(web: Path) -> Iterator[Front]:
    server = Server(THAW_WEB=str(web), THAW_PUSH_CONTACT=CONTACT)
    with Front(server.port).running() as front:
        server.start(THAW_PUBLIC_URL=front.url)
        yield front
        server.stop()


@pytest.fixture
def front(_before: Front) -> Iterator[Front]:
    """The proxy, which does nothing wrong yet."""
    _before.wrong = right
    yield _before
    _before.wrong = right


@pytest.fixture(scope="session")
def bare() -> Iterator[Server]:
    """A server with no app, nothing set for reminders, and a proxy's address that nobody has."""
    server = Server(THAW_WEB="/nowhere")
    server.start()
    yield server
    server.stop()
