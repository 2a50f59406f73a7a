"""Texts that were read otherwise than they look are told, at their place, as warnings; what is meant so is not."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.api.conftest import SHIPPED, SMALL
from thaw.plans.reading.doubts import doubts
from thaw.plans.reading.files import read_text
from thaw.plans.reading.spots import Source
from thaw.plans.saying.passages import passages
from thaw.plans.writing.inspecting import inspect

CODES = {"split-perhaps", "swallowed-line", "comment-perhaps", "curly-quotes-perhaps"}
SPLIT = "warning: In [ ] a comma ends a text: this is read as one of its own. If it belongs to the text before it, put the whole in"
SWALLOWED = "warning: This line is read as part of the text above. Begin its dash exactly under the one above."
COMMENT = "warning: What stands behind # is a comment, and nobody reads it. If it belongs to the text, put the whole text in quotes"
CURVED = "warning: These quotes are curved, and so a part of the text: they are shown. To hold the text together, write straight ones"

# name: (a file of texts, every warning of this kind that is told)
FILES: dict[str, tuple[str, list[str]]] = {
    "a comma in a step in brackets": ("steps: [Close one hand, then open it.]", [f"en.yaml:1:25: {SPLIT}"]),
    "two commas in a caution": ("cautions: [Hot water can burn, so test it, slowly.]", [f"en.yaml:1:32: {SPLIT}"]),
    "a comma in the second text": ("steps: [Sit down., Close one hand,\n  then open it., Look.]", [f"en.yaml:2:3: {SPLIT}"]),
    "texts in brackets that end": ("steps: [Stand up., Walk.]", []),
    "texts in brackets that begin with capitals": ("steps: [Stand up, Walk]", []),
    "texts in brackets, all small": ("steps: [stand up, walk, sit]", []),
    "a text in quotes that goes on": ('steps: ["Stand up, slowly", walk]', []),
    "texts of a list of dashes": ("steps:\n  - Stand up\n  - walk", []),
    "keys side by side": ("{a: One, b: two}", []),
    "Arabic in brackets": ("steps: [اجلس, ثم انظر.]", []),
    "Japanese in brackets": ("steps: [すわる, 見る。]", []),
    "dashes two to the right": ("steps:\n- Rub.\n  - Rest.\n  - Look.", [f"en.yaml:3:3: {SWALLOWED}"]),
    "a dash and a no-break space": ("steps:\n  - Rub.\n    -\u00a0Rest.", [f"en.yaml:3:5: {SWALLOWED}"]),
    "a bullet": ("steps:\n  - Rub.\n    • Rest.", [f"en.yaml:3:5: {SWALLOWED}"]),
    "numbers": ("about: 1. Rub.\n  2. Rest.", [f"en.yaml:2:3: {SWALLOWED}"]),
    "a text folded on purpose": ("about: Two small things,\n  one – or two – a day,\n  – or none, on the\n  1. of May.", []),
    "a hyphen in quotes": ('about: "Two things\n  - one a day."', []),
    "a text of a block": ("about: >\n  Two things\n  - one a day.", []),
    "a number behind #": ("theme: Ground # 2", [f"en.yaml:1:15: {COMMENT}"]),
    "a word at #": ("theme: Ground #two and more", [f"en.yaml:1:15: {COMMENT}"]),
    "a number behind # in a second line": ("about: Read it\n  on page # 3.", [f"en.yaml:2:11: {COMMENT}"]),
    "comments": ("title: A plan  # up to 60\nabout: One # a comment\nn: One # 1 to 5\nm: You must. # tone: must\no: x #tone: must", []),
    "a comment behind quotes": ('theme: "Ground" #2', []),
    "# in a word": ("theme: Ground#2", []),
    "a title in curved quotes": ("title: “A soft week”", [f"en.yaml:1:8: {CURVED}"]),
    "a title in low quotes": ("title: „Eine leise Woche“", [f"en.yaml:1:8: {CURVED}"]),
    "a quoted word": ("title: “Soft” week\nname: The “soft” week\nabout: “One” and “two”\ndid: ’Twas", []),
    "what somebody says": ("steps: [“Hello.”]\nthought: “Nothing yet.”\ntitle: « Douce semaine »", []),
}  # fmt: skip


def told(text: str, name: str = "en.yaml") -> list[str]:
    """What is told of the texts of a language file."""
    reading = read_text(text, name)
    assert reading.root
    assert reading.faults == []
    return [str(one) for one in doubts(((p.path, p.node) for p in passages(reading.root, "en")), Source(text))]


@pytest.mark.parametrize("name", FILES)
def test_a_text_that_is_read_otherwise_than_it_looks_is_told(name: str) -> None:
    text, expected = FILES[name]
    found = told(text)
    assert len(found) == len(expected), found
    for one, beginning in zip(found, expected, strict=True):
        assert one.startswith(beginning), found


def test_they_are_told_by_the_check_and_keep_no_plan_back(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(
        SMALL.replace("[Stand up., Walk.]", "[Stand up, then walk.]"), encoding="utf-8"
    )
    report = inspect([tmp_path / "small.yaml"], date(2026, 11, 29))
    assert report.faults == []
    assert [(one.code, one.place.line) for one in report.warnings if one.code in CODES] == [("split-perhaps", 28)]


def test_what_comes_along_and_what_the_page_shows_has_none(tmp_path: Path) -> None:
    page = (SHIPPED.parent / "docs" / "plans.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(format.*?)```", page, re.DOTALL)
    assert example
    (tmp_path / "one-day.yaml").write_text(example[1], encoding="utf-8")
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    for path in (SHIPPED, tmp_path):
        assert [str(one) for one in inspect([path], date(2026, 11, 29)).found if one.code in CODES] == []
