"""`thaw plans check`: whatever path a writer names, find the plans and support lines it means and gather their faults."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from thaw.plans.checking import MAIN_FILE, check_plan
from thaw.plans.faults import Fault, Place, fault, in_order
from thaw.plans.shelf import plans_in
from thaw.plans.support import LINES_FILE, check_lines


@dataclass(slots=True)
class Report:
    """What was looked at, and what was found."""

    faults: list[Fault] = field(default_factory=list)
    plans: int = 0
    lists: int = 0

    def closing(self) -> str:
        """One sentence at the end."""
        looked = [f"{self.plans} plan{'' if self.plans == 1 else 's'}"] + (["support lines"] if self.lists else [])
        found = f"{len(self.faults)} fault{'' if len(self.faults) == 1 else 's'}" if self.faults else "no faults"
        return f"{' and '.join(looked)} read, {found}."


def inspect(paths: Sequence[Path]) -> Report:
    """Check what the paths mean: a plan's folder, a file of it, a plan in one file, support lines, or a folder of these."""
    report = Report()
    for path in dict.fromkeys(_meant(path) for path in paths):
        if path.is_dir() and not _is_plan(path):
            _folder(report, path)
        elif path.name == LINES_FILE.name:
            _lines(report, path)
        else:
            _plan(report, path)
    report.faults = in_order(report.faults)
    return report


def _is_plan(folder: Path) -> bool:
    return (folder / MAIN_FILE).exists()


def _meant(path: Path) -> Path:
    """A file of a plan's folder means the plan; the folder of support lines means the list."""
    if path.is_dir():
        return path / LINES_FILE.name if (path / LINES_FILE.name).exists() else path
    return path.parent if path.name == MAIN_FILE or _is_plan(path.parent) else path


def _folder(report: Report, folder: Path) -> None:
    before = report.plans + report.lists
    for path, faults in plans_in(folder):
        report.faults.extend(faults)
        if path:
            _plan(report, path)
    if (folder / LINES_FILE).exists():
        _lines(report, folder / LINES_FILE)
    if before == report.plans + report.lists and not report.faults:
        report.faults.append(fault("no-plans", Place(str(folder))))


def _plan(report: Report, path: Path) -> None:
    report.plans += 1
    report.faults.extend(check_plan(path)[1])


def _lines(report: Report, path: Path) -> None:
    report.lists += 1
    report.faults.extend(check_lines(path)[1])
