"""Which statements tell one claim, and which the opposite."""

from typing import NamedTuple

from detente.model import Certainty, LinkKind, Statement, When
from detente.model.root import Match
from detente.positions.roots.ground import Ground
from detente.positions.stance import NOT_MADE
from detente.positions.terms import any_of, fits, shares, terms_of, wording
from detente.positions.words import nearly_equal
from detente.vocabulary.roots import root_rules
from detente.vocabulary.terms import term_words

__all__ = ["Told", "polarity", "same_words", "tellings", "tells"]


class Told(NamedTuple):
    """A statement that tells a claim or its opposite, and why it is held to."""

    statement: Statement
    match: Match


def tellings(said: Statement, ground: Ground) -> tuple[list[Told], list[Told]]:
    """What tells the same move of the same party about then, and what tells the opposite."""
    by_words: dict[tuple[str, Certainty, int], str] = {}
    same, against = [], []
    recalled, sure = said.when is When.PAST, polarity(said)
    for other, apart in ground.near(said):
        if recalled is not (other.when is When.PAST):
            continue
        if said.act is other.act and sure is polarity(other):
            if reason := _reason(said, other, apart, by_words):
                same.append(Told(other, Match(other.id, reason)))
        elif reason := _opposite(said, other, apart):
            against.append(Told(other, Match(other.id, reason)))
    return same, against


def tells(said: Statement, other: Statement, apart: int) -> str:
    """Why a statement makes the same move as one of the same party, act and issue.

    Empty where it does not; `apart` is how many days lie between them.
    """
    rules = root_rules()
    if said.id == other.id:
        return "the statement itself"
    if _linked(said, other):
        return "linked as saying it again"
    a, b = wording(said), wording(other)
    if not fits(terms_of(a), terms_of(b)):
        return ""
    if apart <= rules.word_days and (told := same_words(a, b)):
        return told
    if said.act in rules.answers and apart <= rules.answer_days and _same_thing(said, other):
        return "the same answer in other words"
    return ""


def same_words(one: str, other: str) -> str:
    """How two wordings tell the same, in words; empty where they do not."""
    if one.casefold() == other.casefold():
        return "the same words"
    if nearly_equal(one, other):
        return "nearly the same words"
    return "the same amount, duration or scope" if shares(terms_of(one), terms_of(other)) else ""


def polarity(said: Statement) -> Certainty:
    """Whether a move is told to be made, not made, or not known."""
    plain = said.certainty not in NOT_MADE
    return Certainty.CERTAIN if plain else said.certainty


def _reason(
    said: Statement, other: Statement, apart: int, known: dict[tuple[str, Certainty, int], str]
) -> str:
    """Why it tells the same; equal wordings of one day are compared once."""
    if said.id == other.id or said.links or other.links or other.act in root_rules().answers:
        return tells(said, other, apart)
    key = wording(other), other.certainty, apart
    if key not in known:
        known[key] = tells(said, other, apart)
    return known[key]


def _opposite(said: Statement, other: Statement, apart: int) -> str:
    """Why a statement tells that the move was not made, or an opposite one was."""
    rules = root_rules()
    excluded = other.act in rules.opposites.get(said.act, frozenset())
    if not excluded and said.act is not other.act:
        return ""
    sure = {polarity(said), polarity(other)}
    if said.act is other.act and sure == {Certainty.CERTAIN, Certainty.NEGATED}:
        return "told not to be so" if tells(said, other, apart) else ""
    if not excluded or sure != {Certainty.CERTAIN} or apart > rules.word_days:
        return ""
    a, b = wording(said), wording(other)
    if not fits(terms_of(a), terms_of(b)):
        return ""
    if nearly_equal(a, b):
        return "the opposite in nearly the same words"
    near = apart <= rules.answer_days and set(said.targets) & set(other.targets)
    return "the opposite answer" if near and _same_thing(said, other) else ""


def _same_thing(said: Statement, other: Statement) -> bool:
    """Whether two answers can be to one proposal: both name one, and one addressee."""
    told = any_of((*term_words().named_heads, *term_words().heads))
    named = all(told.search(s.span.exact) for s in (said, other))
    aims = not said.targets or not other.targets or set(said.targets) & set(other.targets)
    return named and bool(aims)


def _linked(one: Statement, other: Statement) -> bool:
    return any(
        k.kind is LinkKind.RESTATES and k.statement == b.id
        for a, b in ((one, other), (other, one))
        for k in a.links
    )
