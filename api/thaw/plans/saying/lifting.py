"""`# tone: must, only`: the rules that an author lifts for one value, in view of everybody who reads the file."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from thaw.plans.faults import Place
from thaw.plans.reading.nodes import Node, at
from thaw.plans.reading.spots import Source
from thaw.plans.saying.passages import Path

MOST: Final = 5_000  # liftings in a file, from its end on
_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#\s*tone\b(?P<colon>:?)(?P<rules>.*)$", re.IGNORECASE)
_REASON: Final = re.compile(r"\s[–—(-]")  # `# tone: must – a medicine`: why it is meant
_NOTHING: Final = re.compile(r"\s*(#.*)?$")


@dataclass(slots=True)
class Lifting:
    """One rule lifted for one value (None: nothing begins there), and whether that lifted anything."""

    rule: str
    place: Place
    value: Node | None
    used: bool = False
    colon: bool = True  # without it nothing is lifted


class Liftings:
    """All liftings of a file, one for each rule that a comment names; a comment that names none lifts the rule ``."""

    def __init__(self, root: Node, source: Source, known: Collection[str]) -> None:
        self.root = root
        self.all = [*islice(_found(root, source, known), MOST)]
        self._of: dict[int, dict[str, Lifting]] = {}
        for one in self.all:
            self._of.setdefault(id(one.value), {}).setdefault(one.rule, one)

    def lift(self, rule: str, path: Path) -> bool:
        """Whether a rule is lifted for the text at `path` or for what it lies in; of two liftings the outer one is used."""
        return any(self._use(at(self.root, *path[:length]), rule) for length in range(len(path) + 1))

    def _use(self, node: Node, rule: str) -> bool:
        one = self._of.get(id(node), {}).get(rule)
        if one:
            one.used = True
        return one is not None


def _found(root: Node, source: Source, known: Collection[str]) -> Iterator[Lifting]:
    values, texts = _by_line(root, source)
    following = 0  # the next line with something on it
    for number in range(source.lines(), 0, -1):
        line = source.line(number)
        alone = bool(_NOTHING.match(line))
        following = following if alone else number
        comment = _COMMENT.search(line)
        if comment and not _is_in_a_text(texts, number, comment.start() + 1):
            named = [(Place(root.place.file, number, column), rule) for column, rule in _named(comment)]
            if comment["colon"]:
                yield from (Lifting(rule, place, values.get(following)) for place, rule in named)
            elif all(rule in known for _, rule in named):  # else it is a remark about the tone
                yield Lifting(named[0][1], named[0][0], None, colon=False)


def _named(comment: re.Match[str]) -> list[tuple[int, str]]:
    """Each rule with the column where it stands."""
    said = _REASON.split(comment["rules"], maxsplit=1)[0]
    names = [(comment.start("rules") + one.start() + 1, one[0]) for one in re.finditer(r"[^\s,]+", said)]
    return names or [(comment.start() + 1, "")]


def _by_line(root: Node, source: Source) -> tuple[dict[int, Node], dict[int, list[Node]]]:
    """The value that begins on a line, and the texts that lie on it.

    Of several the outermost; but `- title: …` begins two, the entry of the list and its title, and the title is meant.
    """
    values: dict[int, Node] = {}
    texts: dict[int, list[Node]] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        inside = list(node.value.values()) if isinstance(node.value, dict) else node.value
        if not isinstance(inside, list):
            for line in range(node.place.line, (node.end or node.place).line + 1):
                texts.setdefault(line, []).append(node)
        else:
            waiting.extend(reversed(inside))
        if node.key or not isinstance(inside, list) or _is_in_brackets(node, source):
            values.setdefault((node.key or node.place).line, node)
    return values, texts


def _is_in_brackets(node: Node, source: Source) -> bool:
    return source.line(node.place.line)[node.place.column - 1 : node.place.column] in ("{", "[")


def _is_in_a_text(texts: dict[int, list[Node]], line: int, column: int) -> bool:
    """Within a text in quotes or folded over lines the words are the text's, and no comment."""
    return any(
        one.end is not None and (one.place.line, one.place.column) <= (line, column) < (one.end.line, one.end.column)
        for one in texts.get(line, ())
    )
