"""The texts of a file that a person will read, each with its language and its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from thaw.plans.reading.nodes import Node

Path = tuple[str | int, ...]

# Of one file, about a thousand practices. To judge every word of more takes longer than anybody waits for a check.
MOST_JUDGED: Final = 400_000  # characters


@dataclass(frozen=True, slots=True)
class Passage:
    """One text: where it lies in the file, in which language, and its node."""

    path: Path
    language: str
    node: Node

    @property
    def text(self) -> str:
        """The text, on one line."""
        return self.node.written

    @property
    def place_in_language(self) -> Path:
        """Its path below the language, wherever that stands: alike in every language of a plan."""
        return self.path[2:] if self.path[:1] == ("texts",) and len(self.path) > 2 else self.path


def passages(root: Node, language: str | None) -> list[Passage]:
    """All texts of a language file, or, without a language, of the `texts` in a plan that is one file, by language."""
    if language:
        return list(_texts(root, (), language)) if isinstance(root.value, dict) else []
    inside = root.value.get("texts") if isinstance(root.value, dict) else None
    if inside is None or not isinstance(inside.value, dict):
        return []
    maps = {key: node for key, node in inside.value.items() if isinstance(node.value, dict)}
    return [one for key, node in maps.items() for one in _texts(node, ("texts", key), key)]


def judged(texts: Sequence[Passage]) -> tuple[list[Passage], Passage | None]:
    """The texts whose words are looked at, and the first one that is left out, if any is."""
    lengths = accumulate(len(one.text) for one in texts)
    count = next((index for index, length in enumerate(lengths) if length > MOST_JUDGED), len(texts))
    return [*texts[:count]], texts[count] if count < len(texts) else None


def _texts(root: Node, path: Path, language: str) -> Iterator[Passage]:
    """In the order of the file. What is read is a value; keys are ids."""
    waiting: list[tuple[Path, Node]] = [(path, root)]
    while waiting:
        path, node = waiting.pop()
        if isinstance(node.value, dict):
            waiting.extend(((*path, key), child) for key, child in reversed(node.value.items()))
        elif isinstance(node.value, list):
            waiting.extend(((*path, index), child) for index, child in reversed(list(enumerate(node.value))))
        elif node.written:
            yield Passage(path, language, node)
