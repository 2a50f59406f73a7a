"""Dockerfile, compose file, Caddyfile, .env.example and the settings say the same."""

import re

import pytest

from tests.hosting.app import NAME, App
from tests.hosting.containers import REPOSITORY, asked, compose, context, image, stages
from thaw.settings import Settings

SERVICES = compose(NAME)["services"]
EXAMPLE = (REPOSITORY / ".env.example").read_text()
CADDYFILE = (REPOSITORY / "Caddyfile").read_text()


def test_every_name_the_app_is_given_is_a_setting_of_the_app() -> None:
    known = {str(field.validation_alias or f"THAW_{name}").upper() for name, field in Settings.model_fields.items()}
    given = image().environment() | SERVICES["app"]["environment"]
    assert {name for name in given if not name.startswith("PYTHON")} <= known


def test_what_compose_asks_for_is_explained_in_the_example() -> None:
    offered = dict(re.findall(r"^(\w+)=(.*)$", EXAMPLE, re.MULTILINE))
    assert asked() == set(offered)
    for name in offered:
        above = EXAMPLE.partition(f"\n{name}=")[0].splitlines()[-1]
        assert above.startswith("# "), f"{name} has no words above it"


def test_without_a_name_compose_says_what_is_lacking() -> None:
    with pytest.raises(KeyError, match="THAW_NAME"):
        compose({})


def test_the_caddyfile_stands_on_its_own_with_what_compose_gives_it() -> None:
    needed = set(re.findall(r"\{\$(\w+)\}", CADDYFILE))
    assert needed <= set(SERVICES["caddy"]["environment"])
    assert f"{{$THAW_APP:app:{image().environment()['PORT']}}}" in CADDYFILE
    assert any(place == "./Caddyfile:/etc/caddy/Caddyfile:ro" for place in SERVICES["caddy"]["volumes"])


def test_the_app_runs_as_somebody_who_may_do_nothing() -> None:
    assert image().said("USER") == ["thaw"]
    assert "useradd --uid 10001" in " ".join(image().said("RUN"))
    last = [word for word, _ in image().lines].index("USER")
    assert not [word for word, _ in image().lines[last:] if word in {"RUN", "COPY", "ADD"}], (
        "files would be the user's own"
    )


@pytest.mark.parametrize("name", ["app", "caddy"])
def test_a_container_has_no_rights_to_spare(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service.get("cap_add", []) == ([] if name == "app" else ["NET_BIND_SERVICE"])
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["restart"] == "unless-stopped"
    assert "privileged" not in service


def test_only_caddy_can_be_reached_from_outside() -> None:
    assert "ports" not in SERVICES["app"]
    assert SERVICES["caddy"]["ports"] == ["80:80", "443:443", "443:443/udp"]
    port = image().environment()["PORT"]
    assert image().said("EXPOSE") == [port] == SERVICES["app"]["expose"]
    assert SERVICES["app"]["environment"]["PORT"] == port


def test_what_must_last_is_in_named_volumes() -> None:
    document = compose(NAME)
    places = {place for service in SERVICES.values() for place in service["volumes"]}
    named = {place.split(":")[0] for place in places if not place.startswith(".")}
    assert named == set(document["volumes"])
    assert image().said("VOLUME") == ["/data"]
    assert "data:/data" in SERVICES["app"]["volumes"]
    assert image().said("WORKDIR") == ["/data"]
    assert image().environment()["THAW_DATA"] == "/data"
    assert f"./my-plans:{SERVICES['app']['environment']['THAW_PLANS']}:ro" in SERVICES["app"]["volumes"]


def test_caddy_waits_for_an_app_that_answers() -> None:
    assert SERVICES["caddy"]["depends_on"] == {"app": {"condition": "service_healthy"}}
    assert SERVICES["app"]["healthcheck"]["test"] == ["CMD", *image().health()]


def test_the_health_check_tells_a_living_app_from_a_stopped_one(app: App) -> None:
    assert app.healthy()
    app.stop()
    assert not app.healthy()


def test_no_image_comes_from_a_place_of_its_own() -> None:
    named = [stage.image for stage in stages((REPOSITORY / "Dockerfile").read_text())] + [SERVICES["caddy"]["image"]]
    assert not [name for name in named if "/" in name]


def test_the_builder_sees_what_it_needs_and_nothing_private() -> None:
    seen = set(context())
    for stage in stages((REPOSITORY / "Dockerfile").read_text()):
        for rest in stage.said("COPY"):
            if "--from" not in rest:
                for source in rest.split()[:-1]:
                    assert any(path == source or path.startswith(f"{source}/") for path in seen), source
    private = re.compile(r"(^|/)(\.env|\.git|\.venv|node_modules|dist|data|__pycache__|my-plans)(/|$)")
    assert not [path for path in seen if private.search(path)]
