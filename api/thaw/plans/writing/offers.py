"""Each day has a way in for somebody who can't go out, has nobody there, can't speak, or lies in bed with a minute's strength."""

from typing import Final

from thaw.plans.faults import Fault, fault
from thaw.plans.format import PlanStructure, PracticeStructure
from thaw.plans.reading.nodes import Node, at

# What a practice allows, in the words of the fault. Every practice can be done in bed in its smallest size: the format says so.
_WAYS: Final = (("indoors", "indoors"), ("alone", "alone"), ("silent", "without speaking"))


def check_offers(structure: PlanStructure, root: Node) -> list[Fault]:
    """A fault for each smallest size that takes a minute, and for each day without a practice that is all of this at once."""
    return _minute_long(structure, root) + [
        fault("out-of-reach", at(root, "days", number).spot, day=number + 1, ways=lacking)
        for number, day in enumerate(structure.days)
        if (
            lacking := _lacking(
                [id for choice in day.values() for id in (choice.suggestion, *choice.others)], structure
            )
        )
    ]


def _minute_long(structure: PlanStructure, root: Node) -> list[Fault]:
    """Such a plan is given out all the same: the format let a smallest size have a whole minute."""
    return [
        fault("minute-long", at(root, "practices", id, "minutes", "smallest").place, id=id)
        for id, practice in structure.practices.items()
        if practice.minutes.smallest >= 1
    ]


def _lacking(ids: list[str], structure: PlanStructure) -> str:
    """What none of the practices allows; when each is there and none is all at once, all of it. Empty when all is well."""
    allowed = [_allowed(structure.practices[id]) for id in ids if id in structure.practices]
    if any(len(one) == len(_WAYS) for one in allowed):
        return ""
    none = [said for way, said in _WAYS if not any(way in one for one in allowed)]
    return " or ".join(none) if none else "indoors, alone and without speaking, all at once"


def _allowed(practice: PracticeStructure) -> set[str]:
    said = {"indoors": practice.indoors, "alone": practice.alone, "silent": not practice.aloud}
    return {way for way, allowed in said.items() if allowed}
