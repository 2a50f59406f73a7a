"""JSON Schema of each kind of file, for editors that help while one writes. The same types check the file when it is read."""

from collections.abc import Callable
from typing import Any, Final, Literal

from pydantic import BaseModel

from thaw.plans.format import PlanStructure, PlanTexts
from thaw.plans.help.lines import LinesFile
from thaw.plans.library.structure import LibraryStructure
from thaw.plans.library.texts import LibraryTexts
from thaw.plans.reading.composing import composed
from thaw.plans.reading.nodes import plain

Kind = Literal["plan", "texts", "single", "library", "library-texts", "lines"]

_MODELS: Final[dict[Kind, type[BaseModel]]] = {
    "plan": PlanStructure,
    "texts": PlanTexts,
    "single": PlanStructure,
    "library": LibraryStructure,
    "library-texts": LibraryTexts,
    "lines": LinesFile,
}

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: Kind) -> dict[str, Any]:
    """The schema of plan.yaml (`plan`), of its language files (`texts`), of a plan in one file (`single`), and of the rest."""
    document: dict[str, Any] = _mapped(_MODELS[kind].model_json_schema(), _for_editors)
    if kind == "single":
        document["required"].append("texts")
        document["description"] = "NAME.yaml: a whole plan in one file, its texts by language under `texts`."
    return {"$schema": _DRAFT, **document}


def written(example: str) -> Any:
    """The value that an example of the manual stands for, read as the file is."""
    return plain(composed(example, "example", []))


def _mapped(part: Any, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    if isinstance(part, list):
        return [_mapped(one, change) for one in part]
    return change({key: _mapped(one, change) for key, one in part.items()}) if isinstance(part, dict) else part


def _for_editors(part: dict[str, Any]) -> dict[str, Any]:
    """Examples as values; the possible keys of a map as properties, which editors complete; no key that nobody knows."""
    if isinstance(part.get("examples"), list):
        part["examples"] = [written(one) if isinstance(one, str) else one for one in part["examples"]]
    names = part.get("propertyNames", {}).get("enum")
    if names:
        inside = part.pop("additionalProperties")
        del part["propertyNames"]
        part |= {"properties": dict.fromkeys(names, inside), "additionalProperties": False}
    if "patternProperties" in part:
        part["additionalProperties"] = False
    if isinstance(part.get("title"), str) and "type" in part:
        del part["title"]  # made from the key, and says nothing more
    return part
