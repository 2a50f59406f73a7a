"""One message to one phone: what each answer of a push service comes to, and that one service holds up no other."""

import asyncio
import contextlib
import gzip
import logging
import time
from collections.abc import Callable
from email.utils import formatdate

import pytest

from tests.reminders.push_service import ENDLESS, Answer, PushService, from_base64url
from thaw.reminders.push.addresses import Services
from thaw.reminders.push.message import compose
from thaw.reminders.push.outcomes import Accepted, Gone, NotBegun, OurFault, Outcome, RefusedAddress, Uncertain, Wait
from thaw.reminders.push.posting import Limits, Poster
from thaw.reminders.push.sealing import SEALED_OCTETS
from thaw.reminders.push.sender import ALONE, PushSender
from thaw.reminders.push.signing import PushKey, Signer
from thaw.reminders.push.subscription import Subscription

pytestmark = pytest.mark.anyio

HOME = "https://thaw.example.org/"
KEY = PushKey.make()
PLAIN = compose("plain", HOME)


class Clock:
    """Seconds since 1970, moved by the test."""

    def __init__(self) -> None:
        self.now = float(int(time.time()))

    def __call__(self) -> float:
        return self.now


def calling(*services: PushService) -> Services:
    return Services(frozenset(), (), frozenset(one.origin for one in services))


def sender(
    *services: PushService,
    limits: Limits | None = None,
    clock: Callable[[], float] = time.time,
    key: PushKey = KEY,
) -> PushSender:
    signer = Signer(key, "mailto:host@thaw-reminders.org", clock)
    return PushSender(calling(*services), signer, limits=limits, clock=clock, draw=lambda: 1.0)


async def outcome_of(answer: Answer, clock: Clock | None = None, limits: Limits | None = None) -> Outcome:
    """What a first message comes to when the service answers so."""
    async with PushService() as service, sender(service, clock=clock or time.time, limits=limits) as sending:
        service.next.append(answer)
        outcome = await sending.send(service.subscribe(), PLAIN)
        for event in (answer.hold, answer.hold_body):
            if event:
                event.set()
        return outcome


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


SHORT = Limits(connect=5, answer=0.2, body=0.1)
GARBAGE = [
    b"\x00" * 500,
    b"HTTP/1.1 abc\r\n\r\n",
    b"SSH-2.0-OpenSSH\r\n",
    b"HTTP/1.1 201 Created\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
    b"HTTP/1.1 201 Created\r\n" + b"X: a\r\n" * 10_000 + b"\r\n",
    b"HTTP/1.1 201",
    b"",
]


@pytest.mark.parametrize("raw", GARBAGE, ids=lambda raw: repr(raw[:12]))
async def test_garbage_is_uncertain(raw: bytes) -> None:
    assert await outcome_of(Answer(raw=raw)) == Uncertain()


async def test_a_reset_in_the_middle_is_uncertain() -> None:
    assert await outcome_of(Answer(reset=True)) == Uncertain()
    assert await outcome_of(Answer(reset=True, raw=b"HTTP/1.1 2")) == Uncertain()
    assert await outcome_of(Answer(reset=True, read=False)) == Uncertain()


async def test_an_answer_that_does_not_come_is_uncertain() -> None:
    assert await outcome_of(Answer(hold=asyncio.Event()), limits=SHORT) == Uncertain()


async def test_after_the_status_nothing_can_go_wrong_any_more() -> None:
    assert await outcome_of(Answer(201, hold_body=asyncio.Event()), limits=SHORT) == Accepted()
    assert await outcome_of(Answer(410, hold_body=asyncio.Event()), limits=SHORT) == Gone()
    cut_off = b"HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\nabc"
    assert await outcome_of(Answer(raw=cut_off)) == Accepted()


