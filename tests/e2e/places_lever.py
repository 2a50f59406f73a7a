"""The lever: chosen, held, read after two weeks."""

from tests.e2e.journals import Lived
from tests.e2e.place import TODAY, Journal, Place, on_day, said, tap, then

CHOOSE = "One thing to hold steady for two weeks."
LIGHT = "Ten minutes of daylight"


def holding(lever: str, *, since: int = 3, today: bool = False) -> Journal:
    def journal(lived: Lived) -> Lived:
        on_day(3)(lived).add(TODAY - since, "chose", about="lever", value=lever)
        return lived.add(TODAY, "held", lever=lever, on=f"2027-03-{TODAY}") if today else lived

    return journal


def read(lived: Lived) -> Lived:
    return holding("daylight-walk", since=14)(lived)


PLACES = (
    Place("lever", CHOOSE, on_day(3), "/#/lever", said("Fewer days with alcohol")),
    Place("lever-chosen", CHOOSE, on_day(3), "/#/lever", then(tap("Fewer days"), said("Hold this one"))),
    Place("lever-held", LIGHT, holding("daylight-walk"), "/#/lever", said("Did you get some morning light?")),
    Place("lever-held-today", LIGHT, holding("daylight-walk", today=True), "/#/lever", said("Held today.")),
    Place("lever-caution", "Fewer days with alcohol", holding("fewer-alcohol-days"), "/#/lever", said("dangerous")),
    Place("lever-read", "Two weeks are over.", read, "/#/lever", said("too little here to tell")),
)
