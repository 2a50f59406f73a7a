"""A push address is a stranger's URL: of hostile ones none is taken by its text, and what is taken is a known service."""

import ipaddress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.reminders.hostile import HOSTILE
from thaw.reminders.push.addresses import Services
from thaw.reminders.push.refusals import SENTENCES, Refusal
from thaw.settings import Settings

KNOWN = Services.of()

GOOD = [
    "https://fcm.googleapis.com/fcm/send/dF3:APA91bH-x_y~z",
    "https://fcm.googleapis.com:443/fcm/send/x",
    "https://FCM.GoogleApis.com:443/fcm/../send/%7ex",
    "HTTPS://fcm.googleapis.com/wp/x",
    "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABo%7E==",
    "https://updates-autopush.stage.push.services.mozilla.com/wpush/v2/x",
    "https://web.push.apple.com/QGuQyavXutnMH9aBtOY/../x//y",
    "https://wns2-par02p.notify.windows.com/w/?token=BQYAAA%2b%2f",
    "https://android.googleapis.com/gcm/send/x",
    "https://fcm.googleapis.com",
]


@pytest.mark.parametrize("text", GOOD)
def test_push_services_are_called(text: str) -> None:
    endpoint = KNOWN.endpoint(text)
    assert endpoint.host == endpoint.host.lower()
    assert endpoint.origin == f"https://{endpoint.host}"
    assert text.endswith(endpoint.url.raw_path_qs) or text.count("/") == 2  # opaque: not a sign of it is changed


def test_there_are_two_hundred_and_more_hostile_addresses() -> None:
    assert len({repr(text) for text, _ in HOSTILE}) > 250


@pytest.mark.parametrize(("text", "code"), HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_address_is_not_taken(text: object, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        KNOWN.endpoint(text)
    assert refusal.value.code == code or not code, text
    assert refusal.value.sentence == SENTENCES[refusal.value.code]
    if isinstance(text, str) and len(text) > 12:
        assert text not in refusal.value.sentence


def test_each_reason_has_a_sentence_of_its_own() -> None:
    assert len(set(SENTENCES.values())) == len(SENTENCES)
    for sentence in SENTENCES.values():
        assert sentence.endswith(".")


SIGNS = st.sampled_from([*"https://fcm.googleapis.com:443/@[]%\\?#.", "127.0.0.1", "::1", ".push.apple.com", "\n", "é", "0x7f", "evil.com"])  # fmt: skip


@settings(deadline=None)
@given(st.one_of(st.lists(SIGNS, max_size=30).map("".join), st.text(max_size=60)).map(lambda text: f"https://{text}"))
@example("https://.push.apple.com")
def test_whatever_is_taken_is_a_known_service(text: str) -> None:
    """The host that the client would connect to and the host that was compared are the same value, whatever the text."""
    try:
        endpoint = KNOWN.endpoint(text)
    except Refusal:
        return
    url = endpoint.url
    assert url.scheme == "https"
    assert url.port == 443
    assert url.user is url.password is None
    assert url.raw_host == endpoint.host
    assert endpoint.host in KNOWN.exact or endpoint.host.endswith(KNOWN.below)
    with pytest.raises(ValueError, match="does not appear to be"):
        ipaddress.ip_address(endpoint.host)


# what the host may set


def test_a_host_adds_services_of_his_own() -> None:
    services = Services.of(["Push.Bücher.de", ".ntfy.thaw-reminders.org"])
    assert services.endpoint("https://push.xn--bcher-kva.de/x").host == "push.xn--bcher-kva.de"
    assert services.endpoint("https://a.ntfy.thaw-reminders.org/x").host == "a.ntfy.thaw-reminders.org"
    assert services.endpoint("https://fcm.googleapis.com/x")
    for host in ("ntfy.thaw-reminders.org", "xntfy.thaw-reminders.org", "a.push.xn--bcher-kva.de"):
        with pytest.raises(Refusal, match="no push service that this server calls"):
            services.endpoint(f"https://{host}/x")


def test_the_settings_are_read_as_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THAW_PUSH_SERVICES", "push.thaw-reminders.org, .ntfy.thaw-reminders.org,")
    monkeypatch.setenv("THAW_PUSH_LOOPBACK", "http://127.0.0.1:9090")
    settings = Settings()
    services = Services.of(settings.push_services, settings.push_loopback)
    assert services.knows("push.thaw-reminders.org")
    assert services.knows("a.ntfy.thaw-reminders.org")
    assert services.loopback == {"http://127.0.0.1:9090"}
    for name in ("THAW_PUSH_SERVICES", "THAW_PUSH_LOOPBACK"):
        monkeypatch.delenv(name)
    assert Services.of(Settings().push_services, Settings().push_loopback) == KNOWN


@pytest.mark.parametrize(
    "name",
    ["", ".", "com", ".com", "*.push.org", "https://push.org", "push.org/x", "push.org:443", "a b.org", "127.0.0.1", "[::1]", "..push.org", "u@push.org", "push.org."],
)  # fmt: skip
def test_what_is_no_name_of_a_service(name: str) -> None:
    with pytest.raises(Refusal, match="THAW_PUSH_SERVICES"):
        Services.of([name])


def test_one_loopback_service_for_development() -> None:
    services = Services.of(loopback="http://127.0.0.1:9090")
    assert services.endpoint("http://127.0.0.1:9090/wpush/x").origin == "http://127.0.0.1:9090"
    for text in (
        "http://127.0.0.1:9091/x",
        "http://127.0.0.1/x",
        "https://127.0.0.1:9090/x",
        "http://localhost:9090/x",
        "http://127.1:9090/x",
        "http://u@127.0.0.1:9090/x",
        "http://127.0.0.1:9090@evil.com/x",
        "http://127.0.0.1:9090.evil.com/x",
        "http://127.0.0.1:9090\\@evil.com/x",
        "http://127.0.0.1:9090#/x",
    ):
        with pytest.raises(Refusal):
            services.endpoint(text)
    with pytest.raises(Refusal):
        KNOWN.endpoint("http://127.0.0.1:9090/wpush/x")


@pytest.mark.parametrize(
    "written",
    ["http://127.0.0.1", "https://127.0.0.1:9090", "http://127.0.0.1:9090/", "http://localhost:9090", "http://10.0.0.1:9090", "http://u@127.0.0.1:9090", "http://127.1:9090", "x", "http://[::1]", "http://127.0.0.1:0"],
)  # fmt: skip
def test_what_is_no_loopback_service(written: str) -> None:
    with pytest.raises(Refusal, match="THAW_PUSH_LOOPBACK"):
        Services.of(loopback=written)


def test_nothing_of_an_address_is_shown() -> None:
    assert repr(KNOWN.endpoint("https://fcm.googleapis.com/fcm/send/secret")) == "Endpoint(host='fcm.googleapis.com')"
