"""The API's description is complete: each endpoint with summary, examples and problems, and each example true to its shape."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from thaw.app import Health, create_app
from thaw.plans.answers import Plan, PlanDays, PlanMore, PlanSummary
from thaw.plans.help.answers import Help
from thaw.plans.library.answers import Library
from thaw.problems import ProblemDocument
from thaw.reminders.bodies import Kept, KeyGiven, NowAnswered
from thaw.settings import Settings

DOCUMENT = create_app(Settings()).openapi()
OPERATIONS = [(f"{m.upper()} {p}", one) for p, methods in DOCUMENT["paths"].items() for m, one in methods.items()]
SHAPES: dict[str, Any] = {
    "GET /api/health": Health,
    "GET /api/plans": list[PlanSummary],
    "GET /api/plans/{id}": Plan | PlanDays | PlanMore,
    "GET /api/library": Library,
    "GET /api/help": Help,
    "GET /api/push/key": KeyGiven,
    "PUT /api/reminders/{id}": Kept,
    "GET /api/reminders/{id}": Kept,
    "POST /api/reminders/{id}/now": NowAnswered,
}

WITHOUT_JSON = {"DELETE /api/reminders/{id}": "204", "GET /calendar.ics": "200"}


@pytest.mark.parametrize(("name", "one"), OPERATIONS, ids=[name for name, _ in OPERATIONS])
class Test_Each_endpoint:
    def test_says_what_it_is_for(self, name: str, one: dict[str, Any]) -> None:
        assert one["summary"]
        assert one["description"].endswith(".")
        assert all(parameter["description"] for parameter in one.get("parameters", []))

    def test_shows_an_answer_that_is_true_to_its_shape(self, name: str, one: dict[str, Any]) -> None:
        if name in WITHOUT_JSON:
            assert WITHOUT_JSON[name] in one["responses"]
            return
        content = one["responses"]["200"]["content"]["application/json"]
        assert content["schema"]
        shown = content.get("examples", {"one": {"value": content.get("example")}})
        for example in shown.values():
            TypeAdapter(SHAPES[name]).validate_python(example["value"])

    def test_shows_its_problems(self, name: str, one: dict[str, Any]) -> None:
        problems = {status: answer for status, answer in one["responses"].items() if int(status) >= 400}
        assert "500" in problems
        for status, answer in problems.items():
            content = answer["content"]["application/problem+json"]
            assert content["schema"] == {"$ref": "#/components/schemas/Problem"}
            shown = (
                [one["value"] for one in content["examples"].values()]
                if "examples" in content
                else [content["example"]]
            )
            assert {ProblemDocument.model_validate(one).status for one in shown} == {int(status)}


def test_names_are_used_once() -> None:
    ids = [one["operationId"] for _, one in OPERATIONS]
    assert len(ids) == len(set(ids))


def test_every_reference_leads_to_a_shape() -> None:
    def references(part: object) -> set[str]:
        if isinstance(part, dict):
            here = {part["$ref"]} if isinstance(part.get("$ref"), str) else set()
            return here.union(*map(references, part.values()))
        return set().union(*map(references, part)) if isinstance(part, list) else set()

    schemas = {f"#/components/schemas/{name}" for name in DOCUMENT["components"]["schemas"]}
    assert references(DOCUMENT) <= schemas
