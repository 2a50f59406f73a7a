"""A plan with a slip: the slip is told once, at its place, with what mends it; all slips at once, in order."""

import re
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.api.conftest import SHIPPED, SMALL
from thaw.plans.checking import check_plan
from thaw.plans.faults import CATALOGUE, MOST_TOLD, Fault


def checked(folder: Path, text: str, name: str = "small.yaml") -> list[Fault]:
    """The faults of a plan in one file."""
    (folder / name).write_text(text, encoding="utf-8")
    plan, faults = check_plan(folder / name)
    assert (plan is None) == bool(faults)
    return faults


def said(faults: list[Fault]) -> list[str]:
    """Each fault without the folder, which differs from run to run."""
    return [re.sub(r"^.*/(?=[^/ ]+:\d+:\d+: )", "", str(fault)) for fault in faults]


# the slip: (what stands in the small plan, what is written instead, every fault that is told)
SLIPS = {
    "another format": ("format: 1", "format: 2", ["small.yaml:1:9: This is format 2; this Thaw reads format 1. Write `format: 1`, or update Thaw."]),
    "format true": ("format: 1", "format: true", ["small.yaml:1:9: This is format true; this Thaw reads format 1."]),
    "no format": ("format: 1\n", "", ["small.yaml:1:1: The file lacks `format`. Add it, as in `format: 1`."]),
    "a misspelt key": ("    cue: body\n    minutes: {full: 5, smaller: 2", "    cuee: body\n    minutes: {full: 5, smaller: 2", [
        "small.yaml:7:5: `cuee` is not a key here. Did you mean `cue`? Known here: cue, minutes, covers, indoors, alone, aloud, in_bed, standing, forms, guides."]),
    "a key too many": ("    covers: [P05]", "    covers: [P05]\n    colour: red", ["small.yaml:13:5: `colour` is not a key here. Known here: cue, minutes, covers, indoors, alone, aloud, in_bed, standing, forms, guides."]),
    "a lacking key": ("    cue: sensory\n", "", ["small.yaml:16:3: `one-song` lacks `cue`. Add it, as in `cue: body`."]),
    "a misspelt cue": ("cue: sensory", "cue: sensry", ["small.yaml:17:10: `sensry` is not possible for `cue`. Did you mean `sensory`? Possible: body, sensory, connection, meaning."]),
    "a day with a misspelt cue": ("  - body: {s", "  - bodi: {s", ["small.yaml:20:5: `bodi` is not a key here. Did you mean `body`? Known here: body, sensory, connection, meaning."]),
    "an empty key": ("cue: sensory", "cue:", ["small.yaml:17:5: `cue` is empty."]),
    "minutes in words": ("{full: 3,", "{full: three,", ["small.yaml:18:21: `full` must be a number. Write it in digits without quotes, such as 5 or 0.5."]),
    "minutes true": ("{full: 3,", "{full: true,", ["small.yaml:18:21: `full` must be a number."]),
    "a decimal comma": ("{full: 3, smaller: 1, smallest: 0.5}", "{full: 3, smaller: 1,5, smallest: 0.5}", ["small.yaml:18:35: `5` stands after a comma, as if it were a key. Put a text that holds a comma in quotes: \"…\". In a number write a point: 0.5."]),
    "no minutes at all": ("{full: 3,", "{full: 0,", ["small.yaml:18:21: `full` must be more than 0."]),
    "an hour and more": ("{full: 3,", "{full: 61,", ["small.yaml:18:21: `full` may be at most 60. Write a smaller number."]),
    "a long smallest": ("{full: 1, smaller: 1, smallest: 0.9}", "{full: 2, smaller: 2, smallest: 2}", ["small.yaml:15:46: `smallest` may be at most 1."]),
    "smaller longer than full": ("{full: 3, smaller: 1,", "{full: 3, smaller: 4,", ["small.yaml:18:33: `smaller` has 4 minutes, more than the size before it. Each size is as long as"]),
    "a practice id with capitals": ("  walk:\n    cue", "  Walk:\n    cue", ["small.yaml:6:3: `Walk` is not written as it should be. An id is 2 to 40 lower-case letters"]),
    "another id than the file's name": ("id: small", "id: large", ["small.yaml:2:5: The id is `large`, but the plan lies under `small`. Give both the same name."]),
    "a misspelt practice": ("[stretch, sway]", "[strech, sway]", ["small.yaml:20:39: There is no practice `strech`. Did you mean `stretch`? Write it under"]),
    "a practice of another cue": ("[stretch, sway]", "[stretch, one-song]", ["small.yaml:20:48: `one-song` is a practice for sensory, not for body. Choose a practice for body."]),
    "the suggestion among the others": ("[stretch, sway]", "[walk, sway]", ["small.yaml:20:39: `walk` stands here twice."]),
    "an other twice": ("[stretch, sway]", "[sway, sway]", ["small.yaml:20:45: `sway` stands here twice."]),
    "one other": ("[stretch, sway]", "[stretch]", ["small.yaml:20:30: `others` needs at least 2; here is 1. Add what is lacking."]),
    "others as text": ("[stretch, sway]", "stretch", ["small.yaml:20:38: `others` must be a list."]),
    "a day without a cue": ("  - body: {suggestion: walk, others: [stretch, sway]}", "  - {}", ["small.yaml:20:5: `days` 1 needs at least 1; here are 0."]),
    "days forgotten": ("days:\n  - body: {suggestion: walk, others: [stretch, sway]}\n", "", ["small.yaml:1:1: The file lacks `days`. Add it, as in `days: [{body: {suggestion: walk, others: [stretch, sway]}}]`."]),
    "no days": ("  - body: {suggestion: walk, others: [stretch, sway]}", "  []", ["small.yaml:19:1: `days` needs at least 1; here are 0."]),
    "61 days": ("  - body: {suggestion: walk, others: [stretch, sway]}\n", "  - body: {suggestion: walk, others: [stretch, sway]}\n" * 61, ["small.yaml:19:1: `days` may hold at most 60; here are 61. Take some out."]),
    "days of the texts do not fit": ("  - body: {suggestion: walk, others: [stretch, sway]}\n", "  - body: {suggestion: walk, others: [stretch, sway]}\n" * 2, ["small.yaml:47:5: en has texts for 1 day; the plan has 2. Write one entry for each day, in order."]),
    "a number as a title": ("title: A small plan", "title: 1984", ['small.yaml:23:12: `title` must be text, and this is read as a number. Put it in quotes: "1984".']),
    "a yes as a title": ("title: A small plan", "title: True", ['small.yaml:23:12: `title` must be text, and this is read as true or false. Put it in quotes: "True".']),
    "no as a title is a text": ("title: A small plan", "title: no", []),
    "a list as a title": ("title: A small plan", "title: [a, b]", ["small.yaml:23:5: `title` must be one text."]),
    "a title too long": ("title: A small plan", "title: " + "x" * 61, ["small.yaml:23:12: `title` has 61 characters; 60 is the most. Take out at least 1."]),
    "a comma in a text in braces": ("did: Swayed once.,", "did: Swayed, once.,", ["small.yaml:40:45: `once.` stands after a comma, as if it were a key. Put a text that holds a comma in quotes"]),
    "a known key in braces without its colon": ("did: Swayed once., steps: [Sway.]}", "did: Swayed once., steps}", ["small.yaml:40:51: `steps` is empty."]),
    "a colon in a step": ("did: Swayed once., steps: [Sway.]}", "did: Swayed once., steps: [Sway: once.]}", ["small.yaml:40:59: `steps` 1 must be one text. Write it on one line after the colon. A text that holds \": \" stands in quotes"]),
    "an empty text in quotes": ("title: A small plan", 'title: " "', ["small.yaml:23:12: `title` is empty."]),
    "too many words": ("thought: You are here.", "thought: " + "a " * 26, ["small.yaml:47:36: `thought` has 26 words; 25 is the most. Say less"]),
    "too many steps": ("did: Lifted a foot., steps: [Lift one foot.]", "did: Lifted a foot., steps: [a, b, c, d]", ["small.yaml:30:53: `steps` may hold at most 3; here are 4."]),
    "texts of a practice lacking": ("      sway:\n        title: Sway\n        full: {name: Sway, did: Swayed., steps: [Sway.]}\n        smaller: {name: A little, did: Swayed a little., steps: [Sway.]}\n        smallest: {name: Once, did: Swayed once., steps: [Sway.]}\n", "",
        ["small.yaml:25:5: en has no texts for the practice `sway`. Write its title and its three sizes under `practices`."]),
    "texts of a misspelt practice": ("      sway:\n", "      swey:\n", ["small.yaml:36:7: There is no practice `swey`. Did you mean `sway`?"]),
    "a language without texts": ("languages: [en]", "languages: [en, es]", ["small.yaml:4:17: `languages` has es, but there are no texts for it. Write es.yaml beside plan.yaml, or"]),
    "a language that is none": ("languages: [en]", "languages: [english]", ["small.yaml:4:13: `english` is not written as it should be. A language is a code such as en, es or pt-BR."]),
    "a language twice": ("languages: [en]", "languages: [en, EN]", ["small.yaml:4:17: `EN` is not written as it should be."]),
    "the same language twice": ("languages: [en]", "languages: [en, en]", ["small.yaml:4:17: The language `en` stands here twice."]),
    "texts of a language not listed": ("texts:\n  en:\n    title: A small plan", "texts:\n  es: {}\n  en:\n    title: A small plan", [
        "small.yaml:22:3: Texts in es, which `languages` doesn't have."]),
    "texts as a list": ("texts:\n  en:\n", "texts: [a]\nen:\n  en:\n", None),
    "a list instead of a plan": (SMALL, "- a\n- b\n", ["small.yaml:1:1: The file must be lines of `key: value`."]),
    "a word instead of a plan": (SMALL, "hello", ["small.yaml:1:1: The file must be lines of `key: value`."]),
    "two slips far apart": ("version: 1.10\nlanguages: [en]", "version: []\nlanguages: en", ["small.yaml:3:1: `version` must be one text.", "small.yaml:4:12: `languages` must be a list."]),
    "a decimal comma alone": ("{full: 3, smaller: 1, smallest: 0.5}", "\n      full: 3\n      smaller: 1\n      smallest: 0,5", ["small.yaml:21:17: `smallest` is written with a comma. Write a point: 0.5."]),
    "a decimal comma under the least": ("{full: 3, smaller: 1, smallest: 0.5}", "{full: 3, smaller: 1, smallest: 0,5}", ["small.yaml:18:48: `5` stands after a comma, as if it were a key."]),
    "a list without brackets in braces": ("others: [stretch, sway]", "others: stretch, sway", ["small.yaml:20:38: `others` must be a list. Begin each line with a dash and a space, or write [one, two]."]),
    "a long list without brackets in braces": ("others: [stretch, sway]", "others: stretch, sway, one-song", ["small.yaml:20:38: `others` must be a list."]),
    "a no-break space behind a comma": ("{full: 3, smaller", "{full: 3,\u00a0smaller", ["small.yaml:18:23: A space of another kind stands here; it looks like any other. Delete it, and press the space bar."]),
    "a no-break space behind a colon in braces": ("{full: 3, smaller", "{full:\u00a03, smaller", ["small.yaml:18:20: A space of another kind"]),
    "a no-break space before a comma": ("{full: 3, smaller", "{full: 3\u00a0, smaller", ["small.yaml:18:22: A space of another kind"]),
    "a no-break space before a colon": ("    title: A small", "    title\u00a0: A small", ["small.yaml:23:10: A space of another kind"]),
    "no-break spaces behind all dashes": ("[Stand up., Walk.]}", "[Stand up., Walk.]}\n".rstrip().replace("[Stand up., Walk.]", "-\u00a0Stand"), ["small.yaml:28:53: A space of another kind"]),
    "a wide colon in braces": ("{full: 3, smaller", "{full： 3, smaller", ["small.yaml:18:19: This colon is not the one of the keyboard: it is as wide as a letter. Write `key: value`"]),
    "a no-break space in a text with a comma": ("did: Swayed once.,", "did: Swayed, once\u00a0!,", ["small.yaml:40:45: `once\ufffd!` stands after a comma"]),
    "a text that begins with #": ("title: A small plan", "title: #Ground", ["small.yaml:23:5: `title` is empty: what stands behind # is a comment. Write something before the #."]),
    "a text nobody sees": ("title: A small plan", 'title: "\u00a0\u00ad"', ["small.yaml:23:12: `title` is empty."]),
    "a step nobody sees": ("[Lift one foot.]", '["\u3164"]', ["small.yaml:30:61: `steps` 1 is empty."]),
    "a word with a sign nobody sees": ("cue: sensory", "cue: sen\u200bsory", ["small.yaml:17:13: A sign that nobody sees stands in this text (U+200B). Delete it together with the letters on both sides"]),
    "a merge key": ("texts:\n", "<<: {format: 1}\ntexts:\n", ["small.yaml:21:1: A merge key (<<) stands here; plans don't use it. Write the keys out."]),
    "an unused practice is fine": ("version: 1.10", "version: 1.10", []),
    "one version in quotes": ("format: 1", 'format: "1"', []),
}  # fmt: skip


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once_at_its_place(name: str, tmp_path: Path) -> None:
    stands, instead, expected = SLIPS[name]
    assert stands in SMALL
    found = said(checked(tmp_path, SMALL.replace(stands, instead, 1)))
    if expected is None:
        assert found
        return
    assert len(found) == len(expected), found
    for one, beginning in zip(found, expected, strict=True):
        assert one.startswith(beginning), found


