"""Every setting, its default and its reason. The same list is in docs/reference.md; a test holds the two together."""

import os
import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from thaw import postgresql_address, store_key
from thaw.resources import data_dir


def _names(value: object) -> object:
    """`a, b` as a list."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _site(url: str) -> str:
    """An address that a browser opens; http for one's own machine only, since no reminder arrives at any other."""
    if url and not re.fullmatch(r"https://[^/?#@\s]+/?|http://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]+)?/?", url):
        raise ValueError("write it as https:// and a name, with no path; http:// only for localhost")
    return url


def _folders(value: object) -> object:
    """`/a:/b` (`;` on Windows) as a list; what is empty between two separators is no folder."""
    return [part for part in value.split(os.pathsep) if part.strip()] if isinstance(value, str) else value


def _database(url: SecretStr) -> SecretStr:
    """Looked at now, so that a slip in it is wrong use and not a database that can't be reached."""
    if url.get_secret_value():
        postgresql_address.arguments(url.get_secret_value())
    return url


def _store_key(written: SecretStr) -> SecretStr:
    """Looked at now: a slip in it would be found only when the first reminder is stored."""
    store_key.keys(written.get_secret_value())
    return written


class Settings(BaseSettings):
    """Read from the environment only: a host finds all of them in one place, and none in a file he did not write."""

    model_config = SettingsConfigDict(env_prefix="THAW_", extra="ignore", env_ignore_empty=True)

    host: str = Field(
        default="127.0.0.1",
        validation_alias="HOST",
        description="Address to listen on. Only this machine by default: whoever opens it to others should have decided so.",
    )
    port: int = Field(
        default=8000, ge=0, le=65535, validation_alias="PORT", description="Port to listen on; 0 takes a free one."
    )
    plans: Annotated[list[Path], NoDecode, BeforeValidator(_folders)] = Field(
        default_factory=list,
        description="Folders with plans of your own, separated like PATH. They come after the plans that are built in.",
    )
    data: Annotated[Path, AfterValidator(Path.absolute)] = Field(
        default_factory=lambda: Path("data").absolute(),
        description=(
            "Folder for what the server keeps: the database. `data` where Thaw is started, so that `make run` keeps it in the "
            "checkout, out of git's sight; the image sets /data, which is a volume. Made when it is not there."
        ),
    )
    database_url: Annotated[SecretStr, AfterValidator(_database)] = Field(
        default=SecretStr(""),
        description=(
            "Empty: SQLite, in the file thaw.db in the data folder. Otherwise PostgreSQL: "
            "postgresql://user:password@host:5432/database."
        ),
    )
    web: Annotated[Path, AfterValidator(Path.absolute)] = Field(
        default_factory=lambda: data_dir("web"),
        description="Folder of the built app. The one that comes along by default; another one to try a build.",
    )
    trusted_proxy: str = Field(
        default="",
        description=(
            "Addresses or networks (comma between them, * for any) of the proxy that is believed when it says that a request "
            "came by https. Nobody by default: such a header can be written by anyone."
        ),
    )
    public_url: Annotated[str, AfterValidator(_site)] = Field(
        default="",
        description=(
            "The address under which phones open this Thaw, such as https://thaw.example.org: where a tap on a reminder leads. "
            "Needed for sending reminders."
        ),
    )
    reminders: Literal["here", "elsewhere"] = Field(
        default="here",
        description=(
            "Whether `thaw serve` sends reminders itself. `elsewhere` is for servers beside which `thaw reminders run` does it: "
            "sending is work, and who opens Thaw in that minute should not wait for it."
        ),
    )
    push_contact: str = Field(
        default="",
        description=(
            "Whom push services write to when something is wrong with the reminders sent from here: mailto: and an address, or a "
            "https:// page. It must be real. Without it no reminder is pushed; the calendar works all the same."
        ),
    )
    push_services: Annotated[list[str], NoDecode, BeforeValidator(_names)] = Field(
        default_factory=list,
        description=(
            "More push services that may be called, comma between them: a name, or .a.name for all names below it. The large "
            "ones are known. Push addresses come from strangers, so nothing else is called."
        ),
    )
    push_loopback: str = Field(
        default="",
        description=(
            "For development and tests only: the one push service on this machine that may be called without https, such as "
            "http://127.0.0.1:9090. Leave it empty wherever others can reach the server."
        ),
    )
    store_key: Annotated[SecretStr, AfterValidator(_store_key)] = Field(
        default=SecretStr(""),
        description=(
            "Seals push addresses where they are stored: 32 random bytes in base64, as `openssl rand -base64 32` makes them. To "
            "change it, write the new one before the old one with a comma between them. Keep it apart from the backups."
        ),
    )


def in_words(error: ValidationError) -> list[str]:
    """What is wrong in the environment: a sentence for each setting, by the name it has there. No value is repeated."""
    sentences = []
    for one in error.errors(include_url=False, include_input=False):
        name, said = str(one["loc"][0]), one["msg"].removeprefix("Value error, ")
        named = name if name.isupper() else f"THAW_{name.upper()}"
        sentences.append(f"{named}: {said}. docs/reference.md lists the settings.")
    return sentences
