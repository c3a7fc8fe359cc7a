"""Readings of texts that the reading network never saw, joined with their gold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from detente.evaluation import read_gold
from detente.evaluation.agreement import level
from detente.evaluation.figures import Cells
from detente.evaluation.gold import Annotation, Entry, read_prediction
from detente.evaluation.matching import Pair, statement_weight

__all__ = ["Chosen", "Held", "Rows", "held", "parts", "rows"]

Chosen = np.ndarray
"""For each statement of a reading, whether it is told."""
INSIDE = 1
"""The sign that tells how probably the pieces of a statement belong to one, as a logit."""


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """One document: its gold, its reading, and which statements may answer which."""

    doc: str
    series: str
    genre: str
    gold: Annotation
    told: Annotation
    ties: tuple[tuple[int, int, int], ...] = field(repr=False)
    """Places in gold and reading, and the level reached; the heaviest first."""
    free: frozenset[int] = frozenset()
    """The optional statements of the gold."""

    @property
    def inside(self) -> np.ndarray:
        """How probably the pieces of each told statement belong to one."""
        return np.array([1 / (1 + np.exp(-s["signs"][INSIDE])) for s in self.told.statements])

    @property
    def needed(self) -> int:
        """How many statements must be found."""
        return len(self.gold.statements) - len(self.free)

    def matched(self, chosen: Chosen) -> dict[int, tuple[int, int]]:
        """For each told statement that answers one of the gold: which, and the level."""
        found: dict[int, tuple[int, int]] = {}
        taken: set[int] = set()
        for i, j, reached in self.ties:
            if chosen[j] and j not in found and i not in taken:
                found[j] = i, reached
                taken.add(i)
        return found

    def cells(self, chosen: Chosen, at: int) -> Cells:
        """The counts at a level, as `detente.evaluation` counts them."""
        reached = [(i in self.free, level) for i, level in self.matched(chosen).values()]
        neutral = sum(free and level >= at for free, level in reached)
        right = sum(not free and level >= at for free, level in reached)
        return Cells(right, self.needed, int(chosen.sum()) - neutral)

    def pairs(self, chosen: Chosen) -> list[Pair]:
        """The pairs over which fields are measured."""
        told = self.matched(chosen).items()
        entries = [(i, j) for j, (i, _) in told if i not in self.free]
        return [Pair(self.gold.statements[i], self.told.statements[j]) for i, j in entries]


def held(readings: Path, gold: Path, records: Mapping[str, Mapping[str, Any]]) -> list[Held]:
    """The documents that have both a reading and gold, in the order of their names."""
    found = []
    for file in sorted(readings.glob("*.json")):
        if (gold / file.name).exists():
            record = records[file.stem]
            right = read_gold(gold / file.name, record["text"])
            told = read_prediction(file, record["text"])
            where = str(record.get("series") or file.stem), str(record.get("genre") or "not told")
            free = frozenset(i for i, s in enumerate(right.statements) if s.get("optional"))
            ties = tuple(_ties(right.statements, told.statements))
            found.append(Held(file.stem, *where, right, told, ties, free))
    return found


def _ties(gold: Sequence[Entry], told: Sequence[Entry]) -> list[tuple[int, int, int]]:
    weights = []
    for i, g in enumerate(gold):
        for j, p in enumerate(told):
            if weight := statement_weight(g, p):
                weights.append((-weight, i, j, level(g, p)))
    return [(i, j, reached) for _, i, j, reached in sorted(weights)]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Every statement of every reading, row by row."""

    signs: np.ndarray
    right: np.ndarray
    """1.0 where span, party and act are right."""
    counts: np.ndarray
    """False for what is right and optional: it counts neither way."""
    doc: np.ndarray
    """The place of its document."""
    inside: np.ndarray
    """How probably its pieces belong to a statement."""

    def by_doc(self, values: np.ndarray, docs: int) -> list[np.ndarray]:
        """Values of the rows, document by document."""
        return [values[self.doc == i] for i in range(docs)]


def rows(docs: Sequence[Held], inside: float = 0.0) -> Rows:
    """The rows of some readings; what the mark `inside` leaves out does not count."""
    signs, right, counts, doc = [], [], [], []
    for at, one in enumerate(docs):
        chosen = one.inside >= inside
        matched = one.matched(chosen)
        for j, statement in enumerate(one.told.statements):
            i, reached = matched.get(j, (-1, 0))
            signs.append(statement["signs"])
            right.append(float(reached >= 2))
            counts.append(chosen[j] and not (reached >= 2 and i in one.free))
            doc.append(at)
    return Rows(
        np.array(signs, dtype=np.float64),
        np.array(right),
        np.array(counts, dtype=bool),
        np.array(doc, dtype=np.int64),
        np.concatenate([one.inside for one in docs]),
    )


def parts(docs: Sequence[Held], number: int) -> np.ndarray:
    """The part of each document: series whole, parts of like size."""
    sizes: dict[str, int] = {}
    for one in docs:
        sizes[one.series] = sizes.get(one.series, 0) + 1
    filled, part = [0] * number, {}
    for series, count in sorted(sizes.items(), key=lambda s: (-s[1], s[0])):
        part[series] = filled.index(min(filled))
        filled[part[series]] += count
    return np.array([part[one.series] for one in docs], dtype=np.int64)