def test_all_faults_are_told_at_once_in_order(tmp_path: Path) -> None:
    text = (
        SMALL.replace("cue: sensory", "cue: sensry")
        .replace("title: Walk", "titel: Walk")
        .replace("{full: 5,", "{full: -5,")
    )
    faults = checked(tmp_path, text)
    assert [(f.place.line, f.code) for f in faults] == [
        (8, "too-small"),
        (12 - 1, "too-small"),
        (17, "unknown-word"),
        (27, "unknown-key"),
    ]


def test_more_faults_than_a_person_reads_are_cut(tmp_path: Path) -> None:
    assert len(checked(tmp_path, SMALL + "".join(f"k{n}: 1\n" for n in range(5000)))) == MOST_TOLD


class Test_A_plan_in_a_folder:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """The small plan as plan.yaml and en.yaml."""
        structure, texts = SMALL.split("texts:\n  en:\n")
        (tmp_path / "small").mkdir()
        (tmp_path / "small" / "plan.yaml").write_text(structure)
        (tmp_path / "small" / "en.yaml").write_text("".join(line[4:] for line in texts.splitlines(keepends=True)))
        return tmp_path / "small"

    def test_is_the_same_plan(self, folder: Path, tmp_path: Path) -> None:
        assert check_plan(folder)[1] == []
        (tmp_path / "small.yaml").write_text(SMALL)
        one, other = check_plan(folder)[0], check_plan(tmp_path / "small.yaml")[0]
        assert one
        assert other
        assert (one.structure, one.texts) == (other.structure, other.texts)
        assert one.structure.version == "1.10"

    def test_texts_of_one_language_stand_once(self, folder: Path) -> None:
        with (folder / "plan.yaml").open("a") as file:
            file.write("texts:\n  en: {}\n")
        assert "texts-twice" in [f.code for f in check_plan(folder)[1]]

    def test_a_language_file_that_is_not_listed(self, folder: Path) -> None:
        (folder / "fr.yaml").write_text("title: x")
        assert said(check_plan(folder)[1]) == [
            "fr.yaml:1:1: Texts in fr, which `languages` doesn't have. Add it to `languages` in plan.yaml, or take the texts away."
        ]

    def test_other_files_are_not_looked_at(self, folder: Path) -> None:
        for name in ("notes.yaml", "README.md", ".en.yaml", "en.yaml.bak"):
            (folder / name).write_bytes(b"\xff: [")
        assert check_plan(folder)[1] == []

    def test_faults_of_both_files_come_together(self, folder: Path) -> None:
        (folder / "plan.yaml").write_text((folder / "plan.yaml").read_text().replace("cue: sensory", "cue: x"))
        (folder / "en.yaml").write_bytes(b"\xff")
        assert [(Path(f.place.file).name, f.code) for f in check_plan(folder)[1]] == [
            ("en.yaml", "not-utf-8"),
            ("plan.yaml", "unknown-word"),
        ]

    def test_plan_yaml_is_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "small" / "plan.yaml").mkdir(parents=True)
        assert [f.code for f in check_plan(tmp_path / "small")[1]] == ["not-a-file"]


