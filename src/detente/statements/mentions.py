"""Every actor that a text names, ready to be taken up by a pronoun."""

from collections.abc import Iterator
from typing import Protocol

from spacy.tokens import Span, Token

from detente.model import ActorKind
from detente.statements.antecedents import SUBJECTS, Mention
from detente.statements.described import Described, Describer, lemma
from detente.statements.people import proper_name
from detente.vocabulary.descriptions import descriptions
from detente.vocabulary.parties import PARTIES

__all__ = ["find_mentions", "is_organisation", "kind_of"]


class Teller(Protocol):
    """What can tell the party of a noun."""

    describer: Describer

    def told(self, head: Token) -> Described | None:
        """The party that a noun tells by itself."""

    def both(self, heads: list[Token]) -> Described:
        """The party of several nouns together."""

    def sentence(self, token: Token) -> int:
        """The number of its sentence."""

    def quoted(self, token: Token) -> bool:
        """Whether it stands in a quotation."""


def find_mentions(chunks: Iterator[Span], cast: Teller) -> Iterator[Mention]:
    """All noun phrases that name an actor, and the lists that they make."""
    for chunk in chunks:
        head = chunk.root
        if head.pos_ == "PRON" or head.dep_ in ("npadvmod", "tmod"):
            continue
        if (told := cast.told(head)) is not None:
            yield _mention(chunk, told.party, kind_of(head, told, cast.describer), cast)
        conjuncts = [head, *head.conjuncts]
        if head.dep_ != "conj" and len(conjuncts) > 1:
            together = cast.both(conjuncts)
            if together.rule == "joint":
                last = max(c.i for c in conjuncts)
                yield _mention(head.doc[chunk.start : last + 1], together.party, "joint", cast)


def _mention(span: Span, party: str, kind: str, cast: Teller) -> Mention:
    head = span.root
    return Mention(span, party, kind, cast.sentence(head), head.dep_ in SUBJECTS, cast.quoted(head))


def kind_of(head: Token, told: Described, describer: Describer) -> str:
    """person, state, group or joint."""
    if " + " in told.party:
        return "joint"
    name = describer.at.get(head.i)
    if name is not None and name.end - 1 == head.i:
        party = PARTIES.get(told.party)
        if name.rule == "demonym":
            return "group"
        return "state" if party and party.actor.kind is ActorKind.STATE else "group"
    if head.tag_ in ("NNS", "NNPS"):
        return "group"
    if lemma(head) in descriptions()["person"]:
        return "person"
    written = proper_name(head, describer)
    return "person" if written is not None and not is_organisation(written) else "group"


def is_organisation(name: Span) -> bool:
    """Whether a proper name is that of a body, not of a person."""
    head = name[-1]
    if any(t.lower_ == "the" for t in head.lefts) or head.tag_ == "NNPS":
        return True
    if len(name) == 1 and head.text.isupper() and 2 <= len(head) <= 6:
        return True
    words = descriptions()["bodies"]
    return any(lemma(t) in words or t.lower_ in words for t in name)
