"""Files of any content become values or faults with their place; never a crash, never a long wait, never much memory."""

import os
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
