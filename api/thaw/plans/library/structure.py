"""library.yaml: what the library is made of, in no language. Its words are beside it, one file for each language."""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from thaw.plans.format import CoverageId, Id, Language, Strict

Topic = Literal["numbness", "causes", "coming-back", "steadying", "help", "others"]
TOPICS: Final[tuple[Topic, ...]] = ("numbness", "causes", "coming-back", "steadying", "help", "others")
Form = Literal["muted", "far-away", "no-pleasure", "not-sure"]
ReplyLeads = Literal["plan", "bring", "help", "safety"]
FlagLeads = Literal["emergency", "help", "abuse", "bring"]
Covers = Annotated[
    list[CoverageId], Field(description="What of the content list this carries; never shown.", examples=["[D03]"])
]


class Covering(Strict):
    """Something of which only the words are told."""

    covers: Covers = Field(default_factory=list)


class Card(Covering):
    """A short card to read."""

    topic: Topic = Field(description="Under what it is found.", examples=["numbness"])


class Question(Covering):
    """One of the welcome questions."""

    answers: dict[Id, Id] = Field(
        min_length=2,
        max_length=6,
        description="id of an answer: id of the reply it is given.",
        examples=["{comes-and-goes: ease, most-days: talk}"],
    )


class Reply(Covering):
    """What is said to an answer."""

    goes: ReplyLeads = Field(description="Where it leads, beside going on.", examples=["plan"])


class Flag(Covering):
    """A red flag."""

    goes: FlagLeads = Field(description="The help it leads to.", examples=["help"])


class Welcome(Strict):
    """What is asked before a first round."""

    questions: dict[Id, Question] = Field(min_length=1, max_length=5, description="In the order they are asked.")
    replies: dict[Id, Reply] = Field(min_length=1, max_length=12, description="id: where a reply leads.")
    flags: dict[Id, Flag] = Field(min_length=1, max_length=20, description="id: the help a red flag leads to.")


class Bring(Strict):
    """The page to bring to somebody who helps."""

    sections: dict[Id, Covering] = Field(min_length=1, max_length=20, description="What can be written down, in order.")
    questions: dict[Id, Covering] = Field(min_length=1, max_length=20, description="What can be asked, in order.")


class LibraryStructure(Strict):
    """library.yaml."""

    format: Literal[1] = Field(description="The format of the file: 1.", examples=["1"])
    id: Literal["library"] = Field(description="Always library.", examples=["library"])
    version: Annotated[str, StringConstraints(min_length=1, max_length=20)] = Field(
        description="A short text of your own, to tell editions apart.", examples=['"1.0"']
    )
    languages: list[Language] = Field(
        min_length=1,
        max_length=100,
        description="The languages there are texts in; the first is given when none fits.",
        examples=["[en, es]"],
    )
    cards: dict[Id, Card] = Field(min_length=1, max_length=200, description="Short cards, in the order of the list.")
    levers: dict[Id, Covering] = Field(max_length=20, description="Things to adjust for two weeks, one at a time.")
    signals: dict[Id, Covering] = Field(max_length=40, description="Tiny shifts that can be noticed.")
    anchors: list[Id] = Field(max_length=40, description="Habits that a reminder can be tied to.")
    forms: dict[Form, Covering] = Field(min_length=4, description="The forms of numbness, and `not-sure`.")
    welcome: Welcome = Field(description="What is asked before a first round.")
    bring: Bring = Field(description="The page to bring.")
    messages: dict[Id, Covering] = Field(
        max_length=60, description="Lines to send, which ask nothing of the other person."
    )
