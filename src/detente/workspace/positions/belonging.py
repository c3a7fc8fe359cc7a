"""To which term a statement belongs, and moving it to another."""

from collections.abc import Sequence

from detente.errors import JudgementError
from detente.model import Event, Item, Statement
from detente.model.ruling import RulingKind
from detente.model.term import Term
from detente.positions import options as stage
from detente.record import Record
from detente.vocabulary.display import short
from detente.workspace.lookup.framing import Question, framed
from detente.workspace.lookup.naming import issue_meant
from detente.workspace.weighing.ruling import rule

__all__ = ["anchor", "called", "move", "term_called", "term_of", "terms_on"]


def terms_on(record: Record, issue: str) -> tuple[Term, ...]:
    """The terms of an issue, the most told first; UnknownName where there is no such issue."""
    with framed(record, Question(issue=issue, kind="s")) as frame:
        code = issue_meant(frame.reader, issue)
        found = stage.terms(frame.readings, None, frame.rulings)
        return tuple(term for term in found if term.issue == code)


def anchor(term: Term) -> str:
    """The statement by which a term is named: the first in its most frequent words."""
    return term.wordings[0].statements[0]


def called(terms: Sequence[Term]) -> dict[str, Term]:
    """Terms by what they are called; those of one name are told apart by their ids."""
    found: dict[str, Term] = {}
    for term in terms:
        name = " ".join(term.name.split())
        found[name if name not in found else f"{name} ({short(term.id)})"] = term
    return found


def term_of(terms: Sequence[Term], item: str) -> Term | None:
    """The term that a statement belongs to; None where it tells no concrete option."""
    return next((term for term in terms if any(s.id == item for s in term.statements)), None)


def term_called(terms: Sequence[Term], name: str) -> Term:
    """The term of an issue that a person means by a name; JudgementError where none is."""
    wanted = " ".join(name.split()).casefold()
    for known, term in called(terms).items():
        if wanted in (known.casefold(), term.id):
            return term
    raise JudgementError(
        f"no term on this issue is called “{name}”",
        "choose one of the list; Proposals, Terms splits off a new one",
    )


def move(record: Record, key: str, to: str, why: str) -> Event:
    """Settle that a statement means the term of another statement.

    Raises:
        UnknownEntry: There is no such statement, or several are meant.
        JudgementError: They are on several issues, are of one term, or a reason is missing.
    """
    with record.reading() as reader:
        moved, other = reader.entry(key), reader.entry(to)
    first, second = _statement(moved.item), _statement(other.item)
    if first.issue != second.issue:
        raise JudgementError(
            f"a statement on {first.issue} cannot mean a term on {second.issue}",
            "set the issue right first",
        )
    if not stage.may_mean(first):
        raise JudgementError("it takes no stand on an option", "set its act right first")
    terms = terms_on(record, first.issue)
    there = term_of(terms, second.id)
    if there is None:
        raise JudgementError(f"{second.id} means no term", "name a statement that means one")
    if there == term_of(terms, first.id):
        raise JudgementError("it means that term already", "choose another one")
    return rule(record, RulingKind.TERM_MOVE, [moved.id, other.id], "", why)


def _statement(item: Item) -> Statement:
    if not isinstance(item, Statement):
        raise JudgementError(f"{item.id} is no statement", "name statements")
    return item
