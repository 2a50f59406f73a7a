"""Looking back: the picture, the same in words, and what was noticed."""

from datetime import date

from playwright.sync_api import Page

from tests.e2e.journals import CUES, Lived
from tests.e2e.place import TODAY, Journal, Place, on_day, press, said

LOOK = "/#/picture"
WORDS = "/#/picture/words"
SO_FAR = "So far"
IN_WORDS = "So far, in words"
SIGNALS = ("warmth", "shoulders-dropped", "deeper-breath", "irritation")


def noticed(lived: Lived, order: int, *signals: str, **more: str) -> Lived:
    """Something was noticed after the mark that stands at this place of the journal."""
    fact = lived.facts[order]
    on = (date.fromisoformat(str(fact["day"])) - date(2027, 3, 1)).days + 1
    return lived.add(on, "noticed", mark=fact["id"], signals=list(signals), **more)


def attended(lived: Lived) -> Lived:
    """Eleven evenings, with something noticed after many of the marks."""
    lived.began(TODAY - 10)
    for day in range(1, 12):
        for place, cue in enumerate(CUES[: 1 + day % 4]):
            lived.did(TODAY - 11 + day, day, cue)
            mark = len(lived.facts) - 1
            if (day + place) % 5 == 0:
                noticed(lived, mark, answer="nothing-yet")
            elif (day + place) % 7 == 0:
                noticed(lived, mark, answer="cannot-tell", note="Far away, and quiet. The window was open.")
            elif (day * 3 + place) % 4 < 2:
                noticed(lived, mark, SIGNALS[(day + place) % 4], SIGNALS[(2 * place) % 4], answer="a-little")
    return lived


def rounds(count: int, days: int) -> Journal:
    """Rounds one after the other, with all four cues on each of their days, and some of it noticed."""

    def journal(lived: Lived) -> Lived:
        first = TODAY - count * days
        for number in range(count):
            lived.began(first + number * days)
            for day in range(1, days + 1):
                lived.did(first + number * days + day - 1, 1 + (day - 1) % 14, *CUES)
                if day % 3 == 0:
                    noticed(lived, len(lived.facts) - 2, SIGNALS[day % 4])
        return lived

    return journal


def taken_back(lived: Lived) -> Lived:
    on_day(3, *CUES)(lived)
    return lived.add(TODAY, "took-back", mark=lived.facts[-1]["id"])


def scrolled(page: Page) -> None:
    """What was noticed comes into sight."""
    said("Some warmth")(page)
    page.locator(".plot").evaluate("(plot) => plot.scrollIntoView({ behavior: 'instant' })")


PLACES = (
    Place("look-clear", "Clear ice", place=LOOK),
    Place("look-one", SO_FAR, on_day(1, "body"), LOOK),
    Place("look", SO_FAR, attended, LOOK, said("Some warmth")),
    Place("look-noticed", SO_FAR, attended, LOOK, scrolled),
    Place("look-noticed-long", SO_FAR, rounds(3, 50), LOOK, scrolled),
    Place("look-forward", SO_FAR, attended, LOOK, press("Senses")),
    Place("look-rounds", SO_FAR, rounds(3, 7), LOOK),
    Place("look-many", SO_FAR, rounds(3, 50), LOOK),
    Place("look-words", IN_WORDS, attended, WORDS, said("Far away, and quiet.")),
    Place("look-words-taken-back", IN_WORDS, taken_back, WORDS, press("Take it back")),
    Place("look-words-rounds", IN_WORDS, rounds(2, 7), WORDS),
    Place("look-words-earlier", IN_WORDS, rounds(3, 50), WORDS, press("Earlier days")),
    Place("look-words-unknown", IN_WORDS, on_day(3, *CUES), WORDS, without_network=True, without_plan=True),
    Place("look-words-none", IN_WORDS, place=WORDS),
)
