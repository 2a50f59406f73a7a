"""What is given out: the API's shapes of plans, as OpenAPI describes them and the app's types are made from."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypedDict

from thaw.plans.format import Cue, Numbness, Size


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SizedPractice(_Answer):
    """One size of a practice."""

    name: str = Field(description="What to do, in a few words.", examples=["To the corner and back"])
    did: str = Field(
        description="What is said afterwards, in the past tense.", examples=["Walked to the corner and back."]
    )
    minutes: float = Field(description="About how long it takes, in minutes.", examples=[5, 0.5])
    steps: list[str] = Field(
        description="1 to 5 short steps, in order.", examples=[["Stand up.", "Walk to the corner."]]
    )


class PracticeSizes(_Answer):
    """The three sizes of a practice."""

    full: SizedPractice
    smaller: SizedPractice
    smallest: SizedPractice


class DaysPractice(_Answer):
    """One concrete thing to do for a cue, in three sizes."""

    cue: Cue
    title: str = Field(examples=["Walk"])
    sizes: PracticeSizes


class PracticeGuide(_Answer):
    """A timed sequence for one size: what is said, and for how long each step lasts. As many `seconds` as `says`."""

    size: Size
    title: str = Field(examples=["Sitting"])
    seconds: list[int] = Field(examples=[[100, 100, 100]])
    says: list[str] = Field(examples=[["Sit down.", "Feel both feet.", "Look around."]])


class MorePractice(_Answer):
    """What else is known of a practice."""

    covers: list[str] = Field(description="Ids of the writers' content list.", examples=[["P05"]])
    needs: str | None = Field(
        description="What it needs beside the body; null when nothing.", examples=["A mug and something hot."]
    )
    cautions: list[str] = Field(
        description="When to take care or to choose another thing.", examples=[["Hot water can burn. Test it first."]]
    )
    indoors: bool = Field(description="The full size can be done indoors.")
    alone: bool = Field(description="It can be done with nobody there.")
    aloud: bool = Field(description="It asks for speaking.")
    in_bed: Size = Field(description="The largest size that can be done in bed.")
    standing: bool = Field(description="The full size is done standing or walking.")
    forms: list[Numbness] = Field(
        description="The forms of numbness it suits best; all of them when none is singled out."
    )
    guides: dict[str, PracticeGuide] = Field(description="By id.")


class Practice(DaysPractice, MorePractice):
    """One concrete thing to do for a cue, in three sizes, and what else is known of it."""


class DayCue(_Answer):
    """What a day offers for one cue: ids of practices of this plan."""

    suggestion: str = Field(examples=["walk"])
    others: list[str] = Field(examples=[["stretch", "push-the-wall"]])


class DayCues(TypedDict, total=False):
    """A day's cues. One that the day does not have is absent."""

    body: DayCue
    sensory: DayCue
    connection: DayCue
    meaning: DayCue


class DaysDay(_Answer):
    """A step in the plan; not a date."""

    theme: str = Field(examples=["Arriving"])
    thought: str = Field(description="At most 25 words.", examples=["You are here."])
    cues: DayCues


class MoreDay(_Answer):
    """What else is said on a day; null when nothing."""

    midpoint: str | None = Field(
        description="A quiet word in the middle of the plan.", examples=["This is about half of it."]
    )
    close: str | None = Field(
        description="Said when the plan closes.", examples=["The plan ends here. What you found goes on."]
    )


class PlanDay(DaysDay, MoreDay):
    """A step in the plan, with all that is said on it."""


class PlanSummary(_Answer):
    """A plan in a list of plans."""

    id: str = Field(examples=["reconnection-14"])
    version: str = Field(examples=["1.0"])
    title: str = Field(description="In the language asked for, else in the plan's first.", examples=["Fourteen days"])
    about: str = Field(examples=["Four small things a day."])
    days: int = Field(description="How many days it has.", examples=[14])
    languages: list[str] = Field(
        description="What it is offered in; the first is given when none fits.", examples=[["en"]]
    )
    digest: str = Field(description="The digest of the plan in the language of `title`.")


class _PlanHead(_Answer):
    format: Literal[1]
    id: str = Field(examples=["reconnection-14"])
    version: str = Field(examples=["1.0"])
    language: str = Field(description="The language of the texts.", examples=["en"])
    fallback: bool = Field(description="True when the language asked for is not offered and the first one was given.")
    languages: list[str] = Field(examples=[["en"]])
    digest: str = Field(
        pattern="^[0-9a-f]{64}$",
        description="The same for the whole and its parts: SHA-256 of the whole document, as JSON with sorted keys, no spaces, "
        "UTF-8; without `digest` and `fallback`, and without those keys of part `more`, `covers` apart, that say nothing more "
        "than if the author had not written them.",
    )


class PlanDays(_PlanHead):
    """What the days of a plan need, in one language: part `days`."""

    title: str = Field(examples=["Fourteen days"])
    about: str = Field(examples=["Four small things a day."])
    practices: dict[str, DaysPractice] = Field(description="By id.")
    days: list[DaysDay]


class PlanMore(_PlanHead):
    """The rest of a plan, in one language: part `more`."""

    practices: dict[str, MorePractice] = Field(description="By id.")
    days: list[MoreDay]
    retired: list[str] = Field(description="Ids of practices that were taken out.", examples=[["old-thing"]])


class Plan(PlanDays, PlanMore):
    """A whole plan in one language."""

    practices: dict[str, Practice] = Field(description="By id.")  # type: ignore[assignment]
    days: list[PlanDay]  # type: ignore[assignment]
