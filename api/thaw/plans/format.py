"""The plan file, format 1, as types. The descriptions are the author's manual; `thaw plans schema` prints them as JSON Schema.

plan.yaml holds the structure, once: practices in three sizes, days, and which practice is suggested for which cue.
The words a person reads are beside it, one file for each language (en.yaml, es.yaml), or under `texts:` in plan.yaml.
A small plan may be one single file, NAME.yaml, with `texts:` inside.

Where this page says text, write one paragraph; how its lines are broken in the file does not matter. A text that YAML would
read as a number or as true or false, or that holds a colon followed by a space, stands in quotes.
"""

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Cue = Literal["body", "sensory", "connection", "meaning"]
Size = Literal["full", "smaller", "smallest"]
CUES: Final[tuple[Cue, ...]] = ("body", "sensory", "connection", "meaning")
SIZES: Final[tuple[Size, ...]] = ("full", "smaller", "smallest")
MOST_WORDS: Final = 25  # of a day's thought

ID_FORM: Final = r"^[a-z][a-z0-9-]{1,39}$"
LANGUAGE_FORM: Final = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$"
COVERAGE_FORM: Final = r"^[A-Z]{1,3}[0-9]{1,4}$"

# What to write instead, when a text has not the form its key asks for.
FORMS: Final = {
    ID_FORM: "An id is 2 to 40 lower-case letters, digits and hyphens, and begins with a letter: one-song.",
    LANGUAGE_FORM: "A language is a code such as en, es or pt-BR.",
    COVERAGE_FORM: "A coverage id is capital letters and a number: P05.",
}

Id = Annotated[str, StringConstraints(pattern=ID_FORM)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_FORM)]
CoverageId = Annotated[str, StringConstraints(pattern=COVERAGE_FORM)]


def _not_a_bool(value: Any) -> Any:
    """Python counts true as 1; an author does not."""
    return "true" if value is True else "false" if value is False else value


Minutes = Annotated[float, Field(gt=0, le=60, allow_inf_nan=False), BeforeValidator(_not_a_bool)]
SmallestMinutes = Annotated[float, Field(gt=0, le=1, allow_inf_nan=False), BeforeValidator(_not_a_bool)]
Step = Annotated[str, StringConstraints(min_length=1, max_length=120)]


def text(most: int, description: str, example: str) -> Any:
    """A text of 1 to `most` characters."""
    return Field(min_length=1, max_length=most, description=description, examples=[example])


class Strict(BaseModel):
    """Nothing is guessed: unknown keys are faults, a number is no text."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, use_attribute_docstrings=False)


class PracticeMinutes(Strict):
    """How long each size takes. Each is as long as the one before it, or shorter."""

    full: Minutes = Field(description="Minutes of the full size: more than 0, at most 60.", examples=[5])
    smaller: Minutes = Field(description="Minutes of the smaller size.", examples=[2])
    smallest: SmallestMinutes = Field(
        description="Minutes of the smallest size, which can be done in bed: at most 1.", examples=[0.5]
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
        examples=[["P05"]],
    )


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


class PracticeTexts(Strict):
    """A practice in words."""

    title: str = text(40, "A short phrase, read as a hint under the cue's name. At most 40 characters.", "Walk")
    full: SizeTexts = Field(description="The full size.")
    smaller: SizeTexts = Field(description="The smaller size.")
    smallest: SmallestTexts = Field(description="The smallest size.")


class DayTexts(Strict):
    """A day in words."""

    theme: str = text(40, "The day's name. At most 40 characters.", "Arriving")
    thought: str = text(160, "Something true about numbness. At most 25 words and 160 characters.", "You are here.")


class PlanTexts(Strict):
    """A language file: everything a person reads, in one language."""

    title: str = text(60, "The plan's name. At most 60 characters.", "Fourteen days")
    about: str = text(200, "One or two sentences. At most 200 characters.", "Four small things a day.")
    practices: dict[Id, PracticeTexts] = Field(description="The texts of every practice, by id.")
    days: list[DayTexts] = Field(
        min_length=1, max_length=60, description="One entry for each day of the plan, in order."
    )


class PlanStructure(Strict):
    """plan.yaml: the structure of a plan."""

    format: Literal[1] = Field(description="The format of the file: 1.", examples=[1])
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
    )
    days: list[DayStructure] = Field(
        min_length=1,
        max_length=60,
        description="1 to 60 days, each with 1 to 4 cues.",
        examples=["[{body: {suggestion: walk, others: [stretch, sway]}}]"],
    )
    texts: dict[Language, PlanTexts] | None = Field(
        default=None, description="Texts by language, where they are not in files of their own beside plan.yaml."
    )
