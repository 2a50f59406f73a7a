"""The walls between the rooms: import-linter's contracts in pyproject.toml hold."""

import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).parents[2]


def test_no_room_reaches_into_another() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    result = subprocess.run([linter, "--no-cache"], cwd=HOUSE, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout
