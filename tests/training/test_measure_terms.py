import json

import pytest
from training.measure_terms import PAIRS, Pair, score, told_alike

from detente.model import Statement
from tests.positions.options.build import only, told


def some(*wordings: str) -> list[Statement]:
    return only(told(*wordings))


def test_pairs_are_places_with_a_label_and_no_words() -> None:
    rows = [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]
    assert len(rows) >= 150
    for row in rows:
        assert set(row) == {"one", "other", "issue", "same", "split"}
        assert all(set(row[k]) == {"doc", "span"} for k in ("one", "other"))
    split = {s: {r["one"]["doc"] for r in rows if r["split"] == s} for s in ("tune", "test")}
    assert not split["tune"] & split["test"]
    assert min(sum(r["split"] == s for r in rows) for s in split) >= 75


def test_precision_and_recall_count_what_is_held_to_be_one() -> None:
    one, other = some("a 30-day truce", "a 60-day truce")
    pairs = [Pair(one, other, same, "test") for same in (True, True, False)]
    precision, recall = score(pairs, lambda p: True)
    assert precision == pytest.approx(2 / 3)
    assert recall == 1
    assert score(pairs, lambda p: False) == (0, 0)


def test_a_pair_alone_is_one_term_or_two() -> None:
    thirty, again, sixty = some("a 30-day truce", "the 30-day ceasefire", "a 60-day truce")
    assert told_alike(thirty, again) == 1
    assert told_alike(thirty, sixty) == 0
