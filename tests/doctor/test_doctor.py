"""`thaw doctor`: each thing that can be wrong with a deployment, done wrong before a real server, and what is said of it."""

import gzip
import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from email.utils import formatdate
from hashlib import sha256
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.doctor.conftest import CONTACT
from tests.doctor.front import Front, Pass, Request, Response, Wrong, certificate
from tests.e2e.server import Server
from tests.hosting.containers import compose
from tests.hosting.front import Front as Caddy
from thaw.cli import app
from thaw.doctor import address, asking, carried, judging, questions
from thaw.doctor.findings import CATALOGUE
from thaw.reminders import bodies
from thaw.reminders.when.zones import TZDATA
from thaw.site import headers


def doctor(url: str, *more: str) -> Result:
    return CliRunner().invoke(app, ["doctor", url, *more])


def told(url: str, *more: str) -> list[str]:
    """The codes of what is found, and that the exit code fits."""
    result = doctor(url, "--format", "json", *more)
    findings = json.loads(result.stdout)["findings"]
    assert result.exit_code == (1 if findings else 0)
    for one in findings:
        assert not re.search(r"[{}\n]", one["sentence"].partition("says:")[0] + one["mend"])
    return [one["code"] for one in findings]


# ---- what a proxy may do wrong -------------------------------------------------------------------------------------


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


def test_a_server_that_is_right_has_nothing_to_mend(front: Front) -> None:
    result = doctor(front.url)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{front.url} was looked at: nothing to mend.\n"


@pytest.mark.parametrize("what", WRONG)
def test_what_a_proxy_does_wrong_is_told_and_nothing_else(what: str, front: Front) -> None:
    front.wrong, codes = WRONG[what]
    assert told(front.url) == codes


def test_the_same_of_several_paths_is_said_once_with_its_mend(front: Front) -> None:
    front.wrong = at(("/", "/sw.js", "/api/plans"), lambda r: r.without("ETag"))
    result = doctor(front.url)
    sentence, mend = CATALOGUE["no-etag"]
    assert result.stdout == f"{sentence.format(paths='/, /sw.js and /api/plans')} {mend}\n"
    assert result.stderr.endswith(": 1 thing to mend.\n")


def test_what_a_server_says_is_printed_in_one_line(front: Front) -> None:
    front.wrong = health(reminders={"sending": False, "why": "\x1b[2J\nfine" + "x" * 5000})
    lines = doctor(front.url).stdout.splitlines()
    assert len(lines) == 1
    assert lines[0].isprintable()
    assert len(lines[0]) < 1500


ODD = {
    "nothing": b"",
    "no UTF-8": b"\xff\xfe",
    "null": b"null",
    "other shapes": b'{"status": "ok", "version": {}, "zones": [], "reminders": 5, "icons": [{"src": 7}], "key": ["a"]}',
    "shapes within": b'{"status": "ok", "reminders": {"why": {"a": "\\ud800"}}, "icons": {}, "key": "\\u0000"}',
    "a hundred thousand brackets": b"[" * 100_000,
}


@pytest.mark.parametrize("said", ODD.values(), ids=ODD)
@pytest.mark.parametrize("path", ["all", "/api/health"])
def test_nonsense_is_judged_and_breaks_nothing(said: bytes, path: str, front: Front) -> None:
    odd = {"ETag": '"', "Age": "9" * 5000, "Date": "Monday", "Content-Encoding": "gzip", "Location": "http://["}

    def wrong(request: Request, passed: Pass) -> Response:
        if path not in ("all", request.path):
            return passed(request) if request.path == "/api/health" else replace(passed(request), body=said)
        return Response(200, list(odd.items()) if path == "all" else [], said)

    front.wrong = wrong
    result = doctor(front.url)
    assert result.exit_code == 1
    assert all(line.isprintable() for line in result.stdout.splitlines())


@pytest.mark.parametrize("location", ["http://[", "//", "https://\x7f/", "javascript:1", "?"])
def test_a_redirect_to_nowhere(location: str, front: Front) -> None:
    front.wrong = lambda *_: Response(301, [("Location", location)], b"")
    result = doctor(front.url)
    assert isinstance(result.exception, SystemExit)
    assert result.stdout.count("\n") == 1 if result.exit_code == 1 else "gives no answer: " in result.stderr


