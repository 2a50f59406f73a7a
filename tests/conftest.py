"""What tests of all rooms share."""

from collections.abc import Iterator

import hypothesis
import pytest
from playwright.sync_api import Playwright, sync_playwright

from tests.databases import PostgreSQL

# No example has to be done within a fifth of a second: a machine may be busy with something else.
hypothesis.settings.register_profile("thaw", deadline=None)
hypothesis.settings.load_profile("thaw")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of a file, browsers come last: Playwright keeps an event loop running, and other tests begin loops of their own."""
    files = {path: place for place, path in enumerate(dict.fromkeys(item.path for item in items))}
    items.sort(key=lambda item: (files[item.path], "playwright" in getattr(item, "fixturenames", ())))


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """One for all tests of a file: Playwright refuses a second one beside it."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """One server for the whole run."""
    server = PostgreSQL()
    yield server
    server.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """THAW_DATABASE_URL: empty, which is SQLite in the data folder; then a fresh database on PostgreSQL."""
    if request.param == "sqlite":
        yield ""
        return
    server: PostgreSQL = request.getfixturevalue("postgresql")
    url = server.fresh()
    yield url
    server.give_back(url)
