"""Which predicted entry answers which gold entry, one to one."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from detente.evaluation.agreement import canonical, level, names_agree, same
from detente.evaluation.figures import Cells
from detente.evaluation.gold import Entry

__all__ = [
    "Match",
    "Pair",
    "link_weight",
    "match",
    "meeting_weight",
    "overlap",
    "pair",
    "statement_weight",
    "unknown_weight",
]

ENOUGH_OVERLAP = 0.3
"""Intersection over union from which two spans match."""
ENOUGH_HELD = 0.7
"""Share of the shorter span that the longer may hold instead."""
TOO_LONG = 3
"""How many times the shorter span the longer may then be at most."""


class Pair(NamedTuple):
    """A gold entry and the predicted one that answers it."""

    gold: Entry
    predicted: Entry


class Match(NamedTuple):
    """The pairs of a document's statements, and the counts at each level."""

    pairs: list[Pair]
    cells: list[Cells]


def overlap(gold: Entry, predicted: Entry) -> float:
    """Intersection over union of two spans that match, else 0."""
    common = min(gold["end"], predicted["end"]) - max(gold["start"], predicted["start"])
    if common <= 0 or predicted.get("void"):
        return 0.0
    short, long = sorted((gold["end"] - gold["start"], predicted["end"] - predicted["start"]))
    union: int = short + long - common
    share: float = common / union
    held = common >= ENOUGH_HELD * short and long <= TOO_LONG * short
    return share if share >= ENOUGH_OVERLAP or held else 0.0


def pair(
    gold: Sequence[Entry], predicted: Sequence[Entry], weight: Callable[[Entry, Entry], float]
) -> list[Pair]:
    """One-to-one pairs, the heaviest first; entries of weight 0 never pair."""
    weights = ((-weight(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted))
    taken_gold: set[int] = set()
    taken_predicted: set[int] = set()
    pairs = []
    for _, i, j in sorted(w for w in weights if w[0]):
        if i not in taken_gold and j not in taken_predicted:
            taken_gold.add(i)
            taken_predicted.add(j)
            pairs.append(Pair(gold[i], predicted[j]))
    return pairs


def statement_weight(gold: Entry, predicted: Entry) -> float:
    """Overlap plus agreement; an optional statement weighs less."""
    share = overlap(gold, predicted)
    if not share:
        return 0.0
    agreed = 2 * same(gold, predicted, "party") + 2 * same(gold, predicted, "act")
    return 1 + share + agreed + same(gold, predicted, "issue") - 0.5 * bool(gold.get("optional"))


def meeting_weight(gold: Entry, predicted: Entry) -> float:
    """Overlap, or 1 for the same quote elsewhere, where enough parties agree.

    At least two parties (all, where the gold has fewer) and half of those named by either.
    """
    a, b = ({canonical(name) for name in meeting["parties"]} for meeting in (gold, predicted))
    common = len(a & b)
    if predicted.get("void") or common < min(2, len(a)) or 2 * common < len(a | b):
        return 0.0
    same_quote = bool(gold.get("quote")) and gold["quote"] == predicted.get("quote")
    return overlap(gold, predicted) or float(same_quote)


def unknown_weight(gold: Entry, predicted: Entry) -> float:
    """Overlap of two unknowns of one kind."""
    return overlap(gold, predicted) if gold["kind"] == predicted.get("kind") else 0.0


def link_weight(gold: Entry, predicted: Entry) -> float:
    """1 for two links of a chain with one kind and agreeing names."""
    same_kind = gold["kind"] == predicted.get("kind")
    return float(same_kind and names_agree(gold["name"], predicted["name"]))


def match(gold: Sequence[Entry], predicted: Sequence[Entry]) -> Match:
    """The pairs and counts; right optional statements count neither way."""
    pairs = pair(gold, predicted, statement_weight)
    needed = [level(*p) for p in pairs if not p.gold.get("optional")]
    free = [level(*p) for p in pairs if p.gold.get("optional")]
    in_gold = sum(not g.get("optional") for g in gold)

    def cells(at: int) -> Cells:
        neutral = sum(reached >= at for reached in free)
        return Cells(sum(reached >= at for reached in needed), in_gold, len(predicted) - neutral)

    return Match(pairs, [cells(at) for at in (1, 2, 3)])
