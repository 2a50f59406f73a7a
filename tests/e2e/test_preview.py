"""A writer with an editor and a browser side by side: what is saved appears, on the day and the screen where the writer was."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, Playwright, expect
from typer.testing import CliRunner

from tests.api.previewing import Preview
from tests.e2e.life import begin, do, facts, lines, title
from tests.e2e.phone import ARGS, Phone, executable
from tests.e2e.server import Server
from thaw.cli import app

SOON = 20_000  # milliseconds; it takes about one second, on a machine with nothing else to do


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    made = CliRunner().invoke(
        app, ["plans", "new", str(tmp_path / "quiet"), "--language", "en", "--language", "es", "--days", "5"]
    )
    assert made.exit_code == 0
    for language in ("en", "es"):
        file = tmp_path / "quiet" / f"{language}.yaml"
        themes = iter(f"{language} theme {number}" for number in range(1, 6))
        file.write_text(re.sub(r"(?<=theme: ).*", lambda _, them=themes: next(them), file.read_text()))
    return tmp_path / "quiet"


@pytest.fixture
def preview(plan: Path) -> Iterator[Preview]:
    one = Preview(plan)
    yield one
    one.stop()


@pytest.fixture
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=executable(), chromium_sandbox=False, args=ARGS)
    yield browser
    browser.close()


class Desk:
    """The page, the app in its frame, and all that the console said."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.said = page, list[str]()
        page.on("console", lambda one: self.said.append(one.text) if one.type in ("error", "warning") else None)
        page.on("pageerror", lambda one: self.said.append(str(one)))
        page.goto(url)
        self.app: FrameLocator = page.frame_locator("#phone")

    def shows(self, text: str) -> None:
        expect(self.app.get_by_text(text)).to_be_visible(timeout=SOON)


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_saved_is_seen_without_touching_the_page(plan: Path, preview: Preview, browser: Browser) -> None:
    desk = Desk(browser.new_page(viewport={"width": 900, "height": 950}), preview.url)
    texts = plan / "en.yaml"
    desk.shows("en theme 1")
    expect(desk.page).to_have_title("Preview: A small plan")
    change(texts, "en theme 1", "A quieter beginning")
    desk.shows("A quieter beginning")

    desk.page.get_by_label("Day of the plan").select_option("day 3 of 5")
    desk.shows("en theme 3")
    change(texts, "title: A small plan", 'title: "A small plan')
    expect(desk.page.get_by_role("alert").locator("code")).to_have_text(re.compile(r"^en\.yaml:\d"), timeout=SOON)
    expect(desk.page.get_by_role("alert")).to_contain_text("quote")
    expect(desk.page.locator("#phone")).to_be_hidden()
    change(texts, 'title: "A small plan', "title: A small plan")
    desk.shows("en theme 3")
    expect(desk.page.get_by_role("alert")).to_be_hidden()
    assert desk.said == []


def test_a_save_leaves_the_writer_on_the_screen_and_keeps_what_was_tapped(
    plan: Path, preview: Preview, browser: Browser
) -> None:
    desk = Desk(browser.new_page(viewport={"width": 900, "height": 500}), preview.url)
    desk.page.get_by_role("button", name="The day after").click()
    desk.shows("en theme 2")
    line = do(desk.app, "Body")
    change(plan / "en.yaml", line, "Moved one thumb.")
    expect(lines(desk.app).filter(has_text="Moved one thumb.")).to_be_visible(timeout=SOON)

    lines(desk.app).first.click()
    expect(title(desk.app)).to_have_text("Body")
    middle = desk.app.locator(".middle")
    down = middle.evaluate("(one) => (one.scrollTo({ top: 90, behavior: 'instant' }), one.scrollTop)")
    assert down > 0
    change(plan / "en.yaml", "title: Press the feet", "title: Another name")
    expect(desk.app.get_by_text("Another name")).to_be_visible(timeout=SOON)
    expect(title(desk.app)).to_have_text("Body")
    expect(middle).to_have_js_property("scrollTop", down)
    expect(desk.page.get_by_label("Day of the plan")).to_have_value("2")
    assert desk.said == []


