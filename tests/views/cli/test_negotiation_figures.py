import io
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from detente.evaluation.negotiation import Account, score_negotiation
from detente.evaluation.negotiation_facts import Kind
from detente.evaluation.negotiation_files import read_expectations
from detente.views.cli.negotiation_figures import draw
from tests.evaluation.mini import DENIED, READ, TOLD, expectations, told


@pytest.fixture
def figures(tmp_path: Path) -> dict[str, Any]:
    stray = told(Kind.PROPOSAL, "[TEXT] stray", "Bordia", DENIED)
    facts = [*(t for t in TOLD if t.kind is not Kind.CHANGE), stray]
    return score_negotiation(read_expectations(expectations(tmp_path)), Account(facts, READ))


def drawn(figures: dict[str, Any]) -> str:
    out = io.StringIO()
    draw(figures, Console(file=out, width=160))
    return out.getvalue()


def test_each_kind_is_a_line(figures: dict[str, Any]) -> None:
    rows = [line.split() for line in drawn(figures).splitlines() if line.strip()]
    lines = {row[0]: row for row in reversed(rows)}
    assert lines["answers"][1:4] == ["1", "100.0", "100.0"]
    assert lines["proposals"][1:4] == ["1", "100.0", "100.0"]
    assert "50.0" in lines["proposals"]


def test_what_is_missed_and_what_is_wrong_is_told(figures: dict[str, Any]) -> None:
    shown = drawn(figures)
    assert "read, not told" in shown
    assert "changes c1" in shown
    assert "[TEXT] stray" in shown


def test_nothing_missed_is_not_told(tmp_path: Path) -> None:
    whole = score_negotiation(read_expectations(expectations(tmp_path)), Account(TOLD, READ))
    assert "missed" not in drawn(whole)
