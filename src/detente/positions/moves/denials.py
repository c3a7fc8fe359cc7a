"""What one side says that another has done, and whoever denies it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from detente.model import Act, Statement, Unknown, When
from detente.positions.cells import rows_of
from detente.positions.moves.contents import Dated, newest_first, text_of
from detente.positions.moves.related import same_thing
from detente.positions.moves.rivals import voice_of
from detente.positions.stance import GIVING, NOT_MADE
from detente.positions.words import telling_words
from detente.vocabulary.moves import move_rules

__all__ = ["Denied", "denials"]

NEXT = 200
"""Characters between a charge and a denial that follows it, at most."""
COMMON = 3
"""Telling words that a denial shares at least with what it denies."""


class Denied(NamedTuple):
    """What is told of a party on an issue, and who denies it."""

    party: str
    issue: str
    claims: tuple[Dated, ...]
    denials: tuple[Dated, ...]
    charge: bool
    """Whether it is an accusation, and no move that the party is said to have made."""


def denials(told: Mapping[str, Iterable[Dated]]) -> Iterator[Denied]:
    """Claims and charges with the denials that bear on them, by issue in order.

    `told` holds all statements of each issue. A denial bears on what was told of its
    subject, or on a charge against its speaker, within some days before it.
    """
    for issue, dated in sorted(told.items()):
        claims: dict[tuple[str, bool], list[Dated]] = {}
        denying: list[tuple[Statement, Dated]] = []
        for each in dated:
            said = each.item
            if not isinstance(said, Statement) or said.when is When.PAST:
                continue
            if said.certainty in NOT_MADE:
                continue
            if said.act is Act.DENY:
                denying.append((said, each))
            for party, charge in _claimed(said):
                claims.setdefault((party, charge), []).append(each)
        for (party, charge), made in sorted(claims.items()):
            yield from _denied(party, issue, made, denying, charge)


def _denied(
    party: str,
    issue: str,
    made: Iterable[Dated],
    denying: Iterable[tuple[Statement, Dated]],
    charge: bool,
) -> Iterator[Denied]:
    """One for each day on which it is denied what a party is said to do or charged with."""
    own = [
        (said, dated)
        for said, dated in denying
        if party in said.speaker.parties or party in said.targets or charge
    ]
    by_day: dict[int, tuple[dict[str, Dated], dict[str, Dated]]] = {}
    for said, denial in own:
        for dated in made:
            if charge and party not in said.speaker.parties and not _of_another(said, dated):
                continue
            near = 0 <= denial.day - dated.day <= move_rules().denial
            if near and _others_say(said, dated) and _bears(said, dated):
                claims, against = by_day.setdefault(denial.day, ({}, {}))
                claims[dated.item.id] = dated
                against[denial.item.id] = denial
    for _, both in sorted(by_day.items()):
        claimed, denied = (newest_first(some.values()) for some in both)
        yield Denied(party, issue, claimed, denied, charge)


def _claimed(said: Statement) -> Iterator[tuple[str, bool]]:
    """Of whom a statement claims a move, or whom it charges."""
    if said.act in GIVING:
        yield from ((party, False) for party in rows_of(said.speaker.party))
    if said.act is Act.ACCUSE:
        yield from ((t, True) for t in said.targets if t not in said.speaker.parties)


def _of_another(denial: Statement, charge: Dated) -> bool:
    """Whether a third party denies a charge right where it is told."""
    made = charge.item
    accusers = made.speaker.parties if isinstance(made, Statement) else ()
    return _follows(denial, made) and not {*accusers} & {*denial.speaker.parties}


def _others_say(denial: Statement, claim: Dated) -> bool:
    """Whether what a party denies of itself is told on another's word, and not its own."""
    said = claim.item
    if not isinstance(said, Statement) or said.act is Act.ACCUSE:
        return True
    own = bool({*said.speaker.parties} & {*denial.speaker.parties})
    return not own or (bool(said.chain) and voice_of(said) not in denial.speaker.parties)


def _bears(denial: Statement, claim: Dated) -> bool:
    if _follows(denial, claim.item):
        return True
    one, other = text_of(denial), text_of(claim.item)
    names = {w for p in denial.targets for w in telling_words(p)}
    common = telling_words(one) & telling_words(other) - names
    return same_thing(one, other) or len(common) >= COMMON


def _follows(denial: Statement, claim: Statement | Unknown) -> bool:
    """Whether a report tells a denial right after what it then denies."""
    between = denial.span.start - claim.span.end
    return denial.document == claim.document and 0 <= between <= NEXT
