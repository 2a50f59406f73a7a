"""What a person does in Thaw, by what they see and touch: names on buttons, not the code behind them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, expect

from tests.e2e.phone import Phone

CUES = ("Body", "Senses", "Connection", "Meaning")
MADRID = ZoneInfo("Europe/Madrid")


def evening(day: int, *, month: int = 3, year: int = 2027) -> datetime:
    """Half past nine at night in Madrid, on a day of March 2027: the clocks change in the night to the 28th."""
    return datetime(year, month, 1, 21, 30, tzinfo=MADRID) + timedelta(days=day - 1)


def title(page: Page) -> Locator:
    """What the screen says first."""
    return page.locator("main h1")


def begin(phone: Phone) -> Page:
    """First visit: open, wait until Thaw needs no network any more, begin."""
    page = phone.open()
    phone.ready_without_network()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(title(page)).to_have_text("Day one")
    return page


def tile(page: Page, cue: str) -> Locator:
    """A cue as Today offers it."""
    return page.locator("main").get_by_role("link", name=cue)


def do(page: Page, cue: str, size: str = "smallest") -> str:
    """Open a cue, choose a size of what is suggested, do it; gives the line that Today then shows."""
    tile(page, cue).first.click()
    page.locator(".way-press", has=page.locator(f".way-glyph--{size}")).click()
    page.get_by_role("button", name="I did this").click()
    fresh = page.locator("main .melted--fresh")
    expect(fresh).to_be_visible()
    return fresh.inner_text()


def lines(page: Page) -> Locator:
    """What was done today, as Today shows it."""
    return page.locator("main .melted")


def take_back(page: Page, line: str) -> None:
    """Open what was done from its line on Today, and take it back."""
    lines(page).filter(has_text=line).first.click()
    page.get_by_role("button", name="Take it back").first.click()


def facts(page: Page) -> list[dict[str, object]]:
    """The journal as it lies on this phone's disk."""
    found: list[dict[str, object]] = page.evaluate(
        """() => new Promise((done, refused) => {
          const open = indexedDB.open('thaw');
          let lacking = false; // and none is made
          open.onupgradeneeded = () => { lacking = true; open.transaction.abort(); };
          open.onerror = () => lacking ? done([]) : refused(open.error);
          open.onsuccess = () => {
            const all = open.result.transaction('facts').objectStore('facts').getAll();
            all.onsuccess = () => { open.result.close(); done(all.result); };
          };
        })"""
    )
    return sorted(found, key=lambda fact: (fact["order"], fact["at"], fact["id"]))  # type: ignore[type-var]
