import sys
from subprocess import run

import pytest

from detente.model import Handling
from detente.statements.readers.llm import LlmReader
from tests.factory import document


def test_whether_texts_leave_is_told_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DETENTE_LLM_LOCAL", raising=False)
    monkeypatch.delenv("DETENTE_LLM_REPLIES", raising=False)
    assert LlmReader().remote
    monkeypatch.setenv("DETENTE_LLM_LOCAL", "yes")
    assert not LlmReader().remote
    monkeypatch.setenv("DETENTE_LLM_LOCAL", "no")
    assert LlmReader().remote
    monkeypatch.setenv("DETENTE_LLM_REPLIES", "replies.jsonl")
    assert not LlmReader().remote


def test_it_reads_by_the_settings_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DETENTE_LLM_LOCAL", raising=False)
    monkeypatch.delenv("DETENTE_LLM_REPLIES", raising=False)
    found = LlmReader().read(document(handling=Handling.RED))
    assert "DETENTE_LLM_LOCAL=1" in found.warnings[0]


def test_what_sends_requests_is_loaded_on_first_use() -> None:
    code = "import sys, detente.statements.readers; sys.exit('stamina' in sys.modules)"
    assert run([sys.executable, "-c", code], check=False).returncode == 0
