"""What lies on the table: mentions of one proposal brought together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from detente.model import (
    Act,
    Certainty,
    LinkKind,
    Statement,
    Unknown,
)
from detente.positions.cells import rows_of
from detente.positions.content import same_content
from detente.positions.order import before
from detente.positions.pointers import Pointer, pointers
from detente.positions.pool import Pool
from detente.positions.references import Reference, ends_with_head, proposal_name, reference
from detente.positions.terms import Terms, fits, joined_terms, shares, terms_of, wording
from detente.vocabulary.offices import persons
from detente.vocabulary.parties import PARTIES
from detente.vocabulary.terms import term_words

__all__ = ["Tabled", "asks_plainly", "table"]

_CAPITALISED = re.compile(r"\b[A-Z][\w-]+")
_DECLARES = frozenset({Act.OFFER, Act.CONCEDE})


@dataclass(slots=True)
class Tabled:
    """One proposal while its mentions are gathered."""

    issue: str
    terms: Terms
    names: set[str] = field(default_factory=set)
    put_forward: list[Statement] = field(default_factory=list)
    answers: list[Statement | Unknown] = field(default_factory=list)
    mentions: list[tuple[str, int]] = field(default_factory=list)
    """Document and place of each mention that tells by itself which proposal it is."""
    owners: frozenset[str] = frozenset()
    """Whose it is by the words of those who answer it."""
    named_on: set[str] = field(default_factory=set)
    """Further issues on which one document names it in the same words."""

    @property
    def proposers(self) -> frozenset[str]:
        """The single parties that put it forward, else those that the answers name."""
        told = frozenset(p for s in self.put_forward for p in rows_of(s.speaker.party))
        return told or self.owners

    @property
    def asked(self) -> frozenset[str]:
        """Those to whom it was put."""
        put = [s for s in self.put_forward if s.act is Act.PROPOSE]
        return frozenset(p for s in put for t in s.targets for p in rows_of(t)) - self.proposers

    def is_named_by(self, pointer: Pointer) -> bool:
        """Whether an answer names it in the very words of its document, terms included."""
        found, names = pointer.reference, {name.casefold() for name in self.names}
        told = found is not None and found.terms.told and found.words.casefold() in names
        return told and self._is_here(pointer)

    def fits(self, pointer: Pointer) -> bool:
        """Whether an answer can mean this proposal: by issue, terms and whose it is."""
        owners = pointer.owners
        of_another = owners and self.proposers and owners.isdisjoint(self.proposers)
        same_issue = pointer.item.issue in {self.issue, *self.named_on}
        meant = same_issue and not of_another and self._asks(pointer) and self._stood(pointer)
        return meant and fits(self.terms, pointer.terms)

    def _is_here(self, pointer: Pointer) -> bool:
        """Whether the document of an answer tells of it."""
        return any(document == pointer.item.document for document, _ in self.mentions)

    def _stood(self, pointer: Pointer) -> bool:
        """Whether it was put forward by the day of the answer, as far as dates tell."""
        item = pointer.item
        if isinstance(item, Unknown) or not self.put_forward:
            return True
        return not all(before(item.said_on, s.said_on) for s in self.put_forward)

    def _asks(self, pointer: Pointer) -> bool:
        """Whether an answer is that of an addressee, or tells itself whose or which it is.

        A truce binds all who fight: whoever accepts "the ceasefire" of its report answers it.
        """
        movers, found = rows_of(pointer.mover), pointer.reference
        told = found is not None and (found.terms.told or found.points or bool(found.names))
        told = told or (self._is_here(pointer) and found is not None and found.is_truce)
        asked = {p for s in self.put_forward for p in self.asked if asks_plainly(s, p)}
        return told or not asked or not movers or not asked.isdisjoint(movers)


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


def table(pool: Pool) -> list[Tabled]:
    """Every proposal with the answers that fit it; none is linked on a guess.

    An answer needs the same issue, or the very words of the same document. With a duration,
    an amount or a scope of its own it fits the one proposal that shares it; "this truce" is
    the last one named before it in the same document, else the only one on the issue; "any
    truce" is each of the document.
    """
    tabled: list[Tabled] = []
    proposed = [s for s in pool.statements if _puts_forward(s)]
    for said in sorted(proposed, key=lambda s: (_openness(terms_of(_with_noun(s))), _place(s))):
        _put(tabled, said)
    found = sorted(pointers(pool), key=lambda p: (_openness(p.terms), p.place, p.item.id))
    for pointer in found:
        if pointer.terms.told:
            _point(tabled, pointer)
    known = list(tabled)
    for pointer in found:
        if not pointer.terms.told:
            _answer_bare(tabled, known, pointer)
    for home in tabled:
        home.put_forward = home.put_forward or _declared(pool, home)
    return tabled


def _puts_forward(said: Statement) -> bool:
    made = said.certainty not in (Certainty.NEGATED, Certainty.UNKNOWN)
    return said.act is Act.PROPOSE and made


def _declared(pool: Pool, home: Tabled) -> list[Statement]:
    """Of what is known by its answers only: who offered or declared it in these terms."""
    return [
        s
        for s in pool.statements
        if s.issue == home.issue
        and s.act in _DECLARES
        and s.certainty not in (Certainty.NEGATED, Certainty.UNKNOWN)
        and shares(home.terms, terms_of(wording(s)))
    ]


def _openness(terms: Terms) -> tuple[int, str]:
    told = (terms.days, terms.amounts, terms.narrow, terms.extent)
    return -sum(map(bool, told)), repr([sorted(map(str, t)) for t in told])


def _place(said: Statement) -> tuple[str, int, str]:
    return said.document, said.span.start, said.id


def _put(tabled: list[Tabled], said: Statement) -> None:
    words = _with_noun(said)
    terms = terms_of(words)
    same = [t for t in tabled if t.issue == said.issue and _same_proposal(t, said, terms)]
    own = [t for t in same if not t.proposers.isdisjoint(rows_of(said.speaker.party))]
    same = own or [t for t in same if _tied(t, said, reference(words))]
    if len(same) == 1:
        home = same[0]
    else:
        home = Tabled(said.issue, terms)
        tabled.append(home)
    home.terms = joined_terms(home.terms, terms)
    home.put_forward.append(said)
    home.mentions.append((said.document, said.span.start))
    name = proposal_name(words) or proposal_name(said.span.exact)
    home.names |= {name} if name else set()


def _tied(home: Tabled, said: Statement, found: Reference | None) -> bool:
    """Whether another party's proposal is tied to one: in its document, or by pointing at it."""
    pointed = found is not None and shares(home.terms, found.terms)
    return pointed or said.document in {d for d, _ in home.mentions}


