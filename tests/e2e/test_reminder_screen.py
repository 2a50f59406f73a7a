"""The reminder's screen, from the soft question to its end, on a phone whose push service is a peer in the page.

What stands for the server takes what the contract says and nothing else."""

import base64
import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, Route, expect

from tests.e2e.life import begin, facts
from tests.e2e.phone import Phone
from tests.e2e.pushes import KEY, PEER, Mast, payload


class Host:
    """GET /api/push/key, PUT, POST …/now and DELETE of /api/reminders/{id}."""

    def __init__(self, phone: Phone) -> None:
        assert phone.context
        self.reminders: dict[str, dict[str, Any]] = {}
        self.tokens: list[str] = []
        self.outcome = "accepted"
        phone.context.route("**/api/push/key", lambda route: route.fulfill(json={"key": KEY}))
        phone.context.route(re.compile(r"/api/reminders/[\w-]+(/now)?$"), self._answer)

    def _answer(self, route: Route) -> None:
        method, id = route.request.method, route.request.url.split("/api/reminders/")[1].removesuffix("/now")
        assert re.fullmatch(r"[\w-]{22,64}", id)
        if method == "DELETE":
            self.reminders.pop(id, None)
            return route.fulfill(status=204)
        said = route.request.post_data_json
        if method == "POST":
            self.tokens.append(said["token"])
            return route.fulfill(json={"outcome": self.outcome, "said": "A sentence."})
        assert set(said) == {"subscription", "at", "zone", "weekdays", "day_starts", "language"}
        keys = {
            name: len(base64.urlsafe_b64decode(value + "==")) for name, value in said["subscription"]["keys"].items()
        }
        assert keys == {"p256dh": 65, "auth": 16}
        status = 200 if id in self.reminders else 201
        self.reminders[id] = said
        return route.fulfill(status=status, json={"id": id, "next_at": "2027-03-05T07:30:00Z", "sent_at": None})


def at_home(phone: Phone) -> tuple[Page, Mast, Host]:
    """Begun, reached by pushes, with a host that sends reminders."""
    phone.launch()
    assert phone.context
    phone.context.add_init_script(PEER)
    begin(phone)
    host = Host(phone)
    return phone.page, Mast(phone), host


def row(page: Page, words: str) -> Any:
    return page.locator("main button", has_text=words)


def set_it(page: Page) -> None:
    """From the settings, with the keyboard where a word is written."""
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="Reminder").click()
    row(page, "On this phone").click()
    page.get_by_label("After something you do anyway").fill("after my first coffee")
    page.get_by_label("Time").fill("07:15")
    for day in ("Saturday", "Sunday"):
        page.get_by_role("button", name=day, exact=True).click()
    expect(page.locator("h1")).to_have_text("After my first coffee, around 7:15.")
    page.get_by_role("button", name="Set it").click()
    expect(page.locator("main")).to_contain_text("Monday to Friday. The next one:")


def test_set_renewed_and_stopped(phone: Phone) -> None:
    page, _, host = at_home(phone)
    assert host.reminders == {}
    set_it(page)
    ((id, asked),) = host.reminders.items()
    assert (asked["at"], asked["zone"], asked["weekdays"], asked["day_starts"]) == (
        "07:15",
        "Europe/Madrid",
        [1, 2, 3, 4, 5],
        "04:00",
    )
    assert "coffee" not in str(asked)
    assert facts(page)[-1]["value"] == "07:15 12345 my first coffee"
    page.go_back()
    expect(page.get_by_role("link", name="Reminder")).to_contain_text("7:15, Monday to Friday")

    host.reminders.clear()
    page = phone.open()
    wait_until(page, lambda: id in host.reminders)

    page.goto(f"{phone.url}/#/reminder")
    row(page, "Stop reminders").click()
    wait_until(page, lambda: not host.reminders)
    assert facts(page)[-1]["value"] == "off"
    assert (
        page.evaluate("async () => (await (await navigator.serviceWorker.ready).pushManager.getSubscription())") is None
    )
    page.get_by_role("link", name="Settings").click()
    expect(page.get_by_role("link", name="Reminder")).to_contain_text("Off")


def test_send_me_one_now_says_what_came_of_it(phone: Phone) -> None:
    page, mast, host = at_home(phone)
    set_it(page)
    row(page, "Send me one now").click()
    expect(page.locator("main")).to_contain_text("On its way.")
    wait_until(page, lambda: len(host.tokens) == 1)
    mast.send(payload(phone.url, "now", host.tokens[0]))
    expect(page.locator("main")).to_contain_text("It arrived on this phone.")
    expect(page.locator("main")).to_contain_text("It last reached this phone:")
    host.outcome = "our-fault"
    row(page, "Send me one now").click()
    expect(page.locator("main")).to_contain_text("The push service did not take it")


def test_rest_takes_the_reminder_along_and_coming_back_offers_it(phone: Phone) -> None:
    page, _, host = at_home(phone)
    set_it(page)
    page.goto(f"{phone.url}/#/settings")
    row(page, "Rest for a while").click()
    wait_until(page, lambda: not host.reminders)
    page.get_by_role("button", name="Come back").click()
    again = page.get_by_role("button", name="Turn reminders on again")
    expect(again).to_be_visible()
    assert host.reminders == {}
    again.click()
    wait_until(page, lambda: len(host.reminders) == 1)


def test_a_subscription_that_was_lost_comes_back_by_itself(phone: Phone) -> None:
    page, _, host = at_home(phone)
    set_it(page)
    (before,) = host.reminders.values()
    page.evaluate("() => localStorage.removeItem('peer')")
    page = phone.open()
    wait_until(page, lambda: next(iter(host.reminders.values()))["subscription"] != before["subscription"])
    expect(page.get_by_role("button", name="Turn reminders on again")).to_have_count(0)


def test_the_calendar_has_an_address_for_each_way(phone: Phone) -> None:
    page, _, _ = at_home(phone)
    page.goto(f"{phone.url}/#/reminder")
    row(page, "In my calendar").click()
    page.get_by_role("button", name="Sunday", exact=True).click()
    asked = r"at=08%3A30&weekdays=1%2C2%2C3%2C4%2C5%2C6&floating=true&lang=en&day_starts=04%3A00"
    for name, address in (
        ("For fourteen days", rf"^/calendar\.ics\?{asked}&days=14$"),
        ("With no end", rf"^/calendar\.ics\?{asked}$"),
        ("Subscribe", rf"^webcal://127\.0\.0\.1:\d+/calendar\.ics\?{asked}$"),
    ):
        assert re.fullmatch(address, page.get_by_role("link", name=name).get_attribute("href") or "")
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"):
        page.get_by_role("button", name=day, exact=True).click()
    expect(page.get_by_role("status").filter(has_text="One day stays chosen.")).to_be_visible()
    assert page.get_by_role("button", name="Saturday", exact=True).get_attribute("aria-pressed") == "true"


def wait_until(page: Page, true: Callable[[], bool]) -> None:
    """Until what the host was told makes this true."""
    for _ in range(300):
        if true():
            return
        page.wait_for_timeout(30)
    raise AssertionError("It did not come to that.")
