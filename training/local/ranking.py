"""The weights by which a statement's party is chosen, fitted on held readings.

    python -m training.local.ranking --held held --prepared build/local/train.pickle \
        --gold ../shared/gold/train --corpus ../shared/data/corpus/docs.jsonl --into ranking.json

With --corpus the texts are parsed, and what grammar hints at is weighed too.

A conditional logit (McFadden 1974) over the parties of each text. The held readings are
rewritten with the party that weights fitted without their series choose, and with its
signs, so that the calibration sees what it will see.
"""

import argparse
import hashlib
import json
import pickle
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from detente.evaluation import load_records, read_gold
from detente.evaluation.agreement import canonical, party
from detente.evaluation.matching import statement_weight
from detente.statements.actors import Cast
from detente.statements.named import named
from detente.statements.parse import parse
from detente.statements.readers.local.choosing import Chooser, Pointed, agreement, ranked
from detente.statements.readers.local.grammar import Grammar, Hinting
from detente.statements.readers.local.heads import logit
from detente.statements.readers.local.network import Text
from detente.statements.readers.local.pieces import Mention, Pieces
from detente.workspace.evaluating.measuring import document_of

STEPS = 300
RATE = 0.05
DECAY = 1.0


def fold_of(series: str) -> int:
    """One of five parts, the same for all documents of a series."""
    return int(hashlib.sha256(series.encode()).hexdigest(), 16) % 5


class Row(NamedTuple):
    """The candidates of one statement that answers one of the gold."""

    series: str
    signs: np.ndarray
    right: np.ndarray


def chooser_of(doc: dict[str, Any], told: dict[str, Any]) -> Chooser:
    """What is known of the parties of a prepared document with a held reading."""
    pieces = Pieces(*(doc[f.name] for f in fields(Pieces)))
    text = Text(pieces, tuple(Mention(*m) for m in doc["mentions"]), doc["parties"], ())
    pointed = [_pointed(pieces, s) for s in told["statements"]]
    return Chooser(text, doc["publisher"], pointed, doc.get("hinted", ()))


def hinted(doc: str, record: Mapping[str, Any], told: dict[str, Any]) -> list[Hinting]:
    """What grammar hints at for each statement of a held reading."""
    cast = Cast(parse(document_of(doc, record)))
    grammar = Grammar(cast, named(cast))
    return [grammar.of(entry["start"], entry["end"]) for entry in told["statements"]]


def _pointed(pieces: Pieces, told: dict[str, Any]) -> Pointed:
    start, end = pieces.at(told["start"], told["end"])
    first, apart = (1 / (1 + np.exp(-sign)) for sign in told["signs"][4:6])
    return Pointed(start, end, told["net_party"], first, max(0.0, first - apart), told["act"])


def rows(doc: dict[str, Any], told: dict[str, Any], gold: Path) -> list[Row]:
    """One row for each gold statement that the reading finds."""
    chooser = chooser_of(doc, told)
    names = [canonical(c) for c in chooser.candidates]
    found = []
    for entry in read_gold(gold, doc["text"]).statements:
        weights = [statement_weight(entry, s) for s in told["statements"]]
        if not weights or max(weights) <= 0:
            continue
        allowed = [party(entry), *(canonical(a) for a in entry.get("party_any", ()))]
        right = np.array([n in allowed for n in names])
        found.append(Row(doc["series"], chooser.matrix(int(np.argmax(weights))), right))
    return found


def fitted(every: list[Row]) -> np.ndarray:
    """The weights under which the right parties are most probable."""
    told = [r for r in every if r.right.any()]
    signs = np.concatenate([r.signs for r in told]).astype(np.float64)
    right = np.concatenate([r.right for r in told])
    owner = np.concatenate([np.full(len(r.right), i) for i, r in enumerate(told)])
    scale = signs.std(0) + 1e-6
    signs, count = signs / scale, len(told)
    starts = np.r_[0, np.flatnonzero(np.diff(owner)) + 1]
    weights, first, second = (np.zeros(signs.shape[1]) for _ in range(3))
    for step in range(1, STEPS + 1):
        raised = signs @ weights
        chances = np.exp(raised - np.maximum.reduceat(raised, starts)[owner])
        wanted = chances * right
        error = (
            chances / np.bincount(owner, chances)[owner]
            - wanted / np.bincount(owner, wanted)[owner]
        )
        slope = signs.T @ error / count + DECAY * weights / count
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope**2
        pace = np.sqrt(second / (1 - 0.99**step)) + 1e-8
        weights -= RATE * first / (1 - 0.9**step) / pace
    return weights / scale


def right_share(every: list[Row], weights: np.ndarray) -> float:
    """How often the most probable candidate is right."""
    return float(np.mean([r.right[np.argmax(r.signs @ weights)] for r in every]))


def rewrite(doc: dict[str, Any], told: dict[str, Any], weights: np.ndarray) -> None:
    """Put the chosen party and its signs into a held reading."""
    chooser = chooser_of(doc, told)
    for i, entry in enumerate(told["statements"]):
        chances = sorted(ranked(chooser, i, weights.tolist()).items(), key=lambda c: -c[1])
        (name, top), second = chances[0], chances[1][1]
        hint = chooser.hints[i]
        entry["speaker"]["party"] = name
        signs = [*entry["signs"][:4], logit(top), logit(top - second), *entry["signs"][6:9]]
        entry["signs"] = [*signs, agreement(name, hint.party), agreement(entry["act"], hint.act)]


def main() -> None:
    """Fit, rewrite the held readings, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("held", "prepared", "gold", "into"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--corpus", type=Path)
    args = parser.parse_args()
    docs = {d["doc"]: d for d in pickle.loads(args.prepared.read_bytes())}  # noqa: S301 - ours
    files = [f for f in sorted(args.held.glob("*.json")) if f.stem in docs]
    told = {f.stem: json.loads(f.read_text("utf-8")) for f in files}
    for one in told.values():
        for entry in one["statements"]:
            entry.setdefault("net_party", entry["speaker"]["party"])
    if args.corpus:
        records = load_records(args.gold) | load_records(args.corpus)
        for d, t in told.items():
            docs[d]["hinted"] = hinted(d, records[d], t)
    every = [r for d, t in told.items() for r in rows(docs[d], t, args.gold / f"{d}.json")]
    parts = [fitted([r for r in every if fold_of(r.series) != k]) for k in range(5)]
    shares = [
        right_share([r for r in every if fold_of(r.series) == k], w) for k, w in enumerate(parts)
    ]
    counts = [sum(fold_of(r.series) == k for r in every) for k in range(5)]
    for file in files:
        doc = docs[file.stem]
        rewrite(doc, told[file.stem], parts[fold_of(doc["series"])])
        file.write_text(json.dumps(told[file.stem]), "utf-8")
    weights = fitted(every)
    result = {
        "ranking": weights.round(4).tolist(),
        "right": float(np.average(shares, weights=counts)),
    }
    args.into.write_text(json.dumps(result) + "\n", "utf-8")
    print(result)


if __name__ == "__main__":
    main()
