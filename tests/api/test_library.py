"""The library: read like a plan, whole in each language, given by language; a host's own takes the place of the whole."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.api.conftest import Door
from thaw.plans.library import loading
from thaw.plans.library.answers import Library
from thaw.plans.library.checking import check_library

STRUCTURE = """\
format: 1
id: library
version: "1.0"
languages: [en, es]
cards:
  not-calm: {topic: numbness, covers: [D03]}
  far-off: {topic: causes}
levers:
  wake-time: {covers: [L01]}
signals:
  warmth: {covers: [R01]}
anchors: [tea]
forms: {muted: {}, far-away: {}, no-pleasure: {}, not-sure: {}}
welcome:
  questions:
    duration: {answers: {weeks: talk, unsure: ease}}
  replies:
    ease: {goes: plan}
    talk: {goes: bring}
  flags:
    lost-time: {goes: help, covers: [Z02]}
bring:
  sections: {since: {covers: [D05]}}
  questions: {assess: {}}
messages:
  hello: {covers: [N01]}
"""
WORDS = """\
title: Library
topics: {numbness: A, causes: B, coming-back: C, steadying: D, help: E, others: F}
cards:
  not-calm: {title: Numb, text: [Calm can care.], do: Look up.}
  far-off: {title: Far, text: [It may be far., It can come near.]}
levers:
  wake-time: {title: Mornings, about: Get up., asks: Up today?, caution: Rest when ill.}
signals: {warmth: Warm hands}
anchors: {tea: after my tea}
forms:
  muted: {title: Faint, about: Faint.}
  far-away: {title: Far, about: Far.}
  no-pleasure: {title: Grey, about: Grey.}
  not-sure: {title: Unsure, about: Unsure.}
welcome:
  opening: Some questions.
  declaration: [Not medical care.]
  unsafe: Safety first.
  needed: It may be needed.
  questions:
    duration: {ask: How long?, answers: {weeks: Weeks, unsure: Unsure}}
  replies: {ease: Rest., talk: Talk to someone.}
  flags_ask: Is any of this true?
  flags:
    lost-time: {text: Gaps in time., answer: Talk to someone today.}
bring:
  opening: A page.
  sections:
    since: {ask: Since when?}
  questions: {assess: What could it be?}
