"""A plan that uses every key of the format: it is read; each key taken away or of another kind is told at its place."""

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.api.test_checking import said
from thaw.plans.checking import CheckedPlan, check_plan
from thaw.plans.faults import CATALOGUE, Fault
from thaw.plans.views import view

PLAN = """\
format: 1
id: whole
version: "1.0"
languages: [en, es]
practices:
  walk:
    cue: body
    minutes: {full: 5, smaller: 2, smallest: 0.5}
    covers: [P05, P15]
    indoors: false
    alone: true
    aloud: false
    in_bed: smallest
    standing: true
    forms: [no-pleasure, muted]
    guides:
      there: {size: full, seconds: [150, 150]}
      here: {size: smallest, seconds: [20]}
  stretch:
    cue: body
    minutes: {full: 5, smaller: 5, smallest: 0.9}
  sway:
    cue: body
    minutes: {full: 1, smaller: 1, smallest: 0.9}
retired:
  old-thing: {cue: body}
days:
  - body: {suggestion: walk, others: [stretch, sway]}
  - body: {suggestion: sway, others: [stretch, walk]}
"""
WORDS = """\
title: A whole plan
about: Two days.
practices:
  walk:
    title: Walk
    needs: Shoes.
    cautions: [Look out., Go slowly.]
    full: {name: Out, did: Walked out., steps: [Walk.]}
    smaller: {name: Door, did: Walked to the door., steps: [Walk.]}
    smallest: {name: Here, did: Lifted a foot., steps: [Lift one foot.]}
    guides:
      there: {title: There, says: [Walk., Come back.]}
      here: {title: Here, says: [Lift one foot.]}
  stretch:
    title: Stretch
    full: {name: All of it, did: Stretched., steps: [Stretch.]}
    smaller: {name: Arms, did: Stretched both arms., steps: [Stretch.]}
    smallest: {name: A finger, did: Stretched a finger., steps: [Stretch.]}
  sway:
    title: Sway
    full: {name: Sway, did: Swayed., steps: [Sway.]}
    smaller: {name: A little, did: Swayed a little., steps: [Sway.]}
    smallest: {name: Once, did: Swayed once., steps: [Sway.]}
days:
  - {theme: Arriving, thought: You are here., midpoint: About half of it.}
  - {theme: Going, thought: You go on., close: It ends here.}
"""
FILES = {"plan.yaml": PLAN, "en.yaml": WORDS, "es.yaml": WORDS}


def checked(folder: Path, **changed: str) -> tuple[CheckedPlan | None, list[Fault]]:
    """The whole plan with some files changed: `plan=…`, `en=…`."""
    (folder / "whole").mkdir(exist_ok=True)
    for name, text in FILES.items():
        (folder / "whole" / name).write_text(changed.get(name.split(".")[0], text), encoding="utf-8")
    plan, faults = check_plan(folder / "whole")
    assert (plan is None) == bool(faults)
    return plan, faults


def test_every_key_is_read_and_given_out(tmp_path: Path) -> None:
    plan, faults = checked(tmp_path)
    assert said(faults) == []
    assert plan
    document = view(plan, "en").document
    walk = document["practices"]["walk"]
    assert {key: walk[key] for key in walk if key not in ("cue", "title", "sizes", "guides")} == {
        "covers": ["P05", "P15"],
        "needs": "Shoes.",
        "cautions": ["Look out.", "Go slowly."],
        "indoors": False,
        "alone": True,
        "aloud": False,
        "in_bed": "smallest",
        "standing": True,
        "forms": ["muted", "no-pleasure"],
    }
    assert walk["guides"] == {
        "there": {"size": "full", "title": "There", "seconds": [150, 150], "says": ["Walk.", "Come back."]},
        "here": {"size": "smallest", "title": "Here", "seconds": [20], "says": ["Lift one foot."]},
    }
    assert [(day["midpoint"], day["close"]) for day in document["days"]] == [
        ("About half of it.", None),
        (None, "It ends here."),
    ]
    assert document["retired"] == ["old-thing"]


def test_what_is_not_written_has_its_default(tmp_path: Path) -> None:
    plan, _ = checked(tmp_path)
    assert plan
    sway = view(plan, "en").document["practices"]["sway"]
    assert {key: sway[key] for key in sway if key not in ("cue", "title", "sizes", "covers")} == {
        "needs": None,
        "cautions": [],
        "indoors": True,
        "alone": True,
        "aloud": False,
        "in_bed": "smallest",
        "standing": False,
        "forms": ["muted", "far-away", "no-pleasure"],
        "guides": {},
    }


