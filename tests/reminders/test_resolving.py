"""A name in a stranger's hand: it leads to public addresses or nowhere, and what was checked is what is connected to."""

import asyncio
import ipaddress
import socket
import ssl
import time
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp.connector
import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reminders.hostile import HOSTILE, words
from tests.reminders.push_service import Answer, Phone, PushService
from thaw.reminders.push.addresses import Services
from thaw.reminders.push.message import compose
from thaw.reminders.push.outcomes import Accepted, NotBegun, OurFault, RefusedAddress
from thaw.reminders.push.refusals import Refusal
from thaw.reminders.push.resolving import PublicResolver, is_public
from thaw.reminders.push.sender import PushSender
from thaw.reminders.push.signing import PushKey, Signer

KNOWN = Services.of()
FIREFOX = "updates.push.services.mozilla.com"
PUBLIC = "151.101.2.15"  # where a name leads in these tests; never connected to
PLAIN = compose("plain", "https://thaw-reminders.org/")

NOT_PUBLIC = [
    *words(
        """\n0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.0 100.127.255.255 100.100.100.200 127.0.0.1 127.255.255.255 168.63.129.16 169.254.0.1 169.254.169.254\n172.16.0.0 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.255 192.175.48.1 198.18.0.1\n198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:8.8.8.8\n::ffff:10.0.0.1 ::ffff:0:8.8.8.8 64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 100::1 100:0:0:1::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2\n2001:2::1 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1::1 2002:808:808::1 2620:4f:8000::1 3ffe::1 3fff::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1\nfe80::1%eth0 2606:4700::1%1 fec0::1 ff02::1 4000::1 1fff::1 127.1 2130706433 0x7f.1 localhost x 8.8.8.8/32\n"""
    ),
    "",
    " 8.8.8.8",
    "8.8.8.8\n",
    "08.8.8.8",
]
IS_PUBLIC = words("""
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.1 142.250.1.95 168.63.129.15 169.253.255.255 169.255.0.0
172.15.255.255 172.32.0.0 191.255.255.255 192.0.1.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 203.0.112.255 203.0.114.0 223.255.255.255
2001:200::1 2001:4860:4860::8888 2003::1 2400:: 2606:4700:4700::1111 2a00:1450::1 3ffd::1
""")


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_an_address_that_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", IS_PUBLIC)
def test_an_address_that_is(address: str) -> None:
    assert is_public(address)


