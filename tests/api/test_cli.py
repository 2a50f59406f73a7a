"""`thaw plans check` and the printing commands: what they say, and exit codes 0, 1, 2."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.api.conftest import SHIPPED, SMALL
from thaw.cli import app


def thaw(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def test_good_plans_are_said_to_be_good() -> None:
    result = thaw("plans", "check", SHIPPED)
    assert result.exit_code == 0
    assert all(": warning: " in line for line in result.stdout.splitlines())
    assert re.fullmatch(
        r"\d+ plans?(, library)? and support lines read, no faults(, \d+ warnings?)?\.\n", result.stderr
    )


@pytest.mark.parametrize(
    "path", ["reconnection-14", "reconnection-14/plan.yaml", "reconnection-14/en.yaml", "help", "help/lines.yaml"]
)
def test_a_plan_can_be_named_by_any_of_its_files(path: str) -> None:
    assert thaw("plans", "check", SHIPPED / path).exit_code == 0


def test_faults_are_lines_that_an_editor_can_jump_to(small: Path) -> None:
    (small / "small.yaml").write_text(
        SMALL.replace("cue: sensory", "cue: sensry").replace("title: Walk", "titel: Walk")
    )
    (small / "bad.yaml").write_bytes(b"\xff")
    (small / "help").mkdir()
    (small / "help" / "lines.yaml").write_text("")
    result = thaw("plans", "check", small)
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f'{small}/bad.yaml:1:1: This byte is not UTF-8 text. Save the file as "UTF-8" in your editor.',
        f"{small}/help/lines.yaml:1:1: The file is empty. docs/plans.md has an example to begin with.",
        f"{small}/small.yaml:17:10: `sensry` is not possible for `cue`. Did you mean `sensory`? Possible: body, sensory, connection, meaning.",
        f"{small}/small.yaml:27:9: `titel` is not a key here. Did you mean `title`? Known here: title, needs, cautions, full, smaller, smallest, guides.",
    ]
    assert result.stderr == "2 plans and support lines read, 4 faults.\n"


UNREADABLE = {
    "larger than a plan can be": b"title: " + b"x" * 1_100_000,
    "half a million brackets": b"[" * 500_000,
    "an alias bomb": b"a: &a [1,1]\n" + b"".join(b"%c: &%c [*%c,*%c]\n" % (c, c, c - 1, c - 1) for c in range(98, 122)),
    "the same key twice": b"id: a\nid: b\n",
    "no UTF-8": b"\xff\xfe",
    "empty": b"",
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_a_fault_with_its_place_and_hides_no_other(content: bytes, small: Path) -> None:
    (small / "unreadable.yaml").write_bytes(content)
    result = thaw("plans", "check", small)
    assert result.exit_code == 1
    assert re.match(rf"{re.escape(str(small))}/unreadable\.yaml:\d+:\d+: .+\.$", result.stdout.splitlines()[0])
    assert all("unreadable.yaml" in line for line in result.stdout.splitlines())
    assert result.stderr.startswith("2 plans read, ")


def test_several_paths_are_checked_each_once(small: Path) -> None:
    result = thaw(
        "plans", "check", small / "small.yaml", SHIPPED / "reconnection-14", SHIPPED / "reconnection-14" / "plan.yaml"
    )
    assert result.exit_code == 0
    assert result.stderr.startswith("2 plans read, no faults")


def test_a_folder_without_plans_is_told(tmp_path: Path) -> None:
    result = thaw("plans", "check", tmp_path)
    assert result.exit_code == 1
    assert "There is no plan in this folder." in result.stdout


WRONG = [
    (),
    ("plans",),
    ("plans", "check"),
    ("plans", "check", "/no/such/file"),
    ("nothing",),
    ("serve", "--nothing"),
    ("plans", "check", "--x", "y"),
    ("plans", "new"),
    ("plans", "new", "x", "--days", "0"),
    ("plans", "release"),
    ("plans", "release", "/no/such/folder"),
    ("plans", "coverage", "/no/such/folder"),
    ("db",),
    ("backup",),
    ("restore",),
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_use_is_2(arguments: tuple[str, ...]) -> None:
    assert thaw(*arguments).exit_code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("serve",),
        ("plans",),
        ("plans", "check"),
        ("plans", "schema"),
        ("plans", "new"),
        ("plans", "coverage"),
        ("plans", "release"),
        ("openapi",),
        ("db",),
        ("db", "upgrade"),
        ("backup",),
        ("restore",),
    ],
    ids=" ".join,
)
def test_every_command_says_what_it_does(arguments: tuple[str, ...]) -> None:
    result = thaw(*arguments, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.stdout


ADDRESSES = [
    ("mysql://user:secret@host/thaw", "It begins with postgresql://"),
    ("thaw.db", "It begins with postgresql://"),
    ("postgresql://user:secret@host", "It ends with the name of the database"),
    ("postgresql://user:secret@host:port/thaw", "Host and port can't be made out."),
    ("postgresql://user:secret@[host/thaw", "Host and port can't be made out."),
    ("postgresql://user:secret@host/thaw?sslmode=yes", "sslmode is one of disable, prefer, require,"),
    ("postgresql://user:secret@host/thaw?password=secret", "After the question mark may stand"),
    ("postgresql://user:secret@host/thaw?sslmode=verify-full&sslrootcert=/no", "The file that sslrootcert names"),
]


@pytest.mark.parametrize(("address", "sentence"), ADDRESSES)
def test_an_address_of_a_database_that_cannot_be_right_is_wrong_use(address: str, sentence: str) -> None:
    result = CliRunner().invoke(app, ["db", "upgrade"], env={"THAW_DATABASE_URL": address})
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"THAW_DATABASE_URL: {sentence}")
    assert "secret" not in result.stderr


def test_the_description_of_the_api_is_printed() -> None:
    document = json.loads(thaw("openapi").stdout)
    assert set(document["paths"]) == {
        "/api/health",
        "/api/plans",
        "/api/plans/{id}",
        "/api/library",
        "/api/help",
        "/api/push/key",
        "/api/reminders/{id}",
        "/api/reminders/{id}/now",
        "/calendar.ics",
    }
    names = [
        "Plan",
        "PlanDay",
        "DayCue",
        "Practice",
        "SizedPractice",
        "PlanSummary",
        "Help",
        "HelpCountry",
        "HelpLine",
        "HelpCall",
        "HelpText",
        "HelpWhatsApp",
        "Health",
        "Problem",
    ]
    assert set(names) <= set(document["components"]["schemas"])


SCHEMAS = {
    (): {"format", "id", "version", "languages", "practices", "days"},
    ("--single",): {"format", "id", "version", "languages", "practices", "days", "texts"},
    ("--texts",): {"title", "about", "practices", "days"},
    ("--library",): {
        *("format", "id", "version", "languages", "cards", "levers", "signals"),
        *("anchors", "forms", "welcome", "bring", "messages"),
    },
    ("--library", "--texts"): {
        *("title", "topics", "cards", "levers", "signals"),
        *("anchors", "forms", "welcome", "bring", "messages"),
    },
    ("--lines",): {"checked", "countries"},
}


@pytest.mark.parametrize("kind", SCHEMAS, ids=" ".join)
def test_the_schema_of_each_kind_of_file_is_printed(kind: tuple[str, ...]) -> None:
    schema = json.loads(thaw("plans", "schema", *kind).stdout)
    assert set(schema["required"]) == SCHEMAS[kind]
    assert schema["additionalProperties"] is False
    assert ({"retired", "texts"} <= set(schema["properties"])) == (kind in ((), ("--single",)))


@pytest.mark.parametrize("kinds", [("--texts", "--single"), ("--lines", "--library"), ("--lines", "--texts")])
def test_two_kinds_of_schema_at_once_is_wrong_use(kinds: tuple[str, ...]) -> None:
    assert thaw("plans", "schema", *kinds).exit_code == 2
