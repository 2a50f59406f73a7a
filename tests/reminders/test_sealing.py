"""Sealing: the RFC's own example byte for byte, an independent library opens it, and wrong keys are told apart when they are set."""

import contextlib
import os

import http_ece
import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reminders.push_service import Phone, base64url, from_base64url
from thaw.reminders.push import sealing
from thaw.reminders.push.refusals import SENTENCES, Refusal
from thaw.reminders.push.sealing import MOST_OCTETS, SEALED_OCTETS, Recipient, seal

# RFC 8291 §5 and Appendix A
PLAINTEXT = b"When I grow up, I want to be a watermelon"
P256DH = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
AUTH = "BTBZMqHH6r4Tts7J_aSIgg"
SENDER = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
SALT = "DGv6ra1nlYgDCS1FRnbzlw"
MESSAGE = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
    "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
    "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


def test_the_example_of_the_rfc() -> None:
    own = ec.derive_private_key(int.from_bytes(from_base64url(SENDER), "big"), ec.SECP256R1())
    sealed = sealing._record(Recipient.of(P256DH, AUTH), PLAINTEXT + b"\x02", from_base64url(SALT), own)
    assert base64url(sealed) == MESSAGE


@settings(deadline=None)
@given(st.binary(max_size=MOST_OCTETS - 1))
def test_an_independent_library_opens_it(plaintext: bytes) -> None:
    phone = Phone()
    subscription = phone.subscription("https://fcm.googleapis.com")
    sealed = seal(Recipient.of(subscription.p256dh, subscription.auth), plaintext)
    assert len(sealed) == SEALED_OCTETS
    assert phone.opened(sealed) == plaintext


def test_the_longest_fits_and_a_longer_one_does_not() -> None:
    phone = Phone()
    subscription = phone.subscription("https://fcm.googleapis.com")
    to = Recipient.of(subscription.p256dh, subscription.auth)
    longest = b"x" * MOST_OCTETS
    assert phone.opened(seal(to, longest)) == longest
    assert len(seal(to, longest)) == len(seal(to, b"")) == SEALED_OCTETS
    with pytest.raises(ValueError, match="1023 is the most"):
        seal(to, longest + b"x")


def test_salt_and_key_are_new_each_time() -> None:
    phone = Phone()
    subscription = phone.subscription("https://fcm.googleapis.com")
    sealed = [seal(Recipient.of(subscription.p256dh, subscription.auth), PLAINTEXT) for _ in range(20)]
    assert len({one[:16] for one in sealed}) == len({one[21:86] for one in sealed}) == 20


def test_another_phone_cannot_open_it() -> None:
    phone, other = Phone(), Phone()
    subscription = phone.subscription("https://fcm.googleapis.com")
    sealed = seal(Recipient.of(subscription.p256dh, subscription.auth), PLAINTEXT)
    with pytest.raises((http_ece.ECEException, InvalidTag)):
        other.opened(sealed)


def octets(text: str) -> bytearray:
    return bytearray(from_base64url(text))


def off_the_curve() -> str:
    point = octets(P256DH)
    point[-1] ^= 1
    return base64url(bytes(point))


WRONG: list[tuple[object, object, str]] = [
    ("", AUTH, "p256dh-form"),
    (None, AUTH, "p256dh-form"),
    (7, AUTH, "p256dh-form"),
    (P256DH[:-3], AUTH, "p256dh-form"),
    (P256DH + "AAAA", AUTH, "p256dh-form"),
    (P256DH[:-1] + "!", AUTH, "p256dh-form"),
    (P256DH[:40] + "\n" + P256DH[40:], AUTH, "p256dh-form"),
    (P256DH.replace("_", "/").replace("-", "+"), AUTH, "p256dh-form"),
    (P256DH[:40] + "é" + P256DH[41:], AUTH, "p256dh-form"),
    (base64url(b"\x02" + bytes(octets(P256DH)[1:33])), AUTH, "p256dh-form"),
    (base64url(b"\x06" + bytes(octets(P256DH)[1:])), AUTH, "p256dh-form"),
    (base64url(b"\0"), AUTH, "p256dh-form"),
    ("A" * 10_000_000, AUTH, "p256dh-form"),
    (off_the_curve(), AUTH, "p256dh-curve"),
    (base64url(b"\x04" + b"\0" * 64), AUTH, "p256dh-curve"),
    (base64url(b"\x04" + b"\xff" * 64), AUTH, "p256dh-curve"),
    (P256DH, "", "auth-form"),
    (P256DH, None, "auth-form"),
    (P256DH, base64url(os.urandom(15)), "auth-form"),
    (P256DH, base64url(os.urandom(17)), "auth-form"),
    (P256DH, "*" * 22, "auth-form"),
    (P256DH, "A", "auth-form"),
]


@pytest.mark.parametrize(("p256dh", "auth", "code"), WRONG, ids=range(len(WRONG)))
def test_wrong_keys_are_told_apart(p256dh: object, auth: object, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        Recipient.of(p256dh, auth)
    assert refusal.value.code == code
    assert str(refusal.value) == SENTENCES[code]


def test_padded_base64_is_fine_too() -> None:
    assert Recipient.of(P256DH + "=", AUTH + "==") == Recipient.of(P256DH, AUTH)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=120), st.binary(min_size=65, max_size=65).map(base64url)), st.text(max_size=40))
def test_any_text_is_taken_or_refused(p256dh: str, auth: str) -> None:
    with contextlib.suppress(Refusal):
        Recipient.of(p256dh, auth)


def test_nothing_of_the_keys_is_shown() -> None:
    assert repr(Recipient.of(P256DH, AUTH)) == "Recipient()"
