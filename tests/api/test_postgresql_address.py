"""THAW_DATABASE_URL as libpq reads it."""

import ssl

import pytest

from thaw.postgresql_address import arguments

WHERE = {"user": "u", "password": None, "database": "thaw", "host": "localhost", "port": 5432, "ssl_context": None}
GOOD = [
    ("postgresql://u@/thaw", {}),
    ("postgres://u@/thaw", {}),
    ("postgresql:///thaw", {"user": "postgres"}),
    ("postgresql://u@db.example.org/thaw", {"host": "db.example.org"}),
    ("postgresql://u@[::1]:5433/thaw", {"host": "::1", "port": 5433}),
    (
        "postgresql://u%40x:p%3A%2F%40@h:1/th%20aw",
        {"user": "u@x", "password": "p:/@", "host": "h", "port": 1, "database": "th aw"},
    ),
    ("postgresql://u@/thaw?host=other&port=6", {"host": "other", "port": 6}),
    ("postgresql://u@h/thaw?sslmode=disable", {"host": "h", "ssl_context": False}),
    ("postgresql://u@h/thaw?sslmode=require", {"host": "h", "ssl_context": True}),
]


@pytest.mark.parametrize(("url", "changed"), GOOD, ids=[url for url, _ in GOOD])
def test_what_an_address_says(url: str, changed: dict[str, object]) -> None:
    assert arguments(url) == {**WHERE, **changed}


def test_a_folder_is_where_the_socket_lies() -> None:
    socket = {"unix_sock": "/run/postgresql/.s.PGSQL.5433", "ssl_context": False}
    who = {"user": "u", "password": None, "database": "thaw"}
    assert arguments("postgresql://u@/thaw?host=/run/postgresql&port=5433") == {**who, **socket}
    assert arguments("postgresql://u@%2Frun%2Fpostgresql:5433/thaw") == {**who, **socket}


@pytest.mark.parametrize(("mode", "name"), [("verify-ca", False), ("verify-full", True)])
def test_certificates_are_looked_at_where_that_is_asked_for(mode: str, name: bool) -> None:
    context = arguments(f"postgresql://u@h/thaw?sslmode={mode}")["ssl_context"]
    assert isinstance(context, ssl.SSLContext)
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, name)
