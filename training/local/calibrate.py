"""The calibration and the marks of a model, from readings of series it never saw.

    python -m training.local.calibrate --held held --gold ../shared/gold/train \
        --corpus ../shared/data/corpus/docs.jsonl --into build/calibrated

`held` has a reading of each document as `training.local.trying` writes it, by a network
that was not trained on the document's series. Writes config.json (what `model.load` reads,
but for the hashes) and metrics.json (how honest the scores are, and every mark tried).
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from training.local.held import Chosen, Held, Rows, held, parts, rows
from training.local.regression import auc, brier, chances, isotonic, log_loss, logistic

from detente.evaluation import load_records
from detente.evaluation.agreement import same
from detente.evaluation.figures import total
from detente.evaluation.matching import overlap
from detente.evaluation.reliability import reliability
from detente.statements.readers.local.confidence import Calibration
from detente.statements.readers.local.finding import Marks
from training.local import choosing

__all__ = ["calibrated", "fit", "scores_of", "threshold"]

PARTS = 5
"""Parts of the series between which the calibration is cross-validated."""
PRECISION = 82.0
"""The precision in percent that the default of --min-score is to reach."""
WRONG_PARTY, RECALL = 7.5, 25.0
"""How many of what is shown may name a wrong party, and how much must then be shown."""
LEAN = 1.0
"""The lean of statements with which the held readings were decoded; that of the model too."""
LEAST = 100
"""Statements that must be shown at the least for a precision to be believed."""


@dataclass(frozen=True, slots=True)
class Told:
    """What config.json and metrics.json are to say."""

    config: dict[str, Any]
    metrics: dict[str, Any]


def squared(told: Rows) -> Rows:
    """The same rows with the squares of their signs beside them."""
    return replace(told, signs=np.concatenate([told.signs, told.signs**2], 1))


def fit(told: Rows, which: np.ndarray) -> Calibration:
    """A logistic regression and a monotone curve on some rows."""
    kept = which & told.counts
    signs, right = told.signs[kept], told.right[kept]
    weights, bias = logistic(signs, right)
    raw, share = isotonic(chances(signs, (weights, bias)), right)
    return Calibration(
        tuple(float(w) for w in weights.round(5)),
        round(bias, 5),
        tuple(float(r) for r in raw.round(5)),
        tuple(float(s) for s in share.round(4)),
    )


def scores_of(calibration: Calibration, signs: np.ndarray) -> np.ndarray:
    """The score of each row of signs, as `Calibration.score` tells it of one statement."""
    raw = chances(signs, (np.array(calibration.weights), calibration.bias))
    return np.interp(raw, calibration.raw, calibration.right)


def crossed(told: Rows, part: np.ndarray) -> np.ndarray:
    """The score of each row by a calibration fitted on the other parts of the series."""
    scores = np.zeros(len(told.right))
    for number in range(part.max() + 1):
        inside = part[told.doc] == number
        scores[inside] = scores_of(fit(told, ~inside), told.signs[inside])
    return scores


def honesty(told: Rows, scores: np.ndarray, docs: int) -> dict[str, Any]:
    """How well scores do what they say, over the rows that count."""
    kept = told.counts
    score, right = scores[kept], told.right[kept]
    by_doc = [
        [(float(s), bool(r)) for s, r in zip(scores[of], told.right[of], strict=True)]
        for of in (kept & (told.doc == i) for i in range(docs))
    ]
    return {
        "statements": len(score),
        "right": round(float(right.mean()), 4),
        "auc": round(auc(score, right), 4),
        "brier": round(brier(score, right), 4),
        "log_loss": round(log_loss(score, right), 4),
        **(reliability(by_doc) or {}),
    }


def shown_at(docs: Sequence[Held], told: Sequence[Chosen]) -> dict[str, float]:
    """Precision and recall of the core of what is shown, and how often its party is wrong."""
    cells = total(one.cells(chosen, 2) for one, chosen in zip(docs, told, strict=True))
    wrong = sum(_wrong_parties(one, chosen) for one, chosen in zip(docs, told, strict=True))
    shown = sum(int(chosen.sum()) for chosen in told)
    return {
        "precision": 100 * cells.right / max(cells.predicted, 1),
        "recall": 100 * cells.right / max(cells.gold, 1),
        "wrong_party": 100 * wrong / max(shown, 1),
        "shown": shown,
    }


def _wrong_parties(one: Held, chosen: Chosen) -> int:
    """How many lie on a statement of the gold, and name a party that none there has."""
    matched, wrong = one.matched(chosen), 0
    for j in np.flatnonzero(chosen):
        told = one.told.statements[j]
        mate = matched.get(int(j))
        under = [one.gold.statements[mate[0]]] if mate else one.gold.statements
        under = under if mate else [g for g in under if overlap(g, told)]
        wrong += bool(under) and not any(same(g, told, "party") for g in under)
    return wrong


COMBINED = {
    "target": 0.5,
    "condition": 0.05,
    "conditional": 0.4,
    "partner": 0.05,
    "meeting": 2.0,
    "chain": 0.05,
}
"""Marks of what the network tells only where the rules or the words tell nothing."""


def threshold(
    docs: Sequence[Held], told: Sequence[Chosen], scores: Sequence[np.ndarray], aim: float
) -> tuple[float, list[dict[str, float]]]:
    """The lowest score from which on the core is right so often, and what each score gives.

    Where recall allows it, the score is raised until few enough name a wrong party.
    """
    curve = []
    for mark in np.arange(0.2, 0.96, 0.01).round(2):
        shown = [chosen & (s >= mark) for chosen, s in zip(told, scores, strict=True)]
        curve.append({"score": float(mark), **shown_at(docs, shown)})
    enough = [row for row in curve if row["precision"] >= aim and row["shown"] >= LEAST]
    good = [r for r in enough if r["wrong_party"] <= WRONG_PARTY and r["recall"] >= RECALL]
    best = min(good or enough, key=lambda row: row["score"], default=None) or max(
        curve, key=lambda row: (row["shown"] >= LEAST) * row["precision"]
    )
    return best["score"], [{k: round(v, 2) for k, v in row.items()} for row in curve]


def calibrated(
    docs: Sequence[Held], version: str, aim: float = PRECISION, at_least: float | None = None
) -> Told:
    """Calibration, marks and default score, all from readings of unseen series.

    The default is the lowest score of the wanted precision, or the one that is told.
    """
    part = parts(docs, PARTS)
    every, tried = _best_signs(rows(docs), part)
    first = every.by_doc(crossed(every, part), len(docs))
    inside = choosing.statements(docs, first).best["inside"]
    told = rows(docs, inside)
    told = squared(told) if every.signs.shape[1] > told.signs.shape[1] else told
    scored = crossed(told, part)
    scores = told.by_doc(scored, len(docs))
    found = choosing.statements(docs, scores)
    floor = max((r for r in found.curve if r["inside"] == inside), key=_worth)["floor"]
    chosen = [(one.inside >= inside) & (s >= floor) for one, s in zip(docs, scores, strict=True)]
    picks, fields = _fields(docs, chosen)
    told_marks = {"statement": LEAN, "inside": inside, "floor": floor} | fields | COMBINED
    marks = Marks(**told_marks)
    mark, curve = threshold(docs, chosen, scores, aim)
    mark = mark if at_least is None else at_least
    at = next(row for row in curve if row["score"] == mark)
    config = {
        "version": version,
        "marks": asdict(marks),
        "calibration": asdict(fit(told, np.ones(len(told.right), dtype=bool))),
        "threshold": mark,
        "precision": round(at["precision"] / 100, 3),
        "fitted_on": _fitted_on(docs, told),
    }
    metrics = {
        "held": _held_figures(docs, chosen) | honesty(told, scored, len(docs)),
        "by_genre": _by_genre(docs, chosen, told, scored),
        "log_loss_by_signs": tried,
        "default": at,
        "threshold_curve": curve,
        "marks": {"statements": found.curve} | {k: p.curve for k, p in picks.items()},
    }
    return Told(config, metrics)


def _best_signs(told: Rows, part: np.ndarray) -> tuple[Rows, dict[str, float]]:
    """The rows with or without squares, by which scores unseen series better."""
    kept, ways = told.counts, {"plain": told, "squares": squared(told)}
    lost = {
        name: log_loss(crossed(way, part)[kept], told.right[kept]) for name, way in ways.items()
    }
    return ways[min(lost, key=lost.__getitem__)], {k: round(v, 4) for k, v in lost.items()}


def _worth(row: Mapping[str, float]) -> float:
    return row["find"] + row["core"]


def _fields(
    docs: Sequence[Held], chosen: Sequence[Chosen]
) -> tuple[dict[str, choosing.Pick], dict[str, float]]:
    pairs = [p for one, told in zip(docs, chosen, strict=True) for p in one.pairs(told)]
    picks = {
        "targets": choosing.targets(pairs),
        "chain": choosing.links_at(pairs),
        "condition": choosing.conditions_at(pairs),
        "meetings": choosing.meetings(docs),
        "unknowns": choosing.unknowns(docs),
    }
    return picks, {name: value for p in picks.values() for name, value in p.best.items()}


def _held_figures(docs: Sequence[Held], chosen: Sequence[Chosen]) -> dict[str, Any]:
    """Find, core and full F1 of what is told."""
    both = [*zip(docs, chosen, strict=True)]
    levels = {
        name: round(choosing.f1(one.cells(told, at) for one, told in both), 1)
        for at, name in enumerate(("find", "core", "full"), 1)
    }
    return {"documents": len(docs), **levels}


def _by_genre(
    docs: Sequence[Held], chosen: Sequence[Chosen], told: Rows, scores: np.ndarray
) -> dict[str, Any]:
    """The same by kind of text, with mean score beside the share that is right."""
    found: dict[str, Any] = {}
    for genre in sorted({one.genre for one in docs}):
        of = [i for i, one in enumerate(docs) if one.genre == genre]
        kept = told.counts & np.isin(told.doc, of)
        found[genre] = _held_figures([docs[i] for i in of], [chosen[i] for i in of]) | {
            "statements": int(kept.sum()),
            "score": round(float(scores[kept].mean()), 3) if kept.any() else None,
            "right": round(float(told.right[kept].mean()), 3) if kept.any() else None,
        }
    return found


def _fitted_on(docs: Sequence[Held], told: Rows) -> str:
    series = len({one.series for one in docs})
    return (
        f"{int(told.counts.sum())} statements read in {len(docs)} documents of {series} series, "
        "each by a network that never saw its series"
    )


def merged(file: Path, config: dict[str, Any]) -> dict[str, Any]:
    """What a config.json holds already, with what is new put in."""
    old: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return old | config


def main() -> None:
    """Fit, choose, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--held", type=Path, required=True)
    options.add_argument("--gold", type=Path, required=True)
    options.add_argument("--corpus", type=Path, required=True)
    options.add_argument("--into", type=Path, required=True)
    options.add_argument("--version", default="1")
    options.add_argument("--precision", type=float, default=PRECISION)
    options.add_argument("--mark", type=float, help="the default score, whatever its precision")
    options.add_argument("--ranking", type=Path, help="what training.local.ranking wrote")
    told = options.parse_args()
    records = load_records(told.gold) | load_records(told.corpus)
    docs = held(told.held, told.gold, records)
    made = calibrated(docs, told.version, told.precision, told.mark)
    if told.ranking:
        made.config["ranking"] = json.loads(told.ranking.read_text("utf-8"))["ranking"]
    told.into.mkdir(parents=True, exist_ok=True)
    file = told.into / "config.json"
    file.write_text(json.dumps(merged(file, made.config), indent=1) + "\n", "utf-8")
    (told.into / "metrics.json").write_text(json.dumps(made.metrics, indent=1) + "\n", "utf-8")
    measured = ("find", "core", "full", "statements", "right", "auc", "brier", "ece", "ci")
    print(json.dumps({name: made.metrics["held"][name] for name in ("documents", *measured)}))
    print(json.dumps(made.config["marks"]))
    print("default", json.dumps(made.metrics["default"]))


if __name__ == "__main__":
    main()
