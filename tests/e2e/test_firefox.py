"""Reminders all the way on a real Firefox: its own subscription, the server's dispatcher, a push service that checks, its worker."""

import json
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from tests.e2e.autopush import OPENED, Acknowledged, Autopush
from tests.e2e.firefox import Firefox, pushed_by
from tests.e2e.firefox_phone import FirefoxPhone, until
from tests.e2e.host import Host
from tests.e2e.life import MADRID
from tests.e2e.reminding import set_at, set_it, to_the_time, unsubscribe
from tests.e2e.server import Server
from tests.reminders.push_service import in_a_thread
from thaw.cli import app

NOW = "This is how a reminder arrives."
ENOUGH = "Today has something in it already. That is enough."
# Here the clock is the real one, so the phone is where no day begins while these tests run.
ZONE = ZoneInfo("Asia/Tokyo") if datetime.now(MADRID).hour in (3, 4) else MADRID
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
    firefox = Firefox(tmp_path_factory.mktemp("firefox") / "profile", ZONE.key, **pushed_by(service.address))
    yield firefox
    firefox.stop()


@pytest.fixture(scope="module")
def server(service: Autopush) -> Iterator[Server]:
    server = Server(THAW_PUSH_CONTACT="mailto:host@thaw-reminders.org", THAW_PUSH_LOOPBACK=service.origin)
    server.start(THAW_PUBLIC_URL=server.url)
    yield server
    server.stop()


@dataclass(frozen=True)
class Due:
    """Two phones that are reminded in the same minute, with no page of Thaw open; one of them cannot be reached any more."""

    at: datetime
    phone: FirefoxPhone
    row: dict[str, Any]
    gone: str


@pytest.fixture(scope="module", autouse=True)
def due(firefox: Firefox, server: Server) -> Due:
    """Set before everything else, so that the minute passes while the other tests run."""
    phone, gone = FirefoxPhone(firefox, server.url), FirefoxPhone(firefox, server.url)
    phone.begin()
    phone.tap("main a", "Body")
    phone.tap(".way-press")
    phone.tap("button", "I did this")
    phone.says("Day one")
    gone.begin()
    to_the_time(gone)
    to_the_time(phone)
    at = (datetime.now(ZONE) + timedelta(seconds=120)).replace(second=0, microsecond=0)  # time to set both
    set_at(gone, f"{at:%H:%M}")
    unsubscribe(gone)
    gone.close()
    (row_of_gone,) = Host(server).rows()
    set_at(phone, f"{at:%H:%M}")
    phone.close()
    (row,) = Host(server, but=[row_of_gone["id"]]).rows()
    assert row["next_at"] == row_of_gone["next_at"] == at.timestamp() * 1000
    return Due(at, phone, row, row_of_gone["id"])


@pytest.fixture
def phone(firefox: Firefox, server: Server) -> Iterator[FirefoxPhone]:
    """Begun."""
    phone = FirefoxPhone(firefox, server.url)
    phone.begin()
    yield phone
    phone.close()


@pytest.fixture
def host(server: Server, phone: FirefoxPhone) -> Host:
    """What it keeps for this test's phone."""
    return Host(server, but=[row["id"] for row in Host(server).rows()])


def arrived(service: Autopush, row: dict[str, Any]) -> None:
    """Wait until Firefox says of a message to that subscription that it opened it, and its worker was done with it."""
    channel = service.channel_of(row["endpoint"])
    until(lambda: Acknowledged(channel, OPENED) in service.acknowledged)


def reminders(*bodies: str) -> list[dict[str, str]]:
    return [{"title": "Thaw", "body": body, "lang": "en", "tag": "thaw"} for body in bodies]


def test_set_by_its_own_buttons_and_one_sent_now(phone: FirefoxPhone, service: Autopush, host: Host) -> None:
    set_it(phone, "19:45")
    (row,) = host.rows()
    assert (row["at"], row["zone"], row["weekdays"]) == ("19:45", ZONE.key, 127)
    assert service.knows(service.channel_of(row["endpoint"]))
    phone.says("None has reached this phone yet.")
    phone.tap("button", "Send me one now")
    phone.says("It arrived on this phone.")
    phone.says("It last reached this phone:")
    assert phone.standing() == reminders(NOW)
    arrived(service, row)


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


def test_due_with_no_page_open_it_says_the_words_of_the_day_and_who_is_gone_is_forgotten(
    due: Due, service: Autopush, server: Server
) -> None:
    until(lambda: time.time() >= due.at.timestamp(), 125)
    arrived(service, due.row)
    due.phone.open(ICON)
    assert due.phone.standing() == reminders(ENOUGH)
    until(lambda: due.gone not in [row["id"] for row in Host(server).rows()])
    (sent,) = (row for row in Host(server).rows() if row["id"] == due.row["id"])
    day = (due.at - timedelta(hours=4)).date()  # what comes before four in the morning belongs to the day before
    assert (sent["sent_day"], sent["unanswered"]) == (day.isoformat(), 1)
    assert sent["next_at"] == (due.at + timedelta(days=1)).timestamp() * 1000
    due.phone.open("/#/reminder")
    due.phone.says("It last reached this phone:")
    due.phone.close()


def test_refused_by_the_person_it_says_so_and_a_yes_later_counts(phone: FirefoxPhone, host: Host) -> None:
    # After the one that is due: to Firefox's push service, one phone's refusal is that of all at the same address.
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
    phone.says("The push service did not take it this time.")
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
