"""Who sends: py-vapid verifies it, one token a service, renewed by the clock; and a contact that can be reached."""

import json
import logging

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from py_vapid import Vapid02

from tests.reminders.push_service import from_base64url
from thaw.reminders.push.refusals import SENTENCES, Refusal
from thaw.reminders.push.signing import MOST_KEPT, RENEW, VALID, PushKey, Signer, contact

FCM, APPLE = "https://fcm.googleapis.com", "https://web.push.apple.com"
NOW = 1_800_000_000.0


class Clock:
    now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def signer(clock: Clock) -> Signer:
    return Signer(PushKey.make(), "mailto:host@thaw-reminders.org", clock)


def claims(header: str) -> dict[str, object]:
    token = header.removeprefix("vapid t=").partition(",")[0]
    return dict(json.loads(from_base64url(token.split(".")[1])))


def test_an_independent_library_verifies_it(signer: Signer) -> None:
    header = signer.authorization(FCM)
    assert Vapid02.verify(header.replace(", ", ","))
    assert claims(header) == {"aud": FCM, "exp": int(NOW) + VALID, "sub": "mailto:host@thaw-reminders.org"}
    assert header.endswith(f", k={signer.key.public}")


def test_one_token_a_service_kept_for_hours(signer: Signer, clock: Clock) -> None:
    fcm, apple = signer.authorization(FCM), signer.authorization(APPLE)
    assert claims(apple)["aud"] == APPLE
    clock.now = NOW + RENEW - 1
    assert signer.authorization(FCM) == fcm
    clock.now = NOW + RENEW
    renewed = signer.authorization(FCM)
    assert claims(renewed)["exp"] == int(NOW) + RENEW + VALID
    clock.now += 3600
    assert signer.authorization(FCM) == renewed


def test_no_token_is_ever_valid_for_more_than_a_day(signer: Signer, clock: Clock) -> None:
    assert 3600 <= RENEW < VALID <= 24 * 3600
    signer.authorization(FCM)
    clock.now = NOW - 10 * 24 * 3600  # the clock was wrong and is set right
    assert claims(signer.authorization(FCM))["exp"] == int(clock.now) + VALID


def test_no_more_tokens_are_kept_than_there_are_services(signer: Signer) -> None:
    first = signer.authorization(FCM)
    for number in range(MOST_KEPT + 10):
        signer.authorization(f"https://{number}.notify.windows.com")
        assert signer.authorization(FCM) == first
    assert len(signer._kept) == MOST_KEPT


def test_a_key_outlives_its_writing_down() -> None:
    key = PushKey.make()
    again = PushKey.from_pem(key.to_pem())
    assert again.public == key.public
    assert len(from_base64url(key.public)) == 65
    assert from_base64url(key.public)[0] == 4
    assert Vapid02.verify(Signer(again, "mailto:a@b.org", Clock()).authorization(FCM).replace(", ", ","))
    assert PushKey.make().public != key.public


def test_nothing_of_the_key_is_shown(signer: Signer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    signer.authorization(FCM)
    assert repr(signer.key) == "PushKey()"
    assert "vapid" not in repr(signer)
    assert caplog.text == ""


def pem(key: object, cipher: object = NoEncryption()) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, cipher).decode()  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-----BEGIN PRIVATE KEY-----",
        "é",
        PushKey.make().public,
        PushKey.make().to_pem()[:-60],
        pem(ec.generate_private_key(ec.SECP384R1())),
        pem(ed25519.Ed25519PrivateKey.generate()),
        pem(rsa.generate_private_key(65537, 2048)),
        pem(ec.generate_private_key(ec.SECP256R1()), BestAvailableEncryption(b"secret")),
    ],
    ids=range(9),
)
def test_what_is_no_push_key(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        PushKey.from_pem(text)
    assert refusal.value.code == "push-key"


@pytest.mark.parametrize(
    "written",
    [
        "mailto:host@thaw-reminders.org",
        "MAILTO:Host@Thaw-Reminders.org",
        "mailto:a.b+thaw@mail.co.uk",
        "mailto:wirt@bücher.de",
        " https://thaw-reminders.org/about ",
        "https://thaw-reminders.org:8443",
        "https://localhost.org/",
        "https://myexample.org/",
    ],
)
def test_a_contact_that_can_be_reached(written: str) -> None:
    assert contact(written) == written.strip()


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "no-contact"),
        ("   ", "no-contact"),
        ("host@thaw-reminders.org", "contact-form"),
        ("thaw-reminders.org", "contact-form"),
        ("http://thaw-reminders.org", "contact-form"),
        ("ftp://thaw-reminders.org", "contact-form"),
        ("mailto:", "contact-form"),
        ("mailto:@thaw-reminders.org", "contact-form"),
        ("mailto:host@", "contact-form"),
        ("mailto:a@b@thaw-reminders.org", "contact-form"),
        ("mailto:a@b.org,c@d.org", "contact-form"),
        ("mailto:a@b.org?subject=x", "contact-form"),
        ("mailto:a b@b.org", "contact-form"),
        ("mailto:a@b.org\nX: y", "contact-form"),
        ("mailto:a@b_c.org", "contact-form"),
        ("mailto:a@-b.org", "contact-form"),
        ("https://", "contact-form"),
        ("https://user@thaw-reminders.org", "contact-form"),
        ("https://thaw-reminders.org:x", "contact-form"),
        ('https://a".org', "contact-form"),
        ("mailto:me@localhost", "contact-not-real"),
        ("mailto:me@intranet", "contact-not-real"),
        ("mailto:me@thaw.localhost", "contact-not-real"),
        ("mailto:me@thaw.LOCAL", "contact-not-real"),
        ("mailto:me@thaw.invalid", "contact-not-real"),
        ("mailto:me@example.com", "contact-not-real"),
        ("mailto:me@mail.example.org", "contact-not-real"),
        ("mailto:me@10.0.0.1", "contact-not-real"),
        ("https://localhost", "contact-not-real"),
        ("https://localhost:8000/", "contact-not-real"),
        ("https://127.0.0.1/", "contact-not-real"),
        ("https://[::1]/", "contact-not-real"),
        ("https://thaw.test/", "contact-not-real"),
        ("https://thaw.home.arpa", "contact-not-real"),
        ("https://example.net/", "contact-not-real"),
        ("https://thaw.internal", "contact-not-real"),
    ],
)
def test_a_contact_that_cannot(written: str, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        contact(written)
    assert refusal.value.code == code
    assert refusal.value.sentence == SENTENCES[code]
