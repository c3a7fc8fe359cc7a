"""Every figure of predicted annotations against gold.

docs/reference/figures.md tells what each means.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from detente.errors import EvaluationError
from detente.evaluation.agreement import conditions, names_agree, root_name, same
from detente.evaluation.counting import Tally
from detente.evaluation.figures import (
    LEVELS,
    Cells,
    calibration_error,
    intervals,
    macro_accuracy,
    macro_f1,
    prf,
    token_f1,
)
from detente.evaluation.gold import Annotation, gold_files, read_gold, read_prediction
from detente.evaluation.matching import meeting_weight
from detente.evaluation.reliability import reliability

__all__ = ["FIGURES", "score"]

FIGURES = (*LEVELS, "record", "stance", "target", "chain", "meeting", "unknown")
"""The figures that have precision, recall and F1."""


def score(
    gold_dir: Path | Sequence[Path],
    predicted_dir: Path,
    texts: Mapping[str, str] | None = None,
    groups: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The figures of a folder of predictions against a folder of gold, or several.

    In percent but for ece, reliability and meeting_iou. The folders hold <doc>.json; an
    absent prediction counts as empty. With texts, an entry that does not quote its text is
    void: it matches nothing and is wrong. With groups, which name the group of each
    document, `by` has the figures of each group.
    """
    tally, parts, texts = Tally(), defaultdict[str, Tally](Tally), texts or {}
    for file in gold_files(gold_dir):
        text = texts.get(file.stem)
        gold = read_gold(file, text)
        predicted = read_prediction(predicted_dir / file.name, text)
        _add(tally, file.stem, gold, predicted)
        if groups is not None:
            _add(parts[groups[file.stem]], file.stem, gold, predicted)
    figures = _figures(tally, texts) | {"docs": tally.documents}
    figures["reliability"] = reliability(tally.scores)
    if groups is not None:
        figures["by"] = {name: _figures(parts[name], texts) for name in sorted(parts)}
    return figures


def _add(tally: Tally, doc: str, gold: Annotation, predicted: Annotation) -> None:
    try:
        tally.add(doc, gold, predicted)
    except (KeyError, TypeError) as fault:
        raise EvaluationError(
            f"{doc}: an entry of the gold or the prediction lacks a field ({fault})",
            "write entries as docs/reference/annotation-format.md tells",
        ) from fault


def _figures(tally: Tally, texts: Mapping[str, str]) -> dict[str, Any]:
    figures: dict[str, Any] = {name: _prf(tally, name) for name in FIGURES}
    figures["ci"] = intervals(tally.rows) if tally.rows else {}
    figures["fields"] = _statement_fields(tally) | _meeting_fields(tally)
    figures["default"] = _default(tally)
    unchecked = sum(doc not in texts for doc in tally.documents)
    return figures | {"counts": _counts(tally, unchecked)}


def _prf(tally: Tally, name: str) -> dict[str, float | None]:
    cells = tally.cells.get(name, Cells())
    needs_pairs = name in ("target", "chain")
    return prf(cells, any(cells) or (needs_pairs and not tally.found))


def _statement_fields(tally: Tally) -> dict[str, float | None]:
    found = tally.found

    def percent(values: Sequence[Any], measure: Callable[[Any], float] = fmean) -> float | None:
        return _percent(values, found, measure)

    conditioned = [(g, p) for g, p in found if g["condition"] or p["condition"]]
    roots = [(bool(g["chain"]), names_agree(root_name(g), root_name(p))) for g, p in found]
    return {
        **{f: percent([same(g, p, f) for g, p in found]) for f in ("party", "act", "issue")},
        **{f: percent([(g[f], p[f]) for g, p in found], macro_f1) for f in ("certainty", "when")},
        "condition": percent([conditions(g, p) for g, p in conditioned], token_f1),
        "chain_root": percent(roots, macro_accuracy),
    }


def _meeting_fields(tally: Tally) -> dict[str, float | None]:
    met, channels = tally.met, tally.cells.get("channel", Cells())
    return {
        "meeting_status": _percent([g["status"] == p.get("status") for g, p in met], met),
        "meeting_channel": prf(channels, any(channels) or not met)["f1"],
        "meeting_iou": round(fmean(meeting_weight(g, p) for g, p in met), 3) if met else 0.0,
    }


def _percent(
    values: Sequence[Any], pairs: Sequence[object], measure: Callable[[Any], float] = fmean
) -> float | None:
    """The measure in percent; 0 without pairs, None with nothing in them."""
    if values:
        return round(100 * measure(values), 1)
    return None if pairs else 0.0


def _default(tally: Tally) -> dict[str, float | None]:
    shares = prf(tally.cells.get("shown", Cells()))
    return {
        "p": shares["p"],
        "r": shares["r"],
        "wrong_party": round(100 * tally.wrong_party / (tally.shown or 1), 1),
        "shown": tally.shown,
        "ece": calibration_error(tally.scored) if tally.scored else None,
        "scored": len(tally.scored),
    }


def _counts(tally: Tally, unchecked: int) -> dict[str, int]:
    found = tally.cells.get("find", Cells())
    return {
        "docs": len(tally.documents),
        "matched": found.right,
        "gold": found.gold,
        "pred": found.predicted,
        "void": tally.void,
        "unchecked_docs": unchecked,
    }
