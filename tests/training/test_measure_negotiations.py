from typing import Any

from training.measure_negotiations import NAMES, WAYS, misses, rows

from detente.evaluation.negotiation import KINDS
from detente.evaluation.negotiation_facts import Kind

SHARE = {"n": 1, "of": 2, "share": 50.0, "ci95": [1.3, 98.7]}
ROW = {"expected": 2, "found": SHARE, "right": SHARE, "first": SHARE, "told": 9, "precision": SHARE}
MISS = {"kind": "changes", "id": "c2", "why": "not read"}


def figures() -> dict[str, dict[str, Any]]:
    one = {
        "kinds": dict.fromkeys(KINDS, ROW),
        "roots": {"right": 1, "expected": 4},
        "missed": [MISS],
        "all new": ROW,
    }
    return {name: dict.fromkeys(WAYS, one) for name in NAMES}


def test_each_kind_is_a_line_of_all_series() -> None:
    lines = [*rows(figures())]
    assert "| changes | gold | 1 of 2 | 1 of 2 | 1 of 2 | 3 of 6 | 12 to 88 | 3 | 3 of 6 |" in lines
    assert "| roots | read | 1 of 4 | 1 of 4 | 1 of 4 | 3 of 12 | 5 to 57 |  |  |" in lines
    assert len(lines) == 2 + (len(Kind) + 2) * len(WAYS)


def test_misses_are_counted_by_stage() -> None:
    lines = [*misses(figures())]
    assert "| changes | gold | 3 | 0 | 0 | 0 |" in lines
    assert "| answers | read | 0 | 0 | 0 | 0 |" in lines
