"""Who takes part, and who outside the talks can break or carry a deal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from detente.model.act import Act, Certainty
from detente.model.meeting import Meeting
from detente.model.reading import Reading
from detente.model.role import Evidence, Role, RoleKind
from detente.model.statement import Statement
from detente.positions.cells import rows_of
from detente.positions.edges.naming import Naming, naming_of
from detente.positions.edges.parts import parts_told
from detente.positions.edges.tracks import Track, tracks
from detente.positions.order import newest
from detente.positions.pool import Pool, gather

__all__ = ["roles", "roles_in"]

MOST = 12
"""Places of evidence that a role keeps, the newest."""
PUTS = "puts proposals to both sides, and answers for neither"
GATHERS = "meets both sides at one table, time and again"
GROUND = "talks are told to be held there"
OFFERS = "offers security guarantees"
ABSENT = "several parties' moves are about it; it makes none, and no meeting names it"
TABLE = 3
"""Parties to a meeting of which one is the mediator by rule: of more it cannot be told."""
TABLES = 2
"""Such meetings that make one a mediator by rule at least."""
PROPOSALS = 2
"""Proposals to the two sides that make a mediator by rule at least."""
TIMES = 3
"""Statements that must be about an absent party, by two parties or more."""


class _Told(NamedTuple):
    party: str
    kind: RoleKind
    track: tuple[str, ...]
    toward: tuple[str, ...]
    reason: str


Item = Statement | Meeting


def roles(readings: Sequence[Reading], at: date | None = None) -> tuple[Role, ...]:
    """The parts that actors play on each track: outsiders first, then the parties.

    What the words tell ("mediated by") comes before what a stated rule draws from what an
    actor does; the latter is marked as inferred, with the rule.
    """
    return roles_in(gather(readings, at))


def roles_in(pool: Pool) -> tuple[Role, ...]:
    """The same of what is gathered already."""
    naming = naming_of(pool.statements)
    main = tracks(pool.statements, pool.meetings)
    told: dict[_Told, list[Item]] = {}
    for found, item in (*_worded(pool, naming, main), *_parties(pool, main)):
        told.setdefault(found, []).append(item)
    known = {(t.party, t.kind) for t in told}
    for found, item in (*_inferred(pool, naming, main), *_absent(pool)):
        if (found.party, found.kind) not in known:
            told.setdefault(found, []).append(item)
    days = {s.id: newest(s) for s in pool.statements}
    made = [_role(found, items, days) for found, items in told.items() if _is_plain(found)]
    return tuple(sorted(made, key=lambda r: _order(r, main)))


def _is_plain(found: _Told) -> bool:
    """Whether a part says more than a collective's name does ("mediators")."""
    return not found.party.casefold().startswith(found.kind.value)


def _worded(pool: Pool, naming: Naming, main: Mapping[Track, int]) -> Iterator[tuple[_Told, Item]]:
    """What the words of statements, of their chains and of meetings tell."""
    seen: set[tuple[str, int, _Told]] = set()
    items: list[Item] = [*pool.statements, *pool.meetings]
    told = [(part, item) for item in items for part in parts_told(_around(item), naming)]
    between = _without({p.party for p, _ in told if p.kind is RoleKind.MEDIATOR}, main)
    for part, item in told:
        sides = _sides(item, naming)
        track = _track(part.party, sides, between) if part.kind is not RoleKind.ALLY else ()
        found = _Told(part.party, part.kind, track, part.toward, "")
        place = (item.document, item.span.start, found)
        if place not in seen:
            seen.add(place)
            yield found, item


def _around(item: Item) -> str:
    return item.span.prefix + item.span.exact + item.span.suffix


def _without(mediators: set[str], main: Mapping[Track, int]) -> Mapping[Track, int]:
    """The main track, and those on which nobody stands who is told to mediate."""
    return {t: w for n, (t, w) in enumerate(main.items()) if not n or mediators.isdisjoint(t)}


def _sides(item: Item, naming: Naming) -> set[str]:
    named = set(naming.parties(item.span.exact))
    if isinstance(item, Meeting):
        return named | set(item.parties)
    return named | {*rows_of(item.speaker.party), *item.targets}


def _track(party: str, sides: set[str], main: Mapping[Track, int]) -> tuple[str, ...]:
    """The heaviest track among the sides named, of which the actor is no party."""
    return next((t for t in main if party not in t and sides.issuperset(t)), ())


def _parties(pool: Pool, main: Mapping[Track, int]) -> Iterator[tuple[_Told, Item]]:
    """Who addresses whom on a track."""
    for said in pool.statements:
        for speaker in rows_of(said.speaker.party):
            for target in said.targets:
                pair = (min(speaker, target), max(speaker, target))
                if pair in main:
                    yield _Told(speaker, RoleKind.PARTY, pair, (), ""), said


