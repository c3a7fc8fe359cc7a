"""What the charts of ranges and slopes are made of, out of gaps and of two overviews."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from detente.model import Overview, Stand, State
from detente.model.term import Gap, Term
from detente.views.brief.apart import steps_words
from detente.views.brief.words import date_words, party_label
from detente.views.web.pages.positions.drawings import Between, Held, Point
from detente.vocabulary.gist import clip
from detente.vocabulary.states import look, looks
from detente.workspace.positions.gaps import Gaps

__all__ = ["Ladder", "Scale", "Slope", "ladder", "scales", "slope"]

NAME = 44
"""Characters of a term's name on an axis."""


SCALES, PARTIES = 6, 24
"""On a page, and in one chart; `detente gap` tells all."""


class Scale(NamedTuple):
    """One order of terms on an issue, with what each party holds on it."""

    name: str
    """What grows along it."""
    terms: tuple[str, ...]
    """From the least to the most."""
    held: tuple[Held, ...]
    gap: Between | None
    """Between the two that are farthest apart."""
    gaps: tuple[Gap, ...]


class Slope(NamedTuple):
    """Where parties stood on an issue on two days."""

    days: tuple[str, str]
    places: tuple[str, ...]
    points: tuple[Point, ...]
    lines: tuple[tuple[str, str, str], ...]
    """Party, all its states on the first day, and on the second."""


Ladder = tuple[str, ...]


def scales(found: Gaps) -> tuple[Scale, ...]:
    """The scales on which any two parties are apart or together, the most held first."""
    gaps: dict[str, list[Gap]] = {}
    for gap in found.found:
        gaps.setdefault(found.terms[gap.terms[0]].scale, []).append(gap)
    order = sorted(gaps, key=lambda name: (-len(gaps[name]), name))[:SCALES]
    terms: dict[str, dict[str, Term]] = {name: {} for name in order}
    for key, term in found.terms.items():
        if term.scale in terms:
            terms[term.scale][key] = term
    return tuple(_scale(name, terms[name], gaps[name]) for name in order)


def _scale(name: str, terms: Mapping[str, Term], gaps: Sequence[Gap]) -> Scale:
    names, own = _names(sorted(terms.values(), key=_rank)), _own(gaps, terms)
    parties = list(dict.fromkeys(p for g in gaps for p in g.parties))[:PARTIES]
    held = []
    for party in parties:
        if mine := sorted((terms[key] for key in own.get(party, ())), key=_rank):
            held.append(Held(party_label(party), names[mine[0].id], names[mine[-1].id]))
    rungs = tuple(dict.fromkeys(names.values()))
    return Scale(name, rungs, tuple(held), _widest(gaps, terms, names), tuple(gaps))


def _names(ordered: Sequence[Term]) -> dict[str, str]:
    """What stands beside the row of each term: those of one rank share one."""
    found: dict[str, str] = {}
    for rank in dict.fromkeys(map(_rank, ordered)):
        same = [t for t in ordered if _rank(t) == rank]
        more = f" (and {len(same) - 1} like it)" if len(same) > 1 else ""
        found |= {t.id: clip(same[0].name, NAME) + more for t in same}
    return found


def _own(gaps: Iterable[Gap], terms: Mapping[str, Term]) -> dict[str, set[str]]:
    """By party the terms that it holds, by the statements on which some gaps rest."""
    told = {i for gap in gaps for i in gap.statements}
    found: dict[str, set[str]] = {}
    for key, term in terms.items():
        for party in (p for s in term.statements if s.id in told for p in s.speaker.parties):
            found.setdefault(party, set()).add(key)
    return found


def _widest(
    gaps: Sequence[Gap], terms: Mapping[str, Term], names: Mapping[str, str]
) -> Between | None:
    apart = [g for g in gaps if g.low]
    if not apart:
        return None
    gap = max(apart, key=lambda g: (g.low, g.high))
    held = _own([gap], {key: terms[key] for key in gap.terms})
    one, other = ([terms[k] for k in gap.terms if k in held.get(p, ())] for p in gap.parties)
    pairs = [(a, b) for a in one for b in other if abs(_rank(a) - _rank(b)) == gap.low]
    if not pairs:
        return None
    low, high = sorted(pairs[0], key=_rank)
    words = f"{' – '.join(map(party_label, gap.parties))}: {steps_words(gap)}"
    return Between(names[low.id], names[high.id], words)


def _rank(term: Term) -> int:
    return term.rank or 0


def ladder() -> Ladder:
    """The states of a cell with their symbols, in their own order."""
    return tuple(f"{one.symbol} {one.word}".strip() for one in looks().values())


def slope(
    then: Overview, now: Overview, issue: str, days: tuple[date | None, date | None]
) -> Slope:
    """Each party that holds anything on an issue on either day, where it stood on both."""
    names = tuple(date_words(day) if day else "all that is told" for day in days)
    parties = [p for p in dict.fromkeys((*now.parties, *then.parties))]
    points, lines = [], []
    for party in parties:
        both = [shown.cell(party, issue).stands for shown in (then, now)]
        if not any(both):
            continue
        label = party_label(party)
        points += [Point(label, day, _place(s)) for day, s in zip(names, both, strict=True)]
        first, second = (
            ", ".join(_state(s.state) for s in some) or _state(State.NONE) for some in both
        )
        lines.append((label, first, second))
    taken = {p.place for p in points}
    places = tuple(place for place in ladder() if place in taken)
    return Slope((names[0], names[1]), places, tuple(points), tuple(lines))


def _place(stands: Sequence[Stand]) -> str:
    """The state that was told last."""
    if not stands:
        return _state(State.NONE)
    return _state(max(stands, key=lambda s: s.told_on.day if s.told_on else date.min).state)


def _state(state: State) -> str:
    shown = look(state)
    return f"{shown.symbol} {shown.word}".strip()
