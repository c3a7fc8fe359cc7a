"""What lies on the table: mentions of one proposal brought together."""

from collections.abc import Sequence
from itertools import islice

from detente.model import (
    Act,
    Certainty,
    LinkKind,
    Statement,
    Unknown,
)
from detente.positions.cells import rows_of
from detente.positions.content import same_content
from detente.positions.offers.folding import folded
from detente.positions.offers.parting import part
from detente.positions.offers.voices import voices
from detente.positions.pointers import Pointer, pointers
from detente.positions.pool import Pool
from detente.positions.references import (
    Reference,
    ends_with_head,
    names_proposal,
    proposal_name,
    reference,
)
from detente.positions.shelf import Shelf
from detente.positions.tabled import Tabled, asks_plainly
from detente.positions.terms import Terms, fits, joined_terms, shares, terms_of, wording
from detente.vocabulary.terms import term_words

__all__ = ["table"]

_DECLARES = frozenset({Act.OFFER, Act.CONCEDE})
_NOT_MADE = frozenset({Certainty.NEGATED, Certainty.UNKNOWN})


def table(pool: Pool) -> list[Tabled]:
    """Every proposal with the answers that fit it; none is linked on a guess.

    An answer needs the same issue, or the very words of the same document. With a duration,
    an amount or a scope of its own it fits the one proposal that shares it; "this truce" is
    the last one named before it in the same document, else the only one on the issue; "any
    truce" is each of the document.
    """
    shelf = Shelf()
    proposed = [s for s in pool.statements if _puts_forward(s)]
    for said in sorted(proposed, key=lambda s: (_openness(terms_of(_with_noun(s))), _place(s))):
        _put(shelf, said)
    shelf = Shelf(folded(shelf.homes))
    found = sorted(pointers(pool), key=lambda p: (_openness(p.terms), p.place, p.item.id))
    for pointer in found:
        if pointer.terms.told:
            _point(shelf, pointer)
    seeds: dict[str, list[Tabled]] = {}
    for pointer in found:
        if not pointer.terms.told:
            _answer_bare(shelf, seeds, pointer)
    tabled = [*shelf.homes, *(home for homes in seeds.values() for home in homes)]
    _declare(pool, [home for home in tabled if not home.put_forward])
    part(tabled, found, voices(pool.statements))
    return tabled


def _puts_forward(said: Statement) -> bool:
    """Whether it puts something forward: it proposes, or offers by the name of a proposal."""
    named = said.act is Act.OFFER and names_proposal(said.span.exact)
    return (said.act is Act.PROPOSE or named) and said.certainty not in _NOT_MADE


def _declare(pool: Pool, homes: Sequence[Tabled]) -> None:
    """Of what is known by its answers only: who offered or declared it in these terms."""
    declared: dict[str, list[Statement]] = {}
    for said in pool.statements:
        if said.act in _DECLARES and said.certainty not in _NOT_MADE:
            declared.setdefault(said.issue, []).append(said)
    for home in homes:
        told = declared.get(home.issue, ()) if home.terms.told else ()
        home.put(*(s for s in told if shares(home.terms, terms_of(wording(s)))))


def _openness(terms: Terms) -> tuple[int, str]:
    told = (terms.days, terms.amounts, terms.narrow, terms.extent)
    return -sum(map(bool, told)), repr([sorted(map(str, t)) for t in told])


def _place(said: Statement) -> tuple[str, int, str]:
    return said.document, said.span.start, said.id


def _put(shelf: Shelf, said: Statement) -> None:
    words = _with_noun(said)
    terms = terms_of(words)
    same = [t for t in shelf.on(said.issue) if _same_proposal(t, said, terms)]
    own = [t for t in same if not t.proposers.isdisjoint(rows_of(said.speaker.party))]
    same = own or [t for t in same if _tied(t, said, reference(words))]
    home = same[0] if len(same) == 1 else shelf.add(Tabled(said.issue, terms))
    home.terms = joined_terms(home.terms, terms)
    shelf.put(home, said)
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


