"""A language file: everything of a plan that a person reads, in one language."""

from typing import Annotated, Final

from pydantic import Field, StringConstraints

from thaw.plans.format.pieces import MOST_DAYS, Id, Strict, text

MOST_WORDS: Final = 25  # of a day's thought
MOST_CAUTIONS: Final = 3

Step = Annotated[str, StringConstraints(min_length=1, max_length=120)]
Said = Annotated[str, StringConstraints(min_length=1, max_length=160)]


class SizeTexts(Strict):
    """One size in words."""

    name: str = text(48, "What to do, in a few words. At most 48 characters.", "To the corner and back")
    did: str = text(
        60, "What Today says afterwards, in the past tense. At most 60 characters.", "Walked to the corner and back."
    )
    steps: list[Step] = Field(
        min_length=1,
        max_length=5,
        description="1 to 5 steps, each at most 120 characters.",
        examples=["[Stand up., Walk.]"],
    )


class SmallestTexts(SizeTexts):
    """The smallest size in words: 1 to 3 steps, possible in bed."""

    steps: list[Step] = Field(
        min_length=1,
        max_length=3,
        description="1 to 3 steps, each at most 120 characters.",
        examples=["[Lift one foot.]"],
    )


class GuideTexts(Strict):
    """A timed sequence in words."""

    title: str = text(40, "Its name, where there is more than one. At most 40 characters.", "Sitting")
    says: list[Said] = Field(
        min_length=1,
        max_length=60,
        description="One plain instruction for each of its `seconds`, shown and read aloud; each at most 160 characters.",
        examples=["[Sit so that both feet find the floor.]"],
    )


class PracticeTexts(Strict):
    """A practice in words."""

    title: str = text(40, "A short phrase, read as a hint under the cue's name. At most 40 characters.", "Walk")
    needs: str = text(
        80,
        "What it needs beside the body. At most 80 characters; left out when it needs nothing.",
        "A mug and something hot.",
        default_factory=str,
    )
    cautions: list[Said] = Field(
        default_factory=list,
        min_length=1,
        max_length=MOST_CAUTIONS,
        description="When to take care or to choose another thing: 1 to 3 sentences, each at most 160 characters.",
        examples=["[Hot water can burn. Test it first.]"],
    )
    full: SizeTexts = Field(description="The full size.")
    smaller: SizeTexts = Field(description="The smaller size.")
    smallest: SmallestTexts = Field(description="The smallest size.")
    guides: dict[Id, GuideTexts] = Field(
        default_factory=dict, max_length=10, description="The words of each guide that plan.yaml has for it, by id."
    )


class DayTexts(Strict):
    """A day in words."""

    theme: str = text(40, "The day's name. At most 40 characters.", "Arriving")
    thought: str = text(160, "Something true about numbness. At most 25 words and 160 characters.", "You are here.")
    midpoint: str = text(
        300,
        "A quiet word in the middle of the plan, on one day at most. At most 300 characters.",
        "This is about half of it.",
        default_factory=str,
    )
    close: str = text(
        300,
        "What is said when the plan closes; on the last day only. At most 300 characters.",
        "The plan ends here. What you found goes on.",
        default_factory=str,
    )


class PlanTexts(Strict):
    """A language file: everything a person reads, in one language."""

    title: str = text(60, "The plan's name. At most 60 characters.", "Fourteen days")
    about: str = text(200, "One or two sentences. At most 200 characters.", "Four small things a day.")
    practices: dict[Id, PracticeTexts] = Field(description="The texts of every practice, by id.")
    days: list[DayTexts] = Field(
        min_length=1, max_length=MOST_DAYS, description="One entry for each day of the plan, in order."
    )
