"""Push addresses sealed where they lie, if the host gives a key that doesn't lie beside them (AES-256-GCM, NIST SP 800-38D).

A sealed value is bound to its row and its column: moved to another, it doesn't open. Rows from before the host gave a key are
read as they are, and sealed when their phone renews them; so are rows that an older key sealed. That is how a key is changed:
the new one is written before the old one, and the old one is taken away when enough phones have been there.
"""

import base64
import os
from collections.abc import Sequence
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from thaw import store_key
from thaw.settings import Settings

_VERSION: Final = "1:"  # no push address and no base64url begins so
_NONCE: Final = 12  # octets; random, which is safe for 2^32 values under one key

ANOTHER_KEY: Final = (
    "What is kept for this reminder was sealed with another key. Write the key it was sealed with into THAW_STORE_KEY, behind "
    "the new one and a comma, or open Thaw on the phone: that sets the reminder anew."
)


class NotOpened(ValueError):
    """No key that the host gave opens a value. Its text is a sentence for the host."""

    def __init__(self) -> None:
        super().__init__(ANOTHER_KEY)


class Seals:
    """The host's keys, the one that seals first; none of them: everything lies there as it was given."""

    def __init__(self, keys: Sequence[bytes] = ()) -> None:
        self._keys: Final = [AESGCM(key) for key in keys]

    @classmethod
    def of(cls, settings: Settings) -> "Seals":
        """With the keys of THAW_STORE_KEY."""
        return cls(store_key.keys(settings.store_key.get_secret_value()))

    def close(self, value: str, row: str, column: str) -> str:
        """The value as it is to be stored."""
        if not self._keys:
            return value
        nonce = os.urandom(_NONCE)
        sealed = nonce + self._keys[0].encrypt(nonce, value.encode(), _bound(row, column))
        return _VERSION + base64.urlsafe_b64encode(sealed).decode()

    def open(self, stored: str, row: str, column: str) -> str:
        """The value that was stored, sealed or not. Raises NotOpened."""
        if not stored.startswith(_VERSION):
            return stored
        try:
            sealed = base64.urlsafe_b64decode(stored.removeprefix(_VERSION))
        except ValueError:  # binascii.Error, and what is no ASCII
            raise NotOpened from None
        for key in self._keys:
            try:
                return key.decrypt(sealed[:_NONCE], sealed[_NONCE:], _bound(row, column)).decode()
            except (InvalidTag, ValueError):  # ValueError: too short to be any
                continue
        raise NotOpened


def _bound(row: str, column: str) -> bytes:
    return f"{column}/{row}".encode()
