"""Reminders from the outside: `thaw serve` and `thaw reminders run` with their settings, and `thaw push keys`."""

import asyncio
import logging
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.reminders.dispatching import everything, ms, row
from tests.reminders.push_service import PushService
from thaw.app import create_app
from thaw.cli import app
from thaw.database.jobs import Database
from thaw.reminders.outgoing import Outgoing
from thaw.reminders.running import Running, obstacle
from thaw.settings import Settings

pytestmark = pytest.mark.anyio

READY = {"public_url": "https://thaw.example.org", "push_contact": "mailto:host@thaw-reminders.org"}


def thaw(*arguments: str, said: str = "", **environment: str) -> Result:
    return CliRunner().invoke(app, arguments, input=said, env=environment)


@pytest.fixture
def ready(settings: Settings) -> Settings:
    return settings.model_copy(update=READY)


async def test_the_server_sends_what_is_due(ready: Settings, database: Database) -> None:
    async with PushService() as service:
        thaw = create_app(ready.model_copy(update={"push_loopback": service.origin}))
        async with thaw.router.lifespan_context(thaw):
            now = datetime.now(UTC)
            await thaw.database.write(
                lambda session: session.add(row(service.subscribe(), at=f"{now:%H:%M}", zone="UTC", next_at=ms(now)))
            )
            assert thaw.reminders
            thaw.reminders.wake()
            await service.came(1)
        assert service.slips == []
        [one] = await database.read(everything)
        assert (one.unanswered, one.lease_until) == (1, None)


LACKING = {
    "push_contact": "THAW_PUSH_CONTACT is empty",
    "public_url": "THAW_PUBLIC_URL is empty",
}


@pytest.mark.parametrize("name", LACKING)
async def test_without_a_setting_one_line_says_what_to_do(
    name: str, ready: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    lacking = ready.model_copy(update={name: ""})
    assert obstacle(ready) is None
    assert LACKING[name] in (obstacle(lacking) or "")
    thaw = create_app(lacking)
    with caplog.at_level(logging.WARNING, "thaw"):
        async with thaw.router.lifespan_context(thaw):
            assert thaw.reminders is None
    assert [line.getMessage() for line in caplog.records if "reminders" in line.getMessage()] == [
        f"No reminders are sent. {obstacle(lacking)}"
    ]


async def test_elsewhere_is_not_here(ready: Settings) -> None:
    thaw = create_app(ready.model_copy(update={"reminders": "elsewhere"}))
    async with thaw.router.lifespan_context(thaw):
        assert thaw.reminders is None


async def test_stopped_before_it_began(ready: Settings, database: Database) -> None:
    running = Running(ready, database, Outgoing(ready, database))
    task = asyncio.create_task(running.run())
    running.stop()
    await task


def test_a_worker_without_its_settings_is_wrong_use(tmp_path: Path) -> None:
    result = thaw("reminders", "run", THAW_DATA=str(tmp_path), THAW_PUBLIC_URL="https://thaw.example.org")
    assert result.exit_code == 2
    assert "THAW_PUSH_CONTACT" in result.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "url", ["http://thaw.example.org", "https://a.example/path", "thaw.example.org", "https://u@a.example"]
)
def test_a_public_address_that_cannot_be_one(url: str, tmp_path: Path) -> None:
    result = thaw("reminders", "run", THAW_DATA=str(tmp_path), THAW_PUBLIC_URL=url)
    assert result.exit_code == 2
    assert "THAW_PUBLIC_URL: write it as https:// and a name" in result.stderr


def test_the_push_key_is_made_once_shown_and_replaced_by_a_typed_word_only(tmp_path: Path) -> None:
    folder = str(tmp_path / "data")
    first = thaw("push", "keys", THAW_DATA=folder)
    assert first.exit_code == 0
    assert re.fullmatch(r"[A-Za-z0-9_-]{87}\n", first.stdout)
    assert f"{folder}/thaw.db, table push_key" in first.stderr
    assert "PRIVATE" not in first.output
    for said in ("", "y\n", "yes\n"):
        refused = thaw("push", "keys", "--new", said=said, THAW_DATA=folder)
        assert refused.exit_code == 1
        assert "A NEW PUSH KEY ENDS ALL REMINDERS" in refused.stderr
    assert thaw("push", "keys", THAW_DATA=folder).stdout == first.stdout
    new = thaw("push", "keys", "--new", said="new key\n", THAW_DATA=folder)
    assert new.exit_code == 0
    key = new.stdout.splitlines()[-1]  # the runner shows what was typed as well
    assert thaw("push", "keys", THAW_DATA=folder).stdout.strip() == key != first.stdout.strip()
