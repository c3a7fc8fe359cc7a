from pathlib import Path

import pytest

from detente.statements.readers.local.facts import MODEL, facts
from tests.statements.readers.local.making import TINY


def test_what_is_told_of_a_model_is_its_config() -> None:
    told = facts(TINY)
    assert told["version"] == "tiny"
    assert told["threshold"] == 0.5
    assert set(told["sha256"]) == {"encoder.onnx", "heads.npz", "tokenizer.json"}


def test_where_there_is_no_model_nothing_is_told(tmp_path: Path) -> None:
    assert facts(tmp_path / "none") == {}
    with pytest.raises(KeyError):
        facts(tmp_path)["version"]


def test_the_shipped_model_stands_beside_the_reader() -> None:
    assert MODEL.parent.name == "models"
    assert MODEL.parents[1].name == "local"
