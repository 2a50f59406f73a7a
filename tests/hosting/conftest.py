"""The house as docker-compose.yml puts it together, by hand: the app, and Caddy in front of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hosting.app import NAME, App
from tests.hosting.containers import compose
from tests.hosting.front import Front


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    app = App(tmp_path / "app")
    app.start()
    yield app
    app.stop()


@pytest.fixture
def front(app: App, tmp_path: Path) -> Iterator[Front]:
    (tmp_path / "caddy").mkdir()
    front = Front(app.address, tmp_path / "caddy", compose(NAME)["services"]["caddy"]["environment"])
    front.start()
    yield front
    front.stop()
