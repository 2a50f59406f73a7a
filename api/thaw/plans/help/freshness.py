"""Numbers change: a support line that nobody has held against its source for a year is told."""

from datetime import date
from typing import Any, Final

from thaw.plans.faults import Fault, fault
from thaw.plans.reading.nodes import Node, at

MOST_DAYS: Final = 365


def check_fresh(root: Node, today: date) -> list[Fault]:
    """A warning for each line of a list (help/lines.yaml, of right shape) that was checked more than MOST_DAYS before `today`."""
    found = []
    for number, _ in enumerate(_items(at(root, "countries"))):
        lines = at(root, "countries", number, "lines")
        for index, _ in enumerate(_items(lines)):
            node = at(lines, index, "checked")
            if node.written and (days := _age(node.written, today)) > MOST_DAYS:
                found.append(fault("line-old", node.place, days=days, most=MOST_DAYS))
    return found


def told(lines: dict[str, Any], today: date) -> str | None:
    """One sentence for the server's log about the lines that are given out, or None when all are fresh."""
    days = [line["checked"] for country in lines["countries"] for line in country["lines"]]
    old = sorted(one for one in days if _age(one, today) > MOST_DAYS)
    if not old:
        return None
    many = "1 support line was" if len(old) == 1 else f"{len(old)} support lines were"
    return (
        f"{many} last held against the source more than {MOST_DAYS} days ago, the first of them on {old[0]}. "
        "`thaw plans check` names them; update Thaw, or check the list and write the day under `checked`."
    )


def _items(node: Node) -> list[Node]:
    return node.value if isinstance(node.value, list) else []


def _age(checked: str, today: date) -> int:
    return (today - date.fromisoformat(checked)).days
