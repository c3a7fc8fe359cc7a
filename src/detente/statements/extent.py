"""The smallest clause around a word: where a meeting or an unknown stands."""

from spacy.tokens import Span, Token

__all__ = ["clause_of", "extent", "noun_phrase"]

CLAUSES = frozenset(
    [
        "ROOT",
        "ccomp",
        "advcl",
        "relcl",
        "conj",
        "parataxis",
        "acl",
        "pcomp",
        "xcomp",
        "csubj",
        "dep",
    ]
)
ASIDE = frozenset(
    ["advcl", "ccomp", "parataxis", "cc", "punct", "mark", "preconj", "meta", "intj", "dep"]
)


def clause_of(token: Token) -> Token:
    """The verb whose clause holds a token."""
    while token.head.i != token.i:
        if token.pos_ in ("VERB", "AUX") and token.dep_ in CLAUSES:
            return token
        token = token.head
    return token


def extent(verb: Token) -> Span:
    """The clause of a verb without what stands beside it.

    Clauses before its subject, joined clauses with a subject of their own, reports
    around it and commas at the edges are left out.
    """
    left = right = verb.i
    for child in verb.children:
        if _beside(child, verb):
            continue
        left = min(left, child.left_edge.i)
        right = max(right, child.right_edge.i)
    if verb.dep_ == "pcomp" and verb.head.i == left - 1:
        left -= 1
    return _trimmed(verb.doc[left : right + 1])


def noun_phrase(head: Token) -> Span:
    """A noun with its modifiers, relative clauses and appositions after it left out."""
    left, right = head.left_edge.i, head.i
    for child in head.rights:
        if child.dep_ in ("prep", "case", "poss", "acl", "nummod", "compound"):
            right = max(right, child.right_edge.i)
        else:
            break
    return _trimmed(head.doc[left : right + 1])


def _beside(child: Token, verb: Token) -> bool:
    """Whether a part of a clause is none of its smallest form."""
    if child.dep_ == "conj":
        return child.i > verb.i
    if child.dep_ not in ASIDE:
        return (
            child.dep_ == "advmod"
            and child.i + 1 < len(child.doc)
            and (child.i < verb.i and child.nbor().text == ",")
        )
    if child.dep_ == "ccomp":
        return child.i < verb.i
    if child.dep_ == "advcl":
        return child.i < verb.i or child.doc[child.left_edge.i - 1].text == ","
    return True


def _trimmed(span: Span) -> Span:
    """A span without marks and joining words at its ends."""
    start, end = span.start, span.end
    while start < end and (span.doc[start].is_punct or span.doc[start].dep_ in ("cc", "mark")):
        start += 1
    while end > start and (span.doc[end - 1].is_punct or span.doc[end - 1].dep_ == "cc"):
        end -= 1
    return span.doc[start:end] if start < end else span
