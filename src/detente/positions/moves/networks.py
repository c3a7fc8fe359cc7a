"""Congruence and conflict of parties by what they say on the same things.

Formulas after P. Leifeld, Discourse Network Analyzer: with A[a, j, q] the statements of
actor a on concept j that agree (q = 1) or disagree (q = 0), congruence of a and b is the sum
over j and q of A[a,j,q] A[b,j,q], conflict that of A[a,j,1] A[b,j,0] + A[a,j,0] A[b,j,1],
subtract their difference; normalised, each is divided by the mean of both actors' counts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from detente.model import Act, Reading, Statement, When
from detente.model.issue import is_within
from detente.model.network import Network, NetworkKind, NetworkTie
from detente.positions.cells import rows_of
from detente.positions.order import said_by
from detente.positions.pool import gather
from detente.positions.stance import NOT_MADE

__all__ = ["Counts", "Period", "agrees", "counts_of", "network", "network_of"]

Counts = Mapping[str, Mapping[str, tuple[Sequence[str], Sequence[str]]]]
"""By party and concept the ids of the statements that disagree, and of those that agree."""

_AGREE = frozenset({Act.DEMAND, Act.PROPOSE, Act.OFFER, Act.ACCEPT, Act.CONCEDE, Act.ENDORSE})
_DISAGREE = frozenset({Act.REJECT, Act.DENY})


@dataclass(frozen=True, slots=True)
class Period:
    """Which statements are counted."""

    issue: str = ""
    since: date | None = None
    until: date | None = None
    """Both inclusive, by the day by which it was surely said."""
    every: bool = False
    """Whether what one report says again counts again, as it does in DNA by default."""


def agrees(said: Statement) -> bool | None:
    """Whether a statement agrees with its concept; None for what is neither.

    What is deferred, judged, threatened, charged, not known or negated is never forced.
    """
    if said.certainty in NOT_MADE:
        return None
    if said.act in _AGREE:
        return True
    return False if said.act in _DISAGREE else None


def network(
    readings: Sequence[Reading],
    kind: NetworkKind = NetworkKind.SUBTRACT,
    period: Period = Period(),
    normalised: bool = False,
    concepts: Mapping[str, str] | None = None,
) -> Network:
    """Who agrees and who clashes with whom in a period.

    `concepts` names the term of each statement by its id; without it issues are the
    concepts. A joint move counts for each of its parties.
    """
    found = network_of(counts_of(readings, period, concepts), kind, normalised)
    return replace(found, issue=period.issue, since=period.since, until=period.until)


def counts_of(
    readings: Sequence[Reading], period: Period, concepts: Mapping[str, str] | None = None
) -> Counts:
    """Statements of each party on each concept, what disagrees and what agrees."""
    pool = gather(readings, period.until)
    found: dict[str, dict[str, tuple[list[str], list[str]]]] = {}
    seen: set[tuple[str, str, str, bool]] = set()
    for said in sorted(pool.statements, key=lambda s: (s.document, s.span.start, s.id)):
        agree = agrees(said)
        concept = said.issue if concepts is None else concepts.get(said.id, "")
        if agree is None or not concept or said.when is When.PAST:
            continue
        day = said_by(pool.documents[said.document], said.said_on)
        if (period.since and day < period.since) or not is_within(said.issue, period.issue):
            continue
        for party in rows_of(said.speaker.party):
            key = party, concept, said.document, agree
            if period.every or key not in seen:
                seen.add(key)
                both = found.setdefault(party, {}).setdefault(concept, ([], []))
                both[agree].append(said.id)
    return found


def network_of(
    counts: Counts, kind: NetworkKind = NetworkKind.SUBTRACT, normalised: bool = False
) -> Network:
    """The network of counted statements, those who say most first."""
    sums = {p: sum(len(q) for both in on.values() for q in both) for p, on in counts.items()}
    parties = sorted(sums, key=lambda p: (-sums[p], p))
    ties = (_tie(counts, kind, pair) for pair in combinations(parties, 2))
    if normalised:
        ties = (_normalised(tie, sums) for tie in ties)
    kept = tuple(tie for tie in ties if tie.weight)
    return Network(kind, tuple(parties), kept, tuple(sums[p] for p in parties), normalised)


def _tie(counts: Counts, kind: NetworkKind, pair: tuple[str, str]) -> NetworkTie:
    one, other = (counts[p] for p in pair)
    concepts = sorted(one.keys() & other.keys())
    weights = {c: _weight(kind, one[c], other[c]) for c in concepts}
    met = [c for c in concepts if any(_meets(kind, one[c], other[c]))]
    ids = dict.fromkeys(i for c in met for i in _counted(kind, one[c], other[c]))
    return NetworkTie(*pair, float(sum(weights.values())), tuple(met), tuple(ids))


Pair = tuple[Sequence[str], Sequence[str]]


def _meets(kind: NetworkKind, one: Pair, other: Pair) -> Iterator[bool]:
    """Whether two agree or clash at all, as far as the kind counts it."""
    (a0, a1), (b0, b1) = one, other
    if kind is not NetworkKind.CONFLICT:
        yield bool((a0 and b0) or (a1 and b1))
    if kind is not NetworkKind.CONGRUENCE:
        yield bool((a0 and b1) or (a1 and b0))


def _counted(kind: NetworkKind, one: Pair, other: Pair) -> Iterable[str]:
    """The statements whose products make the weight."""
    for q in (1, 0):
        for side in (1, 0):
            same = q == side
            wanted = kind is NetworkKind.SUBTRACT or same is (kind is NetworkKind.CONGRUENCE)
            if wanted and one[q] and other[side]:
                yield from one[q]
                yield from other[side]


def _weight(kind: NetworkKind, one: Pair, other: Pair) -> int:
    (a0, a1), (b0, b1) = ([len(q) for q in pair] for pair in (one, other))
    congruence, conflict = a0 * b0 + a1 * b1, a1 * b0 + a0 * b1
    if kind is NetworkKind.SUBTRACT:
        return congruence - conflict
    return congruence if kind is NetworkKind.CONGRUENCE else conflict


def _normalised(tie: NetworkTie, sums: Mapping[str, int]) -> NetworkTie:
    mean = (sums[tie.one] + sums[tie.other]) / 2
    return replace(tie, weight=tie.weight / mean)
