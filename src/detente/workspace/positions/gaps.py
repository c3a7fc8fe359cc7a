"""How far the parties of a dossier are apart on ordered terms."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from detente.model.term import Gap, Term
from detente.positions.moves.gaps import gap_history_in, gaps_in
from detente.positions.options import terms_in
from detente.positions.pool import gather
from detente.positions.within import Within
from detente.record import Record
from detente.workspace.kept import Kept
from detente.workspace.lookup.framing import Question, framed
from detente.workspace.lookup.naming import party_meant

__all__ = ["Gaps", "gaps"]


class Gaps(NamedTuple):
    """Gaps with the terms between which they lie, by id."""

    found: tuple[Gap, ...]
    terms: Mapping[str, Term]
    since: date | None = None
    """From which day on was looked; None where all that is told was."""


_kept = Kept[Gaps](8)


def gaps(
    record: Record,
    question: Question,
    history: bool = False,
) -> Gaps:
    """Who is how far from whom on the ordered terms of an issue, or of all.

    The party of the question is one of the two. Raises UnknownName for a party or issue
    that nothing names. Kept until something is recorded.
    """
    return _kept.get(record, (question, history), lambda: _found(record, question, history))


def _found(record: Record, question: Question, history: bool) -> Gaps:
    asked = replace(question, party="", kind="s")
    with framed(record, asked) as frame:
        party = party_meant(frame.reader, question.party) if question.party else ""
        within = Within(frozenset({party} if party else ()))
        pool = gather(frame.readings, question.at)
        told = terms_in(pool, frame.rulings)
        found = (gap_history_in if history else gaps_in)(pool, told, within)
        used = {key for gap in found for key in gap.terms}
        return Gaps(found, {term.id: term for term in told if term.id in used}, frame.since)
