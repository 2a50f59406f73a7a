"""The preview's doors: its page, its events, and what the app itself asks for, always the newest. No database, no reminders."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Annotated, Any, Final

from fastapi import FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from thaw import problems
from thaw.plans.views import Part
from thaw.preview import pages
from thaw.preview.desk import Desk
from thaw.site.files import BuiltApp
from thaw.site.headers import HeadAsGet, SecurityHeaders, policy

_NEVER_KEPT: Final = {"Cache-Control": "no-store"}
_OWN: Final = {
    "/": "page.html",
    "/preview/page.css": "page.css",
    "/preview/page.js": "page.js",
    "/preview/journal.js": "journal.js",
    "/sw.js": "sw.js",
}


def application(
    desk: Desk, built: BuiltApp, lines: dict[str, Any] | None, library: dict[str, dict[str, Any]]
) -> ASGIApp:
    """The preview of what lies on the desk, in the app as it is built.

    `lines`: the support lines, as the app asks for them; `library`: the library by language.
    """
    app = FastAPI(lifespan=lambda _: _life(desk), openapi_url=None, redirect_slashes=False)
    problems.install(app)
    _own(app, desk, built)
    _for_the_app(app, desk)
    _beside_the_plan(app, desk, lines, library)
    app.router.routes.append(Route("/{path:path}", built.answer))
    return SecurityHeaders(HeadAsGet(app), policy(built.index_html))


@asynccontextmanager
async def _life(desk: Desk) -> AsyncIterator[None]:
    watching = asyncio.create_task(desk.keep_up())
    try:
        yield
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching


def _own(app: FastAPI, desk: Desk, built: BuiltApp) -> None:
    async def file(request: Request) -> Response:
        return pages.own(_OWN[request.url.path])

    for path in _OWN:
        app.router.routes.append(Route(path, file))

    @app.get("/app")
    async def framed() -> Response:
        return pages.framed(built.index_html)

    @app.get("/preview/events")
    async def events() -> Response:
        return StreamingResponse(desk.events(), media_type="text/event-stream", headers=_NEVER_KEPT)

    @app.post("/preview/language")
    async def language(code: Annotated[str, Query(max_length=64)]) -> Response:
        desk.speak(code)
        return Response(status_code=204)


def _for_the_app(app: FastAPI, desk: Desk) -> None:
    """As `plans/routes` gives it, but for one plan, in the language that the writer chose."""

    @app.get("/api/plans")
    async def plans() -> Response:
        return JSONResponse([desk.view.summary()] if desk.view else [], headers=_NEVER_KEPT)

    @app.get("/api/plans/{id}")
    async def plan(id: str, part: Part | None = None) -> Response:
        view = desk.view
        if view is None or view.document["id"] != id:
            raise problems.Problem(404, "unknown-plan", f"There is no plan `{id[:60]}` to be shown just now.")
        return JSONResponse(view.given(part, fallback=False), headers=_NEVER_KEPT)


def _beside_the_plan(
    app: FastAPI, desk: Desk, lines: dict[str, Any] | None, library: dict[str, dict[str, Any]]
) -> None:
    """What belongs to no single plan: as it comes along with Thaw."""

    @app.get("/api/library")
    async def words() -> Response:
        found = desk.in_its_language(library)
        if found is None:
            raise problems.Problem(503, "no-plans", "No library can be read.")
        return JSONResponse({**found, "fallback": False}, headers=_NEVER_KEPT)

    @app.get("/api/help")
    async def support() -> Response:
        if lines is None:
            raise problems.Problem(503, "no-plans", "No list of support lines can be read.")
        return JSONResponse(lines, headers=_NEVER_KEPT)
