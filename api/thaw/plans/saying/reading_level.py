"""How hard a text is to read: long sentences, long steps, and a grade over texts that belong together.

English by Flesch–Kincaid (Kincaid, Fishburne, Rogers, Chissom: Research Branch Report 8-75, 1975), its syllables by syllapy;
other languages by sentence length, and where it is said to fit by LIX (Björnsson, 1968), which counts letters alone, and as
warnings only. Of languages written without spaces nothing is counted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, islice
from typing import Final

from thaw.plans.faults import MOST_TOLD, Fault, Place, fault
from thaw.plans.reading.spots import Source
from thaw.plans.saying.passages import Passage
from thaw.plans.saying.tone import plainly, sentences

MOST_WORDS: Final = 20  # of a sentence
MANY_WORDS: Final = 15
STEP_WORDS: Final = 12
ENOUGH: Final = 60  # words; on fewer a grade jumps
MOST_GRADE: Final = 6.0
MOST_LIX: Final = 40.0

LIX_FITS: Final = frozenset({"sv", "da", "nb", "nn", "no", "de", "nl", "fr", "es", "pt", "it", "ca", "gl"})
NO_SPACES: Final = frozenset({"zh", "yue", "ja", "th", "lo", "km", "my", "bo", "dz"})

# Marks belong to their letter: accents apart, points of Hebrew and Arabic, vowels of the scripts of India.
_HEBREW: Final = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_ARABIC: Final = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
_MARK: Final = rf"\u0300-\u036f{_HEBREW}{_ARABIC}\u0900-\u0963\u0966-\u0dff"
_WORD: Final = re.compile(rf"[^\W_](?:[^\W_]|[{_MARK}])*(?:['-](?:[^\W_]|[{_MARK}])+)*")


@dataclass(frozen=True, slots=True)
class Text:
    """A passage with the words of each of its sentences, and where the sentence begins."""

    passage: Passage
    sentences: list[tuple[int, list[str]]]


@dataclass(slots=True)
class Pool:
    """Texts that are judged together, and where they begin."""

    name: str
    place: Place
    sentences: list[list[str]] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        """All words, in order."""
        return [word for sentence in self.sentences for word in sentence]


def check_reading(passages: Sequence[Passage], source: Source) -> list[Fault]:
    """What in the texts of one file is hard to read."""
    counted = (one for one in passages if _primary(one) not in NO_SPACES)
    texts = [Text(one, [(begin, words(said)) for begin, said in sentences(one.text)]) for one in counted]
    long = (one for text in texts for one in _sentences(text, source))
    found = list(islice(long, 2 * MOST_TOLD))  # finding the place takes time, and nobody reads so far
    for _, ours in groupby(texts, key=lambda one: one.passage.language):
        found.extend(_graded(list(ours)))
    return found


def _sentences(text: Text, source: Source) -> Iterator[Fault]:
    passage = text.passage
    counts = [(begin, len(said)) for begin, said in text.sentences]
    for begin, count in counts:
        if count > MANY_WORDS:
            code = "long-sentence" if count > MOST_WORDS and _is_english(passage) else "long-sentence-perhaps"
            most = MOST_WORDS if code == "long-sentence" else MANY_WORDS
            yield fault(code, source.spot(passage.node, begin), count=count, most=most)
    whole = sum(count for _, count in counts)
    if "steps" in passage.path and whole > STEP_WORDS:
        yield fault("long-step", passage.node.place, count=whole, most=STEP_WORDS)


def _graded(texts: list[Text]) -> list[Fault]:
    """The grades of practices, days, cards, and of the whole."""
    first, found = texts[0].passage, list[Fault]()
    english = _is_english(first)
    if not english and _primary(first) not in LIX_FITS:
        return found
    inside = [one.passage.place_in_language for one in texts]
    for _, entries in groupby(zip(inside, texts, strict=True), key=lambda one: one[0][0]):
        pools = [
            Pool(str(entry), ours[0].passage.node.place, _all_sentences(ours))
            for entry, ours in (
                (entry, [text for _, text in group])
                for entry, group in groupby(entries, key=lambda one: _entry(one[0]))
            )
        ]
        for pool in pooled(pools):
            found.extend(_judged(pool, english=english))
    whole = Pool(first.language, first.node.place, _all_sentences(texts))
    return found + _judged(whole, english=english)


def _entry(path: tuple[str | int, ...]) -> str:
    """What a text belongs to: a practice, a day, a card; at the top a text of its own."""
    if len(path) > 1 and isinstance(path[1], int):
        return f"{str(path[0]).removesuffix('s')} {path[1] + 1}"
    return str(path[min(1, len(path) - 1)])


def _is_english(passage: Passage) -> bool:
    return _primary(passage) == "en"


def _primary(passage: Passage) -> str:
    return passage.language.split("-", maxsplit=1)[0].lower()


def _all_sentences(texts: Sequence[Text]) -> list[list[str]]:
    return [said for one in texts for _, said in one.sentences if said]


def pooled(pools: Sequence[Pool]) -> list[Pool]:
    """Pools of ENOUGH words: a short one goes together with the next, the last one with the one before it."""
    joined: list[Pool] = []
    for pool in pools:
        if joined and len(joined[-1].words) < ENOUGH:
            joined[-1] = _together(joined[-1], pool)
        else:
            joined.append(pool)
    if len(joined) > 1 and len(joined[-1].words) < ENOUGH:
        last = joined.pop()
        joined[-1] = _together(joined[-1], last)
    return joined


def _together(one: Pool, other: Pool) -> Pool:
    name = f"{one.name.split(' to ', maxsplit=1)[0]} to {other.name}"
    return Pool(name, one.place, one.sentences + other.sentences)


def _judged(pool: Pool, *, english: bool) -> list[Fault]:
    if len(pool.words) < ENOUGH:
        return []
    grade, limit, code = (
        (grade_of(pool), MOST_GRADE, "hard-to-read") if english else (lix_of(pool), MOST_LIX, "long-words")
    )
    if round(grade, 1) <= limit:
        return []
    longest = sorted(dict.fromkeys(one.lower() for one in pool.words), key=len, reverse=True)[:4]
    return [
        fault(code, pool.place, what=pool.name, grade=f"{grade:.1f}", most=f"{limit:g}", longest=", ".join(longest))
    ]


def words(sentence: str) -> list[str]:
    """The words of a sentence as they are read; a number is one, a word with a hyphen or an apostrophe is one."""
    return _WORD.findall(plainly(sentence)[0])


def grade_of(pool: Pool) -> float:
    """The Flesch–Kincaid grade of English sentences: years of school in the United States."""
    all_words = pool.words
    syllables = sum(_syllables(word) for word in all_words)
    return 0.39 * len(all_words) / len(pool.sentences) + 11.8 * syllables / len(all_words) - 15.59


@lru_cache(maxsize=20_000)
def _syllables(word: str) -> int:
    import syllapy  # 60 kB of words, needed by writers only

    count: int = syllapy.count(word)
    return max(1, count)


def lix_of(pool: Pool) -> float:
    """LIX: words in a sentence, and of a hundred words those of more than six letters. Up to 40 reads well."""
    all_words = pool.words
    long = sum(len(word) > 6 for word in all_words)
    return len(all_words) / len(pool.sentences) + 100 * long / len(all_words)
