"""What lies on the table: mentions of one proposal brought together."""

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
from detente.positions.pointers import Pointer, pointers
from detente.positions.pool import Pool
from detente.positions.references import Reference, ends_with_head, proposal_name
from detente.positions.terms import Terms, fits, joined_terms, shares, terms_of, wording
from detente.vocabulary.terms import term_words

__all__ = ["Tabled", "table"]

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

    def is_named_by(self, pointer: Pointer) -> bool:
        """Whether an answer names it in the very words of its document, terms included."""
        found, names = pointer.reference, {name.casefold() for name in self.names}
        told = found is not None and found.terms.told and found.words.casefold() in names
        return told and any(d == pointer.item.document for d, _ in self.mentions)

    def fits(self, pointer: Pointer) -> bool:
        """Whether an answer can mean this proposal: by issue, terms and whose it is."""
        owners = pointer.owners
        of_another = owners and self.proposers and owners.isdisjoint(self.proposers)
        same_issue = pointer.item.issue in {self.issue, *self.named_on}
        return same_issue and not of_another and fits(self.terms, pointer.terms)


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
    if len(own) == 1 or len(same) == 1:
        home = (own or same)[0]
    else:
        home = Tabled(said.issue, terms)
        tabled.append(home)
    home.terms = joined_terms(home.terms, terms)
    home.put_forward.append(said)
    home.mentions.append((said.document, said.span.start))
    name = proposal_name(words) or proposal_name(said.span.exact)
    home.names |= {name} if name else set()


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
    here = [t for t in fitting if any(d == item.document for d, _ in t.mentions)]
    if len(fitting) == 1 or len(here) == 1:
        home = (here or fitting)[0]
    elif not fitting and found is not None and found.names_one:
        home = Tabled(item.issue, pointer.terms, {found.words}, mentions=[pointer.place])
        tabled.append(home)
    else:
        return
    home.answers.append(item)
    if found is not None and found.terms.told:
        home.mentions.append(pointer.place)
        home.names.add(found.words)


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
    for home in meant:
        home.answers.append(item)
    if not meant and found is not None and found.names_one and _is_new(pointer, fitting):
        _seed(tabled, known, pointer, found)


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
