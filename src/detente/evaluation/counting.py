"""What is counted in each document, added up over documents."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from detente.evaluation.agreement import canonical, level, same
from detente.evaluation.figures import LEVELS, Cells, total
from detente.evaluation.gold import Annotation, Entry
from detente.evaluation.matching import (
    Match,
    Pair,
    link_weight,
    match,
    meeting_weight,
    overlap,
    pair,
    unknown_weight,
)
from detente.evaluation.records import compare_records, compare_stances, shared_members

__all__ = ["Tally"]


@dataclass(slots=True)
class Tally:
    """Counts over documents; `add` puts one in."""

    cells: dict[str, Cells] = field(default_factory=dict)
    """By the name of the figure."""
    found: list[Pair] = field(default_factory=list)
    """Pairs of statements that must be found; the fields are measured over them."""
    met: list[Pair] = field(default_factory=list)
    """Pairs of meetings."""
    scores: list[list[tuple[float, bool]]] = field(default_factory=list)
    """A row a document: each predicted score, and whether party and act were right."""
    rows: list[list[Cells]] = field(default_factory=list)
    """One a document: its counts at each level."""
    documents: dict[str, dict[str, int]] = field(default_factory=dict)
    shown: int = 0
    wrong_party: int = 0
    """Shown, on a gold span, with the wrong party."""
    void: int = 0

    @property
    def scored(self) -> list[tuple[float, bool]]:
        """The scores of all documents."""
        return [scored for document in self.scores for scored in document]

    def add(self, document: str, gold: Annotation, predicted: Annotation) -> None:
        """Count one document."""
        entries = (*predicted.statements, *predicted.meetings, *predicted.unknowns)
        self.void += sum(entry["void"] for entry in entries)
        matched = match(gold.statements, predicted.statements)
        self._add_levels(document, matched)
        self._add_records(gold.statements, predicted.statements, matched.pairs)
        self._add_scores(predicted.statements, matched.pairs)
        self._add_shown(gold.statements, predicted.statements)
        self._add_fields([p for p in matched.pairs if not p.gold.get("optional")])
        self._add_meetings(gold.meetings, predicted.meetings)
        if gold.unknowns_annotated:
            self._add_unknowns(gold.unknowns, predicted.unknowns)

    def _count(self, name: str, cells: Cells) -> None:
        self.cells[name] = total((self.cells.get(name, Cells()), cells))

    def _add_levels(self, document: str, matched: Match) -> None:
        self.rows.append(matched.cells)
        found, *_ = matched.cells
        self.documents[document] = {"gold": found.gold, "pred": found.predicted}
        for name, cells in zip(LEVELS, matched.cells, strict=True):
            self.documents[document][name] = cells.right
            self._count(name, cells)

    def _add_records(
        self, gold: Sequence[Entry], predicted: Sequence[Entry], pairs: list[Pair]
    ) -> None:
        self._count("record", compare_records(gold, predicted, pairs))
        self._count("stance", compare_stances(gold, predicted, pairs))

    def _add_scores(self, predicted: Sequence[Entry], pairs: list[Pair]) -> None:
        mates = {id(p.predicted): p.gold for p in pairs}
        self.scores.append([])
        for statement in predicted:
            score, mate = statement.get("score"), mates.get(id(statement))
            right = mate is not None and level(mate, statement) >= 2
            neutral = right and mate is not None and mate.get("optional")
            if score is not None and not neutral:
                self.scores[-1].append((score, right))

    def _add_shown(self, gold: Sequence[Entry], predicted: Sequence[Entry]) -> None:
        shown = [statement for statement in predicted if statement.get("shown", True)]
        self.shown += len(shown)
        matched = match(gold, shown)
        self._count("shown", matched.cells[1])
        mates = {id(p.predicted): p.gold for p in matched.pairs}
        for statement in shown:
            mate = mates.get(id(statement))
            under = [g for g in gold if overlap(g, statement)] if mate is None else [mate]
            right = any(same(g, statement, "party") for g in under)
            self.wrong_party += bool(under) and not right

    def _add_fields(self, found: list[Pair]) -> None:
        self.found += found
        for gold, predicted in found:
            targets = ({canonical(name) for name in s["target"]} for s in (gold, predicted))
            self._count("target", shared_members(*targets))
            links = pair(gold["chain"], predicted["chain"], link_weight)
            chains = Cells(len(links), len(gold["chain"]), len(predicted["chain"]))
            self._count("chain", chains)

    def _add_meetings(self, gold: Sequence[Entry], predicted: Sequence[Entry]) -> None:
        met = pair(gold, predicted, meeting_weight)
        self.met += met
        self._count("meeting", Cells(len(met), len(gold), len(predicted)))
        for ours, theirs in met:
            channels = shared_members(set(ours["channel"]), set(theirs.get("channel", ())))
            self._count("channel", channels)

    def _add_unknowns(self, gold: Sequence[Entry], predicted: Sequence[Entry]) -> None:
        pairs = pair(gold, predicted, unknown_weight)
        free = sum(bool(p.gold.get("optional")) for p in pairs)
        needed = sum(not unknown.get("optional") for unknown in gold)
        self._count("unknown", Cells(len(pairs) - free, needed, len(predicted) - free))
