"""Writes what the front end takes over: types of the API, the help lines that ship with the app, zones by country.

`--check` writes nothing and exits 1 when a committed file differs from what would be written.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from zones import table

from thaw.app import create_app
from thaw.plans.help import support
from thaw.plans.help.given import dialled
from thaw.resources import data_dir
from thaw.settings import Settings

FRONTEND = Path(__file__).resolve().parent.parent
GENERATED = FRONTEND / "src" / "generated"


def types() -> str:
    """TypeScript types of every schema in /openapi.json."""
    return subprocess.run(
        ["sh", "run-node", "node", "build/types.ts"],  # noqa: S607
        cwd=FRONTEND,
        input=json.dumps(create_app(Settings()).openapi()),
        text=True,
        check=True,
        stdout=subprocess.PIPE,
    ).stdout


def shipped() -> dict[str, Any]:
    """The answer of /api/help as it is without a host's own list: what the app shows before it ever saw the server's."""
    lines, _ = support.load([data_dir("plans")])
    if lines is None:
        raise SystemExit("the support lines that come along have a fault: `thaw plans check plans/help` names it")
    return lines


def written(what: object) -> str:
    """JSON as it is committed."""
    return json.dumps(what, ensure_ascii=False, separators=(",", ":")) + "\n"


def brief(lines: dict[str, Any]) -> dict[str, Any]:
    """The list as the app carries it: parts/lines.ts adds what is left out here.

    Notes of other languages come with those; sources and other names of countries with the list that the server gives, when
    all is quiet (decision 0018).
    """
    countries = [
        {
            "code": country["code"],
            "danger": [_danger(one) for one in country["danger"]],
            "lines": [_line(line, lines["checked"]) for line in country["lines"]],
        }
        for country in lines["countries"]
    ]
    return _said({"checked": lines["checked"], "directories": lines["directories"], "countries": countries})


def notes(lines: dict[str, Any], language: str) -> dict[str, str]:
    """Each note in a language of the app, by its English."""
    return {
        line["notes"]["en"]: line["notes"][language]
        for country in lines["countries"]
        for line in country["lines"]
        if line["notes"]
    }


def _danger(one: dict[str, Any]) -> Any:
    """Its number alone, where it is for everything."""
    return {"number": one["number"], "for": one["for"]} if one["for"] else one["number"]


def _line(line: dict[str, Any], checked: str) -> dict[str, Any]:
    short = {key: line[key] for key in line if key not in ("sure", "source", "source_url", "source_date", "notes")}
    for key, scheme in (("call", "tel"), ("text", "sms")):
        short[key] = [_way(way, scheme) for way in line[key]]
    usual = {"checked": checked, "kind": "crisis", "hours": "unknown"}
    return {key: value for key, value in short.items() if usual.get(key) != value}


def _way(way: dict[str, Any], scheme: str) -> Any:
    """Its label alone, where that says all."""
    short = _said(way)
    if way["uri"] == f"{scheme}:{dialled(way['label'])}":
        del short["uri"]
    return way["label"] if list(short) == ["label"] else short


def _said(value: Any) -> Any:
    """Without keys that say nothing. A country keeps its empty list of lines."""
    if isinstance(value, dict):
        return {key: _said(one) for key, one in value.items() if key == "lines" or one not in (None, [], {}, False)}
    return [_said(one) for one in value] if isinstance(value, list) else value


def main() -> int:
    """Write or check; 0 when all is as it should be."""
    checking = "--check" in sys.argv[1:]
    drifted = []
    lines = shipped()
    wanted = {
        "plan.ts": types(),
        "help.json": written(brief(lines)),
        "help-notes.es.json": written(notes(lines, "es")),
        "zones.json": written(table(country["code"] for country in lines["countries"])),
    }
    for path, text in ((GENERATED / name, text) for name, text in wanted.items()):
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        drifted.append(path)
        if not checking:
            path.write_text(text, encoding="utf-8")
    for path in drifted:
        said = "differs from the API: run `make generate`" if checking else "written"
        sys.stdout.write(f"{path.relative_to(FRONTEND.parent)}: {said}\n")
    return 1 if checking and drifted else 0


if __name__ == "__main__":
    sys.exit(main())
