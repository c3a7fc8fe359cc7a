"""Where two accounts cannot both be right, ranked by what they change."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from detente.model import Item, Proposal, Reading, State, Statement
from detente.model.contradiction import Contradiction, ContradictionKind
from detente.positions.cells import cells
from detente.positions.moves.asked import EVERYTHING, Asked
from detente.positions.moves.charges import countercharges, rifts
from detente.positions.moves.contents import Cell, Content, Dated, contents_of
from detente.positions.moves.denials import Denied, denials
from detente.positions.moves.numbers import Numbered, numbers
from detente.positions.moves.related import Index, same_words
from detente.positions.moves.rivals import by_two, rivals_of, voice_of
from detente.positions.moves.told import by_cell
from detente.positions.moves.weights import Scales
from detente.positions.pool import Pool, gather
from detente.positions.proposals import proposals_in
from detente.positions.states import OPPOSITES
from detente.vocabulary.moves import move_rules
from detente.vocabulary.states import look
from detente.vocabulary.terms import listed

__all__ = ["contradictions", "contradictions_in"]


class _Found(NamedTuple):
    parties: tuple[str, ...]
    issue: str
    one: tuple[Dated, ...]
    other: tuple[Dated, ...]
    reason: str
    kind: ContradictionKind | None = None
    """Where the rule tells it; else by who tells which account."""


def contradictions(
    readings: Sequence[Reading],
    at: date | None = None,
    since: date | None = None,
    asked: Asked = EVERYTHING,
) -> tuple[Contradiction, ...]:
    """All that is told in two ways up to a day, what changes most first.

    A change of mind over days is none. With `since`, only what was told anew from that day on.
    """
    pool = gather(readings, at)
    return contradictions_in(pool, proposals_in(pool), since, asked)


def contradictions_in(
    pool: Pool,
    tabled: Sequence[Proposal],
    since: date | None = None,
    asked: Asked = EVERYTHING,
) -> tuple[Contradiction, ...]:
    """The same of what is gathered already, with the proposals that it tells."""
    told = by_cell(pool)
    found_cells = {k: contents_of(p, told[k]) for k, p in cells(pool).items()}
    statements: dict[str, dict[str, Dated]] = {}
    for (_, issue), some in told.items():
        own = statements.setdefault(issue, {})
        own.update({t.item.id: Dated(t.item, t.day) for t in some})
    by_issue = {issue: list(own.values()) for issue, own in statements.items()}
    scales = Scales(found_cells, tabled)
    counted = (n for n in numbers(by_issue) if not _one_proposal(n, tabled))
    found = [*_told_twice(found_cells.values(), by_issue), *map(_numbered, counted)]
    made = (_contradiction(f, scales) for f in found if _wanted(f, asked, since))
    return tuple(sorted(made, key=_rank))


def _told_twice(found: Iterable[Cell], by_issue: Mapping[str, Sequence[Dated]]) -> Iterator[_Found]:
    """Contested cells with those who deny one account, other denials, charges, own clashes."""
    contested = [f for cell in found for f in _contested(cell)]
    denied = list(denials(by_issue))
    for each in contested:
        claims = {d.item.id for d in each.one}
        bearing = [
            d
            for d in denied
            if not d.charge and (d.party,) == each.parties and claims & _ids(d.claims)
        ]
        yield _joined(each, bearing)
        denied = [d for d in denied if d not in bearing]
    yield from map(_denial, denied)
    for charged in countercharges(by_issue):
        yield _Found(*charged, move_rules().reason("counter"), ContradictionKind.SIDES)
    for charged in rifts(by_issue):
        yield _Found(*charged, move_rules().reason("inside"), ContradictionKind.ITSELF)
    for cell in found:
        yield from _with_itself(cell)


def _contested(cell: Cell) -> Iterator[_Found]:
    """For each day the two sides that gainsay each other on the same thing."""
    index = Index(cell.contents)
    by_day: dict[int, list[tuple[set[str], list[Content]]]] = {}
    for content in cell.contents:
        if content.past or content.state not in OPPOSITES[0]:
            continue
        like = index.like(content)
        for day in content.days:
            rivals = rivals_of(content, day, like, cell.contents)
            if rivals:
                _gather(by_day.setdefault(day, []), [content, *rivals])
    for day, groups in sorted(by_day.items()):
        for _, contents in groups:
            gives, refuses = (
                _items((c for c in contents if c.state in side), day) for side in OPPOSITES
            )
            states = (look(_state(contents, side)).word for side in OPPOSITES)
            one, other = states
            reason = move_rules().reason("cell", party=cell.party, one=one, other=other)
            yield _Found((cell.party,), cell.issue, gives, refuses, reason)


def _gather(groups: list[tuple[set[str], list[Content]]], contents: list[Content]) -> None:
    """Join contents with the groups that have any of them."""
    keys = {c.ids[0] for c in contents}
    kept = {c.ids[0]: c for c in contents}
    for group in [g for g in groups if g[0] & keys]:
        groups.remove(group)
        keys |= group[0]
        kept |= {c.ids[0]: c for c in group[1]}
    groups.append((keys, list(kept.values())))


def _state(contents: Sequence[Content], side: frozenset[State]) -> State:
    """The state that most of one side's items tell."""
    own = [c for c in contents if c.state in side]
    return max(own, key=lambda c: (len(c.ids), c.state)).state


