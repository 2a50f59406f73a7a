"""Which library is given out: a host's own in place of the whole one that comes along."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from thaw.plans.faults import Fault
from thaw.plans.library.checking import check_library
from thaw.plans.library.view import view

LIBRARY_FILE: Final = Path("library") / "library.yaml"


def load(folders: Sequence[Path]) -> tuple[dict[str, dict[str, Any]], list[Fault]]:
    """The last folder's library that is good, by language, the first language first; and all faults. Never raises.

    A host's library with a fault is not used: one that works is better than none.
    """
    faults: list[Fault] = []
    for folder in reversed(folders):
        path = folder / LIBRARY_FILE
        try:
            if not path.exists():
                continue
        except OSError:
            pass  # where Thaw may not look, reading tells so
        checked, found = check_library(path)
        faults.extend(found)
        if checked:
            return {language: view(checked, language) for language in checked.structure.languages}, faults
    return {}, faults
