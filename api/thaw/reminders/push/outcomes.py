"""What came of sending one message, and what a push service's answer means (RFC 8030 §5, §7, §8). Pure."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Final

LONGEST_ASKED: Final = 3600.0  # seconds; a service that asks for more is asked again after an hour
_WORD: Final = re.compile(r"[A-Za-z]{1,40}")


@dataclass(frozen=True, slots=True)
class Accepted:
    """The service took it. Whether it arrives, only the phone knows."""


@dataclass(frozen=True, slots=True)
class Gone:
    """404 or 410: forget the subscription, never call it again."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Not accepted, and may be tried again from `until` (seconds since 1970) on, while the reminder is not stale."""

    until: float


@dataclass(frozen=True, slots=True)
class OurFault:
    """Refused for something that is ours to mend. Keep the subscription, don't repeat. `reason` holds nothing of the address."""

    reason: str


@dataclass(frozen=True, slots=True)
class Uncertain:
    """It may have been taken, and nobody can say. Never repeat it: a second nudge is worse than none."""


@dataclass(frozen=True, slots=True)
class NotBegun:
    """Not a byte of it went out: the service could not be reached. May be tried again while the reminder is not stale."""

    reason: str


@dataclass(frozen=True, slots=True)
class RefusedAddress:
    """The address or its keys are not taken; `code` is a key of refusals.SENTENCES. Nothing was sent.

    Keep the subscription all the same: a name may lead inside today because of a filter in the host's own network.
    """

    code: str


Outcome = Accepted | Gone | Wait | OurFault | Uncertain | NotBegun | RefusedAddress


@dataclass(frozen=True, slots=True)
class Busy:
    """The service asks for time: for `seconds` if it said how long, and for this one phone only if `alone`."""

    seconds: float | None
    alone: bool


def meaning(status: int, headers: Mapping[str, str], body: bytes, now: float) -> Accepted | Gone | OurFault | Busy:
    """What an answer says. `body` is its beginning; `now` in seconds since 1970, for dates in Retry-After."""
    if 200 <= status < 300:
        return Accepted()
    if status in (404, 410):
        return Gone()
    if status in (406, 408, 425, 429) or status >= 500:
        # Apple's word for too many messages to one phone. It says nothing about the others, whose reminders must not wait for it.
        alone = status == 429 and _said(body, "reason") == "TooManyRequests"
        return Busy(retry_after(headers.get("Retry-After", ""), now), alone)
    said = _said(body, "reason") or _said(body, "errno")
    return OurFault(f"{status} {said}".rstrip())


def retry_after(written: str, now: float) -> float | None:
    """Seconds to wait, 1 to LONGEST_ASKED: Retry-After is a number of seconds or a date (RFC 9110 §10.2.3). None if neither."""
    text = written.strip()
    if text.isascii() and text.isdigit():
        return _bounded(float(text[:9]))
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    date = date if date.tzinfo else date.replace(tzinfo=UTC)
    return _bounded(date.timestamp() - now)


def _bounded(seconds: float) -> float:
    """At least a second: whoever says 0 is not to be called in a circle."""
    return min(max(seconds, 1.0), LONGEST_ASKED)


def _said(body: bytes, key: str) -> str:
    """A word or a number that the service gives as its reason; nothing else of an answer is passed on or logged."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    said = document.get(key) if isinstance(document, dict) else None
    if isinstance(said, int) and 0 <= said < 10_000:
        return str(said)
    return said if isinstance(said, str) and _WORD.fullmatch(said) else ""
