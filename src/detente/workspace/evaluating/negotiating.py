"""A dossier's account of a negotiation measured against careful reading."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from detente.errors import EvaluationError
from detente.evaluation.negotiation import Account, Read, score_negotiation
from detente.evaluation.negotiation_facts import Expectations, Kind, Place, Told
from detente.evaluation.negotiation_files import read_expectations
from detente.evaluation.negotiation_told import (
    Places,
    changed,
    conditional,
    contradicted,
    proposed,
    rooted,
)
from detente.model import Reading, Statement, Unknown
from detente.record import Reader, Record
from detente.record.known import numbers_of_text
from detente.workspace.lookup.framing import Question, framed
from detente.workspace.positions.moving import changes
from detente.workspace.positions.offers import proposals
from detente.workspace.positions.waits import conditions
from detente.workspace.weighing.contradicting import contradictions
from detente.workspace.weighing.roots import roots

__all__ = ["evaluate_negotiation"]


def evaluate_negotiation(expectations: Path, record: Record) -> dict[str, Any]:
    """The figures of a dossier's account, as `score_negotiation` gives them.

    The dossier is asked on the day that the expectations name; its reports are known by
    their texts. Raises EvaluationError where the file is malformed, or where a report of it
    is not in the dossier.
    """
    expected = read_expectations(expectations)
    with framed(record, Question(at=expected.at)) as frame:
        _all_there(expected, frame.reader, expectations)
        readings = frame.readings
    places = _places(expected, readings)
    said = [s for r in readings for s in r.statements if s.id in places]
    waits = conditions(record, Question(at=expected.at))
    tabled, earlier = _tabled(expected, record, places)
    found = [each.contradiction for each in contradictions(record, expected.at).found]
    told = [
        *tabled,
        *changed(changes(record, expected.since, expected.at), places),
        *conditional(waits.edges.told, places),
        *contradicted(found, places),
        *_claims(expected, said, record, places),
    ]
    read = [Read(s.speaker.party, places[s.id]) for s in said]
    rings = [frozenset(e.id for e in circle.edges) for circle in waits.circles]
    return score_negotiation(expected, Account(told, read, earlier, rings))


def _tabled(
    expected: Expectations, record: Record, places: Places
) -> tuple[list[Told], list[Told]]:
    """Proposals on the last day with answers on the expected days; proposals before it.

    A later answer takes the place of an earlier one: each is asked for on its own day.
    """

    def on(day: date) -> list[Told]:
        return proposed(proposals(record, Question(at=day)), places)

    days = {fact.on for fact in expected.of(Kind.ANSWER) if fact.on} - {expected.at}
    before = [told for day in sorted(days) for told in on(day)]
    now = on(expected.at)
    earlier = [t for t in before if t.kind is Kind.PROPOSAL]
    answers = {t.id: t for t in (*before, *now) if t.kind is Kind.ANSWER}
    return [*(t for t in now if t.kind is Kind.PROPOSAL), *answers.values()], earlier


def _all_there(expected: Expectations, reader: Reader, file: Path) -> None:
    missing = [name for text, name in expected.documents.items() if not _held(reader, text)]
    if missing:
        raise EvaluationError(
            f"the dossier lacks {len(missing)} of the {len(expected.documents)} reports of "
            f"{file}, the first {missing[0]}",
            "add the reports that the file names, with their texts unchanged",
        )


def _held(reader: Reader, text: str) -> bool:
    return bool(numbers_of_text(reader, text))


def _places(expected: Expectations, readings: Sequence[Reading]) -> Places:
    """The words of each item of the episode."""
    return {
        item.id: Place(item.span.text_sha256, item.span.start, item.span.end)
        for r in readings
        for item in _items(r)
        if item.span.text_sha256 in expected.documents
    }


def _items(reading: Reading) -> tuple[Statement | Unknown, ...]:
    return (*reading.statements, *reading.unknowns)


def _claims(
    expected: Expectations, said: Sequence[Statement], record: Record, places: Places
) -> list[Told]:
    """The claims of statements that lie where roots are expected."""
    wanted = [place for fact in expected.of(Kind.ROOTS) for place in fact.places]
    asked = [s for s in said if any(places[s.id].touches(w) for w in wanted)]
    return rooted((roots(record, s.id, expected.at).rooted for s in asked), places)
