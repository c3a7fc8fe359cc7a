"""Every mention of somebody who can act or be addressed, with its party."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span, Token

from detente.statements.actors import Cast
from detente.statements.antecedents import is_pronoun
from detente.statements.described import Described, lemma
from detente.statements.mentions import is_actor, is_organisation
from detente.statements.names import Name
from detente.statements.personal_names import is_title, proper_name
from detente.statements.phrases import PROPER
from detente.vocabulary.descriptions import descriptions
from detente.vocabulary.outlets import find_outlet

__all__ = ["KINDS", "Named", "named"]

JOINING = frozenset((",", "and", "the", "&"))
KINDS = ("name", "demonym", "person", "role", "pronoun", "joint", "label", "publisher")
"""What sort of words a mention can be.

name: a listed party, place that speaks or body; demonym: "Israeli" before a thing, "the
Russians"; person: somebody by name; role: a common noun ("the minister", "both sides",
"analysts"); joint: several of them joined; label: who talks in a transcript; publisher:
the government whose own text it is, an empty span at the start.
"""


@dataclass(frozen=True, slots=True)
class Named:
    """One mention in characters of the document, and the party that it stands for."""

    start: int
    end: int
    party: str
    """As in a Speaker: joined by " + ", "independent" or "unknown"."""
    kind: str
    """One of KINDS."""
    rule: str
    """How the party was told, as in a Speaker."""


def named(cast: Cast) -> tuple[Named, ...]:
    """The mentions of a document by where they start, the longer first.

    They may hold one another: "Israel's prime minister" is one, "Israel" another.
    """
    found = {(m.start, m.end): m for m in _mentions(cast)}
    return tuple(sorted(found.values(), key=lambda m: (m.start, -m.end)))


def _mentions(cast: Cast) -> Iterator[Named]:
    """All mentions; of two with one span the last counts."""
    if cast.publisher:
        yield Named(0, 0, cast.publisher, "publisher", "publisher")
    chunks = {c.root.i: c for c in cast.chunks}
    for head in cast.parsed.doc:
        if not _names_somebody(head, cast):
            continue
        words = chunks.get(head.i) or _phrase(head, cast)
        told, _ = cast.tell(words)
        yield _named(words, told, _kind(head, cast))
        if head.dep_ == "conj" and head.conjuncts:
            yield from _together(head, chunks.get(head.conjuncts[0].i), words, cast)
    for words in (*_outlets(cast), *_runs(cast)):
        told, _ = cast.tell(words)
        yield _named(words, told, "joint" if told.rule == "joint" else "name")
    for start, end in {b.speaker for b in cast.parsed.blocks if b.speaker}:
        told, _ = cast.tell(cast.parsed.tokens(start, end))
        yield Named(start, end, told.party, "label", told.rule)


def _named(words: Span, told: Described, kind: str) -> Named:
    return Named(words.start_char, words.end_char, told.party, kind, told.rule)


def _names_somebody(head: Token, cast: Cast) -> bool:
    """Whether a mention ends at a token: a name, a pronoun, a noun of those who act."""
    listed = cast.describer.at.get(head.i)
    if listed is not None:
        return listed.end - 1 == head.i and listed.speaks
    if is_pronoun(head) or cast.describer.is_known(head):
        return True
    if head.pos_ not in ("NOUN", "PROPN") and head.tag_ not in PROPER:
        return lemma(head) in descriptions()["factions"] and not _leans(head, cast)
    if head.dep_ == "compound" and (is_title(head) or head.tag_ not in PROPER):
        return lemma(head) in descriptions()["home"] and not _leans(head, cast)
    return not _goes_on(head) and (is_actor(head, cast.describer) or _several(head))


def _leans(word: Token, cast: Cast) -> bool:
    """Whether a word only tells which somebody is meant ("rebel leaders")."""
    return word.head.i == word.i or is_actor(word.head, cast.describer) or is_title(word.head)


def _several(head: Token) -> bool:
    """Whether a noun may mean those named before: "the two countries", "workers"."""
    noun, words = lemma(head), descriptions()
    if any(noun in words[kind] for kind in ("organised", "managing", "armed", "trading")):
        return True
    sides = noun in words["sides"] or noun in words["pair"] or noun in words["state"]
    return sides and any(c.lower_ in words["pair_words"] or c.lower_ == "the" for c in head.lefts)


def _goes_on(head: Token) -> bool:
    """Whether a name goes on after a token."""
    if head.dep_ != "compound" or head.tag_ not in PROPER or head.i + 1 == len(head.doc):
        return False
    return head.nbor().tag_ in PROPER


def _outlets(cast: Cast) -> Iterator[Span]:
    """Names of outlets that hold a place: "The Times of" somewhere."""
    doc = cast.parsed.doc
    for one, two in pairwise(cast.chunks):
        if two.start == one.end + 1 and doc[one.end].lower_ == "of":
            words = doc[one.start : two.end]
            if find_outlet(words.text):
                yield words


def _runs(cast: Cast) -> Iterator[Span]:
    """Lists of nothing but names, whatever the parse: "Peru, Chile and Brazil"."""
    doc = cast.parsed.doc
    run: list[Name] = []
    for name in (*cast.names, None):
        if name and run and _joins(doc[run[-1].end : name.start]):
            run.append(name)
            continue
        if len(run) > 1:
            start = run[0].start
            the = start > 0 and doc[start - 1].lower_ == "the"
            yield doc[start - the : run[-1].end]
        run = [name] if name and name.rule != "demonym" else []


def _joins(between: Span) -> bool:
    """Whether the words between two names only join them ("and the six")."""
    joins = any(t.text == "," or t.lower_ in ("and", "&") for t in between)
    return joins and all(t.lower_ in JOINING or t.like_num for t in between)


def _phrase(head: Token, cast: Cast) -> Span:
    """The words of a name or noun that heads no phrase of its own."""
    if listed := cast.describer.at.get(head.i):
        return head.doc[listed.start : listed.end]
    name = proper_name(head, cast.describer) if head.tag_ in PROPER else None
    return name if name is not None else head.doc[head.i : head.i + 1]


def _kind(head: Token, cast: Cast) -> str:
    listed = cast.describer.at.get(head.i)
    if listed is not None:
        kind = "demonym" if listed.rule == "demonym" else "name"
        return "role" if listed.generic else kind
    if is_pronoun(head) or head.pos_ == "PRON":
        return "pronoun"
    name = proper_name(head, cast.describer) if head.tag_ in PROPER else None
    if name is None or lemma(head) in descriptions()["person"]:
        return "role"
    return "name" if is_organisation(name) else "person"


def _together(head: Token, first: Span | None, last: Span, cast: Cast) -> Iterator[Named]:
    """Those joined up to a noun ("France, Germany and Britain")."""
    if first is None or first.start >= last.start:
        return
    words = head.doc[first.start : last.end]
    told, _ = cast.tell(words)
    if told.rule == "joint":
        yield _named(words, told, "joint")
