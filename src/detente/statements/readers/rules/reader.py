"""The rule reader: from a document to its reading."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model import Attribution, Document, Reading, Speaker
from detente.statements.actors import Cast
from detente.statements.attribution import attributions
from detente.statements.lists import items
from detente.statements.meetings import find_meetings
from detente.statements.parse import Parsed, parse
from detente.statements.readers.rules.attributing import attributed
from detente.statements.readers.rules.drafts import Draft, Drafter
from detente.statements.readers.rules.filling import Filler
from detente.statements.readers.rules.gaps import owned, with_gaps
from detente.statements.readers.unread import LANGUAGES, unread
from detente.statements.unknowns import find_unknowns

__all__ = ["RuleReader", "drafts", "read_parsed"]


@dataclass(frozen=True, slots=True)
class RuleReader:
    """Version one: needs nothing but the parser."""

    name: str = "rules"
    version: str = "1"
    languages: frozenset[str] = LANGUAGES
    remote: bool = False
    threshold: float | None = None
    precision: float | None = None

    def read(self, document: Document) -> Reading:
        """The reading of a document; raises MissingModel without a parser."""
        if why := unread(document):
            return Reading(document, warnings=(why,))
        parsed = parse(document)
        return read_parsed(parsed, Cast(parsed), f"{self.name} {self.version}")

    def attributions(self, document: Document) -> tuple[Attribution, ...]:
        """Every report of speech, thought or writing in text order."""
        return () if unread(document) else attributed(parse(document))


def read_parsed(parsed: Parsed, cast: Cast, reader: str) -> Reading:
    """What the rules find in a parsed document; `reader` is who is said to have read it."""
    filler = Filler(cast, reader)
    unknowns = find_unknowns(parsed, cast)
    found = with_gaps(list(drafts(parsed, cast)), unknowns, cast)
    statements = filler.statements(list(found))
    unknowns = owned(unknowns, statements)
    return Reading(parsed.document, statements, find_meetings(parsed, cast), unknowns, reader)


def drafts(parsed: Parsed, cast: Cast) -> Iterator[Draft]:
    """The drafts of all lists and sentences."""
    drafter = Drafter(cast)
    reports = attributions(parsed)
    publisher = cast.publisher
    voice = Speaker(publisher, publisher, rule="publisher") if publisher else None
    listed = list(items(cast))
    for i in listed:
        rule = f"list {i.act}"
        yield Draft(
            i.act,
            i.span,
            i.span.root,
            i.cue.text,
            i.speaker,
            rule,
            False,
            (),
            False,
            time=i.time,
            part=True,
        )
    inside = {i.span.start for i in listed}
    for sentence in parsed.sentences:
        if sentence.start in inside:
            continue
        block = parsed.block(sentence.start_char)
        speaker = voice
        if block and block.speaker:
            told = cast.resolve(parsed.tokens(*block.speaker))
            speaker = voice if told.rule == "publisher" else told
        here = [r for r in reports if r.start < sentence.end_char and r.end > sentence.start_char]
        yield from drafter.sentence(sentence, here, speaker)
