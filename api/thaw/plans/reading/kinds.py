"""What kind of slip it is: Pydantic's kinds of error become codes of ours, with the words of their sentences."""

import re
from collections.abc import Callable
from typing import Any, Final

from thaw.plans.faults import probably, shown
from thaw.plans.format import FORMS
from thaw.plans.reading.nodes import Node


def _not_text(node: Node, _: dict[str, Any]) -> tuple[str, dict[str, object]]:
    if isinstance(node.value, dict | list):
        return "text-expected", {}
    kind = "true or false" if isinstance(node.value, bool) else "a number"
    return "not-text", {"kind": kind, "value": shown(node.written)}


def _form(node: Node, context: dict[str, Any]) -> tuple[str, dict[str, object]]:
    return "bad-form", {"form": FORMS.get(str(context.get("pattern")), "Compare it with docs/plans.md.")}


def _word(node: Node, context: dict[str, Any]) -> tuple[str, dict[str, object]]:
    known = [part.strip(" '") for part in str(context["expected"]).replace(" or ", ", ").split(",")]
    if known == ["1"]:
        return "unknown-format", {"format": shown(node.written) or "of another kind"}
    return "unknown-word", {
        "word": shown(node.written),
        "known": ", ".join(known),
        "nearest": probably(node.written, known),
    }


def _too_long(node: Node, context: dict[str, Any]) -> tuple[str, dict[str, object]]:
    length, most = len(str(node.value)), context["max_length"]
    return "too-long", {"length": length, "most": most, "over": length - most}


def _not_whole(node: Node, _: dict[str, Any]) -> tuple[str, dict[str, object]]:
    return ("not-whole", {}) if isinstance(node.value, float) else _not_a_number(node, _)


def _not_a_number(node: Node, _: dict[str, Any]) -> tuple[str, dict[str, object]]:
    if re.fullmatch(r"[-+]?[0-9]{1,9},[0-9]{1,9}", node.written):
        return "decimal-comma", {"value": node.written.replace(",", ".")}
    return "not-a-number", {}


def _count(node: Node) -> int:
    return len(node.value) if isinstance(node.value, dict | list) else 0


_Teller = Callable[[Node, dict[str, Any]], tuple[str, dict[str, object]]]
TELLERS: Final[tuple[tuple[tuple[str, ...], _Teller], ...]] = (
    (("string_type",), _not_text),
    (("string_pattern_mismatch",), _form),
    (("literal_error",), _word),
    (("string_too_long",), _too_long),
    (("string_too_short",), lambda n, c: ("empty", {})),
    (("model_type", "dict_type", "model_attributes_type"), lambda n, c: ("not-a-map", {})),
    (("list_type",), lambda n, c: ("not-a-list", {})),
    (("too_short",), lambda n, c: ("too-few", {"least": c["min_length"], "count": _count(n)})),
    (("too_long",), lambda n, c: ("too-much", {"most": c["max_length"], "count": _count(n)})),
    (("int_type", "int_from_float"), _not_whole),
    (("float_type", "finite_number"), _not_a_number),
    (("bool_type",), lambda n, c: ("not-true-or-false", {})),
    (("greater_than_equal",), lambda n, c: ("under-least", {"least": f"{c['ge']:g}"})),
    (("greater_than",), lambda n, c: ("too-small", {"limit": f"{c['gt']:g}"})),
    (("less_than_equal",), lambda n, c: ("too-large", {"limit": f"{c['le']:g}"})),
)
