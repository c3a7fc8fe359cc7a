"""What analysts settle beyond single items: roots, terms, issues."""

from collections.abc import Sequence
from typing import NamedTuple

from detente.errors import JudgementError
from detente.model import Event, EventKind, Statement
from detente.model.ruling import RulingKind
from detente.record import Reader, Record, Ruled

__all__ = ["rule"]


class _Shape(NamedTuple):
    """What a ruling of a kind must name."""

    least: int
    most: int | None
    valued: bool = False


SHAPES = {
    RulingKind.ROOTS_SAME: _Shape(2, 2),
    RulingKind.ROOTS_DISTINCT: _Shape(2, 2),
    RulingKind.TERM_MERGE: _Shape(2, None),
    RulingKind.TERM_SPLIT: _Shape(1, None),
    RulingKind.TERM_MOVE: _Shape(2, 2),
    RulingKind.TERM_NAME: _Shape(1, 1, valued=True),
    RulingKind.TERM_ORDER: _Shape(2, None, valued=True),
}
"""Of the kinds whose subjects are statements."""


def rule(record: Record, kind: RulingKind, subjects: Sequence[str], value: str, why: str) -> Event:
    """Settle something about statements, by the beginnings of their ids.

    Raises:
        UnknownEntry: There is no such statement, or several are meant.
        JudgementError: A reason, a name or a statement is missing, or one is too many.
    """
    if not why.strip():
        raise JudgementError("a ruling needs a reason", "give it with --why")
    with record.writing() as writer:
        meant = tuple(dict.fromkeys(_statement(writer, key) for key in subjects))
        _check(kind, meant, value)
        said = Ruled(kind=kind, subjects=meant, value=" ".join(value.split()), why=why)
        return writer.append(EventKind.RULED, said)


def _statement(reader: Reader, key: str) -> str:
    entry = reader.entry(key)
    if not isinstance(entry.item, Statement):
        raise JudgementError(
            f"{entry.id} is no statement", "name statements, as detente statements lists them"
        )
    return entry.id


def _check(kind: RulingKind, meant: Sequence[str], value: str) -> None:
    shape = SHAPES.get(kind)
    if shape is None:
        raise JudgementError(f"{kind} is not settled about statements", "see detente issues define")
    if len(meant) < shape.least or (shape.most is not None and len(meant) > shape.most):
        many = f"{shape.least}" if shape.most == shape.least else f"{shape.least} or more"
        raise JudgementError(f"{kind} was given {len(meant)} different statements", f"name {many}")
    if shape.valued and not value.strip():
        raise JudgementError(f"{kind} needs words", "tell what it is called, or what grows")
