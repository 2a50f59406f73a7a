"""A plan in one language, as the API gives it: whole, or in two parts, of which Today needs only the first."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final, Literal

from thaw.plans.checking import CheckedPlan
from thaw.plans.format import CUES, NUMBNESS, SIZES

Part = Literal["days", "more"]

_HEAD: Final = ("format", "id", "version", "language", "languages", "digest")
_DAYS: Final = ("title", "about")
_DAYS_OF_PRACTICE: Final = ("cue", "title", "sizes")
_DAYS_OF_DAY: Final = ("theme", "thought", "cues")
# What a document says where the author wrote nothing. It is left out of the digest: a plan that was published before
# there were such keys keeps its digest, and phones name their plan by it.
_UNSAID: Final[dict[str, Any]] = {
    "needs": None,
    "cautions": [],
    "indoors": True,
    "alone": True,
    "aloud": False,
    "in_bed": "smallest",
    "standing": False,
    "forms": list(NUMBNESS),
    "guides": {},
    "midpoint": None,
    "close": None,
    "retired": [],
}


@dataclass(frozen=True, slots=True)
class View:
    """A plan in one language, as the API gives it, without `fallback`."""

    document: dict[str, Any]

    @property
    def language(self) -> str:
        return str(self.document["language"])

    def summary(self) -> dict[str, Any]:
        """The plan in a list of plans."""
        kept = {key: self.document[key] for key in ("id", "version", "title", "about")}
        return {
            **kept,
            "days": len(self.document["days"]),
            "languages": self.document["languages"],
            "digest": self.document["digest"],
        }

    def given(self, part: Part | None, *, fallback: bool) -> dict[str, Any]:
        """The plan, or a part of it, as it is given out. `fallback`: another language was asked for."""
        document = self.document if part is None else _days(self.document) if part == "days" else _more(self.document)
        return {**document, "fallback": fallback}


def view(checked: CheckedPlan, language: str) -> View:
    """The plan in one of its languages, with its digest."""
    structure, texts = checked.structure, checked.texts[language]
    document: dict[str, Any] = {
        "format": structure.format,
        "id": structure.id,
        "version": structure.version,
        "language": language,
        "languages": structure.languages,
        "title": texts.title,
        "about": texts.about,
        "practices": {practice: _practice(checked, practice, language) for practice in structure.practices},
        "days": [
            {
                "theme": words.theme,
                "thought": words.thought,
                "cues": {
                    cue: {"suggestion": day[cue].suggestion, "others": day[cue].others} for cue in CUES if cue in day
                },
                "midpoint": words.midpoint or None,
                "close": words.close or None,
            }
            for day, words in zip(structure.days, texts.days, strict=True)
        ],
        "retired": list(structure.retired),
    }
    return View({**document, "digest": digest(document)})


def digest(document: dict[str, Any]) -> str:
    """SHA-256, in hex, of the canonical JSON: sorted keys, no spaces, UTF-8, and nothing that says no more than its absence."""
    said = {
        **_said(document),
        "practices": {practice: _said(one) for practice, one in document["practices"].items()},
        "days": [_said(day) for day in document["days"]],
    }
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _said(part: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key not in _UNSAID or value != _UNSAID[key]}


def _practice(checked: CheckedPlan, practice: str, language: str) -> dict[str, Any]:
    """In the order in which a plan packs smallest: what is alike from one practice to the next stands together."""
    structure, texts = checked.structure.practices[practice], checked.texts[language].practices[practice]
    return {
        "alone": structure.alone,
        "needs": texts.needs or None,
        "sizes": {
            size: {
                "steps": getattr(texts, size).steps,
                "did": getattr(texts, size).did,
                "name": getattr(texts, size).name,
                "minutes": _number(getattr(structure.minutes, size)),
            }
            for size in SIZES
        },
        "cautions": texts.cautions,
        "aloud": structure.aloud,
        "in_bed": structure.in_bed,
        "standing": structure.standing,
        "forms": [form for form in NUMBNESS if form in structure.forms],
        "indoors": structure.indoors,
        "title": texts.title,
        "cue": structure.cue,
        "covers": structure.covers,
        "guides": {
            guide: {
                "says": texts.guides[guide].says,
                "title": texts.guides[guide].title,
                "size": its.size,
                "seconds": its.seconds,
            }
            for guide, its in structure.guides.items()
        },
    }


def _number(minutes: float) -> float | int:
    """5, not 5.0: JavaScript writes it so, and the digest must not depend on who writes it."""
    return int(minutes) if minutes == int(minutes) else minutes


# The parts. Together they hold each key of the whole; the head stands in both.


def _days(document: dict[str, Any]) -> dict[str, Any]:
    return {
        **_only(document, (*_HEAD, *_DAYS)),
        "practices": {practice: _only(one, _DAYS_OF_PRACTICE) for practice, one in document["practices"].items()},
        "days": [_only(day, _DAYS_OF_DAY) for day in document["days"]],
    }


def _more(document: dict[str, Any]) -> dict[str, Any]:
    return {
        **{key: value for key, value in document.items() if key not in _DAYS},
        "practices": {practice: _without(one, _DAYS_OF_PRACTICE) for practice, one in document["practices"].items()},
        "days": [_without(day, _DAYS_OF_DAY) for day in document["days"]],
    }


def _only(part: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key in keys}


def _without(part: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key not in keys}
