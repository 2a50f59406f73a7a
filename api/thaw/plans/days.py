"""Practices and days of a plan: three sizes that grow smaller, guides as long as their size, and which practice a day offers."""

from itertools import pairwise
from typing import Final

from thaw.plans.faults import MOST_TOLD, Fault, fault, probably
from thaw.plans.format import CUES, LEAST_SECONDS, MOST_MINUTES, MOST_SECONDS, SIZES
from thaw.plans.outline import Outline, meant
from thaw.plans.reading.nodes import Node, child, entries, inside

LEEWAY: Final = 0.2  # of a size's minutes: by so much a guide may be shorter or longer
LEAST_LEEWAY: Final = 15  # seconds


def check_practices(outline: Outline, faults: list[Fault]) -> None:
    """What each practice says of itself, as far as its values are of their kind."""
    for id, node in (outline.practices or {}).items():
        for larger, size in pairwise(SIZES):
            here, before = child(node, "minutes", size), _minutes(child(node, "minutes", larger))
            minutes = _minutes(here)
            if here and minutes and before and minutes > before:
                faults.append(fault("not-smaller", here.place, size=size, minutes=f"{minutes:g}"))
        forms = entries(child(node, "forms")) or []
        for index, form in enumerate(forms):
            if form.written and form.written in (one.written for one in forms[:index]):
                faults.append(fault("form-twice", form.place, form=form.written))
        for guide, its in (outline.guides(id) or {}).items():
            _check_length(node, guide, its, faults)
        if id in outline.retired and node.key:
            faults.append(fault("retired-again", node.key, id=id))


def _minutes(node: Node | None) -> float | None:
    """A length that a size can have."""
    value = node.value if node else None
    known = isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= MOST_MINUTES
    return float(value) if known and isinstance(value, int | float) else None


def _check_length(practice: Node, guide: str, its: Node, faults: list[Fault]) -> None:
    """A guide lasts as long as its size says (in seconds), give or take a fifth, or a little for a short one."""
    size, seconds = child(its, "size"), child(its, "seconds")
    minutes = _minutes(child(practice, "minutes", size.written)) if size and size.written in SIZES else None
    steps = [one.value for one in entries(seconds) or [] if isinstance(one.value, int)]
    if not size or not seconds or not minutes or len(steps) != len(entries(seconds) or []) or not steps:
        return
    if not all(LEAST_SECONDS <= step <= MOST_SECONDS for step in steps):
        return
    wanted = minutes * 60
    leeway = max(wanted * LEEWAY, LEAST_LEEWAY)
    takes, least, most = sum(steps), max(wanted - leeway, 0), wanted + leeway
    if not least <= takes <= most:
        span = {"least": f"{least:g}", "most": f"{most:g}", "minutes": f"{minutes:g}"}
        faults.append(fault("guide-length", seconds.spot, id=guide, seconds=takes, size=size.written, **span))


def check_days(outline: Outline, faults: list[Fault]) -> None:
    """Each practice that a day names is there, is of the cue it stands under, and stands there once."""
    if outline.practices is None:
        return
    for day in outline.days or []:
        for cue in CUES:
            choice = inside(child(day, cue)) or {}
            named = [choice.get("suggestion"), *(entries(choice.get("others")) or [])]
            seen: set[str] = set()
            for node in named:
                if len(faults) > MOST_TOLD:
                    return  # looking for the nearest id takes time, and nobody reads so far
                if node and isinstance(node.value, str):
                    faults.extend(_named(outline, node, cue, seen))
                    seen.add(node.value)


def _named(outline: Outline, node: Node, cue: str, seen: set[str]) -> list[Fault]:
    practices, id = outline.practices or {}, meant(str(node.value))
    its = outline.cue(id)
    if id in outline.retired and id not in practices:
        return [fault("retired-used", node.place, id=id)]
    if id not in practices:
        same = [name for name in practices if outline.cue(name) == cue]
        hint = probably(id, same) or probably(id, practices)
        return [fault("unknown-practice", node.place, id=node.written, nearest=hint)]
    if its is not None and its != cue:
        return [fault("wrong-cue", node.place, id=id, its=its, cue=cue)]
    return [fault("repeated", node.place, id=id)] if id in seen else []
