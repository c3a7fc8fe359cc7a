"""Reports of speech as the rules find them, by places in the text."""

from collections.abc import Iterator

from spacy.tokens import Token

from detente.model import Attribution
from detente.statements.attribution import Attribution as Report
from detente.statements.attribution import attributions
from detente.statements.parse import Parsed

__all__ = ["attributed"]


def attributed(parsed: Parsed) -> tuple[Attribution, ...]:
    """Who says what, in text order; what one cue reports is one attribution.

    A quotation that goes on after its cue, or in later sentences, has several parts.
    """
    by_cue: dict[int, list[Report]] = {}
    for report in attributions(parsed):
        by_cue.setdefault(report.cue.i, []).append(report)
    found = (_attribution(reports) for reports in by_cue.values())
    return tuple(sorted(found, key=lambda told: told.content))


def _attribution(reports: list[Report]) -> Attribution:
    source, cue = reports[0].source, reports[0].cue
    return Attribution(
        ((source.start_char, source.end_char),) if source is not None else (),
        (_cue(cue),),
        tuple(_joined(sorted((r.start, r.end) for r in reports))),
    )


def _cue(cue: Token) -> tuple[int, int]:
    """The word that reports, "according" with its "to"."""
    last = cue
    if cue.lower_ == "according" and cue.i + 1 < len(cue.doc) and cue.nbor().lower_ == "to":
        last = cue.nbor()
    return cue.idx, last.idx + len(last)


def _joined(places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places with those that overlap made one."""
    start, end = places[0]
    for next_start, next_end in places[1:]:
        if next_start > end:
            yield start, end
            start, end = next_start, next_end
        else:
            end = max(end, next_end)
    yield start, end
