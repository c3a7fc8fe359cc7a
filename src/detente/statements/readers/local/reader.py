"""The local reader: a small trained encoder with the rules as its hints."""

from dataclasses import dataclass

from detente.errors import MissingModel
from detente.model import Attribution, Document, Reading
from detente.statements.actors import Cast
from detente.statements.links import link
from detente.statements.named import named
from detente.statements.parse import parse
from detente.statements.readers.local.attributing import attributed
from detente.statements.readers.local.coding import head_pieces, pieces
from detente.statements.readers.local.filling import Filler
from detente.statements.readers.local.finding import (
    find_meetings,
    find_statements,
    find_unknowns,
)
from detente.statements.readers.local.hints import hints
from detente.statements.readers.local.model import Model, facts, load
from detente.statements.readers.local.network import Seen, Text, see
from detente.statements.readers.local.windows import windows
from detente.statements.readers.rules import RuleReader, read_parsed, unread

__all__ = ["LocalReader"]


@dataclass(frozen=True, slots=True)
class LocalReader:
    """Reads on this machine; without its model it reads by rules and says so."""

    name: str = "local"
    languages: frozenset[str] = frozenset({"en"})
    remote: bool = False

    @property
    def version(self) -> str:
        """The version of the model."""
        return str(facts().get("version", "0"))

    @property
    def threshold(self) -> float | None:
        """The score below which a statement is only a suggestion."""
        told: float | None = facts().get("threshold")
        return told

    @property
    def precision(self) -> float | None:
        """The share of statements at that score or above that were right when measured."""
        told: float | None = facts().get("precision")
        return told

    def read(self, document: Document) -> Reading:
        """The reading of a document; by the rules, with a warning, where the model is missing."""
        if why := unread(document):
            return Reading(document, warnings=(why,))
        try:
            model = load()
        except MissingModel as fault:
            read = RuleReader().read(document)
            why = f"read by rules alone: {fault.what}; {fault.remedy}"
            return Reading(
                document, read.statements, read.meetings, read.unknowns, read.reader, (why,)
            )
        cast, rules, seen = _looked(document, model)
        name = f"{self.name} {self.version}"
        filler = Filler(cast, seen.text.pieces, rules, model.calibration, name)
        heads, marks = model.heads, model.marks
        statements = [filler.statement(f) for f in find_statements(seen, heads, marks)]
        meetings = [filler.meeting(f) for f in find_meetings(seen, heads, marks)]
        unknowns = [filler.unknown(f) for f in find_unknowns(seen, heads, marks)]
        linked = link(statements, document.text)
        return Reading(document, linked, tuple(meetings), tuple(unknowns), name)

    def attributions(self, document: Document) -> tuple[Attribution, ...]:
        """Every report of speech, thought or writing in text order."""
        if unread(document):
            return ()
        try:
            model = load()
        except MissingModel:
            return RuleReader().attributions(document)
        return tuple(attributed(_looked(document, model)[2], model.heads))


def _looked(document: Document, model: Model) -> tuple[Cast, Reading, Seen]:
    """A document parsed, read by rules, and seen by the encoder."""
    parsed = parse(document)
    cast = Cast(parsed)
    found, rules = named(cast), read_parsed(parsed, cast, "rules")
    told = hints(parsed, cast, rules)
    text, mentions, parties = pieces(parsed, found, told, model.tokenizer)
    head = head_pieces(parsed, cast.publisher, found, parties, model.tokenizer)
    cut = tuple(windows(text, head, model.separators))
    return cast, rules, see(Text(text, mentions, parties, cut), model.encode)
