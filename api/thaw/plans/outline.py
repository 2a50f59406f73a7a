"""What a plan is made of, as far as it can be seen beside slips: ids, cues, guides, days. So all faults are told at once."""

import re
from typing import Final

from thaw.plans.format import CUES, ID_FORM, LANGUAGE_FORM
from thaw.plans.reading.nodes import Node, child, entries, inside

_ODD: Final = re.compile(r"[^a-z0-9-]+")


class Outline:
    """plan.yaml without its shape. None is what can't be seen, and then nothing is held against it."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self.practices = _by_id(inside(child(root, "practices")))
        self.retired = _by_id(inside(child(root, "retired"))) or {}
        self.days = entries(child(root, "days"))

    def cue(self, practice: str) -> str | None:
        """The cue of a practice, where it is one."""
        cue = child((self.practices or {}).get(practice), "cue")
        return str(cue.value) if cue and cue.value in CUES else None

    def guides(self, practice: str) -> dict[str, Node] | None:
        """The guides of a practice by id."""
        its = (self.practices or {}).get(practice)
        if its is None or not isinstance(its.value, dict):
            return None
        guides = child(its, "guides")
        return {} if guides is None else inside(guides)

    def languages(self) -> list[str] | None:
        """Those that the plan has texts in, each in its right form."""
        listed = entries(child(self.root, "languages"))
        if listed is None or not all(re.match(LANGUAGE_FORM, one.written) for one in listed):
            return None
        return [one.written for one in listed]


def meant(id: str) -> str:
    """An id that is not in its form is told as such, and stands for the one that was meant: `Walk` for `walk`."""
    return id if re.match(ID_FORM, id) else _ODD.sub("-", id.lower()).strip("-")


def _by_id(found: dict[str, Node] | None) -> dict[str, Node] | None:
    return None if found is None else {meant(id): node for id, node in found.items()}
