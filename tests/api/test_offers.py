"""A day without a way in for somebody is told; what the three practices of the day are, the sentence beside it."""

import pytest

from tests.api.conftest import SMALL
from thaw.plans.faults import Fault
from thaw.plans.format import PlanStructure
from thaw.plans.reading.files import read_text
from thaw.plans.reading.nodes import plain
from thaw.plans.writing.offers import check_offers


def told(**keys: str) -> list[Fault]:
    """The faults of the small plan, its practices with more keys: `walk="indoors: false"`."""
    text = SMALL.split("texts:")[0].replace("version: 1.10", 'version: "1.10"')
    for practice, more in keys.items():
        text = text.replace(f"  {practice}:\n", f"  {practice}:\n    {more}\n", 1)
    root = read_text(text, "plan.yaml").root
    assert root
    return check_offers(PlanStructure.model_validate(plain(root)), root)


# what walk, stretch and sway are beside the defaults, and what is said of day 1
DAYS = {
    "nothing said of them": ((), None),
    "one way in is enough": (("indoors: false", "alone: false"), None),
    "all out of doors": (("indoors: false",) * 3, "indoors."),
    "all with somebody": (("alone: false",) * 3, "alone."),
    "all aloud": (("aloud: true",) * 3, "without speaking."),
    "two of the ways are lacking": (("alone: false\n    aloud: true",) * 3, "alone or without speaking."),
    "each way by itself, none at once": (("indoors: false", "alone: false", "aloud: true"), "indoors, alone and without speaking, all at once."),
}  # fmt: skip


@pytest.mark.parametrize("name", DAYS)
def test_what_a_day_offers(name: str) -> None:
    keys, said = DAYS[name]
    found = told(**dict(zip(("walk", "stretch", "sway"), keys, strict=False)))
    assert [one.code for one in found] == ["out-of-reach"] * bool(said)
    if said:
        assert found[0].sentence == f"Day 1 offers nothing that can be done {said}"
        assert (found[0].place.line, found[0].place.column) == (19 + sum(1 + key.count("\n") for key in keys) + 1, 5)


@pytest.mark.parametrize(("minutes", "codes"), [("0.95", []), ("1", ["minute-long"])])
def test_the_smallest_size_takes_less_than_a_minute(minutes: str, codes: list[str]) -> None:
    text = SMALL.split("texts:")[0].replace("version: 1.10", 'version: "1.10"')
    text = text.replace(
        "minutes: {full: 5, smaller: 2, smallest: 0.5}", f"minutes: {{full: 5, smaller: 2, smallest: {minutes}}}", 1
    )
    root = read_text(text, "plan.yaml").root
    assert root
    found = check_offers(PlanStructure.model_validate(plain(root)), root)
    assert [one.code for one in found] == codes
    for one in found:
        assert str(one).startswith(
            "plan.yaml:8:46: The smallest size of `walk` takes a minute. Less is always there: write"
        )
