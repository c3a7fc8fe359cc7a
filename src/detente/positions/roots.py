"""On whose word it rests: ways of the word, and how many roots are independent."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from detente.model import (
    Chain,
    Document,
    Lineage,
    Reading,
    RootCount,
    Source,
    Statement,
    full_chain,
    root_of,
)
from detente.positions.pool import Pool, gather
from detente.vocabulary.terms import term_words

__all__ = ["count_roots", "lineages", "lineages_of", "roots_among"]

ARROW = " ← "
"""Between a carrier and whom it has the word from."""
_DIGITS = re.compile(r"\d+")


def lineages(readings: Sequence[Reading], at: date | None = None) -> tuple[Lineage, ...]:
    """Every way of the word, outlet first, with all that it carries; the fullest first.

    A copy is one more document of its original's lineage.
    """
    return lineages_of(gather(readings, at))


def lineages_of(pool: Pool) -> tuple[Lineage, ...]:
    """The lineages of what is gathered already."""
    ways: dict[tuple[tuple[str, str], ...], list[tuple[Chain, str, str, str]]] = {}
    for item in pool.items:
        document = pool.documents[item.document]
        told = item.chain if isinstance(item, Statement) else ()
        chain = full_chain(document, told)
        key = tuple((_plain(link), link.kind.value) for link in chain)
        root = _identity(root_of(document, told))
        ways.setdefault(key, []).append((chain, root, document.id, item.id))
    found = [_lineage(pool, carried) for carried in ways.values()]
    return tuple(sorted(found, key=lambda w: (-len(w.items), w.root, w.documents, w.items)))


def count_roots(readings: Sequence[Reading], at: date | None = None) -> RootCount:
    """How many independent roots all items of some readings rest on."""
    return roots_among(lineages(readings, at))


def roots_among(ways: Iterable[Lineage]) -> RootCount:
    """The independent roots of some lineages.

    Unnamed roots are perhaps one and the same, whatever their carriers: the lower bound
    counts them as one, the upper one apart.
    """
    ends = {way.root: way.chain[-1].named for way in ways}
    named = sum(ends.values())
    unnamed = len(ends) - named
    return RootCount(named + min(unnamed, 1), named + unnamed)


def _lineage(pool: Pool, carried: list[tuple[Chain, str, str, str]]) -> Lineage:
    chain, root, _, _ = min(carried, key=lambda c: (c[2], c[3]))
    originals = {document for _, _, document, _ in carried}
    carriers = {d.id: d for o in originals for d in pool.carriers[o]}
    items = sorted({(document, item) for _, _, document, item in carried})
    ordered = sorted(carriers.values(), key=_published)
    return Lineage(chain, root, tuple(d.id for d in ordered), tuple(i for _, i in items))


def _published(document: Document) -> tuple[bool, date, str]:
    told = document.published
    return told is None, told.day if told else date.max, document.id


def _identity(root: tuple[Source, ...]) -> str:
    return ARROW.join(_plain(link) for link in root)


def _plain(link: Source) -> str:
    """A source's name so that the same one told in other letters is the same."""
    numbers = {str(n): w for w, n in term_words().numbers.items() if len(w) > 1}
    name = " ".join(link.name.replace("’", "'").casefold().split())
    name = _DIGITS.sub(lambda m: numbers.get(m.group(), m.group()), name)
    return name.removeprefix("the ").removesuffix(".")
