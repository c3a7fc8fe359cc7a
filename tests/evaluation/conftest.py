"""Scoring of small annotations in one line."""

from pathlib import Path
from typing import Any

import pytest

from detente.evaluation import score
from tests.evaluation.entries import Annotated, Run, write


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Score one document, or documents by name, against gold of the same form."""

    def go(
        gold: Annotated, predicted: Annotated, texts: dict[str, str] | None = None
    ) -> dict[str, Any]:
        folders = [
            write(tmp_path / side, {"a": told} if "statements" in told else told)
            for side, told in (("gold", gold), ("predicted", predicted))
        ]
        return score(folders[0], folders[1], texts)

    return go