def _inferred(
    pool: Pool, naming: Naming, main: Mapping[Track, int]
) -> Iterator[tuple[_Told, Item]]:
    """Mediators, hosts and guarantors by what they do, each by a rule of its own."""
    put: dict[str, dict[str, list[Statement]]] = {}
    for said in pool.statements:
        movers = rows_of(said.speaker.party)
        if said.act is Act.PROPOSE and len(movers) == 1 and said.certainty is not Certainty.NEGATED:
            for target in said.targets:
                put.setdefault(movers[0], {}).setdefault(target, []).append(said)
        if said.act is Act.OFFER and said.issue == "security-guarantees":
            for mover in set(movers).difference(*list(main)[:1]):
                track = _track(mover, set(said.targets), main)
                yield _Told(mover, RoleKind.GUARANTOR, track, (), OFFERS), said
    for party, sides in put.items():
        for track in _between(party, sides, main):
            told = {s.id: s for side in track for s in sides[side]}
            for said in told.values() if len(told) >= PROPOSALS else ():
                yield _Told(party, RoleKind.MEDIATOR, track, (), PUTS), said
    gathered: dict[_Told, list[Meeting]] = {}
    for meeting in pool.meetings:
        for found in _at_table(meeting, naming, main):
            gathered.setdefault(found, []).append(meeting)
        yield from _on_ground(meeting, naming, main)
    for found, meetings in gathered.items():
        yield from ((found, met) for met in meetings if len(meetings) >= TABLES)


def _at_table(meeting: Meeting, naming: Naming, main: Mapping[Track, int]) -> Iterator[_Told]:
    """The third party of a table of three, whose other two are a track; no mere ground."""
    sides = set(meeting.parties)
    ground = {one.party for one in naming.named(meeting.span.exact) if one.place}
    for party in sorted(sides.difference(ground, *main)) if len(sides) == TABLE else ():
        for track in _between(party, sides, main):
            yield _Told(party, RoleKind.MEDIATOR, track, (), GATHERS)


def _on_ground(
    meeting: Meeting, naming: Naming, main: Mapping[Track, int]
) -> Iterator[tuple[_Told, Item]]:
    """The party in whose capital a meeting is told to be."""
    words = meeting.span.exact + meeting.span.suffix
    for one in naming.named(words):
        if one.place and words[: one.start].rstrip().casefold().endswith(" in"):
            sides = set(meeting.parties)
            talks = _track("", sides, main) or tuple(sorted(sides))
            yield _Told(one.party, RoleKind.HOST, talks, (), GROUND), meeting


def _between(party: str, sides: Iterable[str], main: Mapping[Track, int]) -> list[Track]:
    """Tracks both sides of which are among some, where the actor stands on none of them."""
    among = set(sides)
    if any(party in t for t in list(main)[:1]):
        return []
    return [t for t in main if party not in t and among.issuperset(t)]


def _absent(pool: Pool) -> Iterator[tuple[_Told, Item]]:
    """Who is talked about by several and takes no part."""
    there = {p for s in pool.statements for p in rows_of(s.speaker.party)}
    there |= {p for m in pool.meetings for p in m.parties}
    about: dict[str, list[Statement]] = {}
    for said in pool.statements:
        named = {t for t in said.targets if rows_of(t)}
        for party in sorted(named - there):
            about.setdefault(party, []).append(said)
    for party, told in sorted(about.items()):
        movers = {p for s in told for p in rows_of(s.speaker.party)}
        if len(movers) > 1 and len(told) >= TIMES:
            found = _Told(party, RoleKind.AFFECTED, (), (), ABSENT)
            yield from ((found, said) for said in told)


def _role(
    found: _Told, items: Sequence[Item], days: Mapping[str, tuple[int, str, int, str]]
) -> Role:
    def place(item: Item) -> tuple[int, str, int, str]:
        return days.get(item.id, (0, item.document, item.span.start, item.id))

    ordered = sorted({i.id: i for i in items}.values(), key=place)
    return Role(
        found.party,
        found.kind,
        found.track,
        tuple(Evidence(i.id, i.document, i.span) for i in ordered[:MOST]),
        found.toward,
        bool(found.reason),
        found.reason,
        len(ordered),
    )


def _order(
    role: Role, main: Mapping[Track, int]
) -> tuple[bool, int, int, bool, int, str, tuple[str, ...]]:
    track = next((i for i, t in enumerate(main) if t == role.track), len(main))
    kind = list(RoleKind).index(role.kind)
    there = role.kind is RoleKind.PARTY
    return there, track, kind, role.inferred, -role.count, role.party, role.toward