def _point(shelf: Shelf, pointer: Pointer) -> None:
    item, found = pointer.item, pointer.reference
    named = [t for t in shelf.within(item.document) if t.is_named_by(pointer)]
    if len(named) == 1:
        shelf.name_on(named[0], item.issue)
    alike = (t for t in shelf.on(item.issue) if shares(t.terms, pointer.terms))
    fitting = [t for t in alike if t.fits(pointer)]
    meant = _narrowed(fitting, pointer)
    if len(meant) == 1:
        home = meant[0]
    elif not fitting and found is not None and found.names_one:
        home = Tabled(item.issue, pointer.terms, {found.words}, mentions=[pointer.place])
        shelf.add(home)
    else:
        return
    home.answer(item, "named" if home in named else "terms")
    if found is not None and found.terms.told:
        shelf.mention(home, pointer.place)
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


def _answer_bare(shelf: Shelf, seeds: dict[str, list[Tabled]], pointer: Pointer) -> None:
    item, found = pointer.item, pointer.reference
    rule, meant = _meant(shelf, pointer)
    for home in meant:
        home.answer(item, rule)
        if found is not None and found.names and len(meant) == 1:
            shelf.mention(home, pointer.place)
    if not meant and found is not None and found.names_one and _is_new(shelf, pointer):
        _seed(seeds.setdefault(item.issue, []), pointer, found)


def _meant(shelf: Shelf, pointer: Pointer) -> tuple[str, list[Tabled]]:
    """What an answer without terms of its own is to, with the rule that tells it."""
    found = pointer.reference
    if linked := _by_link(shelf, pointer.item):
        return "linked", linked
    here = [t for t in shelf.within(pointer.item.document) if t.fits(pointer)]
    if found is None:
        return "asked", _asked_of(here, pointer) if pointer.is_open else []
    if found.covers_all:
        return "nearest", here
    if last := _last_named(here, pointer):
        return "nearest", last
    return "only", _only(shelf, pointer)


def _only(shelf: Shelf, pointer: Pointer) -> list[Tabled]:
    """The one proposal that an answer can mean."""
    fitting = list(islice(shelf.fitting(pointer), 2))
    return fitting if len(fitting) == 1 else []


def _asked_of(here: Sequence[Tabled], pointer: Pointer) -> list[Tabled]:
    """The one proposal of a document that asks whoever has not answered."""
    movers = rows_of(pointer.mover)
    asked = [t for t in here if any(asks_plainly(s, p) for s in t.put_forward for p in movers)]
    return asked if len(asked) == 1 else []


def _is_new(shelf: Shelf, pointer: Pointer) -> bool:
    """Whether what is pointed at is none of the proposals that would fit."""
    fitting, owners = shelf.fitting(pointer), pointer.owners
    return not any(not owners or owners & t.proposers for t in fitting)


def _seed(seeds: list[Tabled], pointer: Pointer, found: Reference) -> None:
    """A proposal known by its answers only; one a document where the words tell no more."""
    item, words = pointer.item, found.words
    for home in seeds:
        alike = {n.casefold() for n in home.names} == {words.casefold()}
        here = item.document in {d for d, _ in home.mentions}
        same_owner = home.owners == pointer.owners
        if same_owner and (here or (alike and " " in words)):
            home.answer(item, "alone")
            return
    terms, owners = pointer.terms, pointer.owners
    home = Tabled(item.issue, terms, {words}, mentions=[pointer.place], owners=owners)
    home.answer(item, "alone")
    seeds.append(home)


def _last_named(here: Sequence[Tabled], pointer: Pointer) -> list[Tabled]:
    document, start = pointer.place
    named = [(s, t) for t in here for d, s in t.mentions if d == document and s <= start]
    if not named:
        return list(here) if len(here) == 1 else []
    last = max(s for s, _ in named)
    meant = [t for s, t in named if s == last]
    return meant if len(meant) == 1 else []


def _by_link(shelf: Shelf, item: Statement | Unknown) -> list[Tabled]:
    if isinstance(item, Unknown):
        return []
    told = (shelf.putting(k.statement) for k in item.links if k.kind is LinkKind.ANSWERS)
    return list({id(home): home for home in told if home is not None}.values())
