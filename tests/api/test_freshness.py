"""A support line that nobody looked at for half a year is a warning, and another after a year; the day is given, never asked for."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.api.conftest import Door
from thaw.cli import app
from thaw.plans.help.freshness import check_fresh, told
from thaw.plans.help.support import check_lines
from thaw.plans.reading.files import read_text

LINES = """\
checked: "2026-01-01"
countries:
  - code: "GB"
    name: United Kingdom
    emergency: ["999"]
    lines:
      - {name: One, kind: crisis, call: [{label: "116 123"}], source: one.example, sure: A, checked: "2026-01-01"}
      - {name: Two, kind: crisis, call: [{label: "116 124"}], source: two.example, sure: A, checked: "2026-03-01"}
      - {name: Three, kind: crisis, call: [{label: "116 125"}], source: three.example, sure: C}
"""
FIRST = date(2026, 1, 1)
# days after the first: the lines that are ageing, the lines that are old
AGES = [
    (59, [], []),
    (182, [], []),
    (183, [7], []),
    (183 + 58, [7], []),
    (183 + 59, [7, 8], []),
    (365, [7, 8], []),
    (366, [8], [7]),
    (365 + 59, [8], [7]),
    (365 + 60, [], [7, 8]),
]


@pytest.mark.parametrize(("days", "ageing", "lines"), AGES)
def test_a_line_ages_for_half_a_year_and_is_old_after_a_year(
    days: int, ageing: list[int], lines: list[int], tmp_path: Path
) -> None:
    today = FIRST + timedelta(days=days)
    root = read_text(LINES, "lines.yaml").root
    assert root
    found = check_fresh(root, today)
    assert {one.level for one in found} <= {"warning"}
    assert [one.place.line for one in found if one.code == "line-ageing"] == ageing
    assert [one.place.line for one in found if one.code == "line-old"] == lines
    (tmp_path / "lines.yaml").write_text(LINES)
    given_out, _ = check_lines(tmp_path / "lines.yaml")
    assert given_out
    said = told(given_out, today)
    assert (said is None) == (lines == [])
    if said:
        many = "1 support line was" if len(lines) == 1 else "2 support lines were"
        assert said.startswith(
            f"{many} last held against the source more than 365 days ago, the first of them on 2026-01-01. "
        )


def test_the_sentence_says_how_old() -> None:
    root = read_text(LINES, "lines.yaml").root
    assert root
    [found, _] = check_fresh(root, FIRST + timedelta(days=400))
    assert str(found) == (
        "lines.yaml:7:102: warning: This line was last held against its source 400 days ago; 365 is the most. "
        "Look at the source, mend what changed, and write today's date."
    )


AHEAD = {
    "a line": ('sure: A, checked: "2026-03-01"', 'sure: A, checked: "2026-03-02"', (8, "checked-ahead")),
    "the list": ('checked: "2026-01-01"\n', 'checked: "2026-03-02"\n', (1, "checked-ahead")),
    "the emergency numbers": ("countries:", 'emergency_checked: "2026-03-02"\ncountries:', (2, "checked-ahead")),
    "two lines of one name": ("name: Two", "name: One", (8, "line-twice")),
}


@pytest.mark.parametrize("name", AHEAD)
def test_what_is_told_beside_age(name: str, tmp_path: Path) -> None:
    stands, instead, wanted = AHEAD[name]
    assert stands in LINES
    text = LINES.replace(stands, instead, 1)
    root = read_text(text, "lines.yaml").root
    assert root
    [found] = check_fresh(root, date(2026, 3, 1))
    assert (found.place.line, found.code) == wanted
    (tmp_path / "lines.yaml").write_text(text)
    assert check_lines(tmp_path / "lines.yaml")[1] == []  # a clock that is wrong takes no list from anybody


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A host's folder with lines that were checked long ago."""
    (tmp_path / "host" / "help").mkdir(parents=True)
    (tmp_path / "host" / "help" / "lines.yaml").write_text(LINES.replace("2026", "2001"))
    return tmp_path / "host"


def test_a_host_is_told_once_at_start_and_the_lines_are_given_out(
    old: Path, door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    client = door(plans=[old])
    assert [one.message for one in caplog.records if "held against" in one.message] == [
        "2 support lines were last held against the source more than 365 days ago, the first of them on 2001-01-01. "
        "`thaw plans check` names them; update Thaw, or check the list and write the day under `checked`."
    ]
    assert client.get("/api/help").json()["countries"][0]["lines"][0]["name"] == "One"


def test_for_a_host_it_is_a_warning(old: Path) -> None:
    result = CliRunner().invoke(app, ["plans", "check", str(old)])
    assert result.exit_code == 0
    assert result.stderr == "support lines read, no faults, 2 warnings.\n"
    assert CliRunner().invoke(app, ["plans", "check", "--strict", str(old)]).exit_code == 1
