"""GET /api/plans, /api/plans/{id}, /api/help: languages, ETags, 304, encodings, problems."""

import gzip
from pathlib import Path

import brotli
import pytest

from tests.api.conftest import SMALL, Client, Door
from thaw.plans.answers import Plan, PlanDays, PlanMore, PlanSummary
from thaw.plans.help.answers import Help

TWO = SMALL.replace("languages: [en]", "languages: [en, es]") + SMALL.split("texts:\n")[1].replace(
    "  en:", "  es:"
).replace("A small plan", "Un plan pequeño")


@pytest.fixture
def thaw(door: Door, small: Path) -> Client:
    """A server with the plans that come along and the small one in English and Spanish."""
    (small / "small.yaml").write_text(TWO, encoding="utf-8")
    return door(plans=[small])


def test_the_list_has_what_a_choice_needs(thaw: Client) -> None:
    answer = thaw.get("/api/plans")
    assert answer.status_code == 200
    plans = {one["id"]: PlanSummary.model_validate(one) for one in answer.json()}
    assert list(plans) == ["reconnection-14", "low-days", "small", "three-days"]
    assert (plans["three-days"].days, plans["small"].languages) == (3, ["en", "es"])
    assert plans["small"].digest == thaw.get("/api/plans/small").json()["digest"]


def test_a_plan_is_whole(thaw: Client) -> None:
    for one in ("reconnection-14", "low-days", "three-days", "small"):
        plan = Plan.model_validate(thaw.get(f"/api/plans/{one}").json())
        assert plan.id == one
        for day in plan.days:
            for cue, choice in day.cues.items():
                assert all(plan.practices[id].cue == cue for id in [choice.suggestion, *choice.others])  # type: ignore[attr-defined]


LANGUAGES = [
    # ?lang=, Accept-Language, the language given, whether it stands in for another
    (None, None, "en", False),
    (None, "es", "es", False),
    (None, "es-MX, en;q=0.5", "es", False),
    (None, "de, es;q=0.3, en;q=0.1", "es", False),
    (None, "de", "en", True),
    (None, "*", "en", False),
    ("es", "en", "es", False),
    ("es-MX", None, "es", False),
    ("fr", "es", "en", True),
    ("", "es", "es", False),
    ("%00", None, "en", True),
]


@pytest.mark.parametrize(("lang", "header", "given", "fallback"), LANGUAGES)
def test_language(lang: str | None, header: str | None, given: str, fallback: bool, thaw: Client) -> None:
    query = "" if lang is None else f"?lang={lang}"
    headers = {} if header is None else {"accept_language": header}
    answer = thaw.get(f"/api/plans/small{query}", **headers)
    assert (answer.json()["language"], answer.json()["fallback"]) == (given, fallback)
    assert answer.headers["content-language"] == given
    assert "Accept-Language" in answer.headers["vary"]
    titles = {plan["id"]: plan["title"] for plan in thaw.get(f"/api/plans{query}", **headers).json()}
    assert titles["small"] == {"en": "A small plan", "es": "Un plan pequeño"}[given]


PLAN = "/api/plans/reconnection-14"


@pytest.mark.parametrize(
    "path", ["/api/plans", PLAN, f"{PLAN}?part=days", f"{PLAN}?part=more", "/api/help", "/docs"], ids=str
)
class Test_Caching:
    def test_what_is_there_already_is_not_sent_again(self, path: str, thaw: Client) -> None:
        first = thaw.get(path)
        etag = first.headers["etag"]
        assert etag.startswith('"')
        assert first.headers["cache-control"] == "no-cache"
        for tag in (etag, f"W/{etag}", f'"x", {etag}', "*"):
            again = thaw.get(path, if_none_match=tag)
            assert (again.status_code, again.content) == (304, b"")
            for name in ("etag", "vary", "cache-control"):
                assert again.headers[name] == first.headers[name]
            assert "content-type" not in again.headers
        assert thaw.get(path, if_none_match='"x"').status_code == 200

    def test_each_encoding_is_the_same_text_under_a_tag_of_its_own(self, path: str, thaw: Client) -> None:
        plain, packed, zipped = (thaw.get(path, accept_encoding=one) for one in ("identity", "br", "gzip"))
        assert len({one.headers["etag"] for one in (plain, packed, zipped)}) == 3
        assert [one.headers.get("content-encoding") for one in (plain, packed, zipped)] == [None, "br", "gzip"]
        assert plain.content == packed.content == zipped.content  # httpx unpacks
        assert int(packed.headers["content-length"]) < int(zipped.headers["content-length"]) < len(plain.content)
        assert "Accept-Encoding" in plain.headers["vary"]
        assert brotli.decompress(brotli.compress(plain.content)) == gzip.decompress(gzip.compress(plain.content))

    def test_head_says_the_same_without_the_body(self, path: str, thaw: Client) -> None:
        get, head = thaw.get(path), thaw.request("HEAD", path)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers == get.headers

    def test_nothing_else_can_be_done(self, path: str, thaw: Client) -> None:
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"):
            answer = thaw.request(method, path)
            assert answer.status_code == 405
            assert answer.headers["allow"] == "GET, HEAD"
            assert answer.json()["type"] == "/docs#wrong-method"


