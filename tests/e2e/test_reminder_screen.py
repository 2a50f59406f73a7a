"""The reminder's screen, from the soft question to its end, with the real server and a push service that checks."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.host import Host
from tests.e2e.life import begin, facts
from tests.e2e.phone import Phone
from tests.e2e.pushes import PEER, Mast
from tests.e2e.server import Server
from tests.reminders.push_service import Answer, PushService, in_a_thread


@pytest.fixture
def service() -> Iterator[PushService]:
    with in_a_thread(PushService()) as service:
        yield service
    assert service.slips == []


@pytest.fixture
def server(service: PushService) -> Iterator[Server]:
    server = Server(THAW_PUSH_CONTACT="mailto:host@thaw-reminders.org", THAW_PUSH_LOOPBACK=service.origin)
    server.start(THAW_PUBLIC_URL=server.url)
    yield server
    server.stop()


@pytest.fixture
def host(server: Server) -> Host:
    return Host(server)


@pytest.fixture
def page(phone: Phone, service: PushService) -> Page:
    """Begun, on a phone that subscribes at the service."""

    def new_subscription() -> dict[str, Any]:
        made = service.subscribe()
        keys = {"p256dh": made.p256dh, "auth": made.auth}
        return {"endpoint": made.endpoint, "expirationTime": None, "keys": keys}

    phone.launch()
    assert phone.context
    phone.context.expose_function("newSubscription", new_subscription)
    phone.context.add_init_script(PEER)
    return begin(phone)


@pytest.fixture
def mast(phone: Phone, page: Page) -> Mast:
    return Mast(phone)


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


def test_set_renewed_and_stopped(phone: Phone, page: Page, mast: Mast, host: Host) -> None:
    assert host.rows() == []
    set_it(page)
    (kept,) = host.rows()
    asked = (kept["at"], kept["zone"], kept["weekdays"], kept["day_starts"])
    assert asked == ("07:15", "Europe/Madrid", 0b0011111, "04:00")
    assert "coffee" not in str(kept)
    assert facts(page)[-1]["value"] == "07:15 12345 my first coffee"
    page.go_back()
    expect(page.get_by_role("link", name="Reminder")).to_contain_text("7:15, Monday to Friday")

    host.forgets()
    page = phone.open()
    wait_until(page, lambda: [row["id"] for row in host.rows()] == [kept["id"]])

    page.goto(f"{phone.url}/#/reminder")
    row(page, "Stop reminders").click()
    wait_until(page, lambda: host.rows() == [])
    assert facts(page)[-1]["value"] == "off"
    assert (
        page.evaluate("async () => (await (await navigator.serviceWorker.ready).pushManager.getSubscription())") is None
    )
    page.get_by_role("link", name="Settings").click()
    expect(page.get_by_role("link", name="Reminder")).to_contain_text("Off")


def test_send_me_one_now_comes_all_the_way(page: Page, mast: Mast, service: PushService) -> None:
    set_it(page)
    row(page, "Send me one now").click()
    expect(page.locator("main")).to_contain_text("On its way.")
    wait_until(page, lambda: len(service.received) == 1)
    mast.reach(page, json.dumps(service.received[0].message))
    expect(page.locator("main")).to_contain_text("It arrived on this phone.")
    expect(page.locator("main")).to_contain_text("It last reached this phone:")


def test_what_the_push_service_did_not_take_is_said(page: Page, mast: Mast, service: PushService) -> None:
    set_it(page)
    service.next.append(Answer(status=400))
    row(page, "Send me one now").click()
    expect(page.locator("main")).to_contain_text("The push service did not take it")
    assert service.received == []


def test_rest_takes_the_reminder_along_and_coming_back_offers_it(
    phone: Phone, page: Page, mast: Mast, host: Host
) -> None:
    set_it(page)
    page.goto(f"{phone.url}/#/settings")
    row(page, "Rest for a while").click()
    wait_until(page, lambda: host.rows() == [])
    page.get_by_role("button", name="Come back").click()
    again = page.get_by_role("button", name="Turn reminders on again")
    expect(again).to_be_visible()
    assert host.rows() == []
    again.click()
    wait_until(page, lambda: len(host.rows()) == 1)


def test_a_subscription_that_was_lost_comes_back_by_itself(phone: Phone, page: Page, mast: Mast, host: Host) -> None:
    set_it(page)
    (before,) = host.rows()
    page.evaluate("() => localStorage.removeItem('peer')")
    page = phone.open()
    wait_until(page, lambda: [row["endpoint"] for row in host.rows()] != [before["endpoint"]])
    expect(page.get_by_role("button", name="Turn reminders on again")).to_have_count(0)


def test_the_calendar_has_an_address_for_each_way(phone: Phone, page: Page, mast: Mast) -> None:
    page.goto(f"{phone.url}/#/reminder")
    row(page, "In my calendar").click()
    page.get_by_role("button", name="Sunday", exact=True).click()
    asked = r"at=08%3A30&weekdays=1%2C2%2C3%2C4%2C5%2C6&floating=true&lang=en&day_starts=04%3A00"
    for name, address in (
        ("For fourteen days", rf"^/calendar\.ics\?{asked}&days=14$"),
        ("With no end", rf"^/calendar\.ics\?{asked}$"),
        ("Subscribe", rf"^webcal://127\.0\.0\.1:\d+/calendar\.ics\?{asked}&since=\d{{4}}-\d\d-\d\d$"),
    ):
        expect(page.get_by_role("link", name=name)).to_have_attribute("href", re.compile(address))
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"):
        page.get_by_role("button", name=day, exact=True).click()
    expect(page.get_by_role("status").filter(has_text="One day stays chosen.")).to_be_visible()
    expect(page.get_by_role("button", name="Saturday", exact=True)).to_have_attribute("aria-pressed", "true")


def wait_until(page: Page, true: Callable[[], bool]) -> None:
    """Until what the host keeps, or the service was told, makes this true."""
    for _ in range(300):
        if true():
            return
        page.wait_for_timeout(30)
    raise AssertionError("It did not come to that.")
