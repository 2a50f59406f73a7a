"""The address that is asked for: read strictly, and what its form alone tells. Pure."""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final
from urllib.parse import urlsplit

_USUAL: Final = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class Address:
    """Scheme, host in lower case (a name as IDNA), port, and whether a path was written behind them."""

    scheme: str
    host: str
    port: int
    below_root: bool

    @property
    def origin(self) -> str:
        """As a browser writes it: no port where it is the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _USUAL[self.scheme] else f":{self.port}")

    @property
    def own_machine(self) -> bool:
        """Whether browsers trust it without https (W3C Secure Contexts 3.1: loopback and localhost)."""
        number = _number(self.host)
        return number.is_loopback if number else self.host == "localhost" or self.host.endswith(".localhost")

    @property
    def is_number(self) -> bool:
        """Whether the host is an IP address."""
        return _number(self.host) is not None


def read(written: str) -> Address:
    """The address in a text. Raises ValueError with a sentence that says how it is written."""
    try:
        parts = urlsplit(written.strip())
        host, port = _host(parts.hostname or ""), parts.port
    except ValueError:
        host, port = "", None
    if not host or parts.scheme not in _USUAL:
        raise ValueError(f"`{written[:200]}` is not an address. Write it whole, such as https://thaw.example.org.")
    if parts.username is not None or parts.query or parts.fragment:
        raise ValueError("Write the address alone: no name before an @, nothing behind a ? or #.")
    return Address(parts.scheme, host, _USUAL[parts.scheme] if port is None else port, parts.path not in ("", "/"))


def _host(written: str) -> str:
    """A name as it goes over the wire (IDNA), or a number. Raises ValueError."""
    if _number(written):
        return written
    name = written.encode("idna").decode()
    if not re.fullmatch(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?", name):
        raise ValueError(written)
    return name


def _number(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None
