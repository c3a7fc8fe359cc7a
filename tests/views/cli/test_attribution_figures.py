import io
from typing import Any

from rich.console import Console

from detente.views.cli.attribution_figures import draw

RATE = {"P": 0.41, "R": 0.305, "F1": 0.3497, "gold": 30, "pred": 22, "ci95": [0.281, 0.419]}
FIGURES: dict[str, Any] = {
    "articles": 2,
    "figures": {
        "attr.content": RATE,
        "attr.full": RATE,
        "exact.cue": RATE,
        "recall.direct": {"R": 0.75, "n": 4, "ci95": [0.5, 1.0]},
    },
    "wrong_source": {"rate": 0.091, "wrong": 2, "pred": 22, "ci95": [0.0, 0.2]},
}


def drawn() -> list[str]:
    out = io.StringIO()
    draw(FIGURES, Console(file=out, width=100))
    return [line.strip() for line in out.getvalue().splitlines()]


def test_rates_are_in_percent_the_linked_ones_first() -> None:
    rows = [line.split() for line in drawn() if line.startswith(("attr.", "exact."))]
    assert [row[0] for row in rows] == ["attr.full", "attr.content", "exact.cue"]
    assert rows[0][1:] == ["41.0", "30.5", "35.0", "28.1", "to", "41.9", "30", "22"]


def test_recall_by_kind_and_wrong_sources() -> None:
    lines = drawn()
    (row,) = [line.split() for line in lines if line.startswith("recall.direct")]
    assert row[1:] == ["75.0", "50.0", "to", "100.0", "4"]
    assert "wrong source: 9.1 % of 22 attributions (0.0 to 20.0), in 2 articles" in lines