# the slip: (the file, what stands in it, what is written instead, every fault that is told)
SLIPS = {
    "a guide far too long": ("plan", "[150, 150]", "[300, 61]", ["plan.yaml:17:27: The guide `there` takes 361 seconds; the size `full` has 5 minutes. Let its seconds add up to 240 to 360."]),
    "a guide far too short": ("plan", "[150, 150]", "[100, 139]", ["plan.yaml:17:27: The guide `there` takes 239 seconds;"]),
    "a guide a fifth longer": ("plan", "[150, 150]", "[180, 180]", []),
    "a short guide, fifteen seconds off": ("plan", "[20]", "[45]", []),
    "a short guide, sixteen seconds off": ("plan", "[20]", "[46]", ["plan.yaml:18:30: The guide `here` takes 46 seconds; the size `smallest` has 0.5 minutes. Let its seconds add up to 15 to 45."]),
    "a hasty step": ("plan", "[20]", "[4]", ["plan.yaml:18:40: `4` must be at least 5. Write a larger number."]),
    "an endless step": ("plan", "[20]", "[301]", ["plan.yaml:18:40: `301` may be at most 300."]),
    "half a second": ("plan", "[20]", "[20.5]", ["plan.yaml:18:40: `20.5` must be a whole number. Write it in digits without quotes and without a point, such as 30."]),
    "no seconds": ("plan", "[20]", "[]", ["plan.yaml:18:30: `seconds` needs at least 1; here are 0."]),
    "a size that is none": ("plan", "{size: full,", "{size: large,", ["plan.yaml:17:21: `large` is not possible for `size`. Possible: full, smaller, smallest."]),
    "in bed, in words": ("plan", "in_bed: smallest", "in_bed: true", ["plan.yaml:13:13: `true` is not possible for `in_bed`."]),
    "indoors, in words": ("plan", "indoors: false", "indoors: sometimes", ["plan.yaml:10:14: `indoors` must be true or false."]),
    "a form that is none": ("plan", "forms: [no-pleasure, muted]", "forms: [mutd]", ["plan.yaml:15:13: `mutd` is not possible for `forms`. Did you mean `muted`?"]),
    "a form twice": ("plan", "forms: [no-pleasure, muted]", "forms: [muted, muted]", ["plan.yaml:15:20: `muted` stands here twice. Keep one of the two."]),
    "no form": ("plan", "forms: [no-pleasure, muted]", "forms: []", ["plan.yaml:15:5: `forms` needs at least 1; here are 0."]),
    "a retired practice is back": ("plan", "  old-thing:", "  sway:", ["plan.yaml:22:3: `sway` is retired, and stands among the practices again. Give the practice another id"]),
    "a retired practice on a day": ("plan", "[stretch, sway]", "[stretch, old-thing]", ["plan.yaml:28:48: The practice `old-thing` is retired. Name another practice, or take it out here."]),
    "words for a retired practice": ("en", "days:\n", "  old-thing:\n    title: Old\n    full: {name: a, did: b, steps: [c]}\n    smaller: {name: a, did: b, steps: [c]}\n    smallest: {name: a, did: b, steps: [c]}\ndays:\n", ["en.yaml:24:3: The practice `old-thing` is retired."]),
    "words of a misspelt guide": ("en", "      there:", "      their:", ["en.yaml:12:7: The practice `walk` has no guide `their`. Did you mean `there`? Write it under the practice's `guides`"]),
    "a guide without words": ("en", "      here: {title: Here, says: [Lift one foot.]}\n", "", ["en.yaml:11:5: en has no words for the guide `here` of `walk`. Write its title"]),
    "a guide that says too little": ("en", "[Walk., Come back.]", "[Walk.]", ["en.yaml:12:29: The guide `there` of `walk` says 1 thing; in plan.yaml it has seconds for 2. Write one line for each"]),
    "a guide that says too much at once": ("en", "[Walk., Come back.]", f"[Walk., {'x' * 161}]", ["en.yaml:12:43: `" + "x" * 30]),
    "two middles": ("en", "close: It ends here.", "midpoint: Again., close: It ends here.", ["en.yaml:26:51: A second `midpoint`; day 1 has one.", "es.yaml:26:5: es has no `midpoint` on day 2; en has."]),
    "a close before the end": ("en", "midpoint: About", "close: Bye., midpoint: About", ["en.yaml:25:54: `close` stands on day 1; the plan closes on day 2. Write it on the last day.", "es.yaml:25:5: es has no `close` on day 1; en has."]),
    "a need told in one language": ("es", "    needs: Shoes.\n", "", ["es.yaml:4:3: es has no `needs` for the practice `walk`; en has. Write it in es, or take it out of the others."]),
    "a caution told in one language": ("en", "[Look out., Go slowly.]", "[Look out.]", ["en.yaml:4:3: en has 1 of the 2 cautions for the practice `walk`. Write those that es has."]),
    "too many cautions": ("en", "[Look out., Go slowly.]", "[a, b, c, d]", ["en.yaml:7:5: `cautions` may hold at most 3; here are 4."]),
    "a long need": ("en", "needs: Shoes.", f"needs: {'x' * 81}", ["en.yaml:6:12: `needs` has 81 characters; 80 is the most."]),
    "an empty need": ("en", "needs: Shoes.", "needs:", ["en.yaml:6:5: `needs` is empty. Write something after the colon, or take the key out."]),
}  # fmt: skip


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once_at_its_place(name: str, tmp_path: Path) -> None:
    file, stands, instead, expected = SLIPS[name]
    text = FILES[f"{file}.yaml"]
    assert stands in text
    found = said(checked(tmp_path, **{file: text.replace(stands, instead, 1)})[1])
    assert len(found) == len(expected), found
    for one, beginning in zip(found, expected, strict=True):
        assert re.sub(r"^.*/", "", one).startswith(beginning), found


