import json
import os
from pathlib import Path

import pytest

from detente.errors import EvaluationError, MissingModel
from detente.model import text_sha256
from detente.statements.readers.llm.replies import Cache
from detente.workspace.evaluating.llm import plan_gold, plan_reading, replies_from

TEXT = "Russia demands that Ukraine stay out of NATO. Ukraine refuses."
SECRET = "sk-very-secret"  # noqa: S105 - opens nothing


@pytest.fixture(autouse=True)
def endpoint(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An endpoint that is never reached."""
    for name in [n for n in os.environ if n.startswith("DETENTE_LLM_")]:
        monkeypatch.delenv(name)
    told = {
        "URL": "https://model.example/v1",
        "MODEL": "small",
        "KEY": SECRET,
        "PRICE": "2.5/10",
        "CACHE": str(tmp_path / "cache"),
    }
    for name, value in told.items():
        monkeypatch.setenv(f"DETENTE_LLM_{name}", value)


@pytest.fixture
def report(tmp_path: Path) -> str:
    (tmp_path / "report.txt").write_text(TEXT)
    return str(tmp_path / "report.txt")


def test_the_requests_of_reports_are_told_with_what_they_come_to(
    report: str, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_text("")
    plan = plan_reading([report, str(tmp_path / "empty.txt")])
    (request,) = plan.requests()
    assert request["document"] == report
    assert TEXT in request["body"]["messages"][1]["content"]
    assert SECRET not in json.dumps(request)
    assert plan.estimate.requests == 1
    assert plan.estimate.read == request["tokens"] > 1000
    assert plan.price == (plan.estimate.read * 2.5 + plan.estimate.written * 10) / 1_000_000
    assert [f.origin for f in plan.failures] == [str(tmp_path / "empty.txt")]


def test_without_a_price_none_is_told(report: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DETENTE_LLM_PRICE")
    assert plan_reading([report]).price is None


def test_what_is_in_the_cache_costs_nothing(report: str, tmp_path: Path) -> None:
    (request,) = plan_reading([report]).requests()
    cache = Cache(tmp_path / "cache", "https://model.example/v1", "small", "{}")
    cache.put(request["key"], "{}")
    plan = plan_reading([report])
    assert [r["kept"] for r in plan.requests()] == [True]
    assert (plan.kept, plan.estimate) == (1, (0, 0, 0))


def test_settings_that_cannot_be_meant_are_told_first(
    report: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DETENTE_LLM_URL", "nowhere")
    with pytest.raises(MissingModel, match="DETENTE_LLM_URL"):
        plan_reading([report])


def test_the_requests_of_gold_go_by_its_documents(tmp_path: Path) -> None:
    told = {"text_sha256": text_sha256(TEXT), "statements": [], "meetings": []}
    (tmp_path / "a.json").write_text(json.dumps(told))
    with pytest.raises(EvaluationError, match="no text for"):
        list(plan_gold(tmp_path).requests())
    (tmp_path / "a.txt").write_text(TEXT)
    assert [r["document"] for r in plan_gold(tmp_path).requests()] == ["a"]


def test_recorded_replies_are_taken_only_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DETENTE_LLM_RECORD", "before.jsonl")
    with replies_from(Path("replies.jsonl")):
        assert os.environ["DETENTE_LLM_REPLIES"] == str(Path("replies.jsonl").absolute())
        assert os.environ["DETENTE_LLM_RECORD"] == "before.jsonl"
    assert "DETENTE_LLM_REPLIES" not in os.environ
    with pytest.raises(KeyError), replies_from(record=tmp_path / "record.jsonl"):
        assert os.environ["DETENTE_LLM_RECORD"] == str(tmp_path / "record.jsonl")
        raise KeyError
    assert os.environ["DETENTE_LLM_RECORD"] == "before.jsonl"
