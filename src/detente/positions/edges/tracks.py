"""The pairs of parties that talk with or move against one another."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from detente.model.act import Act
from detente.model.meeting import Meeting
from detente.model.statement import Statement
from detente.positions.cells import rows_of

__all__ = ["Track", "tracks"]

Track = tuple[str, str]
"""Two parties, sorted."""
MOST = 6
"""Tracks of a dossier at most, the heaviest."""
SHARE = 0.1
"""Weight that a track has at least beside the heaviest."""
ASIDE = frozenset({Act.ASSESS, Act.ENDORSE})
"""Acts by which an onlooker moves nobody."""
TALKS = frozenset({Act.PROPOSE, Act.OFFER, Act.ACCEPT, Act.CONCEDE, Act.DEFER})
"""Acts that a pair needs one of, where no meeting of the two is told: quarrels are no talks."""


def tracks(statements: Iterable[Statement], meetings: Iterable[Meeting]) -> dict[Track, int]:
    """The main pairs with how much each moves: moves both ways, and meetings.

    A pair counts where each addresses the other; its weight is twice the lesser number of
    moves and the meetings of the two.
    """
    moves: Counter[tuple[str, str]] = Counter()
    talked: set[Track] = set()
    for said in statements:
        if said.act in ASIDE:
            continue
        for speaker in rows_of(said.speaker.party):
            toward = [t for t in said.targets if t != speaker and rows_of(t)]
            moves.update((speaker, t) for t in toward)
            if said.act in TALKS:
                talked |= {(min(speaker, t), max(speaker, t)) for t in toward}
    met: Counter[Track] = Counter()
    for meeting in meetings:
        sides = sorted(p for p in meeting.parties if rows_of(p))
        met.update(combinations(sides, 2))
    pairs = {(min(p), max(p)) for p in moves}
    weights = {
        (a, b): 2 * min(moves[a, b], moves[b, a]) + met[a, b]
        for a, b in pairs
        if moves[a, b] and moves[b, a] and (met[a, b] or (a, b) in talked)
    }
    ranked = sorted(weights.items(), key=lambda w: (-w[1], w[0]))
    return {pair: w for pair, w in ranked[:MOST] if w >= SHARE * ranked[0][1]}
