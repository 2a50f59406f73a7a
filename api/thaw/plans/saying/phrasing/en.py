"""English. The whole list; those of other languages follow it."""

from typing import Final

from thaw.plans.saying.phrasing.rule import Rule

RULES: Final = (
    Rule("streak", "error", r"\bstreaks?\b|\b(days?|times|weeks?) in a row\b", 'Leave it out, or "so far, 9 small things".'),
    Rule("fail", "error", r"\bfail(s|ed|ing|ure|ures)?\b", "Leave it out; say what can happen now."),
    Rule("miss", "error", r"(?<!someone )(?<!people )(?<!anyone )(?<!who )(?<!whom )\b(you|you've|days?|sessions?|cues?|practices?)\s+(have\s+)?miss(ed|ing)?\b|\bmissed\b|\bif you miss\b", '"after some days away", "whenever you come back".'),
    Rule("skip", "warn", r"\bskipp(ed|ing)\b", '"something else", "not today".'),
    Rule("behind", "error", r"\b(fall(ing|en)?|fell|be|are|is|get(ting)?|you're)\s+behind\b(?!\s+(glass|the|a|your|you)\b)", '"day 5 is where you are".'),
    Rule("catchup", "error", r"\bcatch(ing)?[\s-]+up\b|\bmake up for\b", '"carry on with day 5".'),
    Rule("late", "warn", r"\b(overdue|too late|running late|lost (a |your )?(day|progress|time))\b", "Leave it out."),
    Rule("should", "error", r"\b(should(n't)?|ought to|supposed to)\b", '"you could", "some people find", or the bare imperative of a step.'),
    Rule("must", "error", r"\b(must(n't)?|required|compulsory|mandatory)\b|(?<!don't )(?<!not )\b(have (got )?to|need to|got to)\b", '"if you like", "it helps to"; "you don\'t have to" is fine.'),
    Rule("just", "warn", r"\bjust\b", 'Leave it out: it says "this is nothing" to someone for whom it is not.'),
    Rule("only", "warn", r"\bonly\b(?! if you (want|like))", '"two minutes", not "only two minutes".'),
    Rule("simply", "error", r"\b(simply|obviously|of course|merely)\b", "Leave it out."),
    Rule("easy", "warn", r"\b(easy|easily|effortless|quick fix|no excuse(s)?)\b", '"small", "short", "lying down works too".'),
    Rule("atleast", "warn", r"\bat least\b", '"about", "up to".'),
    Rule("lazy", "error", r"\b(laz(y|iness)|slack(ing)?|weak(ness)?|procrastinat\w*)\b", '"worn out", "your system is saving energy".'),
    Rule("broken", "error", r"\b(broken|damaged|defective|abnormal|normal)\b", '"common", "many people notice this". Even "you are not broken" puts the word there.'),
    Rule("fix", "error", r"\b(fix(ed|es|ing)?|cur(e|es|ed|ing)|heal(s|ed|ing)?|get rid of|overcome|recover(ed|y)?|back to normal)\b", '"ease", "loosen", "come back bit by bit".'),
    Rule("push", "error", r"\b(push (through|yourself|harder)|try harder|power through|force yourself|willpower|discipline|stay strong|snap out|get over it|pull yourself)\b", '"as far as feels all right".'),
    Rule("giveup", "error", r"\b(give up|giving up|quit(ting)?|don't stop|keep going|never skip)\b", '"rest", "you can stop here".'),
    Rule("score", "error", r"\b(scor(e|es|ed|ing)|points|level(l?ed)? up|badges?|winner|winning|targets?|goals?|achiev\w+|perfect(ly)?|percentage|rank(ed|ing)?)\b|\b\d{1,3}\s?(%|percent)", '"what you noticed".'),
    Rule("reward", "warn", r"\b(rewards?|rewarded|win|beat)\b|(?<!eye )(?<!eye-)(?<!head )(?<!floor )(?<!ground )\blevels?\b", "Leave it out. Fine where the library explains the brain's reward system."),
    Rule("praise", "warn", r"\b(great job|good job|well done|awesome|amazing|proud of you|crush(ed)? it|nailed it|congrat\w*)\b", '"noted", "that is there now": praise for doing judges not doing.'),
    Rule("goodbad", "warn", r"\b(good|bad|better|worse) (day|week|person)\b|\bstay positive\b|\bpositive vibes\b|\bhappy thoughts\b|\blook on the bright side\b", '"a day with one cue is a day".'),
    Rule("promise", "error", r"\b(will (make you )?feel better|guarantee\w*|proven to|you will feel|in (just )?\d+ days you)\b", '"may", "for some people".'),
    Rule("compare", "warn", r"\b(most people|everyone else|others (can|do|manage)|compared (to|with))\b", '"some people".'),
    Rule("pressure", "warn", r"\b(now or never|don't (forget|miss|lose)|last chance|hurry|remember to|still time|we miss you|come back soon|it's been)\b", '"when you\'re ready".'),
    Rule("stigma", "error", r"\b(commit(ted|s)? suicide|(un)?successful (suicide|attempt)|failed attempt|completed suicide|suicide epidemic|crazy|insane|psycho|lunatic|addicts?|victims?|suffer(s|ing|er|ers|ed)?|mentally ill person)\b", '"died by suicide", "attempt", "a person who …", "lives with".'),
    Rule("guilt", "warn", r"\bwhy (didn't|haven't) you\b|\bstill not\b|\bhaven't (done|opened|finished)\b", "Leave it out."),
    Rule("exclaim", "error", r"!", "A full stop."),
    Rule("caps", "warn", r"\b[A-Z]{4,}\b", "Small letters."),
)  # fmt: skip
