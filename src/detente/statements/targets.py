"""Toward whom a move is made: parties that its clause addresses or aims at."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from detente.model import INDEPENDENT, UNKNOWN_PARTY, Speaker
from detente.statements.actors import Cast

__all__ = ["targets"]

NEIGHBOURS = 2
"""How many sentences before count as beside the clause."""
DIRECT = frozenset({"dobj", "dative", "attr", "oprd", "ROOT"})
"""Objects, and predicates that judge somebody."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
INNER = frozenset({"ccomp", "advcl", "relcl", "acl", "pcomp", "conj", "xcomp", "csubj"})
"""Clauses whose subject is asked, blamed or judged by the main clause."""
AIMED = frozenset(
    [
        "with",
        "on",
        "upon",
        "to",
        "against",
        "from",
        "between",
        "about",
        "toward",
        "towards",
        "over",
        "at",
        "of",
        "for",
    ]
)
"""Prepositions after which the other side is named."""


def targets(clause: Span, speaker: Speaker, cast: Cast) -> tuple[str, ...]:
    """The canonical parties that a move is addressed to or aimed at, sorted."""
    own = {*speaker.parties, INDEPENDENT, UNKNOWN_PARTY}
    found = set(_aimed_at(clause, speaker, cast)) - own
    if not found:
        found = set(_owners(clause, cast)) - own
    if not found:
        found = set(_near(clause, cast, own))
    return tuple(sorted(found))


def _near(clause: Span, cast: Cast, own: set[str]) -> Iterator[str]:
    """The other side, where the sentence or the one before names just one often."""
    counts = {p: n for p, n in cast.weights.items() if p not in own}
    sentence = cast.sentence(clause[0])
    near = {
        party
        for m in cast.salience.mentions
        if sentence - NEIGHBOURS <= m.sentence <= sentence
        for party in m.party.split(" + ")
    }
    main = max(counts, key=lambda p: counts[p], default="")
    if main in near:
        yield main


def _aimed_at(clause: Span, speaker: Speaker, cast: Cast) -> Iterator[str]:
    """Parties in the roles of an addressee or object, the speaker's own words left out."""
    for mention in cast.salience.within(clause.start, clause.end):
        token = clause.doc[mention.at]
        of_speaker = token.i < clause.root.i and token.text in speaker.name
        if not of_speaker and _aimed(_first(token)):
            yield from mention.party.split(" + ")


def _owners(clause: Span, cast: Cast) -> Iterator[str]:
    """Parties whose proposal, demand or conduct the clause takes up."""
    for name in cast.names:
        if clause.start <= name.start < clause.end and name.speaks:
            token = clause.doc[name.end - 1]
            if token.dep_ in ("poss", "amod", "compound", "nmod"):
                yield name.party


def _first(token: Token) -> Token:
    """The first noun of a list."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token


def _aimed(token: Token) -> bool:
    if token.dep_ == "pobj":
        return token.head.lower_ in AIMED
    if token.dep_ in SUBJECTS:
        return token.head.dep_ in INNER
    return token.dep_ in DIRECT
