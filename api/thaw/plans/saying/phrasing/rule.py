"""One rule of tone."""

import re
from dataclasses import dataclass, field
from typing import Literal

Level = Literal["error", "warn"]


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that Thaw does not say (`error`), or mostly says better otherwise (`warn`: a person decides).

    `id` is the same in every language, so that a lifting means the same; one id may stand twice with two levels. `pattern` is
    a regular expression over text with straight apostrophes and plain spaces; case does not matter, except to `caps`.
    """

    id: str
    level: Level
    pattern: str
    instead: str
    compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        flags = re.NOFLAG if self.id == "caps" else re.IGNORECASE
        object.__setattr__(self, "compiled", re.compile(self.pattern, flags))
