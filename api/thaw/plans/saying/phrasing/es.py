"""Spanish, in all forms of address. Written by us; a native speaker with lived experience is to read it."""

from typing import Final

from thaw.plans.saying.phrasing.rule import Rule

RULES: Final = (
    Rule("streak", "error", r"\brachas?\b|\b(días|veces|semanas) seguid[oa]s\b", "Quítalo, o «hasta ahora, 9 cosas pequeñas»."),
    Rule("fail", "error", r"\bfall(ar|as?|o|os|é|ó|aste|amos|an|aron|ad[oa]s?|ando|arás?|es?)\b|\bfracas\w+", "Quítalo; di qué puede venir ahora."),
    Rule("miss", "error", r"\bperdiste(is)?\b|\bhas perdido (un|el|otro|ese|\d+) días?\b|\bte (has )?salt(aste|ado)\b|\bdías? perdidos?\b", "«tras unos días fuera», «cuando vuelvas»."),
    Rule("skip", "warn", r"\b(saltad|omitid)[oa]s?\b", "«otra cosa», «hoy no»."),
    Rule("behind", "error", r"\batrasad[oa]s?\b|\bte (has )?qued(as|aste|ado|es) atrás\b|\bvas (con retraso|por detrás)\b", "«el día 5 es donde estás»."),
    Rule("catchup", "error", r"\bpon(er(te|se|me|os)?|te|gas|eos|ga|ernos)? al día\b|\bpon(erte|te|gas|gase) al corriente\b|\brecuper(ar|as?|es?) (el |los )?(tiempo|días?)\b|\bcompensar\b", "«seguir con el día 5»."),
    Rule("late", "warn", r"\b(demasiado tarde|vas tarde|llegas tarde|con retraso|vencid[oa]s?)\b", "Quítalo."),
    Rule("should", "error", r"\bdeber[ií]a(s|n|mos|is)?\b|\bse supone que\b", "«puedes», «a algunas personas les ayuda», o el paso sin más."),
    Rule("must", "error", r"\b(deb(es|emos|éis|as)|deb(e|en|a|an)(?! de\b))\b|(?<!no )\b((tien(es?|en)|ten(emos|éis|drás?|drán|drías?|drían|gas?|gan)) que|ha(y|brá|bía) que|hace falta que|es (obligatorio|necesario)|has de)\b|\b(obligatori|forzos)[oa]s?\b", "«si te apetece», «ayuda»; «no tienes que…» está bien."),
    Rule("just", "warn", r"\b(nada más que|tan sol[oa])\b", "Quítalo: a quien le cuesta, le dice «esto no es nada»."),
    Rule("only", "warn", r"\b(sólo|solamente|únicamente)\b|\bsolo (un|una|unos|unas|dos|tres|cuatro|cinco|diez|\d+|hace|hay|queda[ns]?|falta[ns]?|tienes|necesitas|es|son|se|te|hoy|esto|eso|respira|mira|nota|siente|escucha|que)\b", "«dos minutos», no «solo dos minutos»."),
    Rule("simply", "error", r"\b(simplemente|sencillamente|obviamente|evidentemente|meramente|por supuesto|desde luego)\b", "Quítalo."),
    Rule("easy", "warn", r"\b(fácil(es|mente)?|sin esfuerzo|(sin|no hay) excusas?)\b", "«pequeño», «corto», «también vale estando tumbado»."),
    Rule("atleast", "warn", r"\b(al menos|por lo menos|como mínimo)\b", "«unos», «hasta»."),
    Rule("lazy", "error", r"\b(vag[oa]s?|perezos[oa]s?|pereza|flojera|débil(es)?|debilidad(es)?|holgaz\w+|procrastin\w*)\b", "«con poca energía», «tu sistema ahorra energía». Para la luz o un sonido: «tenue», «leve»."),
    Rule("broken", "error", r"\b(rot[oa]s?|dañad[oa]s?|defectuos[oa]s?|estropead[oa]s?|anormal(es)?|normal(es|mente|idad)?)\b", "«frecuente», «mucha gente lo nota»."),
    Rule("fix", "error", r"\bcur(ar(te|se|nos|lo|la)?|as?|an|e|es|ó|ad[oa]s?|ar(á|ás|án)|ación|aciones|ando)\b|\b(san(ar(te|se)?|arás?|ación|ando)|arreglarte|te arregla|super(ar(lo|la|te)?|arás|ad[oa]s?)|supéral[oa]|recuper(arte|arse|arás|ad[oa]s?|ación)|(deshacer|librar)(te|se) de|volver a la normalidad)\b|\brepar(ar(te|se)?|as?|e|es|ad[oa]s?)\b(?! en\b)", "«aliviar», «aflojar», «volver poco a poco»."),
    Rule("push", "error", r"(?<!sin )\b((forzar|obligar|exigir|esforzar)te)\b|\b(esfuérzate|fuérzate|oblígate|exígete|anímate|aguant(a|ar|es)|fuerza de voluntad|disciplina|sé fuerte|éch[ae]le ganas|pon(le|te las) pilas|más esfuerzo)\b", "«hasta donde te siente bien»."),
    Rule("giveup", "error", r"\b(rend(irte|irse|irme|iste|ición)|(te|se) rind(as|es|a|e)|abandon(ar|as|aste|es|e|ad[oa])|tirar la toalla|no pares|sigue así)\b", "«descansar», «puedes parar aquí»."),
    Rule("score", "error", r"\b(puntuaci\w+|puntajes?|sub(e|es|iste|ir) de nivel|insignias?|ganador(a|es|as)?|medallas?|objetivos?|logros?|logr(ar|aste|arás|ado)|perfect(o|a|os|as|amente)|porcentajes?|récords?)\b|\bpuntos\b(?!\s+(de|en|donde)\b)|\bmetas?\b(?!\s+(las?|el|los|una?|sus?|tus?|ambas|ambos)\b)|\b\d{1,3}\s?(%|por ciento)", "«lo que has notado»."),
    Rule("reward", "warn", r"\b(recompensas?|premios?|ganar|ganaste|has ganado)\b", "Quítalo. Está bien donde la biblioteca explica el sistema de recompensa."),
    Rule("praise", "warn", r"\b(bien hecho|(buen|gran) trabajo|enhorabuena|felicidades|felicitaciones|felicita\w*|genial|increíble|orgullos[oa]s? de ti|bravo|lo (has logrado|lograste|conseguiste))\b", "«anotado», «ya está ahí»: elogiar el hacer juzga el no hacer."),
    Rule("goodbad", "warn", r"\b(buen|mal|mejor|peor) (día|persona)\b|\b(buena|mala|mejor|peor) (semana|persona)\b|\bpiensa en positivo\b|\bactitud positiva\b|\bbuenas vibras\b|\bel lado bueno\b", "«un día con una sola cosa es un día»."),
    Rule("promise", "error", r"\b(te sentirás|sentirás|te vas a sentir|hará que te sientas|garant(iz\w*|ías?)|(está|ha) (demostrado|comprobado)|en (solo |sólo |tan solo )?\d+ días (te|vas|podrás|estarás|verás|habrás|notarás))\b", "«puede», «a algunas personas»."),
    Rule("compare", "warn", r"\b(la mayoría de (la gente|las personas)|(?<!para )todo el mundo|todos los demás|(los demás|otros|otras) (pueden|hacen|consiguen)|comparad[oa]s? con|en comparación con)\b", "«algunas personas»."),
    Rule("pressure", "warn", r"\b(ahora o nunca|no (te )?(olvides|pierdas)|última oportunidad|date prisa|apúrate|recuerda (hacer|volver|abrir|venir)|(aún|todavía) estás a tiempo|te (echamos de menos|extrañamos)|vuelve pronto|hace (\d+|varios|muchos) días que)\b", "«cuando quieras»."),
    Rule("stigma", "error", r"\b(comet(er|e|es|en|ió|ido|iste|ieron) (un )?suicidio|suicidio (consumado|exitoso|fallido|logrado)|intento (fallido|exitoso)|loc[oa]s?|locura|lunátic[oa]s?|psicópatas?|(drog)?adict[oa]s?|víctimas?|sufr(ir\w*|[eoa]|es|as|en|an|imos|í(a|as|an)?|ió|iste|ieron|iendo|id[oa]s?|imientos?)|enferm[oa]s? mental(es)?)\b", "«morir por suicidio», «intento», «una persona que…», «vive con»."),
    Rule("guilt", "warn", r"\bpor qué no (has|hiciste|viniste)\b|\b(todavía|aún) no has\b|\bno has (abierto|terminado|hecho(?! nada mal))\b|\bculpable\b", "Quítalo."),
    Rule("exclaim", "error", r"[¡!]", "Un punto."),
    Rule("caps", "warn", r"\b[A-ZÁÉÍÓÚÜÑ]{4,}\b", "Minúsculas."),
)  # fmt: skip
