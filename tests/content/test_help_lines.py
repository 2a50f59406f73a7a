"""The support lines that ship: every country of the list, numbers that can exist, nothing that is not sure. Nobody is dialled."""

import json
import re
import runpy
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import brotli
import phonenumbers
import pytest
import yaml
from phonenumbers import shortnumberinfo

from tests.tone import errors
from thaw.plans.help import support
from thaw.resources import data_dir

FILE = data_dir("plans") / support.LINES_FILE
LINES, FAULTS = support.load([data_dir("plans")])
assert LINES
COUNTRIES: dict[str, dict[str, Any]] = {country["code"]: country for country in LINES["countries"]}
EACH = [(code, line) for code, country in COUNTRIES.items() for line in country["lines"]]

WITH_LINES = set(re.findall("..", "ARATAUBEBRCACHCLDEDKESFIFRGBGRHKHUIEINITJPKRMXMYNLNONZPLPTSESGTWUSZA"))
EMERGENCY_ONLY = {"CO", "CZ", "IL", "IS", "KE", "PE", "PH", "TH", "TR"}
NO_NUMBER = {"NG"}
EMERGENCY = {
    "AR": "911 107", "AT": "112 144", "AU": "000 112", "BE": "112", "BR": "192 190", "CA": "911", "CH": "112 144",
    "CL": "131 133", "CO": "123", "CZ": "112", "DE": "112", "DK": "112", "ES": "112", "FI": "112", "FR": "112 15 17 18",
    "GB": "999 112", "GR": "112", "HK": "999 112", "HU": "112", "IE": "112 999", "IL": "101 100", "IN": "112", "IS": "112",
    "IT": "112 118", "JP": "119 110", "KE": "999", "KR": "119 112", "MX": "911", "MY": "999", "NL": "112", "NO": "113 112",
    "NG": "", "NZ": "111", "PE": "105", "PH": "911", "PL": "112", "PT": "112", "SE": "112", "SG": "995 999", "TH": "1669", "TR": "112",
    "TW": "119 110", "US": "911", "ZA": "112 10177",
}  # fmt: skip

# What each is for, where the sources say. Text: for deaf people.
ROLES = {
    "AU": {"112": "mobile"}, "BR": {"192": "ambulance", "190": "police"}, "CL": {"131": "ambulance", "133": "police"},
    "FR": {"114": "text"}, "IL": {"101": "ambulance", "100": "police"}, "JP": {"119": "ambulance fire", "110": "police"},
    "KR": {"119": "ambulance fire", "112": "police"}, "NO": {"113": "ambulance", "112": "police"},
    "SG": {"995": "ambulance", "999": "police"}, "TW": {"119": "ambulance fire", "110": "police"},
}  # fmt: skip

