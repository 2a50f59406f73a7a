"""`thaw plans check` on what people have lying about: whatever a path names, all that is wrong is told, once, and nothing stops it."""

import os
import re
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.api.conftest import SMALL
from tests.api.test_released import GIVEN
from tests.api.test_whole_format import FILES
from thaw.cli import app
from thaw.plans.writing.inspecting import inspect

TODAY = date(2026, 11, 29)


def put(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def told(folder: Path, path: str = ".") -> list[str]:
    """What is told, without the folder."""
    return [str(one).replace(f"{folder}/", "") for one in inspect([folder / path], TODAY).found]


def begin(found: list[str], expected: list[str]) -> bool:
    return len(found) == len(expected) and all(map(str.startswith, found, expected))


# A language file that is no map: prose, a number, a quoted text, a list.
PROSE = ["The words of my plan will come here.", "12", '"x"', "true", "- a\n- b"]


@pytest.mark.parametrize("prose", PROSE)
def test_words_that_are_prose_are_told_and_hide_no_other_plan(prose: str, tmp_path: Path) -> None:
    put(tmp_path, {f"whole/{name}": text for name, text in FILES.items()} | {"whole/en.yaml": prose})
    put(tmp_path, {"small.yaml": SMALL.replace("cue: sensory", "cue: sensry")})
    assert begin(told(tmp_path), [
        "small.yaml:17:10: `sensry` is not possible",
        "whole/en.yaml:1:1: The file must be lines of `key: value`.",
    ])  # fmt: skip


def test_words_inside_a_plan_that_are_prose_are_told(tmp_path: Path) -> None:
    put(tmp_path, {"small.yaml": SMALL.split("texts:")[0] + "texts:\n  en: Later.\n"})
    assert begin(told(tmp_path), ["small.yaml:22:7: This must be lines of `key: value`."])


# One slip of its shape in a file, and beside it slips that are seen by comparing: all of them are told at once.
BESIDE = {
    "words of practices are lacking": ({"es.yaml": ("  sway:\n", "  swam:\n"), "es.yaml ": ("title: A whole plan\n", "titel: A whole plan\n")}, [
        "whole/es.yaml:1:1: `titel` is not a key here. Did you mean `title`?", "whole/es.yaml:19:3: There is no practice `swam`. Did you mean `sway`?"]),
    "the structure has a slip": ({"plan.yaml": ("aloud: false", "alud: false"), "plan.yaml ": ("[stretch, sway]", "[strech, sway]")}, [
        "whole/plan.yaml:12:5: `alud` is not a key here.", "whole/plan.yaml:28:39: There is no practice `strech`. Did you mean `stretch`?"]),
    "a guide too long beside an unknown key in the words": ({"plan.yaml": ("[150, 150]", "[300, 61]"), "en.yaml": ("needs: Shoes.", "need: Shoes.")}, [
        "whole/en.yaml:4:3: en has no `needs` for the practice `walk`; es has.", "whole/en.yaml:6:5: `need` is not a key here.", "whole/plan.yaml:17:27: The guide `there` takes 361 seconds"]),
    "a whole minute beside a misspelt practice": ({"plan.yaml": ("{full: 1, smaller: 1, smallest: 0.9}", "{full: 1, smaller: 1, smallest: 1}"), "plan.yaml ": ("[stretch, sway]", "[strech, sway]")}, [
        "whole/plan.yaml:24:46: The smallest size of `sway` takes a minute.", "whole/plan.yaml:28:39: There is no practice `strech`."]),
}  # fmt: skip


@pytest.mark.parametrize("name", BESIDE)
def test_one_slip_hides_no_other(name: str, tmp_path: Path) -> None:
    slips, expected = BESIDE[name]
    files = {file: text.replace("Walk.", "Walk on.") if file == "es.yaml" else text for file, text in FILES.items()}
    for file, (stands, instead) in slips.items():
        assert stands in files[file.strip()]
        files[file.strip()] = files[file.strip()].replace(stands, instead, 1)
    put(tmp_path, {f"whole/{file}": text for file, text in files.items()})
    found = [one for one in told(tmp_path, "whole") if "stand here in the words of" not in one]
    assert begin(found, expected), found


# What lies there, the path that is named, and all that is told.
LYING = {
    "plan.yml": ({"whole/plan.yml": FILES["plan.yaml"], "whole/en.yaml": FILES["en.yaml"]}, "whole", ["whole/plan.yml:1:1: `plan.yml` is not read. Call it plan.yaml."]),
    "plan.yml, from above": ({"whole/plan.yml": FILES["plan.yaml"], "whole/en.yaml": FILES["en.yaml"]}, ".", ["whole/plan.yml:1:1: `plan.yml` is not read."]),
    "Plan.yaml": ({"whole/Plan.yaml": FILES["plan.yaml"], "whole/en.yaml": FILES["en.yaml"]}, "whole", ["whole/Plan.yaml:1:1: `Plan.yaml` is not read. Call it plan.yaml."]),
    "texts alone": ({"whole/en.yaml": FILES["en.yaml"], "whole/es.yaml": FILES["es.yaml"]}, "whole", ["whole:1:1: Here are texts (en.yaml, es.yaml) and no plan.yaml. Put plan.yaml beside them"]),
    "texts alone beside a plan": ({"small.yaml": SMALL, "whole/en.yaml": FILES["en.yaml"]}, ".", ["whole:1:1: Here are texts (en.yaml) and no plan.yaml."]),
    "a plan with a name like a language's": ({"one-day.yaml": SMALL.replace("id: small", "id: one-day")}, ".", []),
    "a library by another name": ({"small.yaml": SMALL, "library/library.yml": "x: 1"}, ".", ["library/library.yml:1:1: `library.yml` is not read. Call it library.yaml."]),
    "support lines by another name": ({"small.yaml": SMALL, "help/Lines.yaml": "x: 1"}, ".", ["help/Lines.yaml:1:1: `Lines.yaml` is not read. Call it lines.yaml."]),
    "the file itself": ({"help/lines.yml": "x: 1"}, "help/lines.yml", ["help/lines.yml:1:1: `lines.yml` is not read. Call it lines.yaml."]),
    "the same id twice": ({"a/small.yaml": SMALL, "a/small/plan.yaml": SMALL}, "a", ["a/small.yaml:2:5: A plan with the id `small` is there already (a/small); that one stays."]),
    "a language in capitals": ({f"whole/{'EN.yaml' if name == 'en.yaml' else name}": text for name, text in FILES.items()}, "whole", ["whole/EN.yaml:1:1: `EN.yaml` is not read. Call it en.yaml."]),
    "a language by its name": ({f"whole/{'english.yaml' if name == 'en.yaml' else name}": text for name, text in FILES.items()}, "whole", ["whole/plan.yaml:4:13: `languages` has en, but there are no texts for it. Is `english.yaml` meant? Write en.yaml"]),
}  # fmt: skip


@pytest.mark.parametrize("name", LYING)
def test_what_lies_there_under_another_name_is_told_once(name: str, tmp_path: Path) -> None:
    files, path, expected = LYING[name]
    put(tmp_path, files)
    found = [one for one in told(tmp_path, path) if "stand here in the words of" not in one]
    assert begin(found, expected), found


def test_a_copy_that_waits_for_its_translator_is_told(tmp_path: Path) -> None:
    put(tmp_path, {f"whole/{name}": text for name, text in FILES.items()} | {"whole/es.yaml": FILES["en.yaml"]})
    assert told(tmp_path, "whole") == [
        "whole/es.yaml:1:8: warning: 13 of the 46 texts in es stand here in the words of en; the first is this. Write them in es."
    ]
    (tmp_path / "whole" / "es.yaml").write_text(re.sub(r"(\w)([.,}\n])", r"\1o\2", FILES["en.yaml"]))
    assert [one for one in told(tmp_path, "whole") if "in the words of" in one] == []


def test_a_country_may_say_what_its_language_says(tmp_path: Path) -> None:
    plan = FILES["plan.yaml"].replace("[en, es]", "[en, en-GB]")
    put(tmp_path, {"whole/plan.yaml": plan, "whole/en.yaml": FILES["en.yaml"], "whole/en-GB.yaml": FILES["en.yaml"]})
    assert told(tmp_path, "whole") == []


def test_a_plan_by_two_spellings_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, {"small.yaml": SMALL})
    monkeypatch.chdir(tmp_path)
    assert inspect([Path("small.yaml"), tmp_path / "small.yaml"], TODAY).plans == 1


