"""The drawing of the house in the README is true: what it draws exists, and no room is left out of it."""

import re
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
WITH_ROOMS = ("api/thaw", "frontend/src", "plans", "tests", "docs")
LINE = re.compile(r"^((?:│   |    )*)(?:├── |└── )(\S+)")


def drawn() -> set[str]:
    """The paths in the drawing, folders without their last stroke."""
    readme = (REPOSITORY / "README.md").read_text()
    trail: list[str] = []
    paths = set()
    for line in readme.partition("thaw/\n")[2].partition("```")[0].splitlines():
        found = LINE.match(line)
        assert found, f"not a line of the drawing: {line}"
        trail = [*trail[: len(found[1]) // 4], found[2].rstrip("/")]
        paths.add("/".join(trail))
    return paths


def test_everything_drawn_is_there() -> None:
    assert [path for path in sorted(drawn()) if not (REPOSITORY / path).exists()] == []


def test_every_room_is_drawn() -> None:
    folders = (folder for parent in WITH_ROOMS for folder in (REPOSITORY / parent).iterdir() if folder.is_dir())
    rooms = {folder.relative_to(REPOSITORY).as_posix() for folder in folders if not folder.name.startswith(("_", "."))}
    assert rooms - drawn() == set()
