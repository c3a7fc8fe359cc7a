"""What a flag on a report would change, as lines: what weighs most first."""

from typing import TYPE_CHECKING

from detente.model import CellStands, Demand, Proposal
from detente.views.brief.row import Row
from detente.views.brief.words import (
    OUTLET_NOT_TOLD,
    count,
    date_words,
    issue_label,
    party_label,
    roots_words,
)
from detente.vocabulary.display import short
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.states import look
from detente.vocabulary.terms import listed

if TYPE_CHECKING:
    from detente.workspace.checking.flagging import CellMoved, Fallout, RootsMoved
    from detente.workspace.positions.asking import Held

__all__ = ["fallout_rows"]

WORDS = 90
"""Characters of what is quoted in a line."""
NOTHING = "nothing"


def fallout_rows(found: "Fallout") -> list[Row]:
    """Reports, cells, proposals, demands, claims with other roots, then those that fall."""
    cells = sorted(found.cells, key=lambda c: _states(c.before) == _states(c.after))
    claims = sorted(found.roots, key=lambda r: r.after is None)
    return [
        *(_report(held, "falls") for held in found.fallen),
        *(_report(held, "counts again") for held in found.risen),
        *(_cell(c) for c in cells if _told(c.before, c.after) != _told(c.after, c.before)),
        *(_proposal(*pair) for pair in found.proposals),
        *(_demand(*pair) for pair in found.demands),
        *map(_claim, claims),
    ]


def _report(held: "Held", how: str) -> Row:
    document = held.document
    title = document.title or document.capture.origin
    day = date_words(document.published)
    outlet = document.outlet or OUTLET_NOT_TOLD
    return Row((str(held.number),), outlet, title, "report", how, (day,) if day else ())


def _cell(moved: "CellMoved") -> Row:
    """The states before and after, with the words that fell or came."""
    before, after = moved.before, moved.after
    shown = (before or after or CellStands(moved.party, moved.issue)).stands
    left = {stand.newest for stand in after.stands} if after else set()
    first = next((stand for stand in shown if stand.newest not in left), None)
    who = f"{party_label(moved.party)} · {issue_label(moved.issue)}"
    words = f"“{clip(first.words, WORDS)}”" if first and first.words else ""
    told = f"{_told(before, after)} → {_told(after, before)}"
    ids = (short(first.newest),) if first else ()
    day = date_words(first.told_on or first.since) if first else ""
    return Row(ids, who, told, "position", details=tuple(filter(None, (words, day))))


def _told(cell: CellStands | None, other: CellStands | None) -> str:
    """The states of a cell that the other does not show in the same way."""
    same = other.stands if other else ()
    stands = [s for s in cell.stands if s not in same] if cell else []
    words = (f"{look(s.state).symbol} {look(s.state).word} ({s.count})" for s in stands)
    return ", ".join(words) or NOTHING


def _states(cell: CellStands | None) -> list[str]:
    return [stand.state.value for stand in cell.stands] if cell else []


def _proposal(before: Proposal | None, after: Proposal | None) -> Row:
    told = before or after
    assert told is not None  # noqa: S101 - one of the two is always there
    who = listed(map(party_label, told.proposers)) or "no one named"
    answers = f"{_answers(before)} → {_answers(after)}"
    details = (answers,) if before and after and _answers(before) != _answers(after) else ()
    return Row(
        (short(told.id),), who, clip(told.terms, WORDS), "proposal", _how(before, after), details
    )


def _answers(proposal: Proposal | None) -> str:
    responses = proposal.responses if proposal else ()
    return ", ".join(f"{party_label(r.party)}: {r.answer.value}" for r in responses) or NOTHING


def _demand(before: Demand | None, after: Demand | None) -> Row:
    told = before or after
    assert told is not None  # noqa: S101 - one of the two is always there
    first = told.statements[0]
    day = date_words(told.said_on)
    return Row(
        (short(first.id),),
        party_label(told.party),
        gist(first, WORDS),
        "demand",
        _how(before, after),
        tuple(filter(None, (issue_label(told.issue), day, _standing(before, after)))),
    )


def _standing(before: Demand | None, after: Demand | None) -> str:
    if before is None or after is None:
        return ""
    if before.standing is not after.standing:
        return f"{before.standing.value} → {after.standing.value}"
    old, new = len(before.statements), len(after.statements)
    return f"{count(old, 'statement')} → {new}"


def _how(before: object, after: object) -> str:
    if after is None:
        return "falls"
    return "changes" if before is not None else "appears"


def _claim(moved: "RootsMoved") -> Row:
    said = moved.statement
    after = roots_words(moved.after) if moved.after else "no other report tells it"
    return Row(
        (short(said.id),),
        party_label(said.speaker.party),
        gist(said, WORDS),
        "claim",
        f"{roots_words(moved.before)} → {after}",
        tuple(filter(None, (issue_label(said.issue), date_words(said.said_on)))),
    )
