"""What has to arrive as Thaw sent it: bodies, kinds, caching, what keeps the page safe. Pure."""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from thaw.doctor.findings import Finding, finding
from thaw.doctor.seen import PROBLEM, Answer, Seen

# The headers that are the same on everything; a test holds them against the room that sets them.
SAFETY: Final = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_POLICY: Final = (
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
)
_FRESH: Final = "no-cache"
_FOR_GOOD: Final = "public, max-age=31536000, immutable"
# name: (media type; empty where several are right, Cache-Control)
_RIGHT: Final = {
    "page": ("text/html", _FRESH),
    "worker": ("text/javascript", _FRESH),
    "manifest": ("application/manifest+json", _FRESH),
    "icon": ("", _FRESH),
    "asset": ("", _FOR_GOOD),
    "plans": ("application/json", _FRESH),
    "health": ("application/json", "no-store"),
}
_ETAG: Final = re.compile(r'(?:W/)?"([0-9a-f]{32})(?:-(br|gzip))?"')
_WORTH_IT: Final = 200  # octets; what is shorter is sent as it is
_GZIP: Final = b"\x1f\x8b"

Found = Iterator[tuple[str, str, dict[str, str]]]  # code, path, words


def of_what_is_carried(seen: Seen) -> Iterator[Finding]:
    """Each thing told once, with all the paths it holds for."""
    told: dict[tuple[str, tuple[tuple[str, str], ...]], list[str]] = {}
    for code, path, words in _each(seen):
        paths = told.setdefault((code, tuple(words.items())), [])
        if path not in paths:
            paths.append(path)
    for (code, items), paths in told.items():
        yield finding(code, paths=_listed(paths), **dict(items))


def _each(seen: Seen) -> Found:
    page = seen.answer("page")
    not_built = bool(page and page.status == 503 and page.media_type == PROBLEM)
    for name in _RIGHT:
        told = seen.answer(name)
        if told and told.status == 200:
            yield from _of_one(name, told)
        elif told and told.media_type != PROBLEM:
            yield "turned-away", told.path, {"status": str(told.status)}
        elif told and told.status != 503 and not not_built:  # no database, no app: told as what it is
            yield "not-given-out", told.path, {"status": str(told.status)}
    for name in ("page", "worker", "plans"):
        yield from _of_keeping(seen.ok(name), seen.answer(f"{name} again"))


def _of_one(name: str, answer: Answer) -> Found:
    right_type, right_cache = _RIGHT[name]
    if right_type and answer.media_type != right_type:
        yield "wrong-type", answer.path, {"given": answer.one("content-type") or "nothing", "right": right_type}
    if answer.one("cache-control") != right_cache:
        given = f"Cache-Control: {answer.one('cache-control')}" if answer.all("cache-control") else "no Cache-Control"
        yield "cache-control", answer.path, {"given": given, "right": right_cache}
    if re.fullmatch(r"0*[1-9][0-9]*", answer.one("age")):
        yield "kept-on-the-way", answer.path, {"age": answer.one("age")}
    if answer.all("set-cookie"):
        yield "cookie", answer.path, {}
    yield from _of_safety(name, answer)
    yield from _of_the_body(name, answer)


def _of_safety(name: str, answer: Answer) -> Found:
    for header, value in SAFETY.items():
        if answer.all(header.lower()) != [value]:
            yield "header", answer.path, {"name": header}
    if name in ("page", "worker"):
        policies = answer.all("content-security-policy")
        parts = policies[0] if len(policies) == 1 else ""
        if any(part not in parts for part in _POLICY) or "'unsafe-inline'" in parts:
            yield "policy", answer.path, {}


def _of_the_body(name: str, answer: Answer) -> Found:
    """An ETag of Thaw's tells both how the body was packed and what is in it (SHA-256)."""
    written = _ETAG.fullmatch(answer.one("etag"))
    body = answer.unpacked()
    if body is None or body.startswith(_GZIP) or (written and answer.codings != [one for one in (written[2],) if one]):
        unpacked_only = body is not None and not answer.codings and not body.startswith(_GZIP)
        yield ("not-compressed" if unpacked_only else "compressed-again"), answer.path, {}
    elif name == "plans" and not answer.codings and len(body) > _WORTH_IT:
        yield "not-compressed", answer.path, {}
    if written and body is not None and not body.startswith(_GZIP) and sha256(body).hexdigest()[:32] != written[1]:
        yield "changed", answer.path, {}


def _of_keeping(first: Answer | None, again: Answer | None) -> Found:
    if first and not first.one("etag"):
        yield "no-etag", first.path, {}
    elif again and again.status != 304:
        yield "no-304", again.path, {"status": str(again.status)}


def _listed(paths: list[str]) -> str:
    return " and ".join(part for part in (", ".join(paths[:-1]), paths[-1]) if part)
