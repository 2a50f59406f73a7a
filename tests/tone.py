"""How Thaw speaks, as rules that a machine can hold: facts never verdicts, offers never orders, nothing promised.

`error` is never said. `warn` is mostly said better otherwise; a person decides.
"""

import re
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warn"]

# Name, level, pattern. Case does not matter, except to `caps`. Apostrophes are straight.
RULES: tuple[tuple[str, Level, str], ...] = (
    ("streak", "error", r"\bstreaks?\b|\b(days?|times|weeks?) in a row\b"),
    ("fail", "error", r"\bfail(s|ed|ing|ure|ures)?\b"),
    ("miss", "error", r"\b(you|you've|days?|sessions?|cues?|practices?)\s+(have\s+)?miss(ed|ing)?\b|\bmissed\b|\bif you miss\b"),
    ("skip", "warn", r"\bskipp(ed|ing)\b"),
    ("behind", "error", r"\b(fall(ing|en)?|fell|be|are|is|get(ting)?|you're)\s+behind\b(?!\s+(glass|the|a|your|you)\b)"),
    ("catchup", "error", r"\bcatch(ing)?[\s-]+up\b|\bmake up for\b"),
    ("late", "warn", r"\b(overdue|too late|running late|lost (a |your )?(day|progress|time))\b"),
    ("should", "error", r"\b(should(n't)?|ought to|supposed to)\b"),
    ("must", "error", r"\b(must(n't)?|required|compulsory|mandatory)\b|(?<!don't )(?<!not )\b(have (got )?to|need to|got to)\b"),
    ("just", "warn", r"\bjust\b"),
    ("only", "warn", r"\bonly\b"),
    ("simply", "error", r"\b(simply|obviously|of course|merely)\b"),
    ("easy", "warn", r"\b(easy|easily|effortless|quick fix|no excuse(s)?)\b"),
    ("atleast", "warn", r"\bat least\b"),
    ("lazy", "error", r"\b(laz(y|iness)|slack(ing)?|weak(ness)?|procrastinat\w*)\b"),
    ("broken", "error", r"\b(broken|damaged|defective|abnormal|normal)\b"),
    ("fix", "error", r"\b(fix(ed|es|ing)?|cur(e|es|ed|ing)|heal(s|ed|ing)?|get rid of|overcome|recover(ed|y)?|back to normal)\b"),
    ("push", "error", r"\b(push (through|yourself|harder)|try harder|power through|force yourself|willpower|discipline|stay strong|snap out|get over it|pull yourself)\b"),
    ("giveup", "error", r"\b(give up|giving up|quit(ting)?|don't stop|keep going|never skip)\b"),
    ("score", "error", r"\b(scor(e|es|ed|ing)|points|level(l?ed)? up|badges?|winner|winning|targets?|goals?|achiev\w+|perfect(ly)?|percentage|rank(ed|ing)?)\b|\b\d{1,3}\s?(%|percent)"),
    ("reward", "warn", r"\b(rewards?|rewarded|levels?|win|beat)\b"),
    ("praise", "warn", r"\b(great job|good job|well done|awesome|amazing|proud of you|crush(ed)? it|nailed it|congrat\w*)\b"),
    ("goodbad", "warn", r"\b(good|bad|better|worse) (day|week|person)\b|\bstay positive\b|\bpositive vibes\b|\bhappy thoughts\b|\blook on the bright side\b"),
    ("promise", "error", r"\b(will (make you )?feel better|guarantee\w*|proven to|you will feel|in (just )?\d+ days you)\b"),
    ("compare", "warn", r"\b(most people|everyone else|others (can|do|manage)|compared (to|with))\b"),
    ("pressure", "warn", r"\b(now or never|don't (forget|miss|lose)|last chance|hurry|remember to|still time|we miss you|come back soon|it's been)\b"),
    ("stigma", "error", r"\b(commit(ted|s)? suicide|(un)?successful (suicide|attempt)|failed attempt|completed suicide|suicide epidemic|crazy|insane|psycho|lunatic|addicts?|victims?|suffer(s|ing|er|ers)?|mentally ill person)\b"),
    ("guilt", "warn", r"\bwhy (didn't|haven't) you\b|\bstill not\b|\bhaven't (done|opened|finished)\b"),
    ("exclaim", "error", r"!"),
    ("caps", "warn", r"\b[A-Z]{4,}\b"),
)  # fmt: skip

# Said on purpose: the rule, the words around it, and why.
ALLOWED: tuple[tuple[str, str, str], ...] = ()

_COMPILED = [(name, level, re.compile(rule, 0 if name == "caps" else re.IGNORECASE)) for name, level, rule in RULES]
_LIFTED = [(name, re.compile(words)) for name, words, _ in ALLOWED]


@dataclass(frozen=True)
class Slip:
    """A rule that a text does not keep, the words that show it, and the text."""

    rule: str
    level: Level
    words: str
    text: str


def slips(text: str) -> list[Slip]:
    """What in a text Thaw does not say; empty for most texts."""
    straight = text.replace("’", "'")
    return [
        Slip(name, level, found.group(), text)
        for name, level, pattern in _COMPILED
        if (found := pattern.search(straight))
        and not any(lifted == name and words.search(straight) for lifted, words in _LIFTED)
    ]


def errors(text: str) -> list[Slip]:
    """Only what is never said."""
    return [slip for slip in slips(text) if slip.level == "error"]
