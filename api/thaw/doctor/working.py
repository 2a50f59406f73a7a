"""What works there: Thaw itself, what phones send, reminders, the clock. Pure."""

import json
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric import ec

from thaw.doctor.findings import Finding, finding
from thaw.doctor.questions import LARGEST
from thaw.doctor.seen import PROBLEM, Answer, Seen, Silence
from thaw.doctor.way import origin

MOST_APART: Final = 60  # seconds


def of_thaw(seen: Seen) -> Iterator[Finding]:
    """Whether it is Thaw that answers, and whether it can."""
    health = seen.answer("health")
    if health is None:
        return  # told among the silences
    if health.status == 503 and health.media_type == PROBLEM:
        yield finding("database-away", said=_object(health).get("detail", ""))
    elif health.status in (502, 503, 504):
        yield finding("nothing-behind", status=health.status)
    elif health.status != 200 or _object(health).get("status") != "ok":
        yield finding("not-thaw", url=seen.address.origin, status=health.status)


def of_what_it_says(seen: Seen, version: str, zones: str) -> Iterator[Finding]:
    """Its version and table of zones against this program's; the app, the plans, the reminders."""
    said = _object(seen.answer("health"))
    if "version" in said and said["version"] != version:
        yield finding("other-version", theirs=said["version"], ours=version)
    elif "zones" in said and said["zones"] != zones:
        yield finding("other-zones", theirs=said["zones"], ours=zones)
    page, plans = seen.answer("page"), seen.ok("plans")
    if page and page.status == 503 and page.media_type == PROBLEM:
        yield finding("not-built")
    if plans and _json(plans) == []:
        yield finding("no-plans")
    if page and seen.address.scheme == "https" and not page.one("strict-transport-security"):
        yield finding("not-believed")


def of_what_phones_send(seen: Seen) -> Iterator[Finding]:
    """A body of the largest size, and the methods by which reminders are set and stopped: Thaw itself has to answer them."""
    put, delete = seen.answer("put"), seen.answer("delete")
    if put and put.media_type != PROBLEM:
        told = {"octets": LARGEST} if put.status == 413 else {"method": "PUT", "status": put.status}
        yield finding("body-limit" if put.status == 413 else "method", **told)
    if delete and delete.status != 204 and delete.media_type != PROBLEM:
        yield finding("method", method="DELETE", status=delete.status)


def of_reminders(seen: Seen) -> Iterator[Finding]:
    """What the server says is lacking; the key; the calendar, and the address it leads to."""
    reminders = _object(seen.answer("health")).get("reminders")
    why = str(reminders.get("why") or "") if isinstance(reminders, dict) else ""
    key = seen.answer("key")
    if why:
        yield finding("no-reminders", why=why)
    elif key and seen.ok("health") and not _is_key(_object(key).get("key")):
        yield finding("push-key")
    calendar = seen.answer("calendar")
    home = _home(calendar) if calendar else None
    if calendar and home is None:
        yield finding("calendar")
    elif home and home != seen.address.origin and "THAW_PUBLIC_URL" not in why:
        yield finding("another-address", home=home, url=seen.address.origin)


def of_the_clock(seen: Seen) -> Iterator[Finding]:
    """Its Date (RFC 9110 6.6.1) against this machine's clock in the middle of the way there and back."""
    health = seen.answer("health")
    there = _seconds(health.one("date")) if health else None
    if health and there is not None and abs(there - health.at) > MOST_APART + health.took / 2:
        apart = round(there - health.at)
        yield finding("clock", apart=abs(apart), which="ahead" if apart > 0 else "behind")


def of_silence(seen: Seen) -> Iterator[Finding]:
    """Questions that got no whole answer."""
    reasons: dict[str, list[str]] = {}
    for told in seen.answers.values():
        if isinstance(told, Silence):
            reasons.setdefault(told.reason, []).append(told.path)
    for reason, paths in reasons.items():
        yield finding("no-answer", paths=", ".join(dict.fromkeys(paths)), reason=reason)


def _is_key(key: object) -> bool:
    """An uncompressed point of P-256 in base64url (RFC 8292 3.2)."""
    if not isinstance(key, str) or not re.fullmatch(r"[A-Za-z0-9_-]{87}", key):
        return False
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), urlsafe_b64decode(key + "="))
    except ValueError:
        return False
    return True


def _home(calendar: Answer) -> str | None:
    """The origin that the events lead to (RFC 5545 3.8.4.6, lines unfolded as in 3.1); None for what is no calendar."""
    text = (calendar.unpacked() or b"").decode("utf-8", "replace").replace("\r\n ", "")
    found = re.search(r"^URL[^:\r\n]*:(\S+)\r?$", text, re.MULTILINE)
    fits = calendar.status == 200 and calendar.media_type == "text/calendar" and text.startswith("BEGIN:VCALENDAR")
    return origin(found[1]) if fits and found else None


def _seconds(written: str) -> float | None:
    """Seconds since 1970 of an HTTP-date (RFC 9110 5.6.7); None for what is none."""
    try:
        at = parsedate_to_datetime(written)
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def _object(answer: Answer | None) -> dict[str, Any]:
    found = _json(answer) if answer else None
    return found if isinstance(found, dict) else {}


def _json(answer: Answer) -> object:
    try:
        return json.loads(answer.unpacked() or b"")
    except (ValueError, RecursionError):
        return None
