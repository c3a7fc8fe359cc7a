"""Every figure of statements, meetings and unknowns with its interval over documents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detente.evaluation import gold_files, read_gold
from detente.evaluation.agreement import conditions, same
from detente.evaluation.counting import Tally
from detente.evaluation.figures import DRAWS, token_f1
from detente.evaluation.gold import read_prediction
from detente.model import Certainty, When

__all__ = ["MEASURES", "Figure", "measured", "tallies"]

Counts = NDArray[np.float64]
"""Counts of one figure: [documents or draws, counts]."""
VALUES = {"certainty": [str(c) for c in Certainty], "when": [str(w) for w in When]}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in percent, its 95 % interval, and over how many cases it goes."""

    value: float | None
    low: float | None
    high: float | None
    cases: int

    def __str__(self) -> str:
        if self.value is None:
            return "-"
        return f"{self.value:.1f} ({self.low:.1f} to {self.high:.1f})"


@dataclass(frozen=True, slots=True)
class Measure:
    """How one figure comes of counts that add up over documents.

    `value` gives a figure for each row of counts, NaN where nothing was to be told.
    """

    counts: Callable[[Tally], Sequence[float]]
    value: Callable[[Counts], Counts]
    cases: Callable[[Counts], float]


def tallies(
    gold: Path | Sequence[Path], predicted: Path, texts: dict[str, str]
) -> dict[str, Tally]:
    """What is counted in each document of the gold, by its name."""
    found = {}
    for file in gold_files(gold):
        text, told = texts.get(file.stem), Tally()
        told.add(file.stem, read_gold(file, text), read_prediction(predicted / file.name, text))
        found[file.stem] = told
    return found


def measured(documents: Sequence[Tally]) -> dict[str, Figure]:
    """Every figure of some documents; the draws are the same for each."""
    random = np.random.default_rng(1)
    drawn = random.multinomial(len(documents), np.full(len(documents), 1 / len(documents)), DRAWS)
    return {name: _figure(measure, documents, drawn) for name, measure in MEASURES.items()}


def _figure(measure: Measure, documents: Sequence[Tally], drawn: NDArray[np.int64]) -> Figure:
    counts = np.array([measure.counts(told) for told in documents], dtype=np.float64)
    whole = counts.sum(0, keepdims=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        value = float(measure.value(whole)[0])
        values = np.sort(measure.value(drawn @ counts))
    cases, known = int(measure.cases(whole)), values[~np.isnan(values)]
    if np.isnan(value) or not len(known):
        return Figure(None, None, None, cases)
    low, high = known[[len(known) // 40, len(known) - len(known) // 40 - 1]].round(1)
    return Figure(round(value, 1), float(low), float(high), cases)


def _f1(name: str) -> Measure:
    """F1 of right, gold, predicted."""

    def counts(told: Tally) -> Sequence[float]:
        return told.cells.get(name, (0, 0, 0))

    def value(summed: Counts) -> Counts:
        right, gold, predicted = summed.T
        made: Counts = 200 * right / (gold + predicted)
        return made

    return Measure(counts, value, lambda summed: summed[0, 1])


def _share(name: str, of: int) -> Measure:
    """Precision (of=2) or recall (of=1) of some cells."""

    def counts(told: Tally) -> Sequence[float]:
        return told.cells.get(name, (0, 0, 0))

    def value(summed: Counts) -> Counts:
        made: Counts = 100 * summed[:, 0] / summed[:, of]
        return made

    return Measure(counts, value, lambda summed: summed[0, of])


def _ratio(counts: Callable[[Tally], Sequence[float]]) -> Measure:
    """A share in percent of (how many, of how many)."""

    def value(summed: Counts) -> Counts:
        made: Counts = 100 * summed[:, 0] / summed[:, 1]
        return made

    return Measure(counts, value, lambda summed: summed[0, 1])


def _field(name: str) -> Measure:
    """How often a field is right where the statement was found."""
    return _ratio(lambda told: (sum(same(g, p, name) for g, p in told.found), len(told.found)))


def _macro(name: str) -> Measure:
    """The mean F1 over the values that the gold has, where the statement was found."""
    places = {value: n for n, value in enumerate(VALUES[name])}
    other, size = len(places), len(places) + 1

    def counts(told: Tally) -> Sequence[float]:
        table = np.zeros((size, size))
        for gold, predicted in told.found:
            table[places.get(gold[name], other), places.get(predicted[name], other)] += 1
        return [float(n) for n in table.ravel()]

    def value(summed: Counts) -> Counts:
        tables = summed.reshape(-1, size, size)
        gold, predicted = tables.sum(2), tables.sum(1)
        scores = 2 * np.einsum("dii->di", tables) / (gold + predicted)
        made: Counts = 100 * np.where(gold > 0, scores, 0).sum(1) / (gold > 0).sum(1)
        return made

    return Measure(counts, value, lambda summed: summed.sum())


def _condition(told: Tally) -> Sequence[float]:
    """The shared words of each condition that either names."""
    either = [conditions(g, p) for g, p in told.found if g["condition"] or p["condition"]]
    return sum(token_f1([pair]) for pair in either), len(either)


MEASURES = {
    **{name: _f1(name) for name in ("find", "core", "full")},
    **{name: _field(name) for name in ("party", "act", "issue")},
    "certainty": _macro("certainty"),
    "when": _macro("when"),
    "condition": _ratio(_condition),
    **{name: _f1(name) for name in ("chain", "target", "meeting", "unknown")},
    "precision": _share("shown", 2),
    "recall": _share("shown", 1),
    "wrong_party": _ratio(lambda told: (told.wrong_party, told.shown)),
}
"""By the name of the figure; the last three are at the default score."""
