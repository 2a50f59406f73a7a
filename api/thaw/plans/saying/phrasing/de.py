"""German. Written by us; a native speaker with lived experience is to read it."""

from typing import Final

from thaw.plans.saying.phrasing.rule import Rule

RULES: Final = (
    Rule("streak", "error", r"\b(tage|wochen|mal) (in folge|hintereinander|am stück)\b|\bglückssträhne\b", "Weglassen, oder „bis jetzt 9 kleine Dinge“."),
    Rule("streak", "warn", r"\bserien?\b", "Weglassen, wenn Tage gemeint sind."),
    Rule("fail", "error", r"\b(gescheitert|scheiter(n|st|t|te)|versag(en|t|st|er|te)|misslungen|fehlschl(ag|äge))\b", "Weglassen; sagen, was jetzt geht."),
    Rule("miss", "error", r"\b(versäum\w*|verpass\w*|verlorene[nr]? tage?)\b", "„nach ein paar Tagen“, „wann immer du wiederkommst“."),
    Rule("skip", "warn", r"\b(übersprungen|ausgelassen)\b", "„etwas anderes“, „heute nicht“."),
    Rule("behind", "error", r"\b(zurück(zu)?liegen|zurückgefallen|zurückfallen|liegst zurück|hinterherhinken|rückstand)\b", "„Tag 5 ist, wo du bist“."),
    Rule("catchup", "error", r"\b(auf|nach)(zu|ge)?hol(en|t|st)\b|\bwettmachen\b", "„weiter mit Tag 5“."),
    Rule("late", "warn", r"\b(überfällig|zu spät)\b", "Weglassen."),
    Rule("should", "error", r"\bsoll(st|t|en|te|test|tet|ten)?\b", "„kannst“, „magst“, oder der Schritt selbst."),
    Rule("must", "error", r"(?<!nichts )(?<!nicht )\bm(uss|usst|usste|usstest|ussten|üsst|üssen|üsste|üsstest|üssten)\b(?!\s+(\w+\s+){0,2}(nicht|nichts|keine?[nmrs]?)\b)|\b(verpflichtend|erforderlich|pflicht)\b", "„wenn du möchtest“; „du musst nichts …“ ist in Ordnung."),
    Rule("just", "warn", r"\b(einfach|bloß)\b", "Weglassen: wem es schwerfällt, dem sagt es „das ist nichts“."),
    Rule("only", "warn", r"\bnur\b", "„zwei Minuten“, nicht „nur zwei Minuten“."),
    Rule("simply", "error", r"\b(selbstverständlich|offensichtlich)\b", "Weglassen."),
    Rule("easy", "warn", r"\b(mühelos|kinderleicht|keine ausreden?)\b", "„klein“, „kurz“, „im Liegen geht es auch“."),
    Rule("atleast", "warn", r"\b(mindestens|wenigstens|zumindest)\b", "„etwa“, „bis zu“."),
    Rule("lazy", "error", r"\b(faul(e[nmrs]?|heit)?|schwach(e[nmrs]?)?|schwächen?|prokrastin\w*)\b", "„erschöpft“, „dein Körper spart Kraft“. Für Licht: „sanft“, „matt“."),
    Rule("broken", "error", r"\b(kaputt\w*|beschädigt\w*|gestört\w*|(un|ab|a)?normal(e[nmrs]?|erweise)?)\b", "„häufig“, „viele kennen das“."),
    Rule("fix", "error", r"\b(heil(en|t|st|te|ung|ungen|bar)|geheilt|reparier\w*|loswerden|überw(inden|indest|indet|unden)|genes(en|ung))\b", "„lockern“, „leichter werden“, „Stück für Stück wiederkommen“."),
    Rule("push", "error", r"\b(reiß(t)? (dich|euch) zusammen|zusammen(zu)?reißen|durch(zu)?halten|halt(e)? durch|streng dich an|willenskraft|disziplin|sei stark|zwing(e)? dich|überwinde dich)\b", "„so weit es sich gut anfühlt“."),
    Rule("giveup", "error", r"\b(gib nicht auf|auf(zu)?geben|aufgegeben|bleib dran|mach weiter so)\b", "„ruhen“, „du kannst hier aufhören“."),
    Rule("score", "error", r"\b(ziel(e|en|s)?|punkte|punktzahl|abzeichen|rekorde?|perfekt\w*|gewinner(in)?|prozent|rangliste)\b|\b\d{1,3}\s?%", "„was du bemerkt hast“."),
    Rule("reward", "warn", r"\b(belohnung(en)?|gewinn(en|st)|level)\b", "Weglassen. In Ordnung, wo das Belohnungssystem erklärt wird."),
    Rule("praise", "warn", r"\b((gut|toll|super) gemacht|großartig|glückwunsch|bravo|stolz auf dich|weiter so)\b", "„notiert“: wer Tun lobt, urteilt über Nichttun."),
    Rule("goodbad", "warn", r"\b(gut|schlecht|besser|schlimm)er(er)? tag\b|\bdenk positiv\b", "„ein Tag mit einer Sache ist ein Tag“."),
    Rule("promise", "error", r"\b((wird es dir|geht es dir bald) besser|wirst (du )?dich (besser|gut) fühlen|garant\w+|bewiesen|in (nur )?\d+ tagen (bist|wirst|hast|fühlst))\b", "„kann“, „manchen hilft“."),
    Rule("compare", "warn", r"\b(die meisten (menschen|leute)|alle anderen|andere (können|schaffen)|verglichen mit|im vergleich)\b", "„manche“."),
    Rule("pressure", "warn", r"\b(jetzt oder nie|vergiss nicht|nicht vergessen|letzte chance|beeil dich|wir vermissen dich|komm bald)\b", "„wenn du so weit bist“."),
    Rule("stigma", "error", r"\b(selbstmord\w*|opfern?|leiden(de[nr]?)?|leidest|leidet|gelitten|litt(en|est)?|verrückt\w*|irrsinn\w*|wahnsinnig\w*|geisteskrank\w*|süchtige[nr]?)\b", "„Suizid“, „sich das Leben nehmen“, „lebt mit“."),
    Rule("guilt", "warn", r"\bwarum hast du nicht\b|\bimmer noch nicht\b", "Weglassen."),
    Rule("exclaim", "error", r"!", "Ein Punkt."),
    Rule("caps", "warn", r"\b[A-ZÄÖÜ]{4,}\b", "Kleine Buchstaben."),
)  # fmt: skip
