"""What structure and texts owe each other: every practice, guide and day has its words, and no words are for nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from thaw.plans.faults import MOST_TOLD, Fault, fault, nearest, probably
from thaw.plans.format import MOST_WORDS, PlanStructure, PlanTexts
from thaw.plans.reading.nodes import Node, at

_OF_A_DAY: Final = ("midpoint", "close")


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language, and the node where they begin."""

    language: str
    node: Node
    texts: PlanTexts


def check_words(structure: PlanStructure, words: Words, faults: list[Fault]) -> None:
    """A language is complete: every practice, guide and day, and nothing that the plan does not have."""
    _check_practices(structure, words, faults)
    for practice in words.texts.practices:
        if practice in structure.practices and len(faults) < MOST_TOLD:
            faults.extend(_guides(structure, words, practice))
    _check_days(structure, words, faults)


def check_beside(all_words: Sequence[Words], faults: list[Fault]) -> None:
    """What may be left out is left out in every language or in none: else a reader of one is told less."""
    for words in all_words:
        others = [other for other in all_words if other is not words]
        for practice in words.texts.practices:
            if len(faults) >= MOST_TOLD:
                return
            faults.extend(_lacking_in_practice(words, practice, others))
        for number in range(len(words.texts.days)):
            faults.extend(_lacking_in_day(words, number, others))


def _check_practices(structure: PlanStructure, words: Words, faults: list[Fault]) -> None:
    texts, node = words.texts, words.node
    lacking = [practice for practice in structure.practices if practice not in texts.practices]
    for practice in texts.practices:
        if practice in structure.practices or len(faults) >= MOST_TOLD:
            continue
        here = at(node, "practices", practice)
        if practice in structure.retired:
            faults.append(fault("retired-used", here.spot, id=practice))
            continue
        meant = nearest(practice, lacking)
        hint = f"Did you mean `{meant}`? " if meant else probably(practice, structure.practices)
        faults.append(fault("unknown-practice", here.spot, id=practice, nearest=hint))
        lacking = [other for other in lacking if other != meant]
    place = at(node, "practices").spot
    faults.extend(fault("no-practice-texts", place, language=words.language, id=practice) for practice in lacking)


def _guides(structure: PlanStructure, words: Words, practice: str) -> Iterator[Fault]:
    """The guides of a practice: the same ids here as in the structure, and a line for each of the seconds."""
    guides, said = structure.practices[practice].guides, words.texts.practices[practice].guides
    node = at(words.node, "practices", practice)
    lacking = [guide for guide in guides if guide not in said]
    for guide, its in said.items():
        if guide not in guides:
            meant = nearest(guide, lacking)
            hint = f"Did you mean `{meant}`? " if meant else probably(guide, guides)
            yield fault("unknown-guide", at(node, "guides", guide).spot, practice=practice, id=guide, nearest=hint)
            lacking = [other for other in lacking if other != meant]
        elif len(its.says) != len(guides[guide].seconds):
            place = at(node, "guides", guide, "says").spot
            count, steps = len(its.says), len(guides[guide].seconds)
            yield fault("says-differ", place, id=guide, practice=practice, count=count, steps=steps)
    place = at(node, "guides").spot
    for guide in lacking:
        yield fault("no-guide-texts", place, language=words.language, id=guide, practice=practice)


def _check_days(structure: PlanStructure, words: Words, faults: list[Fault]) -> None:
    texts, node = words.texts, at(words.node, "days")
    if len(texts.days) != len(structure.days):
        counts = {"count": len(texts.days), "days": len(structure.days)}
        faults.append(fault("days-differ", node.spot, language=words.language, **counts))
    middle: int | None = None
    for number, day in enumerate(texts.days):
        count = len(day.thought.split())
        if count > MOST_WORDS:
            place = at(node, number, "thought").place
            faults.append(fault("too-many-words", place, what="`thought`", count=count, most=MOST_WORDS))
        if day.midpoint and middle is not None:
            faults.append(fault("midpoint-twice", at(node, number, "midpoint").spot, first=middle))
        elif day.midpoint:
            middle = number + 1
        if day.close and number + 1 < len(texts.days):
            place = at(node, number, "close").spot
            faults.append(fault("close-early", place, day=number + 1, days=len(texts.days)))


def _lacking_in_practice(words: Words, practice: str, others: Sequence[Words]) -> Iterator[Fault]:
    its, place = words.texts.practices[practice], at(words.node, "practices", practice).spot
    also = [(other.language, other.texts.practices[practice]) for other in others if practice in other.texts.practices]
    full = next((language for language, one in also if one.needs), None)
    if full and not its.needs:
        where = f"for the practice `{practice}`"
        yield fault("not-in-all", place, language=words.language, key="needs", where=where, other=full)
    most, other = max(((len(one.cautions), language) for language, one in also), default=(0, ""))
    if len(its.cautions) < most:
        count = {"count": len(its.cautions), "most": most}
        yield fault("fewer-cautions", place, language=words.language, id=practice, other=other, **count)


def _lacking_in_day(words: Words, number: int, others: Sequence[Words]) -> Iterator[Fault]:
    place = at(words.node, "days", number).place
    for key in _OF_A_DAY:
        also = (one.language for one in others if number < len(one.texts.days) and getattr(one.texts.days[number], key))
        other = next(also, None)
        if other and not getattr(words.texts.days[number], key):
            where = f"on day {number + 1}"
            yield fault("not-in-all", place, language=words.language, key=key, where=where, other=other)
