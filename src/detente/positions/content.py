"""When two statements tell one content."""

from detente.model import Contents, LinkKind, Statement, Unknown
from detente.positions.terms import fits, terms_of, wording
from detente.positions.words import nearly_equal

__all__ = ["same_content", "same_place"]


def same_content(one: Statement, other: Statement) -> bool:
    """Whether two statements of one party on one issue make the same move.

    They do by the same act in nearly equal words with terms that fit, by a link between
    them, and where one document twice leaves the contents untold.
    """
    a, b = wording(one), wording(other)
    if one.act is not other.act or not fits(terms_of(a), terms_of(b)):
        return False
    return _linked(one, other) or _both_untold(one, other) or nearly_equal(a, b)


def same_place(one: Statement | Unknown, other: Statement | Unknown) -> bool:
    """Whether two items stand on the same words: half of the shorter span or more."""
    shorter = min(len(one.span), len(other.span))
    return one.document == other.document and 2 * one.span.overlap(other.span) >= max(shorter, 1)


def _both_untold(one: Statement, other: Statement) -> bool:
    untold = one.contents is other.contents is Contents.UNDISCLOSED
    return untold and one.document == other.document


def _linked(one: Statement, other: Statement) -> bool:
    def points(a: Statement, b: Statement) -> bool:
        return any(k.kind is LinkKind.RESTATES and k.statement == b.id for k in a.links)

    return points(one, other) or points(other, one)
