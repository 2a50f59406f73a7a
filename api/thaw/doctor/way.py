"""The way to the server: the address, the certificate, where it leads. Pure."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urljoin

from thaw.doctor import address as addresses
from thaw.doctor.address import Address
from thaw.doctor.findings import Finding, finding
from thaw.doctor.seen import Handshake, Seen

_HOUR: Final = 3600
# Of a certificate's life. Whoever renews by himself does it with a third left, however long or short it is.
_LATE: Final = 0.1


def of_the_address(asked: Address) -> Iterator[Finding]:
    """What its form alone tells."""
    if asked.below_root:
        yield finding("not-at-root", url=asked.origin + "/…")
    if asked.is_number and not asked.own_machine:
        yield finding("number", host=asked.host)


def of_the_way(seen: Seen) -> Iterator[Finding]:
    """Certificate, protocol, redirects, and https at all."""
    if seen.handshake:
        yield from _of_tls(seen.address.host, seen.handshake, seen.now)
    away = list(_led_away(seen))
    yield from away
    if not away and seen.address.scheme == "http" and not seen.address.own_machine:
        yield finding("not-https", url=seen.address.origin)


def _of_tls(host: str, shaken: Handshake, now: float) -> Iterator[Finding]:
    if shaken.untrusted:
        yield finding("certificate", host=host, reason=shaken.untrusted)
    elif shaken.ends and shaken.ends - now < (shaken.ends - shaken.begins) * _LATE:
        yield finding("certificate-ends", host=host, left=_spoken(shaken.ends - now))
    if shaken.alpn != "h2":
        yield finding("no-http2", host=host)


def _spoken(seconds: float) -> str:
    hours = max(0, round(seconds / _HOUR))
    return f"{hours} hours" if hours < 48 else f"{hours // 24} days"


def _led_away(seen: Seen) -> Iterator[Finding]:
    page = seen.answer("page")
    if page is None or not 300 <= page.status < 400 or not page.one("location"):
        return
    to = _joined(seen.address.origin, page.one("location"))
    if origin(to) == seen.address.origin:
        yield finding("led-away", url=seen.address.origin, to=to)
    else:
        yield finding("redirected", url=seen.address.origin, to=origin(to) or to)


def _joined(base: str, location: str) -> str:
    try:
        return urljoin(base + "/", location)
    except ValueError:
        return location


def origin(url: str) -> str | None:
    """Scheme, host and port of an address; None where it is none."""
    try:
        return addresses.read(url.partition("?")[0].partition("#")[0]).origin
    except ValueError:
        return None
