"""On whose word a claim of the dossier rests, and how far it is to be believed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from detente.errors import JudgementError
from detente.model import Entry, Event, Reading, Statement
from detente.model.grade import Assessed
from detente.model.root import Rooted
from detente.model.ruling import RulingKind
from detente.positions.roots import Ground, Trust, assess, rooted, tellings
from detente.record import Held, Reader, Record, Wanted, scratch
from detente.record.asked import documents_of, entries_by_id
from detente.record.frames import readings_with
from detente.vocabulary.roots import root_rules
from detente.workspace.weighing.crediting import credits_of, given
from detente.workspace.weighing.ruling import rule

__all__ = ["Claim", "assessed", "claim_of", "ground_for", "ground_of", "roots", "settle"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement with all that tells the same, and on whose word that rests."""

    entry: Entry
    """The statement asked about."""
    rooted: Rooted
    entries: Mapping[str, Entry]
    """All that tell the claim or the opposite, by id."""
    held: Mapping[str, Held]
    """All documents that carry it or the opposite, by id, without their texts."""


def roots(record: Record, key: str, at: date | None = None, known: datetime | None = None) -> Claim:
    """The roots of a statement's claim, by the beginning of its id.

    Raises:
        UnknownEntry: There is no such item, or several are meant.
        JudgementError: It is a meeting or an unknown, which make no claim.
    """
    if known is not None:
        with scratch(record, known) as made:
            return roots(made, key, at)
    with record.reading() as reader:
        return claim_of(reader, reader.entry(key), at)


def claim_of(reader: Reader, entry: Entry, at: date | None = None) -> Claim:
    """The claim of an entry; JudgementError where it is none."""
    said = _statement(entry)
    ground = ground_of(reader, said, at)
    found = rooted(said, ground, reader.rulings())
    graded = assess(found, ground, Trust(reader.gradings()))
    told = entries_by_id(reader, {*found.items, *found.denied, *found.opposed, entry.id})
    numbers = {e.document for e in told.values()}
    by_person = given(credits_of(reader, numbers), entry.id, found.items)
    if by_person and graded.assessed:
        by_person = replace(by_person, own=graded.assessed.own)
    carriers = {d for root in found.roots for way in root.ways for d in way.documents}
    documents = documents_of(reader, {*carriers, *(e.item.document for e in told.values())})
    return Claim(entry, replace(graded, assessed=by_person or graded.assessed), told, documents)


def assessed(reader: Reader, entries: Iterable[Entry]) -> dict[str, Assessed]:
    """How far each statement's claim is to be believed, by the statement's id."""
    cells: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        if isinstance(entry.item, Statement):
            cell = entry.item.speaker.party, entry.item.issue
            cells.setdefault(cell, []).append(entry)
    rulings, trust, credits = reader.rulings(), Trust(reader.gradings()), credits_of(reader)
    found: dict[str, Assessed] = {}
    for together in cells.values():
        ground = ground_for(reader, [_statement(e) for e in together])
        known: dict[tuple[tuple[str, ...], ...], Assessed | None] = {}
        for entry in together:
            claim = rooted(_statement(entry), ground, rulings)
            key = claim.items, claim.denied, claim.opposed
            if key not in known:
                known[key] = assess(claim, ground, trust).assessed
            if told := given(credits, entry.id, claim.items) or known[key]:
                found[entry.id] = told
    return found


def settle(record: Record, key: str, other: str, *, same: bool, why: str) -> Event:
    """Settle whether two statements of one claim have one root.

    Raises:
        UnknownEntry: There is no such statement, or several are meant.
        JudgementError: They do not tell the same claim, or a reason is missing.
    """
    with record.reading() as reader:
        claim = claim_of(reader, reader.entry(key))
        second = reader.entry(other)
    for entry in (claim.entry, second):
        if entry.id not in claim.rooted.items:
            raise JudgementError(
                f"{entry.id} does not tell the claim of {claim.entry.id}, or does not count",
                f"detente roots {claim.entry.id} lists the statements that tell it",
            )
    kind = RulingKind.ROOTS_SAME if same else RulingKind.ROOTS_DISTINCT
    return rule(record, kind, (claim.entry.id, second.id), "", why)


def ground_of(reader: Reader, said: Statement, at: date | None = None) -> Ground:
    """What a statement's claim is looked up in: the whole reports that tell it or the opposite."""
    return ground_for(reader, [said], at)


def ground_for(reader: Reader, all_said: Sequence[Statement], at: date | None = None) -> Ground:
    """The reports that tell some claims of one party on one issue, whole.

    What is of that party and issue and of about those days is read first; of the reports
    that hold a telling the text and all other statements too.
    """
    narrow = [r for each in _stretches(reader, all_said) for r in _cell(reader, all_said[0], each)]
    first = Ground(list({r.document.id: r for r in narrow}.values()), at)
    telling = {
        told.statement.document
        for said in all_said
        for found in tellings(said, first)
        for told in found
    }
    held = documents_of(reader, telling)
    numbers = sorted(one.number for one in held.values())
    whole = reader.readings(reader.documents(numbers, text=True), Wanted("s", counting=True))
    copies = [r for r in narrow if r.document.id not in telling and not r.statements]
    return Ground([*whole, *copies], at)


def _cell(reader: Reader, said: Statement, days: tuple[date, date]) -> list[Reading]:
    """What counts of a statement's party and issue within some days."""
    wanted = Wanted(
        "s",
        party=said.speaker.parties[0],
        issue=said.issue,
        since=days[0],
        until=days[1],
        counting=True,
    )
    return readings_with(reader, wanted)


def _stretches(reader: Reader, all_said: Sequence[Statement]) -> list[tuple[date, date]]:
    """The days in which statements can tell the claims of some, without overlap."""
    documents = documents_of(reader, {said.document for said in all_said})
    reach = timedelta(days=root_rules().word_days)
    days = sorted({_day(said, documents) for said in all_said})
    found: list[tuple[date, date]] = []
    for day in days:
        first = day - reach if day - date.min > reach else date.min
        last = day + reach if date.max - day > reach else date.max
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], last
        else:
            found.append((first, last))
    return found


def _day(said: Statement, documents: Mapping[str, Held]) -> date:
    return documents[said.document].document.said_by(said.said_on)


def _statement(entry: Entry) -> Statement:
    if isinstance(entry.item, Statement):
        return entry.item
    raise JudgementError(
        f"{entry.id} is no statement, and makes no claim",
        "name a statement, as detente statements lists them",
    )
