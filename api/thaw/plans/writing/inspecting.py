"""`thaw plans check`: whatever path a writer names, find the plans and support lines it means and gather their faults."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from thaw.plans.checking import MAIN_FILE, YAML_ENDINGS, check_plan, language_files
from thaw.plans.faults import Fault, Place, fault, in_order
from thaw.plans.help.freshness import check_fresh
from thaw.plans.help.support import LINES_FILE, check_lines
from thaw.plans.library.checking import check_library
from thaw.plans.library.loading import LIBRARY_FILE
from thaw.plans.reading.doubts import doubts
from thaw.plans.reading.files import Read, read_file
from thaw.plans.reading.spots import Source
from thaw.plans.saying.passages import MOST_JUDGED, judged, passages
from thaw.plans.saying.reading_level import check_reading
from thaw.plans.saying.wording import check_wording
from thaw.plans.shelf import plans_in
from thaw.plans.writing.kept import RELEASED, check_kept
from thaw.plans.writing.offers import check_offers


@dataclass(slots=True)
class Report:
    """What was looked at, on which day, and what was found."""

    today: date
    read: Read = field(default_factory=lambda: cache(read_file))
    found: list[Fault] = field(default_factory=list)
    plans: int = 0
    libraries: int = 0
    lists: int = 0

    @property
    def faults(self) -> list[Fault]:
        """What is wrong."""
        return [one for one in self.found if one.level == "fault"]

    @property
    def warnings(self) -> list[Fault]:
        """What a person decides about."""
        return [one for one in self.found if one.level == "warning"]

    def looked_at(self) -> int:
        """How many things."""
        return self.plans + self.libraries + self.lists

    def closing(self) -> str:
        """One sentence at the end."""
        looked = [_counted(self.plans, "plan")] * bool(self.plans or not (self.libraries or self.lists))
        looked += ["library"] * bool(self.libraries) + ["support lines"] * bool(self.lists)
        found = _counted(len(self.faults), "fault") if self.faults else "no faults"
        warned = f", {_counted(len(self.warnings), 'warning')}" if self.warnings else ""
        return f"{', '.join(looked[:-1])}{' and ' * bool(looked[1:])}{looked[-1]} read, {found}{warned}."


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def inspect(paths: Sequence[Path], today: date) -> Report:
    """Check what the paths mean: a plan's folder, a file of it, a plan in one file, support lines, or a folder of these.

    Everything that is told on serving is told here, and more: how it is said, how it reads, what a day offers, what was given
    out before, how old support lines are on the day `today`.
    """
    report = Report(today)
    for path in dict.fromkeys(meant(path) for path in paths):
        if path.is_dir() and not _is_plan(path):
            _folder(report, path)
        elif path.name == LINES_FILE.name:
            _lines(report, path)
        elif path.name == LIBRARY_FILE.name:
            _library(report, path)
        else:
            _plan(report, path)
    report.found = in_order(report.found)
    return report


def _is_plan(folder: Path) -> bool:
    return (folder / MAIN_FILE).exists()


def meant(path: Path) -> Path:
    """A file of a plan's folder means the plan; the folder of support lines means the list, and so with the library."""
    folder = path if path.is_dir() else path.parent
    for file in (folder / LIBRARY_FILE.name, folder / LINES_FILE.name):
        if file.exists() and (path == folder or path.suffix in YAML_ENDINGS):
            return file
    return path.parent if path.name == MAIN_FILE or _is_plan(path.parent) else path


def _folder(report: Report, folder: Path) -> None:
    before = report.looked_at()
    for path, faults in plans_in(folder):
        report.found.extend(faults)
        if path:
            _plan(report, path)
    if (folder / LIBRARY_FILE).exists():
        _library(report, folder / LIBRARY_FILE)
    if (folder / LINES_FILE).exists():
        _lines(report, folder / LINES_FILE)
    if before == report.looked_at() and not report.found:
        report.found.append(fault("no-plans", Place(str(folder))))


def _plan(report: Report, path: Path) -> None:
    report.plans += 1
    checked, faults = check_plan(path, report.read)
    report.found.extend(faults)
    main = report.read(path / MAIN_FILE if path.is_dir() else path).root
    if checked and main:
        report.found.extend(check_offers(checked.structure, main))
        if path.is_dir():
            report.found.extend(check_kept(checked.structure, main, path / RELEASED))
    for file, language in [(file, file.stem) for file in language_files(path)] if path.is_dir() else [(path, None)]:
        _texts(report, file, language)


def _library(report: Report, file: Path) -> None:
    report.libraries += 1
    report.found.extend(check_library(file, report.read)[1])
    for texts in language_files(file.parent):
        _texts(report, texts, texts.stem)


def _texts(report: Report, file: Path, language: str | None) -> None:
    """How a file's texts are said and how they read; also beside faults of its shape. What is told twice is printed once."""
    reading = report.read(file)
    report.found.extend(reading.faults)
    if reading.root:
        source = Source(reading.text)
        texts, left_out = judged(passages(reading.root, language))
        worded = check_wording(reading.root, source, texts)
        report.found.extend(check_reading(texts, source))
        report.found.extend(doubts(((one.path, one.node) for one in texts), source))
        if left_out:  # a lifting behind it is not known to be of no use
            here = left_out.node.place
            worded = [one for one in worded if one.code != "tone-needless" or one.place < here]
            worded.append(fault("not-judged", here, most=MOST_JUDGED))
        report.found.extend(worded)


def _lines(report: Report, path: Path) -> None:
    report.lists += 1
    lines, faults = check_lines(path, report.read)
    report.found.extend(faults)
    root = report.read(path).root
    if lines and root:
        report.found.extend(check_fresh(root, report.today))
