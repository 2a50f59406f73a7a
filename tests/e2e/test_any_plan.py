"""Plans of one to sixty days, with any of the four cues: from the first day to the close, in the whole app."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e import looking
from tests.e2e.journals import Lived, write
from tests.e2e.life import evening
from tests.e2e.phone import Phone

NAMES = {"body": "Body", "sensory": "Senses", "connection": "Connection", "meaning": "Meaning"}
SIZE = {"name": "A little", "did": "Did a little.", "minutes": 1, "steps": ["Begin.", "Stop."]}
# days, cues of a day, what the first day says, how the last is called, what the close offers
PLANS = [
    (1, ("meaning",), ("One small thing. That is a whole day.", "Day one", "One more day")),
    (2, ("sensory", "connection"), ("Two small things. Either is enough.", "Day two", "Another two days")),
    (21, ("body", "sensory", "meaning"), ("Three small things. Any one is enough.", "Day twenty-one", "Another twenty-one days")),
    (60, tuple(NAMES), ("Four small things. Any one is enough.", "Day sixty", "Another sixty days")),
]  # fmt: skip


def plan_of(days: int, cues: tuple[str, ...]) -> dict[str, Any]:
    """A plan's text, as part `days` of the API gives it."""
    sizes = dict.fromkeys(("full", "smaller", "smallest"), SIZE)
    practices = {f"{cue}-{n}": {"cue": cue, "title": f"{cue} {n}", "sizes": sizes} for cue in cues for n in (1, 2, 3)}
    offered = {cue: {"suggestion": f"{cue}-1", "others": [f"{cue}-2", f"{cue}-3"]} for cue in cues}
    head = {"format": 1, "id": "any", "version": "1", "language": "en", "fallback": False, "languages": ["en"]}
    texts = {"title": "Any", "about": "Any plan.", "digest": f"{days:064x}"}
    return {
        **head,
        **texts,
        "practices": practices,
        "days": [{"theme": "A day", "thought": "It is a day.", "cues": offered}] * days,
    }


@pytest.mark.parametrize(("days", "cues", "said"), PLANS, ids=["1", "2", "21", "60"])
def test_any_plan(shared_phone: Phone, days: int, cues: tuple[str, ...], said: tuple[str, str, str]) -> None:
    first, last, again = said
    plan = plan_of(days, cues)
    shared_phone.set_clock(evening(1))
    write(shared_phone.page, shared_phone.url, Lived(plan).began(1).facts, [plan])
    page = shared_phone.open()
    expect(page.locator("main .prose").first).to_have_text(first)
    assert page.locator("main .row .name").all_inner_texts() == [NAMES[cue] for cue in cues]
    for cue, name in NAMES.items():  # a cue that the plan does not have is a place that says so, and no error
        page = shared_phone.open(f"/#/cue/{cue}")
        expect(page.locator("h1")).to_have_text(name)
        assert (page.locator(".sizes").count() == 1) == (cue in cues)

    lived = Lived(plan).began(1)
    for day in range(1, days):
        lived.did(day, day, cues[day % len(cues)])
    shared_phone.set_clock(evening(days))
    write(shared_phone.page, shared_phone.url, lived.facts, [plan])
    page = shared_phone.open()
    expect(page.locator("h1")).to_have_text(last)
    page.locator(f"main a[href='#/cue/{cues[0]}']").click()
    page.locator(".way-press").first.click()
    page.get_by_role("button", name="I did this").click()
    expect(page.locator("main .melted")).to_have_text("Did a little.")
    shared_phone.set_clock(evening(days + 1))
    page = shared_phone.open()
    expect(page.locator("h1")).to_have_text("This is what you made.")
    expect(page.get_by_role("button", name=again)).to_be_visible()
    assert looking.overflowing(page) == []
    page.get_by_role("button", name="Keep the small things").click()
    expect(page.locator("h1")).to_have_text("Today")
    assert page.locator("main .row .name").all_inner_texts() == [NAMES[cue] for cue in cues]
