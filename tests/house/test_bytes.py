"""How many bytes Thaw asks of a phone, by the answers of the server itself: a first visit, and all of it with one plan.

`make bench` has the browser count them on the wire; here nothing is timed, so nothing depends on how busy a machine is.
"""

import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.server import Server
from thaw.settings import Settings

FIRST_VISIT = 60_000
WHOLE = 120_000
# Its words and its letters.
LANGUAGE = 20_000
# A name, a length, a policy: what comes with each answer beside its body.
HEADERS = 400
PLAN = "/api/plans/reconnection-14"
# Until Today can be used: the page, which carries its style and its script; what its head and its manifest name; the plan's days.
ASKED_FIRST = ("/", "/fonts/newsreader-350-latin.woff2", "/icons/app-icon.svg", "/manifest.webmanifest", "/api/plans")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    server = Server()
    server.start()
    yield server.url
    server.stop()


def body(url: str, path: str) -> bytes:
    """As a phone is given it: compressed, where that is smaller."""
    asked = urllib.request.Request(url + path, headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(asked, timeout=10) as answer:
        given: bytes = answer.read()
        return given


def named_in_the_worker(which: str) -> list[str]:
    """The files that the worker puts by: `files` at the first visit, `others` for other languages, when all is quiet."""
    worker = (Settings().web / "sw.js").read_text(encoding="utf-8")
    listed = re.search(which + r":\[([^\]]*)\]", worker)
    assert listed
    return re.findall(r"[`'\"](/[^`'\"]+)[`'\"]", listed[1])


def test_a_first_visit_is_light_until_today_can_be_used(url: str) -> None:
    sizes = {path: len(body(url, path)) + HEADERS for path in (*ASKED_FIRST, f"{PLAN}?part=days")}
    assert sum(sizes.values()) <= FIRST_VISIT, sizes


def test_what_a_first_visit_asks_for_is_what_the_page_names() -> None:
    page = (Settings().web / "index.html").read_text(encoding="utf-8")
    named = set(re.findall(r'(?:href|src)="(/[^"]*)"', page))
    assert named <= {*ASKED_FIRST, "/icons/apple-touch-icon.png"}, "a part more is asked for: does it belong there?"


def test_the_whole_app_with_one_plan_is_light(url: str) -> None:
    sizes = {path: len(body(url, path)) for path in (*named_in_the_worker("files"), "/sw.js", PLAN)}
    assert len(sizes) > 8
    assert sum(sizes.values()) <= WHOLE, sizes


def test_another_language_is_light(url: str) -> None:
    sizes = {path: len(body(url, path)) for path in named_in_the_worker("others")}
    assert [path for path in sizes if path.startswith("/assets/es-")]
    assert sum(sizes.values()) <= LANGUAGE, sizes


def test_the_worker_puts_by_every_part_of_the_app() -> None:
    web = Settings().web
    parts = {f"/assets/{path.name}" for path in Path(web / "assets").iterdir() if path.suffix in (".js", ".css")}
    assert parts <= {*named_in_the_worker("files"), *named_in_the_worker("others")}
