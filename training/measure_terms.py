"""How well wordings of one option are told from wordings of two.

    python training/measure_terms.py --gold ../shared/gold/train \
        --texts ../shared/data/corpus/docs.jsonl [--vectors meaning.npz]

Prints precision and recall on the pairs of training/annotations/terms.jsonl, on the half by
which the threshold was chosen and on the other: by nearly equal words, as a pair of
one term, by whole groups as `detente terms` makes them of a series, by the share of words
alone, and, with vectors that training/meaning.py makes, by these.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from detente.evaluation import annotated, load_texts
from detente.model import Statement
from detente.positions.options.grouping import core, grouped, is_option
from detente.positions.options.marks import Marks, likeness, marks_of, telling
from detente.positions.words import nearly_equal
from detente.workspace.evaluating.measuring import document_of

PAIRS = Path(__file__).parent / "annotations" / "terms.jsonl"
PRECISE = 0.9
"""The precision on the tune half at which a threshold is set."""


class Pair(NamedTuple):
    """Two statements of one series and issue, and whether they mean one option."""

    one: Statement
    other: Statement
    same: bool
    split: str


def statements(gold: Path, texts: Path) -> dict[tuple[str, int, int], Statement]:
    """All annotated statements by document and place."""
    known = load_texts(texts)
    found: dict[tuple[str, int, int], Statement] = {}
    for path in sorted(gold.glob("*.json")):
        told = json.loads(path.read_text("utf-8"))
        text = known.get(path.stem) or path.with_suffix(".txt").read_bytes().decode()
        for said in annotated(told, document_of(path.stem, {"text": text})).statements:
            found.setdefault((path.stem, said.span.start, said.span.end), said)
    return found


def pairs(known: dict[tuple[str, int, int], Statement]) -> list[Pair]:
    """The labelled pairs."""
    rows = [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]
    return [
        Pair(
            known[(row["one"]["doc"], *row["one"]["span"])],
            known[(row["other"]["doc"], *row["other"]["span"])],
            row["same"],
            row["split"],
        )
        for row in rows
    ]


def told_alike(one: Statement, other: Statement) -> float:
    """Whether two statements alone make one term."""
    return float(is_option(one) and is_option(other) and len(grouped([one, other])) == 1)


def score(pairs: Iterable[Pair], same: Callable[[Pair], bool]) -> tuple[float, float]:
    """Precision and recall of what is held to be one option."""
    found = [(same(p), p.same) for p in pairs]
    hits = sum(told and truth for told, truth in found)
    return (
        hits / max(1, sum(told for told, _ in found)),
        hits / max(1, sum(truth for _, truth in found)),
    )


def report(name: str, told: list[Pair], alike: Callable[[Pair], float], least: float = 0) -> None:
    """Print a measure at a threshold, that of the wanted precision where none is given."""
    tune, test = ([p for p in told if p.split == s] for s in ("tune", "test"))
    values = {id(p): alike(p) for p in told}
    steps = [least] if least else np.arange(0.05, 1, 0.01)
    for step in steps:
        mark = float(step)
        over = frozenset(key for key, value in values.items() if value >= mark)
        figures = [score(part, partial(_among, over)) for part in (tune, test)]
        if least or figures[0][0] >= PRECISE:
            break
    text = " · ".join(
        f"{part} precision {p:.2f} recall {r:.2f} F1 {2 * p * r / max(p + r, 1e-9):.2f}"
        for part, (p, r) in zip(("tune", "test"), figures, strict=True)
    )
    print(f"{name:32} at {mark:.2f}  {text}")


def homes(known: dict[tuple[str, int, int], Statement]) -> dict[str, int]:
    """The group of each statement where those of a series and issue are grouped."""
    together: dict[tuple[str, str], list[Statement]] = {}
    for (document, *_), said in known.items():
        series = re.split(r"-(?:nd|\d{4})", document)[0]
        if is_option(said):
            together.setdefault((series, said.issue), []).append(said)
    groups = [group for some in together.values() for group in grouped(some)]
    return {said.id: place for place, group in enumerate(groups) for said in group}


def by_vectors(file: Path) -> Callable[[str, str], float]:
    """The cosine of two wordings by the vectors of their words."""
    held = np.load(file)
    row = {w: i for i, w in enumerate(bytes(held["words"]).decode().split("\n"))}
    vectors = held["vectors"].astype(np.float32)
    vectors *= held["weights"][:, None] / 255 / np.linalg.norm(vectors, axis=1, keepdims=True)

    def cosine(one: str, other: str) -> float:
        a, b = (
            vectors[[row[w] for w in telling(text) if w in row]].sum(axis=0)
            for text in (one, other)
        )
        return float(a @ b / max(np.linalg.norm(a) * np.linalg.norm(b), 1e-9))

    return cosine


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--vectors", type=Path)
    args = parser.parse_args()
    known = statements(args.gold, args.texts)
    told, home = pairs(known), homes(known)
    print(len(told), "pairs,", sum(p.same for p in told), "of one option")
    report("nearly equal words", told, lambda p: nearly_equal(core(p.one), core(p.other)), 0.5)
    report("terms: each pair alone", told, lambda p: told_alike(p.one, p.other), 0.5)
    report("terms: the groups of a series", told, lambda p: _home(home, p), 0.5)
    report("share of words", told, lambda p: likeness(*_marks(p)))
    if args.vectors:
        cosine = by_vectors(args.vectors)
        report("vectors", told, lambda p: cosine(core(p.one), core(p.other)))
        report(
            "vectors and words",
            told,
            lambda p: (cosine(core(p.one), core(p.other)) + likeness(*_marks(p))) / 2,
        )


def _among(over: frozenset[int], pair: Pair) -> bool:
    return id(pair) in over


def _marks(pair: Pair) -> tuple[Marks, Marks]:
    return marks_of(core(pair.one)), marks_of(core(pair.other))


def _home(home: dict[str, int], pair: Pair) -> float:
    return float(pair.one.id in home and home[pair.one.id] == home.get(pair.other.id))


if __name__ == "__main__":
    main()
