"""The app as people meet it: a real server, a real browser, a clock that the test sets."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from tests.e2e.builds import build
from tests.e2e.life import evening
from tests.e2e.newer import FOLLOW, NewBuild
from tests.e2e.phone import Phone
from tests.e2e.server import Server

expect.set_options(timeout=15_000)  # milliseconds; how quick the app is, is measured in bench/


def _served() -> Iterator[Server]:
    server = Server()
    server.start()
    yield server
    server.stop()


server = pytest.fixture(_served, name="server")
shared_server = pytest.fixture(_served, name="shared_server", scope="module")  # for tests that leave nothing on it


@pytest.fixture
def new_phone(playwright: Playwright, server: Server, tmp_path: Path) -> Iterator[Callable[..., Phone]]:
    """Makes phones; each has storage of its own. Options are Playwright's for a context."""
    phones: list[Phone] = []

    def make(**options: object) -> Phone:
        phones.append(Phone(playwright, tmp_path / f"phone-{len(phones)}", server.url, **options))
        return phones[-1]

    yield make
    for phone in phones:
        phone.close()


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    return new_phone()


@pytest.fixture(scope="module")
def shared_phone(
    playwright: Playwright, shared_server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Phone]:
    """One phone for all tests of a file, ready without a network; each test writes a journal of its own onto it."""
    folder = tmp_path_factory.mktemp("shared") / "phone"
    phone = Phone(playwright, folder, shared_server.url, reduced_motion="reduce")
    phone.set_clock(evening(1))
    phone.open()
    phone.ready_without_network()
    yield phone
    phone.close()


@pytest.fixture
def bring(phone: Phone, server: Server, tmp_path: Path) -> NewBuild:
    """The host puts a newer build in place: made, and served at the same address."""

    def bring(name: str, **options: int) -> Path:
        folder = build(tmp_path / name, name, **options)
        phone.page.evaluate(FOLLOW)
        server.stop()
        server.start(THAW_WEB=str(folder))
        return folder

    return bring
