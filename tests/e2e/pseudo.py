"""A pseudo-language that is long and runs from right to left, made of a plan's own text."""

from typing import Any

# Each Latin letter as a Hebrew one: not words, but the weight, the breaks and the direction of words.
LETTERS = {ord(latin): 0x5D0 + index % 27 for index, latin in enumerate("abcdefghijklmnopqrstuvwxyzáéíóúñü")}
READ = {"title", "name", "did", "theme", "thought", "needs", "midpoint", "close", "steps", "cautions", "says", "about"}


def from_right_to_left(plan: dict[str, Any]) -> dict[str, Any]:
    """The same plan with every text that a person reads turned round, and a third longer."""
    turned: dict[str, Any] = _turned(plan, read=False)
    return turned | {"language": "he"}


def _turned(value: Any, *, read: bool) -> Any:
    if isinstance(value, dict):
        return {key: _turned(one, read=key in READ) for key, one in value.items()}
    if isinstance(value, list):
        return [_turned(one, read=read) for one in value]
    return _longer(value.lower().translate(LETTERS)) if read and isinstance(value, str) else value


def _longer(text: str) -> str:
    words = text.split(" ")
    return " ".join([*words, *words[: max(1, len(words) // 3)]])