def test_a_plan_may_lose_the_day_that_is_open_and_what_was_done_on_it(
    plan: Path, preview: Preview, browser: Browser, tmp_path: Path
) -> None:
    desk = Desk(browser.new_page(viewport={"width": 900, "height": 700}), preview.url)
    desk.page.get_by_label("Day of the plan").select_option("day 4 of 5")
    desk.shows("en theme 4")
    line = do(desk.app, "Body")
    before = {file: file.read_text(encoding="utf-8") for file in plan.iterdir()}
    shorter = tmp_path / "shorter" / "quiet"
    command = ["plans", "new", str(shorter), "--language", "en", "--language", "es", "--days", "2"]
    assert CliRunner().invoke(app, command).exit_code == 0
    for file in shorter.iterdir():
        (plan / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    expect(desk.page.get_by_label("Day of the plan").locator("option:checked")).to_have_text("the close", timeout=SOON)
    expect(title(desk.app)).to_have_text("This is what you made.")
    for file, text in before.items():
        file.write_text(text, encoding="utf-8")
    desk.shows("en theme 4")
    expect(lines(desk.app).filter(has_text=line)).to_be_visible()
    assert desk.said == []


def test_the_language_is_chosen_beside_the_app(plan: Path, preview: Preview, browser: Browser) -> None:
    desk = Desk(browser.new_page(viewport={"width": 900, "height": 950}), preview.url)
    desk.page.get_by_label("Day of the plan").select_option("the close")
    desk.page.get_by_label("Day of the plan").select_option("day 4 of 5")
    desk.shows("en theme 4")
    desk.page.get_by_label("Language of the plan").select_option("Español")
    desk.shows("es theme 4")
    expect(title(desk.app)).to_have_text("Día cuatro")  # the app speaks it too, as on a phone
    change(plan / "es.yaml", "es theme 4", "Otro día")
    desk.shows("Otro día")

    desk.app.locator("main .row").first.click()
    desk.page.get_by_label("Language of the plan").select_option("English")
    expect(title(desk.app)).to_have_text("Body", timeout=SOON)
    assert desk.said == []


def test_a_language_that_the_app_lacks_stands_by_its_name_in_an_app_that_speaks_its_own(
    plan: Path, preview: Preview, browser: Browser
) -> None:
    arabic = (plan / "en.yaml").read_text(encoding="utf-8").replace("en theme", "يوم")
    (plan / "ar.yaml").write_text(arabic, encoding="utf-8")
    change(plan / "plan.yaml", "languages: [en, es]", "languages: [en, es, ar]")
    desk = Desk(browser.new_page(viewport={"width": 900, "height": 950}), preview.url)
    names = desk.page.get_by_label("Language of the plan").locator("option")
    expect(names).to_have_text(["English", "Español", "العربية"], timeout=SOON)
    desk.page.get_by_label("Language of the plan").select_option("العربية")
    desk.shows("يوم 1")
    expect(title(desk.app)).to_have_text("Day one")
    assert desk.said == []


def test_stopped_and_begun_again_the_page_goes_on_in_its_language(
    plan: Path, preview: Preview, browser: Browser
) -> None:
    desk = Desk(browser.new_page(viewport={"width": 900, "height": 950}), preview.url)
    desk.page.get_by_label("Language of the plan").select_option("es")
    desk.shows("es theme 1")
    preview.stop()
    expect(desk.page.locator("#alone")).to_contain_text("was stopped", timeout=SOON)
    port = preview.url.rsplit(":", 1)[1]
    again = Preview(plan, "--port", port)
    try:
        expect(desk.page.locator("#alone")).to_be_hidden(timeout=SOON)
        change(plan / "es.yaml", "es theme 1", "Otro comienzo")
        desk.shows("Otro comienzo")
        expect(desk.page.get_by_label("Language of the plan")).to_have_value("es")
    finally:
        again.stop()
    asked = Preview(plan, "--port", port, "--language", "en")  # who asks for one is shown it
    try:
        desk.shows("en theme 1")
    finally:
        asked.stop()


def test_what_is_to_look_at_scrolls_and_moves_nothing_in_the_app(
    plan: Path, preview: Preview, browser: Browser
) -> None:
    texts = plan / "en.yaml"
    texts.write_text(texts.read_text(encoding="utf-8").replace("theme: en", "theme: Just only"), encoding="utf-8")
    desk = Desk(browser.new_page(viewport={"width": 390, "height": 800}), preview.url)
    desk.shows("Just only theme 1")
    before = desk.page.locator("#phone").bounding_box()
    desk.page.locator("#beside summary").click()
    found = desk.page.locator("#beside ul")
    expect(found.locator("code").first).to_have_text(re.compile(r"^en\.yaml:\d+:\d+$"))
    assert desk.page.locator("#phone").bounding_box() == before
    assert found.evaluate("(one) => one.getBoundingClientRect().height / innerHeight") <= 0.45
    found.focus()
    desk.page.keyboard.press("End")
    expect(found.locator("li").last).to_be_in_viewport()
    assert desk.said == []


def test_where_a_real_journal_lies_it_is_left_alone_and_its_worker_shows_no_old_plan(
    plan: Path, phone: Phone, server: Server
) -> None:
    begin(phone)
    before = facts(phone.page)
    assert before
    server.stop()
    preview = Preview(plan, "--port", server.port)
    try:
        phone.page.goto(phone.url)
        expect(phone.page.get_by_role("alert")).to_contain_text("It was not touched", timeout=10_000)
        assert facts(phone.page) == before
    finally:
        preview.stop()
