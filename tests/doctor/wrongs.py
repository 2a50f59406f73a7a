"""What a proxy may do wrong, done; and which findings tell of it."""

import gzip
import json
import re
import time
from collections.abc import Callable
from dataclasses import replace
from email.utils import formatdate
from hashlib import sha256

from tests.doctor.front import Pass, Request, Response, Wrong


def at(paths: tuple[str, ...], change: Callable[[Response], Response]) -> Wrong:
    """The answers at these paths, changed."""

    def wrong(request: Request, passed: Pass) -> Response:
        response = passed(request)
        return change(response) if request.path.partition("?")[0] in paths else response

    return wrong


def asking_without(*names: str) -> Wrong:
    return lambda request, passed: passed(request.without(*names))


def instead(method: str, status: int) -> Wrong:
    """The proxy's own page for a method."""

    def wrong(request: Request, passed: Pass) -> Response:
        return Response(status, [("Content-Type", "text/html")], b"no") if request.method == method else passed(request)

    return wrong


def lacking(path: str) -> Wrong:
    """Thaw's own answer for a file that is not there."""
    return lambda request, passed: passed(replace(request, path="/gone") if request.path == path else request)


def too_large(request: Request, passed: Pass) -> Response:
    return Response(413, [("Content-Type", "text/html")], b"no") if len(request.body) >= 8192 else passed(request)


def body(change: Callable[[bytes], bytes]) -> Callable[[Response], Response]:
    return lambda response: replace(response, body=change(response.body))


def packed_again(response: Response) -> Response:
    """As a proxy that compresses whatever comes by."""
    if response.status != 200:
        return response
    codings = ", ".join(one for one in (response.value("content-encoding"), "gzip") if one)
    return replace(response.saying("Content-Encoding", codings), body=gzip.compress(response.body))


def minified(request: Request, passed: Pass) -> Response:
    """Takes the page uncompressed, as such proxies do, drops comments, compresses it and keeps the ETag."""
    response = passed(request)
    if request.path != "/" or response.status != 200:
        return response
    bare = passed(request.without("accept-encoding"))
    return replace(bare, body=re.sub(rb"<!--.*?-->", b"", bare.body))


def health(**changed: object) -> Wrong:
    return at(("/api/health",), body(lambda old: json.dumps({**json.loads(old), **changed}).encode()))


def no_plans(request: Request, passed: Pass) -> Response:
    etag = f'"{sha256(b"[]").hexdigest()[:32]}"'
    if request.path != "/api/plans":
        return passed(request)
    if request.headers.get("If-None-Match") == etag:
        return Response(304, [], b"")
    return replace(passed(request).without("content-encoding").saying("ETag", etag), body=b"[]")


ALL = ("/", "/sw.js", "/manifest.webmanifest", "/api/plans", "/api/health", "/calendar.ics")
OFF_CURVE = json.dumps({"key": "B" + "A" * 86}).encode()

WRONG: dict[str, tuple[Wrong, list[str]]] = {
    "the proxy sends a fixed type": (
        at(("/manifest.webmanifest",), lambda r: r.saying("Content-Type", "text/plain")), ["wrong-type"]),
    "the worker is kept for a day": (
        at(("/sw.js",), lambda r: r.saying("Cache-Control", "max-age=86400")), ["cache-control"]),
    "caching rules are taken away": (at(ALL, lambda r: r.without("Cache-Control")), ["cache-control"] * 2),
    "files with a hash are not kept": (
        at(("/assets/index-DZqqTM3K.js",), lambda r: r.saying("Cache-Control", "no-cache")), ["cache-control"]),
    "a cache gives out what is old": (at(("/", "/sw.js"), lambda r: r.having("Age", "77")), ["kept-on-the-way"]),
    "a cookie for sticky sessions": (at(ALL, lambda r: r.having("Set-Cookie", "a=b")), ["cookie"]),
    "safety headers are taken away": (at(("/sw.js",), lambda r: r.without("Referrer-Policy")), ["header"]),
    "safety headers are set twice": (
        at(("/",), lambda r: r.having("X-Content-Type-Options", "nosniff")), ["header"]),
    "the policy is taken away": (at(("/",), lambda r: r.without("Content-Security-Policy")), ["policy"]),
    "the policy is loosened": (
        at(("/",), lambda r: r.saying("Content-Security-Policy", r.value("Content-Security-Policy").replace(
            "style-src", "style-src 'unsafe-inline'"))), ["policy"]),
    "a second policy": (
        at(("/", "/sw.js"), lambda r: r.having("Content-Security-Policy", "default-src 'self'")), ["policy"]),
    "the page is minified": (minified, ["changed"]),
    "a compression that can't be undone": (
        at(("/api/plans",), lambda r: replace(r, body=r.body + b" ")), ["compressed-again"]),
    "all is compressed once more": (at(("/", "/sw.js"), packed_again), ["compressed-again"]),
    "compressed once more, and not said": (
        at(("/manifest.webmanifest",), body(gzip.compress)), ["compressed-again"]),
    "Accept-Encoding is not passed on": (asking_without("accept-encoding"), ["not-compressed"]),
    "ETags are taken away": (at(ALL, lambda r: r.without("ETag")), ["no-etag"]),
    "If-None-Match is not passed on": (asking_without("if-none-match"), ["no-304"]),
    "a login before the manifest": (
        at(("/manifest.webmanifest", "/icons/icon-192.png"), lambda r: Response(401, [], b"")), ["turned-away"]),
    "a file of the app is lacking": (lacking("/sw.js"), ["not-given-out"]),
    "bodies of less than 8 KB": (too_large, ["body-limit"]),
    "PUT is not allowed": (instead("PUT", 405), ["method"]),
    "DELETE is not allowed": (instead("DELETE", 403), ["method"]),
    "the calendar is eaten": (at(("/calendar.ics",), lambda r: r.saying("Content-Type", "text/html")), ["calendar"]),
    "the key is no point of the curve": (at(("/api/push/key",), body(lambda _: OFF_CURVE)), ["push-key"]),
    "there is no plan": (no_plans, ["no-plans"]),
    "the clock is behind": (
        at(ALL, lambda r: r.saying("Date", formatdate(time.time() - 3700, usegmt=True))), ["clock"]),
    "the clock is ahead": (at(ALL, lambda r: r.saying("Date", formatdate(time.time() + 75, usegmt=True))), ["clock"]),
    "the clock is a little off": (at(ALL, lambda r: r.saying("Date", formatdate(time.time() - 45, usegmt=True))), []),
    "another version": (health(version="9.9.9"), ["other-version"]),
    "another table of zones": (health(zones="2019.1"), ["other-zones"]),
    "the address leads to another name": (
        lambda *_: Response(308, [("Location", "https://www.thaw.test/")], b""), ["redirected"]),
    "a login page": (lambda *_: Response(302, [("Location", "/login?next=/")], b""), ["led-away"]),
    "something else than Thaw": (lambda *_: Response(200, [("Content-Type", "text/html")], b"It works!"), ["not-thaw"]),
    "nothing behind the proxy": (lambda *_: Response(502, [], b"Bad Gateway"), ["nothing-behind"]),
}  # fmt: skip
