"""A push service on loopback that takes nothing on trust.

It opens each message with http-ece, has its VAPID token verified by py-vapid, and answers what a real service answers: 201 when all is
right, 400 to 413 when it is not, whatever it was told to otherwise. Used by every test that sends a push.
"""

import asyncio
import base64
import contextlib
import json
import os
import socket
import ssl
import time
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from threading import Thread
from typing import Any, Self, TypeVar

import http_ece
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02

from thaw.reminders.push.subscription import Subscription

ENDLESS = 1 << 40
Service = TypeVar("Service", bound="PushService")


def base64url(octets: bytes) -> str:
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


def from_base64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class Phone:
    """One subscription as the phone has it: the private half of its keys."""

    channel: str = field(default_factory=lambda: base64url(os.urandom(24)))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    auth: bytes = field(default_factory=lambda: os.urandom(16))

    def subscription(self, origin: str) -> Subscription:
        point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return Subscription(f"{origin}/wpush/v2/{self.channel}", base64url(point), base64url(self.auth))

    def opened(self, sealed: bytes) -> bytes:
        return http_ece.decrypt(sealed, private_key=self.key, auth_secret=self.auth, version="aes128gcm")


@dataclass
class Received:
    """A message that passed every check."""

    channel: str
    message: dict[str, Any]
    sealed: bytes
    headers: dict[str, str]
    claims: dict[str, Any]


@dataclass
class Answer:
    """What the service is told to answer to the next message, in place of 201."""

    status: int = 201
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    body_octets: int = 0  # instead of `body`: so many octets, as fast as they are taken
    hold: asyncio.Event | None = None  # nothing is answered before
    hold_body: asyncio.Event | None = None  # nothing follows the head before
    raw: bytes | None = None  # these octets instead of HTTP
    reset: bool = False  # the connection is reset when the message was read
    read: bool = True  # whether the message is read at all


