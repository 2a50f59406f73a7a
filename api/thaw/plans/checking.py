"""One plan, read and checked: its file, its texts, and what no single value shows. Every fault is found in one pass."""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from thaw.plans.completeness import Words, check_beside, check_words
from thaw.plans.faults import MOST_TOLD, Fault, Place, fault, in_order, probably
from thaw.plans.format import CUES, LANGUAGE_FORM, SIZES, Guide, PlanStructure, PlanTexts
from thaw.plans.reading.files import Read, read_file
from thaw.plans.reading.nodes import Node, at
from thaw.plans.reading.shapes import shaped

MAIN_FILE: Final = "plan.yaml"
YAML_ENDINGS: Final = (".yaml", ".yml")
LEEWAY: Final = 0.2  # of a size's minutes: by so much a guide may be shorter or longer
LEAST_LEEWAY: Final = 15  # seconds


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A plan without a fault: its structure, its texts by language, and the node of its id."""

    structure: PlanStructure
    texts: dict[str, PlanTexts]
    id_node: Node


@dataclass(slots=True)
class _Texts:
    """The texts of one language while they are looked at: where they begin, and their shape if it is right."""

    node: Node
    texts: PlanTexts | None


@dataclass(slots=True)
class _Desk:
    """What lies on the table while one plan is checked."""

    root: Node
    faults: list[Fault]
    texts: dict[str, _Texts] = field(default_factory=dict)


def check_plan(path: Path, read: Read = read_file) -> tuple[CheckedPlan | None, list[Fault]]:
    """Check a plan's folder, or a plan that is one file. The plan is None when there are faults."""
    folder = path.is_dir()
    reading = read(path / MAIN_FILE if folder else path)
    desk = _Desk(reading.root or Node(None, Place(str(path))), [*reading.faults])
    structure = _structure(desk) if reading.root else None
    for file in language_files(path) if folder else ():
        _read_texts(desk, file, read, structure)
    if structure:
        _check_id(desk, structure, path.resolve().name if folder else path.stem)
        _check_practices(desk, structure)
        _check_days(desk, structure)
        _check_languages(desk, structure)
    if desk.faults or structure is None:
        return None, in_order(desk.faults)
    texts = {language: one.texts for language, one in desk.texts.items() if one.texts}
    return CheckedPlan(structure, texts, at(desk.root, "id")), []


def _structure(desk: _Desk) -> PlanStructure | None:
    """The structure; texts inside are left out of it and looked at one by one, as those in files are."""
    root = desk.root
    version = at(root, "version")
    if isinstance(version.value, int | float) and not isinstance(version.value, bool):
        version.value = version.written  # `version: 1.10` means what it says
    form = at(root, "format")
    if form.written == "1":
        form.value = 1  # in quotes it is meant all the same
    if isinstance(form.value, int | float | str) and form is not root and (form.value != 1 or form.value is True):
        desk.faults.append(fault("unknown-format", form.spot, format=form.written))
        return None
    inside, bare = root.value.get("texts") if isinstance(root.value, dict) else None, root
    if inside and isinstance(root.value, dict):
        bare = replace(root, value={key: node for key, node in root.value.items() if node is not inside})
    structure = shaped(PlanStructure, bare, desk.faults)
    if inside is None:
        return structure
    if not isinstance(inside.value, dict):
        desk.faults.append(fault("not-a-map", inside.spot, what="`texts`"))
        return structure
    for language, node in inside.value.items():
        wanted = structure is None or language in structure.languages
        desk.texts[language] = _Texts(node, shaped(PlanTexts, node, desk.faults) if wanted else None)
    return structure


def language_files(folder: Path) -> list[Path]:
    """Files that may hold texts: YAML, and named like a language."""
    try:
        files = [file for file in folder.iterdir() if file.suffix in YAML_ENDINGS and not file.name.startswith(".")]
    except OSError:  # plan.yaml tells it
        return []
    return sorted(file for file in files if re.match(LANGUAGE_FORM, file.stem, re.IGNORECASE))


