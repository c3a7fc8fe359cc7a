"""Whose own text a document is: its "we" outside quotations."""

import re

from spacy.tokens import Span, Token

from detente.model import Document, Kind
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


def publisher(document: Document) -> str:
    """The party whose own text a document is; empty for press and if it is not told."""
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
