"""French. Written by us; a native speaker with lived experience is to read it."""

from typing import Final

from thaw.plans.saying.phrasing.rule import EXCLAIM, Rule

_MANY: Final = r"(\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quatorze|plusieurs|quelques)"
_THING: Final = r"(branches?|biscuits?|tasses?|bols?|verres?|assiettes?|coquillages?|pierres?|lignes?|lampes?|lumières?|thés?|cafés?|odeurs?|parfums?|sons?|bruits?|signal|eau|chaises?|voix|rythme|pas|taille|température|bois|marche)"
_BODY: Final = r"(jambes?|bras|genoux?|mains?|poignets?|nuque|dos|corps|muscles?)"

RULES: Final = (
    Rule("absence", "error", rf"\b(ça|cela) fait (déjà )?{_MANY} (jours|semaines)( que (tu|vous) n'| sans|[.,]|$)|\bdepuis {_MANY} (jours|semaines),? (tu n'|vous n')|\b(as|avez) perdu ({_MANY} |un |ton |ce )?jours?\b|\bjours? perdus?\b|\bne saute(z)? (pas|aucun) (de |un )?jours?\b|\bsauter (un|des) jours?\b|\bsi tu manques un jour\b", "À enlever : ce qui n'est pas là ne se compte pas. Ou « après quelques jours ».", fine=r"\bsi (ça|cela|depuis)\b[^.]*"),
    Rule("absence", "error", rf"\b(\d+|{_MANY}) ?(/|sur) ?(\d+|{_MANY}) (faite?s?|terminée?s?|finie?s?|complétée?s?)\b", "À enlever, ou « jusqu'ici, 9 petites choses »."),
    Rule("absence", "warn", r"\btu (n'as|ne l'as) (pas|rien) (fait|ouvert|commencé|terminé)\b|\btu n'es pas (venue?|revenue?)\b|\bpas encore fait\b|\benfin (de retour|te|tu es)\b", "À enlever."),
    Rule("streak", "error", r"\b(jours|semaines) (d'affilée|de suite|consécuti(fs|ves))\b", "À enlever, ou « jusqu'ici, 9 petites choses »."),
    Rule("streak", "warn", r"\bséries?\b", "À enlever, s'il s'agit de jours.", fine=r"\bséries? (de (sons|notes|photos|gestes)|du soir)\b"),
    Rule("fail", "error", r"\b(échecs?|échou\w+)\b", "À enlever ; dire ce qui peut venir.", fine=r"\bjeu d'échecs\b|\bpartie d'échecs\b|\bjouer aux échecs\b"),
    Rule("miss", "error", r"\b(rat\é(e|s|es)?|rater|(tu as|vous avez|as|avez) rate)\b|\b(as|avez|ai|jours?|séances?) (\w+ )?manqué(e|s|es)?\b|\b(manquer|manques|manquez) (un|des|le|ce|deux) jours?\b", "« après quelques jours », « quand tu reviens ».", fine=r"\b(quelqu'un|personne|gens|ami|amie|celle|celui) que (tu as|vous avez) manqué(e|s|es)?\b|\b(as|avez) manqué à\b|\bmarche rat\ée\b"),
    Rule("skip", "warn", r"\b(jours? sautés?|(as|avez) sauté)\b", "« autre chose », « pas aujourd'hui »."),
    Rule("behind", "error", r"\b(en retard|à la traîne)\b", "« le jour 5, c'est là que tu es »."),
    Rule("catchup", "error", r"\brattrap\w+", "« continuer au jour 5 »."),
    Rule("late", "warn", r"\btrop tard\b", "À enlever.", fine=r"\bjamais trop tard\b"),
    Rule("should", "error", r"\bdevr(ais|ait|iez|ions|aient|as|ez|a)\b|\b(es|êtes) (censé|supposé)e?s?\b", "« tu peux », « certaines personnes »."),
    Rule("must", "error", r"\bil (te |vous |nous )?(faut|faudra|faudrait)\b|\bfaut (\w+er|\w+ir|que)\b|\b(dois|doit|devez|devons|doivent)\b|\b(obligatoires?|(es|êtes) obligée?s?|indispensables?)\b|\b(il est|c'est) nécessaire\b|\btu as à \w+(er|ir|re)\b|\bil (te |vous )?suffit (de|d')|\btu as besoin de \w+(er|ir)\b", "« si tu veux ».", fine=r"\b(si|quand|que|dont) tu as (à|besoin)\b|\bil ne (te |vous |nous )?faut\b|\bil n'y a\b|\bil faut (parfois |souvent )?(du temps|un peu de temps|peu)\b|\bn'es pas obligé|\bn'êtes pas obligé|\bne (te |vous |me )?(dois|doit|devez|devons|doivent)\b|\bdoit-on\b"),
    Rule("must", "warn", r"\bne (dois|devez|devons) pas\b", "« si tu veux », « mieux sans … ».", fine=r"\bne (dois|devez) pas (sentir|répondre)\b"),
    Rule("just", "warn", r"\bjuste\b", "À enlever : à qui peine, cela dit « ce n'est rien ».", fine=r"\bjuste (avant|après|à côté|devant|derrière|au-dessus|au-dessous|sous|là|si|quand)\b|\b(son|note|voix|chanter|chante) juste\b"),
    Rule("only", "warn", r"\b(seulement|uniquement)\b|\bil n'y a que\b", "« deux minutes », pas « seulement deux minutes ».", fine=r"\b(seulement|uniquement) (si|quand|tant que)\b"),
    Rule("simply", "error", r"\b(simplement|évidemment|bien s\ûr|bien sur,|tout bonnement)|\bbien sur$|\bbien sur\.", "À enlever."),
    Rule("easy", "warn", r"\b(faciles?|facilement|sans effort|(pas d'|sans )excuses?|c'est simple)\b", "« petit », « court », « allongé, cela va aussi »."),
    Rule("atleast", "warn", r"\b(au moins|au minimum)\b", "« environ », « jusqu'à »."),
    Rule("lazy", "error", r"\b(paress(e|eux|euse|euses)|flemm\w+|f(ainé|eign)ant\w*|faiblesses?|procrastin\w*)\b|\b(es|sois|soyez|suis|êtes|personnes?|gens) (\w+ )?faibles?\b", "« épuisé », « ton corps économise ».", fine=rf"\b{_BODY} (sont|est|es) (\w+ )?faibles?\b|\bsi tu (es|te sens) (\w+ )?faible\b|\bfaiblesse (dans|d'un|d'une|de la|du)\b"),
    Rule("lazy", "warn", r"\bfaibles?\b", "Pour la lumière ou un son : « douce », « léger ». Pour une personne : « épuisé ».", fine=rf"\b{_BODY} (sont |est )?(\w+ )?faibles?\b|\bsi tu (es|te sens) (\w+ )?faible\b"),
    Rule("broken", "error", r"\b(es|suis|êtes|personnes?|gens|intérieur|te sens) (\w+ )?(cass|bris|abîm)ée?s?\b|\b(a)?norma(l|le|les|ux)\b|\bdéfectueu\w+", "« fréquent », « beaucoup le remarquent ».", fine=rf"\b{_THING} (à )?(\w+ )?normale?s?\b|\btempérature normale\b"),
    Rule("broken", "warn", rf"\b(cass|bris|abîm)ée?s?\b|\bnormalement\b|\b{_THING} normale?s?\b", "Pour une personne : « fréquent », « beaucoup le remarquent ». Pour une chose : « fendu », « habituel ».", fine=rf"\b{_THING} (\w+ )?(cass|bris|abîm)ée?s?\b"),
    Rule("fix", "error", r"\b(guér(ir|is|it|i|ie|ies|ira|iras|issez|ison|isons)|répar(er|é|ée|ez|es?|ations?)|surmont(er|é|ez|es?)|(te|se|vous) débarrasser|retour à la normale|rétablissement)\b", "« apaiser », « revenir peu à peu ».", fine=r"\brépar(er|e|ez) (un|une|le|la|ton|ta) (bouton|manche|chaise|tasse|vélo)\b"),
    Rule("push", "error", r"\b(te|vous) forcer\b|\b(force-toi|forcez-vous|(fais|faire|faites) un effort|fais de ton mieux|faites de votre mieux|accroche-toi|accrochez-vous|t(iens|enez|enir) bon|force de volonté|disciplinée?s?|discipline|(sois|reste) forte?|ressaisis-toi|secoue-toi|bouge-toi)\b", "« aussi loin que cela te va ».", fine=r"\bsans (avoir à )?(te|vous) forcer\b|\bne (te|vous) forcer?z? (pas|à rien)\b"),
    Rule("giveup", "error", r"\b(abandonn(er|e|es|é|ez)|baisser les bras|ne lâche rien|continue (comme ça|ainsi)|n'arrête pas|n'arrêtez pas|ne t'arrête pas)\b", "« se reposer », « tu peux t'arrêter ici ».", fine=r"\babandonn(er|e|ez) (ta|la|tes|les|ton|le) (mains?|tête|bras|épaules|poids|corps|pieds|jambes)\b|\bn'arrête(z)? pas (un|ton|votre|le) (traitement|médicament)"),
    Rule("score", "error", r"\b(objectifs?|scores?|badges?|gagnante?s?|médailles?|parfait(e|s|es|ement)?|pourcentages?|réussites?|records?)\b|\b(([4-9]|\d{2,})|dix|cent|mille|tes|plus de|gagn\w+) (\w+ )?points\b(?! (de|d')\b)|\b\d{1,3}\s?(%|pour cent)", "« ce que tu as remarqué ».", fine=r"\bobjectif (photo|de l'appareil)|\b\d{1,3}\s?(%|pour cent) (de )?(coton|laine|lin|soie|cacao|alcool)\b|\bparfaite? inconnue?\b"),
    Rule("score", "warn", r"\b(réussi(e|s|es)?|succès|ton but)\b|^points\b", "« ce que tu as remarqué »."),
    Rule("reward", "warn", r"\b(récompens(es?|ée?s?)|gagn(er|ée?s?))\b|\b(ton|au|le|prochain) (prochain )?niveau\b|\bniveaux?( \d+)?$|\bniveaux? \d|\bniveau\.", "À enlever. Bien là où l'on explique le système de récompense.", fine=r"\bgagner (la porte|le lit|du temps)\b|\b(au|le) niveau (de|du|des)\b"),
    Rule("praise", "warn", r"\b(bien joué|(beau|bon) travail|bravo|félicit\w+|génial|incroyable|excellent|fi(er|ère)s? de toi|sois fi(er|ère))\b", "« noté » : louer le faire juge le non-faire."),
    Rule("goodbad", "warn", r"\bmauvaise (journée|semaine|personne)\b|\b(une|ta|cette|la) bonne (journée|semaine|personne)\b|\b(un|ton) (bon|mauvais) jour\b|\b(reste|sois|pense) positi(f|ve)\b", "« un jour avec une chose est un jour ».", fine=r"\bla bonne personne\b"),
    Rule("promise", "error", r"\b(tu (te )?(sentiras|vas te sentir)|vous (vous )?sentirez|((ça|cela|tu|vous) )?(ira|iras|irez) mieux|cela va t'aider|garanti\w*|promis|nous promettons|prouvée?s?|en (seulement )?(\d+|quatorze) jours,? (tu|vous)|après (\d+|quatorze) jours,? (tu|vous) (iras|irez|seras|serez))\b", "« peut », « pour certaines personnes ».", fine=r"\brien n'est (promis|garanti)\b"),
    Rule("compare", "warn", r"\b(la plupart (des gens|y arrivent)|tout le monde|n'importe qui peut|les autres (peuvent|font|arrivent|y arrivent)|comparée?s? (à|aux)|par rapport aux autres|(mieux|plus) (qu'hier|que les autres))\b", "« certaines personnes ».", fine=r"\bn'importe qui peut (appeler|écrire)\b|\bpour tout le monde\b|\btout le monde (dort|se repose)\b"),
    Rule("pressure", "warn", r"\b(maintenant ou jamais|n'oublie(z)? (pas|jamais)|ne pas oublier|dernière chance|dépêche-toi|dépêchez-vous|encore temps|tu nous (manques|as manqué)|reviens vite)\b", "« quand tu veux »."),
    Rule("stigma", "error", r"\b(comm(ettre|is|et) (un |le )?suicide|s'est suicidée?|suicide (réussi|raté|manqué)|tentative (ratée|réussie)|victimes?|souff(rir|re|res|rent|rez|rant|rances?|rait|rais|raient|ert)|foll?es?|folie|fou|fous|cinglée?s?|toxicomanes?|droguée?s?|malades? menta(l|le|ux|les))\b", "« mourir par suicide », « tentative », « vit avec ».", fine=r"\bfou(s)? rires?\b|\bvictimes? de (violences?|maltraitance)\b"),
    Rule("stigma", "warn", r"\bvictimes? de (violences?|maltraitance)\b", "« qui vit avec la violence »."),
    Rule("guilt", "warn", r"\bpourquoi (tu )?n'as-?(tu)? pas\b|\btoujours (pas|rien)\b|\b(c'est|par) ta faute\b|\btu es coupable\b", "À enlever.", fine=r"\bce n'est pas ta faute\b"),
    Rule("exclaim", "error", EXCLAIM, "Un point."),
    Rule("caps", "warn", r"\b[A-ZÀÂÇÉÈÊËÎÏÔÛÙÜ]{4,}\b", "Minuscules."),
)  # fmt: skip
