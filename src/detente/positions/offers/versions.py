"""Tellings of one proposal that differ, compared word by word."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from detente.model import Statement
from detente.model.proposal import Difference, Version
from detente.positions.offers.marks import core_words, inexact
from detente.positions.offers.packages import packages
from detente.positions.order import first_told
from detente.positions.terms import terms_of
from detente.positions.words import mostly_shared

__all__ = ["differences", "versions"]

LONGEST = 600
"""Words of a version beyond which no further part is quoted."""
MOST = 40
"""Of more versions without length or amount only the last ones are compared."""
Fixed = tuple[tuple[float, ...], bool, tuple[str, ...]]
"""Lengths, whether they are inexact, amounts: what makes a telling another one."""


def versions(put: Iterable[Statement]) -> tuple[Version, ...]:
    """The tellings of a proposal that differ, the earliest first.

    A telling is what one report tells of it in one go. Two are one version where they fix
    the same lengths and amounts, or fix none and share most words; a telling that fixes
    nothing is a version only where no other one is told.
    """
    tellings = packages(put)
    groups: dict[Fixed, list[list[Statement]]] = {}
    bare: list[list[list[Statement]]] = []
    for telling in sorted(tellings, key=_age):
        fixed = _fixed(telling)
        if fixed[0] or fixed[2]:
            groups.setdefault(fixed, []).append(telling)
            continue
        alike = (g for g in bare[-MOST:] if mostly_shared(_core(g[0]), _core(telling)))
        home = next(alike, None)
        if home is None:
            bare.append([telling])
        else:
            home.append(telling)
    kept = [*groups.values(), *(bare if not groups else ())]
    made = sorted((_version(group) for group in kept), key=lambda v: v[0])
    told = [version for _, version in made]
    compared = (replace(b, changed=differences(a.words, b.words)) for a, b in pairwise(told))
    return (*told[:1], *compared)


def differences(one: str, other: str) -> tuple[Difference, ...]:
    """Two texts compared word by word, in the order of the words."""
    a, b = one.split(), other.split()
    matcher = SequenceMatcher(None, _plain(a), _plain(b), autojunk=False)
    found = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            found.append(Difference(kept=" ".join(b[j1:j2])))
        else:
            found.append(Difference(removed=" ".join(a[i1:i2]), added=" ".join(b[j1:j2])))
    return tuple(found)


def _plain(words: Iterable[str]) -> list[str]:
    """Words without the marks around them and without case, so that those alone differ not."""
    return [w.strip(",.;:!?\"'“”‘’()[]").casefold() for w in words]


def _fixed(telling: Sequence[Statement]) -> Fixed:
    days: set[float] = set()
    amounts: set[str] = set()
    about = False
    for said in telling:
        terms = terms_of(said.span.exact)
        days |= terms.days
        amounts |= terms.amounts
        about |= inexact(f"{said.span.prefix[-16:]}{said.span.exact}")
    return tuple(sorted(days)), about and bool(days), tuple(sorted(amounts))


def _core(telling: Sequence[Statement]) -> frozenset[str]:
    return frozenset(w for said in telling for w in core_words(said.span.exact))


def _age(telling: Sequence[Statement]) -> tuple[int, str, int, str]:
    days = [s.said_on.day.toordinal() for s in telling if s.said_on]
    first = telling[0]
    return min(days, default=0), first.document, first.span.start, first.id


def _version(group: Sequence[Sequence[Statement]]) -> tuple[tuple[int, str, int, str], Version]:
    """A version in the words of the telling that says most, and its age."""
    said = [s for telling in group for s in telling]
    fullest = max(group, key=lambda telling: (len(_words(telling)), telling[0].id))
    ids = tuple(s.id for s in sorted(said, key=lambda s: _age([s])))
    since = first_told([s.said_on for s in said if s.said_on is not None])
    return _age(group[0]), Version(_words(fullest), ids, since)


def _words(telling: Sequence[Statement]) -> str:
    """The parts of a telling in text order, none that lies within another."""
    kept: list[Statement] = []
    for said in telling:
        if not any(k.span.start <= said.span.start and said.span.end <= k.span.end for k in kept):
            kept.append(said)
    text = " … ".join(" ".join(s.span.exact.split()) for s in kept)
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]}…"
