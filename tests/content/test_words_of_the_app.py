"""All words of the app's own, in every language: none that judges, none left in another language, numbers in words."""

import json
import subprocess
from pathlib import Path

import pytest

from thaw.plans.saying import tone

FRONTEND = Path(__file__).parents[2] / "frontend"
Said = dict[str, dict[str, list[str]]]
# Names, signs, and words that are the same in both.
ALIKE = {"", "Thaw", "No", "min"}
# Warnings a person has looked at: what is said there is plain fact.
LOOKED_AT: dict[str, set[str]] = {"en": set(), "es": set()}


@pytest.fixture(scope="module")
def said() -> Said:
    command = ["sh", str(FRONTEND / "run-node"), "node", str(FRONTEND / "tests" / "texts" / "said.ts")]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    found: Said = json.loads(answer.stdout)
    return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_judges_presses_or_promises(said: Said, language: str) -> None:
    texts = [(place, text) for place, texts in said[language].items() for text in texts]
    assert len(texts) > 300
    slips = [
        f"{place}: {slip.rule.id} in {text!r}"
        for place, text in texts
        for slip in tone.slips(text, language)
        if slip.rule.level == "error" or f"{place}: {slip.rule.id}" not in LOOKED_AT[language]
    ]
    assert slips == []


def test_each_language_says_everything_in_its_own_words(said: Said) -> None:
    english = said["en"]
    assert set(said) >= {"en", "es"}
    for language, tables in said.items():
        if language == "en":
            continue
        assert list(tables) == list(english), language
        for place, texts in tables.items():
            assert any(text.strip() for text in texts) or english[place] == [""], f"{language}: {place} says nothing"
            alike = {text for text in texts if text in english[place] and any(map(str.isalpha, text))} - ALIKE
            # Of what a function can give, some is a name or an hour; what has one text is a sentence.
            assert len(alike) < max(1, len(texts)), f"{language}: {place}: {alike}"
