"""One plan, read and checked: its file, its texts, and what no single value shows. Every fault is found in one pass."""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from thaw.plans.completeness import Words, check_beside, check_words
from thaw.plans.days import check_days, check_practices
from thaw.plans.faults import Fault, Place, fault, in_order, probably
from thaw.plans.format import LANGUAGE_FORM, PlanStructure, PlanTexts
from thaw.plans.outline import Outline
from thaw.plans.reading.files import Read, read_file
from thaw.plans.reading.nodes import Node, at, child
from thaw.plans.reading.shapes import shaped

MAIN_FILE: Final = "plan.yaml"
YAML_ENDINGS: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A plan without a fault: its structure, its texts by language, and the node of its id."""

    structure: PlanStructure
    texts: dict[str, PlanTexts]
    id_node: Node


@dataclass(slots=True)
class _Desk:
    """What lies on the table while one plan is checked: its file, and its texts where they begin and as their type has them."""

    root: Node
    faults: list[Fault]
    words: dict[str, Words] = field(default_factory=dict)
    texts: dict[str, PlanTexts] = field(default_factory=dict)


def check_plan(path: Path, read: Read = read_file) -> tuple[CheckedPlan | None, list[Fault]]:
    """Check a plan's folder, or a plan that is one file. The plan is None when there are faults."""
    folder = path.is_dir()
    reading = read(path / MAIN_FILE if folder else path)
    desk = _Desk(reading.root or Node(None, Place(str(path))), [*reading.faults])
    if reading.root and _is_other_format(desk):
        return None, in_order(desk.faults)
    outline = Outline(desk.root)
    structure = structure_of(desk.root, desk.faults) if reading.root else None
    _texts_inside(desk, outline)
    for file in language_files(path) if folder else ():
        _read_texts(desk, file, read, outline)
    _check_id(desk, path.resolve().name if folder else path.stem)
    check_practices(outline, desk.faults)
    check_days(outline, desk.faults)
    _check_languages(desk, outline, path if folder else None)
    if desk.faults or structure is None:
        return None, in_order(desk.faults)
    return CheckedPlan(structure, desk.texts, at(desk.root, "id")), []


def structure_of(root: Node, faults: list[Fault]) -> PlanStructure | None:
    """The structure, without the texts that may lie in it: they are looked at one by one, as those in files are."""
    version = child(root, "version")
    if version and isinstance(version.value, int | float) and not isinstance(version.value, bool):
        version.value = version.written  # `version: 1.10` means what it says
    form = child(root, "format")
    if form and form.written == "1":
        form.value = 1  # in quotes it is meant all the same
    texts = child(root, "texts")
    if texts and isinstance(root.value, dict):
        root = replace(root, value={key: node for key, node in root.value.items() if node is not texts})
    return shaped(PlanStructure, root, faults)


def _is_other_format(desk: _Desk) -> bool:
    form = child(desk.root, "format")
    if form is None or not isinstance(form.value, int | float | str) or form.written == "1":
        return False
    desk.faults.append(fault("unknown-format", form.spot, format=form.written))
    return True


def _texts_inside(desk: _Desk, outline: Outline) -> None:
    texts = child(desk.root, "texts")
    if texts is None:
        return
    if not isinstance(texts.value, dict):
        desk.faults.append(fault("not-a-map", texts.spot, what="`texts`"))
        return
    listed = outline.languages()
    for language, node in texts.value.items():
        desk.words[language] = Words(language, node)
        if listed is None or language in listed:
            _shape_texts(desk, language, node)


def _shape_texts(desk: _Desk, language: str, node: Node) -> None:
    texts = shaped(PlanTexts, node, desk.faults)
    if texts:
        desk.texts[language] = texts


def language_files(folder: Path) -> list[Path]:
    """Files that may hold texts: YAML, and named like a language."""
    try:
        return sorted(file for file in folder.iterdir() if is_language_file(file))
    except OSError:  # plan.yaml tells it
        return []


def is_language_file(file: Path) -> bool:
    """By its name alone."""
    is_yaml = file.suffix in YAML_ENDINGS and not file.name.startswith(".")
    return is_yaml and re.match(LANGUAGE_FORM, file.stem, re.IGNORECASE) is not None


def _read_texts(desk: _Desk, file: Path, read: Read, outline: Outline) -> None:
    language, listed = file.stem, outline.languages()
    if listed is not None and language not in listed:
        desk.faults.append(_not_listed(file, listed, desk))
        return
    reading = read(file)
    desk.faults.extend(reading.faults)
    node = reading.root or Node(None, Place(str(file)))
    if reading.root:
        _shape_texts(desk, language, reading.root)
    if language in desk.words:
        first = desk.words[language].node.spot
        desk.faults.append(fault("texts-twice", node.place, language=language, first=first))
        return
    desk.words[language] = Words(language, node)


def _not_listed(file: Path, listed: list[str], desk: _Desk) -> Fault:
    right = next((one for one in listed if one.lower() == file.stem.lower()), None)
    if right:
        desk.words.setdefault(right, Words(right, Node(None, Place(str(file)))))  # it is there, by another name
        return fault("misnamed", Place(str(file)), name=file.name, right=f"{right}.yaml")
    meant = probably(file.stem, set(listed) - set(desk.words))
    return fault("language-not-listed", Place(str(file)), language=file.stem, nearest=meant)


def _check_id(desk: _Desk, name: str) -> None:
    id = child(desk.root, "id")
    if id and isinstance(id.value, str) and id.value != name:
        desk.faults.append(fault("wrong-id", id.place, id=id.value, name=name))


def _check_languages(desk: _Desk, outline: Outline, folder: Path | None) -> None:
    listed = outline.languages()
    if listed is None:
        return
    for index, language in enumerate(listed):
        place = at(desk.root, "languages", index).place
        if language.lower() in (one.lower() for one in listed[:index]):
            desk.faults.append(fault("language-twice", place, language=language))
        elif language not in desk.words:
            desk.faults.append(fault("no-texts", place, language=language, nearest=_perhaps(folder, language)))
    for language, words in desk.words.items():
        if language not in listed:
            meant = probably(language, listed)
            desk.faults.append(fault("language-not-listed", words.node.spot, language=language, nearest=meant))
    words_of_listed = [words for language, words in desk.words.items() if language in listed]
    for words in words_of_listed:
        check_words(outline, words, desk.faults)
    check_beside(words_of_listed, desk.faults)


def _perhaps(folder: Path | None, language: str) -> str:
    """A file whose name begins as the language does (`english.yaml`, `en_GB.yaml`), and which is not read."""
    names = sorted(file.name for file in folder.iterdir()) if folder else []
    found = next((name for name in names if name.lower().startswith(language.lower()) and ".y" in name.lower()), None)
    return f"Is `{found}` meant? " if found else ""
