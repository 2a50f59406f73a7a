"""Every problem that the description speaks of is given, for real, by what is done here. `declared` sees to the converse."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from tests.api import declared
from tests.api.conftest import Client
from tests.api.test_reminders import BODY, CONTACT, PATH, POINT, TOKEN
from thaw.answer import Answer
from thaw.app import Thaw, create_app
from thaw.database.jobs import Database
from thaw.settings import Settings

LOOPBACK = "http://127.0.0.1:9"  # nobody listens there
JSON = {"content-type": "application/json"}
PLAN = "/api/plans/reconnection-14"
ICS = "/calendar.ics?at=08:30"
NOW = f"{PATH}/now"


class House:
    """A server on SQLite, what it stands on, and ways to take that away."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self._folder, self._patch = folder, patch
        self._made: list[Thaw] = []

    def door(self, **changed: object) -> Client:
        ready = {"push_contact": CONTACT, "public_url": "https://thaw.test", "push_loopback": LOOPBACK}
        settings = Settings(data=self._folder / "data", web=self._folder / "no-app")
        self._made.append(create_app(settings.model_copy(update={**ready, **changed})))
        return Client(self._made[-1])

    def without_database(self) -> Client:
        """Its file is gone."""
        client = self.door()
        assert client.get("/api/health").status_code == 200
        (self._folder / "data" / "thaw.db").unlink()
        return client

    def broken(self) -> Client:
        """Something nobody foresaw, in whatever the answer is made of."""

        def breaks(*_: object, **__: object) -> None:
            raise RuntimeError("nobody foresaw it")

        for kind, name in ((Database, "read"), (Database, "write"), (Database, "check"), (Answer, "to")):
            self._patch.setattr(kind, name, breaks)
        return self.door()

    def without_plans(self) -> Client:
        self._patch.setattr("thaw.app.data_dir", lambda name: self._folder / name)
        return self.door()

    def close(self) -> None:
        for app in self._made:
            app.database.close()


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    house = House(tmp_path, monkeypatch)
    yield house
    house.close()


def put(client: Client, path: str = PATH, **changes: object) -> httpx.Response:
    return client.request("PUT", path, json={**BODY, **changes})


def post(client: Client) -> httpx.Response:
    return client.request("POST", NOW, json=TOKEN)


def delete(client: Client) -> httpx.Response:
    return client.request("DELETE", PATH)


def get(path: str) -> Callable[[Client], httpx.Response]:
    return lambda client: client.get(path)


def sent(method: str, path: str, content: bytes, kind: str = "application/json") -> Callable[[House], httpx.Response]:
    return lambda house: house.door().request(method, path, content=content, headers={"content-type": kind})


def many_newcomers(house: House) -> httpx.Response:
    client = house.door()
    answers = [put(client, f"/api/reminders/{number:022}") for number in range(61)]
    return answers[-1]


def one_too_soon(house: House) -> httpx.Response:
    """Nobody listens where it is sent to; the attempt counts all the same."""
    client = house.door()
    keys = {"p256dh": POINT, "auth": "A" * 22}
    assert put(client, subscription={"endpoint": f"{LOOPBACK}/x", "keys": keys}).status_code == 201

    async def twice() -> httpx.Response:
        async with client.app.router.lifespan_context(client.app):
            assert (await client.asked("POST", NOW, json=TOKEN)).json()["outcome"] == "not-begun"
            return await client.asked("POST", NOW, json=TOKEN)

    return asyncio.run(twice())


def of_another_host(house: House) -> httpx.Response:
    return house.door(public_url="").request("GET", ICS, headers={"host": "a b"})


def off(ask: Callable[[Client], httpx.Response]) -> Callable[[House], httpx.Response]:
    return lambda house: ask(house.door(push_contact=""))


def away(ask: Callable[[Client], httpx.Response]) -> Callable[[House], httpx.Response]:
    return lambda house: ask(house.without_database())


def broken(ask: Callable[[Client], httpx.Response]) -> Callable[[House], httpx.Response]:
    return lambda house: ask(house.broken())


def plain(ask: Callable[[Client], httpx.Response]) -> Callable[[House], httpx.Response]:
    return lambda house: ask(house.door())


