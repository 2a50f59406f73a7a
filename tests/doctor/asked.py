"""`thaw doctor`, asked: what it prints, and the codes of what it found."""

import json
import re

from typer.testing import CliRunner, Result

from thaw.cli import app


def doctor(url: str, *more: str) -> Result:
    return CliRunner().invoke(app, ["doctor", url, *more])


def told(url: str, *more: str) -> list[str]:
    """The codes of what is found, and that the exit code fits."""
    result = doctor(url, "--format", "json", *more)
    findings = json.loads(result.stdout)["findings"]
    assert result.exit_code == (1 if findings else 0)
    for one in findings:
        assert not re.search(r"[{}\n]", one["sentence"].partition("says:")[0] + one["mend"])
    return [one["code"] for one in findings]