def _with_noun(said: Statement) -> str:
    """The wording; of "that Washington proposed" with the noun that stands before it."""
    words = wording(said)
    noun = said.span.prefix.rstrip(" ,")
    relative = words.split(maxsplit=1)[0].lower() in term_words().relative
    about = relative and ends_with_head(noun)
    return f"{noun} {words}" if about else words


def _same_proposal(one: Tabled, said: Statement, terms: Terms) -> bool:
    if shares(one.terms, terms):
        return True
    own = [s for s in one.put_forward if s.speaker.party == said.speaker.party]
    return any(same_content(s, said) for s in own) and fits(one.terms, terms)


def _point(tabled: list[Tabled], pointer: Pointer) -> None:
    item, found = pointer.item, pointer.reference
    named = [t for t in tabled if t.is_named_by(pointer)]
    if len(named) == 1:
        named[0].named_on.add(item.issue)
    fitting = [t for t in tabled if t.fits(pointer) and shares(t.terms, pointer.terms)]
    meant = _narrowed(fitting, pointer)
    if len(meant) == 1:
        home = meant[0]
    elif not fitting and found is not None and found.names_one:
        home = Tabled(item.issue, pointer.terms, {found.words}, mentions=[pointer.place])
        tabled.append(home)
    else:
        return
    home.answers.append(item)
    if found is not None and found.terms.told:
        home.mentions.append(pointer.place)
        home.names.add(found.words)


def _narrowed(fitting: Sequence[Tabled], pointer: Pointer) -> Sequence[Tabled]:
    """Those of its document, not its own, by its very name; each where any is left."""
    words = pointer.reference.words.casefold() if pointer.reference else ""
    for test in (
        lambda t: any(d == pointer.item.document for d, _ in t.mentions),
        lambda t: t.proposers.isdisjoint(rows_of(pointer.mover)),
        lambda t: words in {name.casefold() for name in t.names},
    ):
        fitting = [t for t in fitting if test(t)] or fitting
    return fitting


def _answer_bare(tabled: list[Tabled], known: Sequence[Tabled], pointer: Pointer) -> None:
    item, found = pointer.item, pointer.reference
    meant = _by_link(known, item)
    fitting = [t for t in known if t.fits(pointer)]
    here = [t for t in fitting if any(d == item.document for d, _ in t.mentions)]
    if found is not None and not meant:
        if found.covers_all:
            meant = here
        else:
            meant = _last_named(here, pointer) or (fitting if len(fitting) == 1 else [])
    if found is None and not meant and pointer.is_open:
        meant = _asked_of(here, pointer)
    for home in meant:
        home.answers.append(item)
    if not meant and found is not None and found.names_one and _is_new(pointer, fitting):
        _seed(tabled, known, pointer, found)


def _asked_of(here: Sequence[Tabled], pointer: Pointer) -> list[Tabled]:
    """The one proposal of a document that asks whoever has not answered."""
    movers = rows_of(pointer.mover)
    asked = [t for t in here if any(asks_plainly(s, p) for s in t.put_forward for p in movers)]
    return asked if len(asked) == 1 else []


def _is_new(pointer: Pointer, fitting: Sequence[Tabled]) -> bool:
    """Whether what is pointed at is none of the proposals that would fit."""
    of_nobody_known = not any(pointer.owners & t.proposers for t in fitting)
    return not fitting or (bool(pointer.owners) and of_nobody_known)


def _seed(
    tabled: list[Tabled], known: Sequence[Tabled], pointer: Pointer, found: Reference
) -> None:
    """A proposal known by its answers only; one a document where the words tell no more."""
    item, words = pointer.item, found.words
    for home in tabled[len(known) :]:
        alike = {n.casefold() for n in home.names} == {words.casefold()}
        here = item.document in {d for d, _ in home.mentions}
        same_owner = home.owners == pointer.owners
        if home.issue == item.issue and same_owner and (here or (alike and " " in words)):
            home.answers.append(item)
            return
    seed = Tabled(item.issue, pointer.terms, {words}, [], [item], [pointer.place], pointer.owners)
    tabled.append(seed)


def _last_named(here: Sequence[Tabled], pointer: Pointer) -> list[Tabled]:
    document, start = pointer.place
    named = [(s, t) for t in here for d, s in t.mentions if d == document and s <= start]
    if not named:
        return list(here) if len(here) == 1 else []
    last = max(s for s, _ in named)
    meant = [t for s, t in named if s == last]
    return meant if len(meant) == 1 else []


def _by_link(known: Sequence[Tabled], item: Statement | Unknown) -> list[Tabled]:
    if isinstance(item, Unknown):
        return []
    ids = {k.statement for k in item.links if k.kind is LinkKind.ANSWERS}
    return [t for t in known if any(s.id in ids for s in t.put_forward)]
