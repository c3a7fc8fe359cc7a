"""What a document's statements come to as a set, whatever their spans."""

from collections.abc import Callable, Hashable, Sequence, Set

from detente.evaluation.agreement import level, party, same, stance
from detente.evaluation.figures import Cells
from detente.evaluation.gold import Entry
from detente.evaluation.matching import Pair

__all__ = ["compare_records", "compare_stances", "shared_members"]


def compare_records(gold: Sequence[Entry], predicted: Sequence[Entry], pairs: list[Pair]) -> Cells:
    """The counts of (party, act, issue) that both hold."""
    return _compare(gold, predicted, pairs, lambda s: (s["act"], s["issue"]))


def compare_stances(gold: Sequence[Entry], predicted: Sequence[Entry], pairs: list[Pair]) -> Cells:
    """The counts of (party, issue, stance) that both hold."""
    return _compare(gold, predicted, pairs, lambda s: (s["issue"], stance(s)))


def shared_members(gold: Set[Hashable], predicted: Set[Hashable]) -> Cells:
    """The counts of two sets."""
    return Cells(len(gold & predicted), len(gold), len(predicted))


def _compare(
    gold: Sequence[Entry],
    predicted: Sequence[Entry],
    pairs: list[Pair],
    key: Callable[[Entry], tuple[str, ...]],
) -> Cells:
    mates = {id(p.predicted): p.gold for p in pairs}
    told: set[Hashable] = set()
    for statement in predicted:
        mate = mates.get(id(statement))
        if statement["void"]:
            told.add(id(statement))  # a number, so that it equals nothing
        elif mate is None:
            told.add((party(statement), *key(statement)))
        elif not (mate.get("optional") and level(mate, statement) == 3):
            right = _with_first_values(mate, statement)
            told.add((party(right), *key(right)))
    needed = [statement for statement in gold if not statement.get("optional")]
    return shared_members({(party(s), *key(s)) for s in needed}, told)


def _with_first_values(gold: Entry, predicted: Entry) -> Entry:
    """The prediction, right alternatives read as the gold's first value."""
    right = {field: gold[field] for field in ("act", "issue") if same(gold, predicted, field)}
    speaker = gold if same(gold, predicted, "party") else predicted
    return {**predicted, **right, "speaker": speaker["speaker"]}
