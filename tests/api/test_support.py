"""Support lines: read like a plan; what is not sure is not given out; a host's list takes the place of the whole."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.api.conftest import SHIPPED
from thaw.plans.help import support
from thaw.plans.help.answers import Help

LINES = """\
checked: "2026-11-22"
countries:
  - code: "GB"
    name: United Kingdom
    emergency: ["999", "112"]
    lines:
      - name: Samaritans
        kind: crisis
        call: [{label: "116 123"}]
        hours: always
        languages: [en]
        free: true
        source: example.org
        source_date: "2026-01"
        checked: "2026-11-22"
        sure: A
      - name: Star
        kind: abuse
        call: [{label: "*4141"}, {label: "+44 (0)20 1"}, {label: "Ring us", uri: "tel:111;phone-context=+44"}]
        text: [{label: "85 258", word: SHOUT}]
        whatsapp: {label: "600 000 016", uri: "https://wa.me/34600000016"}
        source: example.org
        checked: "2026-11-22"
        sure: B
      - {name: Unsure, kind: crisis, chat: "https://example.org", source: memory, checked: "2026-11-22", sure: C}
      - {name: Unchecked, kind: crisis, chat: "https://example.org", source: x, sure: A}
"""


def written(folder: Path, text: str) -> Path:
    (folder / "help").mkdir(parents=True, exist_ok=True)
    (folder / "help" / "lines.yaml").write_text(text, encoding="utf-8")
    return folder / "help" / "lines.yaml"


def test_what_is_sure_is_given_out(tmp_path: Path) -> None:
    lines, faults = support.check_lines(written(tmp_path, LINES))
    assert faults == []
    [country] = Help.model_validate(lines).countries
    assert [line.name for line in country.lines] == ["Samaritans", "Star"]
    assert [call.uri for line in country.lines for call in line.call] == [
        "tel:116123",
        "tel:%2A4141",
        "tel:+440201",
        "tel:111;phone-context=+44",
    ]
    assert [(text.uri, text.word) for text in country.lines[1].text] == [("sms:85258", "SHOUT")]
    assert country.lines[1].hours == "unknown"
    assert [line.whatsapp and (line.whatsapp.label, line.whatsapp.uri) for line in country.lines] == [
        None,
        ("600 000 016", "https://wa.me/34600000016"),
    ]


def line_with(tmp_path: Path, more: str) -> dict[str, Any]:
    """The first line as it is given out, with these keys too."""
    lines, faults = support.check_lines(written(tmp_path, LINES.replace("        hours: always\n", more, 1)))
    assert faults == []
    Help.model_validate(lines)
    assert lines
    first: dict[str, Any] = lines["countries"][0]["lines"][0]
    return first


WEEK = [1, 2, 3, 4, 5, 6, 7]
HOURS = {
    "always": None,
    "unknown": None,
    "09:00–24:00": [(WEEK, "09:00", "24:00")],
    "15:30-00:30": [(WEEK, "15:30", "00:30")],
    "Mon–Fri 09:00–17:00": [([1, 2, 3, 4, 5], "09:00", "17:00")],
    "Mon–Fri 09:00–17:00, Sat 10:00–12:00": [([1, 2, 3, 4, 5], "09:00", "17:00"), ([6], "10:00", "12:00")],
    "Mon, Wed 09:00–12:00, 14:00–17:00": [([1, 3], "09:00", "12:00"), ([1, 3], "14:00", "17:00")],
    "Fri–Mon 18:00–06:00": [([1, 5, 6, 7], "18:00", "06:00")],
    "09:00–17:00 on weekdays": None,  # words, as lists of before may have them
}


@pytest.mark.parametrize("hours", HOURS)
def test_hours_are_given_as_they_are_written_and_as_times(hours: str, tmp_path: Path) -> None:
    line = line_with(tmp_path, f'        hours: "{hours}"\n        zone: Europe/Lisbon\n')
    wanted = HOURS[hours]
    assert line["hours"] == hours
    assert line["zone"] == "Europe/Lisbon"
    assert line["open"] == (
        wanted if wanted is None else [{"days": days, "from": begin, "to": end} for days, begin, end in wanted]
    )


NOTES = {
    "": (None, {}),
    "note: For adults.": ("For adults.", {"en": "For adults."}),
    "note: {es: Para adultos., en: For adults.}": ("For adults.", {"es": "Para adultos.", "en": "For adults."}),
    "note: {de: Nur nachts.}": ("Nur nachts.", {"de": "Nur nachts."}),
}


@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_one_text_for_older_apps_and_one_for_each_language(note: str, tmp_path: Path) -> None:
    line = line_with(tmp_path, f"        {note}\n")
    assert (line["note"], line["notes"]) == NOTES[note]


def test_emergency_numbers_have_what_they_are_for(tmp_path: Path) -> None:
    mixed = '["999", {number: "*1 #", for: [ambulance, fire]}, {number: "114", for: [text]}]'
    lines, faults = support.check_lines(written(tmp_path, LINES.replace('["999", "112"]', mixed)))
    assert faults == []
    [country] = Help.model_validate(lines).countries
    assert country.emergency == ["999", "*1 #"]  # what can be called, as it always was
    assert [(one.number, one.uri, one.roles) for one in country.danger] == [
        ("999", "tel:999", []),
        ("*1 #", "tel:%2A1%23", ["ambulance", "fire"]),
        ("114", "sms:114", ["text"]),
    ]


def test_a_list_of_before_is_given_out_with_every_newer_key_empty(tmp_path: Path) -> None:
    lines, faults = support.check_lines(written(tmp_path, LINES))
    assert faults == []
    given = Help.model_validate(lines)
    [country] = given.countries
    assert (given.emergency_source, given.emergency_checked, given.directories) == (None, None, None)
    assert (country.also, [one.roles for one in country.danger]) == ([], [[], []])
    assert [(line.open, line.zone, line.notes, line.source_url) for line in country.lines] == [(None, None, {}, [])] * 2


def test_what_is_pressed_after_a_call_began_is_no_part_of_the_number(tmp_path: Path) -> None:
    lines, faults = support.check_lines(
        written(tmp_path, LINES.replace('{label: "116 123"}', '{label: "111", press: "2"}'))
    )
    assert faults == []
    assert lines
    assert lines["countries"][0]["lines"][0]["call"] == [{"label": "111", "uri": "tel:111", "press": "2"}]


def test_a_country_may_stand_there_without_a_number(tmp_path: Path) -> None:
    bare = 'checked: "2026-11-22"\ncountries: [{code: "NG", name: Nigeria, emergency: [], lines: []}]\n'
    assert support.check_lines(written(tmp_path, bare))[1] == []


def test_a_line_may_be_reached_by_whatsapp_alone(tmp_path: Path) -> None:
    alone = LINES.replace('chat: "https://example.org"', 'whatsapp: {label: "1", uri: "https://wa.me/34600000016"}')
    assert support.check_lines(written(tmp_path, alone))[1] == []


SLIPS = {
    "an unquoted number": ('emergency: ["999", "112"]', "emergency: [999]", 5, "not-text", 'Put it in quotes: "999".'),
    "a country in words": ('code: "GB"', "code: Britain", 3, "bad-form", "A country is two capital letters"),
    "an unknown kind": ("kind: crisis\n", "kind: crises\n", 8, "unknown-word", "Did you mean `crisis`?"),
    "no way to reach": ('call: [{label: "116 123"}]', "call: []", 7, "no-way-to-reach", "Write at least one"),
    "a label without digits": ('{label: "116 123"}', "{label: Ring us}", 9, "no-number", 'add uri: "tel:…"'),
    "hours in words": ("hours: always", "hours: all day", 10, "bad-form", "Write always, unknown, or hours such as 09:00–24:00"),
    "free in words": ("free: true", "free: very", 12, "not-true-or-false", "Write true or false"),
    "an end that no clock shows": ("hours: always", "hours: 09:00–24:30", 10, "no-such-time", "24:00 is midnight as an end"),
    "a beginning at 24:00": ("hours: always", "hours: 24:00–08:00", 10, "no-such-time", "Hours go from 00:00 to 23:59"),
    "hours of a day that is none": ("hours: always", "hours: Mon–Fry 09:00–17:00", 10, "hours-unclear", "Mon–Fri 09:00–17:00"),
    "a zone that is none": ("hours: always", "hours: 09:00–17:00\n        zone: Europe/Roma", 11, "no-such-zone", "Did you mean `Europe/Rome`?"),
    "a zone in words": ("hours: always", "hours: 09:00–17:00\n        zone: Italian time", 11, "bad-form", "as in Europe/Rome"),
    "a word twice": ("word: SHOUT}", 'word: SHOUT, uri: "sms:85258?body=SHOUT"}', 20, "word-twice", "Keep it under `word`."),
    "what to press in words": ('{label: "*4141"}', '{label: "*4141", press: option 2}', 19, "bad-form", "digits in quotes"),
    "a note in a language that is none": ("free: true", "free: true\n        note: {English: x}", 13, "bad-form", "en, es or pt-BR"),
    "a note that is too long": ("free: true", "free: true\n        note: {es: " + "x" * 301 + "}", 13, "too-long", "Take out at least 1."),
    "a note that is a list": ("free: true", "free: true\n        note: [x]", 13, "text-expected", "one line"),
    "a role that is none": ('["999", "112"]', '["999", {number: "112", for: [polise]}]', 5, "unknown-word", "Did you mean `police`?"),
    "a role without its number": ('["999", "112"]', '["999", {for: [police]}]', 5, "lacking-key", "number:"),
    "a role under another key": ('["999", "112"]', '["999", {number: "112", four: [police]}]', 5, "unknown-key", "Did you mean `for`?"),
    "no source": ("        source: example.org\n        source_date", "        source_date", 7, "lacking-key", "Add it, as in `source:"),
    "a day that is none": ('checked: "2026-11-22"\ncountries', 'checked: "2026-02-30"\ncountries', 1, "no-such-day", "2026-01-18"),
    "a date the other way round": ('source_date: "2026-01"', 'source_date: "01.2026"', 14, "bad-form", "A date is a day, a month or a year"),
    "a chat that is no https": ('chat: "https://example.org", source: x', 'chat: "javascript:x", source: x', 26, "bad-form", "https://"),
    "a dialling that is none": ("tel:111;phone-context=+44", "javascript:x", 19, "bad-form", "tel:116123"),
    "a WhatsApp address that is none": ("https://wa.me/34600000016", "https://wa.me/+34 600", 21, "bad-form", "Write https://wa.me/"),
    "a misspelt key": ("kind: abuse", "knd: abuse", 18, "unknown-key", "Did you mean `kind`?"),
}  # fmt: skip


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_at_its_place(name: str, tmp_path: Path) -> None:
    stands, instead, line, code, mend = SLIPS[name]
    assert stands in LINES
    lines, [fault] = support.check_lines(written(tmp_path, LINES.replace(stands, instead, 1)))
    assert lines is None
    assert (fault.place.line, fault.code) == (line, code), str(fault)
    assert mend in fault.mend


def test_a_country_stands_once(tmp_path: Path) -> None:
    twice = LINES + LINES.split("countries:\n")[1]
    assert [(f.code, f.place.line) for f in support.check_lines(written(tmp_path, twice))[1]] == [("country-twice", 27)]


def test_a_hosts_list_takes_the_place_of_the_whole(tmp_path: Path) -> None:
    written(tmp_path, LINES)
    lines, faults = support.load([SHIPPED, tmp_path])
    assert faults == []
    assert lines
    assert [country["code"] for country in lines["countries"]] == ["GB"]
    assert lines["own"]


def test_a_hosts_list_with_a_fault_is_told_and_not_used(tmp_path: Path) -> None:
    written(tmp_path, "checked: [")
    lines, faults = support.load([SHIPPED, tmp_path])
    assert lines
    assert len(lines["countries"]) > 5
    assert not lines["own"]
    assert [fault.code for fault in faults] == ["open-bracket"]


def test_the_lines_that_come_along_have_no_fault() -> None:
    lines, faults = support.check_lines(SHIPPED / "help" / "lines.yaml")
    assert faults == []
    assert all(
        line.call or line.text or line.chat or line.whatsapp
        for country in Help.model_validate(lines).countries
        for line in country.lines
    )


def test_a_folder_that_may_not_be_looked_into_is_told_and_hides_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, stat = tmp_path / "closed", Path.stat

    def refuse(path: Path, **options: bool) -> os.stat_result:
        if path.is_relative_to(closed / "help"):
            raise PermissionError(13, "Permission denied")
        return stat(path, **options)

    monkeypatch.setattr(Path, "stat", refuse)
    lines, faults = support.load([SHIPPED, closed])
    assert lines
    assert [fault.code for fault in faults] == ["unreadable"]
