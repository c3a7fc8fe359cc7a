"""What is new, put together from sourced lines only."""

from collections.abc import Sequence
from datetime import date

from detente.model import Line, Matrix, Reading, State, Statement
from detente.positions.matrix import matrix
from detente.positions.telling import Move, most_telling, place
from detente.positions.within import EVERYTHING, Within
from detente.positions.wording import hedge, moves, named, told_words, word_of
from detente.vocabulary.gist import clip, content_words
from detente.vocabulary.issues import issue_name

__all__ = ["NOTHING", "lead", "lead_of"]

SENTENCES = 5
"""Sentences of a lead at most."""
WORDS = 130
"""Characters of the record's own words in a sentence at most."""
NOTHING = Line("No current position of a party was found in these reports.", ())
"""The lead where no party holds anything now."""


def lead(
    readings: Sequence[Reading], at: date | None = None, within: Within = EVERYTHING
) -> tuple[Line, ...]:
    """At most five sentences in fixed patterns, each of them with its items."""
    return lead_of(matrix(readings, at, within))


def lead_of(told: Matrix) -> tuple[Line, ...]:
    """The lead of a matrix."""
    chosen = sorted(most_telling(told, SENTENCES), key=place)
    lines = [(_sentence(m), m.ids) for m in chosen]
    return tuple(Line(text[0].upper() + text[1:], ids) for text, ids in lines) or (NOTHING,)


def _sentence(move: Move) -> str:
    state = move.holding.state
    if state is State.AWAITED:
        return f"An answer from {named(move.party)} on {_issue(move)} is awaited."
    if state is State.CONTESTED:
        return _contested(move)
    if state is State.UNKNOWN:
        return f"Not known: “{clip(move.holding.items[0].span.exact, WORDS)}”."
    return _moved(move.holding.statements[0])


def _moved(said: Statement) -> str:
    end = f"{_condition(said)}{hedge(said)}{word_of(said.chain)}."
    return f"{moves(said)}: {told_words(said, WORDS)}{end}"


def _condition(said: Statement) -> str:
    if said.condition is None or content_words(said) in said.condition.exact:
        return ""
    return f", on the condition “{clip(said.condition.exact, WORDS)}”"


def _contested(move: Move) -> str:
    sides: dict[str, Statement] = {}
    for said in move.holding.statements:
        sides.setdefault(moves(said, toward=False), said)
    told = "; ".join(
        f"{who}: {told_words(said, WORDS // 2)}{word_of(said.chain)}" for who, said in sides.items()
    )
    return f"Contested on {_issue(move)}: {told}."


def _issue(move: Move) -> str:
    return issue_name(move.issue)
