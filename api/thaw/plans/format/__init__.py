"""The plan file, format 1, as types. The descriptions are the author's manual; `thaw plans schema` prints them as JSON Schema.

plan.yaml holds the structure, once: practices in three sizes, days, and which practice is suggested for which cue.
The words a person reads are beside it, one file for each language (en.yaml, es.yaml), or under `texts:` in plan.yaml.
A small plan may be one single file, NAME.yaml, with `texts:` inside.

Where this page says text, write one paragraph; how its lines are broken in the file does not matter. A text that YAML would
read as a number or as true or false, or that holds a colon followed by a space, stands in quotes.
"""

from thaw.plans.format.pieces import (
    COVERAGE_FORM,
    CUES,
    FORMS,
    ID_FORM,
    LANGUAGE_FORM,
    LEAST_SECONDS,
    MOST_DAYS,
    MOST_MINUTES,
    MOST_SECONDS,
    NUMBNESS,
    SIZES,
    CoverageId,
    Cue,
    Id,
    Language,
    Numbness,
    Size,
    Strict,
    text,
)
from thaw.plans.format.structure import CueChoice, Guide, PlanStructure, PracticeMinutes, PracticeStructure, Retired
from thaw.plans.format.texts import (
    MOST_CAUTIONS,
    MOST_WORDS,
    DayTexts,
    GuideTexts,
    PlanTexts,
    PracticeTexts,
    SizeTexts,
    SmallestTexts,
)

__all__ = [
    "COVERAGE_FORM",
    "CUES",
    "FORMS",
    "ID_FORM",
    "LANGUAGE_FORM",
    "LEAST_SECONDS",
    "MOST_CAUTIONS",
    "MOST_DAYS",
    "MOST_MINUTES",
    "MOST_SECONDS",
    "MOST_WORDS",
    "NUMBNESS",
    "SIZES",
    "CoverageId",
    "Cue",
    "CueChoice",
    "DayTexts",
    "Guide",
    "GuideTexts",
    "Id",
    "Language",
    "Numbness",
    "PlanStructure",
    "PlanTexts",
    "PracticeMinutes",
    "PracticeStructure",
    "PracticeTexts",
    "Retired",
    "Size",
    "SizeTexts",
    "SmallestTexts",
    "Strict",
    "text",
]
