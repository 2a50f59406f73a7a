"""THAW_STORE_KEY: one key, or several with commas between them, the newest first. Pure."""

import base64
from typing import Final

KEY_OCTETS: Final = 32
_PLAIN: Final = str.maketrans("-_", "+/")


def keys(written: str) -> list[bytes]:
    """The keys in a setting; none where it is empty. Raises ValueError with what mends it."""
    return [key(one) for one in written.split(",") if one.strip()]


def key(written: str) -> bytes:
    """A key as `openssl rand -base64 32` writes it, or in base64url. Raises ValueError with what mends it."""
    try:
        octets = base64.b64decode(written.strip().translate(_PLAIN).rstrip("=") + "=", validate=True)
    except ValueError:
        octets = b""
    if len(octets) != KEY_OCTETS:
        raise ValueError("each key is 32 random bytes in base64; `openssl rand -base64 32` makes one")
    return octets
