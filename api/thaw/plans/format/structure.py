"""plan.yaml: what a plan is made of, in no language."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from thaw.plans.format.pieces import (
    LEAST_SECONDS,
    MOST_DAYS,
    MOST_MINUTES,
    MOST_SECONDS,
    NUMBNESS,
    CoverageId,
    Cue,
    Id,
    Language,
    Numbness,
    Size,
    Strict,
)
from thaw.plans.format.texts import PlanTexts


def _not_a_bool(value: Any) -> Any:
    """Python counts true as 1; an author does not."""
    return "true" if value is True else "false" if value is False else value


Minutes = Annotated[float, Field(gt=0, le=MOST_MINUTES, allow_inf_nan=False), BeforeValidator(_not_a_bool)]
SmallestMinutes = Annotated[float, Field(gt=0, le=1, allow_inf_nan=False), BeforeValidator(_not_a_bool)]
Seconds = Annotated[int, Field(ge=LEAST_SECONDS, le=MOST_SECONDS)]


class PracticeMinutes(Strict):
    """How long each size takes. Each is as long as the one before it, or shorter."""

    full: Minutes = Field(description="Minutes of the full size: more than 0, at most 60.", examples=["5"])
    smaller: Minutes = Field(description="Minutes of the smaller size.", examples=["2"])
    smallest: SmallestMinutes = Field(
        description="Minutes of the smallest size, which can be done in bed: under 1.", examples=["0.5"]
    )


class Guide(Strict):
    """A timed sequence that accompanies one size of a practice, shown and read aloud step by step."""

    size: Size = Field(description="The size it accompanies: full, smaller or smallest.", examples=["full"])
    seconds: list[Seconds] = Field(
        min_length=1,
        max_length=60,
        description="How long each step lasts: 5 to 300 seconds. They add up to the size's minutes, give or take a fifth, or 15 "
        "seconds where that is more.",
        examples=["[100, 100, 100]"],
    )


class PracticeStructure(Strict):
    """One concrete thing to do for a cue, in three sizes."""

    cue: Cue = Field(description="body, sensory, connection or meaning.", examples=["body"])
    minutes: PracticeMinutes = Field(
        description="How long each size takes.", examples=["{full: 5, smaller: 2, smallest: 0.5}"]
    )
    covers: list[CoverageId] = Field(
        default_factory=list,
        description="What of the writers' content list this carries; never shown.",
        examples=["[P05]"],
    )
    indoors: bool = Field(default=True, description="Whether the full size can be done indoors.", examples=["false"])
    alone: bool = Field(
        default=True,
        description="Whether it can be done with nobody there. A text sent to someone can't; a message written and not sent can.",
        examples=["false"],
    )
    aloud: bool = Field(
        default=False, description="Whether it asks for speaking: a call, a greeting in words.", examples=["true"]
    )
    in_bed: Size = Field(
        default="smallest",
        description="The largest size that can be done in bed: full, smaller or smallest.",
        examples=["full"],
    )
    standing: bool = Field(
        default=False,
        description="Whether the full size is done standing, walking or on wheels, and has no form for a bed or an armchair.",
        examples=["true"],
    )
    forms: list[Numbness] = Field(
        default_factory=lambda: list(NUMBNESS),
        min_length=1,
        max_length=len(NUMBNESS),
        description="The forms of numbness it suits best: muted, far-away, no-pleasure.",
        examples=["[muted, no-pleasure]"],
    )
    guides: dict[Id, Guide] = Field(
        default_factory=dict,
        max_length=10,
        description="id: a timed sequence for one size. Its words are in the language files, under the same id.",
        examples=["{sitting: {size: full, seconds: [100, 100, 100]}}"],
    )


class Retired(Strict):
    """A practice that was taken out. Its id stays here, so that none is used again for another thing."""

    cue: Cue = Field(description="The cue it belonged to.", examples=["body"])


class CueChoice(Strict):
    """What a day offers for one cue."""

    suggestion: Id = Field(description="The practice that is offered first.", examples=["walk"])
    others: list[Id] = Field(
        min_length=2,
        max_length=20,
        description="Two or more other practices of the same cue, for whom the suggestion is the wrong door.",
        examples=["[stretch, push-the-wall]"],
    )


DayStructure = Annotated[dict[Cue, CueChoice], Field(min_length=1)]


class PlanStructure(Strict):
    """plan.yaml: the structure of a plan."""

    format: Literal[1] = Field(description="The format of the file: 1.", examples=["1"])
    id: Id = Field(
        description="The plan's id: the name of its folder, or of its file without .yaml. It never changes once published.",
        examples=["reconnection-14"],
    )
    version: str = Field(
        min_length=1, max_length=20, description="A short text of your own, to tell editions apart.", examples=['"1.0"']
    )
    languages: list[Language] = Field(
        min_length=1,
        max_length=100,
        description="The languages the plan has texts in; the first is given when none fits.",
        examples=["[en]"],
    )
    practices: dict[Id, PracticeStructure] = Field(
        min_length=1,
        description="id: structure. Journals on phones point to these ids, so none is ever used for another thing.",
        examples=["{walk: {cue: body, minutes: {full: 5, smaller: 2, smallest: 0.5}}}"],
    )
    retired: dict[Id, Retired] = Field(
        default_factory=dict,
        description="id: the cue of a practice that was taken out. Journals on phones still name it.",
        examples=["{old-thing: {cue: body}}"],
    )
    days: list[DayStructure] = Field(
        min_length=1,
        max_length=MOST_DAYS,
        description="1 to 60 days, each with 1 to 4 cues.",
        examples=["[{body: {suggestion: walk, others: [stretch, sway]}}]"],
    )
    texts: dict[Language, PlanTexts] = Field(
        default_factory=dict,
        description="Texts by language, where they are not in files of their own beside plan.yaml.",
    )
