"""One proposal while its mentions are gathered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from detente.model import Act, Statement, Unknown, When
from detente.positions.cells import rows_of
from detente.positions.order import last_day
from detente.positions.pointers import Pointer
from detente.positions.terms import Terms, fits, joined_terms
from detente.vocabulary.offices import persons
from detente.vocabulary.parties import PARTIES

__all__ = ["Tabled", "asks_plainly"]

_CAPITALISED = re.compile(r"\b[A-Z][\w-]+")


class _Makers(NamedTuple):
    """What those who put a proposal forward tell about it."""

    proposers: frozenset[str]
    targets: frozenset[str]
    plainly: frozenset[str]
    """The targets that are asked in plain words."""
    first: date | None
    """The first day on which it was put; None where that is recalled, or a day not told."""

    @classmethod
    def of(cls, put: Sequence[Statement]) -> "_Makers":
        asked = [(s, p) for s in put if s.act is Act.PROPOSE for t in s.targets for p in rows_of(t)]
        days = [s.said_on.day for s in put if s.said_on is not None]
        recalled = any(s.when is When.PAST for s in put)
        return cls(
            frozenset(p for s in put for p in rows_of(s.speaker.party)),
            frozenset(p for _, p in asked),
            frozenset(p for s, p in asked if asks_plainly(s, p)),
            min(days) if days and len(days) == len(put) and not recalled else None,
        )


@dataclass(slots=True)
class Tabled:
    """One proposal while its mentions are gathered."""

    issue: str
    terms: Terms
    names: set[str] = field(default_factory=set)
    put_forward: list[Statement] = field(default_factory=list)
    answers: list[Statement | Unknown] = field(default_factory=list)
    mentions: dict[str, list[int]] = field(default_factory=dict)
    """By document the places that tell by themselves which proposal it is."""
    owners: frozenset[str] = frozenset()
    """Whose it is by the words of those who answer it."""
    named_on: set[str] = field(default_factory=set)
    """Further issues on which it is put, or named in the same words of one document."""
    rules: dict[str, str] = field(default_factory=dict)
    """For the id of each answer the rule that ties it to this proposal."""
    perhaps: list["Tabled"] = field(default_factory=list, repr=False, compare=False)
    """Others that are perhaps the same."""

    _makers: _Makers | None = field(default=None, repr=False, compare=False)

    def put(self, *statements: Statement) -> None:
        """Add what puts it forward."""
        self.put_forward += statements
        self._makers = None

    def answer(self, item: Statement | Unknown, rule: str) -> None:
        """Add an answer, with the rule that ties it to this proposal; the first one holds."""
        if item.id not in self.rules:
            self.rules[item.id] = rule
            self.answers.append(item)

    def forget(self, item: Statement | Unknown) -> None:
        """Take an answer back."""
        self.rules.pop(item.id, None)
        self.answers = [i for i in self.answers if i is not item]

    def absorb(self, other: "Tabled") -> None:
        """Take in all of another telling of the same proposal."""
        self.put(*other.put_forward)
        self.terms = joined_terms(self.terms, other.terms)
        self.names |= other.names
        for document, places in other.mentions.items():
            self.mentions.setdefault(document, []).extend(places)
        self.owners |= other.owners
        self.named_on |= {other.issue, *other.named_on} - {self.issue}
        for item in other.answers:
            self.answer(item, other.rules.get(item.id, ""))
        self.perhaps += other.perhaps

    def doubt(self, other: "Tabled") -> None:
        """Note another one that is perhaps the same."""
        if not any(p is other for p in self.perhaps):
            self.perhaps.append(other)

    @property
    def proposers(self) -> frozenset[str]:
        """The single parties that put it forward, else those that the answers name."""
        return self._made.proposers or self.owners

    @property
    def asked(self) -> frozenset[str]:
        """Those to whom it was put."""
        return self._made.targets - self.proposers

    def is_named_by(self, pointer: Pointer) -> bool:
        """Whether an answer names it in the very words of its document, terms included."""
        found = pointer.reference
        if found is None or not found.terms.told or not self._is_here(pointer):
            return False
        return found.words.casefold() in {name.casefold() for name in self.names}

    def fits(self, pointer: Pointer) -> bool:
        """Whether an answer can mean this proposal: by issue, terms and whose it is."""
        owners = pointer.owners
        if not self.is_on(pointer.item.issue) or not fits(self.terms, pointer.terms):
            return False
        movers = set(rows_of(pointer.mover))
        if movers and movers <= self.proposers:  # nobody answers a proposal of its own
            return False
        of_another = owners and self.proposers and owners.isdisjoint(self.proposers)
        return not of_another and self._stood(pointer) and self._asks(pointer)

    def is_on(self, issue: str) -> bool:
        """Whether it is put or named on an issue."""
        return issue == self.issue or issue in self.named_on

    @property
    def _made(self) -> _Makers:
        if self._makers is None:
            self._makers = _Makers.of(self.put_forward)
        return self._makers

    def _is_here(self, pointer: Pointer) -> bool:
        """Whether the document of an answer tells of it."""
        return pointer.item.document in self.mentions

    def _stood(self, pointer: Pointer) -> bool:
        """Whether it was put forward by the day of the answer, as far as dates tell."""
        item, first = pointer.item, self._made.first
        if isinstance(item, Unknown) or item.said_on is None or first is None:
            return True
        return last_day(item.said_on) >= first

    def _asks(self, pointer: Pointer) -> bool:
        """Whether an answer is that of an addressee, or tells itself whose or which it is.

        A truce binds all who fight: whoever accepts "the ceasefire" of its report answers it.
        """
        movers, found = rows_of(pointer.mover), pointer.reference
        told = found is not None and (found.terms.told or found.points or bool(found.names))
        told = told or (self._is_here(pointer) and found is not None and found.is_truce)
        if told or not movers:
            return True
        asked = self._made.plainly - self.proposers
        if found is None:  # mere terms: 7/8 pct are everybody's
            asked = asked or self.asked
        return not asked or not asked.isdisjoint(movers)


def asks_plainly(said: Statement, party: str) -> bool:
    """Whether a verb puts it to a party that the clause names, itself or by a holder of office."""
    by_verb = all(g.rule.startswith("verb") for g in said.given if g.field == "act")
    asked = said.act is Act.PROPOSE and party in said.targets and by_verb
    return asked and _names(said.span.exact, party)


def _names(text: str, party: str) -> bool:
    known = PARTIES.get(party)
    other = (known.capital, *known.aliases, *known.demonyms) if known else ()
    if any(name in text for name in (party, *other) if name):
        return True
    people = (h for word in _CAPITALISED.findall(text) for h in persons(word))
    return any(holder.party == party for holder in people)
