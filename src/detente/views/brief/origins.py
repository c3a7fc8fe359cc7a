"""Sources, reports, failures and the words themselves as lines."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from detente.model import (
    Brief,
    Certainty,
    Completeness,
    Handling,
    Lineage,
    Meeting,
    Note,
    Report,
    SourceKind,
    Statement,
)
from detente.views.brief.index import Index
from detente.views.brief.sheet import Carried, Link, Reported, Word
from detente.views.brief.telling import move_word, score_words
from detente.views.brief.words import OUTLET_NOT_TOLD, count, date_words, issue_label, party_label
from detente.vocabulary.display import told
from detente.vocabulary.terms import listed

__all__ = ["carried", "name_of", "report", "word"]

NO_OUTLET = "unnamed outlet"
DATES = 4
"""Reports of one outlet whose dates are told one by one."""
WEB = ("http://", "https://")


def name_of(document: Report) -> str:
    """A report by outlet and date."""
    return f"{document.outlet or NO_OUTLET}, {date_words(document.published)}"


def carried(brief: Brief, index: Index) -> tuple[Carried, ...]:
    """Every way of the word, those with one root together."""
    roots = {way.root: None for way in brief.lineages if not _own(way)}
    order = {root: number for number, root in enumerate(roots, start=1)}
    order |= {way.root: len(roots) + 1 for way in brief.lineages if _own(way)}
    documents = {report.id: report for report in brief.reports}
    return tuple(
        _carried(lineage, order[lineage.root], documents, index)
        for lineage in sorted(brief.lineages, key=lambda found: order[found.root])
    )


def _carried(lineage: Lineage, root: int, documents: Mapping[str, Report], index: Index) -> Carried:
    return Carried(
        tuple(Link(source.name, source.named) for source in lineage.chain),
        root,
        index.numbers(lineage.items),
        _carriers([documents[key] for key in lineage.documents if key in documents]),
        _own(lineage),
    )


def _own(lineage: Lineage) -> bool:
    """Whether a person's own note carries it, and no outlet."""
    return lineage.chain[0].kind is not SourceKind.OUTLET


def _carriers(reports: Sequence[Report]) -> tuple[str, ...]:
    """Each outlet with the dates of its reports, or how many and from when to when."""
    outlets: dict[str, list[str]] = {}
    for found in reports:
        copy = " (a copy)" if found.copy_of else ""
        day = f"{date_words(found.published)}{copy}"
        outlets.setdefault(found.outlet or NO_OUTLET, []).append(day)
    return tuple(
        f"{outlet}, {', '.join(dict.fromkeys(days))}"
        if len(days) <= DATES
        else f"{outlet}, {len(days)} reports, {days[0]} to {days[-1]}"
        for outlet, days in outlets.items()
    )


def report(
    document: Report,
    documents: Mapping[str, Report],
    translated: AbstractSet[str] = frozenset(),
) -> Reported:
    """What is told about one report, and what keeps it from being whole or read.

    `translated` has the ids of those that are read in a translation.
    """
    minutes = f"{count(document.reading_minutes, 'minute')} to read"
    whole = document.completeness is Completeness.WHOLE
    found = (
        told(document.kind),
        document.outlet or OUTLET_NOT_TOLD,
        f"credits {document.agency}" if document.agency not in ("", document.outlet) else "",
        document.byline if document.byline not in (document.outlet, document.agency) else "",
        date_words(document.published),
        f"language {document.language}" if document.language else "language not told",
        minutes if document.reading_minutes else "",
        "" if whole else told(document.completeness),
        *_ties(document, documents),
        _reading(document, translated),
        *_label(document),
    )
    return Reported(
        document.title or document.origin,
        tuple(filter(None, found)),
        document.url if document.url.lower().startswith(WEB) else "",
        tuple(dict.fromkeys(_warned(document, translated))),
        document.was_read,
    )


def _warned(document: Report, translated: AbstractSet[str]) -> Iterator[str]:
    """What went wrong, but for a language that its translation is read in place of."""
    for warning in document.warnings:
        if document.id not in translated or not warning.startswith("not read"):
            yield warning


def _ties(document: Report, documents: Mapping[str, Report]) -> Iterator[str]:
    """What it is to other reports, by their names where they are here too."""
    ties = (
        ("a copy", document.copy_of),
        ("a new version", document.version_of),
        ("a translation", document.translation_of),
    )
    for tie, key in ties:
        if key:
            yield f"{tie} of {name_of(documents[key])}" if key in documents else tie


def _reading(document: Report, translated: AbstractSet[str]) -> str:
    if document.id in translated:
        return "read in its translation"
    return "" if document.was_read else "not read"


def _label(document: Report) -> Iterator[str]:
    """How far it may be passed on, where not all may see it at once."""
    if document.handling is not Handling.CLEAR:
        yield document.handling.value
    if document.embargo:
        yield f"embargo until {date_words(document.embargo)}"


def word(note: Note, index: Index) -> Word:
    """A footnote with its place and with what was read in it."""
    place = f"characters {note.span.start}–{note.span.end}"
    source = ", ".join(
        (note.outlet or NO_OUTLET, date_words(note.published), place, *index.flags([note.item]))
    )
    return Word(note.number, note.span.exact, source, _read_as(note, index), note.checked)


def _read_as(note: Note, index: Index) -> str:
    item = index.items.get(note.item)
    if item is None:
        return ""
    if isinstance(item, Meeting):
        return f"meeting of {listed(map(party_label, item.parties))}, {item.status}"
    if not isinstance(item, Statement):
        about = f" of {party_label(item.subject)}" if item.subject else ""
        return f"not known: {told(item.kind)}{about}, {issue_label(item.issue)}"
    party = item.speaker.party
    toward = f" → {listed(map(party_label, item.targets))}" if item.targets else ""
    move = f"{party_label(party)}{toward}: {move_word(item)}"
    sure = "" if item.certainty is Certainty.NEGATED else told(item.certainty)
    found = (move, issue_label(item.issue), sure, score_words(item))
    return ", ".join(filter(None, found))
