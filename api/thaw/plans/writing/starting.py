"""`thaw plans new`: a small plan to begin with, valid as it stands, every key explained where it is."""

import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

from thaw.plans.checking import MAIN_FILE
from thaw.plans.format import FORMS, ID_FORM, LANGUAGE_FORM
from thaw.plans.shelf import NOT_PLANS
from thaw.plans.writing.starter import (
    DAY_KEYS,
    ENGLISH,
    ENGLISH_THOUGHT,
    SPANISH,
    SPANISH_THOUGHT,
    STRUCTURE,
)

PRACTICES: Final = ("warm-hands", "press-the-feet", "long-reach")


class Refused(Exception):
    """Nothing was made. Says why, and what to do."""


def begin(folder: Path, languages: Sequence[str], days: int, taken: Collection[str] = ()) -> list[Path]:
    """Make the folder with plan.yaml and a file for each language; the files. Raises Refused, and then nothing was made.

    `taken`: ids of plans that are there already; of two plans with one id the first stays.
    """
    once: dict[str, str] = {}
    for language in languages:
        once.setdefault(language.lower(), language)
    languages = list(once.values())
    if folder.name in (*NOT_PLANS, *taken):
        raise Refused(
            f"{folder.name}: this name has a meaning of its own here, or is a plan that comes along. Choose another."
        )
    if not re.fullmatch(ID_FORM, folder.name):
        raise Refused(f"{folder.name}: {FORMS[ID_FORM]}")
    for language in languages:
        if not re.fullmatch(LANGUAGE_FORM, language):
            raise Refused(f"{language}: {FORMS[LANGUAGE_FORM]}")
    texts = {MAIN_FILE: structure(folder.name, languages, days)}
    texts |= {f"{language}.yaml": words(language, days) for language in languages}
    try:
        folder.mkdir(parents=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
    except FileExistsError:
        raise Refused(f"{folder} is there already. Choose another name, or another folder to make it in.") from None
    except OSError as error:
        raise Refused(f"{folder} can't be made: {error.strerror}.") from None
    return [folder / name for name in texts]


def structure(plan: str, languages: Sequence[str], days: int) -> str:
    """plan.yaml: three practices for one cue, offered in turn."""
    turns = [PRACTICES[number % 3 :] + PRACTICES[: number % 3] for number in range(days)]
    lines = "\n".join(f"  - body: {{suggestion: {one}, others: [{two}, {three}]}}" for one, two, three in turns)
    return STRUCTURE.format(plan=plan, languages=", ".join(languages), days=lines)


def words(language: str, days: int) -> str:
    """A language file: in Spanish for Spanish, in English for all others, to be translated."""
    spoken = language.split("-", maxsplit=1)[0]
    spanish, english = (SPANISH, "Día", SPANISH_THOUGHT), (ENGLISH, "Day", ENGLISH_THOUGHT)
    head, theme, thought = spanish if spoken == "es" else english
    note = "" if spoken in ("en", "es") else "# The texts are English as yet: translate what stands after each colon.\n"
    entries = "\n".join(f"  - theme: {theme} {number + 1}\n    thought: {thought}" for number in range(days))
    return f"{note}{head}\n{entries}\n{DAY_KEYS}"
