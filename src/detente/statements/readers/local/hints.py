"""What the rules make of a text, told to the encoder as hints that it may overrule."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model import Reading
from detente.statements.actors import Cast
from detente.statements.attribution import attributions
from detente.statements.parse import Parsed

__all__ = ["Hint", "hints"]


@dataclass(frozen=True, slots=True)
class Hint:
    """Characters with the party whose words they are and, where a rule found one, the act."""

    start: int
    end: int
    party: str
    act: str = ""


def hints(parsed: Parsed, cast: Cast, rules: Reading) -> Iterator[Hint]:
    """The labels of a transcript, reports of speech, and statements by rule: the surer later."""
    for block in parsed.blocks:
        if block.speaker:
            told = cast.resolve(parsed.tokens(*block.speaker))
            yield Hint(block.start, block.end, told.party)
    for report in attributions(parsed):
        if report.source is not None:
            yield Hint(report.start, report.end, cast.resolve(report.source).party)
    for statement in rules.statements:
        span = statement.span
        yield Hint(span.start, span.end, statement.speaker.party, str(statement.act))
