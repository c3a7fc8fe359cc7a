"""Attributions measured against PolNeAR's annotation or any of its form.

Every figure but the wrong-source rate is that of the scorer which the published figures of
other systems were measured with, to the last digit (docs/reference/figures.md).
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.evaluation.attribution_count import RECALL, WRONG_SOURCE, count
from detente.evaluation.attribution_files import Article
from detente.evaluation.figures import DRAWS, Cells
from detente.model import Attribution

__all__ = ["score_attributions"]

Numbers = NDArray[np.float64]


def score_attributions(
    articles: Sequence[Article],
    predicted: Mapping[str, Sequence[Attribution]],
    min_score: float = 0.0,
) -> dict[str, Any]:
    """Every figure as a fraction, with its 95 % interval over articles.

    An article that has no prediction counts as one in which nothing was found, and a
    prediction whose score is under `min_score` as none.
    """
    rows = [
        count(article.text, article.attributions, _sure(predicted.get(article.id, ()), min_score))
        for article in articles
    ]
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, Cells()) for name in names] for row in rows], dtype=float)
    drawn = _draws(table)
    figures = {
        name: _figure(name, table[:, i].sum(axis=0), drawn[:, i]) for i, name in enumerate(names)
    }
    wrong = figures.pop(WRONG_SOURCE)
    return {"articles": len(articles), "figures": figures, WRONG_SOURCE: wrong}


def _sure(found: Sequence[Attribution], least: float) -> list[Attribution]:
    return [told for told in found if told.score is None or told.score >= least]


def _draws(table: Numbers) -> Numbers:
    """The sums over articles of each resample: draws x rows x counts."""
    random = Random(0)  # noqa: S311 - the fixed seed of the scorer
    numbers = range(len(table))
    times = np.zeros((DRAWS, len(table)))
    for draw in times:
        for _ in numbers:
            draw[random.choice(numbers)] += 1
    sums: Numbers = np.tensordot(times, table, axes=1)
    return sums


def _figure(name: str, cells: Numbers, drawn: Numbers) -> dict[str, Any]:
    right, gold, predicted = (int(n) for n in cells)
    if name == WRONG_SOURCE:
        rate = drawn[:, 0] / np.maximum(drawn[:, 2], 1)
        told = {"rate": right / max(predicted, 1), "wrong": right, "pred": predicted}
        return {**told, "ci95": _interval(rate)}
    if name.startswith(RECALL):
        held = drawn[drawn[:, 1] > 0]
        recall = held[:, 0] / held[:, 1]
        return {"R": right / max(gold, 1), "n": gold, "ci95": _interval(recall)}
    shares = (float(share[0]) for share in _shares(cells[None, :]))
    interval = _interval(_shares(drawn)[2])
    told = dict(zip(("P", "R", "F1"), shares, strict=True))
    return {**told, "gold": gold, "pred": predicted, "ci95": interval}


def _shares(cells: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Precision, recall and F1; nothing found of nothing is all right."""
    right, gold, predicted = cells.T
    precision = np.where(predicted > 0, right / np.maximum(predicted, 1), gold == 0)
    recall = np.where(gold > 0, right / np.maximum(gold, 1), predicted == 0)
    both = precision + recall
    return precision, recall, 2 * precision * recall / np.where(both > 0, both, 1)


def _interval(values: Numbers) -> list[float]:
    ordered = np.sort(values)
    low, high = int(0.025 * len(ordered)), int(0.975 * len(ordered)) - 1
    return [float(ordered[low]), float(ordered[high])]
