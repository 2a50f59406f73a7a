"""Whatever lies in the other files that people write, or in a plan's words and comments: the check ends soon, in little memory."""

from pathlib import Path

import pytest

from tests.api.alone import checked_alone
from tests.api.conftest import SMALL
from tests.api.test_library import STRUCTURE, WORDS
from tests.api.test_library import written as written_library
from tests.api.test_support import LINES

RELEASED = 'format: 1\nid: small\nversion: "1"\ndays: 1\npractices:\n'


def filled(words: str) -> str:
    """The words again and again, nearly a megabyte."""
    return words * (985_000 // len(words.encode()))


def told(about: str) -> str:
    return SMALL.replace("about: One day.", f"about: {about}")


# the file, what lies in it, and what is told among other things
HOSTILE = {
    "liftings of a rule that is none": ("small.yaml", SMALL + filled("# tone: mst\n"), "tone-unknown"),
    "liftings of nothing": ("small.yaml", SMALL + filled("# tone: must\n"), "tone-needless"),
    "a lifting of rules without number": ("small.yaml", f"{SMALL}# tone: {filled('mst, ')}\n", "tone-unknown"),
    "nothing but what is not said": ("small.yaml", told(f'"{filled("You must! ")}"'), "not-judged"),
    "nothing but short words": ("small.yaml", told(f'"{filled("a ")}"'), "not-judged"),
    "nothing but days": ("small.yaml", told(f'"{filled("days ")}"'), "not-judged"),
    "nothing but ends of sentences": ("small.yaml", told("'" + filled('."') + "'"), "not-judged"),
    "words joined without end": ("small.yaml", told("'" + filled("a-") + "'"), "not-judged"),
    "escapes in double quotes": ("small.yaml", f'{SMALL}x: "{filled(chr(92) + "u0041 must ")}"\n', "unknown-key"),
    "cards of long texts": ("library/en.yaml", WORDS.replace("[Calm can care.]", f"[{filled('a, ' + 'a ' * 190 + ', ')}b]"), "too-much"),
    "cards without number": ("library/library.yaml", STRUCTURE.replace("  far-off:", "".join(f"  c{n}: {{topic: causes}}\n" for n in range(7000)) + "  far-off:"), "too-much"),
    "words for levers without number": ("library/en.yaml", WORDS.replace("levers:\n", "levers:\n" + "".join(f"  wake-tim{n}: {{title: a, about: b, asks: c}}\n" for n in range(3500))), "unknown-words"),
    "countries without number": ("help/lines.yaml", LINES + '  - {code: "GB", name: x, emergency: ["112"], lines: []}\n' * 4500, "too-many"),
    "a chat of a megabyte": ("help/lines.yaml", LINES.replace("https://example.org", f"https://{'e' * 400_000}"), "bad-form"),
    "released ids without number": ("small/released.yaml", RELEASED + "".join(f"  g{n}: body\n" for n in range(14_000)), "id-gone"),
    "released ids that are none": ("small/released.yaml", RELEASED + "".join(f"  G{n}: bdy\n" for n in range(14_000)), "bad-form"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_soon_done_with_in_little_memory(name: str, tmp_path: Path) -> None:
    file, text, code = HOSTILE[name]
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    if path.parent.name == "library":
        written_library(tmp_path)
    if path.parent.name == "small":
        (path.parent / "plan.yaml").write_text(SMALL, encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    assert code in checked_alone(path if path.parent == tmp_path else path.parent)
