"""Security headers on every answer, and a Content-Security-Policy that fits the built app's index.html exactly.

Reasons for each line: nobody else is in the room (no third-party request), and a script that was not built into the app never
runs. Inline scripts and styles of index.html are allowed by their hash, never by 'unsafe-inline'.
"""

import base64
import hashlib
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PERMISSIONS: Final = ("camera=(self)", *(f"{name}=()" for name in (
    "microphone", "geolocation", "payment", "usb", "interest-cohort", "browsing-topics",
)))  # fmt: skip
FIXED: Final = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
# What governs a page or a worker. The rest is data: a browser that shows it as a page all the same gives it no rights.
_GOVERNING: Final = {"Permissions-Policy": ", ".join(_PERMISSIONS)}
_GOVERNED: Final = ("text/html", "text/javascript")
_DATA_POLICY: Final = "default-src 'none'; frame-ancestors 'none'"
# A year, without `preload`: a host must be able to leave https for another name. Sent only over https.
_TRANSPORT: Final = "max-age=31536000"


class _Inline(HTMLParser):
    """Collects the contents of inline <script> and <style>, byte for byte, as a browser hashes them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: dict[str, list[str]] = {"script": [], "style": []}
        self._inside: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.found and not any(name == "src" for name, _ in attrs):
            self._inside = tag
            self.found[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[self._inside][-1] += data


def hashed(text: str) -> str:
    """A CSP source for inline content."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def policy(index_html: str) -> str:
    """The Content-Security-Policy for the app whose first page this is."""
    inline = _Inline()
    inline.feed(index_html.replace("\r\n", "\n").replace("\r", "\n"))  # as a browser reads it before it hashes
    inline.close()
    scripts, styles = (
        " ".join(["'self'", *dict.fromkeys(map(hashed, inline.found[tag]))]) for tag in ("script", "style")
    )
    return "; ".join((
        "default-src 'none'", f"script-src {scripts}", f"style-src {styles}", "img-src 'self' data: blob:", "font-src 'self'",
        "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'",
        "frame-ancestors 'none'", "object-src 'none'", "require-trusted-types-for 'script'", "trusted-types thaw-sw",
    ))  # fmt: skip


class SecurityHeaders:
    """Puts the headers on everything, errors included. An answer that brings a stricter policy of its own keeps it."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self._app = app
        self._page = {**FIXED, **_GOVERNING, "Content-Security-Policy": policy}
        self._data = {**FIXED, "Content-Security-Policy": _DATA_POLICY}

    def _for(self, status: int, media_type: str) -> Mapping[str, str]:
        if status == 304:  # its headers replace those of the stored answer (RFC 9111 3.2), whose kind it does not tell
            return FIXED
        return self._page if media_type.startswith(_GOVERNED) else self._data

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._for(message["status"], headers.get("Content-Type", "")).items():
                    headers.setdefault(name, value)
                if scope["scheme"] == "https":
                    headers["Strict-Transport-Security"] = _TRANSPORT
            await send(message)

        await self._app(scope, receive, sending)


class HeadAsGet:
    """HEAD is GET without the body (RFC 9110 9.3.2), everywhere, so that no route has to think of it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        await self._app({**scope, "method": "GET"}, receive, sending)
