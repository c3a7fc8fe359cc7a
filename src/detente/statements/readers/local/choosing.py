"""Whose move it is, decided once more: the pointer, the rules and the text's own order.

The pointer sees words, the rules see grammar, and both err on their own. A ranking
(conditional logit) over all parties of the document weighs them; its weights were fitted
on readings of series that the reading network never saw.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace

import numpy as np

from detente.model import INDEPENDENT, UNKNOWN_PARTY
from detente.statements.readers.local.features import (
    ACTS,
    INDEPENDENT_SLOT,
    OTHER_SLOT,
    UNKNOWN_SLOT,
    Ints,
)
from detente.statements.readers.local.finding import Found
from detente.statements.readers.local.grammar import Grammar, Hinting, signs
from detente.statements.readers.local.heads import Floats, logit, softmax
from detente.statements.readers.local.network import Seen, Text
from detente.statements.readers.local.parties import strongest

__all__ = ["Chooser", "Hinted", "Pointed", "SIGNS", "agreement", "chosen", "ranked"]

SIGNS = 25
"""Weights without those of grammar."""
NEAR = 160
"""Pieces within which a neighbouring statement tells of this one."""
FAR = 400
"""Pieces before a statement in which the last mentions are looked for."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """What the network alone makes of a statement; places in pieces, end exclusive."""

    start: int
    end: int
    party: str
    score: float
    runner_up_score: float
    act: str


@dataclass(frozen=True, slots=True)
class Hinted:
    """Whose words a statement's pieces are by the rules: the most told party."""

    party: str
    share: float
    act: str


class Chooser:
    """What is known of each candidate party of one document."""

    def __init__(
        self,
        text: Text,
        publisher: str,
        statements: Sequence[Pointed],
        told: Sequence[Hinting] = (),
    ) -> None:
        self.text = text
        self.publisher = publisher
        self.statements = statements
        self.told = told
        """What grammar says of each statement; none where the weights heed none."""
        self.hints = [self._hint(s) for s in statements]
        counts = Counter(self._party(int(s)) for s in text.pieces.slot if s)
        self.weights = {p: n / max(1, sum(counts.values())) for p, n in counts.items()}
        named = [*text.parties, INDEPENDENT, UNKNOWN_PARTY]
        extra = [s.party for s in statements] + [h.party for h in self.hints]
        extra += [party for hints in told for party in astuple(hints)]
        self.candidates = list(dict.fromkeys(p for p in (*named, *extra) if p))

    def _party(self, slot: int) -> str:
        if 0 < slot < OTHER_SLOT:
            return self.text.parties[slot - 1]
        return {INDEPENDENT_SLOT: INDEPENDENT, UNKNOWN_SLOT: UNKNOWN_PARTY}.get(slot, "")

    def _hint(self, statement: Pointed) -> Hinted:
        pieces = self.text.pieces
        place = slice(statement.start, statement.end)
        pairs = zip(pieces.voice[place].tolist(), pieces.move[place].tolist(), strict=True)
        told = Counter(pair for pair in pairs if pair[0])
        if not told:
            return Hinted("", 0.0, "")
        (slot, move), count = told.most_common(1)[0]
        party = "" if slot == UNKNOWN_SLOT else self._party(slot)
        share = count / (statement.end - statement.start)
        return Hinted(party, share, ACTS[move - 1] if move else "")

    def matrix(self, at: int) -> Floats:
        """One row of signs for each candidate, for the statement at a place."""
        statement, hint = self.statements[at], self.hints[at]
        inside = self._spoken(statement.start, statement.end)
        before = self._spoken(max(0, statement.start - FAR), statement.start)
        block = self._block(statement)
        beside = [self._beside(at, step) for step in (-1, 1)]
        known = bool(hint.party)
        rows = []
        for party in self.candidates:
            net, told = float(party == statement.party), float(party == hint.party)
            rule = told * bool(hint.act)
            rows.append(
                [
                    net,
                    net * logit(statement.score),
                    net * logit(statement.score - statement.runner_up_score),
                    net * (not known),
                    net * (known and not told),
                    rule,
                    told - rule,
                    told * hint.share,
                    rule * (hint.act == statement.act),
                    net * told,
                    float(party in inside),
                    float(bool(inside) and party == inside[0]),
                    float(bool(before) and party == before[-1]),
                    float(party in before[-4:]),
                    float(bool(block) and party == block[0]),
                    float(party in block),
                    float(np.log(self.weights.get(party, 0.0) + 1e-3)),
                    float(party == INDEPENDENT),
                    float(party == UNKNOWN_PARTY),
                    float(" + " in party),
                    *(float(party == other) for pair in beside for other in pair),
                    float(party == self.publisher),
                    *(signs(self.told[at], party) if self.told else ()),
                ]
            )
        return np.array(rows, dtype=np.float32)

    def _spoken(self, start: int, end: int) -> list[str]:
        """The parties mentioned in a stretch, in order, each run once."""
        slots = self.text.pieces.slot[start:end]
        kept = slots[np.flatnonzero(np.diff(slots, prepend=0) != 0)]
        return [party for slot in kept.tolist() if slot and (party := self._party(slot))]

    def _block(self, statement: Pointed) -> list[str]:
        """The parties mentioned in the paragraph from its start to the statement's end."""
        breaks: Ints = np.flatnonzero(self.text.pieces.line[: statement.start + 1]).astype(np.int32)
        return self._spoken(int(breaks[-1]) if len(breaks) else 0, statement.end)

    def _beside(self, at: int, step: int) -> tuple[str, str]:
        """The network's and the rules' party of the statement next to one."""
        other = at + step
        if not 0 <= other < len(self.statements):
            return "", ""
        here, there = self.statements[at], self.statements[other]
        apart = here.start - there.end if step < 0 else there.start - here.end
        return (there.party, self.hints[other].party) if apart <= NEAR else ("", "")


