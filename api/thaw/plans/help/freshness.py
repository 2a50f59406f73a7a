"""Numbers change: a support line that nobody has held against its source for half a year is told, and again after a year."""

from datetime import date
from typing import Any, Final

from thaw.plans.faults import Fault, fault
from thaw.plans.reading.nodes import Node, at

AGEING_DAYS: Final = 183
MOST_DAYS: Final = 365


def check_fresh(root: Node, today: date) -> list[Fault]:
    """For a list (help/lines.yaml, of right shape): what was checked long before `today`, or after it; names that stand twice."""
    found = [*_ahead(at(root, "checked"), today), *_ahead(_key(root, "emergency_checked"), today)]
    for number, _ in enumerate(_items(at(root, "countries"))):
        country = at(root, "countries", number)
        names: set[str] = set()
        for line in _items(at(country, "lines")):
            name = str(at(line, "name").value)
            if name in names:
                code = at(country, "code").value
                found.append(fault("line-twice", at(line, "name").place, code=code, name=name))
            names.add(name)
            found += _aged(_key(line, "checked"), today)
    return found


def told(lines: dict[str, Any], today: date) -> str | None:
    """One sentence for the server's log about the lines that are given out, or None when none is older than MOST_DAYS."""
    days = [line["checked"] for country in lines["countries"] for line in country["lines"]]
    old = sorted(one for one in days if _age(one, today) > MOST_DAYS)
    if not old:
        return None
    many = "1 support line was" if len(old) == 1 else f"{len(old)} support lines were"
    return (
        f"{many} last held against the source more than {MOST_DAYS} days ago, the first of them on {old[0]}. "
        "`thaw plans check` names them; update Thaw, or check the list and write the day under `checked`."
    )


def _aged(node: Node | None, today: date) -> list[Fault]:
    if node is None:
        return []
    days = _age(node.written, today)
    if days > MOST_DAYS:
        return [fault("line-old", node.place, days=days, most=MOST_DAYS)]
    if days >= AGEING_DAYS:
        return [fault("line-ageing", node.place, days=days, most=MOST_DAYS)]
    return _ahead(node, today)


def _ahead(node: Node | None, today: date) -> list[Fault]:
    if node is None or _age(node.written, today) >= 0:
        return []
    return [fault("checked-ahead", node.place, date=node.written)]


def _key(node: Node, key: str) -> Node | None:
    """What stands under a key; None where the key is left out or empty."""
    found = at(node, key)
    return found if found is not node and found.written else None


def _items(node: Node) -> list[Node]:
    return node.value if isinstance(node.value, list) else []


def _age(checked: str, today: date) -> int:
    return (today - date.fromisoformat(checked)).days
