"""Choosing among what is offered: encodings, languages, and whether the asker has it already. Pure; RFC 9110 and RFC 4647."""

import re
from collections.abc import Sequence
from typing import Final

_WEIGHT: Final = re.compile(r"q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)", re.IGNORECASE)
_TAG: Final = re.compile(r'(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")')
_LONGEST_HEADER: Final = 4096  # no browser sends so much; reading more would only warm the machine


def weighted(header: str) -> list[tuple[str, float]]:
    """The items of an Accept-… header in lower case with their weights, best first, equal ones as written (RFC 9110 12.4.2).

    An item whose weight is not understood is left out.
    """
    found: list[tuple[str, float]] = []
    for item in header[:_LONGEST_HEADER].split(","):
        name, *parameters = (part.strip() for part in item.split(";"))
        weight = 1.0
        for parameter in parameters:
            match = _WEIGHT.fullmatch(parameter)
            weight = float(match[1]) if match else -1.0
        if name and weight >= 0:
            found.append((name.lower(), weight))
    return sorted(found, key=lambda pair: -pair[1])


def encoding(header: str | None, offered: Sequence[str]) -> str:
    """The content coding to answer with: one of `offered` (best first) or "identity" (RFC 9110 12.5.3)."""
    weights = dict(reversed(weighted(header or "")))
    anything = weights.get("*", 0.0)
    asked = {name: weights.get(name, anything) for name in offered}
    best = max(offered, key=lambda name: asked[name], default="identity")
    return (
        best if asked.get(best, 0.0) > weights.get("identity", 0.0) or _equal_wish(asked, weights, best) else "identity"
    )


def _equal_wish(asked: dict[str, float], weights: dict[str, float], best: str) -> bool:
    return asked.get(best, 0.0) > 0 and asked[best] == weights.get("identity", 0.0)


def language(ranges: Sequence[str], offered: Sequence[str]) -> str | None:
    """The first of `offered` that fits the ranges, best first; None if none fits.

    Lookup of RFC 4647 3.4 (es-MX, then es). Where that finds nothing for a range, another form of the same language is better
    than another language (pt where pt-BR is offered).
    """
    known = {tag.lower(): tag for tag in reversed(offered)}
    for wanted in ranges:
        if wanted == "*":
            return offered[0] if offered else None
        parts = wanted.lower().split("-")
        while parts:
            if "-".join(parts) in known:
                return known["-".join(parts)]
            parts.pop()
            if parts and len(parts[-1]) == 1:  # a singleton such as x goes with what followed it
                parts.pop()
        for tag in offered:
            if tag.lower().split("-")[0] == wanted.lower().split("-")[0]:
                return tag
    return None


def language_ranges(asked: str | None, header: str | None) -> list[str]:
    """What is wished for, best first: a `?lang=` stands alone, else Accept-Language without what is refused by q=0."""
    if asked and asked.strip():
        return [asked.strip()]
    return [name for name, weight in weighted(header or "") if weight > 0]


def already_has(if_none_match: str | None, etag: str) -> bool:
    """Whether If-None-Match names `etag`, compared weakly as RFC 9110 13.1.2 wants it for GET."""
    if if_none_match is None:
        return False
    if if_none_match.strip() == "*":
        return True
    return etag.removeprefix("W/") in _TAG.findall(if_none_match[:_LONGEST_HEADER])
