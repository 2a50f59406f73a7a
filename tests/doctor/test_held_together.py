"""`thaw doctor`: what it knows is what the server does, and each finding is shown."""

import subprocess
import sys
from pathlib import Path

from tests.doctor.asked import told
from tests.doctor.front import Front, Pass, Request, Response
from thaw.doctor import carried, questions
from thaw.doctor.findings import CATALOGUE
from thaw.reminders import bodies
from thaw.site import headers


def test_nothing_is_left_on_the_server(front: Front, tmp_path: Path) -> None:
    seen: list[tuple[str, str, int]] = []

    def watched(request: Request, passed: Pass) -> Response:
        response = passed(request)
        seen.append((request.method, request.path, response.status))
        return response

    front.wrong = watched
    assert told(front.url) == []
    writing = [one for one in seen if one[0] != "GET"]
    assert [(method, status) for method, _, status in writing] == [("PUT", 422), ("DELETE", 204)]
    assert front.passed(Request("GET", writing[0][1], {}, b"")).status == 404


def test_what_the_doctor_knows_is_what_the_server_does() -> None:
    assert carried.SAFETY == headers.FIXED
    assert questions.LARGEST == bodies.MOST_OCTETS


def test_each_finding_is_shown_by_a_test() -> None:
    shown = "".join(file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("*.py"))
    assert [code for code in CATALOGUE if f'"{code}"' not in shown] == []


def test_the_server_at_rest_does_not_carry_what_only_the_doctor_needs() -> None:
    code = "import sys, thaw.cli, thaw.serving; print('httpx' in sys.modules, 'thaw.doctor' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "False False\n"
    )
