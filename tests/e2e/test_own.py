"""What is the person's own in a cue: own practices, the same as yesterday, the wrong one, a form of numbness."""

from playwright.sync_api import Locator, Page, expect

from tests.e2e.journals import Lived
from tests.e2e.life import facts, lines, take_back, tile, title
from tests.e2e.own import deeds, lived
from tests.e2e.phone import Phone
from tests.e2e.place import TODAY, away, kept_going, on_day
from tests.e2e.places_kit import SOME, with_kit, yesterday

WRONG = "This is the wrong one for me"


def button(page: Page, name: str) -> Locator:
    return page.locator("main").get_by_role("button", name=name, exact=True)


def rows(page: Page) -> list[str]:
    """What is offered, from the top: closed rows and the open one."""
    expect(page.locator(".rows > .sizes")).to_be_visible()
    return page.locator(".rows > .row .name, .rows > .sizes > h2").all_inner_texts()


def test_something_of_ones_own_is_a_mark_like_any_other(shared_phone: Phone) -> None:
    page = lived(shared_phone, on_day(3), "/#/cue/meaning")
    button(page, "Something of my own").click()
    expect(page.get_by_role("heading", name="Something of my own")).to_be_focused()
    page.get_by_label("What was it?").fill("  Fixed the gate  ")
    button(page, "Keep it in my kit").click()
    button(page, "I did this").click()
    expect(title(page)).to_have_text("Day three")
    expect(lines(page)).to_have_text(["Fixed the gate"])
    did, put = deeds(page, "did", "put-in-kit", count=4)[-2:]
    assert {name: did[name] for name in ("cue", "practice", "size", "own", "on", "planDay")} == {
        "cue": "meaning",
        "practice": "own",
        "size": "full",
        "own": "Fixed the gate",
        "on": f"2027-03-{TODAY}",
        "planDay": 3,
    }
    assert put == {"kind": "put-in-kit", "sort": "practice", "name": "Fixed the gate", "cue": "meaning"}
    take_back(page, "Fixed the gate")
    button(page, "Put it back").click()
    assert deeds(page, "did", count=4)[-1]["own"] == "Fixed the gate"


def test_it_needs_no_words(shared_phone: Phone) -> None:
    page = lived(shared_phone, on_day(3), "/#/cue/body")
    button(page, "Something of my own").click()
    button(page, "Keep it in my kit").click()
    button(page, "I did this").click()
    expect(lines(page)).to_have_text(["Something small."])
    did = deeds(page, "did", count=3)[-1]
    assert (did["practice"], "own" in did) == ("own", False)
    assert [fact for fact in facts(page) if fact["kind"] == "put-in-kit"] == []


def test_an_own_practice_of_the_kit_is_offered_for_its_cue_alone(shared_phone: Phone) -> None:
    page = lived(shared_phone, with_kit(*SOME), "/#/cue/body")
    assert "Swim a little" in rows(page)
    assert "Water the plants" not in rows(page)
    button(page, "Swim a little").click()
    button(page, "I did this").click()
    expect(lines(page)).to_have_text(["Swim a little"])
    did = deeds(page, "did", count=3)[-1]
    assert (did["cue"], did["practice"], did["own"]) == ("body", "own", "Swim a little")


def test_the_kit_is_in_sight_where_it_helps(shared_phone: Phone) -> None:
    page = lived(shared_phone, with_kit(*SOME), "/#/cue/sensory")
    names = page.locator(".from-kit-name")
    expect(names).to_have_text([thing["name"] for thing in SOME if thing["sort"] in ("song", "scent", "texture")])
    expect(shared_phone.open("/#/cue/body").locator(".from-kit-name")).to_have_text(["The bench by the canal"])
    expect(shared_phone.open("/#/cue/meaning").locator(".from-kit-name")).to_have_count(0)


def test_the_same_as_yesterday_comes_first_and_is_opened_by_a_tap(shared_phone: Phone) -> None:
    page = lived(shared_phone, yesterday("body", "stretch"), "/#/cue/body")
    offered = rows(page)
    assert offered[:2] == ["Same as yesterday", "Shake it loose"]
    assert "Stretch slowly" not in offered
    page.locator("main button", has_text="Same as yesterday").click()
    expect(page.locator(".sizes")).to_contain_text("Same as yesterday")
    page.locator(".way-press").last.click()
    button(page, "I did this").click()
    did = deeds(page, "did", count=4)[-1]
    assert (did["practice"], did["size"], did["on"], did["planDay"]) == ("stretch", "smallest", f"2027-03-{TODAY}", 3)


