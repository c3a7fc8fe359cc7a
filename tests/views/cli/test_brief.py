import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from detente.errors import UnknownName
from detente.record import create
from detente.views.exports.json import schema
from detente.workspace.briefs import brief as brief_case
from tests.views.cli.fakes import FAILURE, run, stage, told, unread
from tests.workspace import labelled
from tests.workspace.dossiers import bring
from tests.workspace.told import TALKS


@pytest.fixture
def dossier(tmp_path: Path) -> str:
    """A file with an open and a restricted report."""
    name = str(tmp_path / "talks.detente")
    with labelled.record(name) as kept, kept.writing() as writer:
        labelled.bring(writer, labelled.OPEN, labelled.LAND)
        labelled.bring(writer, labelled.CLOSED, labelled.CORRIDOR)
    return name


def test_the_brief_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = stage(monkeypatch, told())
    result = run("brief", "a.txt", "b/", "--outlet", "Wire", "--date", "2025", "--jobs", "2")
    assert result.exit_code == 0
    assert "POSITIONS" in result.stdout
    assert "\x1b" not in result.stdout
    assert asked["origins"] == ["a.txt", "b/"]
    assert (asked["options"].told.outlet, asked["options"].jobs) == ("Wire", 2)


def test_the_view_is_narrowed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = stage(monkeypatch, told())
    run("brief", "a", "--parties", "Russia,Ukraine", "--issues", "ceasefire", "--at", "2025-03-13")
    options = asked["brief"]
    assert (options.parties, options.issues) == (("Russia", "Ukraine"), ("ceasefire",))
    assert options.at == date(2025, 3, 13)


def test_files_are_written_beside_what_is_printed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stage(monkeypatch, told())
    page, plain = tmp_path / "b.html", tmp_path / "b.md"
    result = run("brief", "a", "--html", str(page), "--markdown", str(plain))
    assert result.exit_code == 0
    assert "POSITIONS" in result.stdout
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert "## Positions" in plain.read_text("utf-8")


def test_json_is_all_that_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    stage(monkeypatch, told(), failures=[FAILURE])
    result = run("brief", "a", "--json")
    assert result.exit_code == 3
    Draft202012Validator(schema("brief")).validate(json.loads(result.stdout))
    assert "broken.pdf" in result.stderr


def test_the_shipped_samples_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = stage(monkeypatch, told())
    assert run("brief", "--samples").exit_code == 0
    assert len(asked["origins"]) >= 12


def test_nothing_read_ends_with_1_and_some_with_3(monkeypatch: pytest.MonkeyPatch) -> None:
    stage(monkeypatch, unread())
    assert run("brief", "a").exit_code == 1
    stage(monkeypatch, told(), unread())
    assert run("brief", "a", "b").exit_code == 3


def test_no_report_at_all_shows_no_brief(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stage(monkeypatch, failures=[FAILURE])
    result = run("brief", "a", "--html", str(tmp_path / "b.html"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert list(tmp_path.iterdir()) == []
    assert json.loads(run("brief", "a", "--json").stdout)["format"] == "detente-brief"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ([], "name a file"),
        (["a", "--html", "none/b.html"], "does not exist"),
        (["a", "--issues", "peace"], "peace"),
        (["a", "--at", "soon"], "write it as"),
        (["a", "--date", "soon"], "is not a date"),
        (["a", "--jobs", "0"], "--jobs"),
        (["a", "--colour"], "--colour"),
    ],
)
def test_a_wrong_command_line_ends_with_2_before_work(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], why: str
) -> None:
    asked = stage(monkeypatch, told())
    result = run("brief", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert why in result.stderr
    assert asked == {}


def test_an_unknown_party_is_an_error_without_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    stage(monkeypatch, told())

    def refuse(*_: object) -> None:
        raise UnknownName("no party has the name 'Rusia'", "did you mean Russia")

    monkeypatch.setattr(brief_case, "brief", refuse)
    result = run("brief", "a", "--parties", "Rusia")
    assert isinstance(result.exception, UnknownName)


def test_without_a_report_it_is_drawn_from_the_dossier(dossier: str) -> None:
    result = run("brief", "-d", dossier, "--up-to", "green", "--json")
    assert result.exit_code == 0, result.output
    made = json.loads(result.stdout)
    Draft202012Validator(schema("brief")).validate(made)
    assert (made["up_to"], len(made["reports"])) == ("TLP:GREEN", 1)
    assert "Secret" not in result.stdout
    assert "TLP:AMBER · 2 reports" in run("brief", "-d", dossier).stdout


def test_the_dossier_of_the_environment_gives_way_to_named_reports(
    monkeypatch: pytest.MonkeyPatch, dossier: str
) -> None:
    stage(monkeypatch, told())
    env = {"DETENTE_DOSSIER": dossier}
    assert "TLP:AMBER" in run("brief", **env).stdout
    assert "TLP:AMBER" not in run("brief", "a", **env).stdout
    refused = run("brief", "a", "-d", dossier)
    assert refused.exit_code == 2
    assert "--dossier goes with a dossier and no report" in refused.output.replace("\n", " ")


@pytest.mark.parametrize(
    "options", [("a", "--since", "2025-03-01"), ("--checked-only", "a"), ("--outlet", "Wire")]
)
def test_options_of_the_other_kind_of_brief_are_refused(
    monkeypatch: pytest.MonkeyPatch, dossier: str, options: tuple[str, ...]
) -> None:
    stage(monkeypatch, told())
    assert run("brief", *options, DETENTE_DOSSIER=dossier).exit_code == 2


def test_a_mark_goes_with_reports_alone(monkeypatch: pytest.MonkeyPatch, dossier: str) -> None:
    asked = stage(monkeypatch, told())
    assert run("brief", "a", "--min-score", "0.4").exit_code == 0
    assert asked["options"].min_score == 0.4
    refused = run("brief", "-d", dossier, "--min-score", "0.4")
    assert refused.exit_code == 2
    assert "--min-score goes with reports" in " ".join(refused.output.split())


def test_the_short_form_is_the_negotiation_alone(tmp_path: Path) -> None:
    name = str(tmp_path / "bargain.detente")
    with create(name, "Ann") as kept:
        for report in TALKS:
            bring(kept, report)
    whole, short = run("brief", "-d", name), run("brief", "-d", name, "--short")
    assert whole.exit_code == short.exit_code == 0
    assert "WHAT MOVED SINCE" in short.stdout
    assert "REPORTS AND FAILURES" in whole.stdout
    assert "REPORTS AND FAILURES" not in short.stdout


def test_the_short_form_is_of_a_dossier_only() -> None:
    result = run("brief", "a.txt", "--short")
    assert result.exit_code == 2
