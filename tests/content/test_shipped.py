"""What is given to people passes the checks that we give to others."""

import warnings
from datetime import date
from pathlib import Path

import pytest

from thaw.plans.help.freshness import check_fresh
from thaw.plans.help.support import LINES_FILE
from thaw.plans.library.checking import check_library
from thaw.plans.library.loading import LIBRARY_FILE
from thaw.plans.library.structure import TOPICS
from thaw.plans.reading.files import read_file
from thaw.plans.writing.coverage import LIST_FILE, content_list, coverage
from thaw.plans.writing.inspecting import inspect

PLANS = Path(__file__).parents[2] / "plans"
FOLDERS = sorted(one.name for one in PLANS.iterdir() if one.is_dir())


@pytest.mark.parametrize("name", FOLDERS)
def test_each_plan_library_and_list_has_no_fault(name: str) -> None:
    report = inspect([PLANS / name], date.today())
    assert [str(one) for one in report.faults] == []
    assert report.looked_at() == 1


def test_everything_that_texts_are_to_carry_is_carried() -> None:
    meanings, faults = content_list(PLANS / LIST_FILE)
    found = coverage(meanings, [PLANS])
    assert faults == []
    assert (found.open, found.unknown) == ([], []), str(found)


@pytest.mark.filterwarnings("default")
def test_support_lines_were_held_against_their_source_within_a_year() -> None:
    root = read_file(PLANS / LINES_FILE).root
    assert root
    found = check_fresh(root, date.today())
    assert [str(one) for one in found if one.code != "line-ageing"] == []
    if found:
        warnings.warn(f"{len(found)} support lines are ageing: {found[0]}", stacklevel=1)


def test_the_cards_carry_what_cards_are_to_carry() -> None:
    """What numbness is, its forms, signs, neighbours, causes, what to have checked, progress, meaning, help, small pleasures."""
    checked, faults = check_library(PLANS / LIBRARY_FILE)
    assert checked, faults
    meanings, _ = content_list(PLANS / LIST_FILE)
    cards = checked.structure.cards.values()
    carried = {id for card in cards for id in card.covers}
    wanted = {id for id in meanings if id.rstrip("0123456789") in set("DFIXCKRGHM")}
    assert sorted(wanted - carried) == []
    assert len(cards) >= 30
    assert {card.topic for card in cards} == set(TOPICS)
