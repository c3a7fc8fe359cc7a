"""From which mark on something is told: the marks of the best F1 on held readings."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from training.local.held import Held

from detente.evaluation.agreement import canonical, conditions
from detente.evaluation.figures import Cells, token_f1, total
from detente.evaluation.gold import Entry
from detente.evaluation.matching import (
    Pair,
    link_weight,
    meeting_weight,
    pair,
    unknown_weight,
)
from detente.evaluation.records import shared_members

__all__ = [
    "Pick",
    "conditions_at",
    "f1",
    "links_at",
    "meetings",
    "statements",
    "targets",
    "unknowns",
]

LEANS = tuple(float(x) for x in np.arange(-2.0, 2.01, 0.25))
INSIDES = tuple(float(x) for x in np.arange(0.3, 0.96, 0.05).round(2))
FLOORS = tuple(float(x) for x in np.arange(0, 0.41, 0.02).round(2))
GATES = tuple(float(x) for x in np.arange(0, 0.61, 0.1).round(2))
SHARES = tuple(float(x) for x in np.arange(0.2, 0.81, 0.05).round(2))
LOOSEST = 0.2
"""The mark at which chains and conditions were read beside those of `at`."""


@dataclass(frozen=True, slots=True)
class Pick:
    """The best value of one mark, or of several, with every value tried."""

    best: dict[str, float]
    curve: tuple[dict[str, float], ...]


def f1(cells: Iterable[Cells]) -> float:
    """F1 in percent of counts added up."""
    right, gold, told = total(cells)
    return 200 * right / max(gold + told, 1)


def statements(docs: Sequence[Held], scores: Sequence[np.ndarray]) -> Pick:
    """The marks `inside` and `floor` of the best mean of find F1 and core F1."""
    both = [(one, one.inside, score) for one, score in zip(docs, scores, strict=True)]
    curve = []
    for inside in INSIDES:
        for floor in FLOORS:
            told = [(one, (a >= inside) & (score >= floor)) for one, a, score in both]
            find, core = (f1(one.cells(chosen, at) for one, chosen in told) for at in (1, 2))
            curve.append({"inside": inside, "floor": floor, "find": find, "core": core})
    return _best(curve, lambda row: row["find"] + row["core"], ("inside", "floor"))


def targets(pairs: Sequence[Pair]) -> Pick:
    """From which score on a party is told to be addressed."""
    known = [
        (
            {canonical(name) for name in p.gold["target"]},
            [(canonical(n), s) for n, s in _scored(p.predicted, "target", "target_scores")],
        )
        for p in pairs
    ]
    curve = []
    for mark in SHARES:
        cells = (shared_members(g, {n for n, score in t if score >= mark}) for g, t in known)
        curve.append({"target": mark, "f1": f1(cells)})
    return _best(curve, lambda row: row["f1"], ("target",))


def links_at(pairs: Sequence[Pair]) -> Pick:
    """From which mark on a link of a chain is told, where no rule tells any."""
    curve = []
    for mark in _marks(pairs):
        cells = []
        for gold, told in pairs:
            links = told.get("ruled") or _at(told, mark)["chain"]
            shared = len(pair(gold["chain"], links, link_weight))
            cells.append(Cells(shared, len(gold["chain"]), len(links)))
        curve.append({"chain": mark, "f1": f1(cells)})
    return _best(curve, lambda row: row["f1"], ("chain",))


def conditions_at(pairs: Sequence[Pair]) -> Pick:
    """From which mark on a condition is told, and its words; jointly."""
    curve = []
    for mark in _marks(pairs):
        told = [(g, p, _at(p, mark)["condition"]) for g, p in pairs]
        for gate in GATES:
            open_to = [(g, {**p, "condition": c if _open(p, gate) else None}) for g, p, c in told]
            either = [conditions(g, p) for g, p in open_to if g["condition"] or p["condition"]]
            f1_words = 100 * token_f1(either) if either else 0.0
            curve.append({"condition": mark, "conditional": gate, "f1": f1_words})
    return _best(curve, lambda row: row["f1"], ("condition", "conditional"))


def _open(told: Entry, gate: float) -> bool:
    """Whether a statement has a condition probably enough."""
    return bool(told.get("conditional", 1.0) >= gate)


def meetings(docs: Sequence[Held]) -> Pick:
    """The lean of meetings and from which score on a party takes part, jointly."""
    curve = []
    for mark in SHARES:
        known = [[_partners(m, mark) for m in one.told.meetings] for one in docs]
        for lean in LEANS:
            cells = []
            for one, met in zip(docs, known, strict=True):
                told = _leaning(met, lean)
                shared = len(pair(one.gold.meetings, told, meeting_weight))
                cells.append(Cells(shared, len(one.gold.meetings), len(told)))
            curve.append({"meeting": lean, "partner": mark, "f1": f1(cells)})
    return _best(curve, lambda row: row["f1"], ("meeting", "partner"))


def unknowns(docs: Sequence[Held]) -> Pick:
    """The lean of unknowns."""
    curve = []
    for lean in LEANS:
        cells = []
        for one in docs:
            if one.gold.unknowns_annotated:
                told = _leaning(one.told.unknowns, lean)
                pairs = pair(one.gold.unknowns, told, unknown_weight)
                free = sum(bool(p.gold.get("optional")) for p in pairs)
                needed = sum(not u.get("optional") for u in one.gold.unknowns)
                cells.append(Cells(len(pairs) - free, needed, len(told) - free))
        curve.append({"unknown": lean, "f1": f1(cells)})
    return _best(curve, lambda row: row["f1"], ("unknown",))


def _best(
    curve: Sequence[dict[str, float]], worth: Callable[[dict[str, float]], float], of: Sequence[str]
) -> Pick:
    best = max(curve, key=worth)
    told = tuple({name: round(value, 3) for name, value in row.items()} for row in curve)
    return Pick({name: best[name] for name in of}, told)


def _scored(entry: Entry, names: str, scores: str) -> list[tuple[str, float]]:
    return [*zip(entry[names], entry.get(scores) or [1.0] * len(entry[names]), strict=True)]


def _partners(meeting: Entry, mark: float) -> Entry:
    told = _scored(meeting, "parties", "party_scores")
    return {**meeting, "parties": [name for name, score in told if score >= mark]}


def _leaning(entries: Sequence[Entry], lean: float) -> list[Entry]:
    return [e for e in entries if e.get("lean", 0.0) <= lean]


def _marks(pairs: Sequence[Pair]) -> list[float]:
    closer: set[float] = {float(m) for p in pairs for m in p.predicted.get("at", ())}
    return sorted(closer | {LOOSEST})


def _at(told: Entry, mark: float) -> dict[str, Any]:
    """What a statement tells at a mark; what it tells at the loosest stands in itself."""
    at: dict[str, dict[str, Any]] = told.get("at", {})
    return at.get(str(mark), told)
