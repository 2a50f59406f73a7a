"""From a push service's name to addresses on the public internet, and to no other.

The client connects to exactly the addresses that were checked here: it asks nobody a second time, so a name that is public when
looked at and private when called (DNS rebinding) leads nowhere.
"""

import ipaddress
import socket
from typing import Final

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult

from thaw.reminders.push.refusals import Refusal

# The IANA registries of special-purpose addresses (RFC 6890), written out: Python's `is_global` has changed between releases.
_NOT_PUBLIC_4: Final = tuple(
    ipaddress.IPv4Network(one)
    for one in (
        "0.0.0.0/8",  # this network, unspecified
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT (RFC 6598)
        "127.0.0.0/8",
        "168.63.129.16/32",  # looks public, and is the machine's own in one large cloud
        "169.254.0.0/16",  # link-local, where clouds keep their metadata
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",  # multicast, reserved, broadcast
    )
)
# Only 2000::/3 is given out. Outside of it lie loopback, mapped, NAT64, unique local, link-local and multicast.
_GIVEN_OUT_6: Final = ipaddress.IPv6Network("2000::/3")
_NOT_PUBLIC_6: Final = tuple(
    ipaddress.IPv6Network(one)
    for one in (
        "2001::/23",  # protocol assignments; Teredo, which hides an IPv4 address, among them
        "2001:db8::/32",
        "2002::/16",  # 6to4, which hides one too
        "2620:4f:8000::/48",
        "3ffe::/16",
        "3fff::/20",
    )
)


def is_public(address: str) -> bool:
    """Whether an IP address, as text, may be called. What can't be read may not."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return not any(ip in network for network in _NOT_PUBLIC_4)
    if ip.scope_id is not None:
        return False
    return ip in _GIVEN_OUT_6 and not any(ip in network for network in _NOT_PUBLIC_6)


class PublicResolver(AbstractResolver):
    """Resolves a name, and refuses it unless every address it has is public: one private address among them is no accident."""

    def __init__(self, inner: AbstractResolver | None = None) -> None:
        self._inner = inner or ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The addresses of `host`, all public. OSError when there are none to be had now, Refusal when it may not be called."""
        found = await self._inner.resolve(host, port, family)
        if not found:
            raise OSError(None, "no address")
        if not all(is_public(one["host"]) for one in found):
            raise Refusal("not-public")
        return found

    async def close(self) -> None:
        """Close the resolver inside."""
        await self._inner.close()
