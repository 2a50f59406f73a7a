"""A plan held against the version that was given out: what phones know stays."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.api.conftest import SMALL
from thaw.cli import app
from thaw.plans.checking import check_plan
from thaw.plans.faults import Fault
from thaw.plans.reading.files import read_file
from thaw.plans.writing.kept import RELEASED, check_kept, released

GIVEN = """\
format: 1
id: small
version: "1.0"
days: 1
practices:
  walk: body
  stretch: body
  sway: body
  one-song: sensory
retired:
  old-thing: body
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small plan in a folder, with texts inside plan.yaml, and what was given out before."""
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "plan.yaml").write_text(SMALL + "retired:\n  old-thing: {cue: body}\n")
    (tmp_path / "small" / RELEASED).write_text(GIVEN)
    return tmp_path / "small"


def told(folder: Path) -> list[str]:
    plan, faults = check_plan(folder)
    assert plan, faults
    root = read_file(folder / "plan.yaml").root
    assert root
    found: list[Fault] = sorted(check_kept(plan.structure, root, folder / RELEASED))
    return [str(one).removeprefix(f"{folder}/") for one in found]


# what stands in what was given out, what is written instead, every sentence that is told
SLIPS = {
    "nothing changed": ("", "", []),
    "a practice is gone": ("  walk: body\n", "  walk: body\n  swim: body\n", [
        "plan.yaml:5:1: `swim` was given out with version 1.0 and is gone. Write it under `retired`, with its cue (body), or bring it back"]),
    "a cue changed": ("one-song: sensory", "one-song: body", [
        "plan.yaml:17:10: `one-song` was given out for body and is for sensory here. Give it back its cue"]),
    "a retired practice changed its cue": ("old-thing: body", "old-thing: meaning", ["plan.yaml:49:20: `old-thing` was given out for meaning and is for body here."]),
    "a retired id again": ("old-thing: body", "walk: body", ["plan.yaml:6:3: `walk` was retired before version 1.0 and is used again. Choose an id that was never used"]),
    "a retired id is gone": ("  old-thing: body\n", "  older-thing: body\n", ["plan.yaml:5:1: `older-thing` was given out with version 1.0 and is gone."]),
    "fewer days": ("days: 1", "days: 2", ["plan.yaml:19:1: warning: Version 1.0 had 2 days; here is 1."]),
    "another plan's": ("id: small", "id: large", ["plan.yaml:2:5: warning: This plan was given out as `large` (released.yaml). Give it back that id"]),
    "a new practice is fine": ("  walk: body\n", "", []),
    "not the shape": ("days: 1\n", "days: none\n", ["released.yaml:4:7: `days` must be a number."]),
    "not YAML": (GIVEN, "[", ["released.yaml:2:1: A bracket opens here and is not closed"]),
}  # fmt: skip


@pytest.mark.parametrize("name", SLIPS)
def test_what_changed_since_it_was_given_out_is_told(name: str, folder: Path) -> None:
    stands, instead, expected = SLIPS[name]
    assert stands in GIVEN
    (folder / RELEASED).write_text(GIVEN.replace(stands, instead, 1) if stands else GIVEN)
    found = told(folder)
    assert len(found) == len(expected), found
    for one, beginning in zip(found, expected, strict=True):
        assert one.startswith(beginning), found


def test_without_a_released_version_nothing_is_told(folder: Path) -> None:
    (folder / RELEASED).unlink()
    assert told(folder) == []


def thaw(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["plans", *(str(one) for one in arguments)])
    return result.exit_code, result.stderr


def test_what_is_written_on_release_is_what_is_read(folder: Path) -> None:
    (folder / RELEASED).unlink()
    code, said = thaw("release", folder)
    assert (code, said) == (0, "")
    plan = check_plan(folder)[0]
    assert plan
    assert (folder / RELEASED).read_text() == released(plan.structure)
    assert 'version: "1.10"' in (folder / RELEASED).read_text()
    assert "  old-thing: body\n" in (folder / RELEASED).read_text()
    assert told(folder) == []
    assert thaw("check", folder)[0] == 0


def test_what_would_change_what_phones_know_is_not_released(folder: Path) -> None:
    given = GIVEN.replace("one-song: sensory", "one-song: body")
    (folder / RELEASED).write_text(given)
    code, said = thaw("release", folder)
    assert code == 1
    assert "1 plan read, 1 fault." in said
    assert (folder / RELEASED).read_text() == given
    assert thaw("check", folder)[0] == 1


def test_a_plan_in_one_file_is_made_a_folder_first(small: Path) -> None:
    code, said = thaw("release", small / "small.yaml")
    assert code == 2
    assert "is made a folder first." in said
