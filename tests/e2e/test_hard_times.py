"""The server is gone but something still answers; a private window; words far longer than any screen was drawn for."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from playwright.sync_api import Playwright, expect

from tests.e2e import looking
from tests.e2e.journals import Lived, plan_of, write
from tests.e2e.life import begin, do, evening, facts, lines, title
from tests.e2e.phone import ARGS, Phone, executable
from tests.e2e.server import Server


class _Failing(BaseHTTPRequestHandler):
    """What a proxy says whose server is away: a page of its own, with a 5xx, to whatever is asked."""

    def do_GET(self) -> None:
        body = b"<!doctype html><title>503</title><h1>Service Unavailable</h1>"
        self.send_response(503)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_PUT = do_DELETE = do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@contextmanager
def failing(server: Server) -> Iterator[None]:
    """The server's place is taken for a while by one that only fails."""
    server.stop()
    gone = ThreadingHTTPServer(("127.0.0.1", server.port), _Failing)
    Thread(target=gone.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        gone.shutdown()
        gone.server_close()
        server.start()


def test_a_host_that_only_fails_takes_nothing_away(phone: Phone, server: Server) -> None:
    phone.set_clock(evening(1))
    begin(phone)
    errors: list[str] = []
    assert phone.context
    phone.context.on("weberror", lambda error: errors.append(str(error.error)))
    with failing(server):
        page = phone.open()  # the worker is looked for anew, and so is everything the page asks of the server
        expect(title(page)).to_have_text("Day one")
        do(page, "Body")
        for place, said in (("help", "Help now"), ("plans", "Plans"), ("settings", "Stays on this phone")):
            page.goto(f"{phone.url}/#/{place}")
            expect(title(page)).to_have_text(said)
        page = phone.open()
        expect(lines(page)).to_have_count(1)
        expect(page.get_by_text("Service Unavailable")).to_have_count(0)
    page = phone.open()
    expect(lines(page)).to_have_count(1)
    assert errors == []


def test_a_private_window_works_like_any_other_until_it_is_closed(playwright: Playwright, server: Server) -> None:
    browser = playwright.chromium.launch(executable_path=executable(), chromium_sandbox=False, args=ARGS)
    try:
        window = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
        page = window.new_page()
        page.goto(server.url)
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        page.get_by_role("button", name="Begin", exact=True).click()
        expect(title(page)).to_have_text("Day one")
        do(page, "Body")
        page.reload()
        expect(lines(page)).to_have_count(1)
        window.close()
        page = browser.new_context(locale="en-GB").new_page()
        page.goto(server.url)
        expect(page.get_by_role("button", name="Begin", exact=True)).to_be_visible()
        assert facts(page) == []
    finally:
        browser.close()


def test_words_without_an_end_stay_within_the_screen(phone: Phone, server: Server) -> None:
    """A plan of somebody's whose words have no break, one of them from right to left."""
    plan = plan_of(server.url)
    day = plan["days"][2]["cues"]
    for cue, letter in (("body", "W"), ("sensory", "ש"), ("connection", "界"), ("meaning", "i")):
        practice = plan["practices"][day[cue]["suggestion"]]
        for size in practice["sizes"].values():
            size.update(name=letter * 500, did=letter * 500)
        practice["title"] = letter * 500
    lived = Lived(plan).until(20, 3).did(20, 3, "body", "sensory")
    phone.set_clock(evening(20))
    page = phone.open()
    phone.ready_without_network()
    write(page, phone.url, lived.facts, [plan])
    page = phone.open()
    expect(lines(page)).to_have_count(2)
    for place in ("", "cue/connection", "cue/body"):
        page.evaluate("(place) => { location.hash = `#/${place}`; }", place)
        expect(page.locator("main h1")).to_be_visible()
        for width, size in ((390, 100), (320, 200)):
            page.set_viewport_size({"width": width, "height": 700})
            page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", f"{size}%")
            assert looking.overflowing(page) == []
