"""What a push says: one form for every browser, kinds that the worker can tell apart, and nothing about anybody."""

import json
from typing import get_args

import pytest

from tests.tone import slips
from thaw.reminders.push.message import MOST_OF_HOME, SENTENCES, Kind, compose
from thaw.reminders.push.refusals import Refusal
from thaw.reminders.push.sealing import MOST_OCTETS

HOME = "https://thaw-reminders.org"
TOKEN = "dG9rZW4tb2YtdGhlLXBhZ2U"
KINDS: tuple[Kind, ...] = get_args(Kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", SENTENCES)
def test_all_of_a_message(kind: Kind, language: str) -> None:
    token = TOKEN if kind == "now" else ""
    assert json.loads(compose(kind, HOME, language, token).data) == {
        "web_push": 8030,
        "mutable": True,
        "notification": {
            "title": "Thaw",
            "body": SENTENCES[language][kind],
            "navigate": "https://thaw-reminders.org/?from=nudge",
            "lang": language,
            "dir": "ltr",
            "data": {"kind": kind, "token": token} if token else {"kind": kind},
        },
    }


def test_the_sentences() -> None:
    assert {tuple(kinds) for kinds in SENTENCES.values()} == {KINDS}
    assert len({body for kinds in SENTENCES.values() for body in kinds.values()}) == len(SENTENCES) * len(KINDS)
    for kinds in SENTENCES.values():
        assert all(len(body) <= 100 for body in kinds.values())  # a lock screen shows about so much
    assert [slip for body in SENTENCES["en"].values() for slip in slips(body)] == []


@pytest.mark.parametrize(
    ("asked", "spoken"), [("es-MX", "es"), ("es_ES", "es"), ("ES", "es"), ("en-GB", "en"), ("pt-BR", "en"), ("", "en"), ("xx", "en")]
)  # fmt: skip
def test_a_language_without_words_gets_english(asked: str, spoken: str) -> None:
    notification = json.loads(compose("plain", HOME, asked).data)["notification"]
    assert notification["lang"] == spoken
    assert notification["body"] == SENTENCES[spoken]["plain"]


@pytest.mark.parametrize(
    ("home", "navigate"),
    [
        ("https://thaw-reminders.org/", "https://thaw-reminders.org/?from=nudge"),
        ("https://thaw-reminders.org:8443/", "https://thaw-reminders.org:8443/?from=nudge"),
        ("https://thaw-reminders.org/#x", "https://thaw-reminders.org/?from=nudge"),
        ("https://bücher.de", "https://xn--bcher-kva.de/?from=nudge"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/?from=nudge"),
        ("http://localhost:8000/", "http://localhost:8000/?from=nudge"),
    ],
)
def test_a_tap_leads_home(home: str, navigate: str) -> None:
    assert json.loads(compose("plain", home).data)["notification"]["navigate"] == navigate


@pytest.mark.parametrize(
    "home",
    ["", "thaw-reminders.org", "http://thaw-reminders.org", "https://", "https://127.0.0.1", "https://u@thaw-reminders.org", "ftp://thaw-reminders.org", "https://thaw-reminders.org:x", f"{HOME}/{'a' * MOST_OF_HOME}"],
)  # fmt: skip
def test_what_is_no_home(home: str) -> None:
    with pytest.raises(Refusal, match="THAW_PUBLIC_URL"):
        compose("plain", home)


@pytest.mark.parametrize(
    ("kind", "token"),
    [
        ("now", ""),
        ("now", "short"),
        ("now", "a" * 65),
        ("now", "a" * 20 + "\n"),
        ("now", "é" * 20),
        ("plain", TOKEN),
        ("last", TOKEN),
    ],
)
def test_a_token_belongs_to_what_was_asked_for_now(kind: Kind, token: str) -> None:
    with pytest.raises(Refusal, match="token"):
        compose(kind, HOME, token=token)


def test_the_longest_message_can_be_sealed() -> None:
    longest = HOME + "/" + "a" * (MOST_OF_HOME - len(HOME) - 1)
    for kind in KINDS:
        for language in SENTENCES:
            assert len(compose(kind, longest, language, "a" * 64 if kind == "now" else "").data) <= MOST_OCTETS
