"""What was found, printed for a person, for a program, and as notes beside the lines of a change."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.api.conftest import SMALL
from tests.api.test_library import STRUCTURE, WORDS, written
from thaw.cli import app
from thaw.plans.faults import Fault, Place, fault
from thaw.plans.writing.reporting import Form, github, printed

FAULT = Fault(Place("a b,c:d%/en.yaml", 12, 3), "tone", "80 %: half", "x,\ny%0A\rz")
WARNING = fault("tone-needless", Place("en.yaml", 1, 2), rule="must")


def test_for_github_signs_are_written_so_that_the_runner_reads_them() -> None:
    """As the runner takes a command apart: data without % and line ends, properties without : and , too."""
    assert github(FAULT) == "::error file=a b%2Cc%3Ad%25/en.yaml,line=12,col=3,title=tone::80 %25: half x,%0Ay%250A%0Dz"
    assert github(WARNING).startswith(
        "::warning file=en.yaml,line=1,col=2,title=tone-needless::The rule must is lifted here"
    )


@pytest.mark.parametrize("one", [FAULT, WARNING], ids=["a fault", "a warning"])
def test_a_command_taken_apart_gives_back_what_was_said(one: Fault) -> None:
    """Apart as the runner takes it: at ::, at commas, at =; then signs, the percent last."""
    found = re.fullmatch(r"::(\w+) (.*?)::(.*)", github(one))
    assert found
    properties = {key: _undone(value) for key, value in (part.split("=", 1) for part in found[2].split(","))}
    place = {"file": one.place.file, "line": str(one.place.line), "col": str(one.place.column)}
    assert (properties, _undone(found[3])) == ({**place, "title": one.code}, f"{one.sentence} {one.mend}")


def _undone(text: str) -> str:
    for sign, code in ((":", "%3A"), (",", "%2C"), ("\r", "%0D"), ("\n", "%0A"), ("%", "%25")):
        text = text.replace(code, sign)
    return text


def test_for_a_program_it_is_one_document() -> None:
    document = json.loads(printed([FAULT, WARNING], {"plans": 2, "libraries": 0, "lists": 1}, Form.JSON))
    assert {key: value for key, value in document.items() if key != "found"} == {
        "plans": 2, "libraries": 0, "lists": 1, "faults": 1, "warnings": 1,
    }  # fmt: skip
    assert document["found"][1] == {
        "file": "en.yaml", "line": 1, "column": 2, "level": "warning", "code": "tone-needless",
        "sentence": "The rule must is lifted here, and nothing needs it.", "mend": "Take it out of the comment.",
    }  # fmt: skip


def thaw(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["plans", "check", *(str(one) for one in arguments)])


@pytest.fixture
def warned(small: Path) -> Path:
    """A plan with a warning and no fault."""
    (small / "small.yaml").write_text(SMALL.replace("Stand up.", "Just stand."))
    return small


def test_a_warning_changes_the_exit_code_only_when_asked(warned: Path) -> None:
    assert thaw(warned).exit_code == 0
    assert thaw(warned).stdout.startswith(
        f'{warned}/small.yaml:28:53: warning: "Just" is mostly said better another way'
    )
    assert thaw(warned).stderr == "1 plan read, no faults, 1 warning.\n"
    assert thaw("--strict", warned).exit_code == 1


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_the_exit_code_is_the_same_in_every_form(form: str, warned: Path) -> None:
    assert thaw("--format", form, warned).exit_code == 0
    (warned / "small.yaml").write_text(SMALL.replace("Stand up.", "You must stand."))
    result = thaw("--format", form, warned)
    assert result.exit_code == 1
    assert "must" in result.stdout


def test_without_anything_to_tell_only_json_says_so(small: Path) -> None:
    assert thaw("--format", "github", small).stdout == ""
    assert json.loads(thaw("--format", "json", small).stdout)["found"] == []


def test_another_format_is_wrong_use(small: Path) -> None:
    assert thaw("--format", "xml", small).exit_code == 2


def test_faults_come_before_warnings_when_a_file_has_too_many_to_tell(small: Path) -> None:
    many = "".join(f"      - {{theme: Just, thought: Just {n}.}}\n" for n in range(57))
    (small / "small.yaml").write_text(SMALL + many + "other: 1\n")
    assert "unknown-key" in [one["code"] for one in json.loads(thaw("--format", "json", small).stdout)["found"]]


def test_tone_keeps_no_plan_from_being_given_out(small: Path) -> None:
    from thaw.plans import shelf

    (small / "small.yaml").write_text(SMALL.replace("Stand up.", "You must stand!"))
    assert list(shelf.load([small]).plans) == ["small"]
    assert shelf.load([small]).faults == []


@pytest.mark.parametrize("path", ["", "library", "library/library.yaml", "library/en.yaml"])
def test_a_library_is_read_for_tone_by_any_of_its_files(path: str, small: Path) -> None:
    written(
        small, es="", structure=STRUCTURE.replace("[en, es]", "[en]"), en=WORDS.replace("Calm can care.", "You must.")
    )
    result = thaw(small / path)
    assert result.stdout.startswith(f'{small}/library/en.yaml:4:38: Thaw doesn\'t say "must"')
    assert result.stderr == f"{'' if path else '1 plan and '}library read, 1 fault.\n"
