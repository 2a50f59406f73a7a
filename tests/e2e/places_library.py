"""The library, a card for a friend, and the page to bring, in each of their states."""

from playwright.sync_api import Page, expect

from tests.e2e.journals import Lived
from tests.e2e.place import TODAY, Journal, Place, on_day, press, said, then, typed

PAGE = {
    "since-when": "Since the winter before last, I think. It came little by little.",
    "medicines": "Sertraline since March 2026, 50 mg. In August it went to 100 mg.",
    "sleep": "Seven hours, in two pieces. Awake around four.",
    "tried": "Walks. Cold water. Music from when I was seventeen helped a little, for a minute or two.",
    "question-first-words": "yes",
    "question-check-up": "yes",
    "question-pacing": "yes",
}
ARABIC = "منذ الشتاء. جاء الأمر ببطء، يوماً بعد يوم."
LONG = "Something that nobody could see from outside, and that I could not have put into words then. " * 6
NO_VOICE = "delete globalThis.speechSynthesis;"
# A phone with a voice of its own; what it is to say stays here.
VOICE = """{
  const voice = { name: 'Here', lang: 'en-GB', localService: true, default: true, voiceURI: 'here' };
  globalThis.spoken = [];
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    speak: (utterance) => globalThis.spoken.push(utterance.text),
    cancel: () => globalThis.spoken.push('…'),
  }) });
}"""
NOT_HELD = "caches.delete('thaw-library');"

THIRD_DAY = on_day(3)


def wrote(page: str, fields: dict[str, str], journal: Journal = THIRD_DAY) -> Journal:
    """After this life, the person's own words in these fields."""

    def written(lived: Lived) -> Lived:
        journal(lived)
        for field, text in fields.items():
            lived.add(TODAY, "wrote", page=page, field=field, text=text)
        return lived

    return written


def noticed(lived: Lived) -> Lived:
    """Two marks with something noticed after them, one with a note; a form was chosen."""
    on_day(3, "body", "sensory")(lived)
    body, sensory = (str(fact["id"]) for fact in lived.facts if fact["kind"] == "did" and fact["day"] == "2027-03-20")
    lived.add(TODAY, "noticed", mark=body, signals=["shoulders-dropped", "warmth"])
    lived.add(TODAY, "noticed", mark=sensory, signals=["warmth"], note="The window was open and it smelled of rain.")
    return lived.add(TODAY, "chose", about="form", value="far-away")


def unfolded(page: Page) -> None:
    page.locator("summary", has_text="My notes").click()
    expect(page.get_by_role("button", name="Put in: The window")).to_be_visible()


PLACES = (
    Place("library", "Library", THIRD_DAY, "/#/library"),
    Place("library-found", "Library", THIRD_DAY, "/#/library", typed("slow")),
    Place("library-none", "Library", THIRD_DAY, "/#/library", typed("zebra")),
    Place("library-away", "Library", THIRD_DAY, "/#/library", said("not on this phone"), NOT_HELD, without_network=True),
    Place("card", "What it is", THIRD_DAY, "/#/card/what-it-is", init=NO_VOICE),
    Place("card-do", "Wound up, or shut down", THIRD_DAY, "/#/card/shutdown", init=VOICE),
    Place("card-aloud", "When something stirs", THIRD_DAY, "/#/card/when-it-stirs", press("Read it to me"), VOICE),
    Place("card-last", "What it can cost", THIRD_DAY, "/#/card/what-it-costs", init=NO_VOICE),
    Place("card-none", "This card is not here.", THIRD_DAY, "/#/card/nowhere"),
    Place("friend", "For someone who cares", THIRD_DAY, "/#/friend"),
    Place("friend-line", "For someone who cares", wrote("friend", {"line": "You need not find words. — Ö."}), "/#/friend"),
    Place("bring", "A page to bring", THIRD_DAY, "/#/bring"),
    Place("bring-filled", "A page to bring", wrote("bring", PAGE, noticed), "/#/bring", unfolded),
    Place("bring-long", "A page to bring", wrote("bring", {"load": LONG, "since-when": ARABIC}), "/#/bring"),
    Place("bring-put-in", "A page to bring", noticed, "/#/bring", then(press("Put in what I noticed"), said("Kept on this phone."))),
    Place("bring-away", "A page to bring", THIRD_DAY, "/#/bring", said("not on this phone"), NOT_HELD, without_network=True),
    Place("bring-page", "In my own words", wrote("bring", PAGE), "/#/bring-page"),
    Place("bring-page-long", "In my own words", wrote("bring", {**PAGE, "load": LONG, "worries": ARABIC}), "/#/bring-page"),
    Place("bring-page-empty", "A page to bring", THIRD_DAY, "/#/bring-page"),
    Place("bring-words", "I feel little or nothing. I would like help to come back to feeling, safely.", wrote("bring", PAGE), "/#/bring-words"),
)  # fmt: skip
