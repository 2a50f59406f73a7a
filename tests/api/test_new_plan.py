"""`thaw plans new`: what it makes is a plan, says nothing that Thaw does not say, and explains each key."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from thaw.cli import app
from thaw.plans.checking import check_plan
from thaw.plans.format import DayTexts, PlanStructure, PlanTexts, PracticeStructure, PracticeTexts
from thaw.plans.writing.starting import PRACTICES


def thaw(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["plans", *(str(one) for one in arguments)])


MADE = [((), ["en"], 3), (("--days", 1), ["en"], 1), (("--days", 60, "--language", "es"), ["es"], 60),
        (("--language", "en", "--language", "es-MX", "--language", "de", "--language", "en"), ["en", "es-MX", "de"], 3)]  # fmt: skip


@pytest.mark.parametrize(("options", "languages", "days"), MADE)
def test_what_is_made_is_a_plan_with_nothing_to_tell(
    options: tuple[object, ...], languages: list[str], days: int, tmp_path: Path
) -> None:
    folder = tmp_path / "my-plan"
    result = thaw("new", folder, *options)
    assert (result.exit_code, result.stdout.splitlines()) == (
        0, [str(folder / "plan.yaml"), *(str(folder / f"{one}.yaml") for one in languages)],
    )  # fmt: skip
    checked = thaw("check", "--format", "json", folder)
    told = [(one["code"], Path(one["file"]).name, one["sentence"][:35]) for one in json.loads(checked.stdout)["found"]]
    waits = [("untranslated", "de.yaml", "39 of the 48 texts in de stand here")] if "de" in languages else []
    assert (checked.exit_code, told) == (0, waits)
    plan, _ = check_plan(folder)
    assert plan
    assert plan.structure.languages == languages
    assert len(plan.structure.days) == days
    assert [day["body"].suggestion for day in plan.structure.days][:3] == list(PRACTICES[:days])


def test_steps_are_written_so_that_a_comma_in_one_changes_nothing(tmp_path: Path) -> None:
    thaw("new", tmp_path / "my-plan", "--language", "en", "--language", "es")
    for name in ("en.yaml", "es.yaml"):
        text = (tmp_path / "my-plan" / name).read_text()
        assert "steps: [" not in text
        assert "cautions: [" not in text


def _keys(*models: type) -> set[str]:
    return {key for model in models for key in model.model_fields}  # type: ignore[attr-defined]


def test_every_key_of_the_format_is_there_or_explained(tmp_path: Path) -> None:
    thaw("new", tmp_path / "my-plan")
    structure, texts = ((tmp_path / "my-plan" / name).read_text() for name in ("plan.yaml", "en.yaml"))
    for key in _keys(PlanStructure, PracticeStructure) - {"texts"}:
        assert f"{key}:" in structure, key
    for key in _keys(PlanTexts, PracticeTexts, DayTexts):
        assert f"{key}:" in texts, key


def test_with_the_keys_that_may_be_left_out_it_is_a_plan_too(tmp_path: Path) -> None:
    """What stands in the comments is right."""
    thaw("new", tmp_path / "my-plan", "--language", "en", "--language", "es")
    for file in (tmp_path / "my-plan").iterdir():
        lines = file.read_text().splitlines()
        shown = [line.replace("# ", "", 1) if _is_example(line) else line for line in lines]
        assert shown != lines
        file.write_text("\n".join(shown) + "\n")
    assert [str(one) for one in check_plan(tmp_path / "my-plan")[1]] == []


def _is_example(line: str) -> bool:
    key = line.strip().removeprefix("# ").strip().partition(":")[0]
    if line.strip().startswith("#   - "):  # an entry of the list above it
        return True
    return line.strip().startswith("# ") and key.replace("-", "").replace("_", "").isalpha() and " " not in key


REFUSED = [
    (("Big Plan",), "Big Plan: An id is 2 to 40 lower-case letters"),
    (("my-plan", "--language", "english"), "english: A language is a code such as en, es or pt-BR."),
    (("my-plan", "--days", "61"), "Invalid value for '--days'"),
    (("there",), "is there already. Choose another name"),
    (("file/my-plan",), "can't be made: Not a directory."),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED)
def test_nothing_is_written_over_and_a_wrong_name_is_told(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "file").write_text("mine")
    name, *options = arguments
    result = thaw("new", tmp_path / name, *options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert sorted(one.name for one in tmp_path.rglob("*")) == ["file", "there"]
    assert (tmp_path / "file").read_text() == "mine"


def test_two_spellings_of_a_language_are_one(tmp_path: Path) -> None:
    assert thaw("new", tmp_path / "my-plan", "--language", "pt-BR", "--language", "pt-br").exit_code == 0
    assert sorted(file.name for file in (tmp_path / "my-plan").iterdir()) == ["plan.yaml", "pt-BR.yaml"]
    assert thaw("check", tmp_path / "my-plan").exit_code == 0


@pytest.mark.parametrize("name", ["reconnection-14", "low-days", "help", "library"])
def test_a_name_that_is_taken_is_refused(name: str, tmp_path: Path) -> None:
    """Of two plans with one id the first stays: such a plan would never come to a phone."""
    result = thaw("new", tmp_path / name)
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "Choose another." in result.stderr
