"""Moments that nobody plans: a part that does not arrive, a host in the middle of an update, a mark for an earlier day."""

from pathlib import Path

from playwright.sync_api import Page, Route, expect

from tests.e2e.builds import build, change
from tests.e2e.life import begin, do, evening, facts, lines, tile, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server

# Waits for a newer worker from here on: the browser may ask for one by itself, before the page does.
EXPECT = """() => navigator.serviceWorker.ready.then((registration) => {
  globalThis.newer = new Promise((done, refused) => {
    registration.addEventListener('updatefound', () => {
      setTimeout(() => refused(new Error('no newer worker came')), 15000);
      const { installing } = registration;
      installing.addEventListener('statechange', () => {
        if (['activated', 'redundant'].includes(installing.state)) done(installing.state);
      });
    });
  });
})"""
# Asks for it, and tells what became of it.
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.ready;
  registration.update().catch(() => {});
  return globalThis.newer;
}"""


def test_a_page_of_another_build_than_its_worker_is_not_taken_in(phone: Phone, server: Server, tmp_path: Path) -> None:
    page = begin(phone)
    newer = build(tmp_path / "two", "two")
    change(newer / "shell.html", lambda text: text.replace("-two.js", "-three.js"))
    page.evaluate(EXPECT)
    server.stop()
    server.start(THAW_WEB=str(newer))
    assert page.evaluate(UPDATE) == "redundant"
    server.stop()
    expect(title(phone.open())).to_have_text("Day one")
    do(phone.page, "Body")


def test_a_newer_build_is_told_also_while_the_page_still_waits_for_the_network(
    phone: Phone, server: Server, tmp_path: Path
) -> None:
    page = phone.open()
    phone.ready_without_network()
    assert phone.context
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    phone.context.route("**/api/plans?*", wait)
    page = phone.open()
    page.evaluate(EXPECT)
    server.stop()
    server.start(THAW_WEB=str(build(tmp_path / "two", "two")))
    assert page.evaluate(UPDATE) == "activated"
    expect(page.get_by_text("A newer version is ready.")).to_be_visible()
    for route in waiting:
        route.abort()


def do_for_yesterday(page: Page, cue: str) -> None:
    tile(page, cue).first.click()
    page.get_by_role("button", name="Something from yesterday").click()
    page.locator(".way-press").last.click()
    page.get_by_role("button", name="I did this").click()


def test_what_was_done_today_can_be_taken_back_though_yesterday_moved_the_day_on(phone: Phone) -> None:
    phone.set_clock(evening(1))
    do(begin(phone), "Body")
    phone.set_clock(evening(3))
    page = phone.open()
    page.get_by_role("button", name="Carry on").click()
    do(page, "Body")
    expect(title(page)).to_have_text("Day two")
    do_for_yesterday(page, "Senses")
    expect(title(page)).to_have_text("Day three")
    lines(page).first.click()
    page.get_by_role("button", name="Take it back").click()
    page.get_by_role("link", name="Back").first.click()
    expect(lines(page)).to_have_count(0)
    assert [fact["kind"] for fact in facts(page)][-1] == "took-back"


def test_two_taps_at_once_are_one_mark(phone: Phone) -> None:
    page = begin(phone)
    tile(page, "Body").first.click()
    page.locator(".way-press").last.click()
    page.get_by_role("button", name="I did this").evaluate("(button) => { button.click(); button.click(); }")
    expect(lines(page)).to_have_count(1)
    assert [fact["kind"] for fact in facts(page)] == ["began", "did"]


def test_a_mark_for_yesterday_can_be_taken_back_and_put_back(phone: Phone) -> None:
    phone.set_clock(evening(1))
    do(begin(phone), "Body")
    phone.set_clock(evening(2))
    page = phone.open()
    expect(title(page)).to_have_text("Day two")
    tile(page, "Body").first.click()
    expect(page.get_by_role("button", name="Take it back")).to_have_count(0)
    page.get_by_role("button", name="Something from yesterday").click()
    page.get_by_role("button", name="Take it back").click()
    expect(page.locator(".made")).to_contain_text("Taken back.")
    page.get_by_role("link", name="Back").first.click()
    expect(title(page)).to_have_text("Day one")
    do_for_yesterday(page, "Meaning")
    expect(title(page)).to_have_text("Day two")
    assert [fact["kind"] for fact in facts(page)] == ["began", "did", "took-back", "did"]


def test_help_comes_as_soon_as_its_part_does(phone: Phone) -> None:
    phone.launch()
    assert phone.context
    phone.context.route("**/assets/afterwards-*.js", lambda route: route.abort())
    with phone.context.expect_event("requestfailed", lambda request: "/assets/afterwards-" in request.url):
        page = phone.open("/#/help")
    expect(page.get_by_text("In danger")).to_be_visible()
    phone.context.unroute("**/assets/afterwards-*.js")
    back_and_again(page)
    expect(title(page)).to_have_text("Help now")
    expect(page.get_by_role("link", name="Country:")).to_be_visible()


def back_and_again(page: Page) -> None:
    page.get_by_role("link", name="Back").first.click()
    page.get_by_role("link", name="Help now").click()