class PushService:
    """To be used as `async with PushService() as service`. `origin` is where it is; `phone()` subscribes a new phone."""

    def __init__(self, name: str = "", tls: ssl.SSLContext | None = None, public_key: str = "") -> None:
        self._name, self._tls, self._public_key = name, tls, public_key
        self.phones: dict[str, Phone] = {}
        self.received: list[Received] = []
        self.slips: list[str] = []  # what was wrong with messages, in the checker's words
        self.next: deque[Answer] = deque()  # for whoever comes
        self.to: defaultdict[str, deque[Answer]] = defaultdict(deque)  # for one channel
        self.requests: list[str] = []  # channels, as they came
        self._news = asyncio.Event()
        self.taken = 0  # octets of bodies that the client took from us
        self.at_once = self.most_at_once = 0
        self.arrived: Callable[[str], Awaitable[None]] | None = None

    async def __aenter__(self) -> Self:
        server = web.Server(self._answer, access_log=None)
        self._runner = web.ServerRunner(server, handle_signals=False, shutdown_timeout=0.1)
        await self._runner.setup()
        listening = socket.socket()
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16384)
        listening.bind(("127.0.0.1", 0))
        self.port = listening.getsockname()[1]
        await web.SockSite(self._runner, listening, ssl_context=self._tls).start()
        self.origin = f"https://{self._name}" if self._name else f"http://127.0.0.1:{self.port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    def phone(self) -> tuple[Phone, Subscription]:
        phone = Phone()
        self.phones[phone.channel] = phone
        return phone, phone.subscription(self.origin)

    def subscribe(self) -> Subscription:
        return self.phone()[1]

    def unsubscribe(self, subscription: Subscription) -> None:
        del self.phones[subscription.endpoint.rpartition("/")[2]]

    async def came(self, many: int) -> None:
        """Wait until so many requests have come in all."""
        while len(self.requests) < many:
            self._news.clear()
            await self._news.wait()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        channel = request.path.rpartition("/")[2]
        self.requests.append(channel)
        self._news.set()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.arrived:
                await self.arrived(channel)
            told = self._told(channel)
            sealed = await request.read() if told is None or told.read else b""
            if told is None:
                status, reason = await self._checked(request, channel, sealed)
                return web.json_response({"reason": reason} if reason else None, status=status)
            return await self._given(request, told)
        finally:
            self.at_once -= 1

    def _told(self, channel: str) -> Answer | None:
        for answers in (self.to[channel], self.next):
            if answers:
                return answers.popleft()
        return None

    async def _given(self, request: web.BaseRequest, told: Answer) -> web.StreamResponse:
        if told.hold:
            await told.hold.wait()
        transport = request.transport
        assert transport
        if told.reset or told.raw is not None:
            transport.write(told.raw or b"")
            transport.abort() if told.reset else transport.close()
            return web.Response()
        if not told.body_octets and not told.hold_body:
            return web.Response(status=told.status, headers=told.headers, body=told.body)
        response = web.StreamResponse(status=told.status, headers=told.headers)
        response.content_length = told.body_octets or 1000
        await response.prepare(request)
        await response.write(told.body)
        with contextlib.suppress(ConnectionError):
            if told.hold_body:
                await told.hold_body.wait()
            while self.taken < told.body_octets:
                await response.write(b"x" * 16384)
                self.taken += 16384
        return response

    async def _checked(self, request: web.BaseRequest, channel: str, sealed: bytes) -> tuple[int, str]:
        """201, or what a service says to a message that is not as the RFCs want it."""
        if not self.knows(channel):
            return 410, ""
        try:
            claims = self._claims(request.headers["Authorization"], self.key_of(channel))
            self._check_headers(request)
        except AssertionError as slip:
            self.slips.append(str(slip))
            return (403, "BadJwtToken") if str(slip).startswith("vapid") else (400, "BadRequest")
        if len(sealed) > 4096:
            return 413, "PayloadTooLarge"
        await self.hand_over(channel, sealed, dict(request.headers), claims)
        return 201, ""

    def knows(self, channel: str) -> bool:
        """Whether a phone is subscribed there."""
        return channel in self.phones

    def key_of(self, _channel: str) -> str:
        """The only server's key that may send there (RFC 8292 section 4.2); empty when the phone named none."""
        return self._public_key

    async def hand_over(self, channel: str, sealed: bytes, headers: dict[str, str], claims: dict[str, Any]) -> None:
        """A message that passed every check goes to its phone."""
        plain = self.phones[channel].opened(sealed)
        if len(plain) > 2000:
            self.slips.append("longer than a bridged Firefox takes")
        self.received.append(Received(channel, json.loads(plain), sealed, headers, claims))

    def _claims(self, authorization: str, key: str) -> dict[str, Any]:
        assert Vapid02.verify(authorization.replace(", ", ",")), "vapid: the signature is wrong"
        parts = dict(part.split("=", 1) for part in authorization.removeprefix("vapid ").split(", "))
        assert not key or parts["k"] == key, "vapid: another key than that of the subscription"
        head, claims = (json.loads(from_base64url(part)) for part in parts["t"].split(".")[:2])
        assert head == {"typ": "JWT", "alg": "ES256"}, "vapid: head"
        assert claims["aud"] == self.origin, "vapid: aud is of another service"
        assert time.time() < claims["exp"] <= time.time() + 24 * 3600, "vapid: exp"
        assert claims["sub"].startswith(("mailto:", "https:")), "vapid: sub"
        return dict(claims)

    @staticmethod
    def _check_headers(request: web.BaseRequest) -> None:
        headers = request.headers
        assert request.method == "POST", "method"
        assert headers["Content-Encoding"] == "aes128gcm", "Content-Encoding"
        assert 2 * 3600 <= int(headers["TTL"]) <= 4 * 3600, "TTL"
        assert headers["Urgency"] == "high", "Urgency"
        assert len(headers["Topic"]) == 32, "Topic"
        assert base64url(from_base64url(headers["Topic"])) == headers["Topic"], "Topic"
        assert "Cookie" not in headers, "Cookie"
        assert "User-Agent" not in headers, "User-Agent"


@contextlib.contextmanager
def in_a_thread(service: Service) -> Iterator[Service]:
    """Runs it beside a test that waits for a browser."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(service.__aenter__(), loop).result(5)
        yield service
        asyncio.run_coroutine_threadsafe(service.__aexit__(), loop).result(5)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
