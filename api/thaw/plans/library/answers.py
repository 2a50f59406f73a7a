"""The API's shape of the library."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from thaw.plans.library.structure import FlagLeads, Form, ReplyLeads, Topic


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class LibraryTopic(_Answer):
    """What a card can be found under."""

    id: Topic
    title: str


class LibraryCard(_Answer):
    """A short card to read: at most 120 words."""

    id: str = Field(examples=["not-calm"])
    topic: Topic
    title: str
    text: list[str] = Field(description="Its paragraphs.")
    do: str | None = Field(description="One thing to do; null where there is none.")


class Lever(_Answer):
    """One thing to adjust for two weeks."""

    id: str = Field(examples=["wake-time"])
    title: str
    about: str
    asks: str = Field(description="What is asked once a day.")
    caution: str | None


class Worded(_Answer):
    """A short text with its id."""

    id: str
    text: str


class NumbnessForm(_Answer):
    """A form of numbness: orders suggestions, and nothing else."""

    id: Form
    title: str
    about: str


class WelcomeAnswer(_Answer):
    """An answer to a welcome question, and which reply it is given."""

    id: str
    text: str
    reply: str


class WelcomeQuestion(_Answer):
    """A welcome question. Answers have no value, and there is no total."""

    id: str
    ask: str
    answers: list[WelcomeAnswer]


class WelcomeReply(_Answer):
    """What is said to an answer, and where it leads beside going on."""

    id: str
    goes: ReplyLeads
    text: str


class RedFlag(_Answer):
    """A red flag: what it is, what is said, the help it leads to."""

    id: str
    goes: FlagLeads
    text: str
    answer: str


class WelcomeWords(_Answer):
    """What is said and asked before a first round. No answer leaves the phone."""

    opening: str
    declaration: list[str]
    unsafe: str
    needed: str
    questions: list[WelcomeQuestion]
    replies: list[WelcomeReply]
    flags_ask: str
    flags: list[RedFlag]


class BringSection(_Answer):
    """Something that can be written down."""

    id: str
    ask: str
    hint: str | None


class BringWords(_Answer):
    """The page to bring to somebody who helps."""

    opening: str
    sections: list[BringSection]
    questions: list[Worded]


class Library(_Answer):
    """The library in one language. Lists are in the author's order."""

    format: Literal[1]
    version: str
    language: str
    fallback: bool = Field(description="True when the language asked for is not offered and the first one was given.")
    languages: list[str]
    title: str
    topics: list[LibraryTopic]
    cards: list[LibraryCard]
    levers: list[Lever]
    signals: list[Worded] = Field(description="Tiny shifts that can be noticed.")
    anchors: list[Worded] = Field(description="Habits that a reminder can be tied to.")
    forms: list[NumbnessForm]
    welcome: WelcomeWords
    bring: BringWords
    messages: list[Worded] = Field(description="Lines to send, which ask nothing of the other person.")
