"""The app's icons as PNG, from their drawings.

Run by hand after a drawing has changed (`python frontend/build/icons.py`), then look at each.
Needs Chromium (Debian's, or Playwright's own) and Pillow, both of the development requirements.
"""

import shutil
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ICONS = Path(__file__).parent.parent / "public" / "icons"
SOURCES = Path(__file__).parent / "icons"
COLOURS, STEPS = 239, 16
CORNER = [0xCB, 0xDF, 0xE6]


def main() -> None:
    """Writes the five PNG files next to the served SVG."""
    stone = (ICONS / "app-icon.svg").read_text(encoding="utf-8")
    # Phones cut maskable and Apple icons to their own shape, so those reach the corners; Apple shows black for clear.
    square = stone.replace(' rx="112"', "", 1)
    maskable = (SOURCES / "maskable.svg").read_text(encoding="utf-8")
    mono = (SOURCES / "mono.svg").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), chromium_sandbox=False)
        for side in (192, 512):
            outline = drawn(browser, stone, side).getchannel("A")
            save(f"icon-{side}.png", cut_out(few_colours(drawn(browser, square, side)), outline))
        save("maskable-512.png", few_colours(drawn(browser, maskable, 512)))
        save("apple-touch-icon.png", few_colours(drawn(browser, square, 180)))
        save("mono-512.png", alpha_only(drawn(browser, mono, 512)))
        browser.close()


def drawn(browser: Browser, svg: str, side: int) -> Image.Image:
    """The drawing at `side` × `side` pixels, RGBA, clear where nothing is drawn."""
    page = browser.new_page(viewport={"width": side, "height": side})
    page.set_content(f"<style>body{{margin:0}}svg{{display:block;width:{side}px;height:{side}px}}</style>{svg}")
    image = Image.open(BytesIO(page.screenshot(omit_background=True)))
    page.close()
    return image.convert("RGBA")


def few_colours(image: Image.Image) -> Image.Image:
    """At most 239 colours, dithered: a third of the bytes, and no eye finds the difference at an icon's size."""
    return image.convert("RGB").quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.FLOYDSTEINBERG)


def cut_out(image: Image.Image, outline: Image.Image) -> Image.Image:
    """The image within `outline` (L, 255 inside), its corners clear and their edges smooth in sixteen steps.

    By hand, since the one way Pillow has to reduce colours together with alpha turns soft grounds into stripes.
    """
    edge = outline.point(lambda alpha: COLOURS + alpha * STEPS // 255)
    cut = Image.frombytes("P", image.size, image.tobytes())
    cut.paste(Image.frombytes("P", image.size, edge.tobytes()), mask=outline.point(lambda alpha: 255 * (alpha < 255)))
    cut.putpalette((image.getpalette() or [])[: COLOURS * 3] + CORNER * (STEPS + 1))
    cut.info["transparency"] = bytes([255] * COLOURS + [step * 255 // STEPS for step in range(STEPS + 1)])
    return cut


def alpha_only(image: Image.Image) -> Image.Image:
    """Black with the drawing's alpha: phones that tint icons use nothing else of it."""
    alpha = image.getchannel("A")
    return Image.merge("LA", (Image.new("L", image.size, 0), alpha))


def save(name: str, image: Image.Image) -> None:
    """Into the folder of served icons, as small as PNG gets."""
    image.save(ICONS / name, optimize=True)


if __name__ == "__main__":
    main()
