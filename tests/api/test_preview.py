"""`thaw plans preview` through its door: what a page hears when a plan is saved, broken, mended, gone and back."""

import asyncio
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
from typer.testing import CliRunner

from tests.api.conftest import SMALL
from tests.api.previewing import INDEX, Preview, small_app
from thaw.cli import app
from thaw.preview import watching
from thaw.preview.looking import look
from thaw.site.headers import hashed

Begin = Callable[..., Preview]


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    web = small_app(tmp_path / "web")
    begun: list[Preview] = []

    def make(path: Path, *options: object) -> Preview:
        begun.append(Preview(path, *options, web=web))
        return begun[-1]

    yield make
    for one in begun:
        one.stop()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan in a folder, in two languages."""
    made = CliRunner().invoke(
        app, ["plans", "new", str(tmp_path / "quiet"), "--language", "en", "--language", "es", "--days", "2"]
    )
    assert made.exit_code == 0
    return tmp_path / "quiet"


def title(standing: dict[str, Any]) -> str:
    return str(standing["plan"]["title"])


def until(heard: Iterator[dict[str, Any]], wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """What comes before may be a save seen half way; what doesn't come at all ends the stream's patience."""
    return next(standing for standing in heard if wanted(standing))


def test_a_plan_in_one_file_is_shown_and_each_save_is_told(small: Path, begin: Begin) -> None:
    file = small / "small.yaml"
    preview = begin(file)
    with preview.hearing() as heard:
        first = next(heard)
        assert (title(first), first["plan"]["language"], first["plan"]["days"]) == ("A small plan", "en", 1)
        file.write_text(SMALL.replace("A small plan", "A kinder plan"), encoding="utf-8")
        second = next(heard)
    assert title(second) == "A kinder plan"
    assert second["plan"]["digest"] != first["plan"]["digest"]
    given = preview.get("/api/plans/small")
    assert (given.json()["title"], given.headers["cache-control"]) == ("A kinder plan", "no-store")
    assert [one["digest"] for one in preview.get("/api/plans").json()] == [second["plan"]["digest"]]


def test_after_several_quick_saves_the_last_one_stands(small: Path, begin: Begin) -> None:
    file = small / "small.yaml"
    with begin(file).hearing() as heard:
        next(heard)
        for number in range(30):
            file.write_text(SMALL.replace("A small plan", f"Plan {number:02}"), encoding="utf-8")
            time.sleep(0.02)
        told = [next(heard)]
        while title(told[-1]) != "Plan 29":
            told.append(next(heard))
    assert len(told) < 5


def test_a_file_that_an_editor_empties_before_it_writes_is_read_once_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "PAUSE", 0.01)
    monkeypatch.setattr(watching, "SETTLING", 0.4)
    file = tmp_path / "small.yaml"
    file.write_text("before", encoding="utf-8")
    read: list[str] = []

    async def save() -> None:
        done = asyncio.Event()

        async def changed() -> None:
            read.append(file.read_text(encoding="utf-8"))
            done.set()

        watched = asyncio.create_task(watching.watch(file, watching.traces(file), changed))
        file.write_text("", encoding="utf-8")
        await asyncio.sleep(0.1)
        file.write_text("after", encoding="utf-8")
        await done.wait()
        watched.cancel()

    asyncio.run(asyncio.wait_for(save(), 10))
    assert read == ["after"]


def test_a_syntax_error_is_told_with_its_line_and_mending_it_brings_the_plan_back(small: Path, begin: Begin) -> None:
    file = small / "small.yaml"
    preview = begin(file)
    with preview.hearing() as heard:
        next(heard)
        file.write_text(SMALL.replace("title: Walk", 'title: "Walk'), encoding="utf-8")
        broken = next(heard)
        line = 1 + SMALL.splitlines().index("        title: Walk")
        assert broken["plan"] is None
        [one] = broken["found"]
        assert one["place"].startswith(f"small.yaml:{line}:")
        assert (one["level"], bool(one["sentence"]), bool(one["mend"])) == ("fault", True, True)
        assert preview.get("/api/plans").json() == []
        assert preview.get("/api/plans/small").status_code == 404
        file.write_text(SMALL, encoding="utf-8")
        assert title(next(heard)) == "A small plan"


def test_a_plan_with_faults_can_be_begun_on(small: Path, begin: Begin) -> None:
    file = small / "small.yaml"
    file.write_text("format: 1\nid: other\n", encoding="utf-8")
    with begin(file).hearing() as heard:
        standing = next(heard)
        assert standing["plan"] is None
        assert len(standing["found"]) > 3
        file.write_text(SMALL, encoding="utf-8")
        assert title(until(heard, lambda one: one["plan"] is not None)) == "A small plan"


@pytest.mark.parametrize("named", [".", "plan.yaml", "es.yaml"])
def test_a_folder_is_watched_in_all_its_files_whichever_was_named(named: str, folder: Path, begin: Begin) -> None:
    with begin(folder / named, "--language", "es-MX").hearing() as heard:
        assert next(heard)["plan"]["language"] == "es"
        text = (folder / "es.yaml").read_text(encoding="utf-8")
        (folder / "es.yaml").unlink()
        assert {one["level"] for one in until(heard, lambda one: one["plan"] is None)["found"]} == {"fault"}
        saved = folder / ".es.yaml.swp"  # many editors write beside, then rename
        saved.write_text(text, encoding="utf-8")
        saved.rename(folder / "es.yaml")
        assert until(heard, lambda one: one["plan"] is not None)["plan"]["languages"] == ["en", "es"]


def test_a_whole_folder_goes_and_comes_back(folder: Path, begin: Begin) -> None:
    with begin(folder).hearing() as heard:
        next(heard)
        folder.rename(folder.parent / "aside")
        assert [one["sentence"] for one in until(heard, lambda one: one["plan"] is None)["found"]] == [
            "There is no such file or folder."
        ]
        shutil.copytree(folder.parent / "aside", folder)
        assert until(heard, lambda one: one["plan"] is not None)["plan"]["id"] == "quiet"


def test_another_language_is_shown_to_every_page(folder: Path, begin: Begin) -> None:
    preview = begin(folder)
    with preview.hearing() as heard, preview.hearing() as heard_elsewhere:
        first, elsewhere = next(heard), next(heard_elsewhere)
        assert first["plan"]["language"] == elsewhere["plan"]["language"] == "en"
        assert first["wished"] is None
        assert preview.get("/api/library?lang=es").json()["language"] == "en"
        assert preview.get("/api/plans/quiet", headers={"Accept-Language": "es"}).json()["language"] == "en"
        answer = httpx.post(f"{preview.url}/preview/language?code=es")
        assert answer.status_code == 204
        spoken, elsewhere = next(heard), next(heard_elsewhere)
        assert spoken["plan"]["language"] == elsewhere["plan"]["language"] == "es"
        assert spoken["wished"] == "es"
    assert preview.get("/api/plans/quiet").json()["language"] == "es"
    library = preview.get("/api/library").json()
    assert library["language"] == "es"
    assert library["cards"]


def test_what_the_check_says_stands_beside_a_plan_that_can_be_shown(small: Path, begin: Begin) -> None:
    file = small / "small.yaml"
    with begin(file).hearing() as heard:
        before = {one["sentence"] for one in next(heard)["found"]}
        file.write_text(SMALL.replace("You are here.", "You failed again."), encoding="utf-8")
        after = next(heard)
    assert title(after) == "A small plan"
    line = 1 + SMALL[: SMALL.index("You are here.")].count("\n")
    new = [one for one in after["found"] if one["sentence"] not in before]
    assert new
    assert all(one["place"].startswith(f"small.yaml:{line}:") for one in new)


def test_nothing_is_written_and_it_stops_at_once_with_a_page_open(folder: Path, begin: Begin) -> None:
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    preview = begin(folder)
    with preview.hearing() as heard:
        next(heard)
        stopping = time.monotonic()
        assert preview.stop() == 0
        assert time.monotonic() - stopping < 10  # not until the page was heard of once more
        assert list(heard) == []
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_the_app_runs_under_its_own_policy_and_only_the_preview_may_frame_it(small: Path, begin: Begin) -> None:
    preview = begin(small / "small.yaml")
    real, framed, page = (preview.get(path) for path in ("/index.html", "/app", "/"))
    assert framed.text == INDEX
    allowed, said = (answer.headers["content-security-policy"].split("; ") for answer in (real, framed))
    assert set(said) ^ set(allowed) == {"frame-ancestors 'none'", "frame-ancestors 'self'"}
    assert f"script-src 'self' {hashed('let here = 1;')}" in said
    assert "unsafe" not in page.headers["content-security-policy"]
    assert "script-src 'self'" in page.headers["content-security-policy"].split("; ")
    worker = preview.get("/sw.js")
    assert "registration.unregister()" in worker.text
    for answer in (framed, page, worker, preview.get("/preview/page.js"), preview.get("/preview/journal.js")):
        assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert preview.get("/api/help").json()["countries"]
    assert preview.get("/api/push/key").status_code == 404


def test_a_path_that_the_system_refuses_is_told_as_a_fault(tmp_path: Path) -> None:
    seen = look(tmp_path / ("x" * 300), date.today())
    assert (seen.views, [one.code for one in seen.found]) == ({}, ["unreadable"])


NO_PLAN = [("", "this is no plan"), ("plans", "this is no plan"), ("help/lines.yaml", "this is no plan"),
           ("notes.txt", "this is no plan"), ("nowhere.yaml", "there is no such file or folder")]  # fmt: skip


@pytest.mark.parametrize(("named", "told"), NO_PLAN)
def test_what_is_no_plan_is_wrong_use(named: str, told: str, small: Path, tmp_path: Path) -> None:
    (tmp_path / "help").mkdir()
    for name in ("help/lines.yaml", "notes.txt"):
        (tmp_path / name).write_text("countries: []\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["plans", "preview", str(tmp_path / named)])
    assert (result.exit_code, told in result.stderr) == (2, True)


def test_a_port_in_use_and_an_app_not_built_are_told(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ["plans", "preview", str(small / "small.yaml")]
    monkeypatch.setenv("THAW_WEB", str(tmp_path / "nothing"))
    unbuilt = CliRunner().invoke(app, command)
    assert (unbuilt.exit_code, "make build" in unbuilt.stderr) == (1, True)
    monkeypatch.setenv("THAW_WEB", str(small_app(tmp_path / "web")))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused = CliRunner().invoke(app, [*command, "--port", str(taken.getsockname()[1])])
    assert (refused.exit_code, "--port" in refused.stderr) == (1, True)
