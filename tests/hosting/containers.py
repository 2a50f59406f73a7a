"""What Docker would read: the Dockerfile, what .dockerignore lets through, the compose file with its .env filled in."""

import json
import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass
class Stage:
    """One `FROM` with the lines below it."""

    image: str
    name: str
    lines: list[tuple[str, str]] = field(default_factory=list)

    def said(self, instruction: str) -> list[str]:
        """The arguments of each line with this instruction, in order."""
        return [rest for word, rest in self.lines if word == instruction]

    def environment(self) -> dict[str, str]:
        """What ENV sets; `ENV a=1 b=2` is the form we use."""
        return dict(pair.split("=", 1) for rest in self.said("ENV") for pair in shlex.split(rest))

    def command(self) -> list[str]:
        """CMD in its exec form, since a shell between Docker and the server would swallow its signals."""
        return list(json.loads(self.said("CMD")[-1]))

    def health(self) -> list[str]:
        """The command of HEALTHCHECK, without its options."""
        return list(json.loads(self.said("HEALTHCHECK")[-1].partition("CMD ")[2]))


def stages(text: str) -> list[Stage]:
    """The stages of a Dockerfile, the last being the image."""
    found: list[Stage] = []
    for line in text.replace("\\\n", " ").splitlines():
        word, _, rest = line.strip().partition(" ")
        if not word or word.startswith("#"):
            continue
        if word == "FROM":
            image, _, name = rest.partition(" AS ")
            found.append(Stage(image, name))
        else:
            found[-1].lines.append((word, rest.strip()))
    return found


def image() -> Stage:
    """The stage that is served from."""
    return stages((REPOSITORY / "Dockerfile").read_text())[-1]


def compose(settings: dict[str, str]) -> dict[str, Any]:
    """The compose file with these settings in place of .env; a `${NAME:?why}` without a value is a KeyError."""
    text = (REPOSITORY / "docker-compose.yml").read_text()

    def value(place: re.Match[str]) -> str:
        name, how, otherwise = place.groups()
        if settings.get(name):
            return settings[name]
        if how == ":-":
            return str(otherwise)
        raise KeyError(name)

    return dict(yaml.safe_load(re.sub(r"\$\{(\w+)(:[-?])([^}]*)\}", value, text)))


def asked() -> set[str]:
    """The names that the compose file takes from .env."""
    return set(re.findall(r"\$\{(\w+)", (REPOSITORY / "docker-compose.yml").read_text()))


def let_through(path: str, patterns: list[str]) -> bool:
    """Whether .dockerignore sends this file to the builder: the last pattern that fits it or its folder decides."""
    through = True
    for pattern in patterns:
        excepted, shape = pattern.startswith("!"), pattern.removeprefix("!")
        if re.fullmatch(_expression(shape) + r"(/.*)?", path):
            through = excepted
    return through


def patterns() -> list[str]:
    """The patterns of .dockerignore, in order."""
    lines = (REPOSITORY / ".dockerignore").read_text().splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def context() -> Iterator[str]:
    """The files that a build would see, as paths in the repository. Folders that are never sent are not walked."""
    wanted = patterns()
    for folder, below, files in os.walk(REPOSITORY):
        inside = Path(folder).relative_to(REPOSITORY)
        below[:] = [name for name in below if let_through((inside / name).as_posix(), wanted)]
        paths = ((inside / name).as_posix() for name in files)
        yield from (path for path in paths if let_through(path, wanted))


def _expression(shape: str) -> str:
    parts = {"**/": "(.*/)?", "*": "[^/]*"}
    return "".join(parts.get(piece) or re.escape(piece) for piece in re.split(r"(\*\*/|\*)", shape) if piece)
