"""`thaw doctor`: each thing that a proxy can do wrong, done wrong before a real server, and what is said of it."""

import gzip
from dataclasses import replace

import pytest

from tests.doctor.asked import doctor, told
from tests.doctor.front import Front, Pass, Request, Response
from tests.doctor.wrongs import WRONG, at, health
from thaw.doctor.findings import CATALOGUE


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