# Each key taken away, each value of another kind

REQUIRED = {"format", "id", "version", "languages", "practices", "days", "cue", "minutes", "full", "smaller", "smallest",
            "suggestion", "others", "size", "seconds", "title", "about", "name", "did", "steps", "says", "theme", "thought"}  # fmt: skip
Path_ = tuple[str | int, ...]


def paths(value: Any, above: Path_ = ()) -> Iterator[Path_]:
    """The path of everything in a document."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in inside:
        yield (*above, key)
        yield from paths(child, (*above, key))


def within(document: Any, path: Path_) -> Any:
    for step in path:
        document = document[step]
    return document


def line_of(text: str, path: Path_) -> int:
    """Where a reader would look for `path`: the line of its key, or of its entry in a list (by PyYAML's own marks)."""
    node: yaml.Node | None = yaml.compose(text)
    line = 1
    for step in path:
        if isinstance(node, yaml.MappingNode):
            key, node = next((key, value) for key, value in node.value if key.value == step)
            line = key.start_mark.line + 1
        elif isinstance(node, yaml.SequenceNode):
            assert isinstance(step, int)
            node = node.value[step]
            line = node.start_mark.line + 1
    return line


def written(document: Any) -> str:
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True)


LACKING = [
    (file, path)
    for file in ("plan", "en")
    for path in paths(yaml.safe_load(FILES[f"{file}.yaml"]))
    if path[-1] in REQUIRED
]


@pytest.mark.parametrize(("file", "path"), LACKING, ids=lambda one: ".".join(map(str, one)) if one != str(one) else one)
def test_a_required_key_taken_away_is_told_where_it_should_stand(file: str, path: Path_, tmp_path: Path) -> None:
    document = yaml.safe_load(FILES[f"{file}.yaml"])
    del within(document, path[:-1])[path[-1]]
    text = written(document)
    _, [fault] = checked(tmp_path, **{file: text})
    assert fault.code == "lacking-key"
    assert f"lacks `{path[-1]}`" in fault.sentence
    assert (Path(fault.place.file).name, fault.place.line) == (f"{file}.yaml", line_of(text, path[:-1]))


KINDS: dict[str, Any] = {
    "nothing": None,
    "true": True,
    "a number": 7,
    "a text": "some text",
    "a list": [{}],
    "a map": {"x": []},
}


def kind(value: Any) -> str:
    kinds = (("true", bool), ("a number", int | float), ("a text", str), ("a list", list), ("a map", dict))
    return next(name for name, type in kinds if isinstance(value, type))


@pytest.mark.parametrize("other", KINDS)
@pytest.mark.parametrize("file", ["plan", "en"])
def test_any_value_of_another_kind_is_a_fault_in_its_file(file: str, other: str, tmp_path: Path) -> None:
    document = yaml.safe_load(FILES[f"{file}.yaml"])
    for path in paths(document):
        if kind(within(document, path)) == other or (path, other) == (("version",), "a number"):
            continue
        changed = deepcopy(document)
        within(changed, path[:-1])[path[-1]] = KINDS[other]
        _, faults = checked(tmp_path, **{file: written(changed)})
        assert faults, path
        assert Path(faults[0].place.file).name == f"{file}.yaml", (path, said(faults))
        assert {fault.code for fault in faults} <= set(CATALOGUE)


@pytest.mark.parametrize("days", [1, 2, 59, 60])
@pytest.mark.parametrize("cues", range(1, 16))
def test_plans_of_any_length_and_any_cues_pass(days: int, cues: int, tmp_path: Path) -> None:
    chosen = [cue for bit, cue in enumerate(("body", "sensory", "connection", "meaning")) if cues >> bit & 1]
    plan, words = yaml.safe_load(PLAN), yaml.safe_load(WORDS)
    size = words["practices"]["sway"]
    names = {cue: [f"{cue}-{letter}" for letter in "abc"] for cue in chosen}
    minutes = {"full": 1, "smaller": 1, "smallest": 1}
    plan["practices"] = {name: {"cue": cue, "minutes": minutes} for cue in chosen for name in names[cue]}
    plan["days"] = [{cue: {"suggestion": names[cue][0], "others": names[cue][1:]} for cue in chosen}] * days
    words["practices"] = dict.fromkeys(plan["practices"], size)
    words["days"] = [{"theme": "A day", "thought": "You are here."}] * days
    text = yaml.dump(words, Dumper=_WithoutAliases)
    checked_plan, faults = checked(tmp_path, plan=yaml.dump(plan, Dumper=_WithoutAliases), en=text, es=text)
    assert said(faults) == []
    assert checked_plan
    assert len(view(checked_plan, "es").document["days"]) == days


class _WithoutAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True
