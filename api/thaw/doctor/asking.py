"""Asking: the only place of this room that touches the network. No redirect is followed, no proxy of this machine is used."""

import re
import socket
import ssl
import time
from collections.abc import Iterable
from typing import Final

import httpx

from thaw.doctor.address import Address
from thaw.doctor.questions import HEALTH, PAGE, REST, following
from thaw.doctor.seen import Answer, Handshake, Question, Seen, Silence

_MOST: Final = 4_000_000  # octets of one answer
_SEE: Final = "See that Thaw and the proxy before it run, and that the name and the port are right."


class NotReached(Exception):
    """Nobody answers there, or can be asked. Its text says why and what mends it."""


def ask(address: Address, wait: float) -> Seen:
    """Everything that is looked at; `wait` is how many seconds each answer may take. Raises NotReached."""
    handshake = _shaken(address, wait) if address.scheme == "https" else None
    trust = _context(unchecked=bool(handshake.untrusted)) if handshake else True
    answers: dict[str, Answer | Silence] = {}
    with httpx.Client(
        base_url=address.origin, verify=trust, timeout=wait, trust_env=False, follow_redirects=False
    ) as client:
        client.headers.pop("accept-encoding")
        _ask_all(client, (PAGE, HEALTH), wait, answers)
        if isinstance(page := answers["page"], Silence) and isinstance(answers["health"], Silence):
            raise NotReached(f"{address.origin} gives no answer: {page.reason}. {_SEE}")
        if isinstance(health := answers["health"], Answer) and health.status in (200, 503):
            _ask_all(client, REST, wait, answers)
            _ask_all(client, following(answers), wait, answers)
    return Seen(address, time.time(), handshake, answers)


def _ask_all(
    client: httpx.Client, questions: Iterable[Question], wait: float, answers: dict[str, Answer | Silence]
) -> None:
    for question in questions:
        path = question.path.partition("?")[0]
        try:
            answers[question.name] = _asked(client, question, wait)
        except httpx.TimeoutException:
            answers[question.name] = Silence(path, f"it was not there within {wait:g} s")
        except (httpx.HTTPError, httpx.InvalidURL) as error:  # the latter of a redirect, though none is followed
            reason = re.sub(r"^\[.*?\] ", "", str(error)).rstrip(".")
            answers[question.name] = Silence(path, reason or type(error).__name__)


def _asked(client: httpx.Client, question: Question, wait: float) -> Answer:
    """One answer, to its end. An answer that drips in has to be whole in the same time."""
    begun, clock = time.time(), time.monotonic()
    how = {"headers": dict(question.headers), "content": question.body or None}
    with client.stream(question.method, question.path, **how) as response:  # type: ignore[arg-type]
        headed = time.time()
        body = b""
        for part in response.iter_raw():
            body += part
            if len(body) > _MOST or time.monotonic() - clock > wait:
                raise httpx.ReadTimeout("too much, or too slow")
    path = question.path.partition("?")[0]
    took = headed - begun
    return Answer(path, response.status_code, tuple(response.headers.multi_items()), body, begun + took / 2, took)


def _shaken(address: Address, wait: float) -> Handshake:
    """The handshake with the authorities that phones know; where they don't hold, once more without them."""
    try:
        try:
            return _tls(address, wait, _context(unchecked=False), "")
        except ssl.SSLCertVerificationError as error:
            return _tls(address, wait, _context(unchecked=True), error.verify_message or "it can't be checked")
    except ssl.SSLError as error:
        reason = (error.reason or "no reason told").replace("_", " ").lower()
        raise NotReached(f"{address.origin} speaks no https that could be understood ({reason}). {_SEE}") from None
    except TimeoutError:
        raise NotReached(f"{address.origin} gives no answer: nothing came within {wait:g} s. {_SEE}") from None
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NotReached(f"{address.origin} can't be reached: {reason}. {_SEE}") from None


def _tls(address: Address, wait: float, context: ssl.SSLContext, untrusted: str) -> Handshake:
    context.set_alpn_protocols(["h2", "http/1.1"])
    with (
        socket.create_connection((address.host, address.port), wait) as plain,
        context.wrap_socket(plain, server_hostname=address.host) as secure,
    ):
        told = secure.getpeercert() or {}
        begins, ends = (
            ssl.cert_time_to_seconds(str(told[name])) if name in told else 0 for name in ("notBefore", "notAfter")
        )
        return Handshake(untrusted, secure.selected_alpn_protocol() or "", begins, ends)


def _context(unchecked: bool) -> ssl.SSLContext:
    """Trusting the public authorities, or the ones in SSL_CERT_FILE; or, to see the rest all the same, anyone."""
    try:
        context = httpx.create_ssl_context()
    except OSError:  # of the file that is named; ssl.SSLError is one of these
        raise NotReached("SSL_CERT_FILE names no file with certificates in PEM. Name your root certificate.") from None
    if unchecked:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context
