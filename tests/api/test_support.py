"""Support lines: read like a plan; what is not sure is not given out; a host's list takes the place of the whole."""

import os
from pathlib import Path

import pytest

from tests.api.conftest import SHIPPED
from thaw.plans.answers import Help
from thaw.plans.help import support

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


def test_a_line_may_be_reached_by_whatsapp_alone(tmp_path: Path) -> None:
    alone = LINES.replace('chat: "https://example.org"', 'whatsapp: {label: "1", uri: "https://wa.me/34600000016"}')
    assert support.check_lines(written(tmp_path, alone))[1] == []


SLIPS = {
    "an unquoted number": ('emergency: ["999", "112"]', "emergency: [999]", 5, "not-text", 'Put it in quotes: "999".'),
    "a country in words": ('code: "GB"', "code: Britain", 3, "bad-form", "A country is two capital letters"),
    "an unknown kind": ("kind: crisis\n", "kind: crises\n", 8, "unknown-word", "Did you mean `crisis`?"),
    "no way to reach": ('call: [{label: "116 123"}]', "call: []", 7, "no-way-to-reach", "Write at least one"),
    "a label without digits": ('{label: "116 123"}', "{label: Ring us}", 9, "no-number", 'add uri: "tel:…"'),
    "hours in words": ("hours: always", "hours: all day", 10, "bad-form", "Write always, unknown, or hours such as 09:00–24:00."),
    "free in words": ("free: true", "free: very", 12, "not-true-or-false", "Write true or false"),
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


def test_a_hosts_list_with_a_fault_is_told_and_not_used(tmp_path: Path) -> None:
    written(tmp_path, "checked: [")
    lines, faults = support.load([SHIPPED, tmp_path])
    assert lines
    assert len(lines["countries"]) > 5
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
