"""What the API's description says of a request, for every test that asks: an answer that is not described is a slip."""

import re
from functools import lru_cache
from typing import Any

import httpx

from thaw.app import create_app
from thaw.settings import Settings

Described = dict[str, Any]


@lru_cache
def operations() -> dict[tuple[str, str], Described]:
    """(method, path) → what is described. The same for all settings."""
    app = create_app(Settings())
    described = {
        (method.upper(), path): one
        for path, methods in app.openapi()["paths"].items()
        for method, one in methods.items()
    }
    app.database.close()
    return described


def described(method: str, path: str) -> Described | None:
    """The operation that answers a request, None where the description speaks of none (the app's files, a wrong path)."""
    for (own, form), one in operations().items():
        if own == method.replace("HEAD", "GET") and re.fullmatch(
            re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(form)), path
        ):
            return one
    return None


def check(answer: httpx.Response) -> None:
    """The status is described, and where it is a problem, its kind as well."""
    request = answer.request
    one = described(request.method, request.url.path)
    if one is None:
        return
    status = str(answer.status_code)
    assert status in one["responses"], f"{request.method} {request.url.path} answered {status}, which is not described"
    if answer.status_code >= 400 and request.method != "HEAD":
        kind = answer.json()["type"].removeprefix("/docs#")
        assert kind in problems(one["responses"][status]), f"{status} of {request.url.path} does not tell of {kind}"


def problems(described: Described) -> set[str]:
    """The kinds of problem that are described under one status."""
    content = described["content"]["application/problem+json"]
    shown = [one["value"] for one in content["examples"].values()] if "examples" in content else [content["example"]]
    return {str(one["type"]).removeprefix("/docs#") for one in shown}
