"""Folders of plans become plans by id, each in every language. A bad plan hides no other: its faults are kept beside it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from thaw.plans.checking import MAIN_FILE, YAML_ENDINGS, check_plan, is_language_file
from thaw.plans.faults import Fault, Place, fault, in_order
from thaw.plans.views import View, view

FIRST: Final = "reconnection-14"  # stands before all others in a list
NOT_PLANS: Final = ("help", "library", "lost+found", "coverage.yaml")  # with a meaning of their own


@dataclass(slots=True)
class Shelf:
    """What can be given out, in the order of a list, and what was wrong with the rest."""

    plans: dict[str, dict[str, View]] = field(default_factory=dict)  # id → language → view, the first language first
    faults: list[Fault] = field(default_factory=list)


def load(folders: Sequence[Path]) -> Shelf:
    """Read all plans of the folders. Of two plans with one id the first stays. Never raises."""
    shelf = Shelf()
    places: dict[str, Path] = {}
    for folder in folders:
        for path, faults in plans_in(folder):
            shelf.faults.extend(faults)
            checked, found = check_plan(path) if path else (None, [])
            shelf.faults.extend(found)
            if path is None or checked is None:
                continue
            plan = checked.structure.id
            if plan in places:
                shelf.faults.append(fault("same-id", checked.id_node.place, id=plan, first=places[plan]))
                continue
            places[plan] = path
            shelf.plans[plan] = {language: view(checked, language) for language in checked.structure.languages}
    shelf.plans = {plan: shelf.plans[plan] for plan in sorted(shelf.plans, key=lambda one: (one != FIRST, one))}
    shelf.faults = in_order(shelf.faults)
    return shelf


def plans_in(folder: Path) -> Iterator[tuple[Path | None, list[Fault]]]:
    """The plans of a folder by name, and what looks like one but is not read. What is no plan is passed over.

    A host who names a plan instead of the folder it lies in means that plan.
    """
    try:
        is_plan = folder.is_file() or (folder / MAIN_FILE).is_file()
        entries = [] if is_plan else sorted(folder.iterdir(), key=lambda entry: entry.name)
        slip = None if is_plan else nearly_a_plan(folder, [entry.name for entry in entries if not entry.is_dir()])
    except OSError as error:
        code, words = (
            ("no-file", {}) if isinstance(error, FileNotFoundError) else ("unreadable", {"reason": error.strerror})
        )
        yield None, [fault(code, Place(str(folder)), **words)]
        return
    if is_plan:
        yield folder.parent if folder.name == MAIN_FILE else folder, []
    elif slip:
        yield None, [slip]
        entries = [entry for entry in entries if entry.is_dir()]
    for entry in entries:
        if not entry.name.startswith(".") and entry.name not in NOT_PLANS:
            yield from _entry(entry)


def _entry(entry: Path) -> Iterator[tuple[Path | None, list[Fault]]]:
    try:
        inside = sorted(one.name for one in entry.iterdir()) if entry.is_dir() else []
    except OSError as error:
        yield None, [fault("unreadable", Place(str(entry)), reason=error.strerror)]
        return
    if MAIN_FILE in inside or (entry.suffix in YAML_ENDINGS and not inside):
        yield entry, []
    elif slip := nearly_a_plan(entry, inside):
        yield None, [slip]


def nearly_a_plan(folder: Path, names: Sequence[str]) -> Fault | None:
    """What keeps a folder from being a plan: its plan.yaml has another name or is not there. None where it means to be none."""
    odd = next((name for name in names if name.lower() in (MAIN_FILE, "plan.yml")), None)
    if odd and MAIN_FILE not in names:
        return fault("misnamed", Place(str(folder / odd)), name=odd, right=MAIN_FILE)
    files = [folder / name for name in names if name.endswith(YAML_ENDINGS) and not name.startswith(".")]
    if files and all(is_language_file(file) and not _is_whole_plan(file) for file in files):
        return fault("no-plan-file", Place(str(folder)), files=", ".join(file.name for file in files[:4]))
    return None


def _is_whole_plan(file: Path) -> bool:
    """A plan in one file may have a name like a language's (`one-day.yaml`); it begins with its format."""
    try:
        with file.open("rb") as opened:
            return bool(re.search(rb"(?m)^format[ \t]*:", opened.read(20_000)))
    except OSError:  # reading it as a plan tells why
        return True


def folders(built_in: Path, extra: Iterable[Path]) -> list[Path]:
    """Where plans are looked for: what comes along first, so that no other plan takes its id."""
    return [built_in, *extra]
