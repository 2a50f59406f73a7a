"""One message to one phone: what each answer of a push service comes to."""

import logging
from email.utils import formatdate

import pytest

from tests.reminders.push_service import Answer, PushService, from_base64url
from tests.reminders.pushing import HOME, KEY, PLAIN, Clock, outcome_of, sender
from thaw.reminders.push.message import compose
from thaw.reminders.push.outcomes import Accepted, Gone, OurFault, Outcome, Wait
from thaw.reminders.push.sealing import SEALED_OCTETS
from thaw.reminders.push.sender import ALONE
from thaw.reminders.push.signing import PushKey

pytestmark = pytest.mark.anyio


async def test_a_message_arrives_as_the_rfcs_want_it() -> None:
    async with PushService(public_key=KEY.public) as service, sender(service) as sending:
        assert await sending.send(service.subscribe(), PLAIN) == Accepted()
    assert service.slips == []
    [received] = service.received
    assert received.message["web_push"] == 8030
    assert received.message["mutable"] is True
    assert received.message["notification"]["navigate"] == "https://thaw.example.org/?from=nudge"
    assert received.claims["aud"] == service.origin


async def test_every_message_has_the_same_length_and_topic() -> None:
    messages = [compose(kind, HOME, language) for kind in ("plain", "last") for language in ("en", "es")]
    messages += [compose("now", f"{HOME}{'a' * 400}", token="t" * 64), compose("now", HOME, token="t" * 16)]
    async with PushService() as service, sender(service) as sending:
        subscription = service.subscribe()
        for message in messages:
            assert await sending.send(subscription, message) == Accepted()
    assert {len(one.sealed) for one in service.received} == {SEALED_OCTETS}
    assert len({(one.headers["Topic"], one.headers["TTL"], one.headers["Urgency"]) for one in service.received}) == 1
    assert len({one.sealed for one in service.received}) == len(messages)
    assert len(from_base64url(service.received[0].headers["Topic"])) == 24


ANSWERS = [
    (200, Accepted()),
    (201, Accepted()),
    (202, Accepted()),
    (404, Gone()),
    (410, Gone()),
    (400, OurFault("400")),
    (401, OurFault("401")),
    (403, OurFault("403")),
    (405, OurFault("405")),
    (413, OurFault("413")),
    (301, OurFault("301")),
    (304, OurFault("304")),
]


@pytest.mark.parametrize(("status", "outcome"), ANSWERS, ids=str)
async def test_what_an_answer_comes_to(status: int, outcome: Outcome) -> None:
    assert await outcome_of(Answer(status)) == outcome


@pytest.mark.parametrize("status", [406, 429, 500, 502, 503, 504])
async def test_busy_services_are_left_alone_for_a_while(status: int) -> None:
    clock = Clock()
    async with PushService() as service, sender(service, clock=clock) as sending:
        service.next.append(Answer(status))
        first = await sending.send(service.subscribe(), PLAIN)
        assert first == Wait(clock.now + 30)
        assert await sending.send(service.subscribe(), PLAIN) == first
        assert len(service.requests) == 1
        clock.now += 30
        assert await sending.send(service.subscribe(), PLAIN) == Accepted()


@pytest.mark.parametrize("status", [429, 503])
async def test_retry_after_in_seconds_and_as_a_date(status: int) -> None:
    clock = Clock()
    for written, seconds in [
        ("120", 120),
        (formatdate(clock.now + 90, usegmt=True), 90),
        (formatdate(clock.now - 90, usegmt=True), 1),
        ("0", 1),
        ("999999999999", 3600),
        (formatdate(clock.now + 10**6, usegmt=True), 3600),
        ("soon", 30),
        ("-5", 30),
        ("٣", 30),
        ("", 30),
    ]:
        answer = Answer(status, {"Retry-After": written})
        if not written.isascii():
            answer = Answer(raw=f"HTTP/1.1 {status} x\r\nRetry-After: {written}\r\nContent-Length: 0\r\n\r\n".encode())
        assert await outcome_of(answer, clock) == Wait(clock.now + seconds), written


async def test_each_trouble_doubles_the_pause_and_an_answer_ends_it() -> None:
    clock = Clock()
    async with PushService() as service, sender(service, clock=clock) as sending:
        subscription, pauses = service.subscribe(), []
        for _ in range(9):
            service.next.append(Answer(503))
            outcome = await sending.send(subscription, PLAIN)
            assert isinstance(outcome, Wait)
            pauses.append(outcome.until - clock.now)
            clock.now = outcome.until
        assert pauses == [30, 60, 120, 240, 480, 900, 900, 900, 900]
        assert await sending.send(subscription, PLAIN) == Accepted()
        service.next.append(Answer(503))
        assert await sending.send(subscription, PLAIN) == Wait(clock.now + 30)


async def test_one_phone_with_too_many_messages_holds_up_no_other() -> None:
    clock = Clock()
    async with PushService() as service, sender(service, clock=clock) as sending:
        service.next.append(Answer(429, body=b'{"reason":"TooManyRequests"}'))
        assert await sending.send(service.subscribe(), PLAIN) == Wait(clock.now + ALONE)
        assert await sending.send(service.subscribe(), PLAIN) == Accepted()


async def test_a_wrong_key_keeps_the_subscription_and_says_why_without_the_address(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    async with PushService(public_key=KEY.public) as service, sender(service, key=PushKey.make()) as sending:
        for _ in range(3):
            subscription = service.subscribe()
            assert await sending.send(subscription, PLAIN) == OurFault("403 BadJwtToken")
    assert len(caplog.messages) == 1
    assert "403 BadJwtToken" in caplog.text
    assert "THAW_PUSH_CONTACT" in caplog.text
    assert "wpush" not in caplog.text


async def test_only_a_plain_reason_is_passed_on() -> None:
    for body, reason in [
        (b'{"reason":"BadJwtToken"}', "400 BadJwtToken"),
        (b'{"errno":109,"message":"x"}', "400 109"),
        (b'{"reason":"https://updates.push.services.mozilla.com/wpush/abc"}', "400"),
        (b'{"reason":{"a":1}}', "400"),
        (b"[" * 4000, "400"),
        (b"\xff\xfe", "400"),
        (b'["reason"]', "400"),
    ]:
        assert await outcome_of(Answer(400, body=body)) == OurFault(reason)


async def test_an_unsubscribed_phone_is_gone() -> None:
    async with PushService() as service, sender(service) as sending:
        subscription = service.subscribe()
        service.unsubscribe(subscription)
        assert await sending.send(subscription, PLAIN) == Gone()


async def test_no_redirect_is_followed() -> None:
    async with PushService() as elsewhere, PushService() as service, sender(service, elsewhere) as sending:
        for status in (301, 302, 303, 307, 308):
            service.next.append(Answer(status, {"Location": elsewhere.subscribe().endpoint}))
            assert await sending.send(service.subscribe(), PLAIN) == OurFault(str(status))
        assert elsewhere.requests == []
        assert elsewhere.received == []


async def test_no_proxy_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    async with PushService() as proxy, PushService() as service, sender(service) as sending:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.origin)
        monkeypatch.delenv("no_proxy", raising=False)
        assert await sending.send(service.subscribe(), PLAIN) == Accepted()
        assert proxy.requests == []
