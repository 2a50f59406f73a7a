"""Portuguese, of both sides of the ocean. Written by us; a native speaker with lived experience is to read it."""

from typing import Final

from thaw.plans.saying.phrasing.rule import Rule

RULES: Final = (
    Rule("streak", "error", r"\bsequências?\b|\b(dias|vezes|semanas) (seguid[oa]s|consecutiv[oa]s)\b", "Tire, ou «até agora, 9 coisas pequenas»."),
    Rule("fail", "error", r"\bfalh(ar|a|as|ou|aste|aram|ei|ando|ad[oa]s?)\b|\bfracass\w+", "Tire; diga o que pode vir agora."),
    Rule("miss", "error", r"\b(perdeu|perdeste|dias? perdidos?)\b", "«depois de uns dias fora», «quando voltar»."),
    Rule("skip", "warn", r"\b(pulou|pulad[oa]s?|saltou|saltad[oa]s?)\b", "«outra coisa», «hoje não»."),
    Rule("behind", "error", r"\b(em atraso|atrasad[oa]s?|ficou para trás|ficaste para trás)\b", "«o dia 5 é onde está»."),
    Rule("catchup", "error", r"\b(pôr|colocar|ficar)(-se)? em dia\b|\brecuperar o tempo\b|\bcompensar\b", "«continuar no dia 5»."),
    Rule("late", "warn", r"\b(tarde demais|demasiado tarde|vencid[oa]s?)\b", "Tire."),
    Rule("should", "error", r"\bdever(ia|ias|iam|íamos)\b|\bdevias\b", "«pode», «algumas pessoas»."),
    Rule("must", "error", r"\bdev(e|es|em|emos)\b|(?<!não )\b(tens?|tem|têm|temos|terá|terás) (que|de)\b|(?<!não )\bé (obrigatório|necessário|preciso)\b|\bobrigatóri[oa]s?\b", "«se quiser»; «não tem que…» está bem."),
    Rule("only", "warn", r"\b(só|apenas|somente|unicamente)\b", "«dois minutos», não «só dois minutos»."),
    Rule("simply", "error", r"\b(simplesmente|obviamente|evidentemente|meramente|é claro que)\b", "Tire."),
    Rule("easy", "warn", r"\b(fácil|fáceis|facilmente|sem esforço|sem desculpas?)\b", "«pequeno», «curto», «deitado também serve»."),
    Rule("atleast", "warn", r"\b(pelo menos|ao menos|no mínimo)\b", "«cerca de», «até»."),
    Rule("lazy", "error", r"\b(preguiç\w+|frac[oa]s?|fraqueza|procrastin\w*)\b", "«com pouca energia». Para a luz ou um som: «suave», «leve»."),
    Rule("broken", "error", r"\b(quebrad[oa]s?|estragad[oa]s?|danificad[oa]s?|partid[oa]s?|(a)?norma(l|is|lmente))\b", "«frequente», «muita gente nota isto»."),
    Rule("fix", "error", r"\b(cur(ar(-se)?|a|as|ou|ad[oa]s?|ará|ação)|sarar|consert(ar|ad[oa]s?)|super(ar|ou|ad[oa]s?)|livrar-se de|voltar ao normal)\b", "«aliviar», «soltar», «voltar aos poucos»."),
    Rule("push", "error", r"(?<!sem se )\b(esforce-se|esforça-te|force-se|força de vontade|disciplina|seja forte|sê forte|aguent(a|e|ar)|anime-se)\b", "«até onde se sentir bem»."),
    Rule("giveup", "error", r"\b(desist(ir|a|as|e|iu)|não pare|não pares|continue assim|jogar a toalha)\b", "«descansar», «pode parar aqui»."),
    Rule("score", "error", r"\b(metas?|objetivos?|pontuaç\w+|pontos|distintivos?|medalhas?|vencedor(a|es|as)?|conquistas?|perfeit(o|a|os|as|amente)|percentagem|porcentagem|recordes?)\b|\b\d{1,3}\s?(%|por cento)", "«o que notou»."),
    Rule("reward", "warn", r"\b(recompensas?|prémios?|prêmios?|ganhar)\b", "Tire. Serve onde se explica o sistema de recompensa."),
    Rule("praise", "warn", r"\b(muito bem|bom trabalho|ótimo trabalho|parabéns|incrível|orgulh(o|os[oa]s?) de (ti|você))\b", "«anotado»: elogiar o fazer julga o não fazer."),
    Rule("goodbad", "warn", r"\b((bom|mau|melhor|pior) dia|(boa|má) (semana|pessoa))\b(?!,)|\bpense positivo\b", "«um dia com uma coisa é um dia»."),
    Rule("promise", "error", r"\b((vai|vais) (se |te )?sentir(-se|-te)? melhor|sentirá|sentirás|garant\w+|comprovado|em (apenas |só )?\d+ dias (você|vai|vais|estará))\b", "«pode», «para algumas pessoas»."),
    Rule("compare", "warn", r"\b(a maioria das pessoas|(?<!para )(toda a gente|todo mundo)|os outros (conseguem|fazem)|comparad[oa]s? com)\b", "«algumas pessoas»."),
    Rule("pressure", "warn", r"\b(agora ou nunca|não (se )?esque(ça|ças)|última (chance|oportunidade)|apresse-se|ainda dá tempo|sentimos a sua falta|volte logo)\b", "«quando quiser»."),
    Rule("stigma", "error", r"\b(comet(er|eu|e|ido) (um )?suicídio|suicídio (bem-sucedido|falhado|consumado)|louc[oa]s?|loucura|lunátic[oa]s?|viciad[oa]s?|vítimas?|sofr(er|e|es|em|eu|ia|endo|ido|imentos?)|doentes? menta(l|is))\b", "«morrer por suicídio», «tentativa», «vive com»."),
    Rule("guilt", "warn", r"\bpor que não (fez|veio)\b|\bainda não (fez|abriu|terminou)\b", "Tire."),
    Rule("exclaim", "error", r"!", "Um ponto."),
    Rule("caps", "warn", r"\b[A-ZÁÀÂÃÉÊÍÓÔÕÚÇ]{4,}\b", "Minúsculas."),
)  # fmt: skip
