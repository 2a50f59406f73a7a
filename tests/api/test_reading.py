"""Files of any content become values or faults with their place; never a crash, never a long wait, never much memory."""

import os
import re
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.api.conftest import SHIPPED
from thaw.plans.faults import CATALOGUE
from thaw.plans.reading.files import read_file, read_text
from thaw.plans.reading.nodes import plain

FAULTS = {
    # name: (the file, line, column, code)
    "nothing": (b"", 1, 1, "empty-file"),
    "only spaces and a comment": (b"  \n# hello\n", 1, 1, "empty-file"),
    "a document that says nothing": (b"---\n", 1, 1, "empty-file"),
    "Latin-1": ("id: caf\xe9\n".encode("latin-1"), 1, 8, "not-utf-8"),
    "Latin-1 in the second line, after UTF-8": ("a: ü\nb: \n".encode() + b"c: \xff", 3, 4, "not-utf-8"),
    "UTF-16": ("id: x".encode("utf-16"), 1, 1, "not-utf-8"),
    "NUL": (b"a: 1\nb: x\x00y", 2, 5, "control-character"),
    "a bell": (b"a: \x07", 1, 4, "control-character"),
    "NUL behind an escape": (b'a: "x\\0y"', 1, 4, "control-character"),
    "two documents": (b"a: 1\n---\nb: 2\n", 2, 1, "several-documents"),
    "a tab for indentation": (b"a:\n\tb: 1\n", 2, 1, "tab"),
    "a tab after spaces": (b"a:\n  b: 1\n\tc: 2\n", 3, 1, "tab"),
    "an at sign": (b"a: @home\n", 1, 4, "odd-start"),
    "a star as text": ("é: *** x\n".encode(), 1, 4, "odd-start"),
    "a dash before a text": (b"a: - one\n", 1, 4, "odd-start"),
    "a colon in a text in braces": (b"- {a: one, b: two: three.}\n", 1, 18, "second-colon"),
    "a text after a quote in braces": (b"a: {b: 'it' is, c: d}\n", 1, 13, "after-quote"),
    "a no-break space for indentation": ("a:\n  b: 1\n \u00a0c: 2\n".encode(), 3, 2, "odd-space"),
    "a key without a colon": (b"a: 1\nb\nc: 2\n", 2, 1, "no-colon"),
    "a colon in a text": (b"a: one: two\n", 1, 7, "second-colon"),
    "a quote not closed": (b'a: 1\nb: "two\nc: 3\n', 2, 4, "open-quote"),
    "a bracket not closed": (b"a: [1, 2\nb: 3\n", 1, 4, "open-bracket"),
    "a backslash": (b'a: "C:\\q"\n', 1, 7, "backslash"),
    "a list item in the wrong column": (b"a:\n  - 1\n - 2\n", 3, 2, "indentation"),
    "a key in the wrong column": (b"a:\n    b: 1\n  c: 2\n", 3, 3, "indentation"),
    "a key in front of a list's end": (b"a: }", 1, 4, "odd-start"),
    "no space after a colon": (b"a:1\nb: 2\n", 1, 1, "no-space"),
    "an apostrophe in single quotes": (b"a: 'it's'\n", 1, 8, "after-quote"),
    "a text after a quote": (b'a: "x" y\n', 1, 8, "after-quote"),
    "an alias": (b"a: &x 1\nb: *x\n", 2, 4, "alias"),
    "an alias bomb": (b"a: &a [1,1]\n" + b"".join(b"%c: &%c [*%c,*%c]\n" % (c, c, c - 1, c - 1) for c in range(98, 122)), 2, 8, "alias"),
    "a tag": (b"a: !!python/object:os.system x\n", 1, 4, "tag"),
    "100 lists in each other": (b"a: " + b"[" * 100 + b"]" * 100, 1, 35, "too-deep"),
    "half a million brackets": (b"[" * 500_000, 1, 33, "too-deep"),
    "half a million dashes": (b"- " * 250_000, 1, 65, "too-deep"),
    "too many values": (b"a: [" + b"1," * 40_000 + b"]", 1, 59_999, "too-many"),
    "two million bytes": (b"# " + b"x" * 2_000_000, 1, 1, "too-big"),
    "a list as a key": (b"[1, 2]: x\n", 1, 1, "key-not-text"),
    "an anchor alone": (b"a: &\n", 1, 4, "odd-start"),
    "a no-break space behind a colon": ("a: 1\nb:\u00a0x\nc: 2\n".encode(), 2, 3, "odd-space"),
    "a no-break space behind the last colon": ("a: 1\nb:\u00a0x\n".encode(), 2, 3, "odd-space"),
    "a no-break space before a colon": ("a\u00a0: x: y\nb: 1\n".encode(), 1, 2, "odd-space"),
    "a no-break space behind a dash": ("a:\n  - x\n  -\u00a0y\nb: 1\n".encode(), 3, 4, "odd-space"),
    "a no-break space behind a colon, and a comment": ("# x\n\na:\u00a0x  # y\n# z\nb: 1\n".encode(), 3, 3, "odd-space"),
    "a wide colon": ("a： x\nb: 1\n".encode(), 1, 2, "odd-colon"),
    "a wide colon below": ("a: 1\n日本: 2\nb： x\nc: 1\n".encode(), 3, 2, "odd-colon"),
    "a line end of another kind": ("a: 1\nb: one\u2028two\nc: 3\n".encode(), 2, 7, "odd-break"),
    "a no-break space in a text with a colon": ("a: deux\u00a0: un\nb: 1\n".encode(), 1, 9, "second-colon"),
    "curved quotes around a colon": ("a: 1\nb: “Two: three.”\n".encode(), 2, 4, "curly-quotes"),
    "low quotes around a colon": ("- {a: „Two: three.“, b: 1}\n".encode(), 1, 7, "curly-quotes"),
    "a line without its dash": (b"a:\n  - Rub.\n  Lay one hand\n  - Look.\n", 3, 3, "no-dash"),
    "a dash without its space": (b"a:\n  - Rub.\n    Long.\n  -Lay\n", 4, 3, "no-dash"),
    "a long dash": ("a:\n  - Rub.\n  – Lay\n".encode(), 3, 3, "no-dash"),
    "a bullet": ("a:\n  - Rub.\n\n  # c\n  • Lay\nb: 1\n".encode(), 5, 3, "no-dash"),
    "a star among dashes": (b"a:\n  - Rub.\n  * Lay\n", 3, 3, "no-dash"),
    "a key one space too far right": (b"a:\n  b: One press\n   c: Pressed.\n", 3, 4, "too-far"),
    "a colon at the start of a second line": (b"a: Two things\n  daily: a day\n", 2, 3, "too-far"),
    "a key without a colon over a key": (b"a: 1\nb\nc: 2\n", 2, 1, "no-colon"),
    "an apostrophe first": (b"a: 'Tis ground\nb: x\n", 1, 4, "open-apostrophe"),
    "an apostrophe first, and one far below": (b"a: 'Tis ground\nb: 1\nc: don't\n", 1, 4, "open-apostrophe"),
    "a quote that another one closes below": (b'a: "Ground\nb: 1\nc: "x"\n', 1, 4, "open-quote"),
    "a text behind >": (b"a: > Ground\nb: 1\n", 1, 4, "odd-start"),
    "a text behind a bar": (b"a: | Ground\n", 1, 4, "odd-start"),
    "a question mark before a text": (b"a: ? Ground\n", 1, 4, "odd-start"),
    "marks of git": (b"a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n", 2, 1, "merge-marks"),
    "marks of git first": (b"<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n", 1, 1, "merge-marks"),
    "a key without end": (b"a: 1\n" + b"x" * 2000 + b": y\n", 2, 1, "long-key"),
    "an unknown directive": (b"%FOO\na: 1", 1, 5, "not-yaml"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_bad_file_is_one_fault_at_its_place(name: str, tmp_path: Path) -> None:
    content, line, column, code = FAULTS[name]
    file = tmp_path / "plan.yaml"
    file.write_bytes(content)
    reading = read_file(file, "plan.yaml")
    assert reading.root is None
    [fault] = reading.faults
    assert (fault.code, fault.place.line, fault.place.column) == (code, line, column), str(fault)
    assert str(fault).startswith(f"plan.yaml:{line}:{column}: ")
    assert fault.mend


# name: (the value as written, what it is, each fault with its place)
SIGNS = {
    "an override of direction": ("a \u202eb", "a b", [(1, 6, "unseen", "U+202E")]),
    "an override with its end": ("a \u202bb\u202c", "a b", [(1, 6, "unseen", "U+202B")]),
    "an isolate without its end": ("a \u2067b", "a b", [(1, 6, "unseen", "U+2067")]),
    "the end of an isolate alone": ("a\u2069", "a", [(1, 5, "unseen", "U+2069")]),
    "an isolate with its end": ("a \u2067b\u2069", "a \u2067b\u2069", []),
    "a space of no width": ("sho\u200buld", "should", [(1, 7, "unseen", "U+200B")]),
    "a joint of no width": ("mus\u2060t", "must", [(1, 7, "unseen", "U+2060")]),
    "letters of tags": ("a\U000e0061", "a", [(1, 5, "unseen", "U+E0061")]),
    "several in one text": ("a\u200bb\u200bc", "abc", [(1, 5, "unseen", "U+200B")]),
    "written with a backslash": ('"ab\\u200Bc"', "abc", [(1, 7, "unseen", "U+200B")]),
    "in the second line": ("ab\n  c\u200bd", "ab cd", [(2, 4, "unseen", "U+200B")]),
    "nothing but one": ('"\u200b"', "", []),
    "a no-break space alone": ("\u00a0", "", []),
    "a soft hyphen alone": ("\u00ad", "", []),
    "a blank of Braille alone": ("\u2800", "", []),
    "a filler of Hangul alone": ("\u3164 \u115f", "", []),
    "a mark alone": ("\u0301", "", []),
    "four marks on a letter": ("caf" + "e\u0301\u0302\u0303\u0304", "cafe\u0301\u0302\u0303\u0304", [(1, 11, "many-marks", "U+0304")]),
    "one Thai vowel upon the other": ("ก" + "\u0e47" * 8, "ก" + "\u0e47" * 8, [(1, 8, "many-marks", "U+0E47")]),
    "three marks on a letter": ("e\u0301\u0302\u0303e\u0301", "e\u0301\u0302\u0303e\u0301", []),
    **{name: (text, text, []) for name, text in {
        "Persian with joints": "می\u200cخواهم",
        "Arabic with vowels": "مُحَمَّدٌ رَسُولُ ٱللَّٰهِ",
        "marks of direction": "a\u200e b\u200f c\u061c",
        "Hindi": "अपने हाथ गर्म कप पर रखें, ज़ोंक क्\u200dष",
        "Hebrew with points": "שּׁוּב הַבַּיְתָה",
        "Thai": "น้ำ ที่ ผู้",
        "Thai with places for line ends": "มือ\u200bของ\u200bคุณ",
        "Khmer with places for line ends": "ដៃ\u200bរបស់\u200bអ្នក",
        "Burmese": "လျှို့ဝှက်",
        "Tibetan": "བསྒྲུབས་",
        "Vietnamese, decomposed": "e\u0302\u0301 o\u031b\u0300",
        "a family and a heart": "👩\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3",
        "the flag of Wales": "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
        "signs of punctuation": "…",
    }.items()},
}  # fmt: skip


@pytest.mark.parametrize("name", SIGNS)
def test_signs_that_nobody_sees_are_told_and_those_that_are_needed_are_not(name: str) -> None:
    written, value, expected = SIGNS[name]
    reading = read_text(f"a: {written}\nb: 1", "p")
    told = [(f.place.line, f.place.column, f.code, re.search(r"U\+\w+", f.sentence)) for f in reading.faults]
    assert [(*one, sign and sign[0]) for *one, sign in told] == expected
    assert plain(reading.root) == {"a": value, "b": 1}


def test_duplicate_keys_are_all_told_with_both_places() -> None:
    reading = read_text("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n", "p")
    assert [(f.code, f.place.line, f.sentence) for f in reading.faults] == [
        ("duplicate-key", 4, "`c` stands twice; the first is in line 3."),
        ("duplicate-key", 5, "`a` stands twice; the first is in line 1."),
    ]


VALUES = {
    "no": "no", "on": "on", "NO": "NO", "yes": "yes", "0o7": "0o7", "1_000": "1_000", "2026-01-18": "2026-01-18", "12:30": "12:30",
    "true": True, "False": False, "null": None, "~": None, "7": 7, "-7": -7, "1.10": 1.1, ".5": 0.5, "1e3": 1000.0,
    ".inf": ".inf", ".nan": ".nan", "024": 24, '"024"': "024", "'7'": "7", "x" * 40: "x" * 40, "9" * 5000: "9" * 5000, "1e999": "1e999",
    "|\n  one\n  two\n": "one two", ">\n  one\n\n  two\n": "one two", '"a\\nb"': "a b", "deux\u00a0points": "deux\u00a0points", "! 7": "7",
}  # fmt: skip


@pytest.mark.parametrize("written", VALUES)
def test_only_null_true_false_and_numbers_are_not_text(written: str) -> None:
    reading = read_text(f"a: {written}", "p")
    assert not reading.faults
    assert plain(reading.root) == {"a": VALUES[written]}
    assert type(plain(reading.root)["a"]) is type(VALUES[written])


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbfa: 1\n", b"a: 1\r\n", b"a: 1\r", b"\xef\xbb\xbf---\r\na: 1\r\n...\r\n"],
    ids=["BOM", "CRLF", "CR", "all"],
)
def test_marks_and_line_ends_of_other_systems_are_read(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "p").write_bytes(content)
    assert plain(read_file(tmp_path / "p").root) == {"a": 1}


def test_places_are_those_an_editor_shows() -> None:
    reading = read_text("\N{BYTE ORDER MARK}".removeprefix("\N{BYTE ORDER MARK}") + "é: [ü, {ß: x}]\r\nb: 2\r\n", "p")
    assert reading.root
    assert isinstance(reading.root.value, dict)
    inner = reading.root.value["é"].value
    assert isinstance(inner, list)
    assert [(n.place.line, n.place.column) for n in inner] == [(1, 5), (1, 8)]
    assert reading.root.value["b"].place.line == 2


class Test_What_is_no_file_to_read:
    def test_a_folder(self, tmp_path: Path) -> None:
        assert [f.code for f in read_file(tmp_path).faults] == ["not-a-file"]

    def test_nothing(self, tmp_path: Path) -> None:
        assert [f.code for f in read_file(tmp_path / "x").faults] == ["no-file"]

    def test_a_link_to_nowhere(self, tmp_path: Path) -> None:
        (tmp_path / "x").symlink_to(tmp_path / "y")
        assert [f.code for f in read_file(tmp_path / "x").faults] == ["no-file"]

    def test_a_link_to_itself(self, tmp_path: Path) -> None:
        (tmp_path / "x").symlink_to(tmp_path / "x")
        assert [f.code for f in read_file(tmp_path / "x").faults] == ["unreadable"]

    def test_a_pipe_that_nobody_writes_to(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "x")
        assert [f.code for f in read_file(tmp_path / "x").faults] == ["not-a-file"]

    def test_a_device_that_never_ends(self) -> None:
        assert [f.code for f in read_file(Path("/dev/zero")).faults] == ["not-a-file"]

    def test_a_name_that_no_file_can_have(self) -> None:
        assert [f.code for f in read_file(Path("a\0b")).faults] == ["unreadable"]

    def test_a_file_without_the_right_to_read_it(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        (tmp_path / "x").write_text("a: 1")
        monkeypatch.setattr(Path, "open", refuse)
        [fault] = read_file(tmp_path / "x").faults
        assert fault.sentence == "The file can't be read: Permission denied."


LONG = {
    "a megabyte of comment": "#" + "x" * 999_000,
    "a megabyte of one text": "a: " + "x " * 490_000,
    "a megabyte of short lines": "a: 1\n" * 199_000,
    "a megabyte of open quotes": 'a: "' + "\n" * 990_000,
    "a megabyte of keys": "".join(f"k{n}: 1\n" for n in range(90_000)),
    "a megabyte of empty lines": "a: |\n" + "\n" * 990_000,
    "a megabyte of question marks": "? " * 490_000,
    "a megabyte of colons": ": " * 490_000,
    "a megabyte of anchors": "a: " + "&x " * 300_000,
    "a megabyte of commas": "[" + "," * 990_000,
    "a megabyte of directives": "%YAML 1.2\n" * 99_000,
}


@pytest.mark.parametrize("name", LONG)
def test_large_files_are_done_soon_and_small(name: str) -> None:
    began = time.process_time()
    tracemalloc.start()
    reading = read_text(LONG[name], "p")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.process_time() - began < 2  # of work: what else runs on the machine is not counted
    assert peak < 100_000_000
    assert reading.root or reading.faults


def _held(text: str) -> None:
    reading = read_text(text, "p")
    assert (reading.root is None) <= bool(reading.faults)
    for fault in reading.faults:
        assert fault.code in CATALOGUE
        assert fault.place.line >= 1
        assert fault.place.column >= 1
        assert "\n" not in str(fault)
    if reading.root:
        plain(reading.root)


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=10_000)
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
@example(b"a: !<\n")
def test_any_bytes_are_values_or_faults(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "fuzz.yaml"
    file.write_bytes(content)
    reading = read_file(file)
    assert (reading.root is None) <= bool(reading.faults)


@given(st.text(alphabet="ab:-? \n\t#&*!|>'\"%@`[]{},\\0é\u2028~<", max_size=120))
@settings(max_examples=600, deadline=10_000)
def test_any_text_of_yaml_signs_is_values_or_faults(text: str) -> None:
    _held(text)


LINES = (SHIPPED / "reconnection-14" / "plan.yaml").read_text(encoding="utf-8")[:4000]


@given(st.lists(st.tuples(st.integers(0, 3999), st.integers(0, 6), st.text(max_size=4)), min_size=1, max_size=4))
@settings(max_examples=150, deadline=10_000)
def test_a_plan_with_slips_of_the_hand_is_values_or_faults(slips: list[tuple[int, int, str]]) -> None:
    text = LINES
    for where, gone, put in slips:
        text = text[:where] + put + text[where + gone :]
    _held(text)
