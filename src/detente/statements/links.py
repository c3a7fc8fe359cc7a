"""What answers what, and what is given for what, among the statements of a text.

Simple and precise rather than complete: training/measure_links.py tells how precise.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.model import Act, Link, LinkKind, Span, Statement
from detente.vocabulary.links import exchange_opener, pointing_noun

__all__ = ["link"]

_ANSWERING = frozenset({Act.ACCEPT, Act.CONCEDE, Act.DEFER, Act.REJECT})
_ASKING = frozenset({Act.DEMAND, Act.OFFER, Act.PROPOSE})
_GIVING = frozenset({Act.ACCEPT, Act.CONCEDE, Act.OFFER})
_ANSWERED = dict.fromkeys(_ANSWERING, _ASKING) | {Act.DENY: frozenset({Act.ACCUSE})}
"""For each act that answers, the acts that it answers."""
FAR = 1000
"""An answer is at most so many characters from what it answers, unless it points at it."""
ENOUGH = 3
"""The least weight of the signs that one statement answers another."""
BREAK = re.compile(r"[.!?][\"”’]?\s|\n")


def link(statements: Sequence[Statement], text: str) -> tuple[Statement, ...]:
    """The statements of a text with links, each to what it answers or is given for.

    An answer has one link, to the nearest likely move; a bargain one to each statement that
    its condition names ("in exchange for ...").
    """
    return tuple(
        replace(s, links=tuple(dict.fromkeys((*s.links, *_links(s, statements, text)))))
        for s in statements
    )


def _links(statement: Statement, others: Sequence[Statement], text: str) -> Iterator[Link]:
    if answered := _answered(statement, others, text):
        yield Link(LinkKind.ANSWERS, answered.id)
    for other in _exchanged(statement, others):
        yield Link(LinkKind.IN_EXCHANGE_FOR, other.id)


def _answered(answer: Statement, others: Sequence[Statement], text: str) -> Statement | None:
    """The nearest move of another side that a statement answers, one within it first."""
    found = [o for o in others if _answers(answer, o, text)]
    return min(
        found,
        key=lambda o: (not _nested(answer.span, o.span), _gap(answer.span, o.span), o.span.start),
        default=None,
    )


def _answers(answer: Statement, other: Statement, text: str) -> bool:
    own, theirs = set(answer.speaker.parties), set(other.speaker.parties)
    if other.act not in _ANSWERED.get(answer.act, ()) or own & theirs:
        return False
    nested = _nested(answer.span, other.span)
    near = _one_sentence(answer.span, other.span, text)
    points = pointing_noun().search(answer.span.exact) is not None
    told_before = other.span.start <= answer.span.start
    if not nested and (answer.issue != other.issue or not (near or told_before)):
        return False
    if not points and _gap(answer.span, other.span) > FAR:
        return False
    toward, back = bool(theirs & set(answer.targets)), bool(own & set(other.targets))
    return 2 * toward + back + 2 * nested + points + near >= ENOUGH


def _exchanged(statement: Statement, others: Sequence[Statement]) -> list[Statement]:
    """The statements that the condition of a move names, or points back at."""
    condition = statement.condition
    if condition is None:
        return []
    opener = exchange_opener().match(condition.exact)
    if opener is None:
        return []
    if opener.end() == len(condition):
        return _other_half(statement, others)
    return [o for o in others if o is not statement and _holds(condition, o.span)]


def _other_half(statement: Statement, others: Sequence[Statement]) -> list[Statement]:
    """What the same side gave last before a demand, or asked for before an offer."""
    acts = _GIVING if statement.act is Act.DEMAND else frozenset({Act.DEMAND})
    before = [
        o
        for o in others
        if o.act in acts
        and o.speaker.party == statement.speaker.party
        and o.span.start < statement.span.start
        and _gap(o.span, statement.span) <= FAR
    ]
    return [max(before, key=lambda o: o.span.start)] if before else []


def _holds(outer: Span, inner: Span) -> bool:
    """Whether a span holds most of another one."""
    return outer.overlap(inner) > 0.7 * len(inner)


def _nested(a: Span, b: Span) -> bool:
    return a.overlap(b) == min(len(a), len(b))


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _one_sentence(a: Span, b: Span, text: str) -> bool:
    return not BREAK.search(text, min(a.end, b.end), max(a.start, b.start))
