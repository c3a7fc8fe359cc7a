"""Which links of the source chain are told: the rules' where other signs bear them out.

What was right and what was not was counted on readings of series that the network never saw.
"""

from collections.abc import Sequence

from detente.model import Act, Source, SourceKind, Span, Speaker
from detente.statements.attribution import Attribution

__all__ = ["borne_out"]

OWN = frozenset({Act.ASSESS, Act.ACCUSE, Act.ENDORSE, Act.DENY})
"""Moves that a source makes itself, unless who makes them stands in what it tells."""


def borne_out(
    link: Source, act: Act, reports: Sequence[Attribution], speaker: Speaker, seen: Sequence[Span]
) -> bool:
    """Whether a link that the rules tell is one: places seen are those the pointer hits.

    A source that tells its own mind carries nothing: it is the speaker, whoever the
    network takes for it. Documents are told too seldom, and then wrongly.
    """
    if link.kind is SourceKind.DOCUMENT:
        return False
    if link.kind not in (SourceKind.ANONYMOUS, SourceKind.OFFICIAL):
        return True
    report = _teller(link, reports)
    inside = _names(report, speaker)
    if link.kind is SourceKind.OFFICIAL:
        return _among(link, seen) and (inside or act not in OWN)
    return inside or not (act in OWN or (report is not None and report.direct))


def _teller(link: Source, reports: Sequence[Attribution]) -> Attribution | None:
    """The report whose source a link is, else the first that has a source."""
    told = [r for r in reports if r.source is not None]
    for report in told:
        source = report.source
        if source is None or link.start is None:
            continue
        if source.start_char <= link.start < source.end_char:
            return report
    return told[0] if told else None


def _names(report: Attribution | None, speaker: Speaker) -> bool:
    """Whether what is reported names the speaker."""
    if report is None or speaker.start is None:
        return False
    return report.start <= speaker.start < report.end


def _among(link: Source, seen: Sequence[Span]) -> bool:
    """Whether a link has a word in one of some places."""
    if link.start is None or link.end is None:
        return False
    return any(s.start < link.end and link.start < s.end for s in seen)
