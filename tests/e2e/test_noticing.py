"""What a person notices after a mark, what is kept of it, and care when something made it worse."""

from playwright.sync_api import expect

from tests.e2e.life import do, facts, title
from tests.e2e.own import deeds, lived
from tests.e2e.phone import Phone
from tests.e2e.place import on_day
from tests.e2e.places_noticing import ASKS, SHIFT, WORSE, noticed

opened = on_day(5, "body")


def test_what_shifted_is_kept_with_the_mark(shared_phone: Phone) -> None:
    page = lived(shared_phone, on_day(5))
    do(page, "Body")
    mark = facts(page)[-1]["id"]
    page.get_by_role("link", name=ASKS).click()
    expect(title(page)).to_have_text(SHIFT)
    page.get_by_role("button", name="Some warmth").click()
    page.get_by_role("button", name="A deeper breath").click()
    page.get_by_role("button", name="Can’t tell").click()
    page.get_by_role("button", name="Something else").click()
    page.get_by_label("In your own words").fill("The bench was warm.")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(title(page)).to_have_text("Day five")
    expect(page.get_by_role("link", name=ASKS)).to_have_count(0)
    kept = {"signals": ["warmth", "deeper-breath"], "answer": "cannot-tell", "note": "The bench was warm."}
    assert deeds(page, "noticed", count=1) == [{"kind": "noticed", "mark": mark, **kept}]


def test_it_can_be_changed_and_taken_back(shared_phone: Phone) -> None:
    page = lived(shared_phone, noticed("warmth"), "/#/cue/sensory")
    page.get_by_role("link", name="What shifted?").click()
    warmth = page.get_by_role("button", name="Some warmth")
    expect(warmth).to_have_attribute("aria-pressed", "true")
    warmth.click()
    page.get_by_role("button", name="Nothing yet").click()
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(title(page)).to_have_text("Senses")
    page.get_by_role("link", name="What shifted?").click()
    expect(page.get_by_role("button", name="Nothing yet")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Take back what you noticed").click()
    expect(title(page)).to_have_text("Senses")
    said = deeds(page, "noticed", count=3)
    assert [(each["signals"], each.get("answer")) for each in said] == [
        (["warmth"], None),
        ([], "nothing-yet"),
        ([], None),
    ]


def test_it_goes_along_when_a_mark_is_taken_back_and_put_back(shared_phone: Phone) -> None:
    page = lived(shared_phone, noticed("warmth"), "/#/cue/sensory")
    page.get_by_role("button", name="Take it back").click()
    page.get_by_role("button", name="Put it back").click()
    page.get_by_role("link", name="What shifted?").click()
    expect(page.get_by_role("button", name="Some warmth")).to_have_attribute("aria-pressed", "true")
    before, now = deeds(page, "noticed", count=2)
    assert {**before, "mark": now["mark"]} == now
    assert now["mark"] == [fact["id"] for fact in facts(page) if fact["kind"] == "did"][-1]


def test_nothing_has_to_be_said(shared_phone: Phone) -> None:
    page = lived(shared_phone, opened)
    page.get_by_role("link", name=ASKS).click()
    page.get_by_role("button", name="Not now").click()
    expect(title(page)).to_have_text("Day five")
    expect(page.get_by_role("link", name=ASKS)).to_have_count(0)
    page.reload()
    expect(title(page)).to_have_text("Day five")
    expect(page.get_by_role("link", name=ASKS)).to_have_count(0)
    do(page, "Senses")
    page.get_by_role("link", name=ASKS).click()
    page.get_by_role("button", name="Keep", exact=True).click()  # with nothing chosen
    expect(title(page)).to_have_text("Day five")
    assert [fact for fact in facts(page) if fact["kind"] == "noticed"] == []


def test_it_is_asked_no_more_after_a_cue_until_wanted_again(shared_phone: Phone) -> None:
    page = lived(shared_phone, opened)
    page.get_by_role("link", name=ASKS).click()
    page.get_by_role("button", name="Don’t ask after body").click()
    expect(page.get_by_role("status").filter(has_text="Nothing is asked after body now.")).to_be_visible()
    page.get_by_role("link", name="Close").click()
    expect(title(page)).to_have_text("Day five")
    expect(page.get_by_role("link", name=ASKS)).to_have_count(0)
    do(page, "Meaning")
    expect(page.get_by_role("link", name=ASKS)).to_have_count(1)  # the others are asked after all the same
    page.goto(shared_phone.url + "/#/settings")
    row = page.locator(".setting", has_text="Body, nothing asked after it")
    row.get_by_role("button", name="Ask again").click()
    expect(row).to_have_count(0)


def test_what_is_half_said_is_still_there(shared_phone: Phone) -> None:
    page = lived(shared_phone, opened)
    page.get_by_role("link", name=ASKS).click()
    page.get_by_role("button", name="Some warmth").click()
    page.get_by_role("button", name="Something else").click()
    page.get_by_label("In your own words").fill("Half a")
    page.get_by_role("link", name="Close").click()
    expect(title(page)).to_have_text("Day five")
    page.reload()
    page.get_by_role("link", name=ASKS).click()
    expect(page.get_by_label("In your own words")).to_have_value("Half a")
    expect(page.get_by_role("button", name="Some warmth")).to_have_attribute("aria-pressed", "true")
    assert [fact for fact in facts(page) if fact["kind"] == "noticed"] == []


def test_worse_leads_to_care_and_to_less(shared_phone: Phone) -> None:
    page = lived(shared_phone, opened)
    practice = facts(page)[-1]["practice"]
    page.get_by_role("link", name=ASKS).click()
    page.get_by_role("button", name=WORSE).click()
    expect(title(page)).to_have_text("Then stop here.")
    expect(title(page)).to_be_focused()
    page.get_by_role("link", name="Come back to the room").click()
    expect(title(page)).to_contain_text("Five")
    page.go_back()
    expect(title(page)).to_have_text("Then stop here.")  # not the question again
    for name in ("Leave this one out", "Set body aside for now", "Something smaller tomorrow"):
        page.get_by_role("button", name=name).click()
        expect(page.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Set body aside for now").click()
    page.get_by_role("link", name="Back to today").click()
    expect(title(page)).to_have_text("Day five")
    said = deeds(page, "noticed", "not-for-me", "set-aside", "took-up", "chose", count=5)
    assert [each["kind"] for each in said] == ["noticed", "not-for-me", "set-aside", "chose", "took-up"]
    assert said[0]["answer"] == "worse"
    assert said[1]["practice"] == practice
    assert (said[3]["about"], said[3]["value"]) == ("smaller-tomorrow", True)


def test_care_needs_no_network(shared_phone: Phone) -> None:
    page = lived(shared_phone, opened)
    assert shared_phone.context
    shared_phone.context.set_offline(True)
    page.reload()
    page.get_by_role("link", name=ASKS).click()
    page.get_by_role("button", name=WORSE).click()
    page.get_by_role("link", name="Someone to talk to").click()
    expect(title(page)).to_have_text("Help now")
    shared_phone.context.set_offline(False)
