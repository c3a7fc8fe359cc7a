"""A held reading filled in as the product does it: the network never saw the series."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from detente.evaluation.nearest import nearest
from detente.model import Document, Reading
from detente.statements.actors import Cast
from detente.statements.links import link
from detente.statements.named import named
from detente.statements.parse import parse
from detente.statements.readers.local.coding import pieces
from detente.statements.readers.local.filling import Filler
from detente.statements.readers.local.finding import Found, FoundMeeting, FoundUnknown, Marks
from detente.statements.readers.local.hints import hints
from detente.statements.readers.local.model import load
from detente.statements.readers.local.parties import Choice
from detente.statements.readers.local.pieces import Pieces
from detente.statements.readers.local.spans import Tagged
from detente.statements.readers.rules import read_parsed

__all__ = ["READER", "as_filled"]

READER = "held"
"""The name of the reader: a network that was trained without the document's series."""
LOW = "0.05"
"""The mark at which held readings tell chain and condition as the product asks for them."""
Told = Mapping[str, Any]


def as_filled(document: Document, held: Told) -> Reading:
    """The reading of a document by a network that never saw its series.

    What the network found comes from `held` (`training.local.trying`, ranked); rules, marks
    and scores are those of the shipped model. The runners-up are lost.
    """
    model = load()
    parsed = parse(document)
    cast = Cast(parsed)
    found, rules = named(cast), read_parsed(parsed, cast, "rules")
    told = pieces(parsed, found, hints(parsed, cast, rules), model.tokenizer)[0]
    filler = Filler(cast, told, rules, model.calibration, READER)
    seen = _Held(document.text, told, model.marks)
    statements = [s for s in map(seen.statement, held["statements"]) if s]
    kept = [s for s in statements if model.calibration.score(s) >= model.marks.floor]
    meetings = [m for m in map(seen.meeting, held["meetings"]) if m]
    unknowns = [u for u in map(seen.unknown, held["unknowns"]) if u]
    return Reading(
        document,
        link([filler.statement(s) for s in kept], document.text),
        tuple(filler.meeting(m) for m in meetings),
        tuple(filler.unknown(u) for u in unknowns),
        READER,
    )


class _Held:
    """Entries of a held reading as what the network found."""

    def __init__(self, text: str, told: Pieces, marks: Marks) -> None:
        self.text, self.pieces, self.marks = text, told, marks

    def statement(self, entry: Told) -> Found | None:
        """A statement; None where it lies below the mark."""
        signs = [float(1 / (1 + np.exp(-s))) for s in entry["signs"][:8]]
        begun, inside, act, act_apart, party, party_apart, issue, certainty = signs
        if inside < self.marks.inside:
            return None
        low, name = entry["at"][LOW], entry["speaker"]["name"]
        conditional = entry["conditional"] >= self.marks.conditional
        condition = self._place(low["condition"], entry) if conditional else None
        targets = zip(entry["target"], entry["target_scores"], strict=True)
        return Found(
            self._span(entry, begun, inside),
            Choice(entry["act"], act, "", act - act_apart),
            Choice(entry["issue"], issue, "", 0.0),
            Choice(entry["certainty"], certainty, "", 0.0),
            Choice(entry["when"], 1.0, "", 0.0),
            Choice(entry["speaker"]["party"], party, "", party - party_apart),
            {},
            tuple((p, c) for p, c in targets if c >= self.marks.target),
            tuple(self._links(low["chain"], entry)),
            (condition, 1.0) if condition else None,
            entry["conditional"],
            self._place(name, entry) if name else None,
            *entry["signs"][9:11],
        )

    def meeting(self, entry: Told) -> FoundMeeting | None:
        """A meeting; None where it lies below the mark."""
        scored = zip(entry["parties"], entry["party_scores"], strict=True)
        parties = tuple((p, c) for p, c in scored if c >= self.marks.partner)
        if entry["lean"] > self.marks.meeting or len(parties) < 2:
            return None
        channels = tuple((c, 1.0) for c in entry["channel"])
        when = self._place(entry["when"], entry) if entry["when"] else None
        span, status = self._span(entry), Choice(entry["status"], 1.0, "", 0.0)
        return FoundMeeting(span, parties, status, channels, when)

    def unknown(self, entry: Told) -> FoundUnknown | None:
        """Something not known; None where it lies below the mark."""
        if entry["lean"] > self.marks.unknown:
            return None
        fields = (Choice(entry[name], 1.0, "", 0.0) for name in ("kind", "issue", "subject"))
        return FoundUnknown(self._span(entry), *fields)

    def _span(self, entry: Told, begun: float = 1.0, inside: float = 1.0) -> Tagged:
        return Tagged(*self.pieces.at(entry["start"], entry["end"]), begun, inside)

    def _place(self, words: str | None, entry: Told) -> tuple[int, int] | None:
        place = nearest(words, self.text, entry["start"], entry["end"]) if words else None
        at = self.pieces.at(*place) if place else None
        return at if at and at[1] > at[0] else None

    def _links(
        self, chain: Sequence[Told], entry: Told
    ) -> Sequence[tuple[tuple[int, int], Choice, float]]:
        told = [(self._place(k["name"], entry), k["kind"]) for k in chain]
        return [(place, Choice(kind, 1.0, "", 0.0), 1.0) for place, kind in told if place]
