"""What `thaw plans check` found, for a person, for a program, or as notes beside the lines of a change on GitHub."""

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum

from thaw.plans.faults import Fault


class Form(StrEnum):
    """How it is printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def printed(found: Sequence[Fault], looked_at: Mapping[str, int], form: Form) -> str:
    """Everything that was found, without a line end after it. `looked_at`: how many, by the name they have in JSON."""
    if form is Form.JSON:
        return _json(found, looked_at)
    return "\n".join(github(one) if form is Form.GITHUB else str(one) for one in found)


def _json(found: Sequence[Fault], looked_at: Mapping[str, int]) -> str:
    faults = sum(one.level == "fault" for one in found)
    document = {
        **looked_at,
        "faults": faults,
        "warnings": len(found) - faults,
        "found": [
            {
                "file": one.place.file,
                "line": one.place.line,
                "column": one.place.column,
                "level": one.level,
                "code": one.code,
                "sentence": one.sentence,
                "mend": one.mend,
            }
            for one in found
        ],
    }
    return json.dumps(document, indent=2, ensure_ascii=False)


def github(one: Fault) -> str:
    """A workflow command (GitHub: "Workflow commands for GitHub Actions"), its signs escaped as the runner takes them apart."""
    command = "warning" if one.level == "warning" else "error"
    place = f"file={_property(one.place.file)},line={one.place.line},col={one.place.column}"
    return f"::{command} {place},title={_property(one.code)}::{_data(f'{one.sentence} {one.mend}'.rstrip())}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
