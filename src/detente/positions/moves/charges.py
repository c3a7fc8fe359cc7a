"""Two sides that charge each other with one thing, and one side at odds with itself."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from detente.model import Act, Statement, When
from detente.positions.moves.contents import Dated, text_of
from detente.positions.moves.related import same_thing
from detente.positions.stance import NOT_MADE, stance
from detente.positions.words import telling_words
from detente.vocabulary.moves import move_rules

__all__ = ["Charged", "countercharges", "rifts"]

COMMON = 2
"""Telling words that two charges of one thing share at least."""


class Charged(NamedTuple):
    """Two accounts by the parties that give them."""

    parties: tuple[str, ...]
    issue: str
    one: tuple[Dated, ...]
    other: tuple[Dated, ...]


def countercharges(told: Mapping[str, Iterable[Dated]]) -> Iterator[Charged]:
    """Charges of two parties against each other, of one thing within some days, by issue."""
    for issue, dated in sorted(told.items()):
        charges: dict[tuple[str, str], list[Dated]] = {}
        for said, each in _charges(dated):
            for party in said.speaker.parties:
                for target in said.targets:
                    if target not in said.speaker.parties:
                        charges.setdefault((party, target), []).append(each)
        for (party, target), made in sorted(charges.items()):
            if party < target:
                yield from _mutual((party, target), issue, made, charges.get((target, party), []))


def _mutual(
    pair: tuple[str, str], issue: str, made: Iterable[Dated], back: Iterable[Dated]
) -> Iterator[Charged]:
    by_day: dict[int, tuple[dict[str, Dated], dict[str, Dated]]] = {}
    answers = list(back)
    for one in made:
        for other in answers:
            near = abs(one.day - other.day) <= move_rules().denial
            if near and _of_one_thing(one, other, pair):
                ones, others = by_day.setdefault(max(one.day, other.day), ({}, {}))
                ones[one.item.id], others[other.item.id] = one, other
    for _, (ones, others) in sorted(by_day.items()):
        yield Charged(pair, issue, _in_order(ones.values()), _in_order(others.values()))


def _of_one_thing(one: Dated, other: Dated, pair: tuple[str, str]) -> bool:
    a, b = text_of(one.item), text_of(other.item)
    names = {w for party in pair for w in telling_words(party)}
    common = (telling_words(a) & telling_words(b)) - names
    return same_thing(a, b) and len(common) >= COMMON


def rifts(told: Mapping[str, Iterable[Dated]]) -> Iterator[Charged]:
    """Charges of a party against itself, with the stands that its reports tell beside them."""
    for issue, dated in sorted(told.items()):
        everything = list(dated)
        inside: dict[tuple[str, int], list[Dated]] = {}
        for said, each in _charges(everything):
            for party in said.speaker.parties:
                if party in said.targets:
                    inside.setdefault((party, each.day), []).append(each)
        for (party, day), charges in sorted(inside.items()):
            reports = {d.item.document for d in charges}
            stands = [d for d in everything if d.day == day and _stands(d, party, reports)]
            if stands:
                yield Charged((party,), issue, _in_order(charges), _in_order(stands))


def _stands(dated: Dated, party: str, reports: set[str]) -> bool:
    said = dated.item
    if not isinstance(said, Statement) or said.document not in reports:
        return False
    held = stance(said) is not None and said.when is not When.PAST
    return held and party in said.speaker.parties


def _charges(told: Iterable[Dated]) -> Iterator[tuple[Statement, Dated]]:
    for dated in told:
        said = dated.item
        if not isinstance(said, Statement) or said.act is not Act.ACCUSE:
            continue
        if said.when is not When.PAST and said.certainty not in NOT_MADE:
            yield said, dated


def _in_order(told: Iterable[Dated]) -> tuple[Dated, ...]:
    return tuple(sorted(told, key=lambda d: (-d.day, d.item.document, d.item.span.start)))
