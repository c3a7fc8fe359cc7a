"""From a brief to the sheet that every form of it draws."""

from collections.abc import Iterator
from datetime import UTC

from detente.model import Act, Brief, Handling, Line, Moment, Statement
from detente.views.brief.cells import grids
from detente.views.brief.entries import demand, judgement, meetings
from detente.views.brief.harmless import harmless
from detente.views.brief.index import Index
from detente.views.brief.marks import foot, suggestion, troubles
from detente.views.brief.offers import offer, unknowns
from detente.views.brief.origins import carried, report, word
from detente.views.brief.sheet import Item, Sheet
from detente.views.brief.tale import tale
from detente.views.brief.words import count, date_words, failed

__all__ = ["compose"]

JUDGES = frozenset({Act.ASSESS, Act.ENDORSE})
"""The acts of an assessment; what else those of no side say is listed apart."""


def compose(brief: Brief, *, short: bool = False) -> Sheet:
    """Everything that is shown, in order and harmless; a short story has no footnotes."""
    brief = harmless(brief)
    index = Index(brief, numbered=not (short and brief.story))
    at = brief.at or brief.matrix.at
    documents = {found.id: found for found in brief.reports}
    translated = frozenset(found.translation_of for found in brief.reports)
    return Sheet(
        meta=_meta(brief),
        as_of=_as_of(brief),
        headline=_line(brief.headline, index),
        lead=tuple(_line(line, index) for line in brief.lead),
        grids=grids(brief.matrix, index),
        demands=tuple(demand(made, at, index) for made in brief.demands),
        offers=tuple(offer(made, at, index) for made in brief.proposals),
        unknowns=unknowns(brief, at, index),
        meetings=meetings(brief, at, index),
        assessments=tuple(judgement(s, at, index) for s in brief.assessments if s.act in JUDGES),
        voices=tuple(judgement(s, at, index) for s in brief.assessments if s.act not in JUDGES),
        accusations=tuple(judgement(made, at, index) for made in brief.accusations),
        roots=_roots(brief),
        sources=carried(brief, index),
        reports=tuple(report(found, documents, translated) for found in brief.reports),
        failures=tuple(failed(failure) for failure in brief.failures),
        words=tuple(word(note, index) for note in brief.notes),
        suggestions=tuple(suggestion(made, documents) for made in brief.suggestions),
        troubles=troubles(brief),
        foot=foot(brief),
        tale=tale(brief, index) if brief.story else None,
    )


def _line(line: Line, index: Index) -> Item:
    return index.line(line.text, line.items)


def _as_of(brief: Brief) -> str:
    """The day asked for, else the latest that is told, as finely as it is told."""
    at = brief.at or brief.matrix.at
    if at is None:
        return "no report tells a date"
    days = [m for m in _moments(brief) if at.isoformat().startswith(m.value[:10])]
    latest = max(days, key=lambda moment: len(moment.value), default=None)
    return f"as of {latest}" if latest and not brief.at else f"as of {date_words(at)}"


def _moments(brief: Brief) -> Iterator[Moment]:
    """Every day that a report or a statement tells."""
    yield from (report.published for report in brief.reports if report.published)
    for item in brief.items():
        if isinstance(item, Statement) and item.said_on:
            yield item.said_on


def _roots(brief: Brief) -> str:
    noun = "root" if brief.roots.low == brief.roots.high == 1 else "roots"
    return f"{brief.roots} independent {noun}"


def _outlets(brief: Brief) -> str:
    """From how many outlets the reports come, where that is told of all."""
    outlets = {report.outlet.casefold() for report in brief.reports}
    return f" from {count(len(outlets), 'outlet')}" if outlets and all(outlets) else ""


def _meta(brief: Brief) -> tuple[str, ...]:
    checked = sum(note.checked for note in brief.notes)
    looked_at = f"{checked} of {len(brief.notes)} checked by a person"
    failed = f"{count(len(brief.failures), 'input')} could not be read" if brief.failures else ""
    below = f"{count(len(brief.suggestions), 'suggestion')} not counted"
    found = (
        *_limits(brief),
        f"{count(len(brief.reports), 'report')}{_outlets(brief)}",
        _roots(brief),
        _as_of(brief),
        failed,
        below if brief.suggestions else "",
        f"made by machine, {looked_at if checked else 'nothing checked yet'}",
    )
    return tuple(filter(None, found))


def _limits(brief: Brief) -> Iterator[str]:
    """How far it may go, and what of a dossier is in it."""
    if brief.up_to:
        yield f"Up to {brief.up_to.value}"
    elif brief.handling is not Handling.CLEAR:
        yield brief.handling.value
    if brief.checked_only:
        yield "only what a person has checked"
    if brief.since:
        undated = any(report.published is None for report in brief.reports)
        more = " and those that tell no date" if undated else ""
        yield f"only reports since {date_words(brief.since)}{more}"
    if brief.known:
        known = brief.known.astimezone(UTC)
        yield f"as known on {date_words(known)}"
