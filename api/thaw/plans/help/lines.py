"""help/lines.yaml, as types: the support lines of each country, with where and when each number was read."""

from typing import Annotated, Any, Final, Literal

from pydantic import Discriminator, Field, StringConstraints, Tag

from thaw.plans.format import FORMS, Language, Strict

_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"
_SOME_DATE: Final = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_CODE: Final = r"^[A-Z]{2}$"
_NUMBER: Final = r"^[0-9*#+ ]{2,20}$"
_TEL: Final = r"^tel:[+]?[0-9A-Za-z%;=,.()+-]{2,40}$"
_SMS: Final = r"^sms:[+]?[0-9]{2,20}(\?body=[A-Za-z0-9%]{1,40})?$"
_WEB: Final = r"^https://[^\s]{3,200}$"
_WHATSAPP: Final = r"^https://wa\.me/[1-9][0-9]{5,14}$"
_HOURS: Final = r"^(always|unknown|([A-Z][a-z]{2}[A-Za-z ,–-]{0,40} )?\d\d:\d\d[–-]\d\d:\d\d.{0,80})$"
_ZONE: Final = r"^[A-Za-z_]{2,20}(/[A-Za-z0-9_+-]{1,30}){1,2}$"
_KEYS: Final = r"^[0-9*#]{1,4}$"

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
        _HOURS: "Write always, unknown, or hours such as 09:00–24:00 or Mon–Fri 09:00–17:00.",
        _ZONE: "A time zone is written as in Europe/Rome.",
        _KEYS: 'What is pressed after the call is digits in quotes: "2".',
    }
)

Day = Annotated[str, StringConstraints(pattern=_DAY)]
Note = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=40)]
Role = Literal["all", "ambulance", "police", "fire", "mobile", "text"]


def _which(value: Any) -> str:
    """Told apart by how it is written, so that a slip is told of the form that was meant."""
    return "[keys]" if isinstance(value, dict) else "[text]"


Notes = Annotated[
    Annotated[Note, Tag("[text]")] | Annotated[Annotated[dict[Language, Note], Field(min_length=1)], Tag("[keys]")],
    Discriminator(_which),
]


class CallEntry(Strict):
    """A number to call."""

    label: Label = Field(description="The number as it is read, and dialled.", examples=['"116 123"'])
    uri: Annotated[str, StringConstraints(pattern=_TEL)] | None = Field(
        default=None, description="What is dialled, where that is not the label's digits.", examples=["tel:116123"]
    )

    press: Annotated[str, StringConstraints(pattern=_KEYS)] | None = Field(
        default=None, description="What is pressed or chosen after the call began.", examples=['"2"']
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
        description="always (day and night, by its source), unknown, or hours in the line's own time, where wished with "
        "weekdays (Mon Tue Wed Thu Fri Sat Sun) before them: Mon–Fri 09:00–17:00, Sat 10:00–12:00. 24:00 is midnight as an end.",
        examples=["09:00–24:00"],
    )
    zone: Annotated[str, StringConstraints(pattern=_ZONE)] | None = Field(
        default=None,
        description="The time zone of these hours (IANA). With it Help now says whether the line is open at this moment.",
        examples=["Europe/Rome"],
    )
    languages: list[Language] = Field(default_factory=list, description="Those that are sure.", examples=["[en, cy]"])
    free: bool | None = Field(default=None, description="Left out where the source does not say.", examples=["true"])
    note: Notes | None = Field(
        default=None,
        description="What is good to know before, by language; a text without a language counts as English.",
        examples=["{en: For adults., es: Para personas adultas.}"],
    )
    source: Note = Field(description="Where the number was read.", examples=["samaritans.org"])
    source_url: list[Annotated[str, StringConstraints(pattern=_WEB)]] = Field(
        default_factory=list,
        max_length=5,
        description="The addresses of those pages, for whoever checks next.",
        examples=["[https://www.samaritans.org/how-we-can-help]"],
    )
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


class EmergencyEntry(Strict):
    """An emergency number that is not for everything."""

    number: Annotated[str, StringConstraints(pattern=_NUMBER)] = Field(description="In quotes.", examples=['"110"'])
    roles: list[Role] = Field(
        alias="for",
        min_length=1,
        max_length=6,
        description="What it is for: all, ambulance, police, fire; mobile: from mobile phones; "
        "text: a text message, for deaf people.",
        examples=["[ambulance, fire]"],
    )


Emergency = Annotated[
    Annotated[str, StringConstraints(pattern=_NUMBER), Tag("[text]")] | Annotated[EmergencyEntry, Tag("[keys]")],
    Discriminator(_which),
]


class CountryEntry(Strict):
    """A country with its lines, in the order in which they are shown."""

    code: Annotated[str, StringConstraints(pattern=_CODE)] = Field(
        description="ISO 3166, two letters, in quotes.", examples=['"GB"']
    )
    name: str = Field(min_length=1, max_length=60, description="In English.", examples=["United Kingdom"])
    also: list[Annotated[str, StringConstraints(min_length=1, max_length=60)]] = Field(
        default_factory=list,
        max_length=20,
        description="Other names by which people look for it, in any language.",
        examples=["[UK, England, Inglaterra]"],
    )
    emergency: list[Emergency] = Field(
        max_length=8,
        description="What to dial in immediate danger, in quotes; with `for` where a number is not for everything. "
        "[] where none is sure.",
        examples=['["999", "112"]'],
    )
    lines: list[LineEntry] = Field(description="Its lines, in the order they are shown; [] where none is sure enough.")


class DirectoryEntry(Strict):
    """A list of lines on the web."""

    name: Label = Field(description="As it calls itself.", examples=["findahelpline.com"])
    url: Annotated[str, StringConstraints(pattern=_WEB)] = Field(
        description="Its address.", examples=["https://findahelpline.com"]
    )


class LinesFile(Strict):
    """help/lines.yaml."""

    checked: Day = Field(description="The day the list was gone through.", examples=['"2026-11-22"'])
    emergency_source: Note | None = Field(
        default=None, description="Where the emergency numbers were read.", examples=["libphonenumber 9.0.43"]
    )
    emergency_checked: Day | None = Field(
        default=None, description="The day they were held against it.", examples=['"2026-11-22"']
    )
    directories: list[DirectoryEntry] | None = Field(
        default=None,
        max_length=5,
        description="Where a country has no line: lists of lines to open on the web. "
        "Left out, those that came with the app are shown.",
        examples=["[{name: findahelpline.com, url: https://findahelpline.com}]"],
    )
    countries: list[CountryEntry] = Field(min_length=1, description="Each country once.")
