"""What is asked, and in what order. None of it is stored: what is sent by PUT and DELETE is no reminder and no id. Pure."""

import json
import re
from collections.abc import Mapping
from typing import Final

from thaw.doctor.seen import Answer, Question, Silence

LARGEST: Final = 8192  # octets; what a reminder's body may have at most
_PACKED: Final = {"Accept-Encoding": "br, gzip"}
_AN_ID: Final = "YXNrZWQtYnktYS1kb2N0b3I"
_CALENDAR: Final = "/calendar.ics?at=08:30&days=1&since=2027-01-01"
_ASSET: Final = re.compile(rb"/assets/[A-Za-z0-9._-]+\.(?:js|css)")

PAGE: Final = Question("page", "/", headers=_PACKED)
HEALTH: Final = Question("health", "/api/health")
REST: Final = (
    Question("worker", "/sw.js", headers=_PACKED),
    Question("manifest", "/manifest.webmanifest", headers=_PACKED),
    Question("plans", "/api/plans", headers=_PACKED),
    Question("key", "/api/push/key"),
    Question("calendar", _CALENDAR, headers=_PACKED),
    # Of the largest size that is taken, and no JSON: it is read to its end and refused.
    Question("put", f"/api/reminders/{_AN_ID}", "PUT", {"Content-Type": "application/json"}, b"?" * LARGEST),
    Question("delete", "/api/reminders/none", "DELETE"),
)


def following(answers: Mapping[str, Answer | Silence]) -> list[Question]:
    """What the first answers lead to: the same again by their ETags, the icon of the manifest, a file with a hash in its name."""
    again = [
        Question(f"{name} again", one.path, headers={**_PACKED, "If-None-Match": one.one("etag")})
        for name in ("page", "worker", "plans")
        if isinstance(one := answers.get(name), Answer) and one.status == 200 and one.one("etag")
    ]
    found = {"icon": _icon(answers.get("manifest")), "asset": _asset(answers)}
    return again + [Question(name, path, headers=_PACKED) for name, path in found.items() if path]


def _icon(manifest: Answer | Silence | None) -> str | None:
    try:
        path = json.loads(manifest.unpacked() or b"")["icons"][0]["src"] if isinstance(manifest, Answer) else None
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    return path if isinstance(path, str) and re.fullmatch(r"/[A-Za-z0-9._/-]+", path) else None


def _asset(answers: Mapping[str, Answer | Silence]) -> str | None:
    for name in ("page", "worker"):
        one = answers.get(name)
        found = _ASSET.search(one.unpacked() or b"") if isinstance(one, Answer) else None
        if found:
            return found[0].decode()
    return None
