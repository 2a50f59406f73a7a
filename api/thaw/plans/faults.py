"""Faults: what is wrong in a file, where, and what mends it. Every sentence an author can be told stands in this file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, Literal

MOST_TOLD: Final = 100  # of one file; more would only hide the first


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: the file as it was named, line and column counted from 1, columns in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{shown(self.file, 300)}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One slip, told once: its place, its code (a key of CATALOGUE), what is wrong, what mends it."""

    place: Place
    code: str
    sentence: str
    mend: str

    @property
    def level(self) -> Literal["fault", "warning"]:
        """A warning leaves the decision to a person; it makes no check end with 1."""
        return "warning" if self.code in WARNINGS else "fault"

    def __str__(self) -> str:
        mark = "warning: " if self.level == "warning" else ""
        return f"{self.place}: {mark}{self.sentence} {self.mend}".rstrip()


# code: (what is wrong, what mends it). Words in braces are filled in where the fault is found; `{count:day}` is 1 day or 4 days.
CATALOGUE: Final[dict[str, tuple[str, str]]] = {
    # the file
    "no-file": ("There is no such file or folder.", "Check its name and where it lies."),
    "not-a-file": ("This is not a file.", "Put a text file of this name here."),
    "unreadable": ("The file can't be read: {reason}.", "Give Thaw the right to read it."),
    "too-big": ("The file is larger than 1 MB.", "A plan is a few pages of text. Take out what doesn't belong to it."),
    "not-utf-8": ("This byte is not UTF-8 text.", 'Save the file as "UTF-8" in your editor.'),
    "control-character": ("A character stands here that can't be seen ({character}).", "Delete it and write the line again."),
    "unseen": ("A sign that nobody sees stands in this text ({character}).", "Delete it together with the letters on both sides, and write those again."),
    "many-marks": ("More marks stand on one letter than any word has ({character}).", "Delete the letter and write it again: the marks would run over the lines around it."),
    "empty-file": ("The file is empty.", "docs/plans.md has an example to begin with."),
    "several-documents": ("A second document begins here (---).", "One file holds one document: take the line out."),
    "merge-marks": ("Two versions of the file meet here, and git left its marks.", "Keep one of the two, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>."),
    # YAML
    "tab": ("A tab stands where spaces belong.", "Indent with spaces only."),
    "odd-space": ("A space of another kind stands here; it looks like any other.", "Delete it, and press the space bar."),
    "odd-colon": ("This colon is not the one of the keyboard: it is as wide as a letter.", "Write `key: value`, with a plain colon and a space after it."),
    "odd-break": ("A line ends here with a sign that most editors don't show as a line end ({character}).", "Delete it, and press Enter, or the space bar where the text goes on."),
    "odd-start": ("A text can't begin with {character} here.", 'Put the text in quotes: "…".'),
    "no-colon": ("A key without its colon.", "Write `key: value`, with a space after the colon."),
    "no-dash": ("The lines above begin with a dash and a space; this one doesn't.", "Begin it in the same way: `- …`."),
    "long-key": ("What stands before the colon is too long for a key.", 'Write `key: value`. A text that holds ": " stands in quotes: "…".'),
    "second-colon": ("A second colon in one line, or a line that is indented too far.", 'Put a text that holds ": " in quotes: "…".'),
    "too-far": ("This line is read as part of the text above: it is indented further than that key.", 'Begin both exactly under each other. If it belongs to the text, put the whole text in quotes: "…".'),
    "no-space": ("A colon without the space after it.", "Write `key: value`."),
    "after-quote": ("Text goes on after a closed quote.", 'Put the whole text in "…"; an apostrophe inside needs nothing then.'),
    "curly-quotes": ("This is not the straight quote of the keyboard; only that one holds a text together.", 'Put the whole text in straight ones: "…".'),
    "open-quote": ("A quote opens here and is never closed.", 'Close it with the same sign, or write \\" for one inside.'),
    "open-apostrophe": ("A single quote opens here and is not closed.", 'Put the whole text in "…": an apostrophe inside, or at its beginning, needs nothing then.'),
    "open-bracket": ("A bracket opens here and is not closed, or a comma is lacking inside.", "Close it, with a comma between the parts."),
    "indentation": ("The indentation doesn't fit the lines above.", "Begin each line exactly under its neighbour of the same kind."),
    "backslash": ("A backslash in double quotes followed by a sign it doesn't go with.", "Write \\\\ for a backslash, or use single quotes."),
    "not-yaml": ("This is not YAML: {problem}.", "Compare the line with its neighbours; often a quote, a colon or a space is lacking."),
    "alias": ("An alias (*{name}) stands here; plans don't use them.", 'Write the text out. If it is meant to begin with a star, put it in quotes: "*…".'),
    "merge-key": ("A merge key (<<) stands here; plans don't use it.", "Write the keys out."),
    "tag": ("A tag ({tag}) stands here; plans don't use them.", 'Take it out. If the text is meant to begin with "!", put it in quotes.'),
    "too-deep": ("Things lie more than {most} levels deep in each other.", "A plan needs about six. Close a bracket or mend the indentation."),
    "too-many": ("The file holds more than {most} values.", "A plan needs a few thousand. Take out what doesn't belong to it."),
    "key-not-text": ("A key must be one word, not a list or a map.", "Write `key: value`."),
    "duplicate-key": ("`{key}` stands twice; the first is in line {first}.", "Keep one of the two."),
    # shapes
    "not-a-map": ("{what} must be lines of `key: value`.", "Write each key on a line of its own, indented alike."),
    "not-a-list": ("{what} must be a list.", "Begin each line with a dash and a space, or write [one, two]."),
    "unknown-key": ("`{key}` is not a key here.", "{nearest}Known here: {known}."),
    "stray-comma": ("`{key}` stands after a comma, as if it were a key.", 'Put a text that holds a comma in quotes: "…". In a number write a point: 0.5.'),
    "lacking-key": ("{what} lacks `{key}`.", "Add it{example}."),
    "empty": ("{what} is empty.", "Write something after the colon, or take the key out."),
    "empty-comment": ("{what} is empty: what stands behind # is a comment.", 'Write something before the #. A text that holds " #" or begins with # stands in quotes: "…".'),
    "not-text": ("{what} must be text, and this is read as {kind}.", 'Put it in quotes: "{value}".'),
    "text-expected": ("{what} must be one text.", 'Write it on one line after the colon. A text that holds ": " stands in quotes: "…".'),
    "not-a-number": ("{what} must be a number.", "Write it in digits without quotes, such as 5 or 0.5."),
    "decimal-comma": ("{what} is written with a comma.", "Write a point: {value}."),
    "not-whole": ("{what} must be a whole number.", "Write it in digits without quotes and without a point, such as 30."),
    "not-true-or-false": ("{what} must be true or false.", "Write true or false, without quotes."),
    "too-long": ("{what} has {length:character}; {most} is the most.", "Take out at least {over}."),
    "too-few": ("{what} needs at least {least}; here {count:is}.", "Add what is lacking."),
    "too-much": ("{what} may hold at most {most}; here {count:is}.", "Take some out."),
    "too-small": ("{what} must be more than {limit}.", "Write a larger number."),
    "under-least": ("{what} must be at least {least}.", "Write a larger number."),
    "too-large": ("{what} may be at most {limit}.", "Write a smaller number."),
    "bad-form": ("{what} is not written as it should be.", "{form}"),
    "unknown-word": ("`{word}` is not possible for {what}.", "{nearest}Possible: {known}."),
    "not-understood": ("{what} is not understood: {problem}.", "Compare it with docs/plans.md."),
    "unknown-format": ("This is format {format}; this Thaw reads format 1.", "Write `format: 1`, or update Thaw."),
    # what no single value shows
    "wrong-id": ("The id is `{id}`, but the plan lies under `{name}`.", "Give both the same name. An id that was published stays."),
    "same-id": ("A plan with the id `{id}` is there already ({first}); that one stays.", "Give this plan another id and folder name."),
    "unknown-practice": ("There is no practice `{id}`.", "{nearest}Write it under `practices` in plan.yaml, or take it out here."),
    "wrong-cue": ("`{id}` is a practice for {its}, not for {cue}.", "Choose a practice for {cue}."),
    "repeated": ("`{id}` stands here twice.", "Each practice once: the suggestion is not among the others."),
    "not-smaller": ("`{size}` has {minutes:minute}, more than the size before it.", "Each size is as long as the one before it, or shorter."),
    "retired-again": ("`{id}` is retired, and stands among the practices again.", "Give the practice another id: journals on phones mean the old one."),
    "retired-used": ("The practice `{id}` is retired.", "Name another practice, or take it out here."),
    "form-twice": ("`{form}` stands here twice.", "Keep one of the two."),
    "guide-length": ("The guide `{id}` takes {seconds:second}; the size `{size}` has {minutes:minute}.", "Let its seconds add up to {least} to {most}."),
    "unknown-guide": ("The practice `{practice}` has no guide `{id}`.", "{nearest}Write it under the practice's `guides` in plan.yaml, or take it out here."),
    "no-guide-texts": ("{language} has no words for the guide `{id}` of `{practice}`.", "Write its title and what it says under the practice's `guides`."),
    "says-differ": ("The guide `{id}` of `{practice}` says {count:thing}; in plan.yaml it has seconds for {steps}.", "Write one line for each of its seconds."),
    "midpoint-twice": ("A second `midpoint`; day {first} has one.", "Keep one of the two: there is one middle."),
    "close-early": ("`close` stands on day {day}; the plan closes on day {days}.", "Write it on the last day."),
    "not-in-all": ("{language} has no `{key}` {where}; {other} has.", "Write it in {language}, or take it out of the others."),
    "fewer-cautions": ("{language} has {count} of the {most} cautions for the practice `{id}`.", "Write those that {other} has."),
    "language-twice": ("The language `{language}` stands here twice.", "Keep one of the two."),
    "no-texts": ("`languages` has {language}, but there are no texts for it.", "{nearest}Write {language}.yaml beside plan.yaml, or take the language out."),
    "language-not-listed": ("Texts in {language}, which `languages` doesn't have.", "{nearest}Add it to `languages` in plan.yaml, or take the texts away."),
    "texts-twice": ("Texts in {language} are here and in {first}.", "Keep one of the two."),
    "no-practice-texts": ("{language} has no texts for the practice `{id}`.", "Write its title and its three sizes under `practices`."),
    "days-differ": ("{language} has texts for {count:day}; the plan has {days}.", "Write one entry for each day, in order."),
    "too-many-words": ("{what} has {count} words; {most} is the most.", "Say less: it is read by a tired person."),
    "split-perhaps": ("In [ ] a comma ends a text: this is read as one of its own.", 'If it belongs to the text before it, put the whole in quotes: "…".'),
    "swallowed-line": ("This line is read as part of the text above.", 'Begin its dash exactly under the one above. If it belongs to the text, put the whole text in quotes: "…".'),
    "comment-perhaps": ("What stands behind # is a comment, and nobody reads it.", 'If it belongs to the text, put the whole text in quotes: "…". If not, put two spaces before the #.'),
    "curly-quotes-perhaps": ("These quotes are curved, and so a part of the text: they are shown.", 'To hold the text together, write straight ones: "…". To show none, take them out.'),
    "out-of-reach": ("Day {day} offers nothing that can be done {ways}.", "Add a practice that can, to the others of one cue."),
    "minute-long": ("The smallest size of `{id}` takes a minute.", "Less is always there: write a number under 1, such as 0.5."),
    "untranslated": ("{count} of the {of} texts in {language} stand here in the words of {other}; the first is this.", "Write them in {language}."),
    # against the version that was given out
    "id-gone": ("`{id}` was given out with version {version} and is gone.", "Write it under `retired`, with its cue ({was}), or bring it back: journals point to it."),
    "cue-changed": ("`{id}` was given out for {was} and is for {now} here.", "Give it back its cue; another practice gets another id."),
    "id-reused": ("`{id}` was retired before version {version} and is used again.", "Choose an id that was never used: journals remember the old one."),
    "released-elsewhere": ("This plan was given out as `{was}` (released.yaml).", "Give it back that id: journals point to it. Where it is a plan of its own, take released.yaml away."),
    "days-fewer": ("Version {version} had {was:day}; here {days:is}.", "Somebody may be on the last one. A shorter plan is better a plan of its own."),
    # the library
    "no-words": ("{language} has no words for `{id}`.", "Write them here."),
    "unknown-words": ("There is no `{id}` in library.yaml.", "{nearest}Write it there too, or take it out here."),
    "unknown-reply": ("There is no reply `{id}`.", "{nearest}Write it under `replies`, or name another one."),
    # folders
    "no-plans": ("There is no plan in this folder.", "A plan is a folder with plan.yaml in it, or a file NAME.yaml."),
    "no-plan-file": ("Here are texts ({files}) and no plan.yaml.", "Put plan.yaml beside them, or take the folder out of here."),
    "misnamed": ("`{name}` is not read.", "Call it {right}."),
    # support lines
    "country-twice": ("The country {code} stands twice; the first is in line {first}.", "Put the lines of one country together."),
    "no-way-to-reach": ("The line has no number to call or text and no chat.", "Write at least one of `call`, `text`, `chat` and `whatsapp`."),
    "no-number": ("`{label}` has no number in it that can be dialled.", 'Write the digits, or add uri: "tel:…".'),
    "word-twice": ("The word to send stands in `uri` and under `word`.", "Keep it under `word`."),
    "no-such-time": ("`{time}` is no time of day.", "Hours go from 00:00 to 23:59; 24:00 is midnight as an end."),
    "hours-unclear": ("The hours `{hours}` are not understood.", "Write them as in Mon–Fri 09:00–17:00, Sat 10:00–12:00."),
    "no-such-zone": ("There is no time zone `{zone}`.", "{nearest}Write it as in Europe/Rome."),
    "line-twice": ("Two lines of {code} are called `{name}`.", "Tell them apart by their names: that is what a person reads first."),
    "no-such-day": ("`{date}` is not a day of the calendar.", 'Write it as in "2026-01-18".'),
    "checked-ahead": ("This was checked on {date}, which is still to come.", "Write the day on which somebody looked."),
    "line-ageing": ("This line was last held against its source {days} days ago; after {most} it counts as old.", "Look at the source soon, mend what changed, and write that day."),
    "line-old": ("This line was last held against its source {days} days ago; {most} is the most.", "Look at the source, mend what changed, and write today's date."),
    # how it is said
    "tone": ('Thaw doesn\'t say "{words}" (rule {rule}): "{sentence}"', "Instead: {instead}"),
    "tone-perhaps": ('"{words}" is mostly said better another way (rule {rule}): "{sentence}"', "Instead: {instead}"),
    "long-sentence": ("A sentence of {count} words; {most} is the most.", "Make two of it."),
    "long-sentence-perhaps": ("A sentence of {count} words; up to {most} reads better on a tired day.", "Make two of it, if you can."),
    "long-step": ("A step of {count} words; up to {most} is kept in mind better.", "Make two of it, or say less."),
    "hard-to-read": ("`{what}` reads at grade {grade}; {most} is the most (Flesch–Kincaid).", "Shorter sentences, shorter words. The longest here: {longest}."),
    "long-words": ("`{what}` has a LIX of {grade}; up to {most} reads well.", "Shorter sentences, shorter words. The longest here: {longest}."),
    "not-judged": ("How it is said was looked at up to here: {most} characters of a file.", "Make two plans of it, or give each language a file of its own."),
    "tone-unknown": ("There is no rule of tone `{rule}` to lift.", "{nearest}Known: {known}."),
    "tone-colon": ("This lifts nothing without a colon.", "Write `# tone: {rule}`."),
    "tone-needless": ("The rule {rule} is lifted here, and nothing needs it.", "Take it out of the comment."),
}  # fmt: skip

