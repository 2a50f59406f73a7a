"""Writes what the front end takes over from the server: types of the API, and the help lines that ship with the app.

`--check` writes nothing and exits 1 when a committed file differs from what would be written.
"""

import json
import subprocess
import sys
from pathlib import Path

from thaw.app import create_app
from thaw.plans.help import support
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


def help_lines() -> str:
    """The answer of /api/help as it is without a host's own list: what the app shows before it ever saw the server's."""
    lines, _ = support.load([data_dir("plans")])
    return json.dumps(lines, ensure_ascii=False, separators=(",", ":")) + "\n"


def main() -> int:
    """Write or check; 0 when all is as it should be."""
    checking = "--check" in sys.argv[1:]
    drifted = []
    for path, text in ((GENERATED / "plan.ts", types()), (GENERATED / "help.json", help_lines())):
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
