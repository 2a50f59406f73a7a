"""Noticing after a mark, and care when something made it worse."""

from playwright.sync_api import Page, expect

from tests.e2e.journals import Lived
from tests.e2e.place import TODAY, Act, Journal, Place, on_day, press, then

ASKS = "Did anything shift?"
SHIFT = "Did anything shift, even slightly?"
WORSE = "This made it worse"
NOTE = "The sound of the kettle, and for a moment I wanted to hear it again. "


def chips(*names: str) -> Act:
    """Tap these, once the library is here."""

    def act(page: Page) -> None:
        for name in names:
            page.get_by_role("button", name=name, exact=True).click()

    return act


def wrote(text: str) -> Act:
    def act(page: Page) -> None:
        page.get_by_role("button", name="Something else", exact=True).click()
        page.get_by_label("In your own words").fill(text)

    return act


def library_here(page: Page) -> None:
    expect(page.get_by_role("button", name="Some warmth", exact=True)).to_be_visible()


def noticed(*signals: str, **body: str) -> Journal:
    """A day with two marks, the last of which was noticed."""

    def journal(lived: Lived) -> Lived:
        on_day(5, "body", "sensory")(lived)
        mark = lived.facts[-1]["id"]
        return lived.add(TODAY, "noticed", mark=mark, signals=list(signals), **body)

    return journal


def without_questions(lived: Lived) -> Lived:
    return on_day(3, "body")(lived).add(TODAY, "chose", about="noticing-body", value=False)


change = then(press("Senses"), press("What shifted?"))
opened = on_day(5, "body", "sensory")

PLACES = (
    Place("today-asking", "Day five", opened),
    Place("noticing", SHIFT, opened, act=then(press(ASKS), library_here)),
    Place("noticing-chosen", SHIFT, opened, act=then(press(ASKS), chips("My shoulders dropped", "A little"))),
    Place("noticing-note", SHIFT, opened, act=then(press(ASKS), wrote(NOTE * 8), library_here)),
    Place("noticing-again", SHIFT, noticed("warmth", note="Tea."), place="/#/cue/sensory", act=press("What shifted?")),
    Place("noticing-not-asked", SHIFT, opened, act=then(press(ASKS), chips("Don’t ask after senses"))),
    Place("noticing-gone", "That line is not here.", opened, place="/#/noticing/elsewhere"),
    Place("care", "Then stop here.", opened, act=press(ASKS, WORSE)),
    Place(
        "care-less",
        "Then stop here.",
        opened,
        act=press(ASKS, WORSE, "Leave this one out", "Set senses aside for now", "Something smaller tomorrow"),
    ),
    Place("settings-not-asked", "Stays on this phone", without_questions, place="/#/settings"),
)
