"""French. Written by us; a native speaker with lived experience is to read it."""

from typing import Final

from thaw.plans.saying.phrasing.rule import Rule

RULES: Final = (
    Rule("streak", "error", r"\b(jours|semaines|fois) (d'affilée|de suite|consécuti(fs|ves))\b", "À enlever, ou « jusqu'ici, 9 petites choses »."),
    Rule("streak", "warn", r"\bséries?\b", "À enlever, s'il s'agit de jours."),
    Rule("fail", "error", r"\b(échecs?|échou\w+)\b", "À enlever ; dire ce qui peut venir."),
    Rule("miss", "error", r"\b(raté(e|s|es)?|rater|manqué(e|s|es)?)\b", "« après quelques jours », « quand tu reviens »."),
    Rule("skip", "warn", r"\b(jours? sautés?|(as|avez) sauté)\b", "« autre chose », « pas aujourd'hui »."),
    Rule("behind", "error", r"\b(en retard|à la traîne)\b", "« le jour 5, c'est là que tu es »."),
    Rule("catchup", "error", r"\brattrap\w+", "« continuer au jour 5 »."),
    Rule("late", "warn", r"\btrop tard\b", "À enlever."),
    Rule("should", "error", r"\bdevr(ais|ait|iez|ions|aient|as|ez|a)\b|\b(es|êtes) censée?s?\b", "« tu peux », « certaines personnes »."),
    Rule("must", "error", r"\bil (te |vous )?(faut|faudra|faudrait)\b|\b(dois|doit|devez|devons|doivent)\b|\bobligatoires?\b", "« si tu veux »."),
    Rule("just", "warn", r"\bjuste\b(?! (avant|après|à côté))", "À enlever : à qui peine, cela dit « ce n'est rien »."),
    Rule("only", "warn", r"\b(seulement|uniquement)\b", "« deux minutes », pas « seulement deux minutes »."),
    Rule("simply", "error", r"\b(simplement|évidemment|bien sûr|tout bonnement)\b", "À enlever."),
    Rule("easy", "warn", r"\b(faciles?|facilement|sans effort|pas d'excuses?)\b", "« petit », « court », « allongé, cela va aussi »."),
    Rule("atleast", "warn", r"\b(au moins|au minimum)\b", "« environ », « jusqu'à »."),
    Rule("lazy", "error", r"\b(paress(e|eux|euse|euses)|flemm\w+|fainéant\w*|faibles?|faiblesses?|procrastin\w*)\b", "« épuisé », « ton corps économise ». Pour la lumière : « douce »."),
    Rule("broken", "error", r"\b((cass|bris|abîm)ée?s?|(a)?norma(l|le|les|ux|lement)|défectueu\w+)\b", "« fréquent », « beaucoup le remarquent »."),
    Rule("fix", "error", r"\b(guér(ir|is|it|i|ie|ies|ira|iras|issez|ison|isons)|répar(er|é|ée|ez|es?)|surmont(er|é|ez|es?)|(te|se|vous) débarrasser|retour à la normale)\b", "« apaiser », « revenir peu à peu »."),
    Rule("push", "error", r"(?<!sans )\b(te|vous) forcer\b|\b(force-toi|forcez-vous|fais un effort|accroche-toi|accrochez-vous|t(iens|enez|enir) bon|force de volonté|discipline|sois forte?|ressaisis-toi|secoue-toi)\b", "« aussi loin que cela te va »."),
    Rule("giveup", "error", r"\b(abandonn(er|e|es|é|ez)|baisser les bras|ne lâche rien|continue comme ça)\b", "« se reposer », « tu peux t'arrêter ici »."),
    Rule("score", "error", r"\b(objectifs?|scores?|badges?|gagnante?s?|médailles?|parfait(e|s|es|ement)?|pourcentages?|réussites?)\b|\bpoints\b(?! (de|d')\b)|\b\d{1,3}\s?(%|pour cent)", "« ce que tu as remarqué »."),
    Rule("reward", "warn", r"\b(récompenses?|gagner|niveaux?)\b", "À enlever. Bien là où l'on explique le système de récompense."),
    Rule("praise", "warn", r"\b(bien joué|beau travail|bravo|félicit\w+|génial|incroyable|fi(er|ère)s? de toi)\b", "« noté » : louer le faire juge le non-faire."),
    Rule("goodbad", "warn", r"\b(bonne|mauvaise) (journée|semaine|personne)\b|\breste positi(f|ve)\b", "« un jour avec une chose est un jour »."),
    Rule("promise", "error", r"\b(tu (te )?(sentiras|vas te sentir)|vous (vous )?sentirez|garanti\w*|prouvé|en (seulement )?\d+ jours,? (tu|vous))\b", "« peut », « pour certaines personnes »."),
    Rule("compare", "warn", r"\b(la plupart des gens|(?<!pour )tout le monde|les autres (peuvent|font|arrivent)|comparée?s? (à|aux))\b", "« certaines personnes »."),
    Rule("pressure", "warn", r"\b(maintenant ou jamais|n'oublie(z)? pas|dernière chance|dépêche-toi|encore temps|tu nous manques|reviens vite)\b", "« quand tu veux »."),
    Rule("stigma", "error", r"\b(comm(ettre|is|et) (un |le )?suicide|suicide (réussi|raté|manqué)|tentative (ratée|réussie)|victimes?|souffr(ir|e|es|ent|ez|ant|ances?|ait|ais|aient)|foll?es?|fou(?! rire)|fous|cinglée?s?|toxicomanes?|droguée?s?|malades? menta(l|le|ux|les))\b", "« mourir par suicide », « tentative », « vit avec »."),
    Rule("guilt", "warn", r"\bpourquoi (tu )?n'as-?(tu)? pas\b|\btoujours pas\b", "À enlever."),
    Rule("exclaim", "error", r"!", "Un point."),
    Rule("caps", "warn", r"\b[A-ZÀÂÇÉÈÊËÎÏÔÛÙÜ]{4,}\b", "Minuscules."),
)  # fmt: skip
