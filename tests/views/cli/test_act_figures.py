import io
from typing import Any

from rich.console import Console

from detente.views.cli.act_figures import draw

ROW = {"right": 3, "gold": 5, "predicted": 4, "p": 75.0, "r": 60.0, "f1": 66.7}
FIGURES: dict[str, Any] = {
    "macro_f1": 59.1,
    "ci": [50.3, 66.2],
    "any_event": 60.4,
    "coverage": 80.0,
    "right_where_covered": 75.0,
    "counts": {"cases": 5, "covered": 4, "right": 3},
    "classes": {"AGREE": ROW},
    "confusion": {"AGREE": {"AGREE": 3, "nothing": 1, "REJECT": 1}},
    "cases": {"c1": {"gold": "AGREE", "told": "nothing"}},
}


def test_the_mean_the_classes_and_what_was_taken_for_what() -> None:
    out = io.StringIO()
    draw(FIGURES, Console(file=out, width=100))
    text = out.getvalue()
    (row,) = [line.split() for line in text.splitlines() if "66.7" in line]
    assert row == ["AGREE", "75.0", "60.0", "66.7", "5", "4", "3"]
    assert "macro-F1 59.1 (50.3 to 66.2); 60.4 where any" in text
    assert "answered 4 of 5 cases (80.0 %), 75.0 % of them right" in text
    assert "AGREE 3, nothing 1, REJECT 1" in text