# Real by the sources that stand beside them, and not in the library (9.0.43).
ALSO_REAL = {
    *{("IN", "14416"), ("NL", "113"), ("PT", "1411"), ("BR", "188"), ("AR", "135"), ("KR", "109"), ("HK", "18111")},
    *{("TW", "1925"), ("GR", "10306"), ("DE", "116016"), ("CL", "*4141")},
}
# Known from memory or an old list alone, or ended: 988 by "press 3", 1-800-273-TALK, KIRAN, Korea's 1393, Sweden's old number.
NOT_GIVEN_OUT = {
    *{("US", "18006624357"), ("US", "18002738255"), ("AU", "1800737732"), ("MX", "5552598121"), ("SG", "1767")},
    *{("SG", "91511767"), ("PH", "1553"), ("PH", "09178998727"), ("IL", "1201"), ("CZ", "116123"), ("TH", "1323")},
    *{("KE", "1199"), ("IS", "1717"), ("FI", "0925250113"), ("FI", "0925250116"), ("IN", "18005990019")},
    *{("KR", "1393"), ("SE", "0771220060"), ("DE", "08000116016")},
}
# Hours in the sources; "unknown" where a source names none, or doubts them. Every other line answers day and night.
HOURS = {
    ("AR", "Centro de Asistencia al Suicida"): "unknown",
    ("AU", "13YARN"): "unknown",
    ("BE", "Zelfmoordlijn"): "unknown",
    ("BE", "Community Help Service"): "unknown",
    ("BE", "Tele-Onthaal"): "unknown",
    ("DK", "Livslinien"): "unknown",
    ("ES", "Teléfono de la Esperanza"): "unknown",
    ("FI", "MIELI, svenska"): "unknown",
    ("FI", "MIELI, українська"): "unknown",
    ("FI", "MIELI, русский"): "unknown",
    ("IE", "Pieta"): "unknown",
    ("IT", "Telefono Amico"): "09:00–24:00",
    ("JP", "#いのちSOS"): "unknown",
    ("JP", "こころの健康相談統一ダイヤル"): "unknown",
    ("MY", "HEAL"): "08:00–24:00",
    ("NZ", "Lifeline"): "unknown",
    ("NZ", "Suicide Crisis Helpline"): "unknown",
    ("PL", "116 123, dla dorosłych w kryzysie emocjonalnym"): "unknown",
    ("PT", "SOS Voz Amiga"): "15:30–00:30",
}
# Pages that carry no date.
UNDATED = {
    ("CH", "Die Dargebotene Hand, La Main Tendue, Telefono Amico"),
    *{("FI", "MIELI kriisipuhelin"), ("FI", "MIELI, svenska"), ("FI", "MIELI, українська"), ("FI", "MIELI, русский")},
    *{("HK", "Samaritans"), ("HK", "Samaritan Befrienders"), ("PL", "Centrum Wsparcia"), ("SE", "Hjälplinjen")},
    ("US", "Crisis Text Line"),
}
DIALLED = [
    (code, unquote(re.sub(r"^(tel|sms):", "", way["uri"])), way["label"])
    for code, line in EACH
    for way in [*line["call"], *line["text"]]
]
WHATSAPP = [(code, line["whatsapp"]) for code, line in EACH if line["whatsapp"]]


def in_the_library(code: str, dialled: str) -> bool:
    number = phonenumbers.parse(dialled, code)
    return shortnumberinfo.is_valid_short_number_for_region(number, code) or phonenumbers.is_valid_number_for_region(
        number, code
    )


def test_every_country_of_the_list_is_there() -> None:
    assert FAULTS == []
    assert set(COUNTRIES) == WITH_LINES | EMERGENCY_ONLY | NO_NUMBER
    assert {code for code, country in COUNTRIES.items() if country["lines"]} == WITH_LINES
    assert list(COUNTRIES) == sorted(COUNTRIES)


@pytest.mark.parametrize("code", COUNTRIES)
def test_emergency_numbers_are_those_of_the_country(code: str) -> None:
    assert COUNTRIES[code]["emergency"] == EMERGENCY[code].split()
    assert all(phonenumbers.is_emergency_number(number, code) for number in COUNTRIES[code]["emergency"])
    danger = {one["number"]: " ".join(one["for"]) for one in COUNTRIES[code]["danger"]}
    assert danger == {**dict.fromkeys(EMERGENCY[code].split(), ""), **ROLES.get(code, {})}
    assert {one["number"] for one in COUNTRIES[code]["danger"] if one["uri"].startswith("sms:")} == {
        number for number, role in danger.items() if role == "text"
    }


# The app shows these places the lines of another country (BORROWED in frontend/build/zones.py). 3114 is there by its own
# page ("que vous composiez ce numéro depuis la Métropole ou l’Outre-Mer"); the library lacks it in two.
BORROWED = {
    **dict.fromkeys(["PR", "VI", "GU", "AS", "MP"], ("911", "988")),
    **dict.fromkeys(["RE", "MQ", "GP", "GF", "YT", "MF"], ("15", "3114")),
}
LACKED = {"RE", "YT"}


