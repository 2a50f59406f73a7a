"""The server, put together: the only place that knows every room."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any, Literal

from fastapi import APIRouter, FastAPI, Request, Response
from pydantic import BaseModel, Field
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

import thaw
from thaw import problems
from thaw.database import trouble
from thaw.database.jobs import Database
from thaw.plans import routes as plan_routes
from thaw.plans import shelf
from thaw.plans.help import freshness, support
from thaw.plans.library import loading as library
from thaw.reminders import bodies, calendar_route, key
from thaw.reminders import routes as reminder_routes
from thaw.reminders.outgoing import Outgoing
from thaw.reminders.push.refusals import Refusal
from thaw.reminders.running import Running, obstacle
from thaw.reminders.when.zones import TZDATA
from thaw.resources import data_dir
from thaw.settings import Settings
from thaw.site import pages
from thaw.site.files import NOT_BUILT, BuiltApp
from thaw.site.headers import HeadAsGet, SecurityHeaders, policy

_HEALTHY = {"status": "ok", "version": "0.1.0", "zones": "2026.6", "reminders": {"sending": True, "why": ""}}
_log = logging.getLogger("thaw")


class Sending(BaseModel):
    """Whether reminders can be sent; if not, why, and what mends it."""

    sending: bool
    why: str


class Health(BaseModel):
    """The server answers, and its database does."""

    status: Literal["ok"]
    version: str = Field(examples=["0.1.0"])
    zones: str = Field(description="The table of time zones that is reckoned with.", examples=["2026.6"])
    reminders: Sending


class Thaw(FastAPI):
    """FastAPI with our headers outside of everything, so that its own error page carries them too."""

    def __init__(self, content_policy: str, database: Database, settings: Settings) -> None:
        super().__init__(
            lifespan=_life,
            title="Thaw",
            version=thaw.__version__,
            summary="Plans, support lines and the app. Needs to know nobody to do it.",
            license_info={"name": "Apache-2.0 (code), CC BY-SA 4.0 (plans)"},
            docs_url=None,
            redoc_url=None,
            redirect_slashes=False,
        )
        self._content_policy = content_policy
        self.database = database
        self.settings = settings
        self.outgoing = Outgoing(settings, database)
        self.reminders: Running | None = None

    def build_middleware_stack(self) -> ASGIApp:
        """The framework's stack, inside ours."""
        return SecurityHeaders(HeadAsGet(super().build_middleware_stack()), self._content_policy)

    def openapi(self) -> dict[str, Any]:
        """The description of the API, with the shapes that no route names: problems, and bodies read strictly."""
        if not self.openapi_schema:
            document = super().openapi()
            schemas = document["components"]["schemas"]
            schemas["Problem"] = problems.ProblemDocument.model_json_schema()
            _without_guesses(document)
            for shape in (bodies.Setting, bodies.NowAsked):
                described = shape.model_json_schema(ref_template="#/components/schemas/{model}")
                schemas.update({**described.pop("$defs", {}), shape.__name__: described})
            self.openapi_schema = document
        return self.openapi_schema


def _without_guesses(document: dict[str, Any]) -> None:
    """Take out the 422 that the framework writes down wherever a path has a value in it: a route says what it answers."""
    guess = {"$ref": "#/components/schemas/HTTPValidationError"}
    for methods in document["paths"].values():
        for operation in methods.values():
            content = operation["responses"].get("422", {}).get("content", {})
            if content.get("application/json", {}).get("schema") == guess:
                del operation["responses"]["422"]
    for name in ("HTTPValidationError", "ValidationError"):
        document["components"]["schemas"].pop(name, None)


@asynccontextmanager
async def _life(app: FastAPI) -> AsyncIterator[None]:
    """What was acknowledged is written before the process ends. Opening waits for nobody: see `serving` and `Database`."""
    assert isinstance(app, Thaw)
    sending = _sending(app)
    try:
        yield
    finally:
        if app.reminders and sending:
            app.reminders.stop()
            await sending
        await app.outgoing.close()
        app.database.close()


def _sending(app: Thaw) -> asyncio.Task[None] | None:
    """Reminders beside the requests, if they are sent from here and can be. The log is told why not."""
    if app.settings.reminders == "elsewhere":
        return None
    lacking = obstacle(app.settings)
    if lacking:
        _log.warning("No reminders are sent. %s", lacking)
        return None
    app.reminders = Running(app.settings, app.database, app.outgoing)
    return asyncio.create_task(app.reminders.run())


class _Anything(Route):
    """What no other route answers. Any method comes here, so that a wrong path is told before a wrong method."""

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Without the framework's own look at the method."""
        await self.app(scope, receive, send)


def create_app(settings: Settings) -> Thaw:
    """The whole server for these settings. What is wrong with a plan is logged; what can be served is served."""
    folders = shelf.folders(data_dir("plans"), settings.plans)
    plans = shelf.load(folders)
    lines, line_faults = support.load(folders)
    words, word_faults = library.load(folders)
    aged = freshness.told(lines, date.today()) if lines else None
    for one in (*plans.faults, *line_faults, *word_faults, *([aged] if aged else [])):
        _log.warning("%s", one)
    built = BuiltApp(settings.web)
    if not built.built:
        _log.warning("%s", NOT_BUILT)
    app = Thaw(policy(built.index_html), Database(settings), settings)
    problems.install(app)
    app.add_exception_handler(trouble.DatabaseAway, _away)
    ours = problems.response("our-fault", 500, problems.OUR_FAULT, "/api/health")
    app.include_router(_health(app.database, settings), responses=ours)
    app.include_router(plan_routes.router(plans, lines, words), responses=ours)
    app.include_router(reminder_routes.router(settings, app.database, app.outgoing), responses=ours)
    app.include_router(calendar_route.router(settings), responses=ours)
    pages.install(app)
    app.router.routes.append(_Anything("/{path:path}", built.answer, include_in_schema=False))
    return app


async def _away(request: Request, error: Exception) -> Response:
    assert isinstance(error, trouble.DatabaseAway)
    return problems.rendered(problems.database_away(error.sentence), request.url.path)


def _health(database: Database, settings: Settings) -> APIRouter:
    routes = APIRouter(prefix="/api", tags=["health"])
    lacking = obstacle(settings)
    away = problems.database_away(trouble.FULL)
    answers = {
        **problems.given("The server and its database answer.", _HEALTHY),
        **problems.response(away.code, away.status, away.detail, "/api/health"),
    }

    @routes.get(
        "/health", summary="Whether the server and its database answer", response_model=Health, responses=answers
    )
    async def health() -> Response:
        """For a supervisor. With the database away, plans, support lines and the app are still given out."""
        await database.check()
        why = lacking or await _key_trouble(database)
        reminders = Sending(sending=not why, why=why)
        body = Health(status="ok", version=thaw.__version__, zones=TZDATA, reminders=reminders)
        return Response(body.model_dump_json(), media_type="application/json", headers={"Cache-Control": "no-store"})

    return routes


async def _key_trouble(database: Database) -> str:
    """Why the push key can't be used. None that was made yet is no trouble: it is made when it is needed."""
    try:
        await database.read(key.found)
    except Refusal as refusal:
        return refusal.sentence
    return ""
