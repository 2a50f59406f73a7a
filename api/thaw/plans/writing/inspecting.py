"""`thaw plans check`: whatever path a writer names, find the plans and support lines it means and gather their faults."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from thaw.plans.checking import MAIN_FILE, YAML_ENDINGS, check_plan, language_files, structure_of
from thaw.plans.faults import MOST_TOLD, Fault, Place, fault, in_order
from thaw.plans.help.freshness import check_fresh
from thaw.plans.help.support import LINES_FILE, check_lines
from thaw.plans.library.checking import check_library
from thaw.plans.library.loading import LIBRARY_FILE
from thaw.plans.reading.doubts import doubts
from thaw.plans.reading.files import Read, read_file
from thaw.plans.reading.nodes import at, child, entries
from thaw.plans.reading.spots import Source
from thaw.plans.saying.passages import MOST_JUDGED, Passage, judged, passages
from thaw.plans.saying.reading_level import check_reading
from thaw.plans.saying.wording import check_wording
from thaw.plans.shelf import plans_in
from thaw.plans.writing.kept import RELEASED, check_kept
from thaw.plans.writing.offers import check_offers
from thaw.plans.writing.translated import check_translated


@dataclass(slots=True)
class Report:
    """What was looked at, on which day, and what was found."""

    today: date
    read: Read = field(default_factory=lambda: cache(read_file))
    found: list[Fault] = field(default_factory=list)
    ids: dict[str, Path] = field(default_factory=dict)
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

    @property
    def cut(self) -> bool:
        """Whether of one file as much was told as anybody reads: mend these, and ask again."""
        return MOST_TOLD in Counter(one.place.file for one in self.found).values()

    def looked_at(self) -> int:
        """How many things."""
        return self.plans + self.libraries + self.lists

    def closing(self) -> str:
        """One sentence at the end."""
        looked = [_counted(self.plans, "plan")] * bool(self.plans or not (self.libraries or self.lists))
        looked += ["library"] * bool(self.libraries) + ["support lines"] * bool(self.lists)
        found = _counted(len(self.faults), "fault") if self.faults else "no faults"
        found += ", and there may be more" * self.cut
        warned = f", {_counted(len(self.warnings), 'warning')}" if self.warnings else ""
        return f"{', '.join(looked[:-1])}{' and ' * bool(looked[1:])}{looked[-1]} read, {found}{warned}."


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def inspect(paths: Sequence[Path], today: date) -> Report:
    """Check what the paths mean: a plan's folder, a file of it, a plan in one file, support lines, or a folder of these.

    Everything that is told on serving is told here, and more: how it is said, how it reads, what a day offers, what was given
    out before, what waits for its translator, how old support lines are on the day `today`.
    """
    report = Report(today)
    once: dict[Path, Path] = {}
    for path in map(meant, paths):
        once.setdefault(path.absolute(), path)
    for path in once.values():
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
    for file, look in ((folder / LIBRARY_FILE, _library), (folder / LINES_FILE, _lines)):
        if file.exists():
            look(report, file)
        else:
            report.found.extend(_misnamed(file))
    if before == report.looked_at() and not report.found:
        report.found.append(fault("no-plans", Place(str(folder))))


def _misnamed(file: Path) -> list[Fault]:
    """The same file under nearly the same name (`lines.yml`), beside where it is looked for."""
    names = sorted(one.name for one in file.parent.iterdir()) if file.parent.is_dir() else []
    odd = [name for name in names if name.lower() in (file.name, f"{file.stem}.yml")]
    return [fault("misnamed", Place(str(file.with_name(name))), name=name, right=file.name) for name in odd[:1]]


def _plan(report: Report, path: Path) -> None:
    if slip := _is_another_file(path):
        report.found.append(slip)
        return
    report.plans += 1
    _, faults = check_plan(path, report.read)
    report.found.extend(faults)
    main = report.read(path / MAIN_FILE if path.is_dir() else path).root
    structure = structure_of(main, []) if main else None
    if structure and main:
        report.found.extend(_same_id(report, structure.id, path, at(main, "id").place))
        report.found.extend(check_offers(structure, main))
        if path.is_dir():
            report.found.extend(check_kept(structure, main, path / RELEASED))
    listed = structure.languages if structure else []
    files = [(file, file.stem) for file in language_files(path)] if path.is_dir() else [(path, None)]
    texts = [one for file, language in files for one in _texts(report, file, language)]
    report.found.extend(check_translated(sorted(texts, key=lambda one: _place_in(listed, one.language))))


def _is_another_file(path: Path) -> Fault | None:
    """Support lines and a library are no plan, whatever ending they have."""
    for file in (LIBRARY_FILE, LINES_FILE):
        if path.name.lower() in (file.name, f"{file.stem}.yml") and path.name != file.name:
            return fault("misnamed", Place(str(path)), name=path.name, right=file.name)
    return None


def _same_id(report: Report, id: str, path: Path, place: Place) -> list[Fault]:
    first = report.ids.setdefault(id, path)
    return [] if first == path else [fault("same-id", place, id=id, first=first)]


def _place_in(listed: Sequence[str], language: str) -> int:
    return listed.index(language) if language in listed else len(listed)


def _library(report: Report, file: Path) -> None:
    report.libraries += 1
    report.found.extend(check_library(file, report.read)[1])
    listed = [one.written for one in entries(child(report.read(file).root, "languages")) or []]
    texts = [one for words in language_files(file.parent) for one in _texts(report, words, words.stem)]
    report.found.extend(check_translated(sorted(texts, key=lambda one: _place_in(listed, one.language))))


def _texts(report: Report, file: Path, language: str | None) -> list[Passage]:
    """How a file's texts are said and how they read; also beside faults of its shape. What is told twice is printed once."""
    reading = report.read(file)
    report.found.extend(reading.faults)
    if not reading.root:
        return []
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
    return texts


def _lines(report: Report, path: Path) -> None:
    report.lists += 1
    lines, faults = check_lines(path, report.read)
    report.found.extend(faults)
    root = report.read(path).root
    if lines and root:
        report.found.extend(check_fresh(root, report.today))