def test_a_small_body_that_unpacks_to_no_end_is_not_unpacked(front: Front) -> None:
    bomb = gzip.compress(b" " * 40_000_000)
    front.wrong = at(("/",), lambda r: replace(r.saying("Content-Encoding", "gzip"), body=bomb))
    assert told(front.url) == ["compressed-again"]


# ---- what the host may have forgotten ------------------------------------------------------------------------------


def test_a_server_with_nothing_set(bare: Server) -> None:
    result = doctor(bare.url)
    assert told(bare.url) == ["not-built", "no-reminders"]
    assert "THAW_PUSH_CONTACT" in result.stdout
    assert "THAW_PUBLIC_URL" in result.stdout


def test_phones_are_led_to_one_address_and_another_was_asked(front: Front) -> None:
    other = f"http://localhost:{front.port}"
    result = doctor(other)
    assert told(other) == ["another-address"]
    assert f"lead to {front.url}, and you asked for {other}" in result.stdout


def test_a_database_that_cannot_be_used(bare: Server) -> None:
    there, away = bare.data / "thaw.db", bare.data / "away.db"
    there.rename(away)
    try:
        assert told(bare.url) == ["database-away", "not-built"]
        assert "Thaw can't use its database. It says: " in doctor(bare.url).stdout
    finally:
        away.rename(there)


# ---- the address and the way there ---------------------------------------------------------------------------------


def test_http_at_home_is_not_enough_and_a_number_is_no_name(front: Front) -> None:
    """No such address is reached from here: what was seen on loopback is judged as if it had been seen there."""
    seen = asking.ask(address.read(front.url), 10)
    home = replace(seen, address=address.read("http://192.168.1.50:8000/thaw"))
    found = judging.judged(home, "0.1.0", TZDATA)
    assert [one.code for one in found] == ["not-at-root", "number", "not-https", "another-address"]


@pytest.mark.parametrize(
    ("written", "origin"),
    [
        ("https://Thaw.Example.org/", "https://thaw.example.org"),
        ("https://thaw.example.org:443", "https://thaw.example.org"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
    ],
)
def test_addresses_are_read(written: str, origin: str) -> None:
    assert address.read(written).origin == origin


@pytest.mark.parametrize(
    "written",
    ["thaw.example.org", "", "ftp://a.b", "https://", "https://a b", "https://a..b", "https://a:99999", "https://[::1",
     "https://me@a.b", "https://a.b/?c", "https://a.b/#c", "https://a\x00b", "https://%41.b"],
)  # fmt: skip
def test_what_is_no_address_is_wrong_use(written: str) -> None:
    result = doctor(written)
    assert (result.exit_code, result.stdout) == (2, "")
    assert re.search(r"is not an address\. Write it whole|Write the address alone", result.stderr)


def test_nobody_listens() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        for scheme in ("http", "https"):
            result = doctor(f"{scheme}://127.0.0.1:{unused.getsockname()[1]}")
            assert (result.exit_code, result.stdout) == (2, "")
            assert "See that Thaw and the proxy before it run" in result.stderr


@pytest.fixture
def silent() -> Iterator[int]:
    """Listens, and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_server_that_never_answers_is_not_waited_for(scheme: str, silent: int) -> None:
    result = doctor(f"{scheme}://127.0.0.1:{silent}", "--wait", "0.2")
    assert result.exit_code == 2
    assert "within 0.2 s" in result.stderr


@pytest.mark.parametrize("what", ["gone.pem", "no.pem"])
def test_an_authority_of_ones_own_that_can_not_be_read(
    what: str, tmp_path: Path, silent: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no.pem").write_text("no certificate")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / what))
    result = doctor(f"https://127.0.0.1:{silent}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("SSL_CERT_FILE names no file with certificates")


def test_https_is_asked_for_where_http_is_spoken(front: Front) -> None:
    result = doctor(front.url.replace("http", "https"))
    assert result.exit_code == 2
    assert "speaks no https" in result.stderr


def test_an_answer_that_breaks_off(front: Front) -> None:
    front.wrong = at(("/api/plans",), lambda r: r.having("Content-Length", "99999999"))
    assert told(front.url) == ["no-answer"]


# ---- https ---------------------------------------------------------------------------------------------------------


@contextmanager
def secured(front: Front, file: Path) -> Iterator[str]:
    """https with this certificate, before a proxy that does nothing wrong."""
    outer = Front(front.port)
    outer.secured(file)
    with outer.running():
        yield f"https://localhost:{outer.port}"


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Makes a certificate, and takes it for a known authority."""

    def made(name: str, days: tuple[float, float]) -> Path:
        file = certificate(tmp_path, name, days)
        monkeypatch.setenv("SSL_CERT_FILE", str(file))
        return file

    return made


# What such a plain server lacks beside its certificate: HTTP/2, X-Forwarded-Proto, and the address is not the one that is set.
BESIDE = ["no-http2", "not-believed", "another-address"]


def test_a_certificate_that_signs_itself(front: Front, tmp_path: Path) -> None:
    with secured(front, certificate(tmp_path, "localhost")) as url:
        assert told(url) == ["certificate", *BESIDE]
        assert "Phones don't trust the certificate of localhost: self-signed certificate." in doctor(url).stdout


@pytest.mark.parametrize(
    ("name", "days", "findings"),
    [
        ("localhost", (-60, 30), ([], "")),
        ("localhost", (-0.2, 0.3), ([], "")),  # a short one, as Caddy's own are, is no late one
        ("localhost", (-87, 3), (["certificate-ends"], "ends in 3 days and was not renewed")),
        ("localhost", (-9.5, 0.5), (["certificate-ends"], "ends in 12 hours and was not renewed")),
        ("localhost", (-90, -2), (["certificate"], "certificate has expired")),
        ("localhost", (2, 90), (["certificate"], "certificate is not yet valid")),
        ("elsewhere", (-60, 30), (["certificate"], "Hostname mismatch, certificate is not valid for 'localhost'")),
    ],
)
def test_certificates_of_an_authority_that_is_trusted(
    name: str, days: tuple[float, float], findings: tuple[list[str], str], front: Front, trusted: Callable[..., Path]
) -> None:
    codes, said = findings
    file = trusted(name, days)
    with secured(front, file) as url:
        assert told(url) == [*codes, *BESIDE]
        assert said in doctor(url).stdout


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> str:
    """A name that leads to this machine, as if it stood in the DNS."""
    found = socket.getaddrinfo
    here = {"thaw.localhost": "127.0.0.1"}
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *more, **how: found(here.get(host, host), *more, **how))
    return "thaw.localhost"


