"""What phones ask for before they put the app on the home screen: installable without a warning, icons, bars, shortcuts."""

import io
import json
import urllib.request
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import CDPSession, Page, expect

from tests.e2e.life import begin, evening, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server


@pytest.fixture(scope="module")
def server(shared_server: Server) -> Server:
    """One for all: nothing here is left on it."""
    return shared_server


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    return new_phone(reduced_motion="reduce")


def devtools(phone: Phone) -> CDPSession:
    assert phone.context
    return phone.context.new_cdp_session(phone.page)


def fetched(url: str) -> tuple[str, bytes]:
    with urllib.request.urlopen(url, timeout=5) as answer:
        return answer.headers["Content-Type"], answer.read()


@pytest.fixture
def manifest(server: Server) -> dict[str, Any]:
    media_type, body = fetched(f"{server.url}/manifest.webmanifest")
    assert media_type == "application/manifest+json"
    found: dict[str, Any] = json.loads(body)
    return found


def test_the_browser_finds_nothing_against_installing(phone: Phone) -> None:
    phone.open()
    phone.ready_without_network()
    session = devtools(phone)
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    assert found["url"] == f"{phone.url}/manifest.webmanifest"
    told = found["manifest"]
    assert (told["id"], told["scope"], told["startUrl"]) == tuple(f"{phone.url}/" for _ in range(3))
    assert told["display"] == "kStandalone"


def test_the_manifest_names_all_that_phones_ask_for(manifest: dict[str, Any]) -> None:
    assert {"name", "short_name", "description", "background_color", "theme_color", "lang"} <= manifest.keys()
    assert (manifest["id"], manifest["scope"], manifest["start_url"]) == ("/", "/", "/")
    assert "prefer_related_applications" not in manifest
    purposes = [(icon["purpose"], icon["sizes"]) for icon in manifest["icons"]]
    assert {("any", "192x192"), ("any", "512x512"), ("maskable", "512x512"), ("monochrome", "512x512")} <= set(purposes)
    assert all(" " not in purpose for purpose, _ in purposes), "an icon for two purposes is right for neither"
    assert {shot["form_factor"] for shot in manifest["screenshots"]} == {"narrow", "wide"}
    assert all(shot["label"] for shot in manifest["screenshots"])
    assert [shortcut["name"] for shortcut in manifest["shortcuts"]] == ["Today", "Too much", "Help now"]


def test_every_picture_named_is_served_with_its_size_and_type(server: Server, manifest: dict[str, Any]) -> None:
    pictures = [*manifest["icons"], *manifest["screenshots"]]
    pictures += [icon for shortcut in manifest["shortcuts"] for icon in shortcut["icons"]]
    wrong = []
    for picture in {each["src"]: each for each in pictures}.values():
        try:
            media_type, body = fetched(server.url + picture["src"])
        except urllib.error.HTTPError as refused:
            wrong.append(f"{picture['src']}: {refused.code}")
            continue
        if picture["sizes"] == "any":
            right = media_type == picture["type"] == "image/svg+xml" and body.lstrip().startswith(b"<svg")
        else:
            image = Image.open(io.BytesIO(body))
            size = f"{image.width}x{image.height}"
            right = (media_type, size, image.format) == (picture["type"], picture["sizes"], "PNG")
        wrong += [] if right else [picture["src"]]
    assert wrong == []


def test_the_masked_icons_fill_their_square_and_the_monochrome_one_is_a_shape(server: Server) -> None:
    for name in ("maskable-512", "apple-touch-icon"):
        image = Image.open(io.BytesIO(fetched(f"{server.url}/icons/{name}.png")[1])).convert("RGBA")
        assert image.getchannel("A").getextrema() == (255, 255), f"{name}: a phone shows black where it is clear"
    assert image.size == (180, 180)
    shape = Image.open(io.BytesIO(fetched(f"{server.url}/icons/mono-512.png")[1])).convert("RGBA")
    least, most = shape.getchannel("A").getextrema()
    assert (least, most) == (0, 255)
    # Cut to a circle of 80 % by some phones: nothing of the shape may lie outside.
    left, top, right, bottom = shape.getchannel("A").point(lambda alpha: 255 * (alpha > 8)).getbbox() or (0, 0, 0, 0)
    assert min(left, top, 512 - right, 512 - bottom) > 512 * 0.1 * 0.7


def test_shortcuts_open_their_place_also_offline(phone: Phone, manifest: dict[str, Any]) -> None:
    phone.set_clock(evening(1))
    begin(phone)
    assert phone.context
    phone.context.set_offline(True)
    said = {"Today": "Day one", "Too much": "Let’s make it less.", "Help now": "Help now"}
    for shortcut in manifest["shortcuts"]:
        page = phone.open(shortcut["url"])
        heading = page.get_by_role("heading", level=1, name=said[shortcut["name"]])
        expect(heading).to_be_visible()
    phone.close()
    phone.launch()
    phone.context.set_offline(True)
    page = phone.open("/#/help")  # cold: not even the browser was running
    expect(title(page)).to_have_text("Help now")


def test_the_phones_bars_follow_the_light(phone: Phone) -> None:
    page = phone.open()
    assert bars(page) == {"light": "#EAF1F5", "dark": "#0E232C"}
    page.goto(f"{phone.url}/#/settings")
    for light, bar in (("Night", "#0E232C"), ("Day", "#EAF1F5")):
        page.get_by_role("button", name=light, exact=True).click()
        expect(page.locator(f'meta[name=theme-color][content="{bar}"]')).to_have_count(2)
        assert bars(page) == {"light": bar, "dark": bar}
        page.reload()
        expect(page.locator(f'meta[name=theme-color][content="{bar}"]')).to_have_count(2)
    page.get_by_role("button", name="Phone", exact=True).click()
    expect(page.locator('meta[name=theme-color][content="#0E232C"]')).to_have_count(1)
    assert bars(page) == {"light": "#EAF1F5", "dark": "#0E232C"}


def bars(page: Page) -> dict[str, str]:
    told: dict[str, str] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('meta[name=theme-color]')]
             .map(({ media, content }) => [media.includes('dark') ? 'dark' : 'light', content]))"""
    )
    return told


def test_apple_finds_its_own_lines(server: Server) -> None:
    html = fetched(server.url)[1].decode()
    for line in (
        'name="apple-mobile-web-app-capable" content="yes"',
        'name="apple-mobile-web-app-title" content="Thaw"',
        'name="apple-mobile-web-app-status-bar-style" content="default"',
        'rel="apple-touch-icon" href="/icons/apple-touch-icon.png"',
        'rel="manifest" href="/manifest.webmanifest"',
        "viewport-fit=cover",
    ):
        assert line in html, line