def ranked(chooser: Chooser, at: int, weights: Sequence[float]) -> dict[str, float]:
    """The probability of each candidate to be the party whose move a statement is."""
    told = chooser.matrix(at) @ np.asarray(weights, dtype=np.float32)
    return dict(zip(chooser.candidates, softmax(told).tolist(), strict=True))


def chosen(
    seen: Seen,
    found: Sequence[Found],
    publisher: str,
    weights: Sequence[float],
    grammar: Grammar | None = None,
) -> list[Found]:
    """The statements with their parties decided by the ranking, and what the rules say to it."""
    told = [
        Pointed(
            f.span.start,
            f.span.end,
            f.party.value,
            f.party.score,
            f.party.runner_up_score,
            f.act.value,
        )
        for f in found
    ]
    spans = [f.span for f in found]
    pieces = seen.text.pieces
    chars = [(int(pieces.starts[s.start]), int(pieces.ends[s.end - 1])) for s in spans]
    hints = [grammar.of(*place) for place in chars] if grammar else []
    chooser = Chooser(seen.text, publisher, told, hints)
    return [_settled(f, chooser, i, weights) for i, f in enumerate(found)]


def _settled(found: Found, chooser: Chooser, at: int, weights: Sequence[float]) -> Found:
    party = strongest(ranked(chooser, at, weights))
    hint = chooser.hints[at]
    sides = party.value.split(" + ")
    return replace(
        found,
        party=party,
        words=_words(found, party.value, chooser),
        targets=tuple(t for t in found.targets if t[0] not in sides),
        agrees=agreement(party.value, hint.party),
        alike=agreement(found.act.value, hint.act),
    )


def agreement(value: str, other: str) -> float:
    """1 where the rules say the same, -1 where they say another, 0 where nothing."""
    return 0.0 if not other else 1.0 if value == other else -1.0


def _words(found: Found, party: str, chooser: Chooser) -> tuple[int, int] | None:
    """Where the party is named: by the pointer, else the last mention before."""
    places = found.places
    at = places.get(party) or next((places[p] for p in party.split(" + ") if p in places), None)
    if at is not None:
        return at
    before = [m for m in chooser.text.mentions if m.party == party and m.start < found.span.end]
    return (before[-1].start, before[-1].end) if before else None
