"""Sentences parsed for tests of the rules."""

from spacy.tokens import Doc, Span, Token

from detente.statements.actors import Cast
from detente.statements.attribution import Attribution, attributions
from detente.statements.nlp import parser
from detente.statements.parse import Parsed, parse
from tests.factory import document


def doc(text: str) -> Doc:
    return parser()(text)


def sentence(text: str) -> Span:
    return next(iter(doc(text).sents))


def token(text: str, word: str) -> Token:
    return next(t for t in doc(text) if t.text == word)


def parsed(text: str) -> Parsed:
    return parse(document(text))


def cast(text: str) -> Cast:
    return Cast(parsed(text))


def reports(text: str) -> tuple[Attribution, ...]:
    return attributions(parsed(text))
