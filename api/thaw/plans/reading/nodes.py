"""Values that remember where they stand."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from thaw.plans.faults import Place

Value: TypeAlias = "bool | int | float | str | list[Node] | dict[str, Node] | None"


@dataclass(slots=True)
class Node:
    """A value and its place. `key`: where its key stands, in a map. `written`: a scalar as written; `end`: just behind it.

    `cut`: nothing stands there but a comment.
    """

    value: Value
    place: Place
    key: Place | None = None
    written: str = ""
    end: Place | None = None
    cut: bool = False

    @property
    def spot(self) -> Place:
        """Where to point when this value is meant: an empty value has no place of its own, a map is found by its key."""
        return self.key if self.key and (self.value is None or isinstance(self.value, dict | list)) else self.place


def plain(node: Node) -> Any:
    """The value without its places, as ordinary maps, lists and scalars."""
    if isinstance(node.value, dict):
        return {key: plain(child) for key, child in node.value.items()}
    if isinstance(node.value, list):
        return [plain(child) for child in node.value]
    return node.value


def at(node: Node, *path: str | int) -> Node:
    """The node under `path`, or the last one on the way that exists."""
    for step in path:
        inside: Node | None = None
        if isinstance(node.value, dict) and isinstance(step, str):
            inside = node.value.get(step)
        elif isinstance(node.value, list) and isinstance(step, int):
            inside = node.value[step] if 0 <= step < len(node.value) else None
        if inside is None:
            break
        node = inside
    return node


def child(node: Node | None, *path: str | int) -> Node | None:
    """The node under `path`, or None where there is no such."""
    for step in path:
        if node is None:
            return None
        if isinstance(node.value, dict):
            node = node.value.get(str(step)) if isinstance(step, str) else None
        elif isinstance(node.value, list) and isinstance(step, int) and 0 <= step < len(node.value):
            node = node.value[step]
        else:
            return None
    return node


def inside(node: Node | None) -> dict[str, Node] | None:
    """What a map holds; None for anything else."""
    return node.value if node and isinstance(node.value, dict) else None


def entries(node: Node | None) -> list[Node] | None:
    """What a list holds; None for anything else."""
    return node.value if node and isinstance(node.value, list) else None


def key_above(node: Node, key: str) -> str:
    """The key that stands before another one in a map, or nothing."""
    keys = list(node.value) if isinstance(node.value, dict) else []
    where = keys.index(key) if key in keys else 0
    return keys[where - 1] if where else ""
