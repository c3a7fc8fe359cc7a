"""What lies on the table: mentions of one proposal brought together."""

from collections.abc import Sequence
from itertools import islice

from detente.model import LinkKind, Statement, Unknown
from detente.positions.cells import rows_of
from detente.positions.offers.folding import folded
from detente.positions.offers.parting import part
from detente.positions.pointers import Pointer, pointers
from detente.positions.pool import Pool
from detente.positions.putting import openness, put_forward
from detente.positions.seeds import Seeds, declare
from detente.positions.shelf import Shelf
from detente.positions.tabled import Tabled, asks_plainly
from detente.positions.voices import voices

__all__ = ["table"]


def table(pool: Pool) -> list[Tabled]:
    """Every proposal with the answers that fit it; none is linked on a guess.

    An answer needs the same issue, or the very words of the same document. With a duration,
    an amount or a scope of its own it fits the one proposal that shares it; "this truce" is
    the last one named before it in the same document, else the only one on the issue; "any
    truce" is each of the document.
    """
    shelf = Shelf(folded(put_forward(pool.statements)))
    found = sorted(pointers(pool), key=lambda p: (openness(p.terms), p.place, p.item.id))
    for pointer in found:
        if pointer.terms.told:
            _point(shelf, pointer)
    seeds = Seeds()
    for pointer in found:
        if not pointer.terms.told:
            _answer_bare(shelf, seeds, pointer)
    tabled = [*shelf.homes, *seeds.homes]
    declare(pool.statements, [home for home in tabled if not home.put_forward])
    part(tabled, found, voices(pool.statements))
    return tabled


def _point(shelf: Shelf, pointer: Pointer) -> None:
    item, found = pointer.item, pointer.reference
    named = [t for t in shelf.within(item.document) if t.is_named_by(pointer)]
    if len(named) == 1:
        shelf.name_on(named[0], item.issue)
    fitting = [t for t in shelf.sharing(item.issue, pointer.terms) if t.fits(pointer)]
    meant = _narrowed(fitting, pointer)
    if len(meant) == 1:
        home = meant[0]
    elif not fitting and found is not None and found.names_one:
        home = Tabled(item.issue, pointer.terms, {found.words}, mentions=_at(pointer))
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
        lambda t: pointer.item.document in t.mentions,
        lambda t: t.proposers.isdisjoint(rows_of(pointer.mover)),
        lambda t: words in {name.casefold() for name in t.names},
    ):
        fitting = [t for t in fitting if test(t)] or fitting
    return fitting


def _answer_bare(shelf: Shelf, seeds: Seeds, pointer: Pointer) -> None:
    item, found = pointer.item, pointer.reference
    rule, meant = _meant(shelf, pointer)
    for home in meant:
        home.answer(item, rule)
        if found is not None and found.names and len(meant) == 1:
            shelf.mention(home, pointer.place)
    if not meant and found is not None and found.names_one and _is_new(shelf, pointer):
        seeds.answer(pointer, found)


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
    names = found.names_one or found.is_truce  # "the talks" are not one proposal's
    return "only", _only(shelf, pointer) if names else []


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


def _last_named(here: Sequence[Tabled], pointer: Pointer) -> list[Tabled]:
    document, start = pointer.place
    named = [(s, t) for t in here for s in t.mentions.get(document, ()) if s <= start]
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


def _at(pointer: Pointer) -> dict[str, list[int]]:
    document, start = pointer.place
    return {document: [start]}
