"""Looking back: the picture brought forward, read, changed and saved by the one whose picture it is."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.e2e.journals import CUES, Lived, plan_of, write
from tests.e2e.life import begin, do, evening, facts, title
from tests.e2e.phone import Phone
from tests.e2e.place import TODAY, Journal, on_day
from tests.e2e.places_keep import GIVEN
from tests.e2e.places_look import IN_WORDS, SO_FAR, attended, noticed, rounds
from tests.e2e.places_noticing import SHIFT

DRAWING = ".stone svg"


def at_picture(phone: Phone, journal: Journal, init: str = "") -> Page:
    """Somebody with this journal looks back."""
    phone.set_clock(evening(TODAY))
    phone.open()
    phone.ready_without_network()
    assert phone.context
    plan = plan_of(phone.url)
    write(phone.page, phone.url, journal(Lived(plan)).facts, [plan])
    if init:
        phone.context.add_init_script(init)
    page = phone.open("/#/picture")
    expect(title(page)).to_have_text(SO_FAR)
    expect(page.locator(f"{DRAWING} path").first).to_be_attached()
    return page


def widths(page: Page) -> set[str]:
    found: list[str] = page.locator(f"{DRAWING} [stroke-width]").evaluate_all(
        "(all) => all.map((one) => one.getAttribute('stroke') + one.getAttribute('stroke-width'))"
    )
    return set(found)


def test_the_stone_on_today_leads_there_once_it_has_a_line(phone: Phone) -> None:
    page = begin(phone)
    stone = page.get_by_role("link", name="Your ice, with a line for each thing you did.")
    expect(stone).to_have_count(0)
    do(page, "Body")
    stone.click()
    expect(title(page)).to_have_text(SO_FAR)
    page.get_by_role("link", name="Back", exact=True).click()
    expect(title(page)).to_have_text("Day one")


def test_one_cue_comes_forward_and_goes_back(phone: Phone) -> None:
    page = at_picture(phone, on_day(1, "body", "body", "sensory"))
    cues = page.get_by_role("group", name="Bring lines forward").get_by_role("button")
    expect(cues).to_have_text(["Body", "Senses"])  # meaning and connection drew none
    before = widths(page)
    cues.first.click()
    expect(cues.first).to_have_attribute("aria-pressed", "true")
    assert widths(page) != before
    cues.last.click()
    expect(page.locator("[aria-pressed=true]")).to_have_text(["Senses"])
    cues.last.click()
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    assert widths(page) == before


def test_it_is_read_in_words_and_left_by_the_phones_own_way_back(phone: Phone) -> None:
    page = at_picture(phone, rounds(2, 3))
    page.get_by_role("link", name="Read as words").click()
    expect(title(page)).to_have_text(IN_WORDS)
    expect(page.get_by_role("heading", level=2)).to_have_text(["Begun on 17 March 2027", "Begun on 14 March 2027"])
    days = [f"{name} {day} March" for name, day in zip(("Friday", "Thursday", "Wednesday"), (19, 18, 17), strict=True)]
    before = [f"{name} {day} March" for name, day in zip(("Tuesday", "Monday", "Sunday"), (16, 15, 14), strict=True)]
    expect(page.get_by_role("heading", level=3)).to_have_text([*days, *before])
    expect(page.locator(".made-row")).to_have_count(24)
    page.go_back()
    expect(title(page)).to_have_text(SO_FAR)
    page.get_by_role("link", name="Read as words").click()
    page.get_by_role("link", name="Back", exact=True).click()
    expect(title(page)).to_have_text(SO_FAR)


def said_of_one(lived: Lived) -> Lived:
    on_day(1, "body")(lived)
    return noticed(lived, len(lived.facts) - 1, "warmth", answer="a-little", note="Like toast.")


def test_a_mark_is_taken_back_and_put_back_with_what_was_noticed(phone: Phone) -> None:
    page = at_picture(phone, said_of_one)
    page.get_by_role("link", name="Read as words").click()
    row = page.locator(".made-row")
    expect(row).to_contain_text("Some warmth. A little. Like toast.")
    mark = facts(page)[1]
    expect(row.get_by_role("link", name="Change what you noticed")).to_have_attribute(
        "href", f"#/noticing/{mark['id']}"
    )
    row.get_by_role("button", name="Take it back").click()
    expect(row).to_have_text("Taken back.Put it back")  # its day stays for as long as the person does
    row.get_by_role("button", name="Put it back").click()
    expect(row).to_contain_text("Some warmth. A little. Like toast.")
    page.wait_for_function("() => document.querySelectorAll('.made-row a').length === 1")
    kinds = [fact["kind"] for fact in facts(page)]
    assert kinds == ["began", "did", "noticed", "took-back", "did", "noticed"]
    again, over = facts(page)[-2:]
    assert {key: again[key] for key in ("practice", "on", "cue")} == {
        key: mark[key] for key in ("practice", "on", "cue")
    }
    assert [over["mark"], over["note"]] == [again["id"], "Like toast."]


def test_back_from_what_shifted_the_words_are_where_they_were_left(phone: Phone) -> None:
    page = at_picture(phone, rounds(2, 3))
    page.get_by_role("link", name="Read as words").click()
    last = page.locator(".made-row").last.get_by_role("link")
    last.click()
    expect(title(page)).to_have_text(SHIFT)
    expect(title(page)).to_be_focused()
    page.go_back()
    expect(last).to_be_focused()
    expect(last).to_be_in_viewport()
    page.go_back()
    expect(page.get_by_role("link", name="Read as words")).to_be_focused()


def test_a_long_journal_is_read_in_parts(phone: Phone) -> None:
    page = at_picture(phone, rounds(1, 70))
    page.get_by_role("link", name="Read as words").click()
    days = page.locator(".look-day")
    expect(days).to_have_count(30)
    earlier = page.get_by_role("button", name="Earlier days")
    earlier.click()
    expect(days).to_have_count(60)
    expect(days.nth(30)).to_be_focused()
    earlier.click()
    expect(days).to_have_count(70)
    expect(earlier).to_have_count(0)
    last = page.locator(".made-row").last.get_by_role("link")
    last.click()
    expect(title(page)).to_have_text(SHIFT)
    page.go_back()
    expect(days).to_have_count(70)  # as it was left
    expect(last).to_be_focused()
    page.go_back()
    page.get_by_role("link", name="Read as words").click()
    expect(days).to_have_count(30)  # read anew


def image(downloaded: bytes) -> Any:
    picture = Image.open(io.BytesIO(downloaded))
    assert (picture.format, picture.size) == ("PNG", (1080, 1080))
    return picture.convert("RGB")


@pytest.mark.parametrize("light", ["light", "dark"])
def test_the_picture_is_saved_as_an_image_without_a_network(phone: Phone, light: str) -> None:
    page = at_picture(phone, attended, GIVEN)
    page.emulate_media(color_scheme=light)  # type: ignore[arg-type]
    assert phone.context
    phone.context.set_offline(True)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as image").click()
    assert download.value.suggested_filename == "thaw.png"
    picture = image(Path(download.value.path()).read_bytes())
    assert len(picture.getcolors(1 << 21)) > 1000
    corner, heart = (sum(picture.getpixel(place)) for place in ((2, 2), (540, 540)))
    assert (corner > 600) == (light == "light")
    assert corner != heart
    expect(page.get_by_role("status").filter(has_text="The image has left Thaw.")).to_be_visible()


SHARES = """navigator.canShare = ({ files }) => files.length === 1;
navigator.share = async ({ files, ...more }) => {
  globalThis.shared = { name: files[0].name, type: files[0].type, size: files[0].size, more };
};"""
LEAVES = (
    "navigator.canShare = () => true; navigator.share = async () => {"
    " globalThis.left = true; throw new DOMException('no', 'AbortError'); };"
)
NO_IMAGES = "HTMLImageElement.prototype.decode = async () => { throw new DOMException('no', 'EncodingError'); };"


def test_the_share_sheet_takes_the_image_and_no_words(phone: Phone) -> None:
    page = at_picture(phone, attended, SHARES)
    page.get_by_role("button", name="Save as image").click()
    expect(page.locator(".look-became")).to_have_text("The image has left Thaw.")
    shared = page.evaluate("() => globalThis.shared")
    assert shared.pop("size") > 20_000
    assert shared == {"name": "thaw.png", "type": "image/png", "more": {}}


def test_what_is_not_shared_or_cannot_be_made_is_said_plainly(phone: Phone) -> None:
    page = at_picture(phone, on_day(3, *CUES), LEAVES)
    page.get_by_role("button", name="Save as image").click()
    page.wait_for_function("() => globalThis.left")
    page.evaluate(f"() => {{ {NO_IMAGES} }}")
    page.get_by_role("button", name="Save as image").click()
    expect(page.locator(".look-became")).to_have_text("No image could be made here.")


def test_with_reduced_motion_it_stands_still(shared_phone: Phone) -> None:
    page = at_picture(shared_phone, attended)
    page.get_by_role("button", name="Senses").click()
    page.wait_for_function("() => document.getAnimations().every((one) => one.playState !== 'running')")
    expect(page.locator(DRAWING)).to_be_visible()
