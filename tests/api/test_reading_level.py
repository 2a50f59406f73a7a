"""Long sentences and hard words are told where they stand; short texts are judged together."""

import sys

import pytest

from thaw.plans.faults import Fault, Place
from thaw.plans.reading.files import read_text
from thaw.plans.reading.spots import Source
from thaw.plans.saying.passages import passages
from thaw.plans.saying.reading_level import Pool, check_reading, grade_of, lix_of, pooled, words


def told(text: str, language: str | None = "en") -> list[str]:
    reading = read_text(text, "en.yaml")
    assert reading.root, reading.faults
    found: list[Fault] = sorted(check_reading(passages(reading.root, language), Source(reading.text)))
    return [str(one).removeprefix("en.yaml:") for one in found]


def pool(text: str, name: str = "a") -> Pool:
    return Pool(name, Place("en.yaml"), [words(one) for one in text.split(".") if one.strip()])


WORDS_15 = "one two three four five six seven eight nine ten one two three four five"
HARD = "Institutional considerations unfortunately necessitate additional documentation. " * 15
SOFT = "Sit by the door and hear the rain. " * 12

# the file, its language, what is told
FILES = {
    "15 words": (f"title: {WORDS_15}.\n", "en", []),
    "16 words": (f"title: {WORDS_15} six.\n", "en", ["1:8: warning: A sentence of 16 words; up to 15 reads better on a tired day. Make two of it, if you can."]),
    "20 words": (f"title: {WORDS_15} {'go ' * 5}.\n", "en", ["1:8: warning: A sentence of 20 words"]),
    "21 words": (f"title: {WORDS_15} {'go ' * 6}.\n", "en", ["1:8: A sentence of 21 words; 20 is the most. Make two of it."]),
    "21 words in another language": (f"title: {WORDS_15} {'go ' * 6}.\n", "es", ["1:8: warning: A sentence of 21 words; up to 15 reads better"]),
    "the second sentence": (f"title: Sit down.\n  {WORDS_15} {'go ' * 6}.\n", "en", ["2:3: A sentence of 21 words"]),
    "a step of 12 words": (f"a: {{steps: [{'go ' * 12}]}}\n", "en", []),
    "a step of 13 words": (f"a: {{steps: [{'go ' * 13}]}}\n", "en", ["1:13: warning: A step of 13 words; up to 12 is kept in mind better."]),
    "a hard practice": (f"practices:\n  sit:\n    a: >\n      {HARD}\n", "en", [
        "3:8: `en` reads at grade", "3:8: `sit` reads at grade 39.9; 6 is the most (Flesch–Kincaid). Shorter sentences, shorter words."]),
    "a hard day": (f"practices:\n  sit: {{a: {SOFT * 20}}}\ndays:\n  - a: {HARD}\n", "en", ["4:8: `day 1` reads at grade"]),
    "a short hard practice is judged with its neighbour": (
        f"practices:\n  a: {{t: {HARD[:160]}}}\n  b: {{t: {SOFT * 3}}}\n", "en", []),
    "a soft practice": (f"practices:\n  sit: {{a: {SOFT}}}\n", "en", []),
    "hard words in Spanish": (f"cards:\n  sit: {{a: {HARD}}}\n", "es", [
        "2:12: warning: `es` has a LIX of", "2:12: warning: `sit` has a LIX of 106.0; up to 40 reads well. Shorter sentences, shorter words."]),
    "soft words in Spanish": (f"cards:\n  sit: {{a: {SOFT}}}\n", "es", []),
    "a plan in one file": (f"texts:\n  en: {{practices: {{sit: {{a: {HARD}}}}}}}\n  es: {{practices: {{sit: {{a: {SOFT}}}}}}}\n", None, [
        "2:29: `en` reads at grade", "2:29: `sit` reads at grade"]),
    "Japanese, whose words have no spaces": (f"title: {'座ってください。' * 60}\n", "ja", []),
    "Chinese of a place": (f"title: {'坐 ' * 70}\n", "zh-Hans", []),
    "Finnish, whose everyday words are long": (f"cards:\n  sit: {{a: {HARD}}}\n", "fi", []),
    "a long sentence in Finnish": (f"title: {WORDS_15} six.\n", "fi", ["1:8: warning: A sentence of 16 words"]),
    "no texts": ("texts: {}\n", None, []),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_what_is_hard_to_read_is_told_at_its_place(name: str) -> None:
    text, language, expected = FILES[name]
    found = told(text, language)
    assert len(found) == len(expected), found
    for one, beginning in zip(found, expected, strict=True):
        assert one.startswith(beginning), found


def test_the_longest_words_are_named() -> None:
    assert (
        "The longest here: considerations, institutional, unfortunately, documentation."
        in told(f"cards: {{a: {HARD}}}\n")[0]
    )


@pytest.mark.parametrize("section", ["practices", "days", "cards"])
def test_every_kind_of_text_has_the_same_limit(section: str) -> None:
    """Word by word harder, in steps of half a grade: told as soon as the limit is crossed."""
    told_at = []
    for hard in range(24):
        said = ["gentle"] * hard + ["go"] * (24 - hard)
        text = f"{' '.join(said[::2])}. {' '.join(said[1::2])}. " * 3
        if [one for one in told(f"{section}: {{a: {{b: {text}}}}}\n") if "`a` reads" in one]:
            told_at.append(grade_of(pool(text)))
    assert 6.0 < min(told_at) < 6.5
    assert len(told_at) > 5


def test_the_grade_is_that_of_the_formula() -> None:
    """9 words, 2 sentences, 11 syllables (Kincaid et al. 1975)."""
    grade = grade_of(pool("Water is warm on hands. It may run over."))
    assert grade == pytest.approx(0.39 * 9 / 2 + 11.8 * 11 / 9 - 15.59)


def test_lix_is_that_of_the_formula() -> None:
    """8 words, 2 sentences, 2 of more than six letters."""
    assert lix_of(pool("Nota dónde termina hoy. Ahora mira la ventana.")) == pytest.approx(8 / 2 + 100 * 2 / 8)


def test_words_with_an_apostrophe_or_a_hyphen_are_one_and_so_is_a_number() -> None:
    assert words("Don’t check-up 24 things – it's “fine”.") == ["Don't", "check-up", "24", "things", "it's", "fine"]


def test_marks_soft_hyphens_and_joined_signs_make_no_words_of_their_own() -> None:
    assert words("अपने हाथ गर्म कप पर रखें।") == ["अपने", "हाथ", "गर्म", "कप", "पर", "रखें"]
    assert words("e\u0301" * 31) == ["é" * 31]
    assert words("con\u00adside\u00adra\u00adtions") == ["considerations"]
    assert words("شَمْس دافئة") == ["شَمْس", "دافئة"]


def test_short_pools_join_their_neighbours_until_there_is_enough() -> None:
    parts = [pool("go " * count, name) for name, count in (("a", 40), ("b", 30), ("c", 60), ("d", 10))]
    assert [(one.name, len(one.words)) for one in pooled(parts)] == [("a to b", 70), ("c to d", 70)]
    assert [one.name for one in pooled(parts[:1])] == ["a"]
    assert pooled([]) == []


def test_no_syllable_is_looked_up_before_somebody_checks() -> None:
    """The server does not carry the list of words in memory."""
    import subprocess

    code = "import thaw.app, thaw.plans.writing.inspecting, sys; sys.exit('syllapy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
