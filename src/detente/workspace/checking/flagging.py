"""Reports flagged as forged, recycled, misattributed or disowned, and what falls with one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from detente.errors import DossierBusy, JudgementError, ReadOnlyDossier
from detente.model import CellStands, Demand, Event, EventKind, Proposal, RootCount, Statement
from detente.model.flag import Flag
from detente.record import Flagged, Held, Reader, Record, scratch
from detente.record.trial import trial
from detente.workspace.checking.changing import changing
from detente.workspace.lookup.framing import Question
from detente.workspace.positions import asking, offers
from detente.workspace.weighing.roots import claim_of

__all__ = ["CellMoved", "Fallout", "RootsMoved", "fallout", "flag"]

T = TypeVar("T", Demand, Proposal)


@dataclass(frozen=True, slots=True)
class CellMoved:
    """A cell before and after; None where it shows nothing."""

    party: str
    issue: str
    before: CellStands | None
    after: CellStands | None


@dataclass(frozen=True, slots=True)
class RootsMoved:
    """A statement whose claim rests on other roots; None where nothing tells it any more."""

    statement: Statement
    before: RootCount
    after: RootCount | None


@dataclass(frozen=True, slots=True)
class Fallout:
    """What a flag on a report takes with it, and what its lifting brings back."""

    flag: Flag | None
    """None where it is lifted."""
    fallen: tuple[Held, ...]
    """The reports that count before and not after, itself and its copies among them."""
    risen: tuple[Held, ...]
    """The reports that count after and not before: earlier versions, near copies."""
    cells: tuple[CellMoved, ...]
    demands: tuple[tuple[Demand | None, Demand | None], ...]
    """Before and after."""
    proposals: tuple[tuple[Proposal | None, Proposal | None], ...]
    """Before and after."""
    roots: tuple[RootsMoved, ...]


def flag(record: Record, document: str, what: Flag | None, why: str) -> Event:
    """Flag a report, or lift its flag with None.

    Raises:
        UnknownEntry: There is no such report, or several are meant.
        JudgementError: A reason is missing, or it is so already.
    """
    with changing(record) as writer:
        said, number = _said(writer, document, what, why)
        return writer.append(EventKind.FLAGGED, said, number)


def fallout(record: Record, document: str, what: Flag | None) -> Fallout:
    """What would change if a report were flagged; nothing is written.

    Raises:
        UnknownEntry: There is no such report, or several are meant.
        JudgementError: It is so already.
    """
    try:
        with trial(record) as tried:
            return _tried(tried, document, what)
    except (ReadOnlyDossier, DossierBusy):
        with scratch(record) as made:
            return _tried(made, document, what)


class _Picture(NamedTuple):
    """What a flag can change."""

    held: tuple[Held, ...]
    """The reports that stand."""
    cells: Mapping[tuple[str, str], CellStands]
    demands: Sequence[Demand]
    proposals: Sequence[Proposal]


class _Told(NamedTuple):
    """A claim as it is told before a flag."""

    statement: Statement
    roots: RootCount
    left: str
    """The id of a statement that tells it still; empty where none does."""


def _said(reader: Reader, document: str, what: Flag | None, why: str) -> tuple[Flagged, int]:
    """What the event says, and of which report."""
    if not why.strip():
        raise JudgementError("a flag needs a reason", "give it with --why")
    held = reader.document(document)
    own = held.document.flag if held.fallen == held.number else None
    if what is own:
        with_other = f"; it fell with report {held.fallen}" if held.fallen and own is None else ""
        how = f"flagged {own}" if own else f"not flagged{with_other}"
        raise JudgementError(f"report {held.number} is {how}", "see detente sources --reports")
    return Flagged(flag=what or "", why=why.strip()), held.number


def _tried(record: Record, document: str, what: Flag | None) -> Fallout:
    """What a flag changes in a record of which nothing stays."""
    before = _picture(record)
    made = _try(record, document, what)
    after = _picture(record)
    fallen = _lost(before, after)
    with record.writing() as writer:
        writer.undo(made)
    claims = _claims(record, fallen)
    _try(record, document, what)
    return Fallout(
        what,
        fallen,
        _lost(after, before),
        tuple(_cells(before, after)),
        tuple(_paired(before.demands, after.demands, _said_in)),
        tuple(_paired(before.proposals, after.proposals, _named_in)),
        tuple(_roots(record, claims)),
    )


def _try(record: Record, document: str, what: Flag | None) -> int:
    with record.writing() as writer:
        said, number = _said(writer, document, what, "tried")
        return writer.append(EventKind.FLAGGED, said, number).number


def _picture(record: Record) -> _Picture:
    with record.reading() as reader:
        held = tuple(h for h in reader.documents(standing=True) if h.counts)
    shown = asking.positions(record, None, None)
    return _Picture(
        held,
        {(cell.party, cell.issue): cell for cell in shown.cells},
        asking.demands(record, None, None),
        offers.proposals(record, Question()),
    )


def _lost(before: _Picture, after: _Picture) -> tuple[Held, ...]:
    """The reports that count in one picture and not in the other."""
    left = {held.number for held in after.held}
    return tuple(held for held in before.held if held.number not in left)


def _cells(before: _Picture, after: _Picture) -> Iterator[CellMoved]:
    for place in sorted(before.cells.keys() | after.cells.keys()):
        old, new = before.cells.get(place), after.cells.get(place)
        if old != new:
            yield CellMoved(*place, old, new)


def _said_in(told: Demand | Proposal) -> tuple[str, ...]:
    return tuple(said.id for said in told.statements)


def _named_in(told: Proposal) -> tuple[str, ...]:
    """Its statements and its id: one that only answers tell has none of its own."""
    return (*_said_in(told), told.id)


def _paired(
    before: Sequence[T], after: Sequence[T], keys: Callable[[T], Iterable[str]]
) -> Iterator[tuple[T | None, T | None]]:
    """What is not the same in both, each with what has one of its keys there."""
    new = {key: each for each in after for key in keys(each)}
    for each in before:
        other = next((new[key] for key in keys(each) if key in new), None)
        if other != each:
            yield each, other
    old = {key for each in before for key in keys(each)}
    for each in after:
        if old.isdisjoint(keys(each)):
            yield None, each


def _claims(record: Record, fallen: Sequence[Held]) -> list[_Told]:
    """The claims that some reports tell, each once, by a statement that stays if there is one."""
    found: list[_Told] = []
    seen: set[str] = set()
    gone = {held.document.id for held in fallen}
    with record.reading() as reader:
        told = reader.entries_in([held.number for held in fallen])
        for entry in (e for entries in told.values() for e in entries if e.counts):
            if not isinstance(entry.item, Statement) or entry.id in seen:
                continue
            claim = claim_of(reader, entry)
            staying = (claim.entries[k] for k in claim.rooted.items if k in claim.entries)
            left = next((e for e in staying if e.item.document not in gone), None)
            rooted = (claim_of(reader, left) if left else claim).rooted
            seen |= {entry.id, *claim.rooted.items}
            found.append(_Told(entry.item, rooted.count, left.id if left else ""))
    return found


def _roots(record: Record, claims: Sequence[_Told]) -> Iterator[RootsMoved]:
    with record.reading() as reader:
        for told in claims:
            left = reader.entry(told.left) if told.left else None
            after = claim_of(reader, left).rooted.count if left and left.counts else None
            if after != told.roots:
                yield RootsMoved(told.statement, told.roots, after)
