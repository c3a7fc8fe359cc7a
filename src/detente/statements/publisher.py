"""The government that publishes a text of its own: whose "we" it is."""

from spacy.tokens import Token

from detente.model import Document, Kind
from detente.vocabulary.descriptions import descriptions, labels
from detente.vocabulary.metonyms import MetonymKind, get_metonym
from detente.vocabulary.parties import lookup

__all__ = ["is_publisher_noun", "publisher"]


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


def is_publisher_noun(head: Token) -> bool:
    """Whether a noun means the publisher's own head or house: "the President"."""
    return head.lower_ in descriptions()["publisher"] and any(c.lower_ == "the" for c in head.lefts)
