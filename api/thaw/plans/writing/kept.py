"""What was given out stays: released.yaml beside plan.yaml says what phones know, and a plan is held against it.

Journals on phones point to practices by id. An id that is gone or means another thing would change what a person did.
"""

from pathlib import Path
from typing import Final, Literal

from pydantic import Field

from thaw.plans.faults import Fault, fault
from thaw.plans.format import Cue, Id, PlanStructure, Strict
from thaw.plans.reading.files import read_file
from thaw.plans.reading.nodes import Node, at
from thaw.plans.reading.shapes import shaped

RELEASED: Final = "released.yaml"
_HEAD: Final = """\
# Written by `thaw plans release` when a version is given out: the ids that journals on phones may hold.
# `thaw plans check` holds the plan against it. Keep it with the plan; there is nothing to write in it by hand.
"""


class Released(Strict):
    """released.yaml: the ids of the last version that was given out."""

    format: Literal[1]
    id: Id
    version: str = Field(min_length=1, max_length=20)
    days: int = Field(ge=1, le=60)
    practices: dict[Id, Cue]
    retired: dict[Id, Cue] = Field(default_factory=dict)


def released(structure: PlanStructure) -> str:
    """The text of released.yaml for a plan as it is now."""
    lines = [
        f"format: 1\nid: {structure.id}\nversion: {_quoted(structure.version)}\ndays: {len(structure.days)}\npractices:"
    ]
    lines += [f"  {id}: {one.cue}" for id, one in structure.practices.items()]
    retired = {id: one.cue for id, one in structure.retired.items()}
    lines += ["retired:"] * bool(retired) + [f"  {id}: {cue}" for id, cue in retired.items()]
    return _HEAD + "\n".join(lines) + "\n"


def write_released(structure: PlanStructure, file: Path) -> None:
    """Put it in place at once: a full disk leaves the one before. Raises OSError."""
    new = file.with_name(f".{file.name}.new")
    try:
        new.write_text(released(structure), encoding="utf-8")
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def check_kept(structure: PlanStructure, root: Node, file: Path) -> list[Fault]:
    """Hold a plan against its released.yaml; nothing to tell where there is none."""
    if not file.exists():
        return []
    reading = read_file(file)
    before = shaped(Released, reading.root, reading.faults) if reading.root else None
    if before and before.id != structure.id:
        return [fault("released-elsewhere", at(root, "id").place, was=before.id)]
    return reading.faults + (_compared(before, structure, root) if before else [])


def _compared(before: Released, structure: PlanStructure, root: Node) -> list[Fault]:
    found, retired = [], {id: one.cue for id, one in structure.retired.items()}
    for id, cue in {**before.practices, **before.retired}.items():
        said = {"id": id, "version": before.version, "was": cue}
        if id in before.retired and id in structure.practices:
            found.append(fault("id-reused", at(root, "practices", id).spot, **said))
        elif id in structure.practices and structure.practices[id].cue != cue:
            now = structure.practices[id].cue
            found.append(fault("cue-changed", at(root, "practices", id, "cue").place, now=now, **said))
        elif id in retired and retired[id] != cue:
            found.append(fault("cue-changed", at(root, "retired", id, "cue").place, now=retired[id], **said))
        elif id not in structure.practices and id not in retired:
            found.append(fault("id-gone", at(root, "practices").spot, **said))
    if len(structure.days) < before.days:
        counts = {"days": len(structure.days), "was": before.days, "version": before.version}
        found.append(fault("days-fewer", at(root, "days").spot, **counts))
    return found
