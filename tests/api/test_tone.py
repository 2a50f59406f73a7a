"""Each rule of tone finds its bad examples and lets the traps pass, in each language; Thaw's own voice passes whole."""

import re
import time
import unicodedata

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


# how it is written, and the words that are told
WRITTEN = {
    "typographic apostrophes and spaces": ("So, you shouldn’t\xa0rest.", "shouldn’t"),
    "a soft hyphen": ("So, you sho\u00aduld rest.", "sho\u00aduld"),
    "signs that nobody sees": ("So, \u200byou mus\u2060t\u200d rest.", "mus\u2060t\u200d"),
    "wide letters": ("So, you ＳＨＯＵＬＤ rest.", "ＳＨＯＵＬＤ"),
    "joined letters": ("So, it is ﬁxed.", "ﬁxed"),
    "a large letter that is two when it is small": ("İ, you must rest.", "must"),
    "more marks than a letter can have": ("so" + "\u0301" * 40 + ", you must rest.", "must"),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_however_it_is_written_the_words_are_found_at_their_place_in_the_text(name: str) -> None:
    text, words = WRITTEN[name]
    assert [(slip.words, slip.start) for slip in slips(text, "en")] == [(words, text.index(words))]


def test_letters_with_their_marks_apart_are_read_as_one() -> None:
    text = unicodedata.normalize("NFD", "Mañana sí: deberías descansar.")
    found = slips(text, "es")
    assert [(slip.rule.id, unicodedata.normalize("NFC", slip.words)) for slip in found] == [("should", "deberías")]
    assert text[found[0].start :].startswith("deberi")


@pytest.mark.parametrize(
    ("language", "text", "rules"),
    [
        ("en", "A failed attempt", ["stigma"]),
        ("en", "A quick fix", ["fix"]),
        ("en", "Back to normal", ["fix"]),
        ("es", "Volver a la normalidad", ["fix"]),
        ("fr", "un suicide raté", ["stigma"]),
        ("de", "Mach weiter so.", ["giveup"]),
        ("en", "You must, must rest.", ["must", "must"]),
    ],
)
def test_of_hits_that_overlap_one_is_told(language: str, text: str, rules: list[str]) -> None:
    assert [slip.rule.id for slip in slips(text, language)] == rules


@pytest.mark.parametrize("language", ["en", "es", "de", "fr", "pt", "ja", "hy", "nl"])
def test_exclamation_marks_of_all_scripts_are_told(language: str) -> None:
    for mark in "!！﹗‼⁉❗❕՜":
        assert [slip.rule.id for slip in slips(f"a{mark}", language)] == ["exclaim"], mark


# Four hundred thousand characters are the most that is looked at; each of these took longest for some rule.
LONG = ["a ", "no debe no tiene que ", "e\u0301"]


@pytest.mark.parametrize("words", LONG)
def test_the_longest_text_is_looked_through_soon(words: str) -> None:
    text = (words * 400_000)[:400_000]
    for language in RULES:
        began = time.process_time()
        slips(text, language)
        assert time.process_time() - began < 4, language  # half a second where nothing else runs


def test_another_form_of_a_language_has_its_rules_and_a_language_we_know_nothing_of_has_one() -> None:
    assert rules_for("es-MX") is RULES["es"]
    assert [rule.id for rule in rules_for("nl")] == ["exclaim"]


def test_sentences() -> None:
    text = "Sit down. “Is it warm?” Notice: That is all… And rest"
    assert [part for _, part in sentences(text)] == ["Sit down.", "“Is it warm?", "Notice:", "That is all…", "And rest"]
    assert all(text.startswith(part, begin) for begin, part in sentences(text))
    assert sentence_at(text, text.index("warm")) == "“Is it warm?"
    assert sentences("") == []


def test_sentences_end_in_every_script() -> None:
    assert [part for _, part in sentences("座ってください。「暖かい？」それだけ。")] == [
        "座ってください。",
        "「暖かい？",
        "それだけ。",
    ]
    assert [part for _, part in sentences("हाथ गर्म है। बस। ")] == ["हाथ गर्म है।", "बस।"]
    assert [part for _, part in sentences("هل هو دافئ؟ نعم.")] == ["هل هو دافئ؟", "نعم."]
