"""What an opening word means beside a move that is made, and beside one that is not."""

from collections.abc import Mapping
from typing import NamedTuple

from detente.model.act import Act, Certainty
from detente.model.edge import EdgeKind
from detente.model.statement import Statement
from detente.positions.stance import GIVING
from detente.vocabulary.conditions import condition_words

__all__ = ["Sense", "is_refused", "sense_of"]


class Sense(NamedTuple):
    """How the move and the words of its condition stand to one another."""

    kind: EdgeKind
    reversed: bool = False
    """Whether what the condition names waits for the move."""
    ends: bool = False
    """Whether the move waits for the condition to end or to stay away."""


_MADE: Mapping[str, Sense] = {
    "": Sense(EdgeKind.IF),
    "if": Sense(EdgeKind.IF),
    "only if": Sense(EdgeKind.ONLY_IF),
    "unless": Sense(EdgeKind.UNLESS, ends=True),
    "once": Sense(EdgeKind.ONLY_AFTER),
    "after": Sense(EdgeKind.ONLY_AFTER),
    "until": Sense(EdgeKind.UNTIL),
    "before": Sense(EdgeKind.BEFORE, reversed=True),
    "exchange": Sense(EdgeKind.IN_EXCHANGE_FOR),
    "first step": Sense(EdgeKind.FIRST_STEP, reversed=True),
    "price": Sense(EdgeKind.ONLY_IF, reversed=True),
    "while": Sense(EdgeKind.IF),
}
"""Beside a move that is made; "without preconditions" is no condition."""
_REFUSED: Mapping[str, Sense] = {
    "": Sense(EdgeKind.IF),
    "if": Sense(EdgeKind.IF, ends=True),
    "only if": Sense(EdgeKind.ONLY_IF),
    "unless": Sense(EdgeKind.UNLESS),
    "once": Sense(EdgeKind.IF, ends=True),
    "until": Sense(EdgeKind.ONLY_AFTER),
    "before": Sense(EdgeKind.ONLY_AFTER),
    "exchange": Sense(EdgeKind.IN_EXCHANGE_FOR),
    "price": Sense(EdgeKind.ONLY_IF, reversed=True),
    "while": Sense(EdgeKind.IF, ends=True),
    "without": Sense(EdgeKind.ONLY_IF),
}
"""Beside a move that is refused: "no talks after the raid" tells a cause, no condition."""


def is_refused(said: Statement) -> bool:
    """Whether a statement tells that a move is not made."""
    return said.act is Act.REJECT or said.certainty is Certainty.NEGATED


def sense_of(said: Statement, cue: str) -> Sense | None:
    """What a cue means beside a statement; None where it is no condition.

    What is refused "if it does not sign" waits for the end of that. What may or may not
    come "before" something waits for it.
    """
    if said.certainty is Certainty.NEGATED and said.act not in GIVING:
        return None  # a demand that is not made ties nothing
    if cue == "until" and condition_words().lasts.search(said.span.exact):
        return _MADE[cue]  # "will fight until": refused, and yet it lasts
    open_ = cue in ("before", "until") and (
        said.act is Act.DEFER or said.certainty is Certainty.UNKNOWN
    )
    return (_REFUSED if is_refused(said) or open_ else _MADE).get(cue)
