"""Builders for tests of actors: a cast of a text, and words found in it."""

from spacy.tokens import Span, Token

from detente.statements.actors import Cast
from detente.statements.parse import parse
from tests.factory import document

__all__ = ["cast_of", "head", "words"]


def cast_of(text: str, **fields: object) -> Cast:
    return Cast(parse(document(text, **fields)))


def words(cast: Cast, text: str, after: str = "") -> Span:
    """The tokens of the first `text` after the first `after`."""
    whole = cast.parsed.document.text
    start = whole.index(text, whole.index(after))
    return cast.parsed.tokens(start, start + len(text))


def head(cast: Cast, text: str, after: str = "") -> Token:
    return words(cast, text, after).root
