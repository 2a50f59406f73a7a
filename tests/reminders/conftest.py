"""What tests of reminders share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from thaw.database.jobs import Database
from thaw.settings import Settings


@pytest.fixture
def anyio_backend() -> str:
    """Tests marked `anyio` run on asyncio, as the server does."""
    return "asyncio"


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name in ("HOST", "PORT") or name.startswith("THAW_"):
            monkeypatch.delenv(name)


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    """With a database of its own, SQLite and PostgreSQL in turn."""
    return Settings(data=tmp_path / "data", web=tmp_path / "no-app", database_url=SecretStr(database_url))


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    """The database of these settings, migrated."""
    database = Database(settings)
    database.prepare()
    yield database
    database.close()