@pytest.mark.parametrize("place", BORROWED)
def test_the_first_numbers_of_a_country_are_those_of_its_places_elsewhere(place: str) -> None:
    emergency, line = BORROWED[place]
    assert phonenumbers.is_emergency_number(emergency, place)
    assert in_the_library(place, line) != (place in LACKED)


def test_the_app_borrows_for_the_places_that_were_tried() -> None:
    zones = runpy.run_path(str(Path(__file__).parents[2] / "frontend" / "build" / "zones.py"))
    assert {place for places in zones["BORROWED"].values() for place in places} == set(BORROWED)


@pytest.mark.parametrize(("code", "dialled", "label"), DIALLED, ids=str)
def test_a_number_can_exist_in_its_country(code: str, dialled: str, label: str) -> None:
    assert (code, dialled) in ALSO_REAL or in_the_library(code, dialled)
    assert re.sub(r"[^0-9*]", "", label) == dialled, "what is read is what is dialled"
    assert not re.search(r"[^\W\d_]", label), "words around a number are the app's, in its languages"


def test_a_number_is_excused_only_while_it_has_to_be() -> None:
    assert {(code, dialled) for code, dialled, _ in DIALLED} >= ALSO_REAL
    assert [one for one in ALSO_REAL if one[1][0] != "*" and in_the_library(*one)] == []


@pytest.mark.parametrize(("code", "whatsapp"), WHATSAPP, ids=[code for code, _ in WHATSAPP])
def test_whatsapp_leads_to_the_number_that_is_read(code: str, whatsapp: dict[str, str]) -> None:
    number = phonenumbers.parse(whatsapp["label"], code)
    assert phonenumbers.is_valid_number_for_region(number, code)
    assert whatsapp["uri"] == f"https://wa.me/{number.country_code}{number.national_number}"


def test_whatsapp_stands_where_a_source_names_it() -> None:
    assert {(code, one["label"]) for code, one in WHATSAPP} == {
        ("ES", "600 000 016"),
        ("IT", "324 011 7252"),
        ("SG", "+65 6669 1771"),
    }


def test_what_is_not_sure_is_not_in_the_file() -> None:
    written = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    assert {line["sure"] for country in written["countries"] for line in country["lines"]} == {"A", "B"}
    assert sum(len(country["lines"]) for country in written["countries"]) == len(EACH)
    assert {(code, dialled) for code, dialled, _ in DIALLED} & NOT_GIVEN_OUT == set()
    assert "press 3" not in FILE.read_text(encoding="utf-8")


def test_each_line_says_where_it_was_read_and_when() -> None:
    for _, line in EACH:
        assert line["source"]
        assert date.fromisoformat(line["checked"]) <= date.today()
    assert {(code, line["name"]) for code, line in EACH if not line["source_date"]} == UNDATED


def test_a_line_is_named_once_in_its_country() -> None:
    names = [(code, line["name"]) for code, line in EACH]
    assert len(names) == len(set(names))


def test_whoever_shares_a_phone_with_somebody_who_hurts_them_is_told_of_the_call_list() -> None:
    for code, line in EACH:
        if line["kind"] == "abuse":
            assert "your phone keeps a call list" in line["notes"]["en"].lower(), (code, line["name"])
            assert "tu teléfono guarda una lista de llamadas" in line["notes"]["es"].lower(), (code, line["name"])


def test_a_note_is_there_in_every_language_that_the_app_has() -> None:
    texts = Path(__file__).parents[2] / "frontend" / "src" / "texts"
    languages = {folder.name for folder in texts.iterdir() if folder.is_dir()}
    assert languages >= {"en", "es"}
    assert [(code, line["name"]) for code, line in EACH if line["notes"] and set(line["notes"]) != languages] == []
    assert sum(bool(line["notes"]) for _, line in EACH) == 28


