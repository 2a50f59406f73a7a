"""Each rule of tone finds its bad examples and lets the traps pass, in each language; Thaw's own voice passes whole."""

import re

import pytest

from tests.tone_examples import BAD, TRAPS, VOICE
from thaw.plans.saying.tone import RULES, rules_for, sentence_at, sentences, slips

CASES = [(language, rule, text) for language, rules in BAD.items() for rule, texts in rules.items() for text in texts]
PASSING = [
    (language, rule, text) for language, rules in TRAPS.items() for rule, texts in rules.items() for text in texts
]


def found(text: str, language: str) -> set[str]:
    return {slip.rule.id for slip in slips(text, language)}


@pytest.mark.parametrize(("language", "rule", "text"), CASES)
def test_a_bad_example_is_found_by_its_rule(language: str, rule: str, text: str) -> None:
    assert rule in found(text, language)


@pytest.mark.parametrize(("language", "rule", "text"), PASSING)
def test_a_trap_is_not_found(language: str, rule: str, text: str) -> None:
    assert rule not in found(text, language)


@pytest.mark.parametrize("language", RULES)
def test_every_rule_has_a_bad_example(language: str) -> None:
    unproved = [
        (rule.id, rule.level)
        for rule in RULES[language]
        if not any(slip.rule == rule for text in BAD[language].get(rule.id, []) for slip in slips(text, language))
    ]
    assert unproved == []
    assert set(BAD[language]) == {rule.id for rule in RULES[language]}


@pytest.mark.parametrize("language", RULES)
def test_every_rule_says_what_to_say_instead(language: str) -> None:
    for rule in RULES[language]:
        assert re.search(r"[.”»]$", rule.instead), rule.id
        assert not rule.compiled.search("")


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in VOICE.items() for text in texts]
)
def test_the_voice_passes(language: str, text: str) -> None:
    assert slips(text, language) == []


def test_typographic_apostrophes_and_spaces_are_folded_and_the_place_is_that_of_the_text() -> None:
    slip = slips("So, you shouldn’t\xa0rest.", "en")[0]
    assert (slip.words, slip.start) == ("shouldn’t", 8)


def test_another_form_of_a_language_has_its_rules_and_a_language_we_know_nothing_of_has_one() -> None:
    assert rules_for("es-MX") is RULES["es"]
    assert [rule.id for rule in rules_for("nl")] == ["exclaim"]


def test_sentences() -> None:
    text = "Sit down. “Is it warm?” Notice: That is all… And rest"
    assert [part for _, part in sentences(text)] == ["Sit down.", "“Is it warm?", "Notice:", "That is all…", "And rest"]
    assert all(text.startswith(part, begin) for begin, part in sentences(text))
    assert sentence_at(text, text.index("warm")) == "“Is it warm?"
    assert sentences("") == []
