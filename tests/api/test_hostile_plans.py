"""Whatever lies in a plan's file, checking it ends: no crash, no long wait, no more memory than a small machine has."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.alone import LONGEST, checked_alone
from tests.api.conftest import SHIPPED, SMALL
from tests.api.test_whole_format import FILES
from thaw.plans.checking import check_plan
from thaw.plans.faults import CATALOGUE, MOST_TOLD

PRACTICE = "{cue: body, minutes: {full: 1, smaller: 1, smallest: 0.9}}"
WALK = "  walk:\n    cue: body\n"


def many(stands: str, *lines: str) -> str:
    """The small plan with many lines in place of one piece, up to a megabyte."""
    assert stands in SMALL
    room = 990_000 - len(SMALL)
    kept, length = [], 0
    for line in lines:
        length += len(line) + 1
        if length > room:
            break
        kept.append(line)
    return SMALL.replace(stands, "\n".join(kept) + "\n", 1)


HOSTILE = {
    "a title of a megabyte": SMALL.replace("title: A small plan", f"title: {'x' * 990_000}"),
    "a title of a megabyte of words": SMALL.replace("thought: You are here.", f"thought: {'a ' * 490_000}"),
    "a key of a megabyte": SMALL.replace("  walk:\n", f"  {'w' * 990_000}:\n", 1),
    "a key longer than YAML allows without a question mark": SMALL.replace("  walk:\n", f"  ? {'w' * 5000}\n  :\n", 1),
    "a cue of a megabyte": SMALL.replace("cue: sensory", f"cue: {'s' * 990_000}"),
    "a number of a megabyte": SMALL.replace("{full: 3,", f"{{full: {'9' * 900_000},"),
    "a number beyond all numbers": SMALL.replace("{full: 3,", "{full: 1e99999999,"),
    "a version that no float holds": SMALL.replace("version: 1.10", f"version: {'1' * 400}.5"),
    "practices nobody gave words to": many(WALK, *(f"  p{n}: {PRACTICE}" for n in range(2400)), WALK.rstrip()),
    "practices much alike": many("[stretch, sway]", f"[{', '.join('wa' + 'lk' * (n % 17) + str(n) for n in range(20))}]"),
    "keys much alike": SMALL + "".join(f"practic{n}: 1\n" for n in range(12_000)),
    "long keys much alike": SMALL + "".join(f"{'practices' * 7}{n}: 1\n" for n in range(9_000)),
    "days upon days": many("  - body: {suggestion: walk, others: [stretch, sway]}\n", *["  - body: {suggestion: wlk, others: [strtch, swy]}"] * 4000),
    "a guide that never ends": many("    covers: [P05]\n", "    guides:", "      g1: {size: full, seconds: [" + "5, " * 15_000 + "5]}"),
    "guides without number": many("    covers: [P05]\n", "    guides:", *(f"      g{n}: {{size: full, seconds: [300]}}" for n in range(4000))),
    "retired without number": SMALL + "retired:\n" + "".join(f"  r{n}: {{cue: body}}\n" for n in range(7000)),
    "retired, all used": SMALL.replace("[stretch, sway]", "[r1, r2]") + "retired:\n" + "".join(f"  r{n}: {{cue: body}}\n" for n in range(7000)),
    "languages without number": SMALL + "".join(f"  a{chr(97 + n % 26)}-{n:04}: {{title: x}}\n" for n in range(5000)),
    "lists in lists": SMALL.replace("[Stand up., Walk.]", "[" * 200_000 + "]" * 200_000),
    "maps in maps": SMALL.replace("[Stand up., Walk.]", "{a: " * 100_000 + "}" * 100_000),
    "anchors in anchors": SMALL + "a: &a [x]\n" + "".join(f"b{n}: &b{n} [{'*a,' * 9}*a]\n" for n in range(20_000)),
    "merge keys": SMALL + "<<: {format: 2}\n" * 5,
    "odd signs": SMALL.replace("A small plan", "\u202e\u0301" * 100_000 + "\U0001f9ca" * 50_000),
    "signs that nobody sees in each text": SMALL.replace("[Stand up., Walk.]", "[" + "a\u200bb, " * 29_000 + "x]"),
    "one text of signs that nobody sees": SMALL.replace("A small plan", "a\u200b\u2066" * 120_000),
    "texts that may all be split": SMALL.replace("[Stand up., Walk.]", "[" + "Ab, b, " * 14_000 + "x]"),
    "a text with a dash on each line": SMALL.replace("about: One day.", "about: x" + "\n     - y" * 90_000),
    "an error under a megabyte of comments": SMALL + "a\n" + "# x\n" * 220_000 + "b: 1\n",
    "a key and nothing but spaces of another kind": SMALL + "a" + "\u00a0" * 400_000 + "b\nc: 1\n",
    "half of a pair": SMALL.encode().replace(b"A small plan", b"\xed\xa0\x80"),
    "line ends of every kind": SMALL.replace("\n", "\r\n").replace("One day.", "One\u2028day\u2029and\x85more."),
    "marks in the middle": SMALL.replace("A small plan", "\ufeff" * 1000),
    "nothing but quotes": "'" * 990_000,
    "nothing but question marks": "? " * 400_000,
    "nothing but line ends": "\n" * 990_000,
    "nothing but comments": "# x\n" * 240_000,
}  # fmt: skip

GOOD = ("line ends of every kind", "retired without number")  # not as anybody writes, and yet plans


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_plan_is_soon_done_with_in_little_memory(name: str, tmp_path: Path) -> None:
    text = HOSTILE[name]
    (tmp_path / "small.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
    codes = checked_alone(tmp_path / "small.yaml")
    assert codes <= set(CATALOGUE)
    assert codes or name in GOOD


SHIPPED_FILES = {
    name: (SHIPPED / "reconnection-14" / name).read_text(encoding="utf-8") for name in ("plan.yaml", "en.yaml")
}
ODD = st.sampled_from(
    ["", "  ", "\t", "- ", "? ", ": ", "*a", "&a ", "!!str ", "<<: *a", "{", "[", "]", "}", "'", '"', "|", ">", "#", "---", "...",
     "%YAML 9.9", "null", "true", "9" * 400, "1e999", "-0", ".inf", "0x10", "[" * 40, "x" * 3000, "\u202e", "\ufeff", "\x00", "\x85",
     "\u2028", "\U0001f9ca", "e\u0301", "\r", "\r\n", "@", "`", "\\"]
)  # fmt: skip
SLIP = st.tuples(
    st.sampled_from(["delete", "double", "replace", "before", "after", "token", "swap"]), st.integers(0, 10**6), ODD
)


def slipped(lines: list[str], kind: str, where: int, odd: str) -> list[str]:
    """The lines with one slip in them."""
    at = where % len(lines)
    line, words = lines[at], lines[at].split(" ")
    words[where % len(words)] = odd
    other = (where // 7) % len(lines)
    instead = {
        "delete": [],
        "double": [line, line],
        "replace": [odd],
        "before": [odd + line],
        "after": [line + odd],
        "token": [" ".join(words)],
        "swap": [lines[other]],
    }[kind]
    return [*lines[:at], *instead, *lines[at + 1 :]] or [""]


def _checked(folder: Path, file: str, content: bytes) -> None:
    """Check a plan of which one file holds this; the better of two runs is short."""
    (folder / file).write_bytes(content)
    took = []
    for _ in range(2):
        began = time.process_time()
        plan, faults = check_plan(folder)
        took.append(time.process_time() - began)
        if took[-1] < 1:
            break
    assert min(took) < LONGEST
    assert (plan is None) == bool(faults)
    assert len([fault for fault in faults if fault.place.file.endswith(file)]) <= MOST_TOLD
    for fault in faults:
        assert fault.code in CATALOGUE
        assert "\n" not in str(fault)
        assert len(str(fault)) < 3000


def _folder(base: Path, name: str, files: dict[str, str]) -> Path:
    (base / name).mkdir(exist_ok=True)
    for file, text in files.items():
        (base / name / file).write_text(text, encoding="utf-8")
    return base / name


@given(
    st.sampled_from(sorted(FILES)),
    st.lists(SLIP, min_size=1, max_size=6),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_whole_plan_with_slips_in_lines_and_words_is_a_plan_or_faults(
    tmp_path_factory: pytest.TempPathFactory, file: str, slips: list[tuple[str, int, str]], end: str, mark: bool
) -> None:
    lines = FILES[file].splitlines()
    for slip in slips:
        lines = slipped(lines, *slip)
    content = ("\ufeff" * mark + end.join(lines)).encode()
    _checked(_folder(tmp_path_factory.getbasetemp(), "whole", FILES), file, content)


@given(st.sampled_from(sorted(SHIPPED_FILES)), st.lists(SLIP, min_size=1, max_size=4))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_plan_that_comes_along_with_slips_is_a_plan_or_faults(
    tmp_path_factory: pytest.TempPathFactory, file: str, slips: list[tuple[str, int, str]]
) -> None:
    lines = SHIPPED_FILES[file].splitlines()
    for slip in slips:
        lines = slipped(lines, *slip)
    folder = _folder(tmp_path_factory.getbasetemp(), "reconnection-14", SHIPPED_FILES)
    _checked(folder, file, "\n".join(lines).encode())


@given(st.sampled_from(sorted(FILES)), st.integers(0, 10**6), st.binary(max_size=8))
@settings(max_examples=150, deadline=None)
def test_a_plan_with_other_bytes_in_it_is_a_plan_or_faults(
    tmp_path_factory: pytest.TempPathFactory, file: str, where: int, odd: bytes
) -> None:
    whole = FILES[file].encode()
    at = where % len(whole)
    folder = _folder(tmp_path_factory.getbasetemp(), "whole", FILES)
    _checked(folder, file, whole[:at] + odd + whole[at + len(odd) :])
