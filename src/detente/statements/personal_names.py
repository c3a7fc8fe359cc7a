"""Names of persons as words: where they begin, and when two mean one person."""

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from detente.statements.described import Describer
from detente.vocabulary.calendar import months
from detente.vocabulary.descriptions import descriptions
from detente.vocabulary.time_words import days

__all__ = ["fullest", "is_title", "keys", "names", "plain_name", "proper_name"]

LONG = 5
"""More words than these are no person's name."""
SHOUTED = 5
"""Letters from which a word in capitals can be a common one that is shouted."""


def proper_name(head: Token, describer: Describer) -> Span | None:
    """The proper name that ends at a noun, titles and nations before it left out."""
    if head.i in describer.at or is_title(head) or not _capital(head) or _day(head):
        return None
    start = head.i
    while start > 0 and not head.doc[start].is_sent_start and _part(head.doc[start - 1], describer):
        start -= 1
    while start < head.i and head.doc[start].is_punct:
        start += 1
    return head.doc[start : head.i + 1]


def names(doc: Doc, describer: Describer) -> Iterator[Span]:
    """Every run of capitalised words that can be a name, listed ones aside."""
    i = len(doc) - 1
    while i >= 0:
        token = doc[i]
        name = proper_name(token, describer) if token.tag_ in ("NNP", "NNPS") else None
        if name:
            yield name
        i = name.start - 1 if name else i - 1


def _part(token: Token, describer: Describer) -> bool:
    """Whether a token before a name belongs to it."""
    if token.i in describer.at or is_title(token) or _day(token):
        return False
    if token.lower_ in descriptions()["particles"]:
        return True
    return _capital(token) and token.tag_ in ("NNP", "NNPS", "NN", "JJ", "FW")


def _day(token: Token) -> bool:
    """Whether a word names a day or month (save a "May" that acts or has a first name)."""
    word = token.lower_.rstrip(".")
    if word != "may":
        return word in days() or word in months()
    before = token.nbor(-1) if token.i else token
    return token.dep_ == "pobj" and not (before.tag_ == "NNP" and before.dep_ == "compound")


def _capital(token: Token) -> bool:
    """Whether a word is written or, its case restored, taken as a name."""
    if _shouted(token):
        return False
    return token.text[:1].isupper() or (token.tag_ == "NNP" and token.is_alpha)


def _shouted(token: Token) -> bool:
    """Whether a word in capitals is one that the text also writes small ("EAT THE TARIFFS")."""
    if len(token) < SHOUTED or not token.text.isupper():
        return False
    return token.lower in token.doc.to_array("ORTH")


def is_title(token: Token) -> bool:
    """Whether a word is a title, no part of a name."""
    return token.lower_.rstrip(".") in descriptions()["titles"]


def fullest(name: Span, same: list[Span]) -> str:
    """The commonest full name that ends, else begins, with the same word."""
    for place in (-1, 0):
        full = Counter(
            s.text
            for s in same
            if " " in s.text
            and len(s) <= LONG
            and s.text.isupper() == name.text.isupper()
            and s[place].lower_ == name[-1].lower_
        )
        if full:
            return full.most_common(1)[0][0]
    return name.text


def plain_name(name: str) -> str:
    """A full name without "Jr." and the like."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in descriptions()["suffixes"]:
        words.pop()
    return " ".join(words)


def keys(name: Span) -> list[str]:
    """Surname first, then the first name (some surnames come first)."""
    words = [t.lower_ for t in name if t.is_alpha or len(t) > 2]
    while len(words) > 1 and words[-1] in descriptions()["suffixes"]:
        words.pop()
    return list(dict.fromkeys((words[-1], words[0]))) if words else []
