"""A title made of the two lines that tell most."""

from collections.abc import Sequence
from datetime import date

from detente.model import Contents, Line, Matrix, Reading, State, Statement
from detente.positions.matrix import matrix
from detente.positions.references import proposal_name, reference
from detente.positions.telling import Move, most_telling, place
from detente.positions.within import EVERYTHING, Within
from detente.positions.wording import UNDISCLOSED, moves, named
from detente.vocabulary.gist import clip, standing_content
from detente.vocabulary.issues import issue_name

__all__ = ["LENGTH", "headline", "headline_of"]

LENGTH = 130
"""Characters of a headline at most."""
CLAUSE = 4
"""Words of a clause that tells more than the name of its issue."""
NOTHING = "No current positions found"


def headline(
    readings: Sequence[Reading], at: date | None = None, within: Within = EVERYTHING
) -> Line:
    """The two most telling moves of different parties in 130 characters at most."""
    return headline_of(matrix(readings, at, within))


def headline_of(told: Matrix) -> Line:
    """The headline of a matrix."""
    chosen = sorted(most_telling(told, 2), key=place)
    if not chosen:
        return Line(NOTHING, ())
    parts = [_part(m, room) for m, room in zip(chosen, _rooms(chosen), strict=True)]
    text = "; ".join(dict.fromkeys(parts))
    text = text[0].upper() + text[1:]
    return Line(text, tuple(i for m in chosen for i in m.ids))


def _rooms(chosen: Sequence[Move]) -> list[int]:
    """Characters for each part: a short one leaves the rest of its share to the other."""
    if len(chosen) == 1:
        return [LENGTH]
    room = LENGTH - len("; ")
    first, second = (len(_part(m, room)) for m in chosen)
    half = room // 2
    return [max(half, room - second), max(half, room - first)]


def _part(move: Move, n: int) -> str:
    issue = issue_name(move.issue)
    state = move.holding.state
    if state is State.AWAITED:
        asked = (proposal_name(i.span.exact) for i in move.holding.items)
        name = next((f"the {name}" for name in asked if name), issue)
        return clip(f"{named(move.party)}'s answer on {name} is awaited", n)
    if state is State.UNKNOWN:
        return clip(f"not known: {move.holding.items[0].span.exact}", n)
    if state is State.CONTESTED:
        return clip(f"{named(move.party)}: contested on {issue}", n)
    return _moved(move.holding.statements[0], issue, n)


def _moved(said: Statement, issue: str, n: int) -> str:
    """The move with its content; without one the clause itself, at the last the issue."""
    start = moves(said, toward=False)
    if said.contents is Contents.UNDISCLOSED:
        return clip(f"{start}: {UNDISCLOSED}", n)
    end = ", conditionally" if said.condition else ""
    clause = said.span.exact
    words = standing_content(said) or proposal_name(clause) or _pointed_at(clause)
    if not words and len(clause.split()) >= CLAUSE:
        if clause[:1].isupper():
            return clip(clause, n)
        words = clause
    return f"{clip(f'{start}: {words or issue}', n - len(end))}{end}"


def _pointed_at(clause: str) -> str:
    found = reference(clause)
    return found.words if found else ""
