"""A reader's acts measured against events that people coded."""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from statistics import fmean
from typing import Any, NamedTuple

from detente.evaluation.acts_files import Case
from detente.evaluation.figures import DRAWS, Cells, prf
from detente.model import Statement
from detente.vocabulary.acts import get_act
from detente.vocabulary.plover import act_codes

__all__ = ["CLASSES", "NOTHING", "NO_EVENT", "answer", "score_acts"]

CLASSES = ("AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONCEDE")
"""The events over which the mean is taken: those that acts are mapped to."""
NOTHING = "nothing"
"""What a case is answered with on whose words no statement lies."""
NO_EVENT = "no event"
"""The answer of an act that PLOVER has no event for: deny, defer, assess."""


class _Answer(NamedTuple):
    """The gold event of a case, and what the reader makes of its words."""

    gold: str
    events: tuple[str, ...]
    """The events that the act can be, the commonest first."""

    @property
    def first(self) -> str:
        return self.events[0]

    @property
    def best(self) -> str:
        """The gold event where the act can be it."""
        return self.gold if self.gold in self.events else self.first


def score_acts(cases: Sequence[Case], found: Mapping[str, Sequence[Statement]]) -> dict[str, Any]:
    """Macro-F1 over the classes with its interval, each class, and coverage, in percent.

    A case is answered by the statement that holds most of its event's words; it counts by
    the commonest event of its act, and in `any_event` by any that the act can be. What lies
    elsewhere in the sentence is not looked at. docs/reference/figures.md tells all.
    """
    answers = [_Answer(case.event, answer(case, found.get(case.id, ()))) for case in cases]
    told = [(a.gold, a.first) for a in answers]
    covered = [a for a in answers if a.first != NOTHING]
    hits = sum(a.gold == a.first for a in covered)
    return {
        "macro_f1": _macro(told),
        "ci": _interval(told),
        "any_event": _macro([(a.gold, a.best) for a in answers]),
        "coverage": round(100 * len(covered) / len(cases), 1),
        "right_where_covered": round(100 * hits / len(covered), 1) if covered else 0.0,
        "counts": {"cases": len(cases), "covered": len(covered), "right": hits},
        "classes": {name: _class(told, name) for name in CLASSES},
        "confusion": _confusion(told),
        "cases": {
            c.id: {"gold": a.gold, "told": a.first} for c, a in zip(cases, answers, strict=True)
        },
    }


def answer(case: Case, statements: Sequence[Statement]) -> tuple[str, ...]:
    """The events that the statement on a case's words can be, the commonest first.

    Of several, the one that holds most characters of the words; of those, the shortest.
    """
    on_it = [s for s in statements if _held(case, s)]
    if not on_it:
        return (NOTHING,)
    best = max(on_it, key=lambda s: (_held(case, s), -len(s.span), -s.span.start))
    surest = [c.event for c in act_codes(best.act, best.issue, best.span.exact) if c.event]
    others = (code.partition("/")[0] for code in get_act(best.act).plover)
    return tuple(dict.fromkeys((*surest[:1], *others))) or (NO_EVENT,)


def _held(case: Case, statement: Statement) -> int:
    """How many characters of the event's words the statement holds."""
    span = statement.span
    return sum(max(min(end, span.end) - max(start, span.start), 0) for start, end in case.words)


def _cells(told: Sequence[tuple[str, str]]) -> dict[str, Cells]:
    gold = Counter(g for g, _ in told)
    predicted = Counter(p for _, p in told)
    right = Counter(g for g, p in told if g == p)
    return {name: Cells(right[name], gold[name], predicted[name]) for name in CLASSES}


def _mean(told: Sequence[tuple[str, str]]) -> float:
    cells = _cells(told).values()
    return 100 * fmean(2 * c.right / (c.gold + c.predicted or 1) for c in cells)


def _macro(told: Sequence[tuple[str, str]]) -> float:
    return round(_mean(told), 1)


def _interval(told: Sequence[tuple[str, str]]) -> list[float]:
    random = Random(1)  # noqa: S311 - a fixed seed, so that figures can be compared
    means = sorted(_mean(random.choices(told, k=len(told))) for _ in range(DRAWS))
    return [round(means[DRAWS // 40], 1), round(means[DRAWS - DRAWS // 40 - 1], 1)]


def _class(told: Sequence[tuple[str, str]], name: str) -> dict[str, Any]:
    cells = _cells(told)[name]
    return {**cells._asdict(), **prf(cells)}


def _confusion(told: Sequence[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """How often each gold event was told as what, the commonest first."""
    golds = dict.fromkeys((*CLASSES, *sorted({g for g, _ in told})))
    rows = {gold: Counter(p for g, p in told if g == gold) for gold in golds}
    return {gold: dict(row.most_common()) for gold, row in rows.items() if row}
