import importlib.util
from importlib.machinery import ModuleSpec

import pytest

from detente.errors import MissingModel
from detente.statements import nlp


def test_the_pipeline_is_loaded_once_and_parses() -> None:
    assert nlp.parser() is nlp.parser()
    assert [t.dep_ for t in nlp.parser()("Kyiv agreed.")][:2] == ["nsubj", "ROOT"]


def test_an_official_model_is_preferred(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = ModuleSpec("x", None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: spec)
    assert nlp.model_name() == "en_core_web_lg"


def test_without_a_model_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(MissingModel, match="pip install en-core-web-sm"):
        nlp.model_name()