KEYS = [
    (file, number, match[1])
    for file in ("plan.yaml", "en.yaml")
    for number, line in enumerate((SHIPPED / "reconnection-14" / file).read_text(encoding="utf-8").splitlines(), 1)
    if (match := re.match(r"[ -]*([a-z-]+):", line))
]
REQUIRED = {"format", "id", "version", "languages", "practices", "days", "cue", "minutes", "suggestion", "title", "about",
            "full", "smaller", "smallest", "name", "did", "steps", "theme", "thought"}  # fmt: skip


def _one_of_each() -> list[tuple[str, int, str]]:
    """The first and the last place of each required key in the shipped plan."""
    first = {(file, key): (file, number, key) for file, number, key in reversed(KEYS) if key in REQUIRED}
    last = {(file, key): (file, number, key) for file, number, key in KEYS if key in REQUIRED}
    return sorted({*first.values(), *last.values()})


@pytest.mark.parametrize(("file", "number", "key"), _one_of_each())
def test_a_required_key_misspelt_in_the_shipped_plan_is_a_fault_on_its_line(
    file: str, number: int, key: str, tmp_path: Path
) -> None:
    folder = tmp_path / "reconnection-14"
    folder.mkdir()
    for source in (SHIPPED / "reconnection-14").glob("*.yaml"):
        lines = source.read_text(encoding="utf-8").splitlines()
        if source.name == file:
            lines[number - 1] = lines[number - 1].replace(f"{key}:", f"{key}x:", 1)
        (folder / source.name).write_text("\n".join(lines), encoding="utf-8")
    faults = check_plan(folder)[1]
    assert [(Path(f.place.file).name, f.place.line, f.code) for f in faults] == [(file, number, "unknown-key")], said(
        faults
    )
    assert f"Did you mean `{key}`?" in faults[0].mend


