"""What the API answers, in small: shown in OpenAPI and on /docs. A test holds each against its shape.

No null stands in them: the framework leaves it out of the description, and the example would not be true.
"""

from typing import Any, Final

_WALK: Final[dict[str, Any]] = {
    "cue": "body",
    "title": "Walk",
    "sizes": {
        "full": {
            "name": "To the corner and back",
            "did": "Walked to the corner and back.",
            "minutes": 5,
            "steps": ["Stand up.", "Walk to the corner.", "Turn and come home."],
        },
        "smaller": {"name": "To the door", "did": "Walked to the door.", "minutes": 2, "steps": ["Walk to the door."]},
        "smallest": {"name": "On the spot", "did": "Lifted both heels.", "minutes": 0.5, "steps": ["Lift one heel."]},
    },
}

_WALK_MORE: Final[dict[str, Any]] = {
    "covers": ["P05"],
    "needs": "Shoes.",
    "cautions": ["If your legs are weak today, choose the smallest size."],
    "indoors": False,
    "alone": True,
    "aloud": False,
    "in_bed": "smallest",
    "standing": True,
    "forms": ["muted", "no-pleasure"],
    "guides": {
        "there-and-back": {
            "size": "full",
            "title": "There and back",
            "seconds": [150, 150],
            "says": ["Walk to the corner.", "Turn and come home."],
        }
    },
}

SUMMARY: Final[dict[str, Any]] = {
    "id": "reconnection-14",
    "version": "1.0",
    "title": "Fourteen days",
    "about": "Four small things a day. Any one of them is a whole day.",
    "days": 14,
    "languages": ["en"],
    "digest": "0" * 64,
}

_HEAD: Final[dict[str, Any]] = {
    "format": 1,
    "id": "reconnection-14",
    "version": "1.0",
    "language": "en",
    "fallback": False,
    "languages": ["en"],
    "digest": "0" * 64,
}
_TITLE: Final = {"title": SUMMARY["title"], "about": SUMMARY["about"]}
_DAY: Final[dict[str, Any]] = {
    "theme": "Arriving",
    "thought": "You are here.",
    "cues": {"body": {"suggestion": "walk", "others": ["stretch", "push-the-wall"]}},
}
_DAY_MORE: Final = {
    "midpoint": "This is about half of it.",
    "close": "The plan ends here. What you found goes on.",
}

PLAN: Final[dict[str, Any]] = {
    **_HEAD,
    **_TITLE,
    "practices": {"walk": {**_WALK, **_WALK_MORE}},
    "days": [{**_DAY, **_DAY_MORE}],
    "retired": ["old-thing"],
}
PLAN_DAYS: Final[dict[str, Any]] = {**_HEAD, **_TITLE, "practices": {"walk": _WALK}, "days": [_DAY]}
PLAN_MORE: Final[dict[str, Any]] = {
    **_HEAD,
    "practices": {"walk": _WALK_MORE},
    "days": [_DAY_MORE],
    "retired": ["old-thing"],
}

HELP: Final[dict[str, Any]] = {
    "checked": "2026-11-22",
    "own": False,
    "emergency_source": "libphonenumber 9.0.43",
    "emergency_checked": "2026-11-22",
    "directories": [{"name": "findahelpline.com", "url": "https://findahelpline.com"}],
    "countries": [
        {
            "code": "GB",
            "name": "United Kingdom",
            "also": ["UK", "England"],
            "zones": ["Europe/London"],
            "emergency": ["999", "112"],
            "danger": [
                {"number": "999", "uri": "tel:999", "for": []},
                {"number": "112", "uri": "tel:112", "for": []},
            ],
            "lines": [
                {
                    "name": "Samaritans",
                    "kind": "crisis",
                    "call": [{"label": "111", "uri": "tel:111", "press": "2"}],
                    "text": [],
                    "chat": "https://example.org/chat",
                    "whatsapp": {"label": "600 000 016", "uri": "https://wa.me/34600000016"},
                    "hours": "09:00–24:00",
                    "open": [{"days": [1, 2, 3, 4, 5, 6, 7], "from": "09:00", "to": "24:00"}],
                    "zone": "Europe/London",
                    "languages": ["en"],
                    "free": True,
                    "note": "For adults.",
                    "notes": {"en": "For adults.", "es": "Para personas adultas."},
                    "source": "example.org/help",
                    "source_url": ["https://example.org/help"],
                    "source_date": "2026-01-18",
                    "checked": "2026-11-22",
                    "sure": "A",
                }
            ],
        }
    ],
}

LIBRARY: Final[dict[str, Any]] = {
    "format": 1,
    "version": "1.0",
    "language": "en",
    "fallback": False,
    "languages": ["en"],
    "title": "Library",
    "topics": [{"id": "numbness", "title": "What numbness is"}],
    "cards": [
        {
            "id": "not-calm",
            "topic": "numbness",
            "title": "Numb is not calm",
            "text": ["Calm can still care. Numb is further away."],
            "do": "Look at one thing you like.",
        }
    ],
    "levers": [
        {
            "id": "wake-time",
            "title": "A steady time to get up",
            "about": "Get up at about the same time for two weeks.",
            "asks": "Up around your time today?",
            "caution": "Rest first when you are ill.",
        }
    ],
    "signals": [{"id": "shoulders-dropped", "text": "My shoulders dropped"}],
    "anchors": [{"id": "morning-drink", "text": "after my morning drink"}],
    "forms": [{"id": "muted", "title": "Turned down", "about": "Feelings are there, but faint."}],
    "welcome": {
        "opening": "A few questions first. You can leave any of them.",
        "declaration": ["Thaw is not medical care."],
        "unsafe": "If you are not safe where you are, that comes first.",
        "needed": "Numbness may be needed right now.",
        "questions": [
            {
                "id": "duration",
                "ask": "How long has it been like this?",
                "answers": [{"id": "cannot-say", "text": "I can’t say", "reply": "ease"}],
            }
        ],
        "replies": [{"id": "ease", "goes": "plan", "text": "That is an answer too."}],
        "flags_ask": "Is any of this true just now?",
        "flags": [{"id": "losing-time", "goes": "help", "text": "Losing time.", "answer": "Talk to someone today."}],
    },
    "bring": {
        "opening": "A page for someone who helps.",
        "sections": [{"id": "since-when", "ask": "Since when?", "hint": "A guess is fine."}],
        "questions": [{"id": "ask-assessment", "text": "What could be behind this?"}],
    },
    "messages": [{"id": "thought-of-you", "text": "I thought of you. No need to answer."}],
}
