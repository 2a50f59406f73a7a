"""Every fault of the catalogue has a row in a table: a file, and the sentence that is said of it."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.api import (
    test_checking,
    test_doubts,
    test_library,
    test_reading,
    test_reading_level,
    test_released,
    test_support,
    test_whole_format,
    test_wording,
)
from tests.api.conftest import SMALL
from thaw.plans.faults import CATALOGUE
from thaw.plans.writing.inspecting import inspect

# What no single plan's table can show. code: (files by name, the path that is checked, what is said)
FOLDERS: dict[str, tuple[dict[str, str], str, str]] = {
    "no-file": ({}, "gone.yaml", "gone.yaml:1:1: There is no such file or folder. Check its name"),
    "not-a-file": ({"mine/plan.yaml/x": ""}, "mine", "mine/plan.yaml:1:1: This is not a file. Put a text file"),
    "unreadable": ({"mine.yaml/plan.yaml -> plan.yaml": ""}, "mine.yaml/plan.yaml", "mine.yaml/plan.yaml:1:1: The file can't be read: "),
    "no-plans": ({"notes.txt": ""}, ".", ".:1:1: There is no plan in this folder. A plan is a folder with plan.yaml"),
    "misnamed": ({"mine/plan.yml": SMALL}, ".", "mine/plan.yml:1:1: `plan.yml` is not read. Call it plan.yaml."),
    "texts-twice": ({"small/plan.yaml": SMALL, "small/en.yaml": "title: x"}, "small", "small/en.yaml:1:1: Texts in en are here and in "),
    "key-not-text": ({"mine.yaml": "[1, 2]: x"}, "mine.yaml", "mine.yaml:1:1: A key must be one word, not a list or a map."),
    "duplicate-key": ({"mine.yaml": "a: 1\na: 2"}, "mine.yaml", "mine.yaml:2:1: `a` stands twice; the first is in line 1. Keep one"),
    "country-twice": ({"help/lines.yaml": test_support.LINES + test_support.LINES.split("countries:\n")[1]}, "help", "help/lines.yaml:27:11: The country GB stands twice; the first is in line 3."),
}  # fmt: skip


@pytest.mark.parametrize("code", FOLDERS)
def test_what_is_said_of_files_and_folders(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files, path, sentence = FOLDERS[code]
    monkeypatch.chdir(tmp_path)
    for name, text in files.items():
        file, _, target = name.partition(" -> ")
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        if target:
            Path(file).symlink_to(target)
        else:
            Path(file).write_text(text, encoding="utf-8")
    found = [fault for fault in inspect([Path(path)], date(2026, 11, 23)).faults if fault.code == code]
    assert [str(fault) for fault in found if str(fault).startswith(sentence)], found


def told(code: str, lines: list[str]) -> bool:
    """Whether one of the lines says the sentence of a code, with any words filled in."""
    said = re.sub(r"\\{[\w:]+\\}", ".+", re.escape(CATALOGUE[code][0]))
    return any(re.search(said, line) for line in lines)


# Elsewhere: "same-id", "no-plan-file" and "untranslated" need folders (test_shelf.py, test_inspecting.py), "out-of-reach" and
# "minute-long" other practices (test_offers.py), "line-…" and "checked-ahead" a day (test_freshness.py), "not-judged" a large
# file (test_hostile_files.py); "not-understood" is for what nobody foresaw.
ELSEWHERE = {
    *(
        "same-id",
        "no-plan-file",
        "untranslated",
        "out-of-reach",
        "minute-long",
        "line-old",
        "line-ageing",
        "line-twice",
    ),
    *("checked-ahead", "not-judged", "not-understood"),
}


def test_every_fault_has_a_row() -> None:
    rows = {code for *_, code in test_reading.FAULTS.values()}
    rows |= {code for *_, told in test_reading.SIGNS.values() for *_, code, _ in told}
    rows |= {code for *_, code, _ in test_support.SLIPS.values()} | set(FOLDERS)
    slips = [*test_checking.SLIPS.values(), *test_whole_format.SLIPS.values()]
    slips += [
        *test_wording.FILES.values(),
        *test_reading_level.FILES.values(),
        *test_released.SLIPS.values(),
        *test_doubts.FILES.values(),
    ]
    lines = [line for *_, expected in slips for line in expected or []]
    lines += [line for _, line in test_library.SLIPS.values()]
    assert sorted(code for code in CATALOGUE if code not in rows | ELSEWHERE and not told(code, lines)) == []


def test_no_row_is_for_a_fault_that_is_gone() -> None:
    assert set(FOLDERS) | ELSEWHERE <= set(CATALOGUE)
