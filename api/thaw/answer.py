"""An answer made once and given often: its bytes in each encoding, its ETags, 304 where the asker has it already."""

import gzip
from collections.abc import Mapping
from hashlib import sha256
from typing import Final

import brotli
from starlette.requests import Request
from starlette.responses import Response

from thaw import negotiation

ENCODINGS: Final = ("br", "gzip")  # best first
_WORTH_IT: Final = 200  # bytes; below that the headers cost more than is won


class Answer:
    """Immutable bytes with their headers. `encoded` holds what was compressed beforehand, by content coding."""

    def __init__(
        self, body: bytes, media_type: str, headers: Mapping[str, str], encoded: Mapping[str, bytes] | None = None
    ) -> None:
        smaller = {name: data for name, data in (encoded or {}).items() if len(data) < len(body)}
        self._bodies: Final = {"identity": body, **smaller}
        self._offered: Final = [name for name in ENCODINGS if name in smaller]
        self._stem: Final = sha256(body).hexdigest()[:32]
        self._media_type: Final = media_type
        vary = (
            [part for part in (headers.get("Vary"), "Accept-Encoding") if part]
            if smaller
            else [headers.get("Vary", "")]
        )
        self._headers: Final = {**headers, **({"Vary": ", ".join(vary)} if vary[0] else {})}

    def to(self, request: Request) -> Response:
        """The answer for this request: the best encoding it takes, or 304."""
        coding = negotiation.encoding(request.headers.get("accept-encoding"), self._offered)
        etag = f'"{self._stem}"' if coding == "identity" else f'"{self._stem}-{coding}"'
        headers = {**self._headers, "ETag": etag}
        if negotiation.already_has(_joined(request, "if-none-match"), etag):
            return Response(status_code=304, headers=headers)
        if coding != "identity":
            headers["Content-Encoding"] = coding
        return Response(self._bodies[coding], headers=headers, media_type=self._media_type)


def _joined(request: Request, name: str) -> str | None:
    """A header that may come in several lines is one list (RFC 9110 5.3)."""
    return ", ".join(request.headers.getlist(name)) or None


def compressed(body: bytes, media_type: str, headers: Mapping[str, str]) -> Answer:
    """An answer compressed here, once, as well as it goes. For texts of up to some hundred kilobytes."""
    if len(body) < _WORTH_IT:
        return Answer(body, media_type, headers)
    packed = {"br": brotli.compress(body, mode=brotli.MODE_TEXT, quality=11), "gzip": gzip.compress(body, 9, mtime=0)}
    return Answer(body, media_type, headers, packed)
