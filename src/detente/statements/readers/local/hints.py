"""What the rules make of a text: hints that the encoder may overrule."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model import Reading
from detente.statements.actors import Cast
from detente.statements.attribution import attributions
from detente.statements.parse import Parsed

__all__ = ["Hint", "ITEMS", "ROLES", "hints"]

ROLES = ("source", "cue", "condition", "link")
"""What words can do in a report of speech or a move."""
ITEMS = ("meeting", "unknown")
"""What else a clause can tell."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Characters and what a rule says of them; what it does not say is empty."""

    start: int
    end: int
    party: str = ""
    """Whose words these are."""
    act: str = ""
    role: str = ""
    item: str = ""


def hints(parsed: Parsed, cast: Cast, rules: Reading) -> Iterator[Hint]:
    """All hints on a document, the surer later."""
    for block in parsed.blocks:
        if block.speaker:
            told = cast.resolve(parsed.tokens(*block.speaker))
            yield Hint(block.start, block.end, told.party)
    for report in attributions(parsed):
        cue = report.cue
        yield Hint(cue.idx, cue.idx + len(cue), role="cue")
        if report.source is not None:
            words = report.source
            yield Hint(report.start, report.end, cast.resolve(words).party)
            yield Hint(words.start_char, words.end_char, role="source")
    yield from _stated(rules)
    for meeting in rules.meetings:
        yield Hint(meeting.span.start, meeting.span.end, item="meeting")
    for unknown in rules.unknowns:
        yield Hint(unknown.span.start, unknown.span.end, item="unknown")


def _stated(rules: Reading) -> Iterator[Hint]:
    for statement in rules.statements:
        span = statement.span
        yield Hint(span.start, span.end, statement.speaker.party, str(statement.act))
        if condition := statement.condition:
            yield Hint(condition.start, condition.end, role="condition")
        for link in statement.chain:
            if link.start is not None and link.end is not None:
                yield Hint(link.start, link.end, role="link")