def _items(contents: Iterable[Content], day: int) -> tuple[Dated, ...]:
    return _newest_first(d for c in contents for d in c.on(day))


def _joined(found: _Found, denied: Sequence[Denied]) -> _Found:
    """A contested cell with the denials that bear on one of its accounts."""
    if not denied:
        return found
    other = {d.item.id: d for d in (*found.other, *(x for each in denied for x in each.denials))}
    deniers = sorted(_parties(x for each in denied for x in each.denials) - set(found.parties))
    reason = found.reason
    if deniers:
        told = move_rules().reason("denial", denier=listed(deniers), party=found.parties[0])
        reason = f"{reason}; {told}"
    parties = (*found.parties, *deniers)
    return found._replace(parties=parties, other=_newest_first(other.values()), reason=reason)


def _denial(denied: Denied) -> _Found:
    deniers = sorted(_parties(denied.denials))
    if denied.charge:
        accusers = sorted(_parties(denied.claims))
        parties = tuple(dict.fromkeys((*accusers, *deniers)))
        reason = move_rules().reason("charge", accuser=listed(accusers), denier=listed(deniers))
        kind = ContradictionKind.SIDES
        return _Found(parties, denied.issue, denied.claims, denied.denials, reason, kind)
    parties = tuple(dict.fromkeys((denied.party, *deniers)))
    others = [p for p in deniers if p != denied.party]
    rule = "denial" if others else "own denial"
    reason = move_rules().reason(rule, denier=listed(others), party=denied.party)
    return _Found(parties, denied.issue, denied.claims, denied.denials, reason)


def _with_itself(cell: Cell) -> Iterator[_Found]:
    """What a party wants and refuses on one day, in the same words."""
    index = Index(cell.contents)
    for content in cell.contents:
        if content.past or content.state is not State.WANTS:
            continue
        for other in index.like(content):
            if other.past or other.state is not State.REFUSES:
                continue
            for day in sorted({*content.days} & {*other.days}):
                one, against = content.on(day), other.on(day)
                if by_two(one, against) and same_words(content.text, other.text):
                    reason = move_rules().reason("itself", party=cell.party)
                    kind = ContradictionKind.ITSELF
                    yield _Found((cell.party,), cell.issue, one, against, reason, kind)


def _one_proposal(found: Numbered, tabled: Iterable[Proposal]) -> bool:
    """Whether two numbers are versions of one proposal, which is told with them."""
    one, other = _ids(found.one), _ids(found.other)
    told = ({i.id for i in _told_of(proposal)} for proposal in tabled)
    return any(one & ids and other & ids for ids in told)


def _told_of(proposal: Proposal) -> Iterator[Item]:
    yield from proposal.statements
    for response in proposal.responses:
        yield from response.items


def _numbered(found: Numbered) -> _Found:
    differ = found.differing
    reason = move_rules().reason("numbers", one=differ.one_words, other=differ.other_words)
    said = found.one[0].item
    parties = said.speaker.parties if isinstance(said, Statement) else ()
    kind = ContradictionKind.OUTLETS
    return _Found(parties, said.issue, found.one, found.other, reason, kind)


def _contradiction(found: _Found, scales: Scales) -> Contradiction:
    one, other = (
        tuple(d.item for d in side if isinstance(d.item, Statement))
        for side in (found.one, found.other)
    )
    last = max((*found.one, *found.other), key=lambda d: d.day)
    dated = not isinstance(last.item, Statement) or last.item.said_on is not None
    told = "\n".join((found.issue, *sorted(s.id for s in one), "", *sorted(s.id for s in other)))
    return Contradiction(
        "x" + hashlib.sha256(told.encode()).hexdigest()[:10],
        found.kind or _kind(one, other),
        found.parties,
        found.issue,
        one,
        other,
        date.fromordinal(last.day) if dated else None,
        scales.weight(_ids(found.one), _ids(found.other)),
        found.reason,
    )


def _kind(one: Sequence[Statement], other: Sequence[Statement]) -> ContradictionKind:
    """By whose word the accounts rest on: one party's own, two parties', or the outlets'."""
    voices, others = ({v for s in side if (v := voice_of(s))} for side in (one, other))
    if voices & others:
        return ContradictionKind.ITSELF
    movers, denying = ({s.speaker.party for s in side} for side in (one, other))
    if (voices and others) or (voices | others) - movers:
        return ContradictionKind.SIDES
    return ContradictionKind.OUTLETS if movers == denying else ContradictionKind.SIDES


def _wanted(found: _Found, asked: Asked, since: date | None) -> bool:
    last = max(d.day for d in (*found.one, *found.other))
    anew = since is None or last >= since.toordinal()
    return anew and asked.holds(found.parties, found.issue)


def _rank(found: Contradiction) -> tuple[float, int, int, str]:
    day = found.on.toordinal() if found.on else 0
    return -found.weight, -day, -len(found.one) - len(found.other), found.id


def _parties(told: Iterable[Dated]) -> set[str]:
    return {p for d in told if isinstance(d.item, Statement) for p in d.item.speaker.parties}


def _ids(told: Iterable[Dated]) -> set[str]:
    return {d.item.id for d in told}


def _newest_first(told: Iterable[Dated]) -> tuple[Dated, ...]:
    return tuple(sorted(told, key=lambda d: (-d.day, d.item.document, d.item.span.start)))
