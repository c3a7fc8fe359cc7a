"""A title made of the two lines that tell most."""

from collections.abc import Sequence
from datetime import date

from detente.model import Contents, Line, Matrix, Reading, State, Statement
from detente.positions.gist import clip, content_words, telling_span
from detente.positions.matrix import matrix
from detente.positions.references import proposal_name
from detente.positions.telling import Move, most_telling, place
from detente.positions.within import EVERYTHING, Within
from detente.positions.wording import moves, named
from detente.vocabulary.issues import get_issue

__all__ = ["LENGTH", "headline", "headline_of"]

LENGTH = 90
"""Characters of a headline at most."""
NOTHING = "No current positions found"


def headline(
    readings: Sequence[Reading], at: date | None = None, within: Within = EVERYTHING
) -> Line:
    """The two most telling moves of different parties in 90 characters at most."""
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


def _content(said: Statement) -> str:
    return content_words(said) if telling_span(said) is said.content else ""


def _rooms(chosen: Sequence[Move]) -> list[int]:
    """Characters for each part: a short one leaves the rest of its share to the other."""
    if len(chosen) == 1:
        return [LENGTH]
    room = LENGTH - len("; ")
    first, second = (len(_part(m, room)) for m in chosen)
    half = room // 2
    return [max(half, room - second), max(half, room - first)]


def _part(move: Move, n: int) -> str:
    issue = get_issue(move.issue).label
    state = move.holding.state
    if state is State.AWAITED:
        return clip(f"{named(move.party)}'s answer on {issue} is awaited", n)
    if state in (State.CONTESTED, State.UNKNOWN):
        return clip(f"{named(move.party)}: {state.value} on {issue}", n)
    said = move.holding.statements[0]
    start = moves(said, toward=False)
    if said.contents is Contents.UNDISCLOSED:
        return clip(f"{start}: contents not disclosed", n)
    words = proposal_name(said.span.exact) or _content(said) or issue
    end = ", conditionally" if said.condition else ""
    return f"{clip(f'{start}: {words}', n - len(end))}{end}"
