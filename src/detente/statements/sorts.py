"""The one party of a sort that a text is about: its union, company, producers."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, cached_property

from spacy.tokens import Doc, Token

from detente.model import ActorKind
from detente.statements.described import lemma
from detente.statements.names import Name
from detente.vocabulary.descriptions import descriptions
from detente.vocabulary.parties import PARTIES

__all__ = ["Sorts"]

OFTEN = 2
"""So many times a text names what producers produce before they are its producers."""


class Sorts:
    """The parties of a text by sort, from its listed names and words."""

    def __init__(self, doc: Doc, names: Iterable[Name]) -> None:
        counts = Counter(n.party for n in names if not n.generic and n.speaks)
        self._doc = doc
        self._groups = {p: n for p, n in counts.items() if _is_group(p)}
        self._unions = {p: n for p, n in counts.items() if p in _unions()}
        self._firms = {p: n for p, n in counts.items() if p in _firms()}

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(re.findall(r"\w+", self._doc.text.lower()))

    def of(self, head: Token) -> str | None:
        """The party that a noun of a sort means in this text; None if none is named."""
        return _most(self.parties(head)) or self._collective(head)

    def parties(self, head: Token) -> dict[str, int]:
        """How often each party that a noun's sort holds is named in the text."""
        noun, words = lemma(head), descriptions()
        if noun in words["armed"]:
            return self._groups
        if noun in words["organised"]:
            return self._unions
        return self._firms if noun in words["managing"] else {}

    def _collective(self, head: Token) -> str | None:
        """The listed producers or banks of what the text is about ("cocoa producers")."""
        if lemma(head) not in descriptions()["trading"]:
            return None
        listed = _collectives().get(head.lower_) or _collectives().get(head.lower_ + "s", {})
        counts = {p: self._words[of] for of, p in listed.items() if self._words[of] >= OFTEN}
        return _most(counts)


def _most(counts: dict[str, int]) -> str | None:
    return max(counts, key=lambda party: (counts[party], party), default=None)


def _is_group(party: str) -> bool:
    listed = PARTIES.get(party)
    return listed is not None and listed.actor.kind is ActorKind.GROUP and not listed.generic


@cache
def _unions() -> frozenset[str]:
    """The listed parties that a word of a union's name tells."""
    told = descriptions()["union_words"]
    return frozenset(
        party.name
        for party in PARTIES.values()
        if not party.generic and party.actor.kind is ActorKind.ORGANISATION
        for writing in (party.name, *party.aliases)
        if told & set(writing.lower().split())
    )


@cache
def _firms() -> frozenset[str]:
    """The listed companies and employers."""
    return frozenset(p.name for p in PARTIES.values() if p.business and not p.generic) - _unions()


@cache
def _collectives() -> dict[str, dict[str, str]]:
    """For the last word of each listed collective, its party by its first word."""
    found: dict[str, dict[str, str]] = {}
    for party in PARTIES.values():
        for writing in (party.name, *party.aliases) if party.generic else ():
            words = writing.lower().split()
            if len(words) == 2:
                found.setdefault(words[1], {}).setdefault(words[0], party.name)
    return found
