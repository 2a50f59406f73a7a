"""Guides of a practice, before they start, on the way and at their end."""

from datetime import timedelta

from playwright.sync_api import Page, expect

from tests.e2e.journals import Lived
from tests.e2e.life import evening
from tests.e2e.place import TODAY, Act, Journal, Place, closed, on_day, open_size, press, then

VOICE = """{ const voice = { lang: 'en-GB', name: 'One of the phone', localService: true, default: true };
  Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [voice] });
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const said = globalThis.said = [];
  Object.defineProperty(speechSynthesis, 'speak', { value: ({ text, lang }) => said.push([text, lang]) });
  Object.defineProperty(speechSynthesis, 'cancel', { value: () => said.push('quiet') }); }"""
BARE = "delete globalThis.AudioContext; delete Navigator.prototype.vibrate; delete globalThis.speechSynthesis;"
# The rest of a plan with words as long as they come.
LONG = """{ const asked = fetch; globalThis.fetch = async (path, how) => {
  const answer = await asked(path, how);
  return String(path).includes('part=more') ? longer(answer) : answer;
};
const match = Cache.prototype.match;
Cache.prototype.match = async function (place, how) {
  const found = await match.call(this, place, how);
  return found && String(place).startsWith('/more/') ? longer(found) : found;
};
const longer = async (answer) => {
  const rest = await answer.json();
  const guide = rest.practices.stretch.guides.sitting;
  guide.title = 'A very long name for a guide that somebody else wrote for their own people';
  guide.says = guide.says.map((words, n) => (words + ' ').repeat(n % 3 ? 2 : 4) + 'Donaudampfschifffahrtsgesellschaft.');
  return Response.json(rest);
}; }"""


def passes(seconds: float) -> Act:
    """So much time goes by on the phone's clock, since the guide was opened."""

    def act(page: Page) -> None:
        page.context.clock.set_system_time(evening(TODAY) + timedelta(seconds=seconds))

    return act


def steps(words: str) -> Act:
    def act(page: Page) -> None:
        expect(page.locator("h1")).to_contain_text(words)

    return act


def many(lived: Lived) -> Lived:
    on_day(9, "meaning", "sensory")(lived)
    return lived


def chose(*ways: str, journal: Journal = many) -> Journal:
    def choosing(lived: Lived) -> Lived:
        journal(lived)
        for way in ways:
            lived.add(TODAY, "chose", about=f"guide-{way}", value=True)
        return lived

    return choosing


SITTING = "/#/guide/stretch/sitting"
SCAN = "/#/guide/sensory-scan/scan"
start = press("Start")
going = then(start, passes(62), steps("Tip your head to the other side"))
over = then(start, passes(400), steps("That was all of it."))

PLACES = (
    Place("guide", "Stretch slowly", many, SITTING, init=VOICE),
    Place("guide-chosen", "Stretch slowly", chose("sound", "voice"), SITTING, init=VOICE),
    Place("guide-bare", "Five senses, one by one", many, SCAN, init=BARE),
    Place("guide-goes", "", many, SITTING, going),
    Place("guide-first", "", on_day(1), SITTING, start),
    Place("guide-waits", "", many, SITTING, then(going, press("Pause"))),
    Place("guide-last", "", many, SITTING, then(start, passes(292), steps("rest"))),
    Place("guide-over", "That was all of it.", many, SITTING, over),
    Place("guide-no-day", "Stretch slowly", closed, SITTING),
    Place("guide-no-day-goes", "", closed, SITTING, going),
    Place("guide-no-day-over", "That was all of it.", closed, SITTING, over),
    Place("guide-unknown", "This guide is not here.", many, "/#/guide/stretch/nowhere"),
    Place("guide-long", "Stretch slowly", many, SITTING, init=LONG),
    Place("guide-long-goes", "", many, SITTING, then(start, steps("Donau")), init=LONG),
    Place("guide-link", "Body", on_day(2), "/#/cue/body", open_size),
)
