"""Reminders all the way on a real Firefox: its own subscription, the server's dispatcher, a push service that checks, its worker."""

import json
import time
import urllib.request
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.e2e.autopush import OPENED, Acknowledged, Autopush
from tests.e2e.firefox import Firefox, pushed_by
from tests.e2e.firefox_phone import FirefoxPhone, until
from tests.e2e.host import Host
from tests.e2e.life import MADRID
from tests.e2e.server import Server
from tests.reminders.push_service import in_a_thread
from thaw.cli import app

NOW = "This is how a reminder arrives."
ENOUGH = "Today has something in it already. That is enough."
ICON = "/icons/favicon.svg"  # a page of the site without the app in it


@pytest.fixture(scope="module")
def service() -> Iterator[Autopush]:
    with in_a_thread(Autopush()) as service:
        yield service


@pytest.fixture(autouse=True)
def _nothing_amiss(service: Autopush) -> Iterator[None]:
    """Nobody made a slip but where the test is about it."""
    yield
    slips, service.slips = service.slips, []
    assert slips == []


@pytest.fixture(scope="module")
def firefox(service: Autopush, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    firefox = Firefox(tmp_path_factory.mktemp("firefox") / "profile", MADRID.key, **pushed_by(service.address))
    yield firefox
    firefox.stop()


@pytest.fixture(scope="module")
def server(service: Autopush) -> Iterator[Server]:
    server = Server(THAW_PUSH_CONTACT="mailto:host@thaw-reminders.org", THAW_PUSH_LOOPBACK=service.origin)
    server.start(THAW_PUBLIC_URL=server.url)
    yield server
    server.stop()


@pytest.fixture
def host(server: Server, phone: FirefoxPhone) -> Host:
    """With no reminder on it: none of a phone that is put away by now."""
    host = Host(server)
    host.forgets()
    return host


@pytest.fixture
def new_phone(firefox: Firefox, server: Server) -> Iterator[Callable[[], FirefoxPhone]]:
    phones: list[FirefoxPhone] = []

    def make() -> FirefoxPhone:
        phones.append(FirefoxPhone(firefox, server.url))
        return phones[-1]

    yield make
    for phone in phones:
        phone.close()


@pytest.fixture
def phone(new_phone: Callable[[], FirefoxPhone]) -> FirefoxPhone:
    """Begun."""
    phone = new_phone()
    phone.begin()
    return phone


def to_the_time(phone: FirefoxPhone) -> None:
    """From Today to where the time is chosen, past the soft question."""
    phone.tap("a", "Settings")
    phone.tap("a", "Reminder")
    phone.says("A small nudge?")
    phone.tap("button", "On this phone")


def set_it(phone: FirefoxPhone, at: str = "") -> None:
    to_the_time(phone)
    set_at(phone, at)


def set_at(phone: FirefoxPhone, at: str = "") -> None:
    """The browser is asked and allows it. `at` (HH:MM) is typed as Americans write it."""
    if at:
        phone.write("#time", datetime.strptime(at, "%H:%M").strftime("%I%M%p"))
        assert phone.run("() => document.querySelector('#time').value") == at
    assert phone.run("() => Notification.permission") == "default"
    phone.answers("granted")
    phone.tap("button", "Set it")
    phone.says("The next one:")


def arrived(service: Autopush, row: dict[str, Any]) -> None:
    """Wait until Firefox says of a message to that subscription that it opened it, and its worker was done with it."""
    channel = service.channel_of(row["endpoint"])
    until(lambda: Acknowledged(channel, OPENED) in service.acknowledged)


def reminders(*bodies: str) -> list[dict[str, str]]:
    return [{"title": "Thaw", "body": body, "lang": "en", "tag": "thaw"} for body in bodies]


def unsubscribe(phone: FirefoxPhone) -> None:
    """Behind the app's back, as a browser does when its person clears this and that."""
    gone = """async () => {
      const { pushManager } = await navigator.serviceWorker.getRegistration();
      return (await pushManager.getSubscription()).unsubscribe();
    }"""
    assert phone.run(gone) is True


def test_set_by_its_own_buttons_and_one_sent_now(phone: FirefoxPhone, service: Autopush, host: Host) -> None:
    set_it(phone, "19:45")
    (row,) = host.rows()
    assert (row["at"], row["zone"], row["weekdays"]) == ("19:45", "Europe/Madrid", 127)
    assert service.knows(service.channel_of(row["endpoint"]))
    phone.says("None has reached this phone yet.")
    phone.tap("button", "Send me one now")
    phone.says("It arrived on this phone.")
    phone.says("It last reached this phone:")
    assert phone.standing() == reminders(NOW)
    arrived(service, row)


def test_refused_by_the_person_it_says_so_and_a_yes_later_counts(phone: FirefoxPhone, host: Host) -> None:
    to_the_time(phone)
    phone.answers("denied")
    phone.tap("button", "Set it")
    phone.says("This phone does not allow reminders from Thaw.")
    assert host.rows() == []
    phone.answers("granted")
    phone.tap("button", "On this phone")
    phone.tap("button", "Set it")
    phone.says("The next one:")
    assert len(host.rows()) == 1


def test_due_with_no_page_open_it_says_the_words_of_the_day_and_who_is_gone_is_forgotten(
    phone: FirefoxPhone, new_phone: Callable[[], FirefoxPhone], service: Autopush, host: Host
) -> None:
    phone.tap("main a", "Body")
    phone.tap(".way-press")
    phone.tap("button", "I did this")
    phone.says("Day one")
    gone = new_phone()
    gone.begin()
    to_the_time(gone)
    to_the_time(phone)
    due = (datetime.now(MADRID) + timedelta(seconds=72)).replace(second=0, microsecond=0)  # time to set both
    set_at(gone, f"{due:%H:%M}")
    (row_of_gone,) = host.rows()
    unsubscribe(gone)
    gone.close()
    set_at(phone, f"{due:%H:%M}")
    (row,) = (row for row in host.rows() if row["id"] != row_of_gone["id"])
    assert row["next_at"] == row_of_gone["next_at"] == due.timestamp() * 1000
    phone.close()

    until(lambda: time.time() >= due.timestamp(), 70)
    arrived(service, row)
    phone.open(ICON)
    assert phone.standing() == reminders(ENOUGH)
    until(lambda: [row["id"] for row in host.rows()] == [row["id"]])
    (sent,) = host.rows()
    assert (sent["sent_day"], sent["unanswered"]) == (due.date().isoformat(), 1)
    assert sent["next_at"] == (due + timedelta(days=1)).timestamp() * 1000
    phone.open()
    phone.open("/#/reminder")
    phone.says("It last reached this phone:")


def test_stopped_it_is_gone_from_the_browser_the_push_service_and_the_server(
    phone: FirefoxPhone, service: Autopush, host: Host
) -> None:
    set_it(phone)
    channel = service.channel_of(host.rows()[0]["endpoint"])
    phone.tap("button", "Stop reminders")
    until(lambda: host.rows() == [])
    until(lambda: not service.knows(channel))
    phone.says("Day one")
    phone.tap("a", "Settings")
    phone.says("Off")


def test_what_a_server_was_not_told_it_learns_from_the_push_service(
    phone: FirefoxPhone, service: Autopush, server: Server, host: Host
) -> None:
    set_it(phone)
    (row,) = host.rows()
    phone.cut_off()
    phone.tap("button", "Stop reminders")
    until(lambda: not service.knows(service.channel_of(row["endpoint"])))
    assert [row["id"] for row in host.rows()] == [row["id"]]
    request = urllib.request.Request(
        f"{server.url}/api/reminders/{row['id']}/now",
        json.dumps({"token": "t" * 32}).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert json.load(answer)["outcome"] == "gone"
    assert host.rows() == []


def test_unsubscribed_behind_its_back_it_says_so_and_subscribes_anew(
    phone: FirefoxPhone, service: Autopush, host: Host
) -> None:
    set_it(phone)
    (row,) = host.rows()
    unsubscribe(phone)
    phone.tap("button", "Send me one now")
    phone.says("The push service no longer knows this phone.")
    until(lambda: [new["id"] for new in host.rows() if new["endpoint"] != row["endpoint"]] == [row["id"]])
    assert service.knows(service.channel_of(host.rows()[0]["endpoint"]))


def test_a_browser_that_the_push_service_lost_gets_a_new_address_by_itself(
    phone: FirefoxPhone, service: Autopush, host: Host
) -> None:
    set_it(phone)
    (row,) = host.rows()
    service.lose_browsers()
    until(lambda: [new["id"] for new in host.rows() if new["endpoint"] != row["endpoint"]] == [row["id"]])
    phone.tap("button", "Send me one now")
    phone.says("It arrived on this phone.")


def test_a_wrong_key_is_the_servers_fault_and_costs_nobody_the_reminder(
    phone: FirefoxPhone, service: Autopush, server: Server, host: Host, capfd: pytest.CaptureFixture[str]
) -> None:
    set_it(phone)
    kept = host.rows()
    server.stop()
    key = new_key(server)
    server.start()
    phone.tap("button", "Send me one now")
    phone.says("The push service did not take it just now.")
    assert host.rows() == kept
    assert "403 BadJwtToken" in capfd.readouterr().err
    assert service.slips == ["vapid: another key than that of the subscription"]
    service.slips.clear()

    phone.open("/#/reminder")
    until(lambda: host.rows()[0]["endpoint"] != kept[0]["endpoint"])
    assert not service.knows(service.channel_of(kept[0]["endpoint"]))
    assert service.key_of(service.channel_of(host.rows()[0]["endpoint"])) == key


def new_key(server: Server) -> str:
    """What a host does whose key is in strange hands; the phones know nothing of it."""
    given = CliRunner().invoke(app, ["push", "keys", "--new"], input="new key\n", env={"THAW_DATA": str(server.data)})
    assert given.exit_code == 0
    return given.stdout.split()[-1]
