"""Which language, which encoding, and whether it is there already: tables after RFC 9110 and RFC 4647."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw import negotiation

LANGUAGES = [
    # asked by ?lang=, Accept-Language, offered, given
    (None, None, ["en", "es"], None),
    (None, "es", ["en", "es"], "es"),
    (None, "es-MX", ["en", "es"], "es"),
    (None, "ES-mx", ["en", "es"], "es"),
    (None, "de, es;q=0.5", ["en", "es"], "es"),
    (None, "en;q=0.5, es;q=0.8", ["en", "es"], "es"),
    (None, "en;q=0.8, es;q=0.8", ["es", "en"], "en"),
    (None, "en;q=0, es", ["en", "es"], "es"),
    (None, "es;q=0", ["en", "es"], None),
    (None, "*", ["es", "en"], "es"),
    (None, "de, *;q=0.1", ["es", "en"], "es"),
    (None, "pt", ["en", "pt-BR"], "pt-BR"),
    (None, "pt-PT, en;q=0.5", ["en", "pt-BR"], "pt-BR"),
    (None, "zh-Hant-TW", ["en", "zh-Hant"], "zh-Hant"),
    (None, "en-x-old", ["en"], "en"),
    (None, "de", ["en"], None),
    (None, "en; q = 0.5, es;q=1.0", ["en", "es"], "es"),
    (None, "en;q=2, es;q=x, de", ["en", "es", "de"], "de"),
    (None, ",, ,es", ["en", "es"], "es"),
    ("es", "en", ["en", "es"], "es"),
    ("fr", "es", ["en", "es"], None),
    ("", "es", ["en", "es"], "es"),
    (" es ", None, ["en", "es"], "es"),
    ("--", None, ["en"], None),
]


@pytest.mark.parametrize(("lang", "header", "offered", "given"), LANGUAGES)
def test_language(lang: str | None, header: str | None, offered: list[str], given: str | None) -> None:
    assert negotiation.language(negotiation.language_ranges(lang, header), offered) == given


ENCODINGS = [
    (None, "identity"),
    ("", "identity"),
    ("gzip", "gzip"),
    ("gzip, deflate, br, zstd", "br"),
    ("br;q=0.5, gzip", "gzip"),
    ("br;q=0, gzip;q=0", "identity"),
    ("*", "br"),
    ("*;q=0.5, br;q=0", "gzip"),
    ("identity, gzip;q=0.5", "identity"),
    ("identity;q=0.5, gzip;q=0.5", "gzip"),
    ("identity;q=0", "identity"),
    ("deflate", "identity"),
    ("BR", "br"),
    ("br;q=nonsense, gzip", "gzip"),
]


@pytest.mark.parametrize(("header", "given"), ENCODINGS)
def test_encoding(header: str | None, given: str) -> None:
    assert negotiation.encoding(header, ["br", "gzip"]) == given
    assert negotiation.encoding(header, []) == "identity"


TAGS = [
    (None, False),
    ('"a"', True),
    ('W/"a"', True),
    ('"b"', False),
    ('"b", W/"c" ,"a"', True),
    ("*", True),
    (" * ", True),
    ("a", False),
    ('"a', False),
    ('"A"', False),
    ('"x,"a"', False),
    ("", False),
]


@pytest.mark.parametrize(("header", "has"), TAGS)
def test_if_none_match(header: str | None, has: bool) -> None:
    assert negotiation.already_has(header, '"a"') is has


@given(st.text(max_size=200), st.text(max_size=60))
def test_no_header_is_too_odd(header: str, lang: str) -> None:
    assert negotiation.encoding(header, ["br", "gzip"]) in ("br", "gzip", "identity")
    assert negotiation.language(negotiation.language_ranges(lang, header), ["en", "pt-BR"]) in ("en", "pt-BR", None)
    negotiation.already_has(header, '"a"')
