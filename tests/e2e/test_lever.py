"""One thing for two weeks: what a person does with it, and what is kept."""

from playwright.sync_api import expect

from tests.e2e.life import begin, evening, facts, title
from tests.e2e.own import LIBRARY_KEPT
from tests.e2e.phone import Phone

ASKS = "Did you get some morning light?"


def test_a_lever_is_held_noted_and_put_down(phone: Phone) -> None:
    page = begin(phone)
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="One thing for two weeks").click()
    page.get_by_role("button", name="Ten minutes of daylight").click()
    page.get_by_role("button", name="Hold this one").click()
    expect(title(page)).to_have_text("Ten minutes of daylight")
    page.goto(phone.url + "/#/")
    page.get_by_role("link", name=ASKS).click()
    page.get_by_role("button", name="Yes, today").click()
    expect(page.locator("main")).to_contain_text("Held today.")

    page.goto(phone.url + "/#/")
    expect(title(page)).to_have_text("Day one")
    expect(page.get_by_role("link", name=ASKS)).to_have_count(0)  # it asks once a day
    page.goto(phone.url + "/#/lever")
    page.get_by_role("button", name="Take it back").click()
    expect(page.locator("main")).to_contain_text(ASKS)
    page.get_by_role("button", name="Put it down").click()
    expect(title(page)).to_have_text("One thing to hold steady for two weeks.")
    said = [{key: fact.get(key) for key in ("kind", "about", "value", "lever")} for fact in facts(page)[1:]]
    assert [fact["kind"] for fact in said] == ["chose", "held", "took-back", "chose"]
    assert [said[0]["value"], said[1]["lever"], said[3]["value"]] == ["daylight-walk", "daylight-walk", "none"]


def test_after_two_weeks_it_is_read_without_a_network(phone: Phone) -> None:
    phone.set_clock(evening(1))
    page = begin(phone)
    page.goto(phone.url + "/#/lever")
    page.get_by_role("button", name="A steady time to get up").click()
    page.get_by_role("button", name="Hold this one").click()
    expect(title(page)).to_have_text("A steady time to get up")
    page.evaluate(LIBRARY_KEPT)
    phone.kill()
    phone.set_clock(evening(16))
    phone.launch()
    assert phone.context
    phone.context.set_offline(True)
    page = phone.open()
    page.goto(phone.url + "/#/lever")
    expect(title(page)).to_have_text("Two weeks are over.")
    expect(page.locator("main")).to_contain_text("too little here to tell")
    page.get_by_role("button", name="Two more weeks").click()
    expect(title(page)).to_have_text("A steady time to get up")
