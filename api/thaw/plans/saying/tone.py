"""How Thaw speaks, as rules that a machine can hold: facts never verdicts, offers never orders, nothing promised."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from thaw.plans.saying.phrasing import de, en, es, fr, pt
from thaw.plans.saying.phrasing.rule import Rule

RULES: Final[dict[str, tuple[Rule, ...]]] = {
    "de": de.RULES,
    "en": en.RULES,
    "es": es.RULES,
    "fr": fr.RULES,
    "pt": pt.RULES,
}
IDS: Final = frozenset(rule.id for rules in RULES.values() for rule in rules)
_ANYWHERE: Final = tuple(rule for rule in en.RULES if rule.id == "exclaim")

# One character for one, so that a place in the folded text is a place in the text.
_FOLDED: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "\xa0": " ", "\u202f": " ", "\u2009": " ", "‑": "-"},
)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+|(?<=:)\s+(?=[A-ZÁÉÍÓÚÜÑ¡¿])")


@dataclass(frozen=True, slots=True)
class Slip:
    """Words in a text that a rule knows: where they begin, how many characters they are."""

    rule: Rule
    words: str
    start: int


def rules_for(language: str) -> tuple[Rule, ...]:
    """The rules of a language (`es-MX` has those of `es`). Where we know none, an exclamation mark is told all the same."""
    return RULES.get(language.split("-", maxsplit=1)[0].lower(), _ANYWHERE)


def slips(text: str, language: str) -> list[Slip]:
    """What in a text Thaw does not say, in the order of the text; empty for most texts."""
    folded = text.translate(_FOLDED)
    found = [
        Slip(rule, text[hit.start() : hit.end()], hit.start())
        for rule in rules_for(language)
        for hit in rule.compiled.finditer(folded)
    ]
    return sorted(found, key=lambda slip: (slip.start, slip.rule.id))


def sentences(text: str) -> list[tuple[int, str]]:
    """The sentences of one paragraph, each with the place where it begins. A colon before a capital ends one."""
    ends = [(0, 0), *((end.start(), end.end()) for end in _SENTENCE_END.finditer(text)), (len(text), len(text))]
    parts = [(begin, text[begin:end]) for (_, begin), (end, _) in pairwise(ends)]
    return [(begin, part) for begin, part in parts if part.strip()]


def sentence_at(text: str, place: int) -> str:
    """The sentence in which the character `place` stands."""
    return next((part for begin, part in reversed(sentences(text)) if begin <= place), text)
