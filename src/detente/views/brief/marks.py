"""What a brief tells of its readers: their marks, what is below them, what went wrong."""

from collections.abc import Iterator, Mapping

from detente.model import Brief, Handling, Kind, ReadBy, Report, Statement
from detente.views.brief.entries import toward
from detente.views.brief.origins import name_of
from detente.views.brief.sheet import Entry
from detente.views.brief.telling import move_word, plain_remarks
from detente.views.brief.words import LONG, count, issue_label, quoted
from detente.vocabulary.display import mark_words, told
from detente.vocabulary.gist import clip

__all__ = ["foot", "reader_words", "suggestion", "troubles"]

TROUBLES = 3
"""Lines at the top about what kept a reader from doing its best."""


def reader_words(used: ReadBy) -> str:
    """One sentence or two on a reader: its mark, and what that is worth."""
    if used.threshold is None:
        return f"Read by {used.reader}, which has no mark: all that it found counts."
    if not used.threshold:
        return f"Read by {used.reader} at the mark 0: all that it found counts."
    mark = mark_words(used.threshold)
    below = f"Read by {used.reader} at the mark {mark}: what scored less is a suggestion."
    if used.precision is None:
        return f"{below} How often this mark is right was not measured."
    return f"{below} At this mark {round(100 * used.precision)} of 100 were right when measured."


def foot(brief: Brief) -> tuple[str, ...]:
    """Which readers read the reports, and what their marks mean."""
    if not brief.read_by:
        return (f"Read by {brief.reader}.",) if brief.reader else ()
    return tuple(map(reader_words, brief.read_by))


def troubles(brief: Brief) -> tuple[str, ...]:
    """What kept a reader from doing its best; of many, the first few."""
    if len(brief.degraded) <= TROUBLES:
        return brief.degraded
    more = len(brief.degraded) - TROUBLES
    return (*brief.degraded[:TROUBLES], f"{count(more, 'more warning')} below, at the reports")


def suggestion(said: Statement, reports: Mapping[str, Report]) -> Entry:
    """What was read below the mark, with its words, score and place."""
    report = reports.get(said.document)
    place = f"characters {said.span.start}–{said.span.end}"
    return Entry(
        toward(said.speaker.party, said.targets),
        quoted(clip(said.span.exact, LONG)),
        tag=move_word(said),
        remarks=(
            f"score {mark_words(said.score or 0)}",
            *plain_remarks(said),
            *(_flags(report) if report else ()),
        ),
        source=f"{name_of(report)}, {place}" if report else place,
        issue=issue_label(said.issue),
    )


def _flags(report: Report) -> Iterator[str]:
    """Where its words come from, if not from what all may see in the original."""
    if report.translation_of:
        yield "translated"
    if report.kind is Kind.OWN_NOTE:
        yield told(Kind.OWN_NOTE)
    if report.handling is not Handling.CLEAR:
        yield report.handling.value
