"""What can go wrong with a request, said as RFC 9457 problem documents with a sentence a person can act on.

Problem                  an expected failure: status, code, sentence
├── raised by a room     `raise Problem(404, "unknown-plan", …)`
└── made here            from the framework's own errors: no such path, wrong method, a value not understood, our own fault
"""

import json
import logging
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

MEDIA_TYPE: Final = "application/problem+json"

TITLES: Final = {
    "bad-request": "The request could not be read",
    "unknown-path": "There is nothing here",
    "unknown-plan": "There is no such plan",
    "wrong-method": "This cannot be done here",
    "not-understood": "A value was not understood",
    "unknown-reminder": "There is no such reminder here",
    "push-address": "This phone's push address can't be used",
    "reminders-off": "Reminders can't be sent from here",
    "too-soon": "A little later, please",
    "no-plans": "No plan can be read",
    "database-away": "The database can't be reached",
    "app-not-built": "The app is not built",
    "our-fault": "Something broke on the server",
}

OUR_FAULT: Final = (
    "This is not your doing, and nothing on your phone was changed. Try again in a moment; the server's log says why."
)

_log = logging.getLogger("thaw")


class ProblemDocument(BaseModel, title="Problem"):
    """A problem document (RFC 9457)."""

    type: str = Field(description="Where this kind of problem is described.", examples=["/docs#unknown-plan"])
    title: str = Field(description="The kind of problem, the same each time.")
    status: int = Field(description="The HTTP status, again.")
    detail: str = Field(description="What happened this time and what mends it, for a person.")
    instance: str = Field(description="The path that was asked for.")


class Problem(Exception):
    """An expected failure. `code` is one of TITLES; `detail` says what happened and what mends it."""

    def __init__(self, status: int, code: str, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail, self.headers = status, code, detail, headers or {}


def document(problem: Problem, path: str) -> dict[str, Any]:
    """The problem as RFC 9457 writes it; `path` is where it happened."""
    return {
        "type": f"/docs#{problem.code}",
        "title": TITLES[problem.code],
        "status": problem.status,
        "detail": problem.detail,
        "instance": path,
    }


def rendered(problem: Problem, path: str) -> Response:
    """The answer for a problem. Never stored: it may be mended the next moment."""
    body = json.dumps(document(problem, path), ensure_ascii=False).encode("utf-8", "replace")
    headers = {"Cache-Control": "no-store", **problem.headers}
    return Response(body, problem.status, headers, MEDIA_TYPE)


def response(code: str, status: int, detail: str, path: str) -> dict[int | str, dict[str, Any]]:
    """What OpenAPI says about a problem that an endpoint may answer with: its schema and an example."""
    content = {
        MEDIA_TYPE: {
            "schema": {"$ref": "#/components/schemas/Problem"},
            "example": document(Problem(status, code, detail), path),
        }
    }
    return {status: {"description": f"{TITLES[code]}.", "content": content}}


def either(*kinds: dict[int | str, dict[str, Any]]) -> dict[int | str, dict[str, Any]]:
    """Several kinds of problem under one status, each as `response` gives it: all of them are told, each with its example."""
    [status] = {status for kind in kinds for status in kind}
    contents = [kind[status]["content"][MEDIA_TYPE] for kind in kinds]
    examples = {one["example"]["type"].rpartition("#")[2]: {"value": one["example"]} for one in contents}
    content = {MEDIA_TYPE: {"schema": contents[0]["schema"], "examples": examples}}
    return {status: {"description": " ".join(kind[status]["description"] for kind in kinds), "content": content}}


def given(description: str, example: object) -> dict[int | str, dict[str, Any]]:
    """What OpenAPI says about the answer that was hoped for: what it is, and an example."""
    return {200: {"description": description, "content": {"application/json": {"example": example}}}}


def several(description: str, examples: dict[str, object]) -> dict[int | str, dict[str, Any]]:
    """As `given`, for an answer of more than one shape: an example of each, by a name."""
    shown = {name: {"value": example} for name, example in examples.items()}
    return {200: {"description": description, "content": {"application/json": {"examples": shown}}}}


def unknown_path(path: str) -> Problem:
    """404 for a path that nobody answers."""
    return Problem(404, "unknown-path", f"Nothing is served at {path}. The API is described at /docs, the app is at /.")


def wrong_method(method: str, allowed: str) -> Problem:
    """405; `allowed` as in the Allow header."""
    detail = f"{method} is not possible here. Possible: {allowed}."
    return Problem(405, "wrong-method", detail, {"Allow": allowed})


def database_away(sentence: str) -> Problem:
    """503; `sentence` says why and what the host can do. Whoever asked can wait: nothing that was stored is lost."""
    detail = f"{sentence} Nothing that was stored is lost. Try again in a minute."
    return Problem(503, "database-away", detail, {"Retry-After": "60"})


def _from_framework(request: Request, error: HTTPException) -> Problem:
    if error.status_code == 404:
        return unknown_path(request.url.path)
    if error.status_code == 405:
        allowed = {part.strip() for part in (error.headers or {}).get("Allow", "GET").split(",")}
        allowed |= {"HEAD"} if "GET" in allowed else set()
        return wrong_method(request.method, ", ".join(sorted(allowed)))
    return Problem(error.status_code, "bad-request", f"{error.detail}. Check the request and send it again.")


def _from_values(error: RequestValidationError) -> Problem:
    """All values at once, each with where it stands. What was sent is not repeated."""
    told = [f"{' '.join(str(part) for part in fault['loc'])}: {fault['msg']}." for fault in error.errors()]
    return Problem(422, "not-understood", " ".join(told) + " Mend this and send it again.")


def _our_fault(request: Request, error: Exception) -> Response:
    """The log names the route, not the path: a path may hold an id."""
    route = getattr(request.scope.get("route"), "path", "?")
    _log.error("%s %s broke: %s", request.method, route, type(error).__name__)
    return rendered(Problem(500, "our-fault", OUR_FAULT), request.url.path)


def install(app: FastAPI) -> None:
    """Render every failure of `app` here and nowhere else."""

    async def problem(request: Request, error: Exception) -> Response:
        assert isinstance(error, Problem)
        return rendered(error, request.url.path)

    async def framework(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return rendered(_from_framework(request, error), request.url.path)

    async def values(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return rendered(_from_values(error), request.url.path)

    async def ours(request: Request, error: Exception) -> Response:
        return _our_fault(request, error)

    app.add_exception_handler(Problem, problem)
    app.add_exception_handler(HTTPException, framework)
    app.add_exception_handler(RequestValidationError, values)
    app.add_exception_handler(Exception, ours)
