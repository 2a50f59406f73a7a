"""What stands in one language in the words of another: a copy that waits for its translator."""

from collections.abc import Sequence
from typing import Final

from thaw.plans.faults import Fault, fault
from thaw.plans.saying.passages import Passage

LEAST_WORDS: Final = 3  # shorter texts are alike by chance, or names


def check_translated(texts: Sequence[Passage]) -> list[Fault]:
    """A warning for each language that says texts letter for letter as the first one does; where the first of them stands.

    `texts` are those of one plan or library, the first language first. en and en-GB may say the same.
    """
    by_language: dict[str, dict[tuple[str | int, ...], Passage]] = {}
    for one in texts:
        by_language.setdefault(one.language, {})[one.place_in_language] = one
    languages = list(by_language)
    found = []
    for language in languages[1:]:
        first = by_language[languages[0]]
        same = [one for path, one in by_language[language].items() if path in first and _alike(one, first[path])]
        if same and _primary(language) != _primary(languages[0]):
            count = {"count": len(same), "of": len(by_language[language])}
            found.append(fault("untranslated", same[0].node.place, language=language, other=languages[0], **count))
    return found


def _alike(one: Passage, other: Passage) -> bool:
    return one.text == other.text and len(one.text.split()) >= LEAST_WORDS


def _primary(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()
