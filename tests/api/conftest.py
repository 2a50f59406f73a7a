"""A small plan, a small built app, and the server for any settings, asked through its door."""

import asyncio
import os
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import brotli
import httpx
import pytest
from pydantic import SecretStr

from tests.api import declared
from tests.databases import PostgreSQL
from thaw.app import Thaw, create_app
from thaw.database.jobs import Database
from thaw.settings import Settings

Door = Callable[..., "Client"]

SMALL = """\
format: 1
id: small
version: 1.10
languages: [en]
practices:
  walk:
    cue: body
    minutes: {full: 5, smaller: 2, smallest: 0.5}
  stretch:
    cue: body
    minutes: {full: 5, smaller: 5, smallest: 0.9}
    covers: [P05]
  sway:
    cue: body
    minutes: {full: 1, smaller: 1, smallest: 0.9}
  one-song:
    cue: sensory
    minutes: {full: 3, smaller: 1, smallest: 0.5}
days:
  - body: {suggestion: walk, others: [stretch, sway]}
texts:
  en:
    title: A small plan
    about: One day.
    practices:
      walk:
        title: Walk
        full: {name: Out, did: Walked out., steps: [Stand up., Walk.]}
        smaller: {name: Door, did: Walked to the door., steps: [Walk.]}
        smallest: {name: Here, did: Lifted a foot., steps: [Lift one foot.]}
      stretch:
        title: Stretch
        full: {name: All of it, did: Stretched., steps: [Stretch.]}
        smaller: {name: Arms, did: Stretched both arms., steps: [Stretch.]}
        smallest: {name: A finger, did: Stretched a finger., steps: [Stretch.]}
      sway:
        title: Sway
        full: {name: Sway, did: Swayed., steps: [Sway.]}
        smaller: {name: A little, did: Swayed a little., steps: [Sway.]}
        smallest: {name: Once, did: Swayed once., steps: [Sway.]}
      one-song:
        title: A song
        full: {name: A whole song, did: Heard a song., steps: [Listen.]}
        smaller: {name: A verse, did: Heard a verse., steps: [Listen.]}
        smallest: {name: A line, did: Heard a line., steps: [Listen.]}
    days:
      - {theme: Arriving, thought: You are here.}
"""
SHIPPED = Path(__file__).parents[2] / "plans"


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name in ("HOST", "PORT") or name.startswith("THAW_"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session", autouse=True)
def _compressed_once() -> Iterator[None]:
    """The same plans are compressed for hundreds of servers; it is the dearest thing in making one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(brotli, "compress", lru_cache(brotli.compress))
        yield


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A plans folder with one plan in one file."""
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "small.yaml").write_text(SMALL, encoding="utf-8")
    return folder


class Client:
    """Asks an app in this process, as a browser would over the network; nothing is followed, nothing is sent unasked.

    What it answers must be described in /openapi.json.
    """

    def __init__(self, app: Thaw, base_url: str = "http://thaw.test") -> None:
        self.app, self._base_url = app, base_url

    def request(self, method: str, path: str, **how: object) -> httpx.Response:
        return asyncio.run(self.asked(method, path, **how))

    async def asked(self, method: str, path: str, **how: object) -> httpx.Response:
        """The same within a loop that runs already."""
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url=self._base_url) as client:
            client.headers.pop("accept-encoding")
            answer = await client.request(method, path, **how)  # type: ignore[arg-type]
        declared.check(answer)
        return answer

    def get(self, path: str, **headers: str) -> httpx.Response:
        """GET with headers written with underscores: `accept_language="es"`."""
        return self.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    """For a server with a database of its own, SQLite and PostgreSQL in turn. Nothing is built."""
    return Settings(data=tmp_path / "data", web=tmp_path / "no-app", database_url=SecretStr(database_url))


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    """The database of these settings, migrated."""
    database = Database(settings)
    database.prepare()
    yield database
    database.close()


@pytest.fixture
def door(settings: Settings) -> Iterator[Door]:
    """Makes a client for a server with these settings, some of them changed."""
    made: list[Thaw] = []

    def make(base_url: str = "http://thaw.test", **changed: object) -> Client:
        made.append(create_app(settings.model_copy(update=changed)))
        return Client(made[-1], base_url)

    yield make
    for app in made:
        app.database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """Where it is restored: an empty place."""
    if request.param == "sqlite":
        yield Settings(data=tmp_path / "other")
        return
    server: PostgreSQL = request.getfixturevalue("postgresql")
    url = server.fresh()
    yield Settings(data=tmp_path / "other", database_url=SecretStr(url))
    server.give_back(url)
