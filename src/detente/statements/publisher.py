"""Whose own text a document is: its "we" outside quotations."""

import re

from spacy.tokens import Span, Token

from detente.model import Document, Kind, joined
from detente.statements.parse import Parsed
from detente.vocabulary.descriptions import descriptions, labels
from detente.vocabulary.metonyms import MetonymKind, get_metonym
from detente.vocabulary.parties import lookup

__all__ = ["author", "is_publisher_noun", "publisher"]

HEAD = 600
"""Characters at the start of a text in which its author may be told."""
AUTHOR = re.compile(
    r"\[(?P<monitored>[^\[\]\n]{3,160})\] \[TEXT\]"
    r"|^(?:Joint |Press |Official )?"
    r"(?:Statement|Remarks|Speech|Address|Communiqu[eé]|Letter|Message)"
    r"(?: [a-z]+){0,3} (?:by|of|from) (?P<titled>(?:the )?[A-Z][^\n,:;]{3,100})",
    re.MULTILINE,
)
"""Who speaks by the header of a monitored broadcast, or by the heading of a statement."""


JOINT = re.compile(r"Joint (?:\w+ )?(?:Statement|Declaration|Communiqu[eé])\b")
BLOC = re.compile(
    r"(?P<bloc>[A-Z][\w-]{1,8}) (?:Leaders|Foreign Ministers|Ministers)[’']? (?:Joint )?"
    r"(?:Statement|Declaration|Communiqu[eé])\b"
)
AUTHORS = re.compile(r" (?:by|from|of) (?P<by>.+?)(?: (?:on|regarding|concerning|about) |$)")
LONGEST = 4
"""Words of the longest name that is looked for in a title."""


def publisher(document: Document) -> str:
    """The party whose own text a document is; empty for press and if it is not told.

    A statement that calls itself joint is that of all whom its title names, and one of a
    bloc's leaders that of the bloc.
    """
    party = _publisher(document)
    if party and (bloc := BLOC.match(document.title)) and (named := lookup(bloc["bloc"])):
        return named[0].name
    if not party or not JOINT.match(document.title):
        return party
    by = AUTHORS.search(document.title)
    return joined([party, *_named(by["by"] if by else document.title)])


def _named(title: str) -> list[str]:
    """The parties that a title names, the longest names first heard."""
    words, found = re.findall(r"[^\s,;:–—-]+", title), []
    at = 0
    while at < len(words):
        for count in range(LONGEST, 0, -1):
            if parties := lookup(" ".join(words[at : at + count])):
                found.append(parties[0].name)
                at += count - 1
                break
        at += 1
    return found


def _publisher(document: Document) -> str:
    for words in (document.outlet, document.byline):
        place = get_metonym(words) if words else None
        if place and place.kind is MetonymKind.SEAT:
            return place.party
    if document.kind is Kind.OFFICIAL and (parties := lookup(document.outlet)):
        return parties[0].name
    for party, signs in labels().items():
        if any(sign in document.text for sign in signs):
            return party
    return ""


def author(parsed: Parsed) -> Span | None:
    """The words at the head of a text that tell by whom it is; None if it tells none."""
    found = AUTHOR.search(parsed.document.text, 0, HEAD)
    if found is None:
        return None
    return parsed.tokens(*found.span("monitored" if found["monitored"] else "titled"))


def is_publisher_noun(head: Token) -> bool:
    """Whether a noun means the publisher's own head or house: "the President"."""
    return head.lower_ in descriptions()["publisher"] and any(c.lower_ == "the" for c in head.lefts)
