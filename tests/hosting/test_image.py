"""The Dockerfile's own lines, walked through by hand: each stage is a folder with an environment of its own.

Shows that what .dockerignore lets through is enough to build the app, that both locks are whole, and that the wheel
serves app and plans with no checkout beside it. It does not show that the images named in FROM exist.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.hosting.app import App
from tests.hosting.containers import REPOSITORY, Stage, context, image, stages

OF_THE_MACHINE = ("groupadd", "useradd", "install ")


def build(folder: Path) -> Path:
    """Walk through all stages; the folder that stands for the image's root, with its programs in usr/local/bin."""
    roots: dict[str, Path] = {}
    for number, stage in enumerate(stages((REPOSITORY / "Dockerfile").read_text())):
        root = folder / (stage.name or str(number))
        subprocess.run([sys.executable, "-m", "venv", str(root / "usr/local")], check=True)
        walk(stage, root, roots)
        roots[stage.name] = root
    return root


def walk(stage: Stage, root: Path, others: dict[str, Path]) -> None:
    """Do each line of one stage below its folder."""
    here = root
    for word, rest in stage.lines:
        if word == "WORKDIR":
            here = root / rest.strip("/")
            here.mkdir(parents=True, exist_ok=True)
        elif word == "COPY":
            copy(rest.split(), here, root, others)
        elif word == "RUN":
            for command in rest.split(" && "):
                if not command.startswith(OF_THE_MACHINE):
                    run(command, here, root)


def copy(words: list[str], here: Path, root: Path, others: dict[str, Path]) -> None:
    """COPY, of files in the context or of a folder of an earlier stage."""
    *sources, target = words
    place = root / target.strip("/") if target.startswith("/") else here / target
    if sources[0].startswith("--from="):
        shutil.copytree(others[sources[0].partition("=")[2]] / sources[1].strip("/"), place, dirs_exist_ok=True)
        return
    for path in context():
        for source in sources:
            if path == source or path.startswith(f"{source}/"):
                into = place / path.removeprefix(f"{source}/")
                into.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(REPOSITORY / path, into)


def run(command: str, here: Path, root: Path) -> None:
    """RUN, with the stage's programs first and its absolute paths below its folder."""
    below = re.sub(r"(?<=\s)/(?=\w)", f"{root}/", command)
    programs = root / "usr/local/bin"
    environment = {
        **{
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "THAW_"))
        },
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    done = subprocess.run(["sh", "-c", below], cwd=here, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"


def files_below(root: Path) -> set[Path]:
    """Everything that lies in the image, without its volume."""
    volume = root / image().said("VOLUME")[0].strip("/")
    return {path for path in root.rglob("*") if not path.is_dir() and volume not in path.parents}


def test_what_the_dockerfile_builds_serves_the_app_and_the_plans(tmp_path: Path) -> None:
    root = build(tmp_path)
    app = App(root, programs=root / "usr/local/bin")
    before = files_below(root)
    app.start()
    try:
        assert app.healthy()
        status, headers, page = app.ask("/")
        assert status == 200
        assert headers.get_content_type() == "text/html"
        assert b"Thaw" in page
        status, _, plans = app.ask("/api/plans")
        assert status == 200
        assert b"reconnection-14" in plans
        assert (root / "data/thaw.db").is_file()
    finally:
        code = app.stop()
    assert code == 0
    assert files_below(root) == before, "the container's root is read-only"
    shutil.rmtree(tmp_path)  # half a gigabyte that pytest would keep for three runs
