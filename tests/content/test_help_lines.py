"""The support lines that ship: every country of the list, numbers that can exist, nothing that is not sure. Nobody is dialled."""

import json
import re
from datetime import date
from typing import Any

import brotli
import phonenumbers
import pytest
from phonenumbers import shortnumberinfo

from thaw.plans import support
from thaw.resources import data_dir

LINES, FAULTS = support.load([data_dir("plans")])
assert LINES
COUNTRIES: dict[str, dict[str, Any]] = {country["code"]: country for country in LINES["countries"]}
WITH_LINES = {
    "US",
    "CA",
    "GB",
    "IE",
    "AU",
    "NZ",
    "IN",
    "DE",
    "FR",
    "ES",
    "IT",
    "NL",
    "BE",
    "AT",
    "CH",
    "SE",
    "NO",
    "DK",
    "FI",
    "PL",
    "PT",
    "BR",
    "MX",
    "AR",
    "ZA",
    "JP",
    "KR",
    "SG",
    "HK",
    "CL",
    "TW",
    "MY",
    "GR",
    "HU",
}
EMERGENCY_ONLY = {"PH", "IL", "CZ", "TH", "KE", "IS", "CO", "PE", "TR"}
# Real, and not among the library's emergency numbers.
ALSO_EMERGENCY = {("PE", "105")}
# Real, and not (or not as such) among the library's numbers.
ALSO_REAL = {
    *{("IN", "14416"), ("NL", "113"), ("PT", "1411"), ("BR", "188"), ("AR", "135"), ("KR", "109"), ("HK", "18111")},
    *{("TW", "1925"), ("GR", "10306"), ("AU", "131114"), ("DE", "116016"), ("CL", "*4141")},
}
CALLS = [
    (code, line["name"], way["label"])
    for code, country in COUNTRIES.items()
    for line in country["lines"]
    for way in [*line["call"], *line["text"]]
]


def test_every_country_of_the_list_is_there() -> None:
    assert FAULTS == []
    assert set(COUNTRIES) == WITH_LINES | EMERGENCY_ONLY
    assert {code for code, country in COUNTRIES.items() if country["lines"]} == WITH_LINES


@pytest.mark.parametrize("code", COUNTRIES)
def test_emergency_numbers_are_those_of_the_country(code: str) -> None:
    for number in COUNTRIES[code]["emergency"]:
        assert phonenumbers.is_emergency_number(number, code) or (code, number) in ALSO_EMERGENCY, number


@pytest.mark.parametrize(("code", "name", "label"), CALLS, ids=str)
def test_a_number_can_exist_in_its_country(code: str, name: str, label: str) -> None:
    label = label.removesuffix(", option 2").removesuffix(", press 1")
    digits = re.sub(r"[^0-9*]", "", label)
    if (code, digits) in ALSO_REAL:
        return
    number = phonenumbers.parse(label, code)
    short = shortnumberinfo.is_valid_short_number_for_region(number, code)
    assert short or phonenumbers.is_valid_number_for_region(number, code), f"{name}: {label}"


def test_each_line_says_where_it_was_read_and_when() -> None:
    for country in COUNTRIES.values():
        for line in country["lines"]:
            assert line["sure"] in ("A", "B")
            assert line["source"]
            assert date.fromisoformat(line["checked"]) <= date.today()
            assert line["call"] or line["text"]
            if line["kind"] == "abuse":
                assert "call list" in line["note"] or line["name"] == "1522"


def test_hours_that_nobody_confirmed_are_not_called_day_and_night() -> None:
    hours = {(code, line["name"]): line["hours"] for code, one in COUNTRIES.items() for line in one["lines"]}
    assert hours[("IT", "Telefono Amico")] == "09:00–24:00"
    assert hours[("DK", "Livslinien")] == "unknown"
    assert hours[("BE", "Zelfmoordlijn")] == "unknown"
    assert hours[("ES", "Línea 024")] == "always"


def test_the_whole_list_stays_small_enough_to_carry() -> None:
    assert len(brotli.compress(json.dumps(LINES, ensure_ascii=False).encode())) < 20_000
