"""Reminders sealed, signed and sent to a push service on this machine, against sealing alone and against pywebpush."""

import asyncio
import os
import subprocess
import sys
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager

import uvloop
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from thaw.reminders.push.addresses import Services
from thaw.reminders.push.message import compose
from thaw.reminders.push.outcomes import Accepted
from thaw.reminders.push.sealing import Recipient, seal
from thaw.reminders.push.sender import PushSender
from thaw.reminders.push.signing import PushKey, Signer
from thaw.reminders.push.subscription import Subscription

MANY = 4000
ROUNDS = 6  # the best of each is least of what else the machine did
MESSAGE = compose("plain", "https://thaw.example.org/")


def _text(octets: bytes) -> str:
    return urlsafe_b64encode(octets).rstrip(b"=").decode()


def keys() -> tuple[str, str]:
    """A phone's: p256dh and auth."""
    point = (
        ec.generate_private_key(ec.SECP256R1()).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    )
    return _text(point), _text(os.urandom(16))


@contextmanager
def target() -> Iterator[str]:
    """The origin of a push service in a process of its own."""
    command = [sys.executable, "-m", "bench.push_target"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        assert process.stdin
        process.stdin.close()


def measure(_: object = None) -> Iterator[str]:
    """Messages a second of the sender's own processor time, which is one core's."""
    p256dh, auth = keys()
    with target() as origin, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:  # the loop that Thaw runs on
        rounds = [(_sealing(p256dh, auth), runner.run(_sending(origin, p256dh, auth))) for _ in range(ROUNDS)]
        sealing, sending = (max(each) for each in zip(*rounds, strict=True))
        yield f"sealing alone: {sealing:,.0f} a second on one core"
        yield f"sealed, signed and sent: {sending:,.0f} a second on one core, {sending / sealing:.0%} of sealing alone (≥ 35 %)"
        theirs = os.environ.get("THAW_BENCH_PYWEBPUSH")
        if not theirs:
            yield "pywebpush: not measured; THAW_BENCH_PYWEBPUSH names a Python that has it"
            return
        command = [theirs, "-m", "bench.pywebpush_sender", origin, p256dh, auth, str(MANY // 8)]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        one_call, asynchronous, one_session = map(float, printed.split())
        yield f"pywebpush's asynchronous sender, as shown: {asynchronous:,.0f}; ours is {sending / asynchronous:.1f} × it (≥ 3 ×)"
        yield f"its one call, as shown: {one_call:,.0f} ({sending / one_call:.1f} ×)"
        yield f"its asynchronous sender with one session for all: {one_session:,.0f} ({sending / one_session:.1f} ×)"


def _sealing(p256dh: str, auth: str) -> float:
    began = time.process_time()
    for _ in range(MANY):
        seal(Recipient.of(p256dh, auth), MESSAGE.data)
    return MANY / (time.process_time() - began)


async def _sending(origin: str, p256dh: str, auth: str) -> float:
    """As the dispatcher sends them: the address checked, a hook before the first byte."""
    services = Services(frozenset(), (), frozenset({origin}))
    queue = iter(range(MANY))

    async def begun() -> None:
        pass

    async def lane(sender: PushSender) -> None:
        for number in queue:
            assert await sender.send(Subscription(f"{origin}/w/{number}", p256dh, auth), MESSAGE, begun) == Accepted()

    async with PushSender(services, Signer(PushKey.make(), "mailto:host@thaw-reminders.org", time.time)) as sender:
        began = time.process_time()
        await asyncio.gather(*(lane(sender) for _ in range(20)))
        return MANY / (time.process_time() - began)