messages: {hello: Thought of you.}
"""


def written(folder: Path, structure: str = STRUCTURE, en: str = WORDS, es: str = WORDS) -> Path:
    (folder / "library").mkdir(parents=True, exist_ok=True)
    for name, text in (("library", structure), ("en", en), ("es", es)):
        if text:
            (folder / "library" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder / loading.LIBRARY_FILE


def test_a_declaration_of_one_text_is_a_paragraph(tmp_path: Path) -> None:
    one = WORDS.replace("declaration: [Not medical care.]", "declaration: Not medical care.")
    checked, faults = check_library(written(tmp_path, en=one))
    assert faults == []
    assert checked
    assert checked.texts["en"].welcome.declaration == checked.texts["es"].welcome.declaration == ["Not medical care."]


def test_a_library_is_put_together_in_the_authors_order(tmp_path: Path) -> None:
    written(tmp_path)
    library, faults = loading.load([tmp_path])
    assert faults == []
    assert list(library) == ["en", "es"]
    found = Library.model_validate({**library["es"], "fallback": False})
    assert [card.id for card in found.cards] == ["not-calm", "far-off"]
    assert [card.do for card in found.cards] == ["Look up.", None]
    [question] = found.welcome.questions
    assert [(one.id, one.reply) for one in question.answers] == [("weeks", "talk"), ("unsure", "ease")]
    assert {reply.id: reply.goes for reply in found.welcome.replies} == {"ease": "plan", "talk": "bring"}
    assert (found.bring.sections[0].hint, found.levers[0].caution) == (None, "Rest when ill.")


# (what is changed: file, from, to), and the beginning of what is told
SLIPS: dict[str, tuple[tuple[str, str, str], str]] = {
    "a card without words": (
        ("en", "  far-off: {title: Far, text: [It may be far., It can come near.]}\n", ""),
        "en.yaml:3:1: en has no words for `far-off`. Write them here.",
    ),
    "words for nothing": (
        ("en", "signals: {warmth: Warm hands}", "signals: {warmth: Warm hands, cold: Cold}"),
        "en.yaml:8:37: There is no `cold` in library.yaml. Write it there too, or take it out here.",
    ),
    "a slip of the pen": (
        ("en", "anchors: {tea: after", "anchors: {teas: after"),
        "en.yaml:9:17: There is no `teas` in library.yaml. Did you mean `tea`? Write it there too",
    ),
    "an answer without words": (
        ("en", "answers: {weeks: Weeks, unsure: Unsure}", "answers: {weeks: Weeks}"),
        "en.yaml:21:32: en has no words for `unsure`.",
    ),
    "a reply that is not there": (
        ("library", "unsure: ease}", "unsure: eas}"),
        "library.yaml:16:47: There is no reply `eas`. Did you mean `ease`? Write it under `replies`, or name another one.",
    ),
    "a form that is lacking": (
        ("library", ", not-sure: {}}", "}"),
        "library.yaml:13:1: `forms` needs at least 4; here are 3.",
    ),
    "a topic that is lacking": (
        ("en", ", others: F}", "}"),
        "en.yaml:2:1: `topics` needs at least 6; here are 5.",
    ),
    "a language without texts": (
        ("library", "[en, es]", "[en, es, fr]"),
        "library.yaml:4:21: `languages` has fr, but there are no texts for it.",
    ),
    "texts in a language that is not named": (
        ("library", "[en, es]", "[en]"),
        "es.yaml:1:1: Texts in es, which `languages` doesn't have.",
    ),
    "a language twice": (
        ("library", "[en, es]", "[en, es, en]"),
        "library.yaml:4:21: The language `en` stands here twice.",
    ),
    "a card that is too long": (
        ("en", "[Calm can care.]", f"[{'a ' * 119}b]"),
        "en.yaml:4:27: `not-calm` has 122 words; 120 is the most.",
    ),
    "a topic that nobody knows": (
        ("library", "topic: causes", "topic: cause"),
        "library.yaml:7:20: `cause` is not possible for `topic`. Did you mean `causes`?",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_with_its_place_and_what_mends_it(slip: str, tmp_path: Path) -> None:
    (name, before, after), sentence = SLIPS[slip]
    texts = {"library": STRUCTURE, "en": WORDS, "es": WORDS}
    assert before in texts[name]
    texts[name] = texts[name].replace(before, after, 1)
    checked, faults = check_library(written(tmp_path, texts["library"], texts["en"], texts["es"]))
    assert checked is None
    told = [str(one).replace(f"{tmp_path}/library/", "") for one in faults]
    assert [one for one in told if one.startswith(sentence)], told


@given(st.data())
def test_no_file_breaks_it(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    lines = STRUCTURE.splitlines()
    index = data.draw(st.integers(0, len(lines) - 1))
    lines[index] = data.draw(
        st.sampled_from(["", "x", "- x", "  y: [", "cards: 3", "\t", lines[index] * 2, "forms: {}"])
    )
    checked, faults = check_library(written(tmp_path_factory.mktemp("odd"), "\n".join(lines)))
    assert (checked is None) == bool(faults)


def test_a_hosts_own_takes_the_place_of_the_whole_unless_it_has_a_slip(tmp_path: Path) -> None:
    written(tmp_path / "ours")
    written(tmp_path / "theirs", en=WORDS.replace("title: Library", "title: Shelf"))
    folders = [tmp_path / "ours", tmp_path / "theirs"]
    assert loading.load(folders)[0]["en"]["title"] == "Shelf"
    written(tmp_path / "theirs", structure="format: 1")
    library, faults = loading.load(folders)
    assert library["en"]["title"] == "Library"
    assert faults
    assert loading.load([tmp_path])[0] == {}


def test_it_is_given_by_language_and_once(door: Door, tmp_path: Path) -> None:
    written(tmp_path, es=WORDS.replace("title: Library", "title: Biblioteca"))
    thaw = door(plans=[tmp_path])
    spanish = thaw.get("/api/library?lang=es-MX")
    assert (spanish.json()["title"], spanish.json()["fallback"]) == ("Biblioteca", False)
    assert (spanish.headers["content-language"], spanish.headers["vary"]) == ("es", "Accept-Language, Accept-Encoding")
    other = thaw.get("/api/library", **{"accept-language": "eu"})
    assert (other.json()["language"], other.json()["fallback"]) == ("en", True)
    again = thaw.get("/api/library?lang=es", **{"if-none-match": spanish.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
