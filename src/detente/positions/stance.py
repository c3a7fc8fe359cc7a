"""Which state of a cell a statement stands for, if any."""

from detente.model import Act, Certainty, State, Statement

__all__ = ["GIVING", "NOT_MADE", "stance"]

GIVING = frozenset({Act.OFFER, Act.ACCEPT, Act.CONCEDE})
"""The acts that give."""
NOT_MADE = frozenset({Certainty.NEGATED, Certainty.UNKNOWN})
"""How a move is told that was not, or not surely, made."""
_PLAIN = {
    Act.DEMAND: State.WANTS,
    Act.PROPOSE: State.WANTS,
    Act.OFFER: State.GIVES,
    Act.ACCEPT: State.GIVES,
    Act.CONCEDE: State.GIVES,
    Act.REJECT: State.REFUSES,
    Act.DENY: State.DENIES,
    Act.DEFER: State.OPEN,
}


def stance(statement: Statement) -> State | None:
    """The state that a statement sets; None for what is listed beside the cell.

    A negated accept, offer, concession or proposal is not given, which is no refusal;
    any other negated act sets nothing. Attacks, backing and judgements never do.
    """
    state = _PLAIN.get(statement.act)
    if state is None or statement.certainty is Certainty.UNKNOWN:
        return state and State.UNKNOWN
    if statement.certainty is Certainty.NEGATED:
        gives = statement.act in GIVING or statement.act is Act.PROPOSE
        return State.NOT_GIVEN if gives else None
    return State.GIVES_IF if state is State.GIVES and statement.condition else state