def test_the_shipped_plans_have_no_fault() -> None:
    for folder in SHIPPED.iterdir():
        if (folder / "plan.yaml").exists():
            assert said(check_plan(folder)[1]) == []


SIGNS = st.text(alphabet="abc1.:- \n{}[],'\"#&*!|>", max_size=6)


@given(st.lists(st.tuples(st.integers(0, len(SMALL)), st.integers(0, 12), SIGNS), min_size=1, max_size=5))
@settings(max_examples=300, deadline=10_000)
def test_a_plan_with_slips_of_the_hand_is_a_plan_or_faults(
    tmp_path_factory: pytest.TempPathFactory, slips: list[tuple[int, int, str]]
) -> None:
    text = SMALL
    for where, gone, put in slips:
        text = text[:where] + put + text[where + gone :]
    for fault in checked(tmp_path_factory.getbasetemp(), text):
        assert fault.code in CATALOGUE
        assert "{" not in fault.sentence or "{" in text


VALUES = st.recursive(
    st.sampled_from(["", "1", "true", "-3", "0.5", '"x"', "walk", "~", "é", "[]", "{}", "99999999999", "body"]),
    lambda inner: st.lists(inner, max_size=3).map(lambda v: f"[{', '.join(v)}]") | st.dictionaries(st.sampled_from(["body", "full", "en", "title", "x"]), inner, max_size=3).map(lambda v: "{" + ", ".join(f"{k}: {w}" for k, w in v.items()) + "}"),
    max_leaves=8,
)  # fmt: skip


@given(st.sampled_from([m[0] for m in re.finditer(r"(?m)^ *(?:- )?[a-z-]+:.*\n", SMALL)]), VALUES)
@settings(max_examples=300, deadline=10_000)
def test_any_value_for_any_key_is_a_plan_or_faults(
    tmp_path_factory: pytest.TempPathFactory, line: str, value: str
) -> None:
    key = line.split(":", maxsplit=1)[0]
    checked(tmp_path_factory.getbasetemp(), SMALL.replace(line, f"{key}: {value}\n", 1))


def test_the_largest_plan_that_can_be_read_is_checked_soon(tmp_path: Path) -> None:
    many = "".join(f"  p{n}: {{cue: bod, minutes: {{ful: 1, smaller: x, smallest: 9}}}}\n" for n in range(2_000))
    text = SMALL.replace("practices:\n", "practices:\n" + many, 1)
    began = time.process_time()
    tracemalloc.start()
    assert len(checked(tmp_path, text)) == MOST_TOLD
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 150_000_000
    assert time.process_time() - began < 8  # of work; tracing makes it about four times slower
