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
    "reliability": None,
    "docs": {"seed": {"gold": 15, "pred": 12, "find": 10, "core": 9, "full": 8}},
}


GROUP = {
    **FIGURES,
    "fields": {"party": 80.0, "act": 70.5},
    "counts": {"docs": 1, "gold": 12},
}
MORE = {
    **FIGURES,
    "reliability": {
        "ece": 0.041,
        "ci": [0.02, 0.07],
        "bins": [{"low": 0.3, "high": 0.4, "n": 5, "score": 0.36, "right": 0.4}],
    },
    "by": {"news": GROUP},
    "worst": [{"doc": "hard", "core_f1": 7.5, **FIGURES["docs"]["seed"]}],
}


def drawn(figures: dict[str, Any] = FIGURES, **options: bool) -> str:
    out = io.StringIO()
    draw(figures, Console(file=out, width=100), **options)
    return out.getvalue()


def row(name: str, figures: dict[str, Any]) -> list[str]:
    (found,) = [n for line in drawn(figures).splitlines() if (n := line.split())[:1] == [name]]
    return found


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


def test_scores_stand_beside_how_often_they_are_right() -> None:
    assert row("0.3", MORE) == ["0.3", "to", "0.4", "5", "0.36", "0.4"]
    assert "calibration error 0.041 (0.02 to 0.07)" in drawn(MORE)
    assert "calibration error" not in drawn()


def test_each_group_has_a_line() -> None:
    levels = ["35.0", "35.0", "35.0"]
    told = ["news", "1", "12", *levels, "28.1", "to", "41.9", "80.0", "70.5", "3.2", "35.0", "35.0"]
    assert row("news", MORE) == told


def test_the_worst_documents_are_named() -> None:
    assert row("hard", MORE) == ["hard", "7.5", "15", "12", "10", "9", "8"]
