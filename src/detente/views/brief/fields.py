"""The fields of an item with their values and what gave each."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from detente.model import Given, Item, Meeting, Statement, Unknown
from detente.views.brief.telling import score_words
from detente.views.brief.words import DATE_NOT_TOLD, issue_label, quoted
from detente.vocabulary.display import mark_words

if TYPE_CHECKING:
    from detente.workspace.positions.asking import Shown

__all__ = ["explained", "fields"]

ANALYST = "analyst"
"""The rule of a field that a person has set; its words are then that person's name."""
PLAIN = "plain"
"""The rule of a value that holds where no word says otherwise."""
Field = tuple[str, str, str]
"""Name, value, what gave it."""


def fields(shown: "Shown") -> Iterator[Field]:
    """Each field with its value, both as `edit` takes them, and what gave it."""
    yield from explained(shown.entry.item, shown.given, shown.reader)


def explained(item: Item, given: Sequence[Given], reader: str) -> Iterator[Field]:
    """The same of an item that may stand on no record."""
    if isinstance(item, Statement):
        values = list(_statement(item))
    else:
        values = list(_meeting(item) if isinstance(item, Meeting) else _unknown(item))
    whole = [g for g in given if g.field == "all"]
    for name, value in values:
        rules = [g for g in given if g.field == name]
        yield name, value, _why(rules)
    if whole:
        yield "found", "", _why(whole)
    known = {name for name, _ in values} | {"all"}
    for name in dict.fromkeys(g.field for g in given if g.field not in known):
        yield name, "", _why([g for g in given if g.field == name])
    if reader:
        yield "reader", reader, score_words(item) if isinstance(item, Statement) else ""


def _statement(said: Statement) -> Iterator[tuple[str, str]]:
    speaker = said.speaker
    yield "party", speaker.party
    yield "speaker", speaker.name + (f" ({speaker.actor})" if _is_other(said) else "")
    yield "act", said.act.value
    yield "issue", _issue(said.issue)
    yield "targets", ", ".join(said.targets) or "no one named"
    yield "certainty", said.certainty.value
    yield "condition", quoted(said.condition.exact) if said.condition else "none"
    yield "when", said.when.value
    yield "said_on", said.said_on.value if said.said_on else DATE_NOT_TOLD
    links = (f"{link.name} ({link.kind})" for link in said.chain)
    yield "chain", " <- ".join(links) or "the outlet itself"
    yield "content", quoted(said.content.exact) if said.content else "none"
    yield "contents", said.contents.value


def _is_other(said: Statement) -> bool:
    actor, name = said.speaker.actor, said.speaker.name
    return bool(actor) and actor.casefold() not in name.casefold()


def _issue(code: str) -> str:
    label = issue_label(code)
    return code if label == code else f"{code} ({label})"


def _meeting(met: Meeting) -> Iterator[tuple[str, str]]:
    yield "parties", ", ".join(met.parties) or "not told"
    yield "status", met.status.value
    yield "channels", ", ".join(met.channels) or "not told"
    yield "when", quoted(met.when.exact) if met.when else "not told"


def _unknown(gap: Unknown) -> Iterator[tuple[str, str]]:
    yield "kind", gap.kind.value
    yield "subject", gap.subject or "no party"
    yield "issue", _issue(gap.issue)


def _why(rules: Sequence[Given]) -> str:
    return "; ".join(_one(rule) for rule in rules)


def _one(given: Given) -> str:
    if given.rule == ANALYST:
        return f"set by {given.words}" if given.words else "set by a person"
    if given.rule == PLAIN:
        return "nothing says otherwise"
    return given.rule + (f": {quoted(given.words)}" if given.words else "") + _surely(given)


def _surely(given: Given) -> str:
    """How probable the value is, and what would have come next."""
    if given.score is None:
        return ""
    other = f", else {given.runner_up}" if given.runner_up else ""
    if other and given.runner_up_score is not None:
        other += f" {mark_words(given.runner_up_score)}"
    return f" · {mark_words(given.score)}{other}"