def test_a_thaw_behind_caddy_is_ready_for_phones(
    web: Path, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = Server(THAW_WEB=str(web), THAW_PUSH_CONTACT=CONTACT, THAW_TRUSTED_PROXY="127.0.0.1")
    environment = compose({"THAW_NAME": named})["services"]["caddy"]["environment"]
    caddy = Caddy(f"127.0.0.1:{server.port}", tmp_path, environment, named)
    try:
        caddy.start()
        server.start(THAW_PUBLIC_URL=caddy.url)
        assert told(caddy.url) == ["certificate"]  # of its own: phones have to be told of it, and so has the doctor
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "caddy/pki/authorities/local/root.crt"))
        assert told(caddy.url) == []
        server.stop()
        assert told(caddy.url) == ["nothing-behind"]
    finally:
        caddy.stop()
        server.stop()


# ---- what is held together -----------------------------------------------------------------------------------------


def test_nothing_is_left_on_the_server(front: Front, tmp_path: Path) -> None:
    seen: list[tuple[str, str, int]] = []

    def watched(request: Request, passed: Pass) -> Response:
        response = passed(request)
        seen.append((request.method, request.path, response.status))
        return response

    front.wrong = watched
    assert told(front.url) == []
    writing = [one for one in seen if one[0] != "GET"]
    assert [(method, status) for method, _, status in writing] == [("PUT", 422), ("DELETE", 204)]
    assert front.passed(Request("GET", writing[0][1], {}, b"")).status == 404


def test_what_the_doctor_knows_is_what_the_server_does() -> None:
    assert carried.SAFETY == headers.FIXED
    assert questions.LARGEST == bodies.MOST_OCTETS


def test_each_finding_is_shown_by_a_test() -> None:
    shown = Path(__file__).read_text(encoding="utf-8")
    assert [code for code in CATALOGUE if f'"{code}"' not in shown] == []


def test_the_server_at_rest_does_not_carry_what_only_the_doctor_needs() -> None:
    code = "import sys, thaw.cli, thaw.serving; print('httpx' in sys.modules, 'thaw.doctor' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "False False\n"
    )
