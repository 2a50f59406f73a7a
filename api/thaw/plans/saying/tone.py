"""How Thaw speaks, as rules that a machine can hold: facts never verdicts, offers never orders, nothing promised."""

import re
import unicodedata
from collections.abc import Sequence
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

# One character for one.
_PLAIN: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "\xa0": " ", "\u202f": " ", "\u2009": " ", "‑": "-", "İ": "I"},
)
# Written otherwise than it is read: letters with their marks apart, wide and joined letters, and signs that nobody sees.
_UNSEEN: Final = "\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_ODD: Final = re.compile(
    rf"\w[\u0300-\u034e\u0350-\u036f]{{1,8}}|[{_UNSEEN}]+|[\ufb00-\ufb06\uff10-\uff5a\U0001d400-\U0001d7ff]"
)
_SEEN: Final = re.compile(f"[{_UNSEEN}]+")
# The sign that ends a sentence, and what is left out before the next. In scripts without spaces there need be none.
_SENTENCE_END: Final = re.compile(r"[.!?…।؟۔][\"'”’»)\]]*\s+|[。！？](?![。！？])[」』”’）]*\s*|:\s+(?=[A-ZÁÉÍÓÚÜÑ¡¿])")


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
    """What in a text Thaw does not say, in the order of the text; empty for most texts. Of hits that overlap one is told."""
    said, places = plainly(text)
    small = said.lower()
    found = [
        (begin, end, rule)
        for rule in rules_for(language)
        for begin, end in rule.hits(said if rule.id == "caps" else small)
    ]
    return [Slip(rule, text[places[begin] : places[end]], places[begin]) for begin, end, rule in _apart(found)]


def plainly(text: str) -> tuple[str, Sequence[int]]:
    """The text as it is read, whichever signs it is written with, and for each of its characters the place in the text."""
    text = text.translate(_PLAIN)
    said, places, last = list[str](), list[int](), 0
    for odd in _ODD.finditer(text):
        letters = unicodedata.normalize("NFKC", _SEEN.sub("", odd[0]))
        said += text[last : odd.start()], letters
        places += range(last, odd.start())
        places += [odd.start()] * len(letters)
        last = odd.end()
    if not last:
        return text, range(len(text) + 1)
    return "".join([*said, text[last:]]), [*places, *range(last, len(text) + 1)]


def _apart(found: list[tuple[int, int, Rule]]) -> list[tuple[int, int, Rule]]:
    """Of hits that overlap the fault goes before the warning, then the longer one, then the first."""
    kept: list[tuple[int, int, Rule]] = []
    for one in sorted(found, key=lambda hit: (hit[0], -hit[1])):
        while kept and kept[-1][1] > one[0] and _weight(one) > _weight(kept[-1]):
            kept.pop()
        if not kept or kept[-1][1] <= one[0]:
            kept.append(one)
    return kept


def _weight(hit: tuple[int, int, Rule]) -> tuple[bool, int]:
    begin, end, rule = hit
    return rule.level == "error", end - begin


def sentences(text: str) -> list[tuple[int, str]]:
    """The sentences of one paragraph, each with the place where it begins. A colon before a capital ends one."""
    ends = [(0, 0), *((end.start() + 1, end.end()) for end in _SENTENCE_END.finditer(text)), (len(text), len(text))]
    parts = [(begin, text[begin:end]) for (_, begin), (end, _) in pairwise(ends)]
    return [(begin, part) for begin, part in parts if part.strip()]


def sentence_at(text: str, place: int) -> str:
    """The sentence in which the character `place` stands."""
    return next((part for begin, part in reversed(sentences(text)) if begin <= place), text)
