"""German. Written by us; a native speaker with lived experience is to read it."""

from typing import Final

from thaw.plans.saying.phrasing.rule import EXCLAIM, Rule

_MANY: Final = r"(\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|mehrere|viele|einige|ein paar)"
_THING: Final = r"(zweige?|äste?|kekse?|tassen?|becher|gläser|glas|teller|schalen?|steine?|linien?|lampen?|licht|tee|kaffee|dufte?|düfte?|gerüche?|geruch|töne?|ton|signale?|empfang|radio|wasser|stühle?|stuhl|stimme|tempo|schritt|größe|temperatur|obst|apfel|äpfel|sonne|kind)"
_BODY: Final = r"(beine?|arme?|knie|hände?|nacken|rücken|körper|muskeln?|griff)"

RULES: Final = (
    Rule("absence", "error", rf"\b(seit {_MANY} (tagen|wochen) ((nicht|nichts) (da|hier|gekommen|geöffnet|gemacht|getan)|(warst|hast|bist) du (nicht|nichts))|warst (du |sie )?(seit )?{_MANY} (tage|tagen|wochen) (nicht|weg|fort)|{_MANY} (tage|wochen) (nicht da|nichts|ohne eintrag))\b|^seit {_MANY} (tagen|wochen)\.?$", "Weglassen: was nicht da ist, wird nicht gezählt. Oder „nach ein paar Tagen“."),
    Rule("absence", "error", rf"\b(\d+|{_MANY}) ?(/|von) ?(\d+|{_MANY}) (erledigt|geschafft|fertig|erreicht)\b|\b(verlorene|ausgelassene|verpasste|fehlende)[nr]? tage?\b|\btage? (verloren|ausgelassen)\b", "Weglassen, oder „bis jetzt 9 kleine Dinge“."),
    Rule("absence", "warn", r"\b(du hast|sie haben) (es|das|gestern|heute) nicht (gemacht|getan|geschafft|geöffnet)\b|\bnoch nicht (erledigt|gemacht|geschafft)\b|\blange nicht gesehen\b|\bendlich (wieder|bist|da)\b", "Weglassen."),
    Rule("streak", "error", r"\b(tage|wochen) (in folge|hintereinander|am stück)\b|\bglückssträhne\b", "Weglassen, oder „bis jetzt 9 kleine Dinge“."),
    Rule("streak", "warn", r"\bserien?\b|\bununterbrochen\b|\bohne unterbrechung\b", "Weglassen, wenn Tage gemeint sind.", fine=r"\bserie (töne|von tönen|im fernsehen)\b|\bfolge (deiner|einer|der|von) serie\b"),
    Rule("fail", "error", r"\b(gescheitert|scheiter(n|st|t|te)|versag(en|t|st|er|te)|misslungen|fehlgeschlagen|fehlschl(ag|äge))\b", "Weglassen; sagen, was jetzt geht."),
    Rule("miss", "error", r"\b(versäum\w*|verpass\w*|verpaßt\w*)\b", "„nach ein paar Tagen“, „wann immer du wiederkommst“.", fine=r"\b(nichts|niemand) (wird )?(verpasst|versäumt)\b|\bverpasst (du )?nichts\b"),
    Rule("skip", "warn", r"\b(übersprungen\w*|ausgelassen\w*|überspringe?|überspringst)\b", "„etwas anderes“, „heute nicht“."),
    Rule("behind", "error", r"\b(zurück(zu)?liegen|zurückgefallen|zurückfallen|liegst zurück|hinterher(zu)?hinken|(hinkst|hinke|hinkt) (\w+ )?hinterher|rückstand|im verzug)\b", "„Tag 5 ist, wo du bist“."),
    Rule("catchup", "error", r"\b(auf|nach)(zu|ge)?hol(en|t|st)\b|\bwettmachen\b|\bhol(e|st|t|en sie)? (\w+ ){0,3}(nach|auf)\b", "„weiter mit Tag 5“.", fine=r"\bhol(e|st|t)? (\w+ ){0,3}(nach|auf) (dem|der|den|einer|einem|\w+ \w+)\b"),
    Rule("late", "warn", r"\b(überfällig|zu spät|spät dran)\b", "Weglassen.", fine=r"\bzu spät ist es nie\b|\bnie zu spät\b"),
    Rule("should", "error", r"\bsoll(st|t|ten|te|test|tet)?\b", "„kannst“, „magst“, oder der Schritt selbst.", fine=rf"\b{_THING} soll(te|en|ten)?\b|\bsoll(te)? (das |die |der |ich|es )({_THING}|$)|\bsoll ich\b|\bwas soll das\b"),
    Rule("must", "error", r"\bm(uss|usst|ußt|uß|usste|usstest|ussten|üsst|üssen|üsste|üßte|üsstest|üßtest|üssten)\b|\b(verpflichtend|verpflichtet|erforderlich|pflicht|unbedingt|zwingend)\b|\bes ist (nötig|notwendig)\b|\b(du hast|ihr habt|sie haben) zu (gehen|üben|tun|machen|kommen)\b|\bdu darfst nicht aufhören\b", "„wenn du möchtest“; „du musst nichts …“ ist in Ordnung.", fine=r"\b(nichts|nicht|niemand|keine?[rnms]?|ohne dass|nie)( \w+){0,3} m(uss|usst|uß|ußt|üssen|üsst|usste|usstest)\b|\bm(uss|usst|ußt|üssen|üsst|usste|usstest)\s+(\w+\s+){0,2}(nicht|nichts|keine?[nmrs]?)\b|\bnicht unbedingt\b|\bapfelmus\b"),
    Rule("just", "warn", r"\b(einfach|bloß|lediglich)\b", "Weglassen: wem es schwerfällt, dem sagt es „das ist nichts“.", fine=r"\bstell(t|e|en)? (\w+ ){0,3}bloß\b"),
    Rule("only", "warn", r"\bnur\b", "„zwei Minuten“, nicht „nur zwei Minuten“.", fine=r"\bnur,? (wenn|falls|soweit|so weit|so lange|solange)\b"),
    Rule("simply", "error", r"\b(selbstverständlich|offensichtlich)\b", "Weglassen."),
    Rule("easy", "warn", r"\b(mühelos|kinderleicht|ganz einfach|einfachste[nrs]?|leichter als|keine ausreden?)\b", "„klein“, „kurz“, „im Liegen geht es auch“."),
    Rule("atleast", "warn", r"\b(mindestens|wenigstens|zumindest)\b", "„etwa“, „bis zu“."),
    Rule("lazy", "error", r"\b(faulheit|faulpelz|schwächen?|schwächling\w*|prokrastin\w*)\b|\b(bist|sei|seid|bin|dich|mensch\w*|person\w*) (\w+ )?(faul|schwach|schwächer)\b|\b(faule|schwache)[rns]? (mensch\w*|leute|person\w*|charakter)\b", "„erschöpft“, „dein Körper spart Kraft“.", fine=rf"\b{_BODY} (ist|sind|sich) (\w+ )?schwach\b|\b{_THING} (ist|sind) (\w+ )?(schwach|faul)\b|\b(wenn|falls) du (dich )?(\w+ )?schwach\b|\bschwäche (in|an) (einem|einer|den|der|dem)\b"),
    Rule("lazy", "warn", r"\b(faul(e[nmrs]?|er)?|schwach(e[nmrs]?)?|schwächer)\b", "Für Licht oder Klang: „sanft“, „matt“. Für Menschen: „erschöpft“.", fine=rf"\b{_BODY} (ist|sind|sich) (\w+ )?schwach\b|\b(wenn|falls) du (dich )?(\w+ )?schwach\b|\bschwache[nrs]? {_BODY}\b"),
    Rule("broken", "error", r"\b(bist|bin|seid|innerlich|fühlst dich) (\w+ )?(kaputt|beschädigt|gestört|defekt)\b|\b(kaputt|gestört)e[nr]? (mensch\w*|person\w*|seele)\b|\b(un|ab|a)?normal(e[nmrs]?)?\b", "„häufig“, „viele kennen das“.", fine=rf"\bnormale[nmrs]? {_THING}\b"),
    Rule("broken", "warn", rf"\b(kaputt\w*|beschädigt\w*|gestört\w*|defekt\w*|normalerweise)\b|\bnormale[nmrs]? {_THING}\b", "Für Menschen: „häufig“, „viele kennen das“. Für Dinge: „mit Riss“, „gewohnt“.", fine=rf"\b(kaputt|beschädigt|gestört)e[nmrs]? {_THING}\b|\bradio ist gestört\b|\bungestört\w*\b"),
    Rule("fix", "error", r"\b(heil(en|t|st|te|ung|ungen|bar)|geheilt|reparier\w*|loswerden|überw(inden|indest|indet|unden)|genes(en|ung)|gesund werden|wirst (du )?(wieder )?gesund)\b", "„lockern“, „leichter werden“, „Stück für Stück wiederkommen“.", fine=r"\bwunden? (heilen|heilt)\b|\breparier\w* (den|die|das|einen|eine|ein) (\w+ )?(knopf|stuhl|rad|lampe|tasse)\b"),
    Rule("push", "error", r"\b(reiß(t|en sie)? (dich|euch|sich) zusammen|zusammen(zu)?reißen|durch(zu)?halten|halt(e|et|en sie)? durch|streng(e|en sie)? (dich|sich) an|willenskraft|(selbst)?diszipli(n|niert\w*)|(sei|bleib) stark|kopf hoch|zwing(e|st|en sie)? (dich|sich)|überwinde dich)\b", "„so weit es sich gut anfühlt“.", fine=r"\bhalte? durch (das|die|den|ein|eine|einen) \w+\b|\bzwing(e|st)? dich (nicht|zu nichts)\b|\bohne dich zu zwingen\b"),
    Rule("giveup", "error", r"\b((gib|geben sie|gebt) nicht auf|auf(zu)?geben|aufgegeben|bleib(en sie|t)? dran|dranbleiben|mach(en sie|t)? weiter so|hör(en sie|t)? nicht auf)\b", "„ruhen“, „du kannst hier aufhören“."),
    Rule("score", "error", r"\b((tages|wochen)?ziel(e|en|s)?|punkt(zahl|estand|ezahl)|abzeichen|rekorde?|bestleistung(en)?|perfekt\w*|gewinner(in|innen)?|prozent|rangliste)\b|\b(([4-9]|\d{2,}|deine|mehr|hundert|keine) punkte)\b|\bpunkte (gesammelt|sammeln|verdient|holen)\b|\b\d{1,3}\s?%", "„was du bemerkt hast“.", fine=r"\b\d{1,3}\s?(%|prozent) (\w+ )?(baumwolle|wolle|leinen|seide|kakao|fett|alkohol)\b|\bziel (der|einer) (reise|fahrt)\b"),
    Rule("score", "warn", r"\b(geschafft|erfolg(e|s|reich\w*)?|punkte)\b", "„was du bemerkt hast“.", fine=r"\b(\w+ )?punkte (an|im|in|auf|der|des|am)\b|\b(zwei|drei|die) punkte\b"),
    Rule("reward", "warn", r"\b(belohnung(en)?|belohn(e|st) dich|gewinn(en|st)?|gewonnen|level)\b", "Weglassen. In Ordnung, wo das Belohnungssystem erklärt wird."),
    Rule("praise", "warn", r"\b((gut|toll|super) gemacht|großartig\w*|glückwunsch|gratulation|gratulier\w*|bravo|stolz auf dich|(sei|wir sind) stolz|ausgezeichnet|weiter so)\b", "„notiert“: wer Tun lobt, urteilt über Nichttun."),
    Rule("goodbad", "warn", r"\b(ein|dein|der|kein|war|ist) (gut|schlecht|besser|schlimm)er(er)? tag\b|\b(schlecht|schlimm|besser)e[rn]? (tage?n?|wochen?)\b|\b(?<!auf )gute[n]? (tage|wochen)\b|\bdenke? positiv\b|\bpositiv(es)? denken\b", "„ein Tag mit einer Sache ist ein Tag“."),
    Rule("promise", "error", r"\b(wird es (dir|ihnen) (bald )?besser|geht es (dir|ihnen) bald besser|wird (dir|ihnen|es dir|dir es) (bald )?besser gehen|(dir|ihnen) wird es (bald )?besser gehen|(wirst|werden) (du |sie )?(dich|sich) (besser|gut) fühlen|das wird (dir )?helfen|garant\w+|versprochen|wir versprechen|bewiesen|nachgewiesen|(in|nach) (nur )?(\d+|vierzehn) tagen (bist|wirst|hast|fühlst))\b", "„kann“, „manchen hilft“."),
    Rule("compare", "warn", r"\b(die meisten (menschen|leute|schaffen|können)|alle anderen|andere (schaffen|können (es|das|mehr))|(jeder|alle|jede) (kann|können|schafft|schaffen) (das|es)|verglichen mit|im vergleich|(besser|mehr) als (gestern|andere))\b", "„manche“."),
    Rule("pressure", "warn", r"\b(jetzt oder nie|(vergiss|vergessen sie|vergesst) nicht|nicht vergessen|letzte chance|beeil(e|en sie)? (dich|sich)|wir vermissen dich|komm bald|denke? (daran|dran)( zu)?)\b", "„wenn du so weit bist“.", fine=r"\bdenk(e)? (daran|dran), wie\b"),
    Rule("stigma", "error", r"\b(selbstm(ord|örd)\w*|freitod|opfern?|leiden(de[nr]?)?|leidest|leidet|gelitten|litt(en|est)?|verrückt\w*|irrsinn\w*|wahnsinn\w*|geisteskrank\w*|psychisch kranke[rn]?|süchtige?[nr]?|junkies?)\b", "„Suizid“, „sich das Leben nehmen“, „lebt mit“.", fine=r"\bopfer (von|einer) (gewalt|straftat)\b|\b(verrückter stuhl|stühle verrückt|stuhl (ist )?verrückt)\b"),
    Rule("stigma", "warn", r"\bopfer (von|einer) (gewalt|straftat)\b", "„wer Gewalt erlebt“."),
    Rule("guilt", "warn", r"\bwarum (hast|warst) du nicht\b|\bimmer noch (nicht|nichts)\b|\b(du bist|selber|selbst) schuld\b|\bdeine schuld\b|\bschäm(e)? dich\b", "Weglassen.", fine=r"\bnicht deine schuld\b"),
    Rule("exclaim", "error", EXCLAIM, "Ein Punkt."),
    Rule("caps", "warn", r"\b[A-ZÄÖÜ]{4,}\b", "Kleine Buchstaben."),
)  # fmt: skip
