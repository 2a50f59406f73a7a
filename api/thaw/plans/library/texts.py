"""A language file of the library: everything in it that a person reads, in one language."""

from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field, StringConstraints

from thaw.plans.format import Id, Strict
from thaw.plans.format import text as words
from thaw.plans.library.structure import Form, Topic

MOST_CARD_WORDS: Final = 120  # its text and what there is to do


def _one_paragraph(value: Any) -> Any:
    """Libraries were written with one text here."""
    return [value] if isinstance(value, str) else value


Declared = Annotated[str, StringConstraints(min_length=1, max_length=700)]
Paragraph = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Short = Annotated[str, StringConstraints(min_length=1, max_length=48)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=160)]
Asked = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Replied = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Answer = Annotated[str, StringConstraints(min_length=1, max_length=80)]
TopicName = Annotated[str, StringConstraints(min_length=1, max_length=40)]


class CardTexts(Strict):
    """A card in words: at most 120, of its text and of what there is to do."""

    title: str = words(60, "At most 60 characters.", "Numb is not calm")
    text: list[Paragraph] = Field(
        min_length=1,
        max_length=6,
        description="1 to 6 paragraphs, each at most 400 characters.",
        examples=["[Calm can still care.]"],
    )
    do: str = words(
        160, "One thing to do; left out where there is none.", "Look at one thing you like.", default_factory=str
    )


class LeverTexts(Strict):
    """A lever in words."""

    title: str = words(40, "At most 40 characters.", "A steady time to get up")
    about: str = words(240, "What to do for two weeks. At most 240 characters.", "Get up at about the same time.")
    asks: str = words(80, "What is asked once a day. At most 80 characters.", "Up around your time today?")
    caution: str = words(300, "When to take care first.", "Ask a doctor first.", default_factory=str)


class FormTexts(Strict):
    """A form of numbness in words."""

    title: str = words(40, "At most 40 characters.", "Turned down")
    about: str = words(160, "At most 160 characters.", "Feelings are there, but faint.")


class QuestionTexts(Strict):
    """A welcome question in words."""

    ask: str = words(160, "At most 160 characters.", "How long has it been like this?")
    answers: dict[Id, Answer] = Field(description="The words of each answer, by id; each at most 80 characters.")


class FlagTexts(Strict):
    """A red flag in words."""

    text: str = Field(min_length=1, max_length=160, description="At most 160 characters.", examples=["Losing time."])
    answer: str = Field(
        min_length=1, max_length=300, description="Help first, then a way on.", examples=["Talk to someone now."]
    )


class WelcomeTexts(Strict):
    """The words before a first round."""

    opening: str = words(300, "What this is, and is not. At most 300 characters.", "A few questions first.")
    declaration: Annotated[list[Declared], BeforeValidator(_one_paragraph)] = Field(
        min_length=1,
        max_length=8,
        description="What Thaw is not, as the page *What this is* says it: 1 to 8 paragraphs, each at most 700 characters.",
        examples=["[Thaw is not medical care.]"],
    )
    unsafe: str = words(
        400,
        "Where life is not safe, that comes first: said with red flags that go to abuse, and with the one called danger.",
        "If you are not safe, that comes first.",
    )
    needed: str = words(300, "Numbness may be needed just now.", "It may be needed right now.")
    questions: dict[Id, QuestionTexts] = Field(description="The words of each question, by id.")
    replies: dict[Id, Replied] = Field(description="The words of each reply, by id; each at most 400 characters.")
    flags_ask: str = words(200, "What is asked about the red flags.", "Is any of this true just now?")
    flags: dict[Id, FlagTexts] = Field(description="The words of each red flag, by id.")


class SectionTexts(Strict):
    """A section of the page to bring, in words."""

    ask: str = words(120, "At most 120 characters.", "Since when?")
    hint: str = words(160, "A few words of help.", "A guess is fine.", default_factory=str)


class BringTexts(Strict):
    """The page to bring, in words."""

    opening: str = words(300, "What the page is for.", "A page for someone who helps.")
    sections: dict[Id, SectionTexts] = Field(description="The words of each section, by id.")
    questions: dict[Id, Asked] = Field(description="The words of each question, by id; each at most 200 characters.")


class LibraryTexts(Strict):
    """A language file of the library."""

    title: str = words(60, "The library's name.", "Library")
    topics: dict[Topic, TopicName] = Field(
        min_length=6, description="The name of each topic; each at most 40 characters."
    )
    cards: dict[Id, CardTexts] = Field(description="The words of each card, by id.")
    levers: dict[Id, LeverTexts] = Field(description="The words of each lever, by id.")
    signals: dict[Id, Short] = Field(description="The words of each signal, by id; each at most 48 characters.")
    anchors: dict[Id, Short] = Field(description="The words of each anchor, by id; each at most 48 characters.")
    forms: dict[Form, FormTexts] = Field(description="The words of each form.")
    welcome: WelcomeTexts = Field(description="The words before a first round.")
    bring: BringTexts = Field(description="The page to bring.")
    messages: dict[Id, Line] = Field(description="The words of each line, by id; each at most 160 characters.")
