"""The preview's own page around the app, and what the browser may do in each of the two."""

from pathlib import Path
from typing import Final

from starlette.responses import Response

from thaw.site.headers import policy

_HERE: Final = Path(__file__).parent
_NEVER_KEPT: Final = {"Cache-Control": "no-store"}
_POLICY: Final = "; ".join((
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
    "frame-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    "require-trusted-types-for 'script'", "trusted-types 'none'",
))  # fmt: skip
_KINDS: Final = {".css": "text/css", ".html": "text/html", ".js": "text/javascript"}


def own(name: str) -> Response:
    """A file of this folder. No cache keeps it: the next preview may be another version's."""
    headers = {**_NEVER_KEPT, "Content-Security-Policy": _POLICY}
    return Response((_HERE / name).read_bytes(), media_type=_KINDS[Path(name).suffix], headers=headers)


def framed(index_html: str) -> Response:
    """The app's first page, which the preview's page alone may frame; its policy is the app's in all else."""
    strict = policy(index_html)
    ours = strict.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    assert ours != strict
    headers = {**_NEVER_KEPT, "Content-Security-Policy": ours}
    return Response(index_html, media_type="text/html", headers=headers)
