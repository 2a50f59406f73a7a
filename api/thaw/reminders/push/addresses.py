"""Which push addresses may be called. A push address is a URL that a stranger gave us.

It is parsed once, by the parser of the client that will call it, and its host is compared as a whole or by a suffix that begins
with a dot. What is called is the parsed value, so there is no second reading that could see another host in the same text.
"""

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from yarl import URL

from thaw.reminders.push.refusals import Refusal

MOST_CHARACTERS: Final = 2048

# A leading dot means every name below it, and not that name itself.
KNOWN_SERVICES: Final = (
    "fcm.googleapis.com",  # Chrome, Samsung Internet, Brave, Opera, Edge on Android
    "android.googleapis.com",  # the same, subscriptions of long ago
    ".push.services.mozilla.com",  # Firefox
    ".push.apple.com",  # Safari and home-screen apps
    ".notify.windows.com",  # Edge on a desk
)

_WRITTEN: Final = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")  # RFC 3986: unreserved, reserved, %
_LABEL: Final = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME: Final = re.compile(rf"(?:{_LABEL}\.)+{_LABEL}")
_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")


def is_number(host: str) -> bool:
    """Whether a host is an IP address in any form that some resolver reads: 1.2.3.4, 127.1, 2130706433, 0x7f.1, [::1].

    The WHATWG's rule: a host whose last label is a number is an IPv4 address or nothing at all.
    """
    return ":" in host or "[" in host or bool(_NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2].lower()))


def is_name(host: str) -> bool:
    """Whether a host is a name in lower-case ASCII with at least one dot in it (RFC 1123; IDNA names as xn--)."""
    return len(host) <= 253 and bool(_NAME.fullmatch(host)) and not is_number(host)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A push address that may be called. Its repr names the service and hides the rest, which belongs to one phone."""

    url: URL = field(repr=False)
    host: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, as the `aud` of RFC 8292 wants it."""
        return str(self.url.origin())


@dataclass(frozen=True, slots=True)
class Services:
    """The push services that this server calls."""

    exact: frozenset[str]
    below: tuple[str, ...]  # each with its leading dot
    loopback: frozenset[str] = frozenset()  # origins, for development and tests

    @classmethod
    def of(cls, more: Iterable[str] = (), loopback: str = "") -> "Services":
        """The known services, those that the host adds, and the one of a developer's own machine. Raises Refusal."""
        names = [*KNOWN_SERVICES, *(_service(one) for one in more)]
        return cls(
            frozenset(one for one in names if not one.startswith(".")),
            tuple(one for one in names if one.startswith(".")),
            frozenset({_loopback(loopback)} if loopback else ()),
        )

    def endpoint(self, text: object) -> Endpoint:
        """The push address in `text`, if it may be called; Refusal with its reason if not. Asks no resolver."""
        url = _parsed(text)
        authority = url.raw_authority
        if f"{url.scheme}://{authority}" in self.loopback:
            return Endpoint(url, authority)
        if url.scheme != "https":
            raise Refusal("not-https")
        host, colon, port = authority.lower().partition(":")
        _check_host(authority.lower() if authority.startswith("[") else host)
        if colon and port != "443":
            raise Refusal("port")
        if not self.knows(host):
            raise Refusal("unknown-service")
        if authority == host:
            return Endpoint(url, host)
        built = URL.build(scheme="https", host=host, path=url.raw_path, query_string=url.raw_query_string, encoded=True)
        return Endpoint(built, host)

    def knows(self, host: str) -> bool:
        """Whether a host is one of the services, or lies below one; `host` as `is_name` wants it."""
        return host in self.exact or host.endswith(self.below)


def _parsed(text: object) -> URL:
    """The text as a URL whose path is left as it is: push addresses are opaque."""
    if not isinstance(text, str) or not text:
        raise Refusal("not-text")
    if len(text) > MOST_CHARACTERS:
        raise Refusal("too-long")
    if not _WRITTEN.fullmatch(text):
        raise Refusal("odd-characters")
    try:
        url = URL(text, encoded=True)
        host, _ = url.raw_host, url.explicit_port  # the port, for what it raises
    except ValueError:
        raise Refusal("not-an-address") from None
    if "@" in url.raw_authority:
        raise Refusal("user-info")
    if not host:
        raise Refusal("not-https" if url.scheme != "https" else "no-name")
    if "#" in text:
        raise Refusal("fragment")
    return url


def _check_host(host: str) -> None:
    """Refusal unless the host, in lower case, is a plain name."""
    if is_number(host):
        raise Refusal("number")
    if host.endswith("."):
        raise Refusal("trailing-dot")
    if not is_name(host):
        raise Refusal("no-name")


def _service(written: str) -> str:
    """A name from THAW_PUSH_SERVICES in the form in which hosts are compared; a dot in front stays."""
    dot, name = (".", written.strip()[1:]) if written.strip().startswith(".") else ("", written.strip())
    try:
        host = URL.build(scheme="https", host=name).raw_host or ""
    except ValueError:
        host = ""
    if not is_name(host):
        raise Refusal("service-name")
    return dot + host


def _loopback(written: str) -> str:
    """The origin of THAW_PUSH_LOOPBACK: http, an address of this machine, a port, nothing else."""
    try:
        url = URL(written)
        fits = ipaddress.ip_address(url.raw_host or "").is_loopback and url.explicit_port and url.scheme == "http"
    except ValueError:
        fits = False
    if not fits or str(url.origin()) != written:
        raise Refusal("loopback-form")
    return written
