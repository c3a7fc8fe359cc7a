"""What sort of actor a noun names, for the pronouns that take it up."""

from spacy.tokens import Span, Token

from detente.model import ActorKind
from detente.statements.described import Described, Describer, lemma
from detente.statements.personal_names import proper_name
from detente.vocabulary.descriptions import descriptions
from detente.vocabulary.parties import PARTIES
from detente.vocabulary.roles import get_role

__all__ = ["is_actor", "is_organisation", "kind_of"]

ACTORS = ("group", "person", "home", "bodies", "unnamed", "independent")
"""The lists of descriptions.yaml whose nouns act."""


def is_actor(head: Token, describer: Describer) -> bool:
    """Whether a noun names somebody who acts, not a thing that somebody owns."""
    if head.i in describer.at or head.pos_ == "PRON" or describer.is_known(head):
        return True
    noun, words = lemma(head), descriptions()
    if proper_name(head, describer) is not None and head.tag_ in ("NNP", "NNPS", "XX"):
        return noun not in words["things"]
    return get_role(noun) is not None or any(noun in words[kind] for kind in ACTORS)


def kind_of(head: Token, told: Described, describer: Describer) -> str:
    """person, state, body, people or joint."""
    if " + " in told.party:
        return "joint"
    name = describer.at.get(head.i)
    if name is not None and name.end - 1 == head.i:
        return _kind_of_name(head, name.party, name.rule)
    if head.tag_ in ("NNS", "NNPS"):
        return "people"
    if lemma(head) in descriptions()["person"]:
        return "person"
    written = proper_name(head, describer)
    return "person" if written is not None and not is_organisation(written) else "body"


def _kind_of_name(head: Token, party: str, rule: str) -> str:
    if rule == "demonym":
        return "people" if head.tag_ in ("NNS", "NNPS") else "person"
    listed = PARTIES.get(party)
    return "state" if listed and listed.actor.kind is ActorKind.STATE else "body"


def is_organisation(name: Span) -> bool:
    """Whether a proper name is that of a body, not of a person."""
    head = name[-1]
    if any(t.lower_ == "the" for t in head.lefts) or head.tag_ == "NNPS":
        return True
    if len(name) == 1 and head.text.isupper() and 2 <= len(head) <= 6:
        return True
    words = descriptions()["bodies"]
    return any(lemma(t) in words or t.lower_ in words for t in name)