def _read_texts(desk: _Desk, file: Path, read: Read, structure: PlanStructure | None) -> None:
    language = file.stem
    if structure and language not in structure.languages:
        meant = probably(language, set(structure.languages) - set(desk.texts))
        desk.faults.append(fault("language-not-listed", Place(str(file)), language=language, nearest=meant))
        return
    reading = read(file)
    desk.faults.extend(reading.faults)
    texts = shaped(PlanTexts, reading.root, desk.faults) if reading.root else None
    node = reading.root or Node(None, Place(str(file)))
    if language in desk.texts:
        first = desk.texts[language].node.spot
        desk.faults.append(fault("texts-twice", node.place, language=language, first=first))
        return
    desk.texts[language] = _Texts(node, texts)


def _check_id(desk: _Desk, structure: PlanStructure, name: str) -> None:
    if structure.id != name:
        desk.faults.append(fault("wrong-id", at(desk.root, "id").place, id=structure.id, name=name))


def _check_practices(desk: _Desk, structure: PlanStructure) -> None:
    for practice, one in structure.practices.items():
        lengths = [getattr(one.minutes, size) for size in SIZES]
        for index in (1, 2):
            if lengths[index] > lengths[index - 1]:
                node = at(desk.root, "practices", practice, "minutes", SIZES[index])
                desk.faults.append(fault("not-smaller", node.place, size=SIZES[index], minutes=f"{lengths[index]:g}"))
        for index, form in enumerate(one.forms):
            if form in one.forms[:index]:
                place = at(desk.root, "practices", practice, "forms", index).place
                desk.faults.append(fault("form-twice", place, form=form))
        for guide, its in one.guides.items():
            _check_length(desk, practice, guide, its, getattr(one.minutes, its.size) * 60)
        if practice in structure.retired:
            desk.faults.append(fault("retired-again", at(desk.root, "practices", practice).spot, id=practice))


def _check_length(desk: _Desk, practice: str, guide: str, its: Guide, wanted: float) -> None:
    """A guide lasts as long as its size says (in seconds), give or take a fifth, or a little for a short one."""
    leeway = max(wanted * LEEWAY, LEAST_LEEWAY)
    takes, least, most = sum(its.seconds), max(wanted - leeway, 0), wanted + leeway
    if not least <= takes <= most:
        place = at(desk.root, "practices", practice, "guides", guide, "seconds").spot
        span = {"least": f"{least:g}", "most": f"{most:g}", "minutes": f"{wanted / 60:g}"}
        desk.faults.append(fault("guide-length", place, id=guide, seconds=takes, size=its.size, **span))


def _check_days(desk: _Desk, structure: PlanStructure) -> None:
    for number, day in enumerate(structure.days):
        for cue in CUES:
            if cue not in day:
                continue
            choice, seen = day[cue], set[str]()
            paths = [(choice.suggestion, ("suggestion",)), *((o, ("others", i)) for i, o in enumerate(choice.others))]
            for practice, path in paths:
                place = at(desk.root, "days", number, cue, *path).place
                known = structure.practices.get(practice)
                if len(desk.faults) > MOST_TOLD:
                    return  # looking for the nearest id takes time, and nobody reads so far
                if practice in structure.retired and known is None:
                    desk.faults.append(fault("retired-used", place, id=practice))
                elif known is None:
                    same = [name for name, other in structure.practices.items() if other.cue == cue]
                    meant = probably(practice, same) or probably(practice, structure.practices)
                    desk.faults.append(fault("unknown-practice", place, id=practice, nearest=meant))
                elif known.cue != cue:
                    desk.faults.append(fault("wrong-cue", place, id=practice, its=known.cue, cue=cue))
                elif practice in seen:
                    desk.faults.append(fault("repeated", place, id=practice))
                seen.add(practice)


def _check_languages(desk: _Desk, structure: PlanStructure) -> None:
    seen: set[str] = set()
    for index, language in enumerate(structure.languages):
        place = at(desk.root, "languages", index).place
        if language.lower() in seen:
            desk.faults.append(fault("language-twice", place, language=language))
        elif language not in desk.texts:
            desk.faults.append(fault("no-texts", place, language=language))
        seen.add(language.lower())
    words: list[Words] = []
    for language, one in desk.texts.items():
        if language not in structure.languages:
            meant = probably(language, structure.languages)
            desk.faults.append(fault("language-not-listed", one.node.spot, language=language, nearest=meant))
        elif one.texts:
            words.append(Words(language, one.node, one.texts))
    for each in words:
        check_words(structure, each, desk.faults)
    check_beside(words, desk.faults)
