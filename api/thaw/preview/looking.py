"""The plan as it lies on the disk at this moment: in each of its languages, or why it can't be shown."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from thaw.plans.checking import MAIN_FILE, YAML_ENDINGS, check_plan
from thaw.plans.faults import Fault, Place, fault
from thaw.plans.help.support import LINES_FILE
from thaw.plans.library.loading import LIBRARY_FILE
from thaw.plans.views import View, view
from thaw.plans.writing.inspecting import inspect, meant


@dataclass(frozen=True, slots=True)
class Look:
    """`views` by language, the first one first; empty when faults keep the plan from being shown, and then `found` is those.

    Else `found` is what `thaw plans check` would say beside.
    """

    views: dict[str, View] = field(default_factory=dict)
    found: tuple[Fault, ...] = ()


def plan_at(path: Path) -> Path | None:
    """The plan that a writer means by a path: its folder, or its one file. None when it is none, or a folder of several."""
    plan = meant(path)
    if plan.is_dir():
        return plan if (plan / MAIN_FILE).exists() else None
    other = plan.name in (LINES_FILE.name, LIBRARY_FILE.name)
    return plan if plan.suffix in YAML_ENDINGS and not other else None


def look(path: Path, today: date) -> Look:
    """Read the plan. `today` is for what the check says about dates. Never raises: what can't be read is a fault."""
    try:
        return _read(path, today)
    except OSError as error:  # the way there is closed, say
        return Look(found=(fault("unreadable", Place(str(path)), reason=error.strerror),))


def _read(path: Path, today: date) -> Look:
    checked, faults = check_plan(path)
    if checked is None:
        return Look(found=_once(faults))
    views = {language: view(checked, language) for language in checked.structure.languages}
    return Look(views, _once(inspect([path], today).found))


def _once(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(dict.fromkeys(faults))
