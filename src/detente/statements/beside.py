"""What stands beside a person's name: titles, marks, what is said in apposition."""

from collections.abc import Callable, Iterator

from spacy.tokens import Span, Token

from detente.statements.described import Describer
from detente.statements.personal_names import is_title
from detente.vocabulary.descriptions import descriptions, marks, title_parties

__all__ = [
    "appositions",
    "before",
    "has_office",
    "mark",
    "reports",
    "title_party",
    "titles",
]


def appositions(head: Token, describer: Describer) -> Iterator[Token]:
    """Nouns that say who somebody is; no place to which an envoy is sent."""
    for child in head.children:
        if child.dep_ == "appos":
            yield child
    if head.dep_ == "appos":
        place = head.head.dep_ == "pobj" and head.head.i in describer.at
        yield head.head.head.head if place else head.head
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        yield from (c for c in head.head.children if c.dep_ == "attr")


def before(name: Span) -> Iterator[Token]:
    """The words of title and trade right before a name."""
    at = name.start - 1
    while at >= name.sent.start and name.doc[at].head.i in range(at, name.end):
        yield name.doc[at]
        at -= 1


def has_office(name: Span) -> bool:
    """Whether a title stands before a name: an office, of whichever state.

    "Local 12 President" and "Acme President" are offices of something else.
    """
    if not name.start or name.doc[name.start - 1].lower_ not in descriptions()["offices"]:
        return False
    title = name.doc[name.start - 1]
    owner = title.nbor(-1) if title.i > title.sent.start else None
    return owner is None or not (owner.like_num or (owner.tag_ == "NNP" and not is_title(owner)))


def mark(name: Span) -> str | None:
    """The political party by the mark after a legislator's name ("R-Ohio")."""
    after = name.doc[name.end : name.end + 3]
    if len(after) == 3 and after[0].text in (",", "(") and after[2].text == "-":
        return marks().get(after[1].text)
    if len(after) > 1 and after[0].text in (",", "(") and after[1].text[1:2] == "-":
        return marks().get(after[1].text[:1])
    return None


def reports(name: Span) -> bool:
    """Whether the header of a monitored broadcast names its reporter."""
    header = name.doc[max(name.start - 3, 0) : name.start]
    if [t.text for t in header[1:]] != ["]", "["]:
        return False
    return header[0].lower_ in descriptions()["reports"]


def title_party(name: Span) -> str | None:
    """The side that a title in front of a name tells by itself."""
    words = _in_front(name, _ofis_title)
    for first in range(len(words)):
        title = " ".join(words[first:])
        if (first == 0 or " " in title or "." in title) and title in title_parties():
            return title_parties()[title]
    return None


def titles(name: Span) -> frozenset[str]:
    """The words of title in front of a name, in small letters."""
    return frozenset(_in_front(name, is_title))


def _in_front(name: Span, of_title: Callable[[Token], bool]) -> list[str]:
    """The words right in front of a name that are all of a title, in small letters."""
    start = name.start
    while start > 0 and not name.doc[start].is_sent_start and of_title(name.doc[start - 1]):
        start -= 1
    return [t.lower_ for t in name.doc[start : name.start]]


def _ofis_title(token: Token) -> bool:
    return token.lower_ in ("of", "the", "-") or is_title(token)
