"""Where the language is chosen."""

from tests.e2e.place import Place, on_day

PLACES = (
    Place("language", "Language", on_day(3), "/#/language"),
    Place("language-before", "Language", place="/#/language"),
)
