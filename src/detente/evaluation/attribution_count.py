"""What is counted in one article when attributions are compared.

The rows, as docs/reference/figures.md defines them.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from detente.evaluation.attribution_match import (
    ENOUGH,
    Unit,
    iou,
    match,
    pairs,
    same_content,
    same_exactly,
    same_fully,
    same_source,
    same_strictly,
    units,
)
from detente.evaluation.attribution_text import Tokens, TokenSet, runs, tokens_of
from detente.evaluation.figures import Cells
from detente.evaluation.records import shared_members
from detente.model import Attribution

__all__ = ["RECALL", "WRONG_SOURCE", "count"]

ROLES = ("source", "cue", "content")
RECALL = "recall."
"""How the rows begin that have recall alone."""
WRONG_SOURCE = "wrong_source"
"""The row of predictions on a gold content that name another source than it has."""


def count(
    text: str, gold: Sequence[Attribution], predicted: Sequence[Attribution]
) -> dict[str, Cells]:
    """The counts of every row of an article, by its name."""
    tokens = tokens_of(text)
    ours, theirs = list(units(gold, tokens)), list(units(predicted, tokens))
    rows = {name: cells for role in ROLES for name, cells in _role_rows(role, ours, theirs)}
    ours, theirs = ([u for u in side if u.content] for side in (ours, theirs))
    return rows | _linked_rows(ours, theirs) | _recall_rows(ours, theirs, tokens)


def _role_rows(
    role: str, ours: Sequence[Unit], theirs: Sequence[Unit]
) -> Iterable[tuple[str, Cells]]:
    gold, predicted = ({u.roles[role] for u in side} - {frozenset()} for side in (ours, theirs))
    spoken = ({u.spoken[role] for u in side} - {frozenset()} for side in (ours, theirs))
    yield f"token.{role}", shared_members(_all(gold), _all(predicted))
    yield f"exact.{role}", shared_members(gold, predicted)
    yield f"exact_np.{role}", shared_members(*spoken)
    yield f"frag_exact.{role}", shared_members(_runs(gold), _runs(predicted))
    ours_sorted, theirs_sorted = sorted(gold, key=sorted), sorted(predicted, key=sorted)
    overlapping = match(ours_sorted, theirs_sorted, lambda a, b: iou(a, b) >= ENOUGH, iou)
    yield f"overlap.{role}", Cells(len(overlapping), len(gold), len(predicted))


def _linked_rows(ours: Sequence[Unit], theirs: Sequence[Unit]) -> dict[str, Cells]:
    rules = {
        "content": same_content,
        "full": same_fully,
        "lenient": lambda a, b: same_content(a, b) and (not a.source or same_source(a, b)),
        "strict": same_strictly,
        "exact": same_exactly,
    }
    right = {f"attr.{name}": len(pairs(ours, theirs, rule)) for name, rule in rules.items()}
    right[WRONG_SOURCE] = sum(_is_wrong(b, ours) for b in theirs)
    return {name: Cells(n, len(ours), len(theirs)) for name, n in right.items()}


def _is_wrong(predicted: Unit, ours: Sequence[Unit]) -> bool:
    """Whether it names a source, and no gold one of its content has that source."""
    under = [a for a in ours if same_content(a, predicted)]
    right = any(same_source(a, predicted) for a in under)
    return bool(predicted.source and under) and not right


def _recall_rows(ours: Sequence[Unit], theirs: Sequence[Unit], tokens: Tokens) -> dict[str, Cells]:
    hit = {i for i, _ in pairs(ours, theirs, same_fully)}
    rows: dict[str, Cells] = {}
    for number, unit in enumerate(ours):
        words = unit.spoken["content"]
        quoted = sum(tokens.quoted[n] for n in words)
        kind = "indirect" if not quoted else "direct" if quoted == len(words) else "mixed"
        for name in (kind, "with_source" if unit.source else "no_source"):
            right, gold, _ = rows.get(RECALL + name, Cells())
            rows[RECALL + name] = Cells(right + (number in hit), gold + 1)
    return rows


def _all(sets: Iterable[TokenSet]) -> set[int]:
    return set(chain.from_iterable(sets))


def _runs(sets: Iterable[TokenSet]) -> set[tuple[int, int]]:
    return set(chain.from_iterable(map(runs, sets)))
