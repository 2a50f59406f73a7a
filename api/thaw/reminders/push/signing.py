"""Who sends: Voluntary Application Server Identification (VAPID, RFC 8292).

One key for all, made once: every subscription is bound to it, and another key would end them all.
"""

from base64 import urlsafe_b64encode
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from yarl import URL

from thaw.reminders.push.addresses import is_name, is_number
from thaw.reminders.push.refusals import Refusal

VALID: Final = 12 * 3600  # seconds; RFC 8292 §2 allows 24 h, and clocks differ
RENEW: Final = 4 * 3600  # seconds; Apple wants no new one within the hour
MOST_KEPT: Final = 256  # tokens, one a push service

# Names that nobody outside can reach (RFC 2606, 6761, 6762, 8375, 9476). Push services answer 403 to some of them.
_NOWHERE: Final = ("localhost", "local", "invalid", "test", "example", "internal", "home.arpa", "onion", "alt")
_EXAMPLES: Final = ("example.com", "example.net", "example.org")


def contact(written: str) -> str:
    """THAW_PUSH_CONTACT, if a push service can reach somebody there: a `mailto:` or `https:` address. Raises Refusal."""
    text = written.strip()
    if not text:
        raise Refusal("no-contact")
    host = _contact_host(text)
    nowhere = any(host == one or host.endswith(f".{one}") for one in (*_NOWHERE, *_EXAMPLES))
    if nowhere or is_number(host) or "." not in host:
        raise Refusal("contact-not-real")
    if not is_name(host):
        raise Refusal("contact-form")
    return text


def _contact_host(text: str) -> str:
    """The host of a contact, in lower case and as IDNA."""
    scheme, colon, rest = text.partition(":")
    if not colon or any(sign.isspace() or not sign.isprintable() or sign in '"\\<>' for sign in text):
        raise Refusal("contact-form")
    try:
        if scheme.lower() == "mailto":
            person, at, domain = rest.rpartition("@")
            fits = bool(at and person) and not set(person + domain) & set("/?#:,;@[]")
            host = URL.build(scheme="https", host=domain).raw_host if fits else None
        else:
            url = URL(text)
            host = url.raw_host if url.scheme == "https" and url.raw_user is None else None
    except ValueError:
        host = None
    if not host:
        raise Refusal("contact-form")
    return host.lower()


@dataclass(frozen=True, slots=True)
class PushKey:
    """The private P-256 key that signs for this server; never shown by repr."""

    _private: ec.EllipticCurvePrivateKey = field(repr=False)

    @classmethod
    def make(cls) -> "PushKey":
        """A new key. To be made once, kept, and part of every backup."""
        return cls(ec.generate_private_key(ec.SECP256R1()))

    @classmethod
    def from_pem(cls, text: str) -> "PushKey":
        """The key in a PEM text. Raises Refusal."""
        try:
            key = load_pem_private_key(text.encode(), password=None)
        except (ValueError, TypeError):
            raise Refusal("push-key") from None
        if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
            raise Refusal("push-key")
        return cls(key)

    def to_pem(self) -> str:
        """PKCS 8, not encrypted: whoever keeps it decides how."""
        return self._private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()

    @property
    def public(self) -> str:
        """The `applicationServerKey`: the uncompressed point, 65 octets, in base64url without padding."""
        point = self._private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return urlsafe_b64encode(point).rstrip(b"=").decode()

    def signed(self, claims: dict[str, str | int]) -> str:
        """A JWT with these claims, ES256."""
        return jwt.encode(dict(claims), self._private, algorithm="ES256")


@dataclass(slots=True)
class Signer:
    """Writes `Authorization` headers, one token for each push service, kept for hours: a signature costs as much as a seal."""

    key: PushKey
    contact: str  # as `contact()` gives it
    clock: Callable[[], float]  # seconds since 1970
    _kept: OrderedDict[str, tuple[float, str]] = field(default_factory=OrderedDict, init=False, repr=False)

    def use(self, key: PushKey) -> None:
        """Sign with this key from now on; tokens of another one are thrown away."""
        if key.public != self.key.public:
            self.key = key
            self._kept.clear()

    def authorization(self, origin: str) -> str:
        """The header for a push service (RFC 8292 §3), by its origin; made anew when RENEW seconds old."""
        now = self.clock()
        made, header = self._kept.get(origin, (0.0, ""))
        # A clock that was set back would leave a token that is valid for more than a day: sign again.
        if not header or not made <= now < made + RENEW:
            made, header = now, self._header(origin, now)
        self._kept[origin] = (made, header)
        self._kept.move_to_end(origin)
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return header

    def _header(self, origin: str, now: float) -> str:
        token = self.key.signed({"aud": origin, "exp": int(now) + VALID, "sub": self.contact})
        return f"vapid t={token}, k={self.key.public}"
