"""What is given to others is whole: the plan that comes along, and lock files that name no place to fetch from."""

import re
from pathlib import Path

import pytest

from thaw.plans.checking import check_plan
from thaw.plans.format import CUES

HOUSE = Path(__file__).parents[2]
LOCKS = (
    "requirements.lock",
    "requirements-build.lock",
    "requirements-dev.lock",
    "frontend/package-lock.json",
    "bench/node/package-lock.json",
)
# Of the writers' content list: P19 is for a quiet hour, not for a day.
COVERED = {f"P{number:02}" for number in range(1, 19)}


def test_the_fourteen_days_are_whole_and_cover_what_a_day_can() -> None:
    plan, _ = check_plan(HOUSE / "plans" / "reconnection-14")
    assert plan
    days = plan.structure.days
    assert [set(day) for day in days] == [set(CUES)] * 14
    used = {one for day in days for choice in day.values() for one in (choice.suggestion, *choice.others)}
    assert {id for practice in used for id in plan.structure.practices[practice].covers} >= COVERED


def test_low_days_ask_nobody_to_get_up() -> None:
    plan, _ = check_plan(HOUSE / "plans" / "low-days")
    assert plan
    assert [set(day) for day in plan.structure.days] == [set(CUES)] * 14
    for id, practice in plan.structure.practices.items():
        assert practice.in_bed in ("full", "smaller"), id
        assert (practice.indoors, practice.standing) == (True, False), id
        assert practice.minutes.full <= 4, id
        assert practice.minutes.smallest <= 0.5, id


@pytest.mark.parametrize("plan", ["low-days", "three-days"])
def test_each_cue_of_each_day_has_a_way_alone_and_without_a_word(plan: str) -> None:
    checked, _ = check_plan(HOUSE / "plans" / plan)
    assert checked
    for number, day in enumerate(checked.structure.days, 1):
        for cue, choice in day.items():
            offered = [checked.structure.practices[one] for one in (choice.suggestion, *choice.others)]
            assert any(one.indoors and one.alone and not one.aloud for one in offered), (number, cue)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_registry_and_holds_each_package_by_its_hash(name: str) -> None:
    text = (HOUSE / name).read_text(encoding="utf-8")
    if name.endswith(".json"):
        assert '"resolved"' not in text
        packages = len(re.findall(r'^    "node_modules/', text, re.MULTILINE))
        assert packages == text.count('"integrity": "sha512-')
    else:
        assert not re.search(r"https?://|--index|--find", text)
        packages = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE | re.IGNORECASE)[1:]
        assert packages
        assert [one for one in packages if "--hash=sha256:" not in one] == []
