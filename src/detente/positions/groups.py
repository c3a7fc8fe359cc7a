"""Claims of one content while they gather, with what they come to."""

from bisect import bisect
from datetime import date
from functools import cached_property
from typing import NamedTuple

from detente.model import Certainty, Moment, Origin, State, Statement
from detente.positions.claims import Claim
from detente.positions.order import first_told, last_day, last_told
from detente.positions.references import reference
from detente.positions.states import REPLACED, SURENESS
from detente.positions.terms import Terms

__all__ = ["Group", "NEVER", "Place", "Summary", "Voice", "place_of"]

NEVER = date.max.toordinal() + 1
"""Later than any day: the last day that an undated claim can mean."""

Place = tuple[int, int, str, int, int, str]
Voice = tuple[str, object]
"""The document of a claim and the chain by which it has the word."""


class Summary(NamedTuple):
    """What the items of a group come to."""

    certainty: Certainty
    since: Moment | None
    told_on: Moment | None

    @classmethod
    def of(cls, claim: Claim) -> "Summary":
        """The summary of one claim alone."""
        item, told = claim.item, claim.said_on
        sure = item.certainty if isinstance(item, Statement) else Certainty.UNKNOWN
        awaited = claim.state is State.AWAITED
        since = told if told and (not awaited or told.origin is Origin.TEXT) else None
        return cls(sure, since, told)

    def joined(self, *others: "Summary") -> "Summary":
        """The summary of all."""
        told = (self, *others)
        return Summary(
            min((s.certainty for s in told), key=SURENESS.index),
            first_told([s.since for s in told if s.since]),
            last_told([s.told_on for s in told if s.told_on]),
        )


class Group:
    """Claims that tell the same content, the newest first; more may come.

    What only some questions need (days, terms, words) is worked out when it is asked for.
    """

    def __init__(self, claims: list[Claim], summary: Summary) -> None:
        self.claims = claims
        self.summary = summary
        self.ids = [c.item.id for c in claims]
        self.replaced = False
        self.alive = True
        """Whether it is a group of its own still."""
        self._into: Group | None = None

    @property
    def state(self) -> State:
        """The state that all its claims tell."""
        return self.claims[0].state

    @property
    def newest(self) -> int:
        """The latest day on which it was told; 0 if no date is told."""
        told = self.summary.told_on
        return told.day.toordinal() if told else 0

    @property
    def root(self) -> "Group":
        """The group that it is part of by now."""
        group = self
        while group._into is not None:
            group = group._into
        if self._into is not None:
            self._into = group
        return group

    @cached_property
    def places(self) -> list[Place]:
        """The place of each claim in the order of a holding."""
        return [place_of(c) for c in self.claims]

    @cached_property
    def latest(self) -> int:
        """The latest day that any of its dates can mean; NEVER if one is not told."""
        return max(_latest(c) for c in self.claims)

    @cached_property
    def texts(self) -> dict[str, None]:
        """Its wordings, each once."""
        return dict.fromkeys(c.text for c in self.claims)

    @cached_property
    def terms(self) -> dict[Terms, set[Voice]]:
        """What its wordings fix, and who tells it so."""
        found: dict[Terms, set[Voice]] = {}
        for claim in self.claims:
            found.setdefault(claim.terms, set()).add(_voice(claim))
        return found

    @cached_property
    def heads(self) -> dict[str, set[Voice]]:
        """The nouns by which its texts point back, and who tells it so."""
        found: dict[str, set[Voice]] = {}
        for claim in self.claims:
            _note_head(found, claim)
        return found

    def take(self, claim: Claim) -> bool:
        """Add a claim; whether it fixes what none before it did."""
        self.summary = self.summary.joined(Summary.of(claim))
        return self._add(claim)

    def absorb(self, other: "Group") -> bool:
        """Add the claims of another group; whether they fix what none before did."""
        self.summary = self.summary.joined(other.summary)
        other._into, other.alive = self, False
        return any([self._add(claim) for claim in other.claims])

    def _add(self, claim: Claim) -> bool:
        place = place_of(claim)
        index = bisect(self.places, place)
        self.places.insert(index, place)
        self.claims.insert(index, claim)
        self.ids.insert(index, claim.item.id)
        wider = self.state in REPLACED and claim.text not in self.texts
        wider = wider and claim.terms not in self.terms
        known = vars(self)
        if "latest" in known:
            self.latest = max(self.latest, _latest(claim))
        if "texts" in known:
            self.texts[claim.text] = None
        if "terms" in known:
            self.terms.setdefault(claim.terms, set()).add(_voice(claim))
        if "heads" in known:
            _note_head(self.heads, claim)
        return wider


def place_of(claim: Claim) -> Place:
    """Sort key: statements newest first, then unknowns by place, as in a holding."""
    item, told = claim.item, claim.said_on
    if isinstance(item, Statement):
        day = -told.day.toordinal() if told else 0
        return 0, day, item.document, item.span.start, 0, item.id
    return 1, 0, item.document, item.span.start, item.span.end, item.id


def _latest(claim: Claim) -> int:
    return last_day(claim.said_on).toordinal() if claim.said_on else NEVER


def _voice(claim: Claim) -> Voice:
    item = claim.item
    return item.document, item.chain if isinstance(item, Statement) else None


def _note_head(found: dict[str, set[Voice]], claim: Claim) -> None:
    pointed = reference(claim.text)
    if pointed is not None:
        head = pointed.words.split()[-1].lower()
        found.setdefault(head, set()).add(_voice(claim))
