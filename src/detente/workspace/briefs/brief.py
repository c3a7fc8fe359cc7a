"""Reports in, a sourced brief out."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from os import PathLike

from detente.documents import Told
from detente.model import Brief, Document, Lineage, Reading, Report, Statement
from detente.positions import (
    Within,
    accusations,
    assessments,
    demands,
    lineages,
    matrix,
    meetings,
    proposals,
    unknowns,
)
from detente.positions.headline import headline_of
from detente.positions.lead import lead_of
from detente.positions.order import said_by
from detente.positions.roots import roots_among
from detente.vocabulary.issues import get_issue
from detente.vocabulary.metonyms import get_metonym
from detente.vocabulary.parties import PARTIES, canonical, get_party
from detente.workspace.briefs.notes import notes
from detente.workspace.reading.read import (
    Batch,
    Origin,
    Progress,
    ReadOptions,
    read_all,
    with_copies_folded,
)
from detente.workspace.reading.thresholds import apart, degraded, read_by

__all__ = ["BriefOptions", "brief", "narrowed"]


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """How reports are read, and what of them a brief shows."""

    told: Told = field(default_factory=Told)
    """What the user says about every report."""
    parties: tuple[str, ...] = ()
    """Only these, by any of their names; empty shows all."""
    issues: tuple[str, ...] = ()
    """Only these codes of the catalogue; empty shows all."""
    at: date | None = None
    """Nothing said later is shown; None shows everything."""
    jobs: int = 1
    reader: str = ""
    stdin: bytes | None = None
    """What the origin `-` stands for."""
    min_score: float | None = None
    """What scores less is only suggested; None is the mark that it was read with."""


def brief(
    sources: Origin | Sequence[Origin | Reading] | Batch,
    options: BriefOptions | None = None,
    progress: Progress | None = None,
) -> Brief:
    """The sourced picture of some reports, folders, feeds, or of readings made before.

    What cannot be read is listed among the failures.

    Raises:
        UnknownName: A party is neither listed nor in the reports, or no issue has the code.
        MissingModel: The parser is not installed.
    """
    options = options or BriefOptions()
    batch = _batch(sources, options, progress)
    if options.min_score is not None:
        batch = batch._replace(readings=tuple(apart(r, options.min_score) for r in batch.readings))
    within = narrowed(options.parties, options.issues, batch.readings)
    drawn = _drawn(batch, within, options.at)
    footnotes = notes(drawn, batch.readings)
    shown = {n.document for n in footnotes} | {s.document for s in drawn.suggestions}
    return replace(drawn, notes=footnotes, reports=_reports(batch, shown, options.at))


def narrowed(parties: Iterable[str], issues: Iterable[str], readings: Iterable[Reading]) -> Within:
    """The view of some parties and issues, by any of their names.

    Raises:
        UnknownName: A party is neither listed nor in the reports, or no issue has the code.
    """
    codes = frozenset(get_issue(code).code for code in issues)
    return Within(_named(parties, readings), codes)


def _batch(
    sources: Origin | Sequence[Origin | Reading] | Batch,
    options: BriefOptions,
    progress: Progress | None,
) -> Batch:
    if isinstance(sources, Batch):
        return sources
    if isinstance(sources, str | PathLike):
        sources = [sources]
    readings = [s for s in sources if isinstance(s, Reading)]
    origins = [s for s in sources if not isinstance(s, Reading)]
    how = ReadOptions(options.told, options.jobs, options.reader, options.stdin, options.min_score)
    read = read_all(origins, how, progress) if origins else Batch(())
    if not readings:
        return read
    return Batch(with_copies_folded([*readings, *read.readings]), read.failures)


def _named(names: Iterable[str], readings: Iterable[Reading]) -> frozenset[str]:
    """The canonical names, also of places that speak for a party.

    A party that only the reports name will do as well.
    """
    told = {p for r in readings for s in r.statements for p in s.speaker.parties}
    told |= {p for r in readings for m in r.meetings for p in m.parties}
    found = set()
    for name in names:
        party, place = canonical(name), get_metonym(name)
        if party not in PARTIES and party not in told:
            party = get_party(place.party if place and place.party else party).name
        found.add(party)
    return frozenset(found)


def _drawn(batch: Batch, within: Within, at: date | None) -> Brief:
    """All sections, reports and footnotes left out."""
    readings = tuple(r.counting for r in batch.readings if r.document.flag is None)
    told = matrix(readings, at, within)
    shown = Brief(
        reports=(),
        failures=batch.failures,
        headline=headline_of(told),
        lead=lead_of(told),
        matrix=told,
        demands=tuple(
            d
            for d in demands(readings, at)
            if within.shows((*d.party.split(" + "), *d.targets), d.issue)
        ),
        proposals=tuple(
            p
            for p in proposals(readings, at)
            if within.shows((*p.proposers, *p.addressees), p.issue)
        ),
        meetings=tuple(m for m in meetings(readings, at) if within.shows(m.parties)),
        assessments=_shown(assessments(readings, at), within),
        accusations=_shown(accusations(readings, at), within),
        unknowns=tuple(
            u
            for u in unknowns(readings, at)
            if (not u.subject and within.shows(within.parties, u.issue))
            or within.shows(u.subject.split(" + "), u.issue)
        ),
        lineages=(),
        roots=roots_among(()),
        notes=(),
        at=at,
        reader=", ".join(sorted({r.reader for r in readings if r.reader})),
        suggestions=_suggestions(batch.readings, within, at),
        read_by=read_by(batch.readings),
        degraded=degraded(batch.readings),
    )
    ways = _carrying(lineages(readings, at), shown)
    return replace(shown, lineages=ways, roots=roots_among(ways, readings))


def _reports(batch: Batch, noted: Container[str], at: date | None) -> tuple[Report, ...]:
    """All reports of the day asked for, and later ones only if something rests on them."""
    return tuple(
        Report.of(r.document, r.was_read, (*r.warnings, *_flagged(r.document)))
        for r in batch.readings
        if at is None or said_by(r.document) <= at or r.document.id in noted
    )


def _flagged(document: Document) -> tuple[str, ...]:
    return (f"flagged {document.flag}: nothing in it counts",) if document.flag else ()


def _suggestions(
    readings: Iterable[Reading], within: Within, at: date | None
) -> tuple[Statement, ...]:
    """What was read below the mark, copies left out, the surest first."""
    found = (
        s
        for r in readings
        if not r.document.copy_of
        for s in r.suggestions
        if at is None or r.document.said_by(s.said_on) <= at
    )
    return tuple(sorted(_shown(found, within), key=lambda s: s.score or 0, reverse=True))


def _shown(statements: Iterable[Statement], within: Within) -> tuple[Statement, ...]:
    return tuple(s for s in statements if within.shows((*s.speaker.parties, *s.targets), s.issue))


def _carrying(ways: Iterable[Lineage], shown: Brief) -> tuple[Lineage, ...]:
    """The lineages of what is shown, with that only."""
    kept = {item.id for item in shown.items()}
    kept |= {i for m in shown.meetings for i in m.also}
    kept |= {i for u in shown.unknowns for i in u.also}
    narrowed = (replace(w, items=tuple(i for i in w.items if i in kept)) for w in ways)
    return tuple(w for w in narrowed if w.items)
