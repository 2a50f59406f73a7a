"""What was asked and what was seen: plain values, so that the judgement needs no network."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import brotli

from thaw.doctor.address import Address

PROBLEM: Final = "application/problem+json"  # RFC 9457; whatever Thaw itself refuses comes as this
_MOST: Final = 16_000_000  # octets unpacked; nothing of Thaw's comes near


@dataclass(frozen=True, slots=True)
class Question:
    """One request. `name` is what the judgement knows its answer by."""

    name: str
    path: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """One response, its body as it came over the wire. `at` and `took` are this machine's clock, in seconds."""

    path: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    at: float = 0.0
    took: float = 0.0

    def all(self, name: str) -> list[str]:
        """Every value of a header, in order; `name` in lower case."""
        return [value.strip() for key, value in self.headers if key.lower() == name]

    def one(self, name: str) -> str:
        """The values of a header as one; empty where there is none (RFC 9110 5.3)."""
        return ", ".join(self.all(name))

    @property
    def media_type(self) -> str:
        """Without its parameters, in lower case."""
        return self.one("content-type").partition(";")[0].strip().lower()

    @property
    def codings(self) -> list[str]:
        """Content codings in the order they were put on."""
        return [part.strip().lower() for part in self.one("content-encoding").split(",") if part.strip()]

    def unpacked(self) -> bytes | None:
        """The body without its codings; None where that can't be done."""
        body = self.body
        try:
            for coding in reversed(self.codings):
                body = _unpack(coding, body)
        except (ValueError, zlib.error, brotli.error):
            return None
        return body


def _unpack(coding: str, body: bytes) -> bytes:
    if coding == "identity":
        return body
    if coding == "gzip":
        opened = zlib.decompressobj(wbits=31)
        unpacked, whole = opened.decompress(body, _MOST), opened.eof
    elif coding == "br":
        brotli_opened = brotli.Decompressor()
        unpacked, whole = brotli_opened.process(body, output_buffer_limit=_MOST), brotli_opened.is_finished()
    else:
        raise ValueError(coding)
    if not whole:
        raise ValueError("not whole, or far too much")
    return unpacked


@dataclass(frozen=True, slots=True)
class Silence:
    """A question that got no whole answer, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Handshake:
    """What TLS told. `untrusted` is empty for a certificate that holds; times are seconds since 1970, 0 where not told."""

    untrusted: str
    alpn: str
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Seen:
    """All of it, by the names of the questions; `handshake` where it is https, `now` in seconds since 1970."""

    address: Address
    now: float
    handshake: Handshake | None
    answers: Mapping[str, Answer | Silence]

    def answer(self, name: str) -> Answer | None:
        """The answer to a question, if there is one."""
        found = self.answers.get(name)
        return found if isinstance(found, Answer) else None

    def ok(self, name: str) -> Answer | None:
        """The answer to a question, if it was 200."""
        found = self.answer(name)
        return found if found and found.status == 200 else None
