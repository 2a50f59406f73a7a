"""GET /api/plans, /api/plans/{id}, /api/library, /api/help: made when first asked for, chosen by language, given with ETags."""

import json
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Annotated, Any, Final

from fastapi import APIRouter, Path, Query, Request, Response

from thaw import negotiation
from thaw.answer import Answer, compressed
from thaw.plans import examples
from thaw.plans.answers import Plan, PlanDays, PlanMore, PlanSummary
from thaw.plans.faults import nearest
from thaw.plans.help.answers import Help
from thaw.plans.library.answers import Library
from thaw.plans.shelf import Shelf
from thaw.plans.views import Part
from thaw.problems import Problem, given, response, several

_JSON: Final = "application/json"
_FRESH: Final = {"Cache-Control": "no-cache"}
_BY_LANGUAGE: Final = {**_FRESH, "Vary": "Accept-Language"}
_CACHING: Final[dict[int | str, dict[str, Any]]] = {
    304: {"description": "Not changed since the answer whose `ETag` came in `If-None-Match`."}
}

Lang = Annotated[
    str | None,
    Query(
        max_length=64,
        description="Language wished for (`es`, `pt-BR`). Decides alone; without it `Accept-Language` does. "
        "Where it is not offered the plan's first language is given.",
        examples=["es"],
    ),
]
Which = Annotated[
    Part | None,
    Query(
        description="`days`: only what a day needs. `more`: only the rest (cautions, guides, what each practice needs). "
        "Without it the whole is given.",
        examples=["days"],
    ),
]
PlanId = Annotated[str, Path(description="The plan's id.", examples=["reconnection-14"])]


_NO_LIBRARY: Final = "No library can be read. `thaw plans check` on the folder says why."
_NOT_UNDERSTOOD: Final = response(
    "not-understood",
    422,
    "query lang: String should have at most 64 characters. Mend this and send it again.",
    "/api/plans",
)


def router(shelf: Shelf, lines: dict[str, Any] | None, library: dict[str, dict[str, Any]]) -> APIRouter:
    """The doors of this room for what was read at start.

    `lines` is None when no list of support lines could be read, `library` (by language) empty when there is none.
    """
    routes = APIRouter(prefix="/api", tags=["plans"])

    # To compress them all would take seconds at every start, and most are never asked for.
    @cache
    def plan_answer(plan: str, part: Part | None, language: str, late: bool) -> Answer:
        return _in_its_language(shelf.plans[plan][language].given(part, fallback=late), language)

    @cache
    def library_answer(language: str, late: bool) -> Answer:
        return _in_its_language({**library[language], "fallback": late}, language)

    @cache
    def help_answer() -> Answer:
        return compressed(_json(lines), _JSON, _FRESH)

    @lru_cache(maxsize=64)
    def listed(languages: tuple[str, ...]) -> Answer:
        views = [plan[language] for plan, language in zip(shelf.plans.values(), languages, strict=True)]
        spoken = ", ".join(dict.fromkeys(languages))
        headers = {**_BY_LANGUAGE, **({"Content-Language": spoken} if spoken else {})}
        return compressed(_json([view.summary() for view in views]), _JSON, headers)

    @routes.get(
        "/plans",
        summary="The plans that can be begun",
        response_model=list[PlanSummary],
        responses={**given("The plans.", [examples.SUMMARY]), **_CACHING, **_NOT_UNDERSTOOD},
    )
    async def plans(request: Request, lang: Lang = None) -> Response:
        """All plans, `reconnection-14` first, each with its title in the language asked for."""
        wished = _ranges(request, lang)
        return listed(tuple(_chosen(views, wished)[0] for views in shelf.plans.values())).to(request)

    @routes.get(
        "/plans/{id}",
        summary="A plan in one language",
        response_model=Plan | PlanDays | PlanMore,
        responses={
            **several(
                "The plan, or the part of it that was asked for.",
                {"whole": examples.PLAN, "part=days": examples.PLAN_DAYS, "part=more": examples.PLAN_MORE},
            ),
            **_CACHING,
            **response(
                "unknown-plan",
                404,
                "There is no plan `reconection-14`. Did you mean `reconnection-14`?",
                "/api/plans/reconection-14",
            ),
            **_NOT_UNDERSTOOD,
        },
    )
    async def plan(request: Request, id: PlanId, lang: Lang = None, part: Which = None) -> Response:
        """A plan with its practices and days. `fallback` says when another language was given than was asked for.

        Part `days` is what a day needs to be shown, part `more` the rest; both name the same `digest` as the whole.
        """
        if id not in shelf.plans:
            raise _unknown_plan(id, list(shelf.plans))
        return plan_answer(id, part, *_chosen(shelf.plans[id], _ranges(request, lang))).to(request)

    @routes.get(
        "/library",
        tags=["library"],
        summary="The library in one language",
        response_model=Library,
        responses={
            **given("The library.", examples.LIBRARY),
            **_CACHING,
            **response("no-plans", 503, _NO_LIBRARY, "/api/library"),
            **_NOT_UNDERSTOOD,
        },
    )
    async def whole_library(request: Request, lang: Lang = None) -> Response:
        """Cards to read, and the words that belong to no single plan: levers, signals, welcome questions, a page to bring."""
        if not library:
            raise Problem(503, "no-plans", _NO_LIBRARY)
        return library_answer(*_chosen(library, _ranges(request, lang))).to(request)

    @routes.get(
        "/help",
        tags=["help"],
        summary="Support lines by country",
        response_model=Help,
        responses={
            **given("The support lines.", examples.HELP),
            **_CACHING,
            **response(
                "no-plans",
                503,
                "No list of support lines can be read. `thaw plans check` on the folder says why.",
                "/api/help",
            ),
        },
    )
    async def support(request: Request) -> Response:
        """Crisis and support lines, each with its source and the day it was checked. Lines that are not sure are left out."""
        if not lines:
            raise Problem(
                503, "no-plans", "No list of support lines can be read. `thaw plans check` on the folder says why."
            )
        return help_answer().to(request)

    return routes


def _in_its_language(document: dict[str, Any], language: str) -> Answer:
    return compressed(_json(document), _JSON, {**_BY_LANGUAGE, "Content-Language": language})


def _json(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _ranges(request: Request, lang: str | None) -> list[str]:
    return negotiation.language_ranges(lang, ", ".join(request.headers.getlist("accept-language")))


def _chosen(languages: Iterable[str], wished: list[str]) -> tuple[str, bool]:
    """The language to give, and whether it stands in for another that was asked for."""
    offered = list(languages)
    found = negotiation.language(wished, offered)
    return (found or offered[0], found is None and bool(wished))


def _unknown_plan(wanted: str, known: list[str]) -> Problem:
    meant = nearest(wanted, known)
    hint = f"Did you mean `{meant}`?" if meant else "GET /api/plans lists those that are here."
    return Problem(404, "unknown-plan", f"There is no plan `{wanted[:60]}`. {hint}")
