"""What the library says in each language: every card lets go, every answer is met, no line to send asks for one."""

import re
from pathlib import Path

import pytest

from thaw.plans.library.checking import CheckedLibrary, check_library
from thaw.plans.library.loading import LIBRARY_FILE

PLANS = Path(__file__).parents[2] / "plans"
LANGUAGES = ("en", "es")


@pytest.fixture(scope="module")
def library() -> CheckedLibrary:
    checked, faults = check_library(PLANS / LIBRARY_FILE)
    assert checked, faults
    return checked


def test_each_card_ends_with_one_thing_to_do_or_with_nothing(library: CheckedLibrary) -> None:
    english = library.texts["en"].cards
    for language in LANGUAGES:
        cards = library.texts[language].cards
        assert {id for id, card in cards.items() if card.do} == {id for id, card in english.items() if card.do}
        for id, card in cards.items():
            sentences = [one for one in re.split(r"(?<=[.?])\s", card.do) if one]
            assert len(sentences) <= 3, (language, id)  # what to do, and at most how little is enough
            assert len(" ".join([*card.text, card.do]).split()) <= 120, (language, id)


def test_whatever_is_answered_is_met_in_each_language(library: CheckedLibrary) -> None:
    asked = library.structure.welcome
    given = {reply for question in asked.questions.values() for reply in question.answers.values()}
    assert given == set(asked.replies)
    for language in LANGUAGES:
        said = library.texts[language].welcome
        assert set(said.replies) == set(asked.replies)
        assert set(said.flags) == set(asked.flags)
        for id, question in asked.questions.items():
            assert set(said.questions[id].answers) == set(question.answers)
        assert len(set(said.replies.values())) == len(said.replies)


def test_each_answer_about_risk_leads_to_help_but_no(library: CheckedLibrary) -> None:
    asked = library.structure.welcome
    risk = asked.questions["risk"].answers
    assert {id: asked.replies[reply].goes for id, reply in risk.items()} == {
        "nothing": "plan",
        "somewhat": "help",
        "now": "help",
        "not-say": "help",
    }
    assert len(set(risk.values())) == 4  # each in words of its own


# Where life is at stake, the number that is right everywhere is said in the same breath.
NUMBER = {"en": "local emergency number", "es": "número de emergencias de tu zona"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_life_is_at_stake_the_emergency_number_is_named(library: CheckedLibrary, language: str) -> None:
    said = library.texts[language].welcome
    texts = [
        said.replies["now"],
        said.replies["sometimes"],
        *(said.flags[id].answer for id in ("not-safe", "voices", "danger")),
    ]
    assert [text for text in texts if NUMBER[language] not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_to_send_asks_for_no_answer(library: CheckedLibrary, language: str) -> None:
    lines = library.texts[language].messages
    assert set(lines) == set(library.structure.messages)
    assert [id for id, text in lines.items() if "?" in text] == []


# Of most countries no such line is known: what is promised is whom to call, and that is there everywhere.
PROMISED = {"en": r"has (lines|people)|day and night", "es": r"hay (líneas|personas)|de día y de noche"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_promised_that_may_not_be_there(library: CheckedLibrary, language: str) -> None:
    assert re.findall(PROMISED[language], library.texts[language].model_dump_json()) == []
