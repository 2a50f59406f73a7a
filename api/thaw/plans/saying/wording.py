"""Tone and liftings of one file become faults and warnings at the very word."""

from collections import Counter
from itertools import islice

from thaw.plans.faults import MOST_TOLD, Fault, fault, probably
from thaw.plans.reading.nodes import Node
from thaw.plans.reading.spots import Source
from thaw.plans.saying.lifting import Lifting, Liftings
from thaw.plans.saying.passages import Passage
from thaw.plans.saying.tone import IDS, Slip, sentence_at, slips


def check_wording(root: Node, source: Source, texts: list[Passage]) -> list[Fault]:
    """What `texts`, found in the file `root`, say that Thaw does not, and which liftings are of no use."""
    liftings, found = Liftings(root, source, IDS), list[Fault]()
    many: Counter[str] = Counter()
    for passage in texts:
        for slip in slips(passage.text, passage.language):
            if liftings.lift(slip.rule.id, passage.path):
                continue
            many[slip.rule.level] += 1
            if many[slip.rule.level] <= MOST_TOLD:  # finding the place takes time, and nobody reads so far
                found.append(_told(passage, slip, source))
    useless = (one for one in liftings.all if not one.used)
    return found + [_needless(one) for one in islice(useless, MOST_TOLD)]


def _told(passage: Passage, slip: Slip, source: Source) -> Fault:
    said = {
        "words": slip.words,
        "rule": slip.rule.id,
        "sentence": sentence_at(passage.text, slip.start),
        "instead": slip.rule.instead,
    }
    return fault(
        "tone" if slip.rule.level == "error" else "tone-perhaps", source.spot(passage.node, slip.start), **said
    )


def _needless(one: Lifting) -> Fault:
    if not one.colon:
        return fault("tone-colon", one.place, rule=one.rule)
    if one.rule in IDS:
        return fault("tone-needless", one.place, rule=one.rule)
    return fault(
        "tone-unknown", one.place, rule=one.rule, nearest=probably(one.rule, sorted(IDS)), known=", ".join(sorted(IDS))
    )
