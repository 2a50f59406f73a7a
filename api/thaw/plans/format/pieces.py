"""The words of the format: cues, sizes, forms of numbness, ids, and how a text is measured."""

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Cue = Literal["body", "sensory", "connection", "meaning"]
Size = Literal["full", "smaller", "smallest"]
Numbness = Literal["muted", "far-away", "no-pleasure"]
CUES: Final[tuple[Cue, ...]] = ("body", "sensory", "connection", "meaning")
SIZES: Final[tuple[Size, ...]] = ("full", "smaller", "smallest")
NUMBNESS: Final[tuple[Numbness, ...]] = ("muted", "far-away", "no-pleasure")

MOST_DAYS: Final = 60
MOST_MINUTES: Final = 60  # of a practice's full size
LEAST_SECONDS: Final = 5  # of a guide's step
MOST_SECONDS: Final = 300

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


def text(most: int, description: str, example: str, **more: Any) -> Any:
    """A text of 1 to `most` characters. With `default_factory=str` it may be left out, and is "" then."""
    return Field(min_length=1, max_length=most, description=description, examples=[example], **more)


class Strict(BaseModel):
    """Nothing is guessed: unknown keys are faults, a number is no text."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, use_attribute_docstrings=False)