def test_more_than_anybody_reads_is_said_so(tmp_path: Path) -> None:
    put(tmp_path, {"small.yaml": SMALL + "".join(f"k{n}: 1\n" for n in range(400))})
    report = inspect([tmp_path / "small.yaml"], TODAY)
    assert report.closing() == "1 plan read, 100 faults, and there may be more."


def test_a_path_that_no_file_can_have_is_wrong_use() -> None:
    result = CliRunner().invoke(app, ["plans", "check", "a" * 300])
    assert result.exit_code == 2
    assert "can't be looked at: " in result.stderr


def test_a_folder_that_may_not_be_looked_into_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stat = Path.stat

    def refuse(path: Path, **options: bool) -> os.stat_result:
        if path.name == "small.yaml":
            raise PermissionError(13, "Permission denied")
        return stat(path, **options)

    monkeypatch.setattr(Path, "stat", refuse)
    result = CliRunner().invoke(app, ["plans", "check", str(tmp_path / "closed" / "small.yaml")])
    assert result.exit_code == 2
    assert result.stderr.endswith("small.yaml: can't be looked at: Permission denied.\n")


def test_what_was_given_out_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    structure, texts = SMALL.split("texts:\n  en:\n")
    words = "".join(line[4:] for line in texts.splitlines(keepends=True))
    structure += "retired:\n  old-thing: {cue: body}\n"
    put(tmp_path, {"small/plan.yaml": structure, "small/en.yaml": words, "small/released.yaml": GIVEN})

    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    result = CliRunner().invoke(app, ["plans", "release", str(tmp_path / "small")])
    assert result.exit_code == 1
    assert "can't be written: No space left on device." in result.stderr
    assert (tmp_path / "small" / "released.yaml").read_bytes() == GIVEN.encode()
    assert sorted(one.name for one in (tmp_path / "small").iterdir()) == ["en.yaml", "plan.yaml", "released.yaml"]
