import io
from typing import Any

from rich.console import Console

from detente.views.cli.figures import RATES, draw

RATE = {"p": 41.0, "r": 30.5, "f1": 35.0}
FIGURES: dict[str, Any] = {
    **dict.fromkeys(RATES, RATE),
    "chain": {"p": None, "r": None, "f1": None},
    "ci": {"core": [28.1, 41.9]},
    "fields": {"party": 80.0, "chain_root": None},
    "default": {"p": 50.0, "wrong_party": 3.2},
    "counts": {"docs": 2, "gold": 30},
    "docs": {"seed": {"gold": 15, "pred": 12, "find": 10, "core": 9, "full": 8}},
}


def drawn(**options: bool) -> str:
    out = io.StringIO()
    draw(FIGURES, Console(file=out, width=100), **options)
    return out.getvalue()


def test_rates_stand_beside_their_interval() -> None:
    row = next(line for line in drawn().splitlines() if line.strip().startswith("core"))
    assert row.split() == ["core", "41.0", "30.5", "35.0", "28.1", "to", "41.9"]


def test_what_was_not_measured_says_so() -> None:
    row = next(line for line in drawn().splitlines() if line.strip().startswith("chain "))
    assert row.split()[1:] == ["n/a", "n/a", "n/a"] or "root" in row


def test_documents_only_where_asked_for() -> None:
    assert "seed" not in drawn()
    assert "seed" in drawn(per_doc=True)
    assert "wrong party" in drawn()
