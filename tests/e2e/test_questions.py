"""The questions before the beginning: answered, left open, changed; help first where it comes first; nothing is sent."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.life import begin, facts, title
from tests.e2e.phone import Phone
from tests.e2e.places_begin import FIRST, FLAGS, SECOND, THIRD

ANSWERS = """() => new Promise((done, refused) => {
  const open = indexedDB.open('thaw');
  open.onerror = () => refused(open.error);
  open.onsuccess = () => {
    const kept = open.result.transaction('phone').objectStore('phone').get('welcome');
    kept.onsuccess = () => { open.result.close(); done(JSON.stringify(kept.result ?? null)); };
  };
})"""


def answers(page: Page) -> object:
    """What of them lies on this phone's disk."""
    return json.loads(page.evaluate(ANSWERS))


def answer(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("button", name=name, exact=True).click()


def form(page: Page, name: str) -> None:
    page.locator("main button", has_text=name).click()


@pytest.fixture
def page(phone: Phone) -> Page:
    """The welcome screen, with everything on the phone."""
    page = phone.open()
    phone.ready_without_network()
    return page


@pytest.fixture
def asking(page: Page) -> Page:
    page.get_by_role("link", name="Three questions first").click()
    expect(title(page)).to_have_text(FIRST)
    return page


def test_all_answered_and_begun_and_nothing_but_the_form_is_a_fact(page: Page) -> None:
    sent: list[str] = []
    page.context.on("request", lambda asked: sent.append(f"{asked.method} {asked.url} {asked.post_data or ''}"))
    page.get_by_role("link", name="Three questions first").click()
    expect(title(page)).to_have_text(FIRST)
    answer(page, "Most days, for two weeks or longer")
    expect(page.locator("main")).to_contain_text("It is worth telling a doctor")
    expect(page.get_by_role("link", name="A page to bring")).to_have_attribute("href", "#/bring")
    answer(page, "Go on", "Hardly", "Go on", "No", "Go on", "None of these")
    form(page, "Far away")
    expect(title(page)).to_have_text("When you like.")
    assert answers(page) == {"duration": "most-days", "impairment": "hardly", "risk": "nothing", "flags": "seen"}
    answer(page, "Begin")
    expect(title(page)).to_have_text("Day one")
    kept = [{key: fact.get(key) for key in ("kind", "about", "value")} for fact in facts(page)]
    assert kept == [
        {"kind": "chose", "about": "form", "value": "far-away"},
        {"kind": "began", "about": None, "value": None},
    ]
    asked = [each for each in sent if "/api/" in each]
    assert asked
    assert all(each.startswith("GET ") and each.endswith(" ") for each in sent)
    assert not [each for each in sent for word in ("most-days", "far-away", "hardly", "seen") if word in each]


def test_every_question_can_be_left_open(asking: Page) -> None:
    for said in (SECOND, THIRD, FLAGS, "Which is nearest?", "When you like."):
        answer(asking, "Leave this out")
        expect(title(asking)).to_have_text(said)
        expect(title(asking)).to_be_focused()
    assert [fact["value"] for fact in facts(asking)] == ["none"]
    assert answers(asking) == {"duration": "", "impairment": "", "risk": "", "flags": ""}


@pytest.mark.parametrize("said", ["Sometimes", "Yes, now", "I’d rather not say"])
def test_help_comes_first_and_then_two_ways_of_one_size(asking: Page, said: str) -> None:
    answer(asking, "Leave this out", "Leave this out", said)
    expect(title(asking)).to_have_text("Help comes first.")
    main = asking.locator("main").get_by_role("link", name="Help now", exact=True)
    expect(main).to_have_attribute("href", "#/help")
    on = asking.get_by_role("button", name="Go on with the plan").bounding_box()
    away = asking.get_by_role("button", name="Leave it for today").bounding_box()
    assert on
    assert away
    assert (on["width"], on["height"], on["y"]) == (away["width"], away["height"], away["y"])
    main.click()
    expect(title(asking)).to_have_text("Help now")
    asking.go_back()
    expect(title(asking)).to_have_text("Help comes first.")  # the way on is still there
    answer(asking, "Go on with the plan")
    expect(title(asking)).to_have_text("Day one")


def test_leaving_it_for_today_begins_nothing(asking: Page) -> None:
    answer(asking, "Leave this out", "Leave this out", "Yes, now", "Leave it for today")
    expect(title(asking)).to_have_text("Left for now.")
    answer(asking, "Back to the first page")
    expect(title(asking)).to_have_text("Feeling has gone quiet.")
    assert facts(asking) == []


def test_a_red_flag_leads_to_its_answer_and_which_one_is_not_kept(asking: Page) -> None:
    answer(asking, *["Leave this out"] * 3)
    form(asking, "Someone hurts me")
    expect(asking.locator("main")).to_contain_text("It is not your fault.")
    expect(asking.locator("main")).to_contain_text("If life is not safe where you are, that comes first.")
    answer(asking, "The other questions")
    expect(title(asking)).to_have_text("Which is nearest?")
    assert answers(asking) == {"duration": "", "impairment": "", "risk": "", "flags": "seen"}
    asking.go_back()
    asking.get_by_role("link", name="Three questions first").click()
    expect(title(asking)).to_have_text("Which is nearest?")  # where one was


def test_a_blow_to_the_head_is_for_a_doctor_and_says_nothing_of_an_unsafe_home(asking: Page) -> None:
    answer(asking, *["Leave this out"] * 3)
    form(asking, "It began after a blow to the head")
    expect(asking.locator("main")).to_contain_text("This is for a doctor now.")
    expect(asking.locator("main")).not_to_contain_text("not safe where you are")


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("Sometimes", "That is worth telling someone, today if you can."),
        ("I’d rather not say", "Not saying is all right."),
        ("No", "If that changes, Help now is on every page."),
    ],
)
def test_each_answer_about_risk_is_met_in_words_of_its_own(asking: Page, said: str, reply: str) -> None:
    answer(asking, "Leave this out", "Leave this out", said)
    expect(asking.locator("main")).to_contain_text(reply)