WRONG_LANGUAGE = f"?lang={'x' * 65}"
GIVEN: dict[tuple[str, str, str], Callable[[House], httpx.Response]] = {
    ("GET /api/health", "500", "our-fault"): broken(get("/api/health")),
    ("GET /api/health", "503", "database-away"): away(get("/api/health")),
    ("GET /api/plans", "422", "not-understood"): plain(get(f"/api/plans{WRONG_LANGUAGE}")),
    ("GET /api/plans", "500", "our-fault"): broken(get("/api/plans")),
    ("GET /api/plans/{id}", "404", "unknown-plan"): plain(get(f"{PLAN}5")),
    ("GET /api/plans/{id}", "422", "not-understood"): plain(get(f"{PLAN}{WRONG_LANGUAGE}")),
    ("GET /api/plans/{id}", "500", "our-fault"): broken(get(PLAN)),
    ("GET /api/library", "422", "not-understood"): plain(get(f"/api/library{WRONG_LANGUAGE}")),
    ("GET /api/library", "500", "our-fault"): broken(get("/api/library")),
    ("GET /api/library", "503", "no-plans"): lambda house: house.without_plans().get("/api/library"),
    ("GET /api/help", "500", "our-fault"): broken(get("/api/help")),
    ("GET /api/help", "503", "no-plans"): lambda house: house.without_plans().get("/api/help"),
    ("GET /api/push/key", "500", "our-fault"): broken(get("/api/push/key")),
    ("GET /api/push/key", "503", "database-away"): away(get("/api/push/key")),
    ("GET /api/push/key", "503", "reminders-off"): off(get("/api/push/key")),
    ("PUT /api/reminders/{id}", "413", "bad-request"): sent("PUT", PATH, b" " * 8193),
    ("PUT /api/reminders/{id}", "415", "bad-request"): sent("PUT", PATH, b"{}", "text/plain"),
    ("PUT /api/reminders/{id}", "422", "not-understood"): plain(lambda client: put(client, at="8.30")),
    ("PUT /api/reminders/{id}", "422", "push-address"): plain(
        lambda client: put(client, subscription={**BODY["subscription"], "endpoint": "https://push.example/x"})
    ),
    ("PUT /api/reminders/{id}", "429", "too-soon"): many_newcomers,
    ("PUT /api/reminders/{id}", "500", "our-fault"): broken(put),
    ("PUT /api/reminders/{id}", "503", "database-away"): away(put),
    ("PUT /api/reminders/{id}", "503", "reminders-off"): off(put),
    ("GET /api/reminders/{id}", "404", "unknown-reminder"): plain(get(PATH)),
    ("GET /api/reminders/{id}", "500", "our-fault"): broken(get(PATH)),
    ("GET /api/reminders/{id}", "503", "database-away"): away(get(PATH)),
    ("DELETE /api/reminders/{id}", "500", "our-fault"): broken(delete),
    ("DELETE /api/reminders/{id}", "503", "database-away"): away(delete),
    ("POST /api/reminders/{id}/now", "404", "unknown-reminder"): plain(post),
    ("POST /api/reminders/{id}/now", "413", "bad-request"): sent("POST", NOW, b" " * 8193),
    ("POST /api/reminders/{id}/now", "415", "bad-request"): sent("POST", NOW, b"{}", "text/plain"),
    ("POST /api/reminders/{id}/now", "422", "not-understood"): sent("POST", NOW, b"{}"),
    ("POST /api/reminders/{id}/now", "429", "too-soon"): one_too_soon,
    ("POST /api/reminders/{id}/now", "500", "our-fault"): broken(post),
    ("POST /api/reminders/{id}/now", "503", "database-away"): away(post),
    ("POST /api/reminders/{id}/now", "503", "reminders-off"): off(post),
    ("GET /calendar.ics", "400", "bad-request"): of_another_host,
    ("GET /calendar.ics", "422", "not-understood"): plain(get("/calendar.ics?at=8.30")),
    ("GET /calendar.ics", "500", "our-fault"): broken(get(ICS)),
}


def test_each_problem_that_is_described_is_given_here() -> None:
    described = {
        (f"{method} {path}", status, kind)
        for (method, path), one in declared.operations().items()
        for status, answer in one["responses"].items()
        if int(status) >= 400
        for kind in declared.problems(answer)
    }
    assert described == set(GIVEN)


@pytest.mark.parametrize("which", GIVEN, ids=" ".join)
def test_a_problem_that_is_described_is_given(which: tuple[str, str, str], house: House) -> None:
    asked, status, kind = which
    answer = GIVEN[which](house)
    assert (str(answer.status_code), answer.json()["type"]) == (status, f"/docs#{kind}"), answer.text
    assert (
        declared.described(answer.request.method, answer.request.url.path)
        is declared.operations()[tuple(asked.split())]
    )  # type: ignore[index]


def test_an_answer_that_is_not_described_is_a_slip(house: House) -> None:
    one = house.door().get("/api/plans")
    for status, kind in ((418, "unknown-plan"), (422, "unknown-plan")):
        with pytest.raises(AssertionError, match=str(status)):
            declared.check(httpx.Response(status, json={"type": f"/docs#{kind}"}, request=one.request))
