"""What the API answers, in small: shown in OpenAPI and on /docs. A test holds each against its shape.

No null stands in them: the framework leaves it out of the description, and the example would not be true.
"""

from typing import Any, Final

_WALK: Final[dict[str, Any]] = {
    "cue": "body",
    "title": "Walk",
    "covers": ["P05"],
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

SUMMARY: Final[dict[str, Any]] = {
    "id": "reconnection-14",
    "version": "1.0",
    "title": "Fourteen days",
    "about": "Four small things a day. Any one of them is a whole day.",
    "days": 14,
    "languages": ["en"],
    "digest": "0" * 64,
}

PLAN: Final[dict[str, Any]] = {
    "format": 1,
    "id": "reconnection-14",
    "version": "1.0",
    "language": "en",
    "fallback": False,
    "languages": ["en"],
    "title": "Fourteen days",
    "about": "Four small things a day. Any one of them is a whole day.",
    "digest": "0" * 64,
    "practices": {"walk": _WALK},
    "days": [
        {
            "theme": "Arriving",
            "thought": "You are here.",
            "cues": {"body": {"suggestion": "walk", "others": ["stretch", "push-the-wall"]}},
        }
    ],
}

HELP: Final[dict[str, Any]] = {
    "checked": "2026-11-22",
    "countries": [
        {
            "code": "GB",
            "name": "United Kingdom",
            "emergency": ["999", "112"],
            "lines": [
                {
                    "name": "Samaritans",
                    "kind": "crisis",
                    "call": [{"label": "116 123", "uri": "tel:116123"}],
                    "text": [],
                    "chat": "https://example.org/chat",
                    "hours": "always",
                    "languages": ["en"],
                    "free": True,
                    "note": "It may take a few tries.",
                    "source": "example.org/help",
                    "source_date": "2026-01-18",
                    "checked": "2026-11-22",
                    "sure": "A",
                }
            ],
        }
    ],
}
