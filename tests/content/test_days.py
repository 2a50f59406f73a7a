"""What the days of the shipped plans are made of, beyond what every plan must have."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import mean

import pytest

from thaw.plans.checking import CheckedPlan, check_plan
from thaw.plans.format import PracticeTexts

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


# Breath and feelings come late: first what is seen, heard and touched. Cautions may speak of either at any time.
INWARD = {
    "en": r"\b(breath\w*|sigh(s|ed)?|feelings?)\b",
    "es": r"\b(respir\w*|suspir\w*|suelta el aire|sentimientos?)\b",
}
# The two that name a feeling earlier, to ask for none.
ASK_FOR_NONE = {"near-and-far-sounds", "say-thanks"}
# What looks inward without such a word: tightness, old loves, what is true.
LATE = {"drop-the-shoulders", "slow-breath-out", "once-loved", "tell-one-person", "choose-a-word", "old-words"}


@pytest.mark.parametrize("name", ["reconnection-14", "low-days"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_outside_comes_before_the_inside(name: str, language: str) -> None:
    plan = shipped(name)
    inward = {
        id
        for id, words in plan.texts[language].practices.items()
        if any(re.search(INWARD[language], text, re.IGNORECASE) for text in done(words))
    }
    early = {choice.suggestion for day in plan.structure.days[:11] for choice in day.values()}
    assert sorted(early & (inward - ASK_FOR_NONE | LATE)) == []
    assert inward - ASK_FOR_NONE  # they do come


def done(words: PracticeTexts) -> Iterator[str]:
    """What is to be done and heard in all of its sizes."""
    for size in (words.full, words.smaller, words.smallest):
        yield from (size.name, *size.steps)
    for guide in words.guides.values():
        yield from guide.says


@pytest.mark.parametrize("name", LENGTHS)
def test_the_first_days_are_small_and_the_quiet_day_asks_for_little_at_a_time(name: str) -> None:
    structure = shipped(name).structure
    minutes = [[structure.practices[one.suggestion].minutes.full for one in day.values()] for day in structure.days]
    days = [sum(day) for day in minutes]
    assert days[0] == min(days)
    assert max(minutes[0]) <= 3  # nothing long on the day one arrives
    parts = [days[at : at + 7] for at in range(0, len(days), 7)] if len(days) > 3 else [[day] for day in days]
    assert all(mean(before) <= mean(after) for before, after in pairwise(parts)), parts
    assert mean(days[:3]) <= mean(days[3:] or days)
    if len(days) > 3:
        assert max(minutes[6]) <= 10
        assert not any(structure.practices[one.suggestion].standing for one in structure.days[6].values())


def test_low_days_can_be_done_wholly_from_a_bed_or_a_chair() -> None:
    practices = shipped("low-days").structure.practices
    assert [id for id, its in practices.items() if its.standing or not its.indoors] == []
    # In its full size in bed; the one that sits up has its smaller size there.
    assert {id: its.in_bed for id, its in practices.items() if its.in_bed != "full"} == {"sit-a-while": "smaller"}
    assert max(its.minutes.full for its in practices.values()) <= 4


# Words that lead out of bed or chair, and where they may stand all the same.
LEAVING = {
    "en": r"\b(stand\w*|stood|walk\w*|(go|goes|went) to|steps?|outside|outdoors|get up|take a chair|kitchen|stairs|fetch)\b",
    "es": r"\b(de pie|camin(ar|a|as|e)|paseo|pasos?|(ve|vete|ir) (a|al)\b|sal(ir|te)?|(a)?fuera|levánt\w+|(?<!sin )levantar\w*|ponte de pie|escaler\w+)\b",
}
MAY: dict[str, dict[str, set[str]]] = {
    "en": {
        "look-to-both-sides": {"go to"},  # the eyes do
        "listen-to-the-house": {"steps", "outside"},  # they are heard
        "people-out-there": {"steps"},  # somebody else's
        "line-asking-nothing": {"step"},  # a guide's title
        "weather-note": {"outside"},  # the weather there, seen or heard from here
        "something-you-know": {"step"},  # of a recipe, thought of
    },
    "es": {
        "lean-the-knees": {"fuera"},  # a knee
        "loosen-the-face": {"fuera"},  # what is left out
        "one-sign": {"fuera"},  # who is left out
        "same-song-apart": {"fuera"},  # what is left out
        "sit-a-while": {"fuera"},  # a look
        "breathe-with-a-sound": {"fuera"},  # where the sound is
        "listen-to-the-house": {"pasos", "fuera"},
        "cool-cloth": {"fuera"},  # a foot, from under the blanket
        "people-out-there": {"pasos", "fuera"},
        "line-asking-nothing": {"paso"},
        "weather-note": {"fuera"},
        "something-you-know": {"paso"},
    },
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_of_low_days_leads_out_of_bed_or_chair(language: str) -> None:
    found: dict[str, set[str]] = {}
    for id, words in shipped("low-days").texts[language].practices.items():
        said = [*texts_of(words), *words.cautions]
        seen = {hit.group(0).lower() for text in said for hit in re.finditer(LEAVING[language], text, re.IGNORECASE)}
        if seen:
            found[id] = seen
    assert found == MAY[language]


def texts_of(words: PracticeTexts) -> Iterator[str]:
    yield from (words.title, words.needs, words.full.did, words.smaller.did, words.smallest.did)
    yield from (guide.title for guide in words.guides.values())
    yield from done(words)


def test_the_sequences_that_were_promised_are_written_out_and_eight_more() -> None:
    practices = shipped("reconnection-14").structure.practices
    guides = {id: its.guides for id, its in practices.items() if its.guides}
    assert set(GUIDED) <= set(guides)
    for id, seconds in GUIDED.items():
        assert max(sum(guide.seconds) for guide in guides[id].values()) >= seconds, id
    assert {"sitting", "standing"} <= set(guides["stretch"])
    assert len(guides) >= len(GUIDED) + 8
