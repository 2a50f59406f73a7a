"""Newer builds of the app, made from the built one without building: other words, other names for every part."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from thaw.settings import Settings

SAID = "Any one is enough."  # on Today, while nothing is done
SAID_LATER = "Nothing is promised here."  # in a part that comes after the first frame
DATABASE = re.compile(r"(=[`'\"]thaw[`'\"],[\w$]+=)1;")


def said(name: str) -> str:
    """What Today says in the build of this name."""
    return SAID.replace("enough", f"enough in {name}")


def said_later(name: str) -> str:
    """What a later part says in the build of this name."""
    return SAID_LATER.replace("here", f"in {name}")


def parts(folder: Path) -> list[str]:
    """Paths of the parts that a page asks for by a name with a hash."""
    return [
        f"/assets/{path.name}" for path in sorted((folder / "assets").glob("*.*")) if path.suffix in (".js", ".css")
    ]


def build(folder: Path, name: str, *, database: int = 1) -> Path:
    """A whole build called `name` in `folder`; `database` is the version of IndexedDB that it wants. Gives the folder."""
    shutil.copytree(Settings().web, folder, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    renamed = {}
    for path in (folder / "assets").iterdir():
        new = path.with_name(f"{path.stem}-{name}{path.suffix}")
        path.rename(new)
        renamed[path.name] = new.name

    def other_words(text: str) -> str:
        for old, new in renamed.items():
            text = text.replace(old, new)
        return text.replace(SAID, said(name)).replace(SAID_LATER, said_later(name))

    for path in [*folder.glob("*.html"), *(folder / "assets").glob("*.js")]:
        change(path, other_words)
        if database != 1:
            change(path, lambda text: DATABASE.sub(rf"\g<1>{database};", text))
    change(folder / "sw.js", lambda text: re.sub(r"(build:[`'\"])[0-9a-f]{12}\b", rf"\g<1>{name}", other_words(text)))
    everything = "".join(path.read_text() for path in folder.rglob("*") if path.suffix in (".html", ".js"))
    assert said(name) in everything
    assert said_later(name) in everything
    assert database == 1 or re.search(rf"[`'\"]thaw[`'\"],[\w$]+={database};", everything)
    return folder


def change(path: Path, how: Callable[[str], str]) -> None:
    """Write a text file anew; drop what was compressed of it before."""
    path.write_text(how(path.read_text(encoding="utf-8")), encoding="utf-8")
    for packed in (".br", ".gz"):
        Path(f"{path}{packed}").unlink(missing_ok=True)
