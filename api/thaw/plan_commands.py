"""The commands `thaw plans …`, for those who write plans. Exit code 0, 1 when something is to be mended, 2 for wrong use."""

import json
import shlex
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from thaw.plans.writing.reporting import Form
from thaw.resources import data_dir
from thaw.settings import Settings, in_words

app = typer.Typer(no_args_is_help=True, help="For those who write plans.")

Paths = Annotated[list[Path], typer.Argument(metavar="PATH…", help="A plan, a plan's file, or a folder of plans.")]


@app.command()
def check(
    paths: Paths,
    form: Annotated[Form, typer.Option("--format", help="For a person, a program, or notes on a change.")] = Form.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings end with exit code 1 too.")] = False,
) -> None:
    """Say what is wrong in plans and support lines: file, line, column, what it is, what mends it."""
    from thaw.plans.writing import inspecting, reporting

    _must_exist(paths)
    report = inspecting.inspect(paths, date.today())
    looked_at = {"plans": report.plans, "libraries": report.libraries, "lists": report.lists, "cut": report.cut}
    printed = reporting.printed(report.found, looked_at, form)
    if printed:
        typer.echo(printed)
    typer.echo(report.closing(), err=True)
    raise typer.Exit(1 if report.faults or (strict and report.warnings) else 0)


@app.command()
def new(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="The plan's id, and the name of the folder that is made.")
    ],
    language: Annotated[list[str] | None, typer.Option(help="What it has texts in; may stand several times.")] = None,
    days: Annotated[int, typer.Option(min=1, max=60, help="How many days.")] = 3,
) -> None:
    """Make a folder with a small plan to begin with, every key explained. Nothing that is there is written over."""
    from thaw.plans.writing import starting

    try:
        along = [one.name for one in data_dir("plans").iterdir()]
        made = starting.begin(Path(name), language or ["en"], days, along)
    except starting.Refused as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(2) from None
    for file in made:
        typer.echo(str(file))
    typer.echo(f"Write in these, and ask `thaw plans check {shlex.quote(name)}` now and then.", err=True)


@app.command()
def preview(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A plan's folder, or its one file.")],
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")] = 0,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="Language it opens in (es, pt-BR).")] = None,
) -> None:
    """Show a plan in the app, on this machine only, and show it anew whenever it is saved. Faults are shown in its place."""
    from thaw.preview import looking, running

    _must_exist([path])
    plan = looking.plan_at(path)
    if plan is None:
        typer.echo(f"{path}: this is no plan. Name a folder with plan.yaml in it, or a plan's one file.", err=True)
        raise typer.Exit(2)
    raise typer.Exit(running.run(plan, port, language, _web()))


@app.command()
def coverage(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH…", help="Folders of plans; ours by default.")
    ] = None,
) -> None:
    """Say which ids of the content list (plans/coverage.yaml) no text covers."""
    from thaw.plans.writing import coverage as covering

    _must_exist(paths or [])
    ours = data_dir("plans")
    meanings, faults = covering.content_list(ours / covering.LIST_FILE)
    for fault in faults:
        typer.echo(str(fault), err=True)
    found = covering.coverage(meanings, paths or [ours])
    typer.echo(str(found))
    raise typer.Exit(1 if faults or found.open or found.unknown else 0)


@app.command()
def release(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="The folder of a plan without faults.")],
) -> None:
    """Write released.yaml beside plan.yaml: the ids given out with this version. `check` holds later ones against it."""
    from thaw.plans import checking
    from thaw.plans.writing import inspecting, kept

    _must_exist([path])
    if not (path / checking.MAIN_FILE).is_file():
        typer.echo(
            f"{path}: this is no folder with {checking.MAIN_FILE} in it. A plan in one file is made a folder first.",
            err=True,
        )
        raise typer.Exit(2)
    report, checked = inspecting.inspect([path], date.today()), checking.check_plan(path)[0]
    if report.faults or checked is None:
        typer.echo(f"{report.closing()} `thaw plans check {path}` names them; nothing was written.", err=True)
        raise typer.Exit(1)
    try:
        kept.write_released(checked.structure, path / kept.RELEASED)
    except OSError as error:
        typer.echo(f"{path / kept.RELEASED} can't be written: {error.strerror}.", err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{path / kept.RELEASED} holds what version {checked.structure.version} gives out.")


@app.command()
def schema(
    texts: Annotated[bool, typer.Option("--texts", help="Of a language file (en.yaml) instead of plan.yaml.")] = False,
    single: Annotated[bool, typer.Option("--single", help="Of a whole plan in one file (NAME.yaml).")] = False,
    library: Annotated[
        bool, typer.Option("--library", help="Of library.yaml; with --texts its language files.")
    ] = False,
    lines: Annotated[bool, typer.Option("--lines", help="Of the support lines, help/lines.yaml.")] = False,
) -> None:
    """Print the JSON Schema of plan.yaml, for editors that help while one writes."""
    from thaw.plans.writing import schemas

    kinds: dict[tuple[bool, ...], schemas.Kind] = {
        (False, False, False, False): "plan",
        (True, False, False, False): "texts",
        (False, True, False, False): "single",
        (False, False, True, False): "library",
        (True, False, True, False): "library-texts",
        (False, False, False, True): "lines",
    }
    kind = kinds.get((texts, single, library, lines))
    if kind is None:
        typer.echo("These are two kinds of file: choose one.", err=True)
        raise typer.Exit(2)
    typer.echo(json.dumps(schemas.schema(kind), indent=2, ensure_ascii=False))


def _web() -> Path:
    try:
        return Settings().web
    except ValidationError as error:
        typer.echo("\n".join(in_words(error)), err=True)
        raise typer.Exit(2) from None


def _must_exist(paths: list[Path]) -> None:
    refused = [why for path in paths if (why := _why_not(path))]
    for why in refused:
        typer.echo(why, err=True)
    if refused:
        raise typer.Exit(2)


def _why_not(path: Path) -> str | None:
    try:
        path.stat()
    except FileNotFoundError:
        return f"{path}: there is no such file or folder."
    except (OSError, ValueError) as error:
        return f"{path}: can't be looked at: {getattr(error, 'strerror', None) or 'its name is not possible'}."
    return None