# Told, and left to a person. None of these keeps a plan from being given out, and neither do faults of tone and reading level.
WARNINGS: Final = frozenset(
    {
        "tone-perhaps",
        "tone-needless",
        "not-judged",
        "untranslated",
        "released-elsewhere",
        "long-sentence-perhaps",
        "long-step",
        "long-words",
        "days-fewer",
        "line-old",
        "line-ageing",
        "line-twice",
        "split-perhaps",
        "swallowed-line",
        "comment-perhaps",
        "curly-quotes-perhaps",
    }
)


class _Word(str):
    """A word that is filled in. `{count:day}` is 1 day or 4 days, `{count:is}` is 1 or are 4."""

    __slots__ = ()

    def __format__(self, thing: str) -> str:
        if thing == "is":
            return f"{'is' if self == '1' else 'are'} {self}"
        return f"{self} {thing}{'' if self == '1' else 's'}" if thing else str(self)


def fault(code: str, place: Place, /, **words: object) -> Fault:
    """A fault from the catalogue, its words filled in and shortened so that it stays one readable line."""
    sentence, mend = CATALOGUE[code]
    said = {key: _Word(shown(str(value), 300)) for key, value in words.items()}
    return Fault(place, code, sentence.format_map(said), mend.format_map(said))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant, or None. Only for words of a sensible length: comparing costs time."""
    return next(iter(get_close_matches(word, list(known)[:500], 1, 0.6)), None) if len(word) <= 60 else None


def probably(word: str, known: Iterable[str]) -> str:
    """`Did you mean …? ` for a mend, or nothing."""
    meant = nearest(word, known)
    return f"Did you mean `{meant}`? " if meant else ""


def shown(text: str, most: int = 60) -> str:
    """Text that may be printed: no control characters, not endless."""
    visible = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[: most + 1])
    return visible if len(visible) <= most else visible[: most - 1] + "…"


def in_order(faults: Sequence[Fault]) -> list[Fault]:
    """By place, each once, and not more than MOST_TOLD of one file: its warnings step back behind its faults."""
    told: list[Fault] = []
    count: dict[str, int] = {}
    for one in sorted(set(faults), key=lambda one: (one.level, one)):
        count[one.place.file] = count.get(one.place.file, 0) + 1
        if count[one.place.file] <= MOST_TOLD:
            told.append(one)
    return sorted(told)
