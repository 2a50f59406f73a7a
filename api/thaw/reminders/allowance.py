"""How often somebody may do something, kept in memory and by a salted hash: no address and no id lies here."""

import os
import time
from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address
from typing import Final

MOST_KNOWN: Final = 10_000  # some hundred kilobytes; whoever came first is forgotten first


class Allowance:
    """`many` at once, and as many again in `seconds` (the generic cell rate algorithm: one number for each)."""

    def __init__(self, many: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._apart: Final = seconds / many
        self._ahead: Final = seconds - self._apart
        self._clock: Final = clock
        self._salt: Final = os.urandom(16)
        self._used_until: OrderedDict[bytes, float] = OrderedDict()

    def wait(self, who: str) -> float:
        """Take one; 0.0 when it was there, else after how many seconds there is one again."""
        name = blake2b(who.encode("utf-8", "replace"), key=self._salt, digest_size=12).digest()
        now = self._clock()
        used_until = max(self._used_until.get(name, now), now)
        if used_until - now > self._ahead:
            return used_until - now - self._ahead
        self._used_until[name] = used_until + self._apart
        self._used_until.move_to_end(name)
        if len(self._used_until) > MOST_KNOWN:
            self._used_until.popitem(last=False)
        return 0.0


def household(address: str) -> str:
    """Who is meant by a client's address: of IPv6 the network of 64 bits, which is one customer's at least."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(int(found) >> 64) if isinstance(found, IPv6Address) else address
