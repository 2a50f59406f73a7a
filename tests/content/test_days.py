"""What the days of the shipped plans are made of, beyond what every plan must have."""

from pathlib import Path

import pytest

from thaw.plans.checking import CheckedPlan, check_plan

PLANS = Path(__file__).parents[2] / "plans"
LENGTHS = {"reconnection-14": 14, "low-days": 14, "three-days": 3}
CUES = {"body", "sensory", "connection", "meaning"}
# Those that the plan can't be without: the seconds that the longest sequence of the practice takes at least.
GUIDED = {
    "sensory-scan": 120,
    "stretch": 300,
    "one-song": 180,
    "warm-mug": 120,
    "sun-on-face": 180,
    "one-line-text": 60,
    "tidy-one-surface": 120,
}


def shipped(name: str) -> CheckedPlan:
    checked, faults = check_plan(PLANS / name)
    assert checked, faults
    return checked


@pytest.mark.parametrize(("name", "days"), LENGTHS.items())
def test_each_day_has_three_ways_into_each_cue_and_is_a_day_of_its_own(name: str, days: int) -> None:
    plan = shipped(name).structure
    assert len(plan.days) == days
    for day in plan.days:
        assert set(day) == CUES
        assert all(len({choice.suggestion, *choice.others}) >= 3 for choice in day.values())
    suggested = {tuple(sorted((cue, choice.suggestion) for cue, choice in day.items())) for day in plan.days}
    assert len(suggested) == days


@pytest.mark.parametrize("name", LENGTHS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_each_day_has_a_theme_of_its_own_the_middle_is_quiet_and_the_end_leads_out(name: str, language: str) -> None:
    texts = shipped(name).texts[language]
    themes = [day.theme for day in texts.days]
    thoughts = [day.thought for day in texts.days]
    assert len(set(themes)) == len(themes)
    assert len(set(thoughts)) == len(thoughts)
    assert texts.days[-1].close
    if len(themes) > 3:
        assert [number for number, day in enumerate(texts.days, 1) if day.midpoint] == [7]


def test_low_days_can_be_done_wholly_from_a_bed_or_a_chair() -> None:
    practices = shipped("low-days").structure.practices
    assert [id for id, its in practices.items() if its.standing or not its.indoors] == []


def test_the_sequences_that_were_promised_are_written_out_and_eight_more() -> None:
    practices = shipped("reconnection-14").structure.practices
    guides = {id: its.guides for id, its in practices.items() if its.guides}
    assert set(GUIDED) <= set(guides)
    for id, seconds in GUIDED.items():
        assert max(sum(guide.seconds) for guide in guides[id].values()) >= seconds, id
    assert {"sitting", "standing"} <= set(guides["stretch"])
    assert len(guides) >= len(GUIDED) + 8
