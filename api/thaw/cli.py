"""The command `thaw`: reads arguments, calls a room, prints. Exit code 0, 1 when faults were found, 2 for wrong use."""

import asyncio
import gc
import json
import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Literal

import typer
from pydantic import ValidationError

from thaw import plan_commands
from thaw.settings import Settings, in_words

app = typer.Typer(
    name="thaw", no_args_is_help=True, add_completion=False, rich_markup_mode=None, help="Thaw's server and its tools."
)
app.add_typer(plan_commands.app, name="plans")
db = typer.Typer(no_args_is_help=True, help="For the database.")
app.add_typer(db, name="db")
reminders = typer.Typer(no_args_is_help=True, help="For reminders.")
app.add_typer(reminders, name="reminders")
push = typer.Typer(no_args_is_help=True, help="For the key that push services know this server by.")
app.add_typer(push, name="push")


def main() -> None:
    """The command's entry."""
    app()


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        typer.echo("\n".join(in_words(error)), err=True)
        raise typer.Exit(2) from None


def _to_the_log() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", datefmt="%Y-%m-%d %H:%M:%S")


@app.command()
def serve() -> None:
    """Serve the API and the app until stopped. HOST, PORT and the THAW_ settings are read from the environment."""
    gc.disable()  # what is read at the start stays: looking through it again and again takes a tenth of the start
    from thaw import serving

    _to_the_log()
    raise typer.Exit(serving.serve(_settings()))


@app.command()
def openapi() -> None:
    """Print the description of the API (OpenAPI, JSON)."""
    from thaw.app import create_app

    logging.disable(logging.WARNING)  # a plan's faults have no part in it
    try:
        typer.echo(json.dumps(create_app(_settings()).openapi(), indent=2, ensure_ascii=False))
    finally:
        logging.disable(logging.NOTSET)


@db.command()
def upgrade() -> None:
    """Bring the database to what this version knows, all of it or nothing. `thaw serve` does the same when it starts."""
    from thaw.database.jobs import Database

    with _told(), closing(Database(_settings())) as database:
        done = database.prepare()
    if done is None:
        typer.echo("The database is up to date.")
    else:
        typer.echo(f"The database is at {done[1]} now; before, {f'at {done[0]}' if done[0] else 'there was none'}.")


@reminders.command("run")
def run_reminders() -> None:
    """Send reminders until stopped, beside or instead of the server. Any number of these may share a database."""
    from thaw.reminders import worker

    _to_the_log()
    raise typer.Exit(worker.work(_settings()))


@push.command()
def keys(
    new: Annotated[bool, typer.Option("--new", help="Replace the key. Every reminder falls silent.")] = False,
) -> None:
    """Show the public half of the push key, and where the key lies; make it if there is none."""
    from thaw.database.jobs import Database
    from thaw.reminders import key

    settings = _settings()
    if new:
        typer.echo(key.WARNING, err=True)
        if typer.prompt("Type `new key` to go on", err=True) != "new key":
            typer.echo("Nothing was changed.", err=True)
            raise typer.Exit(1)
    with _told(), closing(Database(settings)) as database:
        database.prepare()
        shown = asyncio.run(key.made_new(database) if new else key.made(database))
    typer.echo(shown.public)
    where = settings.data / "thaw.db" if not settings.database_url.get_secret_value() else "the PostgreSQL database"
    typer.echo(f"The key lies in {where}, table push_key, and goes along in every backup.", err=True)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to. A file of that name is replaced.")],
) -> None:
    """Copy everything the server keeps into FILE, while it serves. Keep it safe: it holds the push key and push addresses."""
    from thaw import backup as copies

    with _told():
        copies.backup(_settings(), file)
    typer.echo(f"Everything is in {file}.")


@app.command()
def restore(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="What `thaw backup` wrote, from either kind of database.")
    ],
    replace: Annotated[bool, typer.Option("--replace", help="Replace a database that holds something.")] = False,
) -> None:
    """Put a backup into the database, all of it or nothing. Best while the server is stopped."""
    from thaw import backup as copies

    with _told():
        copies.restore(_settings(), file, replace=replace)
    typer.echo(f"What was in {file} is in the database.")


@app.command()
def doctor(
    url: Annotated[str, typer.Argument(metavar="URL", help="The address that phones open.")],
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="For people, or for programs.")] = "text",
    wait: Annotated[float, typer.Option(min=0.1, max=300, help="Seconds that each answer may take.")] = 10,
) -> None:
    """Look at a deployment from outside, as a phone meets it, and say what mends what is not right. Nothing is stored there."""
    from thaw import __version__
    from thaw.doctor import address, asking, findings, judging
    from thaw.reminders.when.zones import TZDATA

    try:
        asked = address.read(url)
        found = judging.judged(asking.ask(asked, wait), __version__, TZDATA)
    except (ValueError, asking.NotReached) as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(2) from None
    if form == "json":
        typer.echo(
            json.dumps({"url": asked.origin, "findings": [asdict(one) for one in found]}, ensure_ascii=False, indent=2)
        )
    else:
        for one in found:
            typer.echo(str(one))
        typer.echo(findings.closing(asked.origin, len(found)), err=True)
    raise typer.Exit(1 if found else 0)


@contextmanager
def _told() -> Iterator[None]:
    """What can't be done is said in one sentence; exit code 1."""
    from thaw.backup import Refused
    from thaw.database.trouble import DatabaseAway
    from thaw.reminders.push.refusals import Refusal

    log = logging.getLogger("thaw")
    log.setLevel(logging.CRITICAL)  # the same sentence, once is enough
    try:
        yield
    except (DatabaseAway, Refused, Refusal) as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(1) from None
    finally:
        log.setLevel(logging.NOTSET)
