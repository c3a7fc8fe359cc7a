import json
import os
from pathlib import Path
from typing import Any

import pytest

from detente.model import text_sha256
from tests.statements.readers.llm.server import answered, serving
from tests.views.cli.fakes import run

TEXT = "Russia demands that Ukraine stay out of NATO. Ukraine refuses.\n"
ENTRY = {
    "n": 1,
    "line": 1,
    "quote": "Ukraine refuses",
    "speaker": "Ukraine",
    "party": "Ukraine",
    "act": "reject",
    "issue": "alliance",
    "targets": ["Russia"],
}
REPLY = {"statements": [ENTRY], "meetings": [], "unknowns": []}


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No endpoint but the one that a test names, and no cache."""
    for name in [n for n in os.environ if n.startswith("DETENTE_LLM_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("DETENTE_LLM_CACHE", "off")


@pytest.fixture
def report(tmp_path: Path) -> str:
    (tmp_path / "report.txt").write_text(TEXT)
    return str(tmp_path / "report.txt")


def requests_of(*arguments: str) -> list[dict[str, Any]]:
    result = run(*arguments, "--reader", "llm", "--dry-run", DETENTE_LLM_PRICE="1/1")
    assert result.exit_code == 0
    assert "1 request to send; about " in result.stderr
    assert "at DETENTE_LLM_PRICE" in result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def recorded(tmp_path: Path, key: str, reply: Any) -> str:
    file = tmp_path / "replies.jsonl"
    file.write_text(json.dumps({"key": key, "reply": reply}) + "\n")
    return str(file)


def test_a_dry_run_prints_requests_whose_replies_can_be_recorded(
    report: str, tmp_path: Path
) -> None:
    (request,) = requests_of("read", report)
    assert "Ukraine refuses" in request["body"]["messages"][1]["content"]
    replies = recorded(tmp_path, request["key"], REPLY)
    result = run("read", report, "--reader", "llm", "--replies", replies, "--json")
    assert result.exit_code == 0
    (statement,) = json.loads(result.stdout)["statements"]
    assert statement["speaker"]["party"] == "Ukraine"
    assert "DETENTE_LLM_REPLIES" not in os.environ


def test_replies_of_an_endpoint_are_recorded(report: str, tmp_path: Path) -> None:
    file = tmp_path / "replies.jsonl"
    with serving(lambda *_: answered(REPLY)) as model:
        told = {"DETENTE_LLM_URL": model.url, "DETENTE_LLM_MODEL": "small"}
        first = run("read", report, "--reader", "llm", "--record", str(file), **told)
    again = run("read", report, "--reader", "llm", "--replies", str(file))
    assert first.exit_code == again.exit_code == 0
    assert "Ukraine refuses" in again.stdout


def test_a_brief_can_rest_on_recorded_replies(report: str, tmp_path: Path) -> None:
    (request,) = requests_of("read", report)
    replies = recorded(tmp_path, request["key"], REPLY)
    result = run("brief", report, "--reader", "llm", "--replies", replies)
    assert result.exit_code == 0
    assert "Ukraine" in result.stdout


def test_a_dossier_can_rest_on_recorded_replies(report: str, tmp_path: Path) -> None:
    (request,) = requests_of("read", report)
    dossier, replies = str(tmp_path / "a.detente"), recorded(tmp_path, request["key"], REPLY)
    run("new", dossier)
    told = ("--reader", "llm", "--replies", replies)
    assert run("add", "-d", dossier, report, *told).exit_code == 0
    again = run("reread", "-d", dossier, *told, "--json")
    assert json.loads(again.stdout.splitlines()[0])["outcome"] == "known"


def test_gold_is_read_with_recorded_replies(tmp_path: Path) -> None:
    place = {"id": "s1", "start": 46, "end": 61, "quote": "Ukraine refuses"}
    fields = {
        "speaker": {"name": "Ukraine", "party": "Ukraine"},
        "act": "reject",
        "issue": "alliance",
        "target": ["Russia"],
        "certainty": "certain",
        "condition": None,
        "when": "current",
        "chain": [],
    }
    gold = tmp_path / "gold"
    gold.mkdir()
    told = {"text_sha256": text_sha256(TEXT), "statements": [place | fields], "meetings": []}
    (gold / "a.json").write_text(json.dumps(told))
    (gold / "a.txt").write_text(TEXT)
    (request,) = requests_of("evaluate", "statements", str(gold))
    replies = recorded(tmp_path, request["key"], REPLY)
    measure = ("evaluate", "statements", str(gold), "--reader", "llm", "--replies", replies)
    result = run(*measure, "--json")
    assert json.loads(result.stdout)["full"]["f1"] == 100
    recorded(tmp_path, "another", REPLY)
    result = run(*measure)
    assert result.exit_code == 3
    assert "a: replies.jsonl holds no reply to the request" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--dry-run",), "--dry-run goes with --reader llm"),
        (("--record", "new.jsonl"), "--record goes with --reader llm"),
        (("--reader", "llm", "--replies", "{report}", "--dry-run"), "asks no model"),
        (("--reader", "llm", "--replies", "absent.jsonl"), "does not exist"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    report: str, arguments: tuple[str, ...], why: str
) -> None:
    result = run("read", report, *(a.format(report=report) for a in arguments))
    assert result.exit_code == 2
    assert why in " ".join(result.stderr.split())


def test_without_an_endpoint_nothing_is_read(report: str) -> None:
    result = run("read", report, "--reader", "llm")
    assert result.exit_code == 1
    assert "set DETENTE_LLM_URL" in str(result.exception)


def test_what_cannot_be_brought_in_is_told_in_a_dry_run(report: str, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    asked = ("--reader", "llm", "--dry-run")
    assert run("read", report, str(tmp_path / "empty.txt"), *asked).exit_code == 3
    result = run("read", str(tmp_path / "empty.txt"), *asked)
    assert result.exit_code == 1
    assert "0 requests to send" in result.stderr
