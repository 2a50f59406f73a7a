"""Every state of keeping and moving."""

import json
from typing import Any

from playwright.sync_api import Page

from tests.e2e.journals import CUES
from tests.e2e.place import NO_ROOM, Act, Place, on_day, press, said, then

KEEP = "/#/keep"
TITLE = "Keep and move"
FACT = {"id": "e" * 32, "order": 1, "at": 0, "day": "2027-03-01", "zone": "Europe/Madrid", "kind": "rested"}
COPY = {"thaw": 1, "made": {"at": 0, "zone": "Europe/Madrid"}, "facts": [FACT], "plans": [], "phone": {}}
WHOLE = json.dumps(COPY)
# What the browser says of how long it keeps things; this one never promises by itself.
PROMISED = "navigator.storage.persisted = async () => true;"
MAY_CLEAR = "navigator.storage.persisted = async () => false;"
SILENT = "delete StorageManager.prototype.persisted;"
GIVEN = "delete globalThis.showSaveFilePicker;"


def give_file(page: Page, text: str, name: str = "thaw.json") -> None:
    """Choose this file where a copy is brought in."""
    file: Any = {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    page.locator("input[type=file]").set_input_files(file)


def brought(text: str, told: str) -> Act:
    def act(page: Page) -> None:
        page.get_by_role("button", name="Bring in a copy").wait_for()
        give_file(page, text)
        said(told)(page)

    return act


def row(name: str) -> Act:
    def act(page: Page) -> None:
        page.locator("main button", has_text=name).first.click()

    return act


def online(page: Page, yes: bool) -> None:
    page.evaluate("(yes) => Object.defineProperty(navigator, 'onLine', { get: () => yes, configurable: true })", yes)


def erased_away(page: Page) -> None:
    row("Erase everything")(page)
    online(page, yes=False)
    press("Erase everything")(page)
    said("With a connection")(page)


WEEK_OLD = on_day(9, *CUES[:2])

PLACES = (
    Place("keep", TITLE, on_day(3, "body"), KEEP, said("may clear it"), init=MAY_CLEAR),
    Place("keep-promised", TITLE, on_day(3), KEEP, said("has promised"), init=PROMISED),
    Place("keep-silent", TITLE, on_day(3), KEEP, said("does not say"), init=SILENT),
    Place("keep-before", TITLE, place=KEEP, act=said("Bring in")),
    Place(
        "keep-kept",
        TITLE,
        on_day(3),
        KEEP,
        then(row("Keep a copy"), said("has left Thaw"), said("The last one:")),
        init=GIVEN,
    ),
    Place("keep-brought", TITLE, place=KEEP, act=brought(WHOLE, "It is all here now.")),
    Place(
        "keep-partly",
        TITLE,
        place=KEEP,
        act=brought(WHOLE.replace("[{", '[{"id": 3}, {'), "Some of it could not be read."),
    ),
    Place("keep-nothing-new", TITLE, on_day(3), KEEP, brought(json.dumps({**COPY, "facts": []}), "here already")),
    Place("keep-not-text", TITLE, on_day(3), KEEP, brought("Day,What", "not a copy from Thaw")),
    Place("keep-not-a-copy", TITLE, on_day(3), KEEP, brought("{}", "holds no copy")),
    Place("keep-cut-off", TITLE, on_day(3), KEEP, brought(WHOLE[:-9], "ends in the middle")),
    Place("keep-newer", TITLE, on_day(3), KEEP, brought('{"thaw": 2}', "newer Thaw")),
    Place("keep-full", TITLE, on_day(3), KEEP, brought(WHOLE, "There is no room"), init=NO_ROOM),
    Place("keep-erase", "Erase everything?", on_day(3), KEEP, row("Erase everything")),
    Place("keep-erased", "Nothing of yours is left here.", on_day(3), KEEP, erased_away),
    Place("note-copy", "Day nine", WEEK_OLD, act=lambda page: page.clock.run_for(6000)),
)
