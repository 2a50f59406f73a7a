"""The built app, read into memory once at start: pre-compressed, with ETags, immutable where the name carries a hash.

Everything served is in a table of paths made at start. So no path of a request ever reaches the file system, and a build that
is replaced while the server runs is never given out half old, half new: the next start serves the new one.
"""

import logging
import mimetypes
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from thaw import negotiation
from thaw.answer import Answer
from thaw.problems import Problem, unknown_path, wrong_method

_log = logging.getLogger("thaw")

_PACKED: Final = {".br": "br", ".gz": "gzip"}
_IMMUTABLE: Final = "public, max-age=31536000, immutable"
_REVALIDATE: Final = "no-cache"
_OWN: Final = "en"  # the language of index.html
_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
NOT_BUILT: Final = (
    "The app is not built. Run `make build`, or set THAW_WEB to a folder with a built app. The API works without it."
)


class BuiltApp:
    """The files of a built app by the path they are asked for under. Empty when there is no build."""

    def __init__(self, folder: Path) -> None:
        self._files = {path: _answer(folder, file) for path, file in _files(folder)}
        self.index_html = _text(folder / "index.html") if "/index.html" in self._files else ""
        self._pages: dict[str, Answer] = {}
        if self.index_html:
            self._files["/"] = self._files["/index.html"]
            self._pages = _pages(folder)

    @property
    def built(self) -> bool:
        """Whether there is an app to serve."""
        return "/" in self._files

    async def answer(self, request: Request) -> Response:
        """The file, or a problem: nothing there, wrong method, or no app built."""
        path = request.scope["path"]
        found = self._files.get(path)
        if found is None and path == "/":
            raise Problem(503, "app-not-built", NOT_BUILT, {"Retry-After": "60"})
        if found is None:
            raise unknown_path(path)
        if request.method != "GET":
            raise wrong_method(request.method, "GET, HEAD")
        return (self._page(request) if path == "/" and self._pages else found).to(request)

    def _page(self, request: Request) -> Answer:
        """The first page in the language that the browser asks for, so that it need not be drawn in another one first."""
        wished = negotiation.language_ranges(None, ", ".join(request.headers.getlist("accept-language")))
        return self._pages[negotiation.language(wished, list(self._pages)) or _OWN]


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Path asked for → file. Nothing hidden, nothing that a link brings in from outside the folder."""
    root = folder.resolve()
    for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
        name = file.relative_to(folder)
        hidden = any(part.startswith(".") and part != ".well-known" for part in name.parts)
        if hidden or not file.is_file() or not file.resolve().is_relative_to(root):
            continue
        if file.suffix in _PACKED and file.with_suffix("").is_file():
            continue
        yield f"/{name.as_posix()}", file


def _pages(folder: Path) -> dict[str, Answer]:
    """The first page by language: index.html, and each index.LANGUAGE.html beside it. Empty where it stands alone."""
    others = {file.name.split(".")[1]: file for file in sorted(folder.glob("index.*.html"))}
    found = {_OWN: folder / "index.html", **others} if others else {}
    return {language: _answer(folder, file, Vary="Accept-Language") for language, file in found.items()}


def _answer(folder: Path, file: Path, **headers: str) -> Answer:
    assets = file.is_relative_to(folder / "assets")
    media_type = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    packed = {coding: Path(f"{file}{ending}") for ending, coding in _PACKED.items()}
    encoded = {coding: path.read_bytes() for coding, path in packed.items() if path.is_file()}
    keeping = {"Cache-Control": _IMMUTABLE if assets else _REVALIDATE}
    return Answer(file.read_bytes(), media_type, {**keeping, **headers}, encoded)


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "replace")
