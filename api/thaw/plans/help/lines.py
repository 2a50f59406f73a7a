"""help/lines.yaml, as types: the support lines of each country, with where and when each number was read."""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from thaw.plans.format import FORMS, Language, Strict

_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"
_SOME_DATE: Final = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_CODE: Final = r"^[A-Z]{2}$"
_NUMBER: Final = r"^[0-9*#+ ]{2,20}$"
_TEL: Final = r"^tel:[+]?[0-9A-Za-z%;=,.()+-]{2,40}$"
_SMS: Final = r"^sms:[+]?[0-9]{2,20}(\?body=[A-Za-z0-9%]{1,40})?$"
_WEB: Final = r"^https://[^\s]{3,200}$"
_WHATSAPP: Final = r"^https://wa\.me/[1-9][0-9]{5,14}$"
_HOURS: Final = r"^(always|unknown|\d\d:\d\d–\d\d:\d\d.{0,40})$"

# What to write instead, when a text has not the form its key asks for.
FORMS.update(
    {
        _DAY: 'A day is written as in "2026-01-18".',
        _SOME_DATE: 'A date is a day, a month or a year: "2026-01-18", "2026-01", "2026".',
        _CODE: 'A country is two capital letters (ISO 3166) in quotes: "GB".',
        _NUMBER: 'A number is digits in quotes: "112".',
        _TEL: "Write it as in tel:116123.",
        _SMS: "Write it as in sms:85258.",
        _WEB: "An address begins with https://.",
        _WHATSAPP: "Write https://wa.me/ and the number in digits, the country's code first: https://wa.me/34600000016.",
        _HOURS: "Write always, unknown, or hours such as 09:00–24:00.",
    }
)

Day = Annotated[str, StringConstraints(pattern=_DAY)]
Note = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=40)]


class CallEntry(Strict):
    """A number to call."""

    label: Label = Field(description="The number as it is read, and dialled.", examples=['"116 123"'])
    uri: Annotated[str, StringConstraints(pattern=_TEL)] | None = Field(
        default=None, description="What is dialled, where that is not the label's digits.", examples=["tel:116123"]
    )


class TextEntry(Strict):
    """A number to text."""

    label: Label = Field(description="The number as it is read, and sent to.", examples=['"85258"'])
    uri: Annotated[str, StringConstraints(pattern=_SMS)] | None = Field(
        default=None, description="Where it is sent, where that is not the label's digits.", examples=["sms:85258"]
    )
    word: Label | None = Field(
        default=None, description="What to write, where the line asks for a word.", examples=["SHOUT"]
    )


class WhatsAppEntry(Strict):
    """A number in WhatsApp."""

    label: Label = Field(description="The number as it is read.", examples=['"600 000 016"'])
    uri: Annotated[str, StringConstraints(pattern=_WHATSAPP)] = Field(
        description="Its address: https://wa.me/ and the number, the country's code first.",
        examples=["https://wa.me/34600000016"],
    )


class LineEntry(Strict):
    """A support line: at least one of `call`, `text`, `chat` and `whatsapp`."""

    name: str = Field(min_length=1, max_length=80, description="In its own language.", examples=["Samaritans"])
    kind: Literal["crisis", "abuse", "veterans", "information"] = Field(
        description="What it is for; abuse: somebody is being hurt or controlled.", examples=["crisis"]
    )
    call: list[CallEntry] = Field(
        default_factory=list, max_length=5, description="Numbers to call.", examples=['[{label: "116 123"}]']
    )
    text: list[TextEntry] = Field(
        default_factory=list, max_length=5, description="Numbers to text.", examples=['[{label: "85258", word: SHOUT}]']
    )
    chat: Annotated[str, StringConstraints(pattern=_WEB)] | None = Field(
        default=None, description="The address of a chat on the web.", examples=["https://988lifeline.org/chat"]
    )
    whatsapp: WhatsAppEntry | None = Field(
        default=None,
        description="A number in WhatsApp.",
        examples=['{label: "600 000 016", uri: "https://wa.me/34600000016"}'],
    )
    hours: Annotated[str, StringConstraints(pattern=_HOURS)] = Field(
        default="unknown",
        description="always (day and night, by its source), unknown, or hours in the country's own time.",
        examples=["09:00–24:00"],
    )
    languages: list[Language] = Field(default_factory=list, description="Those that are sure.", examples=["[en, cy]"])
    free: bool | None = Field(default=None, description="Left out where the source does not say.", examples=["true"])
    note: Note | None = Field(
        default=None, description="What is good to know before.", examples=["England; similar in Wales and Scotland."]
    )
    source: Note = Field(description="Where the number was read.", examples=["samaritans.org"])
    source_date: Annotated[str, StringConstraints(pattern=_SOME_DATE)] | None = Field(
        default=None, description="How old that page is, as exactly as it is known.", examples=['"2026-01"']
    )
    checked: Day | None = Field(
        default=None,
        description="The day somebody last held the line against its source. Without it the line is not given out.",
        examples=['"2026-11-22"'],
    )
    sure: Literal["A", "B", "C"] = Field(
        description="A: the operator's or a government's own page, or two sources. B: one dated source. C: less; not given out.",
        examples=["A"],
    )


class CountryEntry(Strict):
    """A country with its lines, in the order in which they are shown."""

    code: Annotated[str, StringConstraints(pattern=_CODE)] = Field(
        description="ISO 3166, two letters, in quotes.", examples=['"GB"']
    )
    name: str = Field(min_length=1, max_length=60, description="In English.", examples=["United Kingdom"])
    emergency: list[Annotated[str, StringConstraints(pattern=_NUMBER)]] = Field(
        min_length=1,
        max_length=6,
        description="What to dial in immediate danger, in quotes.",
        examples=['["999", "112"]'],
    )
    lines: list[LineEntry] = Field(description="Its lines, in the order they are shown; [] where none is sure enough.")


class LinesFile(Strict):
    """help/lines.yaml."""

    checked: Day = Field(description="The day the list was gone through.", examples=['"2026-11-22"'])
    countries: list[CountryEntry] = Field(min_length=1, description="Each country once.")