def test_in_danger_the_number_of_this_country_is_the_main_thing(asking: Page) -> None:
    answer(asking, *["Leave this out"] * 3)
    form(asking, "I am in danger")
    expect(asking.get_by_role("link", name="Call 112")).to_have_attribute("href", "tel:112")
    expect(asking.locator("main")).to_contain_text("If life is not safe where you are, that comes first.")


def test_answers_are_seen_again_changed_and_forgotten(phone: Phone) -> None:
    page = begin(phone)
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="Three questions").click()
    answer(page, "It comes and goes", "Go on", *["Leave this out"] * 3)
    form(page, "Turned down")
    expect(title(page)).to_have_text("What you said.")
    page = phone.open("/#/questions")
    expect(title(page)).to_have_text("What you said.")
    page.get_by_role("button", name="How long").click()
    expect(page.get_by_role("button", name="It comes and goes")).to_have_attribute("aria-pressed", "true")
    answer(page, "Most days, for two weeks or longer", "Go on")
    page.get_by_role("button", name="Nearest").click()
    form(page, "Leave this out")
    expect(title(page)).to_have_text("What you said.")
    assert [fact["value"] for fact in facts(page) if fact["kind"] == "chose"] == ["muted", "none"]
    kept = answers(page)
    answer(page, "Forget these answers")
    expect(title(page)).to_have_text(FIRST)
    assert answers(page) == {}
    answer(page, "Bring them back")
    expect(title(page)).to_have_text("What you said.")
    assert answers(page) == kept


def test_numbness_may_be_needed_and_what_has_begun_rests(phone: Phone) -> None:
    page = begin(phone)
    page.evaluate("() => { location.hash = '#/questions'; }")
    answer(page, "Numbness may be needed")
    expect(page.locator("main")).to_contain_text("If so, let it be.")
    answer(page, "Leave it for now")
    expect(title(page)).to_have_text("Resting.")
    assert [fact["kind"] for fact in facts(page)] == ["began", "rested"]


def test_without_a_network_the_questions_say_so_and_beginning_works(page: Page) -> None:
    page.context.set_offline(True)
    page.get_by_role("link", name="Three questions first").click()
    expect(page.locator("main")).to_contain_text("The questions are not on this phone yet.")
    page.locator("nav").get_by_role("link", name="Help now").click()
    expect(title(page)).to_have_text("Help now")
    page.go_back()
    answer(page, "Begin")
    expect(title(page)).to_have_text("Day one")


def test_the_questions_that_came_once_are_there_without_a_network(phone: Phone, asking: Page) -> None:
    answer(asking, "It comes and goes")
    asking.context.set_offline(True)
    again = phone.open("/#/questions")
    expect(title(again)).to_have_text(SECOND)
