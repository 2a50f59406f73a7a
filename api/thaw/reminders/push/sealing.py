"""Sealing a message for one phone: Message Encryption for Web Push (RFC 8291) over aes128gcm (RFC 8188), in one record.

Everything sealed here has the same length, so a push service can't tell one kind of reminder from another by its size.
"""

import binascii
import hmac
import os
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from thaw.reminders.push.refusals import Refusal

BLOCK: Final = (
    1024  # octets of plaintext, padding and its delimiter included; Firefox on Android takes no more than 2,744 in all
)
MOST_OCTETS: Final = BLOCK - 1
SEALED_OCTETS: Final = 16 + 4 + 1 + 65 + BLOCK + 16  # salt, record size, length of the key, key, block, tag
_RECORD_SIZE: Final = 4096
_PLAIN: Final = str.maketrans("-_+/", "+/..")  # base64url as base64, whose own two signs don't belong in it


@dataclass(frozen=True, slots=True)
class Recipient:
    """The keys of one subscription: a point of P-256 (65 octets, uncompressed) and a secret of 16 octets."""

    p256dh: bytes = field(repr=False)
    auth: bytes = field(repr=False)
    point: ec.EllipticCurvePublicKey = field(repr=False, compare=False)

    @classmethod
    def of(cls, p256dh: object, auth: object) -> "Recipient":
        """The keys as a browser writes them (base64url, padded or not). Raises Refusal."""
        key, secret = _octets(p256dh), _octets(auth)
        if len(key) != 65 or key[0] != 4:
            raise Refusal("p256dh-form")
        if len(secret) != 16:
            raise Refusal("auth-form")
        try:
            point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key)
        except ValueError:
            raise Refusal("p256dh-curve") from None
        return cls(key, secret, point)


def seal(to: Recipient, plaintext: bytes) -> bytes:
    """SEALED_OCTETS octets that only the phone can open; ValueError when `plaintext` has more than MOST_OCTETS."""
    if len(plaintext) > MOST_OCTETS:
        raise ValueError(f"{len(plaintext)} octets to seal; {MOST_OCTETS} is the most.")
    padded = (plaintext + b"\x02").ljust(BLOCK, b"\0")  # RFC 8188 §2: 2 ends the last record, then zeros
    return _record(to, padded, os.urandom(16), ec.generate_private_key(ec.SECP256R1()))


def _record(to: Recipient, padded: bytes, salt: bytes, own: ec.EllipticCurvePrivateKey) -> bytes:
    """RFC 8291 §3.4 and RFC 8188 §2.1. Salt and key are parameters for the sake of the RFC's own example."""
    ours = own.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = _hmac(to.auth, own.exchange(ec.ECDH(), to.point))
    keying = _hmac(shared, b"WebPush: info\0" + to.p256dh + ours + b"\x01")
    pseudorandom = _hmac(salt, keying)
    key = _hmac(pseudorandom, b"Content-Encoding: aes128gcm\0\x01")[:16]
    nonce = _hmac(pseudorandom, b"Content-Encoding: nonce\0\x01")[:12]
    header = salt + _RECORD_SIZE.to_bytes(4, "big") + bytes([len(ours)]) + ours
    return header + AESGCM(key).encrypt(nonce, padded, None)


def _hmac(key: bytes, data: bytes) -> bytes:
    return hmac.digest(key, data, "sha256")


def _octets(written: object) -> bytes:
    """What base64url holds; nothing when it is none."""
    if not isinstance(written, str) or len(written) > 100:
        return b""
    bare = written.rstrip("=").translate(_PLAIN)
    try:
        return binascii.a2b_base64(bare + "=" * (-len(bare) % 4), strict_mode=True)
    except ValueError:
        return b""
