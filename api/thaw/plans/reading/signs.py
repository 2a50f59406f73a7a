"""Signs that look like others, and signs that nobody sees."""

import re
import unicodedata
from typing import Final

# Spaces that look like the one of the keyboard, for a pattern. Inside a text they stay.
ODD: Final = "[\xa0\u2000-\u200b\u202f\u3000]"
WIDE_COLON: Final = "\uff1a"
CURVED: Final = "“”„‟«»‘’‚"  # as quotes around a text; for YAML they are letters
MOST_MARKS: Final = 3  # on one letter, one above the other

# No text of any language needs these, and each can make a page or a word other than it looks: signs that turn the direction of
# what follows (202A to 202E), spaces and joints of no width, letters of tags. What Arabic, Persian, Hindi and emoji need is not
# among them.
_HIDDEN: Final = "\u200b\u202a-\u202e\u2060\U000e0000-\U000e007f"
_ISOLATES: Final = "\u2066-\u2069"
# A flag of a part of a country is a black flag and its name in letters of tags. Where words stand without spaces between them, a
# space of no width says where a line may end: Thai, Lao, Burmese, Khmer and their neighbours.
_WITHOUT_SPACES: Final = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u1aaf\ua980-\ua9ff\uaa60-\uaadf"
_ALLOWED: Final = re.compile(
    f"\U0001f3f4[\U000e0020-\U000e007e]{{1,8}}\U000e007f|(?<=[{_WITHOUT_SPACES}])\u200b|\u200b(?=[{_WITHOUT_SPACES}])"
)
_SUSPECT: Final = re.compile(f"[{_HIDDEN}{_ISOLATES}]")
_MANY: Final = re.compile(rf"[^\w\s\x00-\u02ff]{{{MOST_MARKS + 1},}}")
# Blank, and yet letters or symbols to Unicode.
_BLANK: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_UNSEEN_KINDS: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Mc", "Me"})


def visible(text: str) -> bool:
    """Whether there is anything in it to see."""
    return any(sign not in _BLANK and unicodedata.category(sign) not in _UNSEEN_KINDS for sign in text)


def hidden(text: str) -> list[int]:
    """Where signs stand that nobody sees and no language needs."""
    if text.isascii() or not _SUSPECT.search(text):
        return []
    allowed = {index for one in _ALLOWED.finditer(text) for index in range(*one.span())}
    found: list[int] = []
    open_: list[int] = []
    for one in _SUSPECT.finditer(text):
        index, sign = one.start(), one[0]
        if index in allowed:
            continue
        if "\u2066" <= sign <= "\u2068":
            open_.append(index)
        elif sign == "\u2069" and open_:
            open_.pop()
        else:
            found.append(index)
    return sorted(found + open_)


def heaped(text: str) -> int | None:
    """Where more marks than any word has stand on one letter, if they do."""
    if text.isascii():
        return None
    for run in _MANY.finditer(text):
        count = 0
        for index in range(*run.span()):
            count = count + 1 if _is_heaping(text[index]) else 0
            if count > MOST_MARKS:
                return index
    return None


def _is_heaping(sign: str) -> bool:
    """A mark above or below a letter. In Tibetan and Burmese, four and more go beside and into each other in everyday words."""
    return unicodedata.category(sign) in ("Mn", "Me") and not (
        "\u0f00" <= sign <= "\u109f" or "\ua9e0" <= sign <= "\uaa7f"
    )


# In braces such a space, or a wide colon, becomes a part of the key: `{full: 3,\xa0smaller: 1}`, `{full:\xa03}`.
_ODD_KEY: Final = re.compile(f"({ODD})*([a-z_]+)(?: *(?P<before>{ODD})| *(?P<colon>{WIDE_COLON})|:(?P<after>{ODD}))?")
# Before or behind a value, or behind the dash or the colon it should begin with.
_ODD_VALUE: Final = re.compile(f"({ODD})|-({ODD})|[A-Za-z][A-Za-z0-9_-]*:({ODD})|[A-Za-z0-9.-]+({ODD}) *$")


def odd_in_key(key: str, known: list[str]) -> tuple[str, int] | None:
    """A known key with a space or a colon of another kind at it: the code, and where that stands in the key."""
    found = _ODD_KEY.match(key)
    if not found or found[2] not in known:
        return None
    if found[1]:
        return "odd-space", 0
    group = found.lastgroup
    return ("odd-colon" if group == "colon" else "odd-space", found.start(group)) if group else None


def odd_in_value(written: str) -> int | None:
    """Where a space of another kind stands at a value that is no text."""
    found = _ODD_VALUE.match(written)
    return found.start(found.lastindex or 0) if found else None
