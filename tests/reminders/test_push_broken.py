"""One message to one phone: answers that are none, and what breaks on the way."""

import asyncio
import gzip

import pytest

from tests.reminders.push_service import ENDLESS, Answer, PushService
from tests.reminders.pushing import PLAIN, outcome_of, sender
from thaw.reminders.push.outcomes import Accepted, Gone, NotBegun, OurFault, Uncertain
from thaw.reminders.push.posting import Limits, Poster

pytestmark = pytest.mark.anyio


SHORT = Limits(connect=5, answer=1, body=0.1)
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
