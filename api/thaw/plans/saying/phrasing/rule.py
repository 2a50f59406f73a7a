"""One rule of tone."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

Level = Literal["error", "warn"]

EXCLAIM: Final = "[!¡！﹗‼⁉❗❕՜]"  # of all scripts that have one
# How a letter is also written where its mark is hard to type. Behind a backslash, or among others in [], it is exact.
_LOOSE: Final = {
    **{marked: f"[{marked}{plain}]" for marked, plain in zip("áàâãéèêëíìîïóòôõúùûçñ", "aaaaeeeeiiiioooouuucn", strict=True)},
    **{marked: f"(?:{marked}|{plain})" for marked, plain in {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}.items()},
}  # fmt: skip
_LETTER: Final = re.compile(r"\[[^]]*\]|\\.|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that Thaw does not say (`error`), or mostly says better otherwise (`warn`: a person decides).

    `id` is the same in every language, so that a lifting means the same; one id may stand twice with two levels. `pattern` is
    a regular expression over text in small letters (but for `caps`) with straight apostrophes and plain spaces. What begins
    within a hit of `fine` is let pass: other senses of the word, and phrases that ask nothing.
    """

    id: str
    level: Level
    pattern: str
    instead: str
    fine: str = ""
    compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)
    passing: re.Pattern[str] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", re.compile(self._loose(self.pattern)))
        object.__setattr__(self, "passing", re.compile(self._loose(self.fine)) if self.fine else None)

    def _loose(self, pattern: str) -> str:
        if self.id in ("caps", "exclaim"):
            return pattern
        return _LETTER.sub(lambda one: _LOOSE.get(one[0], one[0]), pattern)

    def hits(self, text: str) -> Iterator[tuple[int, int]]:
        """Where in a text, made ready for patterns, the words stand."""
        found = [one.span() for one in self.compiled.finditer(text)]
        fine = [one.span() for one in self.passing.finditer(text)] if found and self.passing else []
        for begin, end in found:
            before = bisect_right(fine, (begin, len(text)))
            if not before or fine[before - 1][1] <= begin:
                yield begin, end
