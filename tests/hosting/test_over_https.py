"""What a phone meets: the app behind Caddy on a name, installed, and opened again with everything stopped."""

from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Playwright, expect

from tests.e2e.phone import ARGS, executable
from tests.hosting.app import App
from tests.hosting.front import Front

FOR_SAFETY = (
    "content-security-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "permissions-policy",
    "referrer-policy",
    "x-content-type-options",
)
UNDER_CONTROL = """() => navigator.serviceWorker.controller !== null || new Promise((done) =>
    navigator.serviceWorker.addEventListener('controllerchange', () => done(true), { once: true }))"""


@pytest.fixture
def phone(playwright: Playwright, front: Front, tmp_path: Path) -> Iterator[BrowserContext]:
    """A Chromium with a profile of its own: nothing can be installed from a private window."""
    context = playwright.chromium.launch_persistent_context(
        str(tmp_path / "phone"),
        executable_path=executable(),
        chromium_sandbox=False,
        args=[*ARGS, front.trusted_by_chromium()],
        viewport={"width": 390, "height": 844},
    )
    yield context
    context.close()


def test_installed_over_https_and_opened_again_with_everything_stopped(
    phone: BrowserContext, front: Front, app: App
) -> None:
    page = phone.pages[0]
    answer = page.goto(front.url)
    assert answer is not None
    assert answer.ok
    expect(page.locator("main").first).to_be_visible()
    assert page.evaluate("isSecureContext")
    assert page.evaluate("performance.getEntriesByType('navigation')[0].nextHopProtocol") == "h2"
    assert page.evaluate(UNDER_CONTROL)

    tools = phone.new_cdp_session(page)
    assert tools.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    manifest = tools.send("Page.getAppManifest")
    assert manifest["url"] == f"{front.url}/manifest.webmanifest"
    assert manifest["errors"] == []

    front.stop()
    app.stop()
    page.close()
    again = phone.new_page()
    again.goto(front.url)
    expect(again.locator("main").first).to_be_visible()
    assert again.evaluate("isSecureContext")


@pytest.mark.parametrize("path", ["/", "/sw.js", "/manifest.webmanifest", "/api/plans"])
def test_the_apps_headers_arrive_once_and_as_it_set_them(front: Front, app: App, path: str) -> None:
    asked = {"Accept-Encoding": "br"}
    _, set_by_app, whole = app.ask(path, asked | {"X-Forwarded-Proto": "https"})
    status, arrived, body = front.ask(path, asked)
    assert status == 200
    assert body == whole
    for name in (*FOR_SAFETY, "cache-control", "etag", "content-encoding", "content-type", "strict-transport-security"):
        assert arrived.get_all(name) == set_by_app.get_all(name), name
        assert len(arrived.get_all(name, [])) <= 1, name
    assert {"content-security-policy", "referrer-policy", "x-content-type-options"} <= {
        name.lower() for name in arrived
    }
    assert "max-age=" in arrived["strict-transport-security"]
    assert arrived["server"] is None


def test_the_promise_to_stay_on_https_is_made_only_over_https(app: App) -> None:
    """Caddy is another machine to the app: its container has an address of its own."""
    _, plain, _ = app.ask("/")
    _, secure, _ = app.ask("/", {"X-Forwarded-Proto": "https"}, source="127.0.0.2")
    assert plain["strict-transport-security"] is None
    assert "max-age=" in secure["strict-transport-security"]


def test_whoever_comes_by_http_is_sent_to_https(front: Front) -> None:
    with closing(HTTPConnection("127.0.0.1", front.plain_port, timeout=5)) as connection:
        connection.request("GET", "/", headers={"Host": "localhost"})
        answer = connection.getresponse()
        assert answer.status == 308
        assert answer.headers["location"].startswith("https://localhost")


def test_caddy_writes_down_neither_address_nor_path(front: Front, app: App) -> None:
    app.stop()
    status, _, _ = front.ask("/api/plans?lang=eo", {"User-Agent": "somebody"})
    assert status == 502
    front.stop()
    log = front.log()
    assert "http.log.error" in log
    for private in ("/api/plans", "lang=eo", "remote_ip", "somebody"):
        assert private not in log