class Test_Parts_of_a_plan:
    def test_are_each_true_to_their_shape_and_name_the_whole(self, thaw: Client) -> None:
        whole, days, more = (thaw.get(f"/api/plans/small{part}").json() for part in ("", "?part=days", "?part=more"))
        PlanDays.model_validate(days)
        PlanMore.model_validate(more)
        assert whole["digest"] == days["digest"] == more["digest"]

    @pytest.mark.parametrize("plan", ["small", "reconnection-14"])
    def test_make_up_the_whole(self, plan: str, thaw: Client) -> None:
        whole, days, more = (thaw.get(f"/api/plans/{plan}{part}").json() for part in ("", "?part=days", "?part=more"))
        joined = {
            **days,
            **more,
            "practices": {id: {**days["practices"][id], **more["practices"][id]} for id in days["practices"]},
            "days": [{**one, **other} for one, other in zip(days["days"], more["days"], strict=True)],
        }
        assert joined == whole
        assert not days["practices"].keys() ^ more["practices"].keys()
        assert all(not days["practices"][id].keys() & more["practices"][id].keys() for id in days["practices"])

    def test_follow_the_language_and_have_tags_of_their_own(self, thaw: Client) -> None:
        asked = [
            "",
            "?part=days",
            "?part=more",
            "?lang=es",
            "?lang=es&part=days",
            "?lang=es&part=more",
            "?lang=fr&part=more",
        ]
        answers = [thaw.get(f"/api/plans/small{query}") for query in asked]
        assert len({one.headers["etag"] for one in answers}) == len(asked)
        assert [one.json()["language"] for one in answers] == ["en"] * 3 + ["es"] * 3 + ["en"]
        assert [one.json()["fallback"] for one in answers] == [False] * 6 + [True]
        assert thaw.get("/api/plans/small?part=days", if_none_match=answers[0].headers["etag"]).status_code == 200

    def test_days_is_what_was_given_before_there_were_parts(self, thaw: Client) -> None:
        days = thaw.get("/api/plans/small?part=days").json()
        assert set(days) == {
            *("format", "id", "version", "language", "languages", "fallback"),
            *("title", "about", "digest", "practices", "days"),
        }
        assert set(days["practices"]["walk"]) == {"cue", "title", "sizes"}
        assert set(days["days"][0]) == {"theme", "thought", "cues"}


def test_a_stand_in_has_another_tag_than_the_asked_for(thaw: Client) -> None:
    assert thaw.get("/api/plans/small?lang=fr").headers["etag"] != thaw.get("/api/plans/small?lang=en").headers["etag"]


PROBLEMS = [
    ("/api/plans/smal", 404, "unknown-plan", "There is no plan `smal`. Did you mean `small`?"),
    ("/api/plans/qqqqqq", 404, "unknown-plan", "There is no plan `qqqqqq`. GET /api/plans lists those that are here."),
    ("/api/plans/" + "x" * 3000, 404, "unknown-plan", "There is no plan `" + "x" * 60 + "`."),
    ("/api/plans/..%2f..%2fetc%2fpasswd", 404, "unknown-path", "Nothing is served at"),
    ("/api/plans/%00", 404, "unknown-plan", "There is no plan"),
    ("/api/plans/%ff%fe", 404, "unknown-plan", "There is no plan"),
    ("/api/plans/", 404, "unknown-path", "Nothing is served at /api/plans/."),
    ("/api/nothing", 404, "unknown-path", "The API is described at /docs"),
    (
        "/api/plans/small?part=all",
        422,
        "not-understood",
        "query part: Input should be 'days' or 'more'. Mend this and send it again.",
    ),
    ("/api/plans/small?part=", 422, "not-understood", "query part: Input should be 'days' or 'more'."),
    (
        "/api/plans/small?lang=" + "x" * 65,
        422,
        "not-understood",
        "query lang: String should have at most 64 characters.",
    ),
]


@pytest.mark.parametrize(("path", "status", "code", "sentence"), PROBLEMS)
def test_problems(path: str, status: int, code: str, sentence: str, thaw: Client) -> None:
    answer = thaw.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    problem = answer.json()
    assert (problem["type"], problem["status"]) == (f"/docs#{code}", status)
    assert sentence in problem["detail"]
    assert problem["title"]
    assert problem["instance"].startswith("/api/")


def test_help(thaw: Client) -> None:
    countries = {one.code: one for one in Help.model_validate(thaw.get("/api/help").json()).countries}
    assert "tel:116123" in [call.uri for line in countries["GB"].lines for call in line.call]
    assert all(line.sure in ("A", "B") for country in countries.values() for line in country.lines)


def test_without_any_plan_the_rest_is_served(door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thaw.app.data_dir", lambda _: tmp_path / "nowhere")
    thaw = door()
    assert thaw.get("/api/plans").json() == []
    assert thaw.get("/api/plans/small").status_code == 404
    assert thaw.get("/api/help").status_code == 503
    assert thaw.get("/api/health").json()["status"] == "ok"
