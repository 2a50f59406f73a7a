"""Findings: what is not right with a deployment, and what mends it. Every sentence a host can be told stands in this file."""

from dataclasses import dataclass
from typing import Final

_MOST: Final = 1000  # characters of anything that a server said


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: its code (a key of CATALOGUE), what is not right, what mends it."""

    code: str
    sentence: str
    mend: str

    def __str__(self) -> str:
        return f"{self.sentence} {self.mend}"


# code: (what is not right, what mends it). Words in braces are filled in where it is found.
CATALOGUE: Final[dict[str, tuple[str, str]]] = {
    # the address
    "not-at-root": ("Thaw stands at the root of a name, and {url} is a place below one.", "Give it a name of its own, such as thaw.example.org, and ask for that."),
    "number": ("{host} is a number, not a name.", "Phones keep everything for one address, and numbers change: choose a name that lasts (docs/hosting.md)."),
    "not-https": ("{url} is not https: no phone installs Thaw from there, opens it offline or takes a reminder.", "Put a proxy that speaks https in front of Thaw; docs/hosting.md has the ways."),
    "certificate": ("Phones don't trust the certificate of {host}: {reason}.", "Let the proxy get one from a public authority, with the whole chain. If it is your own authority, each phone has to be told; then ask with SSL_CERT_FILE set to your root certificate."),
    "certificate-ends": ("The certificate of {host} ends in {left} and was not renewed.", "See in the proxy's log why renewing it goes wrong, before phones are turned away."),
    "no-http2": ("{host} doesn't offer HTTP/2: the first opening takes longer.", "Turn HTTP/2 on in the proxy."),
    "redirected": ("{url} sends phones on to {to}. What they keep belongs to one address only.", "Give people {to} alone, set THAW_PUBLIC_URL to it, and ask for that."),
    "led-away": ("{url} leads on to {to} instead of showing Thaw.", "Serve Thaw at the root of the name, with no login page and no folder before it."),
    # what answers
    "not-thaw": ("What answers at {url} is not Thaw: /api/health says {status} and nothing that Thaw would say.", "Let the proxy pass every path of this name to Thaw."),
    "nothing-behind": ("The proxy answers {status}: it doesn't reach Thaw.", "See that `thaw serve` runs and that the proxy has its right address."),
    "database-away": ("Thaw can't use its database. It says: {said}", "Its log says the same. Plans and the app are given out meanwhile."),
    "other-version": ("The server is Thaw {theirs}, and this is Thaw {ours}.", "Update the older one, then ask again: versions differ in what is right."),
    "not-built": ("The server has no app to give out.", "Run `make build` there, or set THAW_WEB to the folder of a built app, and start it again."),
    "no-plans": ("The server has no plan to give out.", "Its log names the faults; `thaw plans check` says what mends them."),
    "no-answer": ("No whole answer came for {paths}: {reason}.", "See in the proxy's log, then in Thaw's, where these requests end."),
    "turned-away": ("{paths} answered {status}.", "Let the proxy pass it on unchanged. Phones fetch such files without cookies, so no login may stand before them."),
    "not-given-out": ("Thaw itself answers {paths} with {status}.", "Its app is not whole: run `make build` there, and start it again."),
    # what a proxy must leave as it is
    "changed": ("{paths} did not arrive as Thaw sent it.", "Turn off what rewrites pages on the way: minifying, added scripts, hidden mail addresses."),
    "compressed-again": ("{paths} was compressed on the way, and Thaw does that itself.", "Turn compression off in the proxy."),
    "not-compressed": ("{paths} came uncompressed, though it was asked for compressed.", "Let the proxy pass Accept-Encoding on and unpack nothing."),
    "wrong-type": ("{paths} came as {given}, not as {right}.", "Let the proxy leave Content-Type as Thaw sets it."),
    "cache-control": ("{paths} came with {given}, not with Cache-Control: {right}.", "Take caching rules for this name out of the proxy. Otherwise phones keep what is old, or load what they have."),
    "kept-on-the-way": ("{paths} came from a cache on the way, {age} s old.", "Turn that cache off for this name: a new version would reach phones late or in pieces."),
    "no-etag": ("{paths} came without an ETag, so phones load what they have already.", "Let the proxy leave ETag as it is."),
    "no-304": ("{paths} was asked for with its own ETag and came again with {status} instead of 304.", "Let the proxy pass If-None-Match on and leave ETag as it is."),
    "policy": ("{paths} came without Thaw's Content-Security-Policy, or with another one.", "Let the proxy add none and take none away."),
    "header": ("{paths} came without the header {name} as Thaw sets it.", "Let the proxy leave Thaw's headers as they are, and add none of the same name."),
    "cookie": ("{paths} came with a cookie, and Thaw sets none.", "Turn off what sets it on the way (sticky sessions, checks for robots): it follows people about."),
    "not-believed": ("Thaw doesn't know that this is https: Strict-Transport-Security is lacking.", "Let the proxy send X-Forwarded-Proto, and set THAW_TRUSTED_PROXY to the proxy's address as Thaw sees it."),
    # what phones send
    "body-limit": ("A body of {octets} bytes, which phones may send, was refused on the way with 413.", "Raise the proxy's limit for bodies; 1 MB is plenty."),
    "method": ("{method} was answered with {status} on the way and doesn't reach Thaw.", "Let the proxy pass PUT, POST and DELETE: phones set and stop reminders by them."),
    # reminders
    "no-reminders": ("No reminders are sent. The server says: {why}", "Set it in Thaw's environment and start it again."),
    "push-key": ("/api/push/key gives no key that a phone can subscribe with.", "Restore the backup that holds the push key (table push_key), or see Thaw's log."),
    "calendar": ("/calendar.ics gives no calendar.", "Let the proxy pass it on unchanged, with what follows the question mark."),
    "another-address": ("Reminders and calendars lead to {home}, and you asked for {url}.", "Set THAW_PUBLIC_URL to the address that phones open, and give people that one alone."),
    "clock": ("The clocks of the server and of this machine are {apart} s apart; the server's is {which}.", "Set the one that is wrong by NTP (`timedatectl set-ntp true`). With a wrong clock reminders come at wrong times and push services refuse them."),
    "other-zones": ("The server reckons with the time zones of {theirs}, and this program has those of {ours}.", "Install the packages of the release on both (`make run` does): some countries' hours changed between them."),
}  # fmt: skip


def finding(code: str, **words: object) -> Finding:
    """A finding from the catalogue, its words filled in."""
    sentence, mend = CATALOGUE[code]
    said = {name: shown(str(word)) for name, word in words.items()}
    return Finding(code, sentence.format_map(said), mend.format_map(said))


def shown(text: str) -> str:
    """What a server said, as it may be printed: no control characters, not endless."""
    visible = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[: _MOST + 1])
    return visible if len(visible) <= _MOST else visible[: _MOST - 1] + "…"


def closing(url: str, many: int) -> str:
    """The last line."""
    what = {0: "nothing to mend", 1: "1 thing to mend"}.get(many, f"{many} things to mend")
    return f"{url} was looked at: {what}."
