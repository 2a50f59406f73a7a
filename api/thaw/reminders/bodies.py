"""What passes through the doors of reminders, read strictly: `true` is no number, a number is no text.

Unknown keys are ignored, since a phone may hold a newer app than the server.
"""

import json
import re
from datetime import UTC, datetime
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from thaw.reminders.kept import instant
from thaw.reminders.rows import Reminder
from thaw.reminders.when import reading
from thaw.reminders.when.due import EVERY_DAY, Rule
from thaw.reminders.when.reading import NotUnderstood

MOST_OCTETS: Final = 8192
_ID: Final = re.compile(r"[A-Za-z0-9_-]{22,64}")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")
_NAMES: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS: Final = {form: n for n, name in enumerate(_NAMES, 1) for form in (name, name[:3])}

Shape = TypeVar("Shape", bound=BaseModel)


def is_random(text: str) -> bool:
    """Whether a text has the form of an id or a token."""
    return bool(_ID.fullmatch(text))


def _token(text: str) -> str:
    if not is_random(text):
        raise NotUnderstood("token", "A token is 22 to 64 letters, digits, - or _. The phone makes it at random.")
    return text


def language_tag(text: str) -> str:
    """A language tag (BCP 47), unchanged."""
    if not _LANGUAGE.fullmatch(text):
        raise NotUnderstood("language", "This is not the tag of a language. Write it as in en or es-MX.")
    return text


def chosen_weekdays(given: object) -> list[int]:
    """ISO weekdays, or their English names: `mon`, `monday`."""
    if not isinstance(given, list) or len(given) > 50:
        raise NotUnderstood("weekdays", "Write the weekdays as a list, from 1 for Monday to 7 for Sunday.")
    numbers: list[Any] = [_NUMBERS.get(day.lower(), day) if isinstance(day, str) else day for day in given]
    return sorted(reading.weekdays_of("weekdays", numbers))


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")


class Keys(_Strict):
    """The phone's keys (RFC 8291)."""

    p256dh: str = Field(max_length=200)
    auth: str = Field(max_length=200)


class Given(_Strict):
    """A subscription as `PushSubscription.toJSON()` gives it. `expirationTime` may be there and is ignored."""

    endpoint: str
    keys: Keys


class Setting(_Strict):
    """A reminder as a phone asks for it."""

    subscription: Given
    at: Annotated[str, AfterValidator(lambda text: f"{reading.wall_time('at', text):%H:%M}")] = Field(
        description="Local time.", examples=["08:30"]
    )
    zone: Annotated[str, AfterValidator(lambda text: reading.zone_name("zone", text))] = Field(
        description="The zone it is meant in, an IANA name.", examples=["Europe/Madrid"]
    )
    weekdays: Annotated[list[int], BeforeValidator(chosen_weekdays)] = Field(
        default=sorted(EVERY_DAY), description="1 for Monday to 7 for Sunday."
    )
    day_starts: Annotated[str, AfterValidator(lambda text: f"{reading.wall_time('day_starts', text):%H:%M}")] = Field(
        default="04:00", description="When a local day begins."
    )
    language: Annotated[str, AfterValidator(language_tag)] = Field(default="en", description="Of the neutral sentence.")
    until: Annotated[str, AfterValidator(lambda text: reading.local_day("until", text).isoformat())] | None = Field(
        default=None, description="The last local day.", examples=["2027-03-14"]
    )

    @property
    def rule(self) -> Rule:
        """When."""
        return reading.rule(self.at, self.zone, self.weekdays, self.day_starts, self.until)


class NowAsked(_Strict):
    """`send me one now`."""

    token: Annotated[str, AfterValidator(_token)] = Field(
        description="Random, made by the page that asks, so that it knows the message when it arrives."
    )


class Kept(BaseModel):
    """A reminder as the server keeps it. Of the push address nothing is given out."""

    id: str
    at: str
    zone: str
    weekdays: list[int]
    day_starts: str
    language: str
    until: str | None
    next_at: str | None = Field(description="The next instant, in UTC; null when there is none.")
    sent_at: str | None = Field(description="When a push service last took one over.")

    @classmethod
    def of(cls, row: Reminder) -> "Kept":
        """What a row says."""
        return cls(
            id=row.id,
            at=row.at,
            zone=row.zone,
            weekdays=[day for day in range(1, 8) if row.weekdays >> (day - 1) & 1],
            day_starts=row.day_starts,
            language=row.language,
            until=row.until.isoformat() if row.until else None,
            next_at=_written(row.next_at),
            sent_at=_written(row.sent_at),
        )


class KeyGiven(BaseModel):
    """The server's public key, as a phone's `applicationServerKey`."""

    key: str


class NowAnswered(BaseModel):
    """What came of sending one now."""

    outcome: Literal["accepted", "gone", "wait", "our-fault", "uncertain", "not-begun", "refused-address"]
    said: str


def understood(shape: type[Shape], octets: bytes) -> Shape:
    """A body as its shape. Raises NotUnderstood, whose text says all that is wrong at once and repeats no address."""
    try:
        document = json.loads(octets, parse_constant=_no_number)
        return shape.model_validate(document)
    except ValidationError as error:
        told = [f"{_place(one['loc'])}: {_sentence(one['msg'])}" for one in error.errors(include_input=False)]
        raise NotUnderstood("body", f"{' '.join(told)} Mend this and send it again.") from None
    except (ValueError, RecursionError):
        raise NotUnderstood("body", "The body is not JSON. Send an object in JSON, in UTF-8.") from None


def _no_number(name: str) -> Any:
    raise ValueError(name)


def _place(location: tuple[int | str, ...]) -> str:
    return " ".join(str(part) for part in location if not str(part).startswith("function-")) or "body"


def _sentence(said: str) -> str:
    bare = said.removeprefix("Value error, ")
    return bare if bare.endswith((".", "?")) else f"{bare}."


def _written(milliseconds: int | None) -> str | None:
    """RFC 3339, to the second."""
    if milliseconds is None:
        return None
    at: datetime = instant(milliseconds).astimezone(UTC)
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
