"""What exists is described: each setting, command, endpoint, problem and fault; and what is described exists."""

import re
import runpy
from pathlib import Path
from typing import Annotated, Any, get_args

import click
import pytest
import typer
from pydantic import BaseModel, TypeAdapter

from thaw.app import create_app
from thaw.cli import app
from thaw.doctor.findings import CATALOGUE as FINDINGS
from thaw.plans.checking import check_plan
from thaw.plans.faults import CATALOGUE, WARNINGS
from thaw.plans.format import PlanStructure
from thaw.plans.help.lines import LinesFile
from thaw.plans.library.structure import LibraryStructure
from thaw.plans.library.texts import LibraryTexts
from thaw.plans.reading.shapes import fields_of
from thaw.plans.writing.schemas import written
from thaw.problems import TITLES
from thaw.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reference.md").read_text(encoding="utf-8")


def headings(section: str) -> set[str]:
    """The headings in backticks below a section."""
    inside = re.search(rf"^## {section}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert inside
    return set(re.findall(r"^### `(.+)`$", inside[1], re.MULTILINE))


def commands(command: click.Command, name: str) -> set[str]:
    inside = getattr(command, "commands", None)
    return set().union(*(commands(one, f"{name} {key}") for key, one in inside.items())) if inside else {name}


def test_settings() -> None:
    names = {str(one.validation_alias or f"THAW_{name.upper()}") for name, one in Settings.model_fields.items()}
    assert headings("Settings") == names
    for one in Settings.model_fields.values():
        assert one.description


def test_commands() -> None:
    documented = {re.sub(r" (PATH…|PATH|NAME|FILE|URL)$", "", one) for one in headings("Commands")}
    assert documented == commands(typer.main.get_command(app), "thaw")


def test_endpoints() -> None:
    document = create_app(Settings()).openapi()
    served = {f"{method.upper()} {path}" for path, methods in document["paths"].items() for method in methods}
    assert headings("Endpoints") == served | {"GET /openapi.json", "GET /docs"}


def test_problems() -> None:
    assert dict(re.findall(r"^\| `/docs#(.+?)` \| (.+) \|$", PAGE, re.MULTILINE)) == TITLES


def test_faults() -> None:
    rows = dict(re.findall(r"^\| ([a-z0-9-]+) \| (.+) \|$", PAGE.split("## Faults of plans")[1], re.MULTILINE))
    told = re.search(r"^Warnings, [^:]*: (.*)\. All others are faults\.$", PAGE, re.MULTILINE)
    assert told
    assert set(re.findall(r"`(.+?)`", told[1])) == WARNINGS
    assert rows == {"code": "what is wrong", "---": "---", **{code: said for code, (said, _) in CATALOGUE.items()}}


def test_findings() -> None:
    section = PAGE.split("## Findings of the doctor")[1].split("## Faults of plans")[0]
    rows = {
        code: (said, mend)
        for code, said, mend in re.findall(r"^\| ([a-z0-9-]+) \| (.+) \| (.+) \|$", section, re.MULTILINE)
    }
    assert rows == {"code": ("what is not right", "what mends it"), "---": ("---", "---"), **FINDINGS}


def test_every_fault_is_told_somewhere() -> None:
    rooms = (Path(__file__).parents[2] / "api" / "thaw" / "plans").rglob("*.py")
    code = "".join(file.read_text(encoding="utf-8") for file in rooms if file.name != "faults.py")
    assert [one for one in CATALOGUE if f'"{one}"' not in code] == []


def test_the_plan_in_the_writers_page_is_a_plan(tmp_path: Path) -> None:
    example = re.search(r"```yaml\n(.*?)```", (DOCS / "plans.md").read_text(encoding="utf-8"), re.DOTALL)
    assert example
    (tmp_path / "one-day.yaml").write_text(example[1], encoding="utf-8")
    assert [str(one) for one in check_plan(tmp_path / "one-day.yaml")[1]] == []


def test_what_is_made_from_the_types_is_as_they_are() -> None:
    generate = runpy.run_path(str(DOCS / "generate.py"))
    for path, text in generate["wanted"]().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: run `make generate`"


def shipped() -> list[Path]:
    files = sorted((DOCS.parent / "plans").glob("*/*.yaml"))
    return [file for file in files if file.name != "released.yaml"]


@pytest.mark.parametrize("file", shipped(), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_what_comes_along_tells_editors_its_schema(file: Path) -> None:
    schema = file.stem if file.stem in ("plan", "library", "lines") else "texts"
    if file.parent.name == "library" and schema == "texts":
        schema = "library-texts"
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == f"# yaml-language-server: $schema=../{schema}.schema.json"
    assert (file.parent / first.split("=", 1)[1]).resolve().is_file()


def models(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A model and all that lie in it."""

    def inside(kind: Any) -> set[type[BaseModel]]:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return models(kind)
        return set().union(*map(inside, get_args(kind)))

    return {model}.union(*(inside(field.annotation) for field in model.model_fields.values()))


WRITTEN = models(PlanStructure) | models(LibraryStructure) | models(LibraryTexts) | models(LinesFile)


@pytest.mark.parametrize("model", sorted(WRITTEN, key=lambda one: one.__name__))
def test_each_key_is_described_and_its_example_is_true_to_it(model: type[BaseModel]) -> None:
    page = (DOCS / "plans.md").read_text(encoding="utf-8")
    for name, field in fields_of(model).items():
        assert (field.description or "").endswith("."), name
        assert re.search(
            rf"^\| `([\w.\[\]]+\.)?{name}` \|.*{re.escape(field.description or '')}", page, re.MULTILINE
        ), name
        for example in field.examples or []:
            value = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
            TypeAdapter(value).validate_python(written(example), strict=True)


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name}: {target}"
