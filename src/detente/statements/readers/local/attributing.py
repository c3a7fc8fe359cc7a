"""Who says what, move or not: source, cue and content of each report."""

from collections.abc import Iterator

import numpy as np

from detente.model import Attribution
from detente.statements.readers.local.finding import looks
from detente.statements.readers.local.heads import Floats, Heads, sigmoid
from detente.statements.readers.local.network import Seen
from detente.statements.readers.local.spans import runs

__all__ = ["attributed"]

MARK = 0.5
LEAN = 0.7
"""Added to the logits of cue tags: as many cues are told as there are."""
GAP = 2
"""Pieces within a content or source that may be left out of it."""


def attributed(seen: Seen, heads: Heads) -> Iterator[Attribution]:
    """The attributions of a document in the order of their cues."""
    found = []
    for look in looks(seen, heads, "cue", LEAN):
        points = heads.scores(seen.hidden[look.window], look.told, "cue", look.at)
        sourced = heads.classes(look.told, "cue")["sourced"][:, 1]
        for i, span in enumerate(look.spans):
            place = seen.text.windows[look.window].place
            content = _chosen(sigmoid(points["content"][i]), place)
            if not content:
                continue
            source = _chosen(sigmoid(points["source"][i]), place) if sourced[i] >= MARK else []
            if sourced[i] >= MARK and not source:
                source = _best(points["source"][i], place)
            cue = [(span.start, span.end)]
            told = Attribution(
                _chars(seen, source), _chars(seen, cue), _chars(seen, content), span.inside
            )
            found.append((span.start, told))
    yield from (told for _, told in sorted(found, key=lambda pair: pair[0]))


def _chosen(chances: Floats, place: np.ndarray) -> list[tuple[int, int]]:
    return runs([int(place[i]) for i in np.flatnonzero((chances >= MARK) & (place >= 0))], GAP)


def _best(scores: Floats, place: np.ndarray) -> list[tuple[int, int]]:
    at = int(place[int(np.where(place >= 0, scores, -1e9).argmax())])
    return [(at, at + 1)]


def _chars(seen: Seen, places: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    pieces = seen.text.pieces
    return tuple((int(pieces.starts[a]), int(pieces.ends[b - 1])) for a, b in places)
