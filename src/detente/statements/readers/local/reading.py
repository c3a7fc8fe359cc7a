"""The way of a document through the trained model to its reading."""

from detente.model import Attribution, Document, Reading
from detente.statements.actors import Cast
from detente.statements.links import link
from detente.statements.named import Named, named
from detente.statements.parse import parse
from detente.statements.readers.local.attributing import attributed
from detente.statements.readers.local.choosing import SIGNS, chosen
from detente.statements.readers.local.coding import head_pieces, pieces
from detente.statements.readers.local.filling import Filler
from detente.statements.readers.local.finding import (
    find_meetings,
    find_statements,
    find_unknowns,
)
from detente.statements.readers.local.grammar import Grammar
from detente.statements.readers.local.hints import hints
from detente.statements.readers.local.model import Model, load
from detente.statements.readers.local.network import Seen, Text, see
from detente.statements.readers.local.windows import windows
from detente.statements.readers.rules import read_parsed

__all__ = ["attributions", "read"]


def read(document: Document, reader: str) -> Reading:
    """The reading of an English text by the model; raises MissingModel."""
    model = load()
    cast, rules, seen, mentions = _looked(document, model)
    filler = Filler(cast, seen.text.pieces, rules, model.calibration, reader)
    heads, marks = model.heads, model.marks
    grammar = Grammar(cast, mentions) if len(model.ranking) > SIGNS else None
    spans = find_statements(seen, heads, marks)
    found = chosen(seen, spans, cast.publisher, model.ranking, grammar)
    told = [f for f in found if model.calibration.score(f) >= marks.floor]
    statements = [filler.statement(f) for f in told]
    return Reading(
        document,
        link(statements, document.text),
        tuple(filler.meeting(f) for f in find_meetings(seen, heads, marks)),
        tuple(filler.unknown(f) for f in find_unknowns(seen, heads, marks)),
        reader,
    )


def attributions(document: Document) -> tuple[Attribution, ...]:
    """Every report of speech in text order; raises MissingModel."""
    model = load()
    return tuple(attributed(_looked(document, model)[2], model.heads))


def _looked(document: Document, model: Model) -> tuple[Cast, Reading, Seen, tuple[Named, ...]]:
    """A document parsed, read by rules, seen by the encoder, and who is named in it."""
    parsed = parse(document)
    cast = Cast(parsed)
    found, rules = named(cast), read_parsed(parsed, cast, "rules")
    told = hints(parsed, cast, rules)
    text, mentions, parties = pieces(parsed, found, told, model.tokenizer)
    head = head_pieces(parsed, cast.publisher, found, parties, model.tokenizer)
    cut = tuple(windows(text, head, model.separators))
    return cast, rules, see(Text(text, mentions, parties, cut), model.encode), found
