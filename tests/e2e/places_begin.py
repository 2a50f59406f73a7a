"""The questions before the beginning, the safety page, and Help now with what is the person's own."""

from playwright.sync_api import Page, expect

from tests.e2e.journals import Lived
from tests.e2e.place import TODAY, Act, Journal, Place, country, on_day, press, said, tap, then

QUESTIONS = "/#/questions"
FIRST = "How long has it been like this?"
SECOND = "Does it get in the way of work, people, children or looking after yourself?"
THIRD = (
    "Do you think of ending your life or hurting yourself? Is hope gone? "
    "Do you drink more, or take risks, because nothing matters?"
)
FLAGS = "Is one of these true now? Then other help is the right help first."
# The library is kept beside the shell; here the phone has never seen it.
NEVER_SEEN = """{ const open = caches.open.bind(caches);
caches.open = (name) => name === 'thaw-library' ? Promise.reject(new Error('not here')) : open(name); }"""


def left_out(times: int, *before: str) -> Act:
    """So many questions left open, after these were tapped."""

    def act(page: Page) -> None:
        for name in before:
            page.get_by_role("button", name=name, exact=True).click()
        for _ in range(times):
            asked = page.get_by_role("heading", level=1).inner_text()
            page.get_by_role("button", name="Leave this out", exact=True).click()
            expect(page.get_by_role("heading", level=1)).not_to_have_text(asked)

    return act


def wrote(**fields: str) -> Journal:
    def journal(lived: Lived) -> Lived:
        on_day(3)(lived)
        for field, text in fields.items():
            lived.add(TODAY, "wrote", page="safety", field=field, text=text)
        return lived

    return journal


SAFETY = wrote(
    signs="I stop answering.\nThe evenings get long.",
    helps="The walk by the canal. Music I know.",
    people="Sam, +44 7700 900123\nDr Okafor 020 7946 0958\nMy neighbour downstairs",
    places="Ana’s kitchen.",
    reasons="The dog. And spring.",
)
LONG = wrote(
    people="Maximiliane-Charlotte Wolkenstein-Trostburg-Hohenfels, +49 (0) 30 901820 and always", helps="x" * 300
)

PLACES = (
    Place("questions", FIRST, place=QUESTIONS),
    Place("questions-second", SECOND, place=QUESTIONS, act=left_out(1)),
    Place("questions-third", THIRD, place=QUESTIONS, act=left_out(2)),
    Place("questions-reply-plan", "It comes and goes", place=QUESTIONS, act=press("It comes and goes")),
    Place(
        "questions-reply-bring",
        "Most days, for two weeks or longer",
        place=QUESTIONS,
        act=press("Most days, for two weeks or longer"),
    ),
    Place("questions-reply-much", "A lot", place=QUESTIONS, act=then(left_out(1), press("A lot"))),
    Place("questions-reply-care", "Help comes first.", place=QUESTIONS, act=then(left_out(2), press("Sometimes"))),
    Place("questions-reply-now", "Help comes first.", place=QUESTIONS, act=then(left_out(2), press("Yes, now"))),
    Place("questions-flags", FLAGS, place=QUESTIONS, act=left_out(3)),
    Place("questions-flag-help", "Help comes first.", place=QUESTIONS, act=then(left_out(3), tap("I hear voices"))),
    Place(
        "questions-flag-emergency", "Help comes first.", place=QUESTIONS, act=then(left_out(3), tap("I am in danger"))
    ),
    Place("questions-flag-abuse", "Help comes first.", place=QUESTIONS, act=then(left_out(3), tap("Someone hurts me"))),
    Place("questions-flag-bring", "Other help first", place=QUESTIONS, act=then(left_out(3), tap("I swing between"))),
    Place("questions-form", "Which is nearest?", place=QUESTIONS, act=left_out(4)),
    Place("questions-end", "When you like.", place=QUESTIONS, act=left_out(5)),
    Place(
        "questions-end-again",
        "What you said.",
        on_day(3),
        QUESTIONS,
        then(
            press("It comes and goes", "Go on", "Somewhat", "Go on", "No", "Go on", "None of these"), tap("Turned down")
        ),
    ),
    Place(
        "questions-forgotten", FIRST, place=QUESTIONS, act=then(left_out(4), left_out(1), press("Forget these answers"))
    ),
    Place("questions-needed", "It may be needed.", place=QUESTIONS, act=press("Numbness may be needed")),
    Place("questions-left", "Left for now.", place=QUESTIONS, act=press("Numbness may be needed", "Leave it for now")),
    Place("signs", "Signs that other help comes first", on_day(3), "/#/signs"),
    Place("signs-coming", "Signs that other help comes first", place="/#/signs", without_network=True, init=NEVER_SEEN),
    Place("questions-coming", "Three questions", place=QUESTIONS, without_network=True, init=NEVER_SEEN),
    Place("safety", "Your safety page", place="/#/safety"),
    Place("safety-filled", "Your safety page", SAFETY, "/#/safety"),
    Place("safety-long", "Your safety page", LONG, "/#/safety"),
    Place("safety-editing", "Your safety page", SAFETY, "/#/safety", press("Edit")),
    Place("safety-writing", "Your safety page", place="/#/safety", act=press("Write it")),
    Place("help-people", "Help now", SAFETY, "/#/help", country("United Kingdom")),
    Place(
        "help-signs",
        "Help now",
        SAFETY,
        "/#/help",
        then(country("Anywhere else"), press("Signs that other help comes first"), said("Someone hurts me")),
    ),
)
