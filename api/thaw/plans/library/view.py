"""The library in one language, as the API gives it: what the author says once and what each language says, put together."""

from typing import Any

from thaw.plans.library.checking import CheckedLibrary
from thaw.plans.library.structure import LibraryStructure
from thaw.plans.library.texts import LibraryTexts


def view(checked: CheckedLibrary, language: str) -> dict[str, Any]:
    """The library in one of its languages, in the author's order, without `fallback`."""
    structure, texts = checked.structure, checked.texts[language]
    return {
        "format": structure.format,
        "version": structure.version,
        "language": language,
        "languages": structure.languages,
        "title": texts.title,
        "topics": [{"id": topic, "title": title} for topic, title in texts.topics.items()],
        "cards": [
            {
                "id": card,
                "topic": its.topic,
                "title": texts.cards[card].title,
                "text": texts.cards[card].text,
                "do": texts.cards[card].do or None,
            }
            for card, its in structure.cards.items()
        ],
        "levers": [_lever(texts, lever) for lever in structure.levers],
        "signals": [{"id": id, "text": texts.signals[id]} for id in structure.signals],
        "anchors": [{"id": id, "text": texts.anchors[id]} for id in structure.anchors],
        "forms": [{"id": id, **texts.forms[id].model_dump()} for id in structure.forms],
        "welcome": _welcome(structure, texts),
        "bring": _bring(structure, texts),
        "messages": [{"id": id, "text": texts.messages[id]} for id in structure.messages],
    }


def _lever(texts: LibraryTexts, lever: str) -> dict[str, Any]:
    its = texts.levers[lever]
    return {"id": lever, "title": its.title, "about": its.about, "asks": its.asks, "caution": its.caution or None}


def _welcome(structure: LibraryStructure, texts: LibraryTexts) -> dict[str, Any]:
    asked, said = structure.welcome, texts.welcome
    return {
        "opening": said.opening,
        "declaration": said.declaration,
        "unsafe": said.unsafe,
        "needed": said.needed,
        "questions": [
            {
                "id": question,
                "ask": said.questions[question].ask,
                "answers": [
                    {"id": answer, "text": said.questions[question].answers[answer], "reply": reply}
                    for answer, reply in its.answers.items()
                ],
            }
            for question, its in asked.questions.items()
        ],
        "replies": [
            {"id": reply, "goes": its.goes, "text": said.replies[reply]} for reply, its in asked.replies.items()
        ],
        "flags_ask": said.flags_ask,
        "flags": [{"id": flag, "goes": its.goes, **said.flags[flag].model_dump()} for flag, its in asked.flags.items()],
    }


def _bring(structure: LibraryStructure, texts: LibraryTexts) -> dict[str, Any]:
    said = texts.bring
    return {
        "opening": said.opening,
        "sections": [
            {"id": id, "ask": said.sections[id].ask, "hint": said.sections[id].hint or None}
            for id in structure.bring.sections
        ],
        "questions": [{"id": id, "text": said.questions[id]} for id in structure.bring.questions],
    }
