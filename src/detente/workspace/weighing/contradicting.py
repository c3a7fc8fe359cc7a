"""Where two accounts of a dossier cannot both be right, with what each rests on."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from detente.model.contradiction import Contradiction
from detente.positions.moves import contradictions as found_in
from detente.positions.moves.asked import EVERYTHING, Asked
from detente.record import Reader, Record, scratch
from detente.workspace.lookup.framing import Question, framed
from detente.workspace.lookup.naming import as_named
from detente.workspace.weighing.claims import claimed
from detente.workspace.weighing.footing import Footing

__all__ = ["Asked", "Contested", "Disputed", "contradictions"]


class Disputed(NamedTuple):
    """A contradiction with the roots of both accounts."""

    contradiction: Contradiction
    one: Footing
    other: Footing


class Contested(NamedTuple):
    """All contradictions, or those that change most, and where was looked for them."""

    found: tuple[Disputed, ...]
    since: date | None
    """From which day on; None where all that is told was looked through."""
    of: int
    """How many there are."""


def contradictions(
    record: Record,
    at: date | None = None,
    since: date | None = None,
    asked: Asked = EVERYTHING,
    known: datetime | None = None,
    most: int | None = None,
) -> Contested:
    """All that is told in two ways up to a day, or as much of it, what changes most first.

    Of a large dossier the last statements are looked through where no first day is asked
    for. Raises UnknownName for a party or issue that nothing names.
    """
    if known is not None:
        with scratch(record, known) as made:
            return contradictions(made, at, since, asked, most=most)
    with record.reading() as reader:
        wanted = as_named(reader, asked)
    question = Question(issue=wanted.issue, since=since, at=at, suggested=asked.suggested)
    with framed(record, question) as frame:
        told = found_in(frame.readings, at, since, wanted)
        shown = _disputed(frame.reader, told[:most], at)
        return Contested(tuple(shown), frame.since, len(told))


def _disputed(reader: Reader, found: Sequence[Contradiction], at: date | None) -> list[Disputed]:
    sides = claimed(reader, [side for c in found for side in (c.one, c.other)], at)
    return [Disputed(c, *sides[2 * n : 2 * n + 2]) for n, c in enumerate(found)]
