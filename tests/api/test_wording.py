"""Tone in a file: told at the very word, however the text is written; liftings hold for one value and are watched."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from thaw.plans.faults import Fault
from thaw.plans.reading.files import read_text
from thaw.plans.reading.spots import Source
from thaw.plans.saying.passages import passages
from thaw.plans.saying.reading_level import check_reading
from thaw.plans.saying.wording import check_wording


def told(text: str, language: str | None = "en") -> list[Fault]:
    reading = read_text(text, "en.yaml")
    assert reading.root, reading.faults
    return sorted(check_wording(reading.root, Source(reading.text), passages(reading.root, language)))


# the file, and what is told of it
FILES = {
    "plain": ("title: You must rest\n", ['1:12: Thaw doesn\'t say "must" (rule must): "You must rest" Instead: "if you like", "it helps to"; "you don\'t have to" is fine.']),
    "the sentence alone is shown": ("about: Sit down. You must rest. Then go.\n", ['1:22: Thaw doesn\'t say "must" (rule must): "You must rest." Instead: "if you like"']),
    "a warning says so": ("title: Just rest\n", ['1:8: warning: "Just" is mostly said better another way (rule just): "Just rest" Instead: Leave it out']),
    "in double quotes": ('title: "Sit: \\"now\\" you must"\n', ["1:26: Thaw doesn't say \"must\""]),
    "after an escape": ('title: "\\u00e9\\t \\x41 you must"\n', ["1:27: Thaw doesn't say \"must\""]),
    "in single quotes": ("title: 'It''s what you must do'\n", ["1:24: Thaw doesn't say \"must\""]),
    "on a later line of a plain text": ("title: Sit\n  down, you\n\n  must rest\n", ["4:3: Thaw doesn't say \"must\""]),
    "on a later line in double quotes": ('title: "Sit\\\n   down, \\\n  you must"\n', ["3:7: Thaw doesn't say \"must\""]),
    "folded": ("a:\n  title: >-\n    Sit down.\n\n    You\n    must rest.\nb: x\n", ["6:5: Thaw doesn't say \"must\""]),
    "folded, with a comment in its head": ("title: > # why\n  Sit down, you must.\n", ["2:17: Thaw doesn't say \"must\""]),
    "kept": ("title: |2\n   Sit.\n   You must.\n", ["3:8: Thaw doesn't say \"must\""]),
    "with other line ends": ("a: x\r\ntitle: Sit\r\n  you must\r\n", ["3:7: Thaw doesn't say \"must\""]),
    "words over two lines": ("title: days in\n  a row\n", ['1:8: Thaw doesn\'t say "days in a row"']),
    "a typographic apostrophe": ("title: You shouldn’t rest\n", ['1:12: Thaw doesn\'t say "shouldn’t"']),
    "in a list": ("steps: [Sit., You must rest.]\n", ["1:19: Thaw doesn't say \"must\""]),
    "a key is not said": ("must: Rest.\n", []),
    "two in one text": ("a: You must, must\n", ["1:8: Thaw", "1:14: Thaw"]),
    "lifted on its line": ("a: You must  # tone: must\nb: You must\n", ["2:8: Thaw doesn't say \"must\""]),
    "lifted with a reason": ("a: You must  # tone: must – a medicine\n", []),
    "two lifted at once": ("a: You only must  # tone: must, only\n", []),
    "another one lifted": ("a: You must  # tone: only\n", ["1:8: Thaw doesn't say \"must\"", "1:22: warning: The rule only is lifted here, and nothing needs it."]),
    "lifted for all inside": ("a:  # tone: must\n  b: You must\n  c: [You must]\nd: You must\n", ["4:8: Thaw doesn't say \"must\""]),
    "lifted for a list's entry alone": ("a:\n  - You must  # tone: must\n  - You must\n", ["3:9: Thaw doesn't say \"must\""]),
    "lifted in an entry of keys for the key alone": ("a:\n  - b: You must  # tone: must\n    c: You must\n", ["3:12: Thaw doesn't say \"must\""]),
    "lifted for what stands in braces": ("a:\n  - {b: You must, c: You must}  # tone: must\n", []),
    "lifted for the next line": ("# tone: must\n# a remark\n\na: >\n  Sit.\n  You must.\nb: You must\n", ["7:8: Thaw doesn't say \"must\""]),
    "lifted inside what is lifted": ("a:  # tone: must\n  b: You must  # tone: must\n", ["2:24: warning: The rule must is lifted here, and nothing needs it."]),
    "an unknown rule": ("a: Sit  # tone: mst\n", ["1:17: There is no rule of tone `mst` to lift. Did you mean `must`? Known: absence, atleast,"]),
    "lifted in large letters": ("a: You must  # Tone: must\n", []),
    "lifted without a colon": ("a: You must  # tone must\n", ["1:8: Thaw doesn't say \"must\"", "1:21: This lifts nothing without a colon. Write `# tone: must`."]),
    "two without a colon, and why": ("a: Sit  # tone must, only – a medicine\n", ["1:16: This lifts nothing without a colon."]),
    "a remark about the tone": ("a: Sit  # tone of the whole: calm\nb: Sit  # tone must be soft\nc: Sit  # tonight\n", []),
    "no rule": ("a: Sit  # tone:\n", ["1:9: There is no rule of tone `` to lift."]),
    "at the end of the file": ("a: Sit\n# tone: must\n", ["2:9: warning: The rule must is lifted here"]),
    "no comment: in quotes": ('a: "You must # tone: must"\n', ["1:9: Thaw doesn't say \"must\"", "1:22: Thaw"]),
    "no comment: in a folded text": ("a: >\n  You\n  # tone: must\n", ["3:11: Thaw doesn't say \"must\""]),
    "no comment: joined to a word": ("a: You must#tone must\n", ["1:8: Thaw doesn't say \"must\"", "1:18: Thaw doesn't say \"must\""]),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_what_a_file_says(name: str) -> None:
    text, expected = FILES[name]
    found = [str(fault).removeprefix("en.yaml:") for fault in told(text)]
    assert len(found) == len(expected), found
    for one, beginning in zip(found, expected, strict=True):
        assert one.startswith(beginning), found


def test_texts_of_a_plan_in_one_file_have_each_their_language() -> None:
    text = "title: You must\ntexts:\n  en: {title: You must}\n  es: {title: You must, about: Debes ir}\n"
    assert [(fault.place.line, fault.place.column) for fault in told(text, None)] == [(3, 19), (4, 32)]


@pytest.mark.parametrize("text", ["[a]", "texts: []", "texts: {en: null}", "texts: {en: []}"])
def test_a_file_without_texts_says_nothing(text: str) -> None:
    assert told(text, None) == []


SAID = st.text(alphabet="ab é’'\"\\#:,\t\xa0\U0001f9ca", min_size=0, max_size=12)


@given(SAID, st.sampled_from(["plain", "single", "double", "folded", "kept"]))
@example("a \xa0 b", "double")
@settings(max_examples=300, deadline=None)
def test_the_place_is_where_the_word_stands(before: str, style: str) -> None:
    said = " ".join(f"x {before} must".split(" "))
    written = {
        "plain": said.replace("#", "").replace(":", "").replace(" ", "\n  "),
        "single": "'" + said.replace("'", "''").replace(" ", "\n  ") + "'",
        "double": '"' + "".join(f"\\u{ord(c):04x}" if c in 'é"\\' else c for c in said).replace(" ", " \\\n  ") + '"',
        "folded": ">\n  " + said.replace("\t", "").replace(" ", "\n  "),
        "kept": "|\n  " + said.replace("\t", ""),
    }[style]
    text = f"k: 1\na: {written}\nb: z\n"
    reading = read_text(text, "en.yaml")
    if reading.root is None:
        return  # not YAML: told elsewhere
    source = Source(text)
    for fault in check_wording(reading.root, source, passages(reading.root, "en")):
        assert source.line(fault.place.line)[fault.place.column - 1 :].startswith("must"), (text, fault)


HOSTILE = {
    "liftings": "# tone: must\n" * 30_000 + "a: [" + "x, " * 10_000 + "x]\n",
    "slips in one text": "a: " + "must " * 100_000,
    "long sentences in one text": "a: " + ("go " * 16 + "on. ") * 10_000,
    "spaces in a comment": "a: x # tone:" + " " * 300_000 + "x",
    "hard words": "a: " + "considerations " * 30_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_file_holds_it_is_read_soon(name: str) -> None:
    """These took minutes while each slip looked for its place from the beginning."""
    reading = read_text(HOSTILE[name], "en.yaml")
    assert reading.root
    began, texts, source = time.process_time(), passages(reading.root, "en"), Source(reading.text)
    check_wording(reading.root, source, texts)
    check_reading(texts, source)
    assert time.process_time() - began < 5
