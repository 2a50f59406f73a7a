"""The pictures for the install sheet and the README, taken from the app as it is.

Run by hand from the root of the repository after a screen has changed (`python -m frontend.build.screenshots`), with
the app built, then look at each. Needs Chromium, Pillow and Roboto (Debian: fonts-roboto), Android's own sans.
"""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw
from playwright.sync_api import Page, Playwright, sync_playwright
from tests.e2e.life import begin, evening, tile
from tests.e2e.phone import Phone
from tests.e2e.server import Server

ROOT = Path(__file__).parent.parent.parent
SCREENS = ROOT / "frontend" / "public" / "screens"
README = ROOT / "docs" / "screenshot.png"
COLOURS = 256
SETTLED = 2600  # milliseconds: the picture has come, a new line has drawn itself
GROUND, GAP = (0xFB, 0xFA, 0xF7), 44  # px, around the README's phones

# A person's first days: which cues, as letters, in the order in which they were done.
FOUR_DAYS = ("sb", "mcs", "b", "scbm")
FOURTEEN_DAYS = ("sb", "mcs", "b", "scbm", "sm", "bcs", "s", "mbs", "cs", "bsmc", "s", "bm", "scb", "msbc")

# What the browser offers by itself is not part of the screen.
NO_QUESTION = "addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation(), true);"

# Writes the days before this one into the journal on the phone, as the app itself would have.
LIVE = """async (days) => {
  const open = (name) => new Promise((done, refused) => {
    const asked = indexedDB.open(name);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => refused(asked.error);
  });
  const plan = await (await fetch('/api/plans/reconnection-14')).json();
  const db = await open('thaw');
  const write = db.transaction('facts', 'readwrite'), store = write.objectStore('facts');
  const all = await new Promise((done) => {
    const asked = store.getAll();
    asked.onsuccess = () => done(asked.result);
  });
  const began = all.find((fact) => fact.kind === 'began');
  const cues = { b: 'body', s: 'sensory', c: 'connection', m: 'meaning' }, sizes = ['smallest', 'smaller', 'full'];
  let n = 0;
  days.forEach((letters, day) => [...letters].forEach((letter) => {
    const at = began.at - (days.length - day) * 86_400_000, on = new Date(at).toISOString().slice(0, 10);
    n += 1;
    store.put({ id: n.toString(16).padStart(32, '0'), order: began.order + n, at, day: on, zone: began.zone,
      kind: 'did', round: began.id, planDay: day + 1, cue: cues[letter],
      practice: plan.days[day].cues[cues[letter]].suggestion, size: sizes[n % 3], on });
  }));
  // The picture's seed is the id of the beginning: always the same stone here, whenever this is run.
  const same = { ...began, id: 'c'.repeat(32) };
  store.delete(began.id);
  store.put(same);
  store.openCursor().onsuccess = ({ target: { result: at } }) => {
    if (!at) return;
    if (at.value.round === began.id) at.update({ ...at.value, round: same.id });
    at.continue();
  };
  await new Promise((done) => { write.oncomplete = done; });
  db.close();
}"""


class Studio:
    """Phones on which somebody lived, and what their screens show."""

    def __init__(self, playwright: Playwright, folder: Path, url: str) -> None:
        self._playwright, self._folder, self._url = playwright, folder, url
        self._phones = 0

    def phone(self, time: datetime, days: tuple[str, ...] = (), **options: object) -> Phone:
        """A phone at `time`, with a journal of those days before it."""
        self._phones += 1
        phone = Phone(self._playwright, self._folder / f"phone-{self._phones}", self._url, **options)
        phone.set_clock(time)
        if days:
            begin(phone).evaluate(LIVE, list(days))
        phone.open()
        phone.ready_without_network()
        if phone.context:
            phone.context.add_init_script(NO_QUESTION)
        phone.open().wait_for_timeout(SETTLED)
        return phone


def main() -> None:
    """Takes every picture and writes it to its place."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server()
        server.start()
        try:
            take(Studio(playwright, Path(folder), server.url))
        finally:
            server.stop()


def take(studio: Studio) -> None:
    """One phone after the other, each put away before the next."""
    new = studio.phone(evening(1))
    welcome = shot(new.page)
    new.close()

    lived = studio.phone(evening(5), FOUR_DAYS)
    today = shot(lived.page)
    tile(lived.page, "Senses").click()
    lived.page.wait_for_timeout(SETTLED)
    practice = shot(lived.page)
    lived.close()

    dark = studio.phone(evening(15), FOURTEEN_DAYS, color_scheme="dark")
    close = shot(dark.page)
    dark.close()

    wide = studio.phone(
        evening(5), FOUR_DAYS, viewport={"width": 1280, "height": 800}, device_scale_factor=1, is_mobile=False
    )
    save(shot(wide.page), SCREENS / "wide.png")
    wide.close()

    save(today, SCREENS / "today.png")
    save(practice, SCREENS / "practice.png")
    save(side_by_side(welcome, today, close), README)


def shot(page: Page) -> Image.Image:
    """What the screen shows, at its own pixels."""
    return Image.open(BytesIO(page.screenshot())).convert("RGB")


def side_by_side(*screens: Image.Image) -> Image.Image:
    """Phones at half their pixels, in a row on a quiet ground, with round corners."""
    width, height = screens[0].width // 2, screens[0].height // 2
    row = Image.new("RGB", (GAP + len(screens) * (width + GAP), height + 2 * GAP), GROUND)
    for place, screen in enumerate(screens):
        row.paste(screen.reduce(2), (GAP + place * (width + GAP), GAP), rounded(width, height, 36))
    return row


def rounded(width: int, height: int, radius: int) -> Image.Image:
    """A mask: white inside a rectangle with round corners, drawn four times as large and made small."""
    mask = Image.new("L", (width * 4, height * 4), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, width * 4 - 1, height * 4 - 1), radius * 4, fill=255)
    return mask.resize((width, height), Image.Resampling.LANCZOS)


def save(image: Image.Image, path: Path) -> None:
    """As PNG with a palette. Paper is most of a screen, so a colour counts by the root of its pixels: signs keep theirs."""
    colours = [(round(count**0.5), colour) for count, colour in image.getcolors(image.width * image.height) or []]
    chart = Image.new("RGB", (sum(count for count, _ in colours), 1))
    chart.putdata([colour for count, colour in colours for _ in range(count)])
    palette = chart.quantize(COLOURS, Image.Quantize.MEDIANCUT, kmeans=20)
    image.quantize(palette=palette, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main()
