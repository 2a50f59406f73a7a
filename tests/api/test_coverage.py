"""`thaw plans coverage`: what no text covers is named with its meaning, and so is what nobody knows."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.api.conftest import SHIPPED, SMALL
from thaw.cli import app
from thaw.plans.writing.coverage import content_list, coverage

LIST = """\
ids:
  P05: "A walk"
  D03: "It is not calm"
  Z01: "Thoughts of suicide"
"""


@pytest.fixture
def meanings(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "coverage.yaml").write_text(LIST)
    found, faults = content_list(tmp_path / "coverage.yaml")
    assert faults == []
    return found


def test_what_no_text_covers_is_named(meanings: dict[str, str], small: Path) -> None:
    found = coverage(meanings, [small])
    assert (found.open, found.unknown) == (["D03", "Z01"], [])
    assert str(found) == "D03: It is not calm\nZ01: Thoughts of suicide\n1 of 3 ids are covered."


def test_a_library_covers_too_and_an_id_that_the_list_lacks_is_named(meanings: dict[str, str], small: Path) -> None:
    (small / "library").mkdir()
    (small / "library" / "library.yaml").write_text(
        "cards: {calm: {topic: numbness, covers: [D03, D99]}}\nwelcome: {flags: {x: {covers: [Z01]}}}\n"
    )
    found = coverage(meanings, [small])
    assert (found.open, found.unknown) == ([], ["D99"])
    assert str(found).startswith("D99: named by a text, and not in the list.\n")
    assert coverage(meanings, [small / "library"]).open == ["P05"]


def test_a_plan_can_be_named_and_what_cannot_be_read_covers_nothing(meanings: dict[str, str], small: Path) -> None:
    assert coverage(meanings, [small / "small.yaml"]).open == ["D03", "Z01"]
    (small / "small.yaml").write_text("[")
    assert coverage(meanings, [small]).open == ["P05", "D03", "Z01"]
    (small / "small.yaml").write_text("covers: P05\na: [{covers: [{x: 1}]}]")
    assert coverage(meanings, [small]).open == ["P05", "D03", "Z01"]


LISTS = [("", "empty-file"), ("ids: {}", "too-few"), ("ids: {p5: x}", "bad-form"), ("ids: {P05: }", "empty"), ("id: {}", "unknown-key")]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), LISTS)
def test_a_list_with_a_slip_is_told(text: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "coverage.yaml").write_text(text)
    found, faults = content_list(tmp_path / "coverage.yaml")
    assert (found, [one.code for one in faults]) == ({}, [code])


def thaw(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["plans", "coverage", *(str(one) for one in arguments)])


def test_the_list_that_comes_along_is_whole_and_no_plan() -> None:
    found, faults = content_list(SHIPPED / "coverage.yaml")
    assert faults == []
    parts = {id.rstrip("0123456789") for id in found}
    assert parts == set("DFIXCKEVPMNGBLUSRQZHWATYJO") | {"MD", "FR"}
    for part in parts:  # nothing was left out in between
        numbers = sorted(int(id.removeprefix(part)) for id in found if id.rstrip("0123456789") == part)
        assert numbers == list(range(1, len(numbers) + 1)), part


def test_the_command(small: Path, tmp_path: Path) -> None:
    result = thaw(small)
    assert result.exit_code == 1
    assert "\nP06: " in result.stdout
    assert "P05" not in result.stdout
    assert result.stdout.endswith(" ids are covered.\n")
    assert thaw(tmp_path / "nowhere").exit_code == 2
    ids = ", ".join(content_list(SHIPPED / "coverage.yaml")[0])
    (small / "small.yaml").write_text(SMALL.replace("covers: [P05]", f"covers: [{ids}]"))
    assert thaw(small).exit_code == 0
