"""The doors of reminders, on both databases. The push service is our own on loopback, which checks what it gets."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as sampling
from hypothesis import strategies as st

from tests.api.conftest import Client, Door
from tests.reminders.push_service import Answer, PushService

ID = "a" * 22
PATH = f"/api/reminders/{ID}"
TOKEN = {"token": "t" * 22}
CONTACT = "mailto:host@thaw-host.org"
POINT = (
    "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU"  # the generator of P-256
)
BODY: dict[str, Any] = {
    "subscription": {
        "endpoint": "https://fcm.googleapis.com/fcm/send/secret-part",
        "expirationTime": None,
        "keys": {"p256dh": POINT, "auth": "AAAAAAAAAAAAAAAAAAAAAA"},
    },
    "at": "08:30",
    "zone": "Europe/Madrid",
}


@pytest.fixture
def ready(door: Door) -> Callable[..., Client]:
    """A server that can send."""
    return lambda **more: door(**{"push_contact": CONTACT, "public_url": "https://thaw.test", **more})


def put(client: Client, path: str = PATH, **changes: object) -> httpx.Response:
    return client.request("PUT", path, json={**BODY, **changes})


def problem(answer: httpx.Response, status: int, code: str) -> str:
    assert (answer.status_code, answer.json()["type"]) == (status, f"/docs#{code}"), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return str(answer.json()["detail"])


def test_set_renewed_read_and_erased(ready: Callable[..., Client]) -> None:
    thaw = ready()
    first = put(thaw)
    assert first.status_code == 201
    kept = first.json()
    assert kept.pop("next_at").endswith("Z")
    assert kept == {
        "id": ID,
        "at": "08:30",
        "zone": "Europe/Madrid",
        "weekdays": [1, 2, 3, 4, 5, 6, 7],
        "day_starts": "04:00",
        "language": "en",
        "until": None,
        "sent_at": None,
    }
    changed = put(thaw, weekdays=["mon", "Sunday", 3], day_starts="05:00", language="es", until="2099-01-01", new="?")
    assert (changed.status_code, changed.json()["weekdays"], changed.json()["until"]) == (200, [1, 3, 7], "2099-01-01")
    assert thaw.get(PATH).json() == changed.json()
    assert "secret-part" not in thaw.get(PATH).text
    assert thaw.get(PATH).headers["cache-control"] == "no-store"
    assert [thaw.request("DELETE", PATH).status_code for _ in range(2)] == [204, 204]
    problem(thaw.get(PATH), 404, "unknown-reminder")


def test_ids_of_another_form_are_nobody(ready: Callable[..., Client]) -> None:
    thaw = ready()
    for id in ("short", "a" * 65, "a" * 21 + "%00", "é" * 22):
        path = f"/api/reminders/{id}"
        problem(put(thaw, path), 422, "not-understood")
        problem(thaw.get(path), 404, "unknown-reminder")
        problem(thaw.request("POST", f"{path}/now", json=TOKEN), 404, "unknown-reminder")
        assert thaw.request("DELETE", path).status_code == 204


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"at": "8:30"}, "at: `8:30` is not a time"),
        ({"at": 830}, "at: "),
        ({"zone": "Europe/Madird"}, "Did you mean Europe/Madrid?"),
        ({"zone": "../etc/passwd"}, "zone: "),
        ({"weekdays": []}, "No weekday is chosen"),
        ({"weekdays": [True]}, "`True` is not a weekday"),
        ({"weekdays": [8, 1.0]}, "weekdays: `8`"),
        ({"weekdays": "123"}, "as a list"),
        ({"day_starts": None}, "day_starts: "),
        ({"language": "en\x00"}, "language: "),
        ({"until": "2027-02-30"}, "until: `2027-02-30`"),
        ({"subscription": "x"}, "subscription: "),
        ({"at": "x", "zone": "y", "until": "z"}, "until: `z`"),
    ],
)
def test_what_is_not_understood_is_told(changes: dict[str, object], said: str, ready: Callable[..., Client]) -> None:
    told = problem(put(ready(), **changes), 422, "not-understood")
    assert said in told
    assert all(f"{name}: " in told for name in changes)
    assert "function-" not in told
    assert "Value error" not in told


def test_bodies_that_are_none(ready: Callable[..., Client]) -> None:
    thaw = ready()
    for body in (b"", b"{", b"\xff", b"NaN", b'{"at": Infinity}', b"[" * 8000, b'{"at": ' + b"9" * 5000 + b"}", b"[]"):
        answer = thaw.request("PUT", PATH, content=body, headers={"content-type": "application/json"})
        problem(answer, 422, "not-understood")
    long = thaw.request("PUT", PATH, content=b" " * 9000, headers={"content-type": "application/json"})
    problem(long, 413, "bad-request")
    problem(thaw.request("PUT", PATH, content=b"{}", headers={"content-type": "text/plain"}), 415, "bad-request")


def test_a_push_address_that_may_not_be_called(ready: Callable[..., Client], caplog: pytest.LogCaptureFixture) -> None:
    thaw = ready()
    keys = BODY["subscription"]["keys"]
    for endpoint in ("http://fcm.googleapis.com/x", "https://169.254.169.254/x", "https://evil.example/x", "\x00", ""):
        told = problem(put(thaw, subscription={"endpoint": endpoint, "keys": keys}), 422, "push-address")
        assert not endpoint or endpoint not in told
    wrong = {**BODY["subscription"], "keys": {**keys, "p256dh": "BA" * 43}}
    assert "p256dh" in problem(put(thaw, subscription=wrong), 422, "push-address")
    problem(thaw.get(PATH), 404, "unknown-reminder")
    assert put(thaw).status_code == 201
    inside = {"endpoint": "https://169.254.169.254/x", "keys": keys}
    problem(put(thaw, subscription=inside, at="21:00"), 422, "push-address")
    assert thaw.get(PATH).json()["at"] == "08:30", "what it was set to stands"
    assert "evil" not in caplog.text


PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("\x00")
FLAT = PLAIN | st.lists(PLAIN, max_size=4) | st.dictionaries(st.text(max_size=5), PLAIN, max_size=4)
JSON = FLAT | st.lists(FLAT, max_size=4) | st.dictionaries(st.text(max_size=5), FLAT, max_size=4)


@sampling(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from([*BODY, "weekdays", "day_starts", "language", "until", "token"]), value=JSON)
def test_no_body_breaks_it(name: str, value: object, door: Door, shared: list[Client]) -> None:
    if not shared:
        shared.append(door(push_contact=CONTACT, public_url="https://thaw.test"))
    body = json.dumps({**BODY, name: value}).encode()
    for method, path in (("PUT", PATH), ("POST", f"{PATH}/now")):
        answer = shared[0].request(method, path, content=body, headers={"content-type": "application/json"})
        assert answer.status_code < 500, answer.text


@pytest.fixture
def shared() -> list[Client]:
    return []


def test_many_new_ones_from_one_network_wait_and_renewals_do_not(ready: Callable[..., Client]) -> None:
    thaw = ready()
    for number in range(60):
        assert put(thaw, f"/api/reminders/{number:022}").status_code == 201
    answer = put(thaw)
    problem(answer, 429, "too-soon")
    assert 0 < int(answer.headers["retry-after"]) <= 60
    assert put(thaw, f"/api/reminders/{1:022}").status_code == 200


@pytest.mark.parametrize("lacking", [{"push_contact": ""}, {"public_url": ""}])
def test_a_host_that_cannot_send_says_why(lacking: dict[str, str], ready: Callable[..., Client]) -> None:
    thaw = ready(**lacking)
    name = f"THAW_{next(iter(lacking)).upper()}"
    for answer in (thaw.get("/api/push/key"), put(thaw), thaw.request("POST", f"{PATH}/now", json=TOKEN)):
        assert name in problem(answer, 503, "reminders-off")
    health = thaw.get("/api/health").json()
    assert health["reminders"]["sending"] is False
    assert name in health["reminders"]["why"]
    assert thaw.request("DELETE", PATH).status_code == 204


def test_the_key_stays(ready: Callable[..., Client]) -> None:
    thaw = ready()
    key = thaw.get("/api/push/key").json()["key"]
    assert (len(key), key[0]) == (87, "B")
    assert thaw.get("/api/push/key").json()["key"] == key
    assert thaw.get("/api/health").json()["reminders"] == {"sending": True, "why": ""}


@pytest.mark.anyio
async def test_send_me_one_now(settings: Any) -> None:
    from thaw.app import create_app

    async with PushService() as service:
        subscription = service.subscribe()
        how = {"push_contact": CONTACT, "public_url": "https://thaw.test", "push_loopback": service.origin}
        app = create_app(settings.model_copy(update=how))
        keys = {"p256dh": subscription.p256dh, "auth": subscription.auth}
        body = {**BODY, "subscription": {"endpoint": subscription.endpoint, "keys": keys}}
        transport = httpx.ASGITransport(app=app)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://thaw.test") as thaw,
        ):
            assert (await thaw.put(PATH, json=body)).status_code == 201
            answer = await thaw.post(f"{PATH}/now", json=TOKEN)
            assert answer.json()["outcome"] == "accepted", (answer.text, service.slips)
            assert service.received[0].message["notification"]["data"] == {"kind": "now", **TOKEN}
            again = await thaw.post(f"{PATH}/now", json=TOKEN)
            problem(again, 429, "too-soon")
            other = "/api/reminders/" + "b" * 22
            assert (await thaw.put(other, json=body)).status_code == 201
            problem(await thaw.post(f"{other}/now", json=TOKEN), 429, "too-soon")
            assert len(service.received) == 1
            gone = service.subscribe()
            service.unsubscribe(gone)
            body["subscription"] = {"endpoint": gone.endpoint, "keys": {"p256dh": gone.p256dh, "auth": gone.auth}}
            third = "/api/reminders/" + "c" * 22
            assert (await thaw.put(third, json=body)).status_code == 201
            service.next.append(Answer(410))
            assert (await thaw.post(f"{third}/now", json=TOKEN)).json()["outcome"] == "gone"
            problem(await thaw.get(third), 404, "unknown-reminder")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
