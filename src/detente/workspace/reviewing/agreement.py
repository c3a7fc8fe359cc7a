"""How far coders agree, field by field: over all reports, or in one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from detente.errors import UnknownEntry
from detente.evaluation.alpha import Alpha, Metric, Unitized, agreement, unitized
from detente.model import Certainty
from detente.record import Record
from detente.workspace.reviewing.coded import MOST, Coded, coded
from detente.workspace.reviewing.coders import Unit

# fmt: off
__all__ = [
    "Agreement", "Alpha", "FIELDS", "FieldAgreement", "agreement_by_report", "agreement_in",
    "agreement_over",
]
# fmt: on

KEEP = 64
"""Agreements that are kept at a time; each while nothing changes."""
KEPT = "kept"
FIELDS = (KEPT, "act", "issue", "party", "when", "certainty")
"""What agreement is told of, in this order; the first is whether it was kept or rejected."""
SURELY = tuple(Certainty)
"""From what is surely done to what is surely not: the one field whose values have an order."""


class FieldAgreement(NamedTuple):
    """Agreement on one field of statements."""

    field: str
    alpha: Alpha
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the coders of some reports agree."""

    fields: tuple[FieldAgreement, ...]
    spans: Unitized
    """On which words are statements, where two have seen a report whole."""
    coders: tuple[str, ...]
    reports: int
    """How many reports several people judged."""
    units: int
    """How many items two or more of them judged."""
    whole: int
    """How many of the reports two or more have seen whole."""
    differing: int
    """How many of the items they judged differently in any of the fields."""


def agreement_over(
    record: Record, coders: Collection[str] = (), leave_out: Collection[int] = ()
) -> Agreement:
    """Agreement over all reports that several people coded, or of some coders alone."""
    return _told(coded(record, frozenset(leave_out)), frozenset(coders))


def agreement_in(
    record: Record, document: int, coders: Collection[str] = (), leave_out: Collection[int] = ()
) -> Agreement:
    """Agreement in one report; an interval is over its items.

    Raises UnknownEntry where no two people have coded it.
    """
    found = [c for c in coded(record, frozenset(leave_out)) if c.document == document]
    if not found:
        raise UnknownEntry(
            f"report {document} was not coded by two people",
            "have a second person judge what was read in it",
        )
    return _told(tuple(found), frozenset(coders))


def agreement_by_report(
    record: Record, documents: Collection[int]
) -> dict[int, tuple[FieldAgreement, ...]]:
    """Agreement on each field in each of some reports, without intervals."""
    return {e.document: _fields(e) for e in coded(record) if e.document in documents}


@lru_cache(maxsize=MOST)
def _fields(report: Coded) -> tuple[FieldAgreement, ...]:
    return tuple(_field(field, [report.units], bounds=False) for field in FIELDS)


def _only(report: Coded, coders: Collection[str]) -> Coded:
    """What some coders made of a report; of all where none is named."""
    if not coders:
        return report
    units = (
        Unit(u.document, tuple(own for own in u.owns if own.who in coders)) for u in report.units
    )
    marked = [s for who, s in zip(report.whole, report.marked.coders, strict=True) if who in coders]
    return Coded(
        report.document,
        tuple(who for who in report.coders if who in coders),
        tuple(unit for unit in units if unit.owns),
        tuple(who for who in report.whole if who in coders),
        report.settled,
        report.marked._replace(coders=marked),
    )


@lru_cache(maxsize=KEEP)
def _told(coded: tuple[Coded, ...], coders: frozenset[str]) -> Agreement:
    reports = [_only(each, coders) for each in coded]
    groups = [[u for u in each.units if len(u.owns) > 1] for each in reports]
    if len(reports) == 1:
        groups = [[unit] for unit in groups[0]]
    units = [unit for group in groups for unit in group]
    return Agreement(
        tuple(_field(field, groups) for field in FIELDS),
        unitized([each.marked for each in reports]),
        tuple(sorted({who for each in reports for who in each.coders})),
        sum(len(each.coders) > 1 for each in reports),
        len(units),
        sum(len(each.whole) > 1 for each in reports),
        sum(any(len(set(_values(u, field).values())) > 1 for field in FIELDS) for u in units),
    )


def _field(field: str, groups: Sequence[Sequence[Unit]], *, bounds: bool = True) -> FieldAgreement:
    values = [[_values(unit, field) for unit in group if unit.statement] for group in groups]
    if field != "certainty":
        return FieldAgreement(field, agreement(values, bounds=bounds))
    alpha = agreement(values, Metric.ORDINAL, SURELY, bounds=bounds)
    return FieldAgreement(field, alpha, ordinal=True)


def _values(unit: Unit, field: str) -> dict[str, str]:
    """The value that each coder gave; who rejected it gave none but that."""
    if field == KEPT:
        return {own.who: "kept" if own.kept else "rejected" for own in unit.owns}
    return unit.values(field)
