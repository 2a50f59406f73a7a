"""What a push says: a sentence that is true on any day and tells a stranger nothing.

One form for every browser, Declarative Web Push (the JSON of WebKit's blog post 16535): Safari can show it by itself,
the others hand it to the app's worker as an ordinary push. The worker puts words from the phone's own journal in its place;
what it needs for that is the kind of the message, and nothing about the person.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Final, Literal

from yarl import URL

from thaw.reminders.push.addresses import is_name
from thaw.reminders.push.refusals import Refusal

Kind = Literal["plain", "last", "now"]  # any day's · the last of those that nobody answered · "send me one now"

TITLE: Final = "Thaw"
SENTENCES: Final[dict[str, dict[Kind, str]]] = {
    "en": {
        "plain": "A small thing, when you’re ready.",
        "last": "This is the last reminder for now. Thaw is here whenever you like.",
        "now": "This is how a reminder arrives.",
    },
    "es": {
        "plain": "Algo pequeño, cuando quieras.",
        "last": "Este es el último aviso por ahora. Thaw sigue aquí cuando quieras.",
        "now": "Así llega un aviso.",
    },
}

MOST_OF_HOME: Final = 512  # characters; what is sealed has to fit into one block
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{16,64}")


@dataclass(frozen=True, slots=True)
class Message:
    """A push before it is sealed."""

    data: bytes = field(repr=False)
    kind: Kind


def compose(kind: Kind, home: str, language: str = "en", token: str = "") -> Message:
    """A message that leads to `home`, the public address of this Thaw.

    `language` is a BCP 47 tag; one without sentences of its own gets English. `token`, for kind "now" only, is random and made by
    the page that asked, so that it can tell when this very message arrived. Raises Refusal.
    """
    if (kind == "now") != bool(token) or (token and not _TOKEN.fullmatch(token)):
        raise Refusal("token-form")
    spoken = language.replace("_", "-").partition("-")[0].lower()
    spoken = spoken if spoken in SENTENCES else "en"
    notification = {
        "title": TITLE,
        "body": SENTENCES[spoken][kind],
        "navigate": _navigate(home),
        "lang": spoken,
        "dir": "ltr",
        "data": {"kind": kind, **({"token": token} if token else {})},
    }
    declared = {"web_push": 8030, "mutable": True, "notification": notification}
    return Message(json.dumps(declared, ensure_ascii=False, separators=(",", ":")).encode(), kind)


def _navigate(home: str) -> str:
    """The address that a tap opens. http is for one's own machine, as browsers see it too."""
    try:
        url = URL(home)
        host = url.raw_host or ""
    except ValueError:
        raise Refusal("home-form") from None
    own = url.scheme == "http" and host in ("127.0.0.1", "localhost", "::1")
    if len(home) > MOST_OF_HOME or url.raw_user is not None or not (own or (url.scheme == "https" and is_name(host))):
        raise Refusal("home-form")
    return str(url.with_path(url.raw_path, encoded=True).with_query({"from": "nudge"}))
