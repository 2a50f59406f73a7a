"""The library, read and checked: structure and words owe each other the same ids, in every language."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from thaw.plans.checking import language_files
from thaw.plans.faults import Fault, Place, fault, in_order, nearest, probably
from thaw.plans.library.structure import LibraryStructure
from thaw.plans.library.texts import MOST_CARD_WORDS, LibraryTexts
from thaw.plans.reading.files import Read, read_file
from thaw.plans.reading.nodes import Node, at
from thaw.plans.reading.shapes import shaped

# Where ids with words stand, alike in library.yaml and in a language file.
_WORDED: Final = (
    ("cards",),
    ("levers",),
    ("signals",),
    ("anchors",),
    ("forms",),
    ("welcome", "questions"),
    ("welcome", "replies"),
    ("welcome", "flags"),
    ("bring", "sections"),
    ("bring", "questions"),
    ("messages",),
)


@dataclass(frozen=True, slots=True)
class CheckedLibrary:
    """A library without a fault."""

    structure: LibraryStructure
    texts: dict[str, LibraryTexts]


def check_library(file: Path, read: Read = read_file) -> tuple[CheckedLibrary | None, list[Fault]]:
    """Check library.yaml and the language files beside it. The library is None when there are faults."""
    reading = read(file)
    faults = [*reading.faults]
    structure = shaped(LibraryStructure, reading.root, faults) if reading.root else None
    texts: dict[str, LibraryTexts] = {}
    for path in language_files(file.parent):
        found = _read_texts(path, read, structure, faults)
        if found:
            texts[path.stem] = found
    if structure and reading.root:
        _check_structure(structure, reading.root, {path.stem for path in language_files(file.parent)}, faults)
    if faults or structure is None:
        return None, in_order(faults)
    return CheckedLibrary(structure, {language: texts[language] for language in structure.languages}), []


def _check_structure(structure: LibraryStructure, root: Node, there: set[str], faults: list[Fault]) -> None:
    for index, language in enumerate(structure.languages):
        place = at(root, "languages", index).place
        if language in structure.languages[:index]:
            faults.append(fault("language-twice", place, language=language))
        elif language not in there:
            faults.append(fault("no-texts", place, language=language, nearest=""))
    for question, its in structure.welcome.questions.items():
        for answer, reply in its.answers.items():
            if reply not in structure.welcome.replies:
                place = at(root, "welcome", "questions", question, "answers", answer).place
                meant = probably(reply, structure.welcome.replies)
                faults.append(fault("unknown-reply", place, id=reply, nearest=meant))


def _read_texts(file: Path, read: Read, structure: LibraryStructure | None, faults: list[Fault]) -> LibraryTexts | None:
    language = file.stem
    if structure and language not in structure.languages:
        meant = probably(language, structure.languages)
        faults.append(fault("language-not-listed", Place(str(file)), language=language, nearest=meant))
        return None
    reading = read(file)
    faults.extend(reading.faults)
    texts = shaped(LibraryTexts, reading.root, faults) if reading.root else None
    if texts and structure and reading.root:
        faults.extend(_check_words(structure, reading.root, language))
        faults.extend(_check_lengths(texts, reading.root))
    return texts


def _check_words(structure: LibraryStructure, root: Node, language: str) -> Iterator[Fault]:
    for path in _WORDED:
        known = _ids(structure, path)
        yield from _beside(known, at(root, *path), language)
    for question, its in structure.welcome.questions.items():
        node = at(root, "welcome", "questions", question)
        if isinstance(node.value, dict) and node.key:
            yield from _beside(list(its.answers), at(node, "answers"), language)


def _ids(structure: LibraryStructure, path: tuple[str, ...]) -> list[str]:
    found: object = structure
    for step in path:
        found = getattr(found, step)
    assert isinstance(found, dict | list)
    return list(found)


def _beside(known: list[str], node: Node, language: str) -> Iterator[Fault]:
    """Each id has its words, and no words are for nothing."""
    said = node.value if isinstance(node.value, dict) else {}
    lacking = [id for id in known if id not in said]
    for id, words in said.items():
        if id not in known:
            meant = nearest(id, lacking)
            yield fault("unknown-words", words.spot, id=id, nearest=f"Did you mean `{meant}`? " if meant else "")
            lacking = [other for other in lacking if other != meant]
    for id in lacking:
        yield fault("no-words", node.spot, language=language, id=id)


def _check_lengths(texts: LibraryTexts, root: Node) -> Iterator[Fault]:
    for card, its in texts.cards.items():
        count = sum(len(part.split()) for part in [*its.text, its.do])
        if count > MOST_CARD_WORDS:
            place = at(root, "cards", card, "text").spot
            yield fault("too-many-words", place, what=f"`{card}`", count=count, most=MOST_CARD_WORDS)
