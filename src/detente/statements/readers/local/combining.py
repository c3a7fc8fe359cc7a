"""Fields that the rules tell better than the network, or that the two tell together.

Which of them decides was measured field by field on readings of series that the network
never saw (docs/decisions/009).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from detente.model import Act, Certainty, Given, Speaker, When
from detente.statements.actors import Cast
from detente.statements.attribution import Attribution
from detente.statements.certainty import certainty_of
from detente.statements.conditions import condition_of
from detente.statements.readers.local.finding import Found
from detente.statements.readers.local.parties import Choice
from detente.statements.targets import targets
from detente.statements.when import when_of

__all__ = ["Combined", "combined", "of_head"]

POSSIBLE = 0.15
"""The rules' condition is told where the network thinks one at least so probable."""


@dataclass(frozen=True, slots=True)
class Combined:
    """Fields of one statement, each with what gave it."""

    targets: tuple[str, ...]
    certainty: Certainty
    when: When
    condition: Tokens | None
    """The rules' condition; None where the network's counts, if it has one."""
    given: tuple[Given, ...]


def combined(
    found: Found, words: Tokens, reports: Sequence[Attribution], speaker: Speaker, cast: Cast
) -> Combined:
    """Targets, certainty, time and condition of a statement whose words are given."""
    act, reported = Act(found.act.value), bool(reports)
    sure = certainty_of(act, words.root, False, reported)
    time = when_of(words.root, act, reported)
    certainty, hedge = _certainty(found, sure.value, sure.word)
    when, told = _when(found, time.value, time.words)
    addressed, by = _targets(found, targets(words, speaker, cast))
    condition = condition_of(words, words.root) if found.conditional >= POSSIBLE else None
    return Combined(addressed, certainty, when, condition, (hedge, told, *by))


def _certainty(found: Found, rule: Certainty, word: str) -> tuple[Certainty, Given]:
    """The network's, but for a hedge that it takes for none."""
    own = Certainty(found.certainty.value)
    if own is Certainty.CERTAIN and rule is not Certainty.CERTAIN:
        return rule, Given("certainty", "hedge", word)
    return own, of_head("certainty", found.certainty)


def _when(found: Found, rule: When, words: str) -> tuple[When, Given]:
    """The network's, but for a time word that it takes for none."""
    own = When(found.when.value)
    if own is When.CURRENT and rule is not When.CURRENT:
        return rule, Given("when", "time word", words)
    return own, of_head("when", found.when)


def _targets(found: Found, rule: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Given, ...]]:
    """The rules', else the one at which the network points most surely."""
    if rule:
        return rule, (Given("target", "grammar"),)
    if not found.targets:
        return (), ()
    party, score = max(found.targets, key=lambda t: t[1])
    return (party,), (Given("target", "pointer", "", score),)


def of_head(field: str, choice: Choice, words: str = "") -> Given:
    """What a head of the network gave, with its runner-up."""
    head = f"head {field}"
    return Given(field, head, words, choice.score, choice.runner_up, choice.runner_up_score)