@pytest.mark.parametrize("octets", [10_000_000, ENDLESS], ids=["10 MB", "without end"])
async def test_a_large_answer_is_not_read(octets: int, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    beginning = Poster._beginning

    async def counted(self: Poster, response: object) -> bytes:
        octets = await beginning(self, response)  # type: ignore[arg-type]
        read.append(len(octets))
        return octets

    monkeypatch.setattr(Poster, "_beginning", counted)
    async with PushService() as service, sender(service) as sending:
        service.next.append(Answer(body_octets=octets))
        assert await sending.send(service.subscribe(), PLAIN) == Accepted()
        assert await sending.send(service.subscribe(), PLAIN) == Accepted()
    assert read == [4096, 4]  # the second: `null`
    assert service.taken < 8_000_000


async def test_nothing_packed_is_unpacked() -> None:
    packed = gzip.compress(b'{"reason":"Unpacked"}')
    assert await outcome_of(Answer(400, {"Content-Encoding": "gzip"}, packed)) == OurFault("400")


async def test_no_cookie_is_kept() -> None:
    async with PushService() as service, sender(service) as sending:
        service.next.append(Answer(201, {"Set-Cookie": "who=you"}))
        for _ in range(2):
            assert await sending.send(service.subscribe(), PLAIN) == Accepted()
    assert service.slips == []
    assert len(service.received) == 1


async def test_nobody_listening_means_not_begun() -> None:
    async with PushService() as service:
        gone = service.subscribe()
    begun: list[str] = []

    async def hook() -> None:
        begun.append("begun")

    async with sender(service) as sending:
        assert await sending.send(gone, PLAIN, hook) == NotBegun("ClientConnectorError")
    assert begun == []


async def test_begun_is_said_after_connecting_and_before_the_first_byte() -> None:
    events: list[str] = []
    async with PushService() as service, sender(service) as sending:

        async def arrived(channel: str) -> None:
            events.append("arrived")

        async def begun() -> None:
            await asyncio.sleep(0.05)  # time enough for bytes to arrive, had any been written
            events.append("begun")

        service.arrived = arrived
        for _ in range(2):  # a new connection, then a pooled one
            assert await sending.send(service.subscribe(), PLAIN, begun) == Accepted()
    assert events == ["begun", "arrived"] * 2


@pytest.mark.parametrize("error", [RuntimeError("locked"), OSError(5, "disk"), TimeoutError("slow")], ids=repr)
async def test_what_cannot_be_written_down_is_not_sent(error: Exception) -> None:
    async def broken() -> None:
        raise error

    async with PushService() as service, sender(service) as sending:
        with pytest.raises(type(error)) as raised:
            await sending.send(service.subscribe(), PLAIN, broken)
        assert raised.value is error
        assert await sending.send(service.subscribe(), PLAIN) == Accepted()
        assert len(service.requests) == 1


async def test_writing_down_takes_the_time_it_needs() -> None:
    limits = Limits(answer=1.0)

    async def slow() -> None:
        await asyncio.sleep(limits.answer + 0.1)

    async with PushService() as service, sender(service, limits=limits) as sending:
        assert await sending.send(service.subscribe(), PLAIN, slow) == Accepted()


@pytest.mark.parametrize("limits", [Limits(each=4), Limits(all=4)], ids=["each", "all"])
async def test_connections_are_kept_and_bounded(limits: Limits) -> None:
    async with PushService() as service, sender(service, limits=limits) as sending:
        hold = asyncio.Event()
        service.next.extend(Answer(hold=hold) for _ in range(40))
        messages = [asyncio.create_task(sending.send(service.subscribe(), PLAIN)) for _ in range(40)]
        await service.came(4)
        await asyncio.sleep(0.05)  # time enough for a fifth to come, were it let
        assert service.at_once == 4
        hold.set()
        assert await asyncio.gather(*messages) == [Accepted()] * 40
        assert service.most_at_once == 4
        assert len(service._runner.server.connections) <= 4  # type: ignore[union-attr]


async def test_a_hanging_service_holds_up_no_other() -> None:
    """By the order of events: with thirty messages waiting at one service, each message to the other one is answered."""
    async with (
        PushService() as hanging,
        PushService() as quick,
        sender(hanging, quick, limits=Limits(each=5)) as sending,
    ):
        hold = asyncio.Event()
        hanging.next.extend(Answer(hold=hold) for _ in range(30))
        stuck = [asyncio.create_task(sending.send(hanging.subscribe(), PLAIN)) for _ in range(30)]
        await hanging.came(5)
        for _ in range(20):
            assert await sending.send(quick.subscribe(), PLAIN) == Accepted()
        assert not any(one.done() for one in stuck)
        assert len(hanging.requests) == 5
        hold.set()
        assert await asyncio.gather(*stuck) == [Accepted()] * 30


async def test_a_silent_service_is_tried_by_one_alone_after_a_pause() -> None:
    clock = Clock()
    limits = Limits(each=5, answer=0.2)
    async with PushService() as service, sender(service, clock=clock, limits=limits) as sending:
        hold = asyncio.Event()
        service.next.extend(Answer(hold=hold) for _ in range(5))
        outcomes = await asyncio.gather(*(sending.send(service.subscribe(), PLAIN) for _ in range(30)))
        assert outcomes.count(Uncertain()) == 5
        assert outcomes.count(Wait(clock.now + 30)) == 25  # they waited for their turn, and were not sent
        assert len(service.requests) == 5

        clock.now += 30
        alone = asyncio.Event()
        service.next.append(Answer(hold=alone))
        tries = [asyncio.create_task(sending.send(service.subscribe(), PLAIN)) for _ in range(10)]
        await service.came(6)
        assert [one.done() for one in tries] == [False] * 10
        assert len(service.requests) == 6
        alone.set()
        assert await asyncio.gather(*tries) == [Accepted()] * 10
        hold.set()


async def test_a_silent_trial_means_a_longer_pause() -> None:
    clock = Clock()
    async with PushService() as service:
        gone = service.subscribe()
    async with sender(service, clock=clock) as sending:
        for _ in range(5):
            assert isinstance(await sending.send(gone, PLAIN), NotBegun)
        for pause in (30, 60, 120):
            assert await sending.send(gone, PLAIN) == Wait(clock.now + pause)
            clock.now += pause
            assert isinstance(await sending.send(gone, PLAIN), NotBegun)


async def test_a_cancelled_message_gives_its_turn_back() -> None:
    async with PushService() as service, sender(service, limits=Limits(each=1)) as sending:
        hold = asyncio.Event()
        service.next.append(Answer(hold=hold))
        first, second, third = (asyncio.create_task(sending.send(service.subscribe(), PLAIN)) for _ in range(3))
        await service.came(1)
        second.cancel()
        first.cancel()
        for one in (first, second):
            with contextlib.suppress(asyncio.CancelledError):
                await one
        assert await third == Accepted()
        hold.set()


async def test_the_address_is_looked_at_again_when_sent() -> None:
    async with PushService() as service, sender(service) as sending:
        good = service.subscribe()
        for endpoint, code in [
            ("http://127.0.0.1:1/x", "not-https"),
            ("https://127.0.0.1/x", "number"),
            ("https://example.org/x", "unknown-service"),
            (good.endpoint.replace("http://", "http://@"), "user-info"),
        ]:
            assert await sending.send(Subscription(endpoint, good.p256dh, good.auth), PLAIN) == RefusedAddress(code)
        assert await sending.send(Subscription(good.endpoint, good.p256dh[:-2], good.auth), PLAIN) == RefusedAddress(
            "p256dh-form"
        )
        assert service.requests == []


async def test_each_service_gets_a_token_of_its_own() -> None:
    async with PushService() as one, PushService() as two, sender(one, two) as sending:
        for service in (one, two, one):
            assert await sending.send(service.subscribe(), PLAIN) == Accepted()
    tokens = [received.headers["Authorization"] for received in one.received]
    assert tokens[0] == tokens[1] != two.received[0].headers["Authorization"]


def test_nothing_of_a_subscription_is_shown() -> None:
    assert repr(Subscription("https://fcm.googleapis.com/secret", "key", "secret")) == "Subscription()"
