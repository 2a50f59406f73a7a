"""The kit, and what is the person's own in a cue that is opened."""

from tests.e2e.journals import Lived
from tests.e2e.place import TODAY, Journal, Place, on_day, open_size, press, tap, then

LONG = "A very long name that somebody gave to a thing of theirs, " * 3
SOME = (
    {"sort": "song", "name": "Blue in Green"},
    {"sort": "song", "name": "The one from the kitchen radio"},
    {"sort": "scent", "name": "Pine, after rain"},
    {"sort": "texture", "name": "The old wool blanket"},
    {"sort": "person", "name": "Sam", "tel": "+44 20 7946 0018"},
    {"sort": "person", "name": "Aunt Jo"},
    {"sort": "place", "name": "The bench by the canal"},
    {"sort": "practice", "name": "Water the plants", "cue": "meaning"},
    {"sort": "practice", "name": "Swim a little", "cue": "body"},
)
MUCH = tuple(
    {"sort": sort, "name": LONG if n % 2 else f"{sort} number {n}", "tel": "0" * 40, "cue": "sensory"}
    for sort in ("song", "scent", "texture", "person", "place", "practice")
    for n in range(4)
)
SHARES = "navigator.share = async () => {};"
CONTACTS = "navigator.contacts = { select: async () => [] };"


def with_kit(*things: dict[str, str], day: int = 3) -> Journal:
    """Some days lived, with these in the kit."""

    def journal(lived: Lived) -> Lived:
        on_day(day)(lived)
        for thing in things:
            lived.add(TODAY, "put-in-kit", **thing)
        return lived

    return journal


def yesterday(cue: str, practice: str, **own: str) -> Journal:
    """Yesterday this was done."""

    def journal(lived: Lived) -> Lived:
        lived.until(TODAY, 3)
        on = f"2027-03-{TODAY - 1}"
        what = {"planDay": 2, "cue": cue, "practice": practice, "size": "full", "on": on, **own}
        lived.add(TODAY - 1, "did", round=lived.round, **what)
        return lived

    return journal


def wrong(*practices: str) -> Journal:
    def journal(lived: Lived) -> Lived:
        on_day(3)(lived)
        for practice in practices:
            lived.add(TODAY, "not-for-me", practice=practice)
        return lived

    return journal


WRONG = "This is the wrong one for me"
SOMEONE = "With someone from your kit"
OWN = "Something of my own"

PLACES = (
    Place("kit", "Your kit", with_kit(*SOME), "/#/kit"),
    Place("kit-empty", "Your kit", on_day(3), "/#/kit"),
    Place("kit-before", "Your kit", place="/#/kit"),
    Place("kit-person", "Your kit", with_kit(*SOME), "/#/kit", press("Person"), init=CONTACTS),
    Place("kit-practice", "Your kit", on_day(3), "/#/kit", then(press("Something I do"), tap("Put it in"))),
    Place("kit-change", "Your kit", with_kit(*SOME), "/#/kit", press("Change Sam")),
    Place("kit-taken-out", "Your kit", with_kit(*SOME), "/#/kit", press("Change Pine, after rain", "Take it out")),
    Place("kit-much", "Your kit", with_kit(*MUCH), "/#/kit"),
    Place("own-yesterday", "Body", yesterday("body", "stretch"), "/#/cue/body"),
    Place("own-yesterday-open", "Body", yesterday("body", "stretch"), "/#/cue/body", tap("Same as yesterday")),
    Place(
        "own-yesterday-words",
        "Meaning",
        yesterday("meaning", "own", own="Sorted the letters on the table"),
        "/#/cue/meaning",
        tap("Same as yesterday"),
    ),
    Place("own-practice", "Meaning", with_kit(*SOME), "/#/cue/meaning", tap("Water the plants")),
    Place("own-new", "Body", with_kit(*SOME), "/#/cue/body", press(OWN, "Keep it in my kit")),
    Place("own-from-kit", "Senses", with_kit(*SOME), "/#/cue/sensory", open_size),
    Place("own-from-kit-much", "Senses", with_kit(*MUCH), "/#/cue/sensory"),
    Place("own-wrong", "Body", on_day(3), "/#/cue/body", press(WRONG)),
    Place("own-wrong-list", "Body", wrong("walk", "sway", "march"), "/#/cue/body", press("Something else")),
    Place("own-reach", "Connection", with_kit(*SOME), "/#/cue/connection", press(SOMEONE, "Sam"), init=SHARES),
    Place("own-reach-copy", "Connection", with_kit(*SOME), "/#/cue/connection", press(SOMEONE, "Aunt Jo", "Copy")),
    Place("own-reach-nobody", "Connection", on_day(3), "/#/cue/connection", press("A line to send")),
    Place("own-reach-much", "Connection", with_kit(*MUCH), "/#/cue/connection", press(SOMEONE)),
)
