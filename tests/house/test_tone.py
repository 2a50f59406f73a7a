"""The rules of tone hold what they are to hold, and let Thaw's own voice pass."""

import pytest

from tests.tone import ALLOWED, RULES, slips

BAD = {
    "streak": "Three days in a row",
    "fail": "You failed.",
    "miss": "You missed day four.",
    "skip": "Skipped.",
    "behind": "You are behind.",
    "catchup": "Time to catch up",
    "late": "It is overdue.",
    "should": "You shouldn’t rest.",
    "must": "You need to begin.",
    "just": "Just breathe.",
    "only": "Only one left.",
    "simply": "Simply tap.",
    "easy": "It is easy.",
    "atleast": "Do at least one.",
    "lazy": "Don’t be lazy.",
    "broken": "Are you normal?",
    "fix": "It heals you.",
    "push": "Try harder.",
    "giveup": "Keep going.",
    "score": "80 % reached",
    "reward": "You win.",
    "praise": "Well done.",
    "goodbad": "A good day.",
    "promise": "You will feel better.",
    "compare": "Most people finish.",
    "pressure": "Don’t forget.",
    "stigma": "A suffering person.",
    "guilt": "Why haven’t you come?",
    "exclaim": "Here you are!",
    "caps": "READ THIS",
}
VOICE = [
    "Day 5. Four small things. One is plenty.",
    "Hold something warm in both hands. Notice where the warmth ends.",
    "That’s enough for today.",
    "Nothing yet is an answer too.",
    "Welcome back. Carry on with day 5, or begin again at day 1. Both are fine.",
    "Send one line to someone. It asks nothing of them.",
    "If this feels like too much, stop here. You can look around the room and name five things you see.",
    "Irritation or sadness can come before joy. That is a common order.",
    "Tidy one small surface, about the size of a book.",
    "Your body has been looking after you by turning things down.",
    "A small thing, when you’re ready.",
    "Eat something with a crunch. Or hold it for a while.",
    "You do not have to feel anything.",
    "Feelings may come back bit by bit.",
    "It feels as if life is behind glass.",
    "Adjust the lamp. Mustard is fine.",
]


@pytest.mark.parametrize("rule", [name for name, _, _ in RULES])
def test_each_rule_finds_its_own_bad_example(rule: str) -> None:
    assert rule in {slip.rule for slip in slips(BAD[rule])}


@pytest.mark.parametrize("text", VOICE)
def test_the_voice_passes(text: str) -> None:
    assert slips(text) == []


def test_each_exception_names_a_rule_and_says_why() -> None:
    for rule, words, why in ALLOWED:
        assert rule in BAD
        assert words
        assert why.endswith(".")
