"""Listed names in a text: parties, their people, places that speak, outlets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from detente.model import joined
from detente.statements.nlp import parser
from detente.vocabulary.descriptions import descriptions
from detente.vocabulary.metonyms import METONYMS
from detente.vocabulary.parties import PARTIES, Names, as_of, is_ambiguous, lookup, own

__all__ = ["Name", "find_names"]

SHOUTED = re.compile(r"\b[A-Z]{4,}")
"""A word in capitals that may be a name that is written small."""
ACRONYM = 5
"""Acronyms up to this length are also printed with dots."""


@dataclass(frozen=True, slots=True)
class Name:
    """One listed name: tokens `start` to `end`, the party that it means, and how."""

    start: int
    end: int
    party: str
    rule: str
    """alias, demonym, seat, capital, venue or ambiguous."""
    generic: bool = False
    """Whether it is a common noun that only stands for a party ("the rebels")."""

    @property
    def speaks(self) -> bool:
        """Whether it stands for a party at all: a venue does not."""
        return bool(self.party) and self.rule != "venue"


def find_names(doc: Doc, capitals: bool = False, on: date | None = None) -> tuple[Name, ...]:
    """The longest listed names in text order; `capitals` if its case was restored.

    Each means the party of the day: Moscow in 1987 is the Soviet Union.
    """
    found: dict[tuple[int, int], Name] = {}
    spans = []
    strings = doc.vocab.strings
    for key, start, end in _matches(doc, capitals):
        rule, _, party = strings[key].partition(":")
        rule = "venue" if rule == "capital" and _of_thing(doc[start:end]) else rule
        generic = rule == "alias" and not _proper(doc[start:end])
        generic = generic and (_common(doc[start:end]) or _is_generic(party))
        name = Name(start, end, as_of(party, on), rule, generic)
        if (held := found.get((start, end))) is None or held.rule != "alias":
            found[start, end] = name
            spans.append(doc[start:end])
    kept = filter_spans(s for s in spans if not _other_name(s))
    return tuple(_with_twin(doc, found[s.start, s.end]) for s in kept)


def _with_twin(doc: Doc, name: Name) -> Name:
    """A name with another that shares its last words: "North and South Korea"."""
    start = name.start - 2
    if start < 0 or name.end - name.start < 2 or doc[start + 1].lower_ not in ("and", "or"):
        return name
    twin = lookup(f"{doc[start].text} {doc[name.start + 1 : name.end].text}")
    if not twin or not doc[start].text[:1].isupper():
        return name
    return replace(name, start=start, party=joined((twin[0].name, name.party)))


def _matches(doc: Doc, capitals: bool) -> Iterator[tuple[int, int, int]]:
    """Where listed names stand; in small print also those all in capitals ("NORWAY")."""
    yield from _matcher(capitals)(doc)
    if names := own():
        yield from _own_matcher(names, capitals)(doc)
    if capitals or not SHOUTED.search(doc.text):
        return
    for key, start, end in _matcher(capitals=True)(doc):
        words = doc[start:end].text
        if words.isupper() and SHOUTED.search(words) and not is_ambiguous(words.title()):
            yield key, start, end


@cache
def _matcher(capitals: bool) -> PhraseMatcher:
    """All writings; in a text once in capitals, in any case."""
    nlp = parser()
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER" if capitals else "ORTH")
    for key, writing in _writings():
        if capitals and (len(writing) < 3 or writing in ("Turkey", "Chad", "WHO")):
            continue
        matcher.add(key, [nlp.make_doc(writing)])
    return matcher


@lru_cache(maxsize=8)
def _own_matcher(names: Names, capitals: bool) -> PhraseMatcher:
    """The names that an analyst gave."""
    nlp = parser()
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER" if capitals else "ORTH")
    for writing, party in names:
        matcher.add(f"alias:{party}", [nlp.make_doc(writing)])
    return matcher


def _is_generic(party: str) -> bool:
    listed = PARTIES.get(party)
    return listed is not None and listed.generic


def _writings() -> Iterator[tuple[str, str]]:
    """Every writing with its rule and party."""
    for party in PARTIES.values():
        for writing in (party.name, *party.aliases):
            for variant in _variants(writing, party.generic):
                yield f"{'venue' if party.place else 'alias'}:{party.name}", variant
        for writing in party.demonyms:
            yield f"demonym:{party.name}", writing
    for surface, metonym in METONYMS.items():
        yield f"{metonym.kind}:{metonym.party}", surface


def _variants(writing: str, generic: bool) -> Iterator[str]:
    """A writing, with dots if it is an acronym, in small letters if it is a noun."""
    yield writing
    words = writing.split()
    head = words[0]
    if head.isupper() and head.isalpha() and len(head) <= ACRONYM:
        yield " ".join((".".join(head) + ".", *words[1:]))
    if generic:
        yield writing[0].lower() + writing[1:]
        if not writing.startswith("the "):
            yield writing[0].upper() + writing[1:]


def _proper(span: Span) -> bool:
    """Whether a name is written as one: a capital inside the sentence."""
    return any(t.text[:1].isupper() and not t.is_sent_start for t in span)


def _common(span: Span) -> bool:
    """Whether a name ends in a common noun ("the senators")."""
    return span[-1].tag_ in ("NN", "NNS")


def _of_thing(span: Span) -> bool:
    """Whether a place is only part of a proper name ("London Interbank Offered Rate")."""
    last = span[-1]
    if last.dep_ != "compound" or last.head.i < span.end or last.head.tag_ not in ("NNP", "NNPS"):
        return False
    return last.nbor().lower_.rstrip(".") not in descriptions()["titles"]


def _other_name(span: Span) -> bool:
    """Whether a lone ambiguous name is part of another, as in "Jim Jordan"."""
    if len(span) > 1 or not is_ambiguous(span.text):
        return False
    token = span[0]
    before = token.nbor(-1) if token.i and not token.is_sent_start else None
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    joined = [t for t in (before, after) if t is not None and t.tag_ == "NNP"]
    return any(t.dep_ in ("compound", "flat") or token.dep_ == "compound" for t in joined)
