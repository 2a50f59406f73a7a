"""What structure and texts owe each other: every practice, guide and day has its words, and no words are for nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from thaw.plans.faults import MOST_TOLD, Fault, fault, nearest, probably
from thaw.plans.format import MOST_CAUTIONS, MOST_DAYS, MOST_WORDS
from thaw.plans.outline import Outline
from thaw.plans.outline import meant as meant_id
from thaw.plans.reading.nodes import Node, at, child, entries, inside

_OF_A_DAY: Final = ("midpoint", "close")


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language, beginning at a node."""

    language: str
    node: Node

    @property
    def practices(self) -> dict[str, Node] | None:
        """The words of each practice, by id."""
        return inside(child(self.node, "practices"))

    @property
    def days(self) -> list[Node] | None:
        """The words of each day."""
        return entries(child(self.node, "days"))


def check_words(outline: Outline, words: Words, faults: list[Fault]) -> None:
    """A language is complete: every practice, guide and day, and nothing that the plan does not have."""
    _check_practices(outline, words, faults)
    for practice in words.practices or {}:
        if practice in (outline.practices or {}) and len(faults) < MOST_TOLD:
            faults.extend(_guides(outline, words, practice))
    _check_days(outline, words, faults)


def check_beside(all_words: Sequence[Words], faults: list[Fault]) -> None:
    """What may be left out is left out in every language or in none: else a reader of one is told less."""
    for words in all_words:
        others = [other for other in all_words if other is not words]
        for practice in words.practices or {}:
            if len(faults) >= MOST_TOLD:
                return
            faults.extend(_lacking_in_practice(words, practice, others))
        for number in range(len(words.days or [])):
            faults.extend(_lacking_in_day(words, number, others))


def _check_practices(outline: Outline, words: Words, faults: list[Fault]) -> None:
    known, said, node = outline.practices, words.practices, words.node
    if known is None or said is None:
        return
    lacking = [practice for practice in known if practice not in {meant_id(id) for id in said}]
    for practice in said:
        if meant_id(practice) in known or len(faults) >= MOST_TOLD:
            continue
        here = at(node, "practices", practice)
        if practice in outline.retired:
            faults.append(fault("retired-used", here.spot, id=practice))
            continue
        meant = nearest(practice, lacking)
        hint = f"Did you mean `{meant}`? " if meant else probably(practice, known)
        faults.append(fault("unknown-practice", here.spot, id=practice, nearest=hint))
        lacking = [other for other in lacking if other != meant]
    place = at(node, "practices").spot
    faults.extend(fault("no-practice-texts", place, language=words.language, id=practice) for practice in lacking)


def _guides(outline: Outline, words: Words, practice: str) -> Iterator[Fault]:
    """The guides of a practice: the same ids here as in the structure, and a line for each of the seconds."""
    node = at(words.node, "practices", practice)
    guides, its_words = outline.guides(practice), child(node, "guides")
    said = {} if its_words is None else inside(its_words)
    if guides is None or said is None or not isinstance(node.value, dict):
        return
    lacking = [guide for guide in guides if guide not in said]
    for guide, its in said.items():
        steps, says = entries(child(guides.get(guide), "seconds")), entries(child(its, "says"))
        if guide not in guides:
            meant = nearest(guide, lacking)
            hint = f"Did you mean `{meant}`? " if meant else probably(guide, guides)
            yield fault("unknown-guide", at(node, "guides", guide).spot, practice=practice, id=guide, nearest=hint)
            lacking = [other for other in lacking if other != meant]
        elif steps and says and len(says) != len(steps):
            place = at(node, "guides", guide, "says").spot
            yield fault("says-differ", place, id=guide, practice=practice, count=len(says), steps=len(steps))
    place = at(node, "guides").spot
    for guide in lacking:
        yield fault("no-guide-texts", place, language=words.language, id=guide, practice=practice)


def _check_days(outline: Outline, words: Words, faults: list[Fault]) -> None:
    days, node = words.days or [], at(words.node, "days")
    wanted = outline.days or []
    if wanted and days and len(days) != len(wanted) <= MOST_DAYS and not _is_torn(node, faults):
        counts = {"count": len(days), "days": len(wanted)}
        faults.append(fault("days-differ", node.spot, language=words.language, **counts))
    middle: int | None = None
    for number, day in enumerate(days):
        thought = child(day, "thought")
        count = len(str(thought.value).split()) if thought and isinstance(thought.value, str) else 0
        if thought and count > MOST_WORDS:
            faults.append(fault("too-many-words", thought.place, what="`thought`", count=count, most=MOST_WORDS))
        if _says(day, "midpoint") and middle is not None:
            faults.append(fault("midpoint-twice", at(day, "midpoint").spot, first=middle))
        elif _says(day, "midpoint"):
            middle = number + 1
        if _says(day, "close") and number + 1 < len(days):
            faults.append(fault("close-early", at(day, "close").spot, day=number + 1, days=len(days)))


def _is_torn(node: Node, faults: Sequence[Fault]) -> bool:
    """Whether a key stands twice in it: a dash is lacking then, and two entries are counted as one."""
    return any(
        one.code == "duplicate-key" and one.place.file == node.place.file and one.place.line > node.place.line
        for one in faults
    )


def _says(node: Node | None, key: str) -> bool:
    said = child(node, key)
    return said is not None and isinstance(said.value, str) and said.value != ""


def _lacking_in_practice(words: Words, practice: str, others: Sequence[Words]) -> Iterator[Fault]:
    its, place = child(words.node, "practices", practice), at(words.node, "practices", practice).spot
    also = [(one.language, (one.practices or {}).get(practice)) for one in others]
    full = next((language for language, one in also if _says(one, "needs")), None)
    if full and child(its, "needs") is None:
        where = f"for the practice `{practice}`"
        yield fault("not-in-all", place, language=words.language, key="needs", where=where, other=full)
    counts = ((len(entries(child(one, "cautions")) or []), language) for language, one in also)
    most, other = max((one for one in counts if one[0] <= MOST_CAUTIONS), default=(0, ""))
    count = len(entries(child(its, "cautions")) or [])
    if count < most and _may_be_counted(its):
        yield fault("fewer-cautions", place, language=words.language, id=practice, other=other, count=count, most=most)


def _may_be_counted(practice: Node | None) -> bool:
    cautions = child(practice, "cautions")
    return cautions is None or isinstance(cautions.value, list)


def _lacking_in_day(words: Words, number: int, others: Sequence[Words]) -> Iterator[Fault]:
    day = (words.days or [])[number]
    for key in _OF_A_DAY:
        other = next((one.language for one in others if _says(child(one.node, "days", number), key)), None)
        if other and child(day, key) is None:
            where = f"on day {number + 1}"
            yield fault("not-in-all", day.place, language=words.language, key=key, where=where, other=other)
