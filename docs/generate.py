"""Writes what is made from the types of the files that people write: the JSON Schemas in plans/ and the tables in docs/plans.md.

`--check` writes nothing and exits 1 when a committed file differs from what would be written.
"""

import json
import re
import sys
from pathlib import Path

from thaw.plans.format import PlanStructure, PlanTexts
from thaw.plans.help.lines import LinesFile
from thaw.plans.library.structure import LibraryStructure
from thaw.plans.library.texts import LibraryTexts
from thaw.plans.writing import manual, schemas

HOUSE = Path(__file__).resolve().parent.parent
PAGE = HOUSE / "docs" / "plans.md"


def schema(kind: schemas.Kind) -> str:
    """A schema as it lies in plans/ and as `thaw plans schema` prints it."""
    return json.dumps(schemas.schema(kind), indent=2, ensure_ascii=False) + "\n"


def tables() -> dict[str, str]:
    """Each table of the page by the name its markers carry."""
    return {
        "plan.yaml": manual.table(PlanStructure, [PlanTexts]),
        "a language file": manual.table(PlanTexts),
        "library.yaml": manual.table(LibraryStructure),
        "a language file of the library": manual.table(LibraryTexts),
        "help/lines.yaml": manual.table(LinesFile),
    }


def page(text: str) -> str:
    """The page with each table anew between its markers."""
    for name, table in tables().items():
        begin, end = f"<!-- {name}: made by `make generate` -->\n", f"<!-- end of {name} -->"
        pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
        if not pattern.search(text):
            raise SystemExit(f"{PAGE.name} lacks the markers of {name}: {begin}")
        text = pattern.sub(lambda _, made=begin + table + end: made, text)
    return text


def wanted() -> dict[Path, str]:
    """What each file should hold."""
    beside: list[schemas.Kind] = ["plan", "texts", "library", "library-texts", "lines"]
    lying = {HOUSE / "plans" / f"{kind}.schema.json": schema(kind) for kind in beside}
    return {**lying, PAGE: page(PAGE.read_text(encoding="utf-8"))}


def main() -> int:
    """Write or check; 0 when all is as it should be."""
    checking = "--check" in sys.argv[1:]
    drifted = [path for path, text in wanted().items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in drifted:
        if not checking:
            path.write_text(wanted()[path], encoding="utf-8")
        said = "differs from the types: run `make generate`" if checking else "written"
        sys.stdout.write(f"{path.relative_to(HOUSE)}: {said}\n")
    return 1 if checking and drifted else 0


if __name__ == "__main__":
    sys.exit(main())
