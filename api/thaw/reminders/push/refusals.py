"""What a subscription, a key or a setting is refused for. Each reason has its own sentence, and all of them stand here."""

from typing import Final

AGAIN: Final = "Ask the phone for its subscription again and send it unchanged."

# code: what is wrong and what mends it
SENTENCES: Final[dict[str, str]] = {
    # push addresses, as they are written
    "not-text": f"The push address is empty or is no text. {AGAIN}",
    "too-long": f"The push address is longer than 2,048 characters. {AGAIN}",
    "odd-characters": f"The push address holds a space, a control character or a sign that belongs in no address. {AGAIN}",
    "not-an-address": f"The push address can't be read as an address. {AGAIN}",
    "not-https": f"The push address doesn't begin with https://. {AGAIN}",
    "user-info": f"The push address carries a name or a password before an @. {AGAIN}",
    "no-name": f"The push address has no well-formed name of a server in it. {AGAIN}",
    "number": f"The push address names a server by its number. Push services have names. {AGAIN}",
    "trailing-dot": f"The name in the push address ends with a dot. {AGAIN}",
    "port": f"The push address asks for a port. Push services are reached at 443 only. {AGAIN}",
    "fragment": f"The push address has a part after a #. {AGAIN}",
    "unknown-service": (
        "The push address belongs to no push service that this server calls. "
        "The host can add one with THAW_PUSH_SERVICES; a calendar works without any."
    ),
    # push addresses, as they are resolved
    "not-public": "The push service's name leads to an address that is not on the public internet, so it is not called.",
    # the phone's keys
    "p256dh-form": f"The key p256dh is not 65 bytes in base64url that begin with 4. {AGAIN}",
    "p256dh-curve": f"The key p256dh is no point of the curve P-256. {AGAIN}",
    "auth-form": f"The secret auth is not 16 bytes in base64url. {AGAIN}",
    # the host's settings and key
    "service-name": (
        "THAW_PUSH_SERVICES holds something that is no name of a server. "
        "Write names with commas between them: push.example.org for one, .example.org for all names below it."
    ),
    "loopback-form": (
        "THAW_PUSH_LOOPBACK is one address of this machine with its port, such as http://127.0.0.1:9090, "
        "and for development only. Leave it empty otherwise."
    ),
    "no-contact": (
        "THAW_PUSH_CONTACT is empty. Push services want to know whom to write to when something goes wrong: "
        "set it to mailto: and your address, or to a https:// page about you."
    ),
    "contact-form": (
        "THAW_PUSH_CONTACT is neither mailto: and a mail address nor an address with https://. "
        "Write it as one of these."
    ),
    "contact-not-real": (
        "THAW_PUSH_CONTACT leads nowhere from outside (a name such as localhost, .local or example.org, or a number). "
        "Push services refuse that: name a mail address or a page that can be reached."
    ),
    "push-key": "The push key can't be read. It is a private P-256 key in PEM; restore it from a backup.",
    # a message
    "home-form": (
        "THAW_PUBLIC_URL is empty, or not https:// and a name. Set it to the address under which phones open this Thaw: "
        "a tap on a reminder leads there."
    ),
    "token-form": "The token is not 16 to 64 letters, digits, - or _.",
}


class Refusal(ValueError):
    """Something given from outside is not taken. `code` is a key of SENTENCES; its text repeats nothing of what was given."""

    def __init__(self, code: str) -> None:
        super().__init__(SENTENCES[code])
        self.code = code

    @property
    def sentence(self) -> str:
        """What is wrong and what mends it, for a person."""
        return SENTENCES[self.code]
