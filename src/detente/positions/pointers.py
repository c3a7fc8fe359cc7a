"""Answers, and what each of them points at."""

from dataclasses import dataclass

from detente.model import Act, ActorKind, Certainty, Meeting, Statement, Unknown, UnknownKind
from detente.positions.pool import Pool
from detente.positions.references import Reference, reference, told_apart
from detente.positions.terms import Terms, terms_of, wording
from detente.positions.voices import Voices, voices
from detente.vocabulary.parties import demonym, lookup

__all__ = ["ANSWERING", "Pointer", "pointers"]

ANSWERING = frozenset({Act.ACCEPT, Act.REJECT, Act.DEFER})
"""The acts that answer what another one put forward."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """An answer, and what it points at."""

    item: Statement | Unknown
    terms: Terms
    reference: Reference | None
    owners: frozenset[str] = frozenset()
    """The parties whose proposal it is by the words of the answer."""

    @property
    def mover(self) -> str:
        """Whose answer it is, several joined."""
        return self.item.subject if isinstance(self.item, Unknown) else self.item.speaker.party

    @property
    def is_apart(self) -> bool:
        """Whether its words tell what it is to apart from what was told before."""
        return told_apart(self.item.span.prefix, self.item.span.exact)

    @property
    def is_open(self) -> bool:
        """Whether it is an answer still to come: "has yet to respond"."""
        return isinstance(self.item, Unknown) or self.item.act is Act.DEFER

    @property
    def place(self) -> tuple[str, int]:
        """Document and start."""
        return self.item.document, self.item.span.start


def pointers(pool: Pool) -> list[Pointer]:
    """A pointer for each answer, awaited answer, and doubt about all that lies on the table."""
    sides = voices(pool.statements)
    return [p for item in pool.items if (p := _pointer(item, sides)) is not None]


def _pointer(item: Statement | Meeting | Unknown, sides: Voices) -> Pointer | None:
    """What an answer points at; None for anything that is no answer to something told."""
    if isinstance(item, Meeting) or not item.issue:
        return None
    if isinstance(item, Unknown):
        text = item.span.exact
        found = reference(text)
        covers = item.kind is UnknownKind.INTENTION and found is not None and found.covers_all
        if item.kind is not UnknownKind.ANSWER and not covers:
            return None
        return Pointer(item, terms_of(text), found, _owners(found, sides))
    if item.act not in ANSWERING:
        return None
    found = reference(wording(item)) or reference(item.span.exact)
    open_still = item.certainty is Certainty.NEGATED and item.act is Act.REJECT
    if open_still and (found is None or not found.names_one):
        return None  # "did not rule out talks" answers nothing
    terms = found.terms if found and found.terms.told else terms_of(wording(item))
    return Pointer(item, terms, found, _owners(found, sides))


def _owners(found: Reference | None, sides: Voices) -> frozenset[str]:
    """The parties that the words name, states by their people and persons by their side."""
    parties = set()
    for name in found.names if found else ():
        people = demonym(name)
        parties |= {p.name for p in lookup(name) if p.actor.kind is not ActorKind.TERRITORY}
        parties |= {people.name} if people else set()
        parties |= {sides[name]} if name in sides else set()
    return frozenset(parties)
