"""Folders of plans: one bad plan hides no other, and what is no plan is passed over."""

import json
import os
from pathlib import Path

import pytest

from tests.api.conftest import SHIPPED, SMALL
from thaw.plans import shelf
from thaw.plans.answers import Plan, PlanSummary


def plan(id: str) -> str:
    return SMALL.replace("id: small", f"id: {id}")


def put(folder: Path, name: str, text: str | bytes) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


BAD = {
    "empty": b"",
    "Latin-1": SMALL.replace("A small", "Un caf\xe9").encode("latin-1"),
    "huge": b"#" * 2_000_000,
    "an alias bomb": b"a: &a [x]\nb: [*a, *a]",
    "deep": b"[" * 100,
    "keys twice": SMALL.encode() + b"format: 1\n",
    "not YAML": b'a: "',
    "no plan at all": b"services: {app: {image: thaw}}",
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("where", ["bad.yaml", "bad/plan.yaml"])
def test_a_bad_plan_hides_no_other(name: str, where: str, small: Path) -> None:
    put(small, where, BAD[name])
    put(small, "also-good.yaml", plan("also-good"))
    found = shelf.load([small])
    assert list(found.plans) == ["also-good", "small"]
    assert found.faults
    assert {fault.place.file for fault in found.faults} == {str(small / where)}


def test_an_unreadable_plan_hides_no_other(small: Path) -> None:
    if os.geteuid() == 0:
        (small / "bad.yaml").symlink_to("/proc/self/mem")  # whose beginning not even root may read
    else:
        put(small, "bad.yaml", SMALL).chmod(0)
    found = shelf.load([small])
    assert list(found.plans) == ["small"]
    assert {fault.place.file for fault in found.faults} == {str(small / "bad.yaml")}


def test_what_is_no_plan_is_passed_over(small: Path) -> None:
    for name in (
        ".hidden.yaml",
        ".git/plan.yaml",
        "help/plan.yaml",
        "library/plan.yaml",
        "lost+found/x",
        "notes.txt",
        "pictures/a.png",
        "x.json",
    ):
        put(small, name, b"\xff")
    (small / "empty").mkdir()
    found = shelf.load([small])
    assert (list(found.plans), found.faults) == (["small"], [])


def test_a_plan_with_the_other_ending_is_told(small: Path) -> None:
    put(small, "x/plan.yml", "format: 1")
    assert [fault.code for fault in shelf.load([small]).faults] == ["misnamed"]


def test_of_two_plans_with_one_id_the_first_stays(small: Path, tmp_path: Path) -> None:
    second = tmp_path / "more"
    put(second, "small.yaml", SMALL.replace("A small plan", "Another"))
    found = shelf.load([small, second])
    assert found.plans["small"]["en"].document["title"] == "A small plan"
    [fault] = found.faults
    assert (fault.code, fault.place.file, fault.place.line) == ("same-id", str(second / "small.yaml"), 2)
    assert str(small / "small.yaml") in fault.sentence


@pytest.mark.parametrize("named", ["mine", "mine/plan.yaml", "mine.yaml"])
def test_a_plan_named_instead_of_its_folder_is_meant(named: str, tmp_path: Path) -> None:
    put(tmp_path, "mine.yaml" if named == "mine.yaml" else "mine/plan.yaml", plan("mine"))
    found = shelf.load([tmp_path / named])
    assert (list(found.plans), found.faults) == (["mine"], [])


def test_a_folder_that_is_not_there_is_told(small: Path, tmp_path: Path) -> None:
    found = shelf.load([tmp_path / "nowhere", small])
    assert list(found.plans) == ["small"]
    assert [fault.code for fault in found.faults] == ["no-file"]


def test_a_link_to_a_plan_is_read_and_a_dead_one_told(small: Path, tmp_path: Path) -> None:
    put(tmp_path, "far/linked/plan.yaml", plan("linked"))
    (small / "linked").symlink_to(tmp_path / "far" / "linked")
    (small / "dead.yaml").symlink_to(tmp_path / "nothing")
    found = shelf.load([small])
    assert list(found.plans) == ["linked", "small"]
    assert [fault.code for fault in found.faults] == ["no-file"]


def test_the_first_plan_of_all_stands_first(small: Path) -> None:
    put(small, "reconnection-14.yaml", plan("reconnection-14"))
    put(small, "a-plan.yaml", plan("a-plan"))
    assert list(shelf.load([small]).plans) == ["reconnection-14", "a-plan", "small"]


class Test_A_view:
    def test_is_what_the_api_promises(self) -> None:
        for views in shelf.load([SHIPPED]).plans.values():
            for view in views.values():
                assert Plan.model_validate(view.given(None, fallback=False)).language == view.language
                PlanSummary.model_validate(view.summary())

    def test_a_digest_stays_what_it_was(self, small: Path) -> None:
        """Rounds on phones name the plan they were begun with by this; what makes it may not change."""
        put(small, "small.yaml", AS_IT_WAS)
        assert shelf.load([small]).plans["small"]["en"].document["digest"] == FROZEN

    def test_has_another_digest_for_each_thing_that_is_said(self, small: Path) -> None:
        said = {
            "version: 1.10": ["version: 1.11", "retired: {old: {cue: body}}\nversion: 1.10"],
            "    cue: sensory\n": [f"    {key}\n    cue: sensory\n" for key in NEW_KEYS],
            "        title: A song\n": [
                "        title: A song\n        needs: Ears.\n",
                "        title: A song\n        cautions: [Not loud.]\n",
            ],
            "thought: You are here.": [
                "thought: You are here., close: Bye.",
                "thought: You are here., midpoint: Half.",
            ],
        }
        digests = [shelf.load([small]).plans["small"]["en"].document["digest"]]
        for stands, others in said.items():
            for instead in others:
                put(small, "small.yaml", SMALL.replace(stands, instead, 1))
                digests.append(shelf.load([small]).plans["small"]["en"].document["digest"])
        assert len(set(digests)) == 1 + sum(map(len, said.values()))

    def test_keeps_its_digest_when_what_goes_without_saying_is_said(self, small: Path) -> None:
        spelt = "    indoors: true\n    alone: true\n    aloud: false\n    in_bed: smallest\n    standing: false\n"
        put(small, "small.yaml", AS_IT_WAS.replace("    cue: sensory\n", f"    cue: sensory\n{spelt}"))
        assert shelf.load([small]).plans["small"]["en"].document["digest"] == FROZEN

    def test_writes_whole_minutes_without_a_point(self, small: Path) -> None:
        sizes = shelf.load([small]).plans["small"]["en"].document["practices"]["walk"]["sizes"]
        assert json.dumps([sizes[size]["minutes"] for size in sizes]) == "[5, 2, 0.5]"

    def test_leaves_out_the_cues_a_day_does_not_have(self, small: Path) -> None:
        [day] = shelf.load([small]).plans["small"]["en"].document["days"]
        assert day == {
            "theme": "Arriving",
            "thought": "You are here.",
            "cues": {"body": {"suggestion": "walk", "others": ["stretch", "sway"]}},
            "midpoint": None,
            "close": None,
        }

    def test_does_not_change_with_the_way_the_file_is_written(self, small: Path) -> None:
        before = shelf.load([small]).plans["small"]["en"].document["digest"]
        put(
            small,
            "small.yaml",
            "\N{BYTE ORDER MARK}# hello\n" + SMALL.replace("\n", "\r\n").replace("A small plan", '"A\\tsmall   plan"'),
        )
        assert shelf.load([small]).plans["small"]["en"].document["digest"] == before


AS_IT_WAS = SMALL.replace("smallest: 0.9", "smallest: 1")
FROZEN = "9b8ffc47f7a9c702ea7b5a28a25f930a0f05a7062b4f266bcf40da6be81676ae"
NEW_KEYS = ("indoors: false", "alone: false", "aloud: true", "in_bed: full", "standing: true", "forms: [muted]")
