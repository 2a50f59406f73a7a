"""Support lines as the API gives them, as types: OpenAPI describes them, the app's types are made from them."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class HelpCall(_Answer):
    """A number to call."""

    label: str = Field(description="As it is read.", examples=["116 123"])
    uri: str = Field(description="As it is dialled.", examples=["tel:116123"])
    press: str | None = Field(description="What is pressed or chosen after the call began.", examples=["2"])


class HelpText(_Answer):
    """A number to text."""

    label: str = Field(examples=["85258"])
    uri: str = Field(examples=["sms:85258"])
    word: str | None = Field(description="What to write, where the line asks for a word.", examples=["SHOUT"])


class HelpWhatsApp(_Answer):
    """A number in WhatsApp."""

    label: str = Field(description="As it is read.", examples=["600 000 016"])
    uri: str = Field(description="Its address.", examples=["https://wa.me/34600000016"])


class HelpSpan(_Answer):
    """Hours on some weekdays, by the clock of the line's zone."""

    days: list[int] = Field(description="1 = Monday … 7 = Sunday: the days on which it begins.", examples=[[1, 2, 3]])
    begin: str = Field(alias="from", examples=["15:30"])
    end: str = Field(
        alias="to", description="Where it is not after the beginning, it is of the next day.", examples=["00:30"]
    )


class HelpLine(_Answer):
    """A support line, with its source and the day somebody held it against that source."""

    name: str = Field(examples=["Samaritans"])
    kind: Literal["crisis", "abuse", "veterans", "information"]
    call: list[HelpCall]
    text: list[HelpText]
    chat: str | None = Field(description="Address of a chat.", examples=["https://988lifeline.org"])
    whatsapp: HelpWhatsApp | None
    hours: str = Field(
        description="`always`, `unknown` (not confirmed) or hours in the line's own time, as they are written.",
        examples=["always", "09:00–24:00"],
    )
    open: list[HelpSpan] | None = Field(description="The same hours to reckon with; null where they are words or none.")
    zone: str | None = Field(
        description="The time zone of these hours (IANA); null where it is not known.", examples=["Europe/Rome"]
    )
    languages: list[str] = Field(
        description="Those that are sure; empty where the source names none.", examples=[["en"]]
    )
    free: bool | None = Field(description="null where the source does not say.")
    note: str | None = Field(description="In English, or in the one language it is written in.")
    notes: dict[str, str] = Field(description="The same by language.", examples=[{"en": "For adults."}])
    source: str = Field(description="Where the number was read.", examples=["example.org/help"])
    source_url: list[str] = Field(
        description="The addresses of those pages, where they are known.", examples=[["https://example.org/help"]]
    )
    source_date: str | None = Field(description="How old that page is: a day, month or year.", examples=["2026-01-18"])
    checked: str = Field(description="The day the line was held against its source.", examples=["2026-11-22"])
    sure: Literal["A", "B"] = Field(
        description="A: the operator's or a government's page, or two sources. B: one dated source."
    )


class HelpDanger(_Answer):
    """A number for immediate danger."""

    number: str = Field(description="As it is read.", examples=["110"])
    uri: str = Field(description="As it is dialled, or sent to.", examples=["tel:110"])
    roles: list[Literal["all", "ambulance", "police", "fire", "mobile", "text"]] = Field(
        alias="for",
        description="mobile: from mobile phones. text: a text message, for deaf people. Empty where no source says.",
        examples=[["police"]],
    )


class HelpDirectory(_Answer):
    """A list of lines on the web."""

    name: str = Field(examples=["findahelpline.com"])
    url: str = Field(examples=["https://findahelpline.com"])


class HelpCountry(_Answer):
    """The support lines of one country, in the order in which they are shown."""

    code: str = Field(description="ISO 3166-1, two letters.", examples=["GB"])
    name: str = Field(examples=["United Kingdom"])
    also: list[str] = Field(description="Other names by which people look for it.", examples=[["UK", "England"]])
    zones: list[str] = Field(
        description="Time zones in it (IANA), of a host's own list; the app knows those of the list that comes along.",
        examples=[["Europe/London"]],
    )
    emergency: list[str] = Field(
        description="Numbers to call in immediate danger; none where none is sure.", examples=[["999", "112"]]
    )
    danger: list[HelpDanger] = Field(description="The same with what each is for, and those to text.")
    lines: list[HelpLine]


class Help(_Answer):
    """Support lines by country."""

    checked: str = Field(description="The day the list was gone through.", examples=["2026-11-22"])
    own: bool = Field(description="The host's own list, in place of the one that comes along.")
    emergency_source: str | None = Field(description="Where the emergency numbers were read.")
    emergency_checked: str | None = Field(description="The day they were held against it.", examples=["2026-11-22"])
    directories: list[HelpDirectory] | None = Field(
        description="Lists of lines on the web, for where there is no line; null where the list says nothing of them."
    )
    countries: list[HelpCountry]