@settings(deadline=None)
@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_what_is_public_is_global_in_pythons_eyes_too(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    assert address.is_global or not is_public(str(address))


class Lookup(AbstractResolver):
    """A resolver in a stranger's hand: each time it is asked it gives the next answer, the last one for ever."""

    def __init__(self, *answers: Sequence[str], port: int = 443, as_name: str = "") -> None:
        self._answers, self._port, self._as_name = list(answers), port, as_name
        self.asked = 0

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        answer = self._answers[min(self.asked, len(self._answers) - 1)]
        self.asked += 1
        if not answer:
            raise OSError(None, "unknown name")
        return [
            ResolveResult(
                hostname=self._as_name or host,
                host=address,
                port=self._port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in answer
        ]

    async def close(self) -> None:
        pass


class Listener:
    """A socket on loopback that counts who comes."""

    def __init__(self) -> None:
        self.came = 0

    async def __aenter__(self) -> "Listener":
        self._server = await asyncio.start_server(self._count, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        await self._server.wait_closed()

    async def _count(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.came += 1
        writer.close()


def sending(lookup: AbstractResolver | None = None, tls: ssl.SSLContext | None = None) -> PushSender:
    return PushSender(
        KNOWN, Signer(PushKey.make(), "mailto:host@thaw-reminders.org", time.time), resolver=lookup, tls=tls
    )


@pytest.fixture
async def listener() -> AsyncIterator[Listener]:
    async with Listener() as one:
        yield one


SUBSCRIPTION = Phone().subscription(f"https://{FIREFOX}")


@pytest.fixture
def roads(monkeypatch: pytest.MonkeyPatch) -> "Roads":
    return Roads(monkeypatch)


class Roads:
    """Where connections would go: notes each address that is connected to, and leads the public one to a port of this machine."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tried: list[str] = []
        self.port = 0
        self._connect = aiohttp.connector.aiohappyeyeballs.start_connection
        monkeypatch.setattr(aiohttp.connector.aiohappyeyeballs, "start_connection", self._connected)

    async def _connected(self, addr_infos: Sequence[tuple[object, ...]], **how: object) -> socket.socket:
        self.tried += [str(info[-1][0]) for info in addr_infos]  # type: ignore[index]
        if not self.port:
            raise ConnectionRefusedError
        target = (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", ("127.0.0.1", self.port))
        return await self._connect([target], **how)  # type: ignore[arg-type]


@pytest.mark.anyio
@pytest.mark.parametrize(
    "answer",
    [["127.0.0.1"], [PUBLIC, "127.0.0.1"], ["127.0.0.1", PUBLIC], ["::1"], ["::ffff:127.0.0.1"], ["10.0.0.1", PUBLIC], ["0.0.0.0"], ["169.254.169.254"], [PUBLIC, "::1"]],
    ids=str,
)  # fmt: skip
async def test_a_name_that_leads_inside_is_not_called(answer: list[str], listener: Listener) -> None:
    for as_name in ("", "localhost", "inside.evil.com"):  # the last two: what a CNAME leads to
        lookup = Lookup(answer, port=listener.port, as_name=as_name)
        async with sending(lookup) as sender:
            assert await sender.send(SUBSCRIPTION, PLAIN) == RefusedAddress("not-public")
        assert lookup.asked == 1
    assert listener.came == 0


@pytest.mark.anyio
async def test_rebinding_leads_nowhere(listener: Listener, roads: Roads) -> None:
    """The name is public whenever it is looked at, and private the moment after: only what was looked at is connected to."""
    lookup = Lookup([PUBLIC], ["127.0.0.1"], port=listener.port)
    async with sending(lookup) as sender:
        assert isinstance(await sender.send(SUBSCRIPTION, PLAIN), NotBegun)
    assert lookup.asked == 1
    assert set(roads.tried) == {PUBLIC}
    assert listener.came == 0


@pytest.mark.anyio
async def test_a_name_that_turns_private_later_is_refused_later(
    listener: Listener, roads: Roads, caplog: pytest.LogCaptureFixture
) -> None:
    """A filter in the host's network that answers 0.0.0.0 does the same; so the host is told, and the subscription is good."""
    lookup = Lookup([PUBLIC], [PUBLIC, "127.0.0.1"], port=listener.port)
    resolver = PublicResolver(lookup)
    assert [one["host"] for one in await resolver.resolve(FIREFOX, 443)] == [PUBLIC]
    with pytest.raises(Refusal, match="not on the public internet"):
        await resolver.resolve(FIREFOX, 443)
    async with sending(lookup) as sender:
        for _ in range(3):
            assert await sender.send(SUBSCRIPTION, PLAIN) == RefusedAddress("not-public")
    assert roads.tried == []
    assert len(caplog.messages) == 1
    assert FIREFOX in caplog.text
    assert "wpush" not in caplog.text


@pytest.mark.anyio
async def test_a_name_that_is_unknown_may_be_known_later() -> None:
    async with sending(Lookup([])) as sender:
        assert isinstance(await sender.send(SUBSCRIPTION, PLAIN), NotBegun)


@pytest.mark.anyio
async def test_no_hostile_address_is_reached(listener: Listener) -> None:
    """All of the table through the sender itself, with every name leading to the listener."""
    keys = Phone().subscription("")
    lookup = Lookup(["127.0.0.1"], port=listener.port)
    async with sending(lookup) as sender:
        for text, _ in HOSTILE:
            for written in (text, str(text).replace(":443", f":{listener.port}").replace("127.0.0.1/", f"127.0.0.1:{listener.port}/")):  # fmt: skip
                subscription = type(keys)(written, keys.p256dh, keys.auth)  # type: ignore[arg-type]
                assert isinstance(await sender.send(subscription, PLAIN), RefusedAddress)
    assert listener.came == 0
    assert lookup.asked == 0


def certificate(name: str, folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """What a server called `name` shows, and what a client trusts that knows only this one certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    called = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(called)
        .issuer_name(called)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(secret + made.public_bytes(Encoding.PEM))
    shows = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    shows.load_cert_chain(file)
    return shows, ssl.create_default_context(cafile=str(file))


@pytest.mark.anyio
async def test_the_checked_address_is_called_by_its_name(roads: Roads, tmp_path: Path) -> None:
    shows, trusts = certificate(FIREFOX, tmp_path)
    names: list[str | None] = []
    shows.sni_callback = lambda _, name, __: names.append(name)
    async with PushService(FIREFOX, shows) as service, sending(Lookup([PUBLIC]), trusts) as sender:
        roads.port = service.port
        for _ in range(2):
            assert await sender.send(service.subscribe(), PLAIN) == Accepted()
        assert [one.headers["Host"] for one in service.received] == [FIREFOX] * 2
        assert service.slips == []
    assert names == [FIREFOX]
    assert roads.tried == [PUBLIC]


@pytest.mark.anyio
async def test_a_redirect_to_loopback_is_not_followed(roads: Roads, listener: Listener, tmp_path: Path) -> None:
    shows, trusts = certificate(FIREFOX, tmp_path)
    async with PushService(FIREFOX, shows) as service, sending(Lookup([PUBLIC]), trusts) as sender:
        roads.port = service.port
        for status in (302, 307):
            service.next.append(Answer(status, {"Location": f"http://127.0.0.1:{listener.port}/"}))
            assert await sender.send(service.subscribe(), PLAIN) == OurFault(str(status))
    assert listener.came == 0


@pytest.mark.anyio
async def test_another_servers_certificate_ends_it_before_it_begins(roads: Roads, tmp_path: Path) -> None:
    shows, _ = certificate("evil.com", tmp_path)
    _, trusts = certificate(FIREFOX, tmp_path)
    async with PushService(FIREFOX, shows) as service, sending(Lookup([PUBLIC]), trusts) as sender:
        roads.port = service.port
        assert isinstance(await sender.send(service.subscribe(), PLAIN), NotBegun)
        assert service.requests == []