def test_own_words_of_yesterday_are_marked_again(shared_phone: Phone) -> None:
    page = lived(shared_phone, yesterday("meaning", "own", own="Sorted the letters"), "/#/cue/meaning")
    page.locator("main button", has_text="Same as yesterday").click()
    button(page, "I did this").click()
    expect(lines(page)).to_have_text(["Sorted the letters"])
    did = deeds(page, "did", count=4)[-1]
    assert (did["practice"], did["own"]) == ("own", "Sorted the letters")


def test_without_a_yesterday_nothing_is_said_of_one(shared_phone: Phone) -> None:
    page = lived(shared_phone, yesterday("body", "stretch"), "/#/cue/meaning")
    expect(page.locator(".sizes")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Same as yesterday")
    page = shared_phone.open("/#/cue/body")
    button(page, "Something from yesterday").click()
    expect(page.locator("main")).not_to_contain_text("Same as yesterday")


def test_the_wrong_one_makes_room_and_is_taken_up_again_at_once(shared_phone: Phone) -> None:
    page = lived(shared_phone, on_day(3), "/#/cue/body")
    before = rows(page)
    button(page, WRONG).click()
    back = button(page, "Take it up again Shake it loose")
    expect(back).to_be_focused()
    expect(page.locator(".sizes h2")).to_have_text("Wake the hands")
    assert rows(page) == before[1:]
    assert deeds(page, "not-for-me", count=1) == [{"kind": "not-for-me", "practice": "shake-out"}]
    back.click()
    expect(page.locator(".sizes h2")).to_have_text("Shake it loose")
    assert rows(page) == before
    assert deeds(page, "for-me-again", count=1) == [{"kind": "for-me-again", "practice": "shake-out"}]


def test_one_of_the_others_makes_room_for_the_next(shared_phone: Phone) -> None:
    page = lived(shared_phone, on_day(3), "/#/cue/body")
    button(page, "Wake the hands").click()
    button(page, WRONG).click()
    expect(page.locator(".sizes h2")).to_have_text("Push against a wall")
    expect(button(page, "Shake it loose")).to_be_visible()


def test_today_suggests_another_one_until_it_is_taken_up_again(shared_phone: Phone) -> None:
    page = lived(shared_phone, on_day(3), "/")
    expect(tile(page, "Body")).to_contain_text("Shake it loose")
    tile(page, "Body").click()
    button(page, WRONG).click()
    page.go_back()
    expect(tile(page, "Body")).to_contain_text("Wake the hands")
    deeds(page, "not-for-me", count=1)
    page = shared_phone.open("/#/cue/body")
    assert rows(page)[0] == "Wake the hands"
    expect(page.locator(".set-aside")).to_have_count(0)
    button(page, "Something else").click()
    assert "Shake it loose" not in rows(page)
    button(page, "Take it up again Shake it loose").click()
    expect(page.locator(".sizes h2")).to_have_text("Shake it loose")
    page.get_by_role("link", name="Back").click()
    expect(tile(page, "Body")).to_contain_text("Shake it loose")


def test_it_is_respected_on_a_return_and_while_keeping_too(shared_phone: Phone) -> None:
    for journal in (away(6), kept_going):
        page = lived(shared_phone, journal, "/#/cue/body")
        first = page.locator(".sizes h2").inner_text()
        button(page, WRONG).click()
        deeds(page, "not-for-me", count=1)
        page = shared_phone.open("/#/cue/body")
        expect(page.locator(".sizes")).to_be_visible()
        assert first not in rows(page)


def test_when_all_of_a_day_are_wrong_the_plan_has_others(shared_phone: Phone) -> None:
    page = lived(shared_phone, on_day(3), "/#/cue/connection")
    day = rows(page)
    offered = len([name for name in day if name not in ("Something else", "Something of my own", "Same as yesterday")])
    for _ in range(offered + 1):
        button(page, WRONG).click()
    opened = page.locator(".sizes h2")
    expect(opened).to_have_count(1)
    assert opened.inner_text() not in day


def test_a_form_of_numbness_orders_and_hides_nothing(shared_phone: Phone) -> None:
    def with_form(form: str, *first: str) -> list[str]:
        def journal(at: Lived) -> Lived:
            return on_day(3)(at).add(TODAY, "chose", about="form", value=form)

        page = lived(shared_phone, journal, "/#/cue/body")
        button(page, "Something else").click()
        expect(page.locator(".rows > .row")).not_to_have_count(4)
        offered = page.locator(".rows > .row .name, .rows > .sizes > h2")
        for place, name in enumerate(first):  # the order comes with what comes later
            expect(offered.nth(place)).to_have_text(name)
        return rows(page)

    usual = with_form("none", "Shake it loose", "Wake the hands", "Push against a wall", "Walk to the corner")
    no_pleasure = with_form(
        "no-pleasure", "Shake it loose", "Push against a wall", "Walk to the corner", "Wake the hands"
    )
    assert sorted(usual) == sorted(no_pleasure)
    assert with_form("not-sure") == usual
