"""What the reports say is not known, each gap once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from detente.model import Reading, Unknown
from detente.positions.pool import Pool, gather
from detente.positions.terms import fits, terms_of
from detente.positions.words import components, nearly_equal, shared_words

__all__ = ["unknowns"]


def unknowns(readings: Sequence[Reading], at: date | None = None) -> tuple[Unknown, ...]:
    """Every gap that the reports name once, the newest report's first.

    Gaps of one kind, party and issue in nearly equal words are one.
    """
    pool = gather(readings, at)
    places: dict[tuple[str, str, str], list[Unknown]] = {}
    for gap in pool.unknowns:
        places.setdefault((gap.kind, gap.subject, gap.issue), []).append(gap)
    groups = [g for gaps in places.values() for g in _contents(gaps)]
    return tuple(sorted((_folded(pool, g) for g in groups), key=lambda u: _order(pool, u)))


def _contents(gaps: Sequence[Unknown]) -> list[list[Unknown]]:
    keys = shared_words(g.span.exact for g in gaps)
    return components(gaps, _same, lambda g: keys(g.span.exact))


def _same(one: Unknown, other: Unknown) -> bool:
    a, b = one.span.exact, other.span.exact
    return nearly_equal(a, b) and fits(terms_of(a), terms_of(b))


def _folded(pool: Pool, group: Sequence[Unknown]) -> Unknown:
    first, *rest = sorted(group, key=lambda u: _order(pool, u))
    return replace(first, also=tuple(sorted({*first.also, *(u.id for u in rest)} - {first.id})))


def _order(pool: Pool, gap: Unknown) -> tuple[int, str, int, str]:
    told = pool.published(gap)
    return -told.day.toordinal() if told else 0, gap.document, gap.span.start, gap.id