def test_no_note_judges_or_presses() -> None:
    notes = [(language, text) for _, line in EACH for language, text in line["notes"].items()]
    assert [(text, slip.rule.id) for language, text in notes for slip in errors(text, language)] == []


# What is pressed after the call began.
PRESS = {("GB", "NHS 111, urgent mental health"): "2", ("US", "Veterans Crisis Line"): "1"}


def test_what_is_pressed_after_a_call_is_said_where_it_is_needed() -> None:
    assert {(code, line["name"]): way["press"] for code, line in EACH for way in line["call"] if way["press"]} == PRESS


# How sure, what it costs and in which languages: a slip here is seen by nobody who reads the page.
KNOWN = {
    "free": "AR:1 AT:1 BR:1 CA:1 CL:1 DE:1,2 ES:1,3 FR:1,2 GB:1,4 HU:1 IE:1,2,4 IN:1 IT:2 JP:1 MX:1 NL:1 NZ:1 PL:1 PT:1 SG:1 US:1",
    "B": "AT:1 AU:2,3 BE:1,2,3,4 CA:1 CH:1 CL:1 DE:1 DK:1 ES:2 FI:1,2,3,4 GB:4 GR:1 HU:1 IE:1,2,3,4 JP:1,2,3 MY:1 NO:1,2 NZ:2,3 PL:1,2 SE:1,2 TW:1,2 US:2,3,4 ZA:1",
    "no language": "HK:1,3 IN:1 MY:1 SG:1 ZA:1",
}


def test_what_else_is_known_is_as_in_the_sources() -> None:
    def which(is_so: Callable[[dict[str, Any]], bool]) -> str:
        found = {c: [str(i) for i, line in enumerate(one["lines"], 1) if is_so(line)] for c, one in COUNTRIES.items()}
        return " ".join(f"{code}:{','.join(lines)}" for code, lines in found.items() if lines)

    assert which(lambda line: line["free"] is True) == KNOWN["free"]
    assert which(lambda line: line["sure"] == "B") == KNOWN["B"]
    assert which(lambda line: line["languages"] == []) == KNOWN["no language"]


def test_hours_that_nobody_confirmed_are_not_called_day_and_night() -> None:
    assert {(code, line["name"]): line["hours"] for code, line in EACH if line["hours"] != "always"} == HOURS
    timed = {code: line["zone"] for code, line in EACH if line["open"]}
    assert timed == {"IT": "Europe/Rome", "MY": "Asia/Kuala_Lumpur", "PT": "Europe/Lisbon"}
    assert {code for code, line in EACH if ":" in line["hours"]} == set(timed)


# By which people look for a country, and which no browser's tables have.
ALSO = {
    "GB": "Great Britain, England, Scotland, Wales, Gran Bretaña, Inglaterra",
    "US": "USA, America, EEUU, Puerto Rico",
    "NL": "Holland, The Netherlands, Holanda",
    "CZ": "Czech Republic, República Checa",
    "TR": "Turkey", "HK": "Hongkong", "IE": "Eire", "NZ": "Nueva Zelandia", "ZA": "Suráfrica", "FR": "Réunion, Martinique",
}  # fmt: skip


@pytest.mark.parametrize("code", ALSO)
def test_other_names_of_a_country_are_there(code: str) -> None:
    assert set(ALSO[code].split(", ")) <= set(COUNTRIES[code]["also"])


def test_where_no_line_is_there_are_lists_to_open() -> None:
    assert LINES
    assert [one["url"] for one in LINES["directories"]] == ["https://findahelpline.com", "https://befrienders.org"]
    assert LINES["emergency_source"]
    assert date.fromisoformat(LINES["emergency_checked"]) <= date.today()


def test_the_whole_list_stays_small_enough_to_carry() -> None:
    assert len(brotli.compress(json.dumps(LINES, ensure_ascii=False).encode())) < 20_000
