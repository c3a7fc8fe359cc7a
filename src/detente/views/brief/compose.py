"""From a brief to the sheet that every form of it draws."""

from detente.model import Brief, Line
from detente.views.brief.cells import grids
from detente.views.brief.entries import demand, judgement, meetings
from detente.views.brief.harmless import harmless
from detente.views.brief.index import Index
from detente.views.brief.offers import offer, unknowns
from detente.views.brief.origins import carried, report, word
from detente.views.brief.sheet import Item, Sheet
from detente.views.brief.words import count, failed

__all__ = ["compose"]


def compose(brief: Brief) -> Sheet:
    """Everything that is shown, in order and harmless."""
    brief = harmless(brief)
    index, at = Index(brief), brief.at or brief.matrix.at
    documents = {found.id: found for found in brief.reports}
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
        assessments=tuple(judgement(made, at, index) for made in brief.assessments),
        accusations=tuple(judgement(made, at, index) for made in brief.accusations),
        roots=_roots(brief),
        sources=carried(brief, index),
        reports=tuple(report(found, documents) for found in brief.reports),
        failures=tuple(failed(failure) for failure in brief.failures),
        words=tuple(word(note, index) for note in brief.notes),
        reader=brief.reader,
    )


def _line(line: Line, index: Index) -> Item:
    return Item(line.text, index.numbers(line.items))


def _as_of(brief: Brief) -> str:
    at = brief.at or brief.matrix.at
    return f"as of {at.day} {at:%B %Y}" if at else "no report tells a date"


def _roots(brief: Brief) -> str:
    noun = "root" if brief.roots.low == brief.roots.high == 1 else "roots"
    return f"{brief.roots} independent {noun}"


def _meta(brief: Brief) -> tuple[str, ...]:
    checked = sum(note.checked for note in brief.notes)
    looked_at = f"{checked} of {len(brief.notes)} checked by a person"
    failed = f"{count(len(brief.failures), 'input')} could not be read" if brief.failures else ""
    found = (
        count(len(brief.reports), "report"),
        _roots(brief),
        _as_of(brief),
        failed,
        f"made by machine, {looked_at if checked else 'nothing checked yet'}",
    )
    return tuple(filter(None, found))
