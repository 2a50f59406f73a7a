"""`thaw plans coverage`: which ids of the writers' content list no text covers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from thaw.plans.checking import MAIN_FILE
from thaw.plans.faults import Fault
from thaw.plans.format import CoverageId, Strict
from thaw.plans.library.loading import LIBRARY_FILE
from thaw.plans.reading.files import read_file
from thaw.plans.reading.nodes import Node
from thaw.plans.reading.shapes import shaped
from thaw.plans.shelf import plans_in

LIST_FILE: Final = "coverage.yaml"


class ContentList(Strict):
    """coverage.yaml: what texts are to carry, in a few words each."""

    ids: dict[CoverageId, Annotated[str, StringConstraints(min_length=1, max_length=160)]] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The list, the ids of it that no text covers, and ids that texts name and the list does not have."""

    meanings: dict[str, str]
    open: list[str]
    unknown: list[str]

    def __str__(self) -> str:
        lines = [f"{id}: {self.meanings[id]}" for id in self.open]
        lines += [f"{id}: named by a text, and not in the list." for id in self.unknown]
        covered = len(self.meanings) - len(self.open)
        return "\n".join([*lines, f"{covered} of {len(self.meanings)} ids are covered."])


def content_list(file: Path) -> tuple[dict[str, str], list[Fault]]:
    """The ids with their meaning, in the order of the file, or what is wrong with it."""
    reading = read_file(file)
    checked = shaped(ContentList, reading.root, reading.faults) if reading.root else None
    return (checked.ids if checked and not reading.faults else {}), reading.faults


def coverage(meanings: dict[str, str], paths: Sequence[Path]) -> Coverage:
    """Hold the plans and libraries at `paths` against the list. What can't be read covers nothing; `check` says why."""
    used = {id for path in paths for file in _files(path) for id in _covered(file)}
    return Coverage(meanings, [id for id in meanings if id not in used], sorted(used - set(meanings)))


def _files(path: Path) -> Iterator[Path]:
    """The files with structure that a path means."""
    for plan, _ in plans_in(path):
        if plan:
            yield plan / MAIN_FILE if plan.is_dir() else plan
    for file in (path / LIBRARY_FILE, path / LIBRARY_FILE.name):
        if file.is_file():
            yield file


def _covered(file: Path) -> Iterator[str]:
    """Every id under a key `covers`, wherever that stands."""
    root = read_file(file).root
    waiting = [root] if root else []
    while waiting:
        node = waiting.pop()
        if isinstance(node.value, dict):
            waiting.extend(child for key, child in node.value.items() if key != "covers")
            yield from _ids(node.value.get("covers"))
        elif isinstance(node.value, list):
            waiting.extend(node.value)


def _ids(node: Node | None) -> list[str]:
    return [one.written for one in node.value] if node and isinstance(node.value, list) else []
