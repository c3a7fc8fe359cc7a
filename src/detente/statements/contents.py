"""What a move asks or gives: its words, and whether they tell it at all."""

from spacy.tokens import Span, Token

from detente.statements.clauses import trimmed
from detente.vocabulary.cues import wholes

__all__ = ["content_of", "names_whole"]

REAL = 2
"""A content has at least so many words."""


def content_of(span: Span, cue_at: int | None) -> Span | None:
    """The words after the cue of a move; the whole span where it has no cue."""
    if cue_at is None:
        return span
    if not span.start <= cue_at < span.end:
        return None
    found = trimmed(span.doc[cue_at + 1 : span.end])
    return found if len(found) >= REAL else None


def names_whole(span: Span) -> bool:
    """Whether a clause names "a list of demands" and tells none of them."""
    for token in span:
        if token.lower_ == "of" and (token.head.lemma_.lower(), _object(token)) in wholes():
            return ":" not in span.text
    return False


def _object(preposition: Token) -> str:
    return next((c.lemma_.lower() for c in preposition.children if c.dep_ == "pobj"), "")
