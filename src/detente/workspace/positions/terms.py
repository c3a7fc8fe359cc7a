"""The terms of a dossier: asked, and merged, split, named and ordered by a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from detente.errors import JudgementError, UnknownEntry
from detente.model import Event, RootCount, Statement
from detente.model.ruling import RulingKind
from detente.model.term import Term, TermStands
from detente.positions import options as stage
from detente.positions.within import Within
from detente.record import Record
from detente.workspace.lookup.framing import Frame, Question, framed, looked_from
from detente.workspace.lookup.issues import issues
from detente.workspace.lookup.naming import party_meant
from detente.workspace.weighing.footing import footings
from detente.workspace.weighing.ruling import rule

__all__ = ["Terms", "merge", "order", "rename", "split", "term", "terms"]


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms with where parties stand on each."""

    told: tuple[TermStands, ...]
    roots: Mapping[str, RootCount]
    """On how many independent roots each rests, by its id."""


def terms(record: Record, question: Question) -> Terms:
    """The concrete options on an issue or all, or those on which a party has a stand.

    Raises UnknownName for a party or issue that nothing names.
    """
    with framed(record, _whole(question)) as frame:
        party = party_meant(frame.reader, question.party) if question.party else ""
        within = Within(frozenset({party} if party else ()))
        found = stage.matrix_by_term(frame.readings, question.at, frame.rulings, within)
        return _with_roots(frame, found)


def term(record: Record, key: str, question: Question) -> Terms:
    """One term, by the beginning of its id or of a statement's that means it.

    Raises UnknownEntry where there is none, or several are meant.
    """
    told: dict[str, Terms] = {}
    for part in _parts(record, _whole(question)):
        with framed(record, part) as frame:
            found = stage.matrix_by_term(frame.readings, question.at, frame.rulings)
            near = [s for s in found if _is_meant(s.term, key)]
            told |= {s.term.id: _with_roots(frame, [s]) for s in near}
    return told[_meant([t.told[0].term for t in told.values()], key).id]


def merge(record: Record, keys: Sequence[str], why: str) -> Event:
    """Settle that several terms of one issue mean one.

    Raises:
        UnknownEntry: There is no such term, or several are meant.
        JudgementError: They are on several issues, are one already, or a reason is missing.
    """
    meant = _of_one_issue(record, keys, "merged")
    return rule(record, RulingKind.TERM_MERGE, [_anchor(t) for t in meant], "", why)


def split(record: Record, key: str, statements: Sequence[str], why: str) -> Event:
    """Settle that some statements of a term mean a term of their own.

    Raises:
        UnknownEntry: There is no such term or statement, or several are meant.
        JudgementError: The statements are not of the term, or are all of it.
    """
    (one,) = _all_meant(record, [key])
    taken = [_statement(one, each).id for each in statements]
    if len({*taken}) == len(one.statements):
        raise JudgementError(
            f"these are all statements of {one.id}", "name those that mean something else"
        )
    return rule(record, RulingKind.TERM_SPLIT, taken, "", why)


def rename(record: Record, key: str, name: str, why: str) -> Event:
    """Give a term a name; UnknownEntry where there is none, or several are meant."""
    (one,) = _all_meant(record, [key])
    return rule(record, RulingKind.TERM_NAME, [_anchor(one)], name, why)


def order(record: Record, keys: Sequence[str], scale: str, why: str) -> Event:
    """Put terms of one issue in an order, from least to most of what grows.

    Raises:
        UnknownEntry: There is no such term, or several are meant.
        JudgementError: They are on several issues, or what grows is not told.
    """
    meant = _of_one_issue(record, keys, "ordered")
    return rule(record, RulingKind.TERM_ORDER, [_anchor(t) for t in meant], scale, why)


def _whole(question: Question) -> Question:
    """All statements of the issue, so that terms do not depend on who is asked about."""
    return replace(question, party="", kind="s")


def _with_roots(frame: Frame, found: Sequence[TermStands]) -> Terms:
    groups = [[s.id for s in stands.term.statements] for stands in found]
    rests = footings(frame.reader, groups)
    return Terms(tuple(found), {s.term.id: r.roots for s, r in zip(found, rests, strict=True)})


def _parts(record: Record, question: Question) -> list[Question]:
    """The question; one for each issue where that does not look through all that is told."""
    if question.issue or looked_from(record, question) is None:
        return [question]
    told = [line.issue.code for line in issues(record) if line.statements]
    return [replace(question, issue=code) for code in told]


def _all_meant(record: Record, keys: Sequence[str]) -> list[Term]:
    found: list[Term] = []
    for part in _parts(record, Question(kind="s")):
        with framed(record, part) as frame:
            told = stage.terms(frame.readings, None, frame.rulings)
            found += [t for t in told if any(_is_meant(t, key) for key in keys)]
    return [_meant(found, key) for key in keys]


def _of_one_issue(record: Record, keys: Sequence[str], deed: str) -> list[Term]:
    meant = list({t.id: t for t in _all_meant(record, keys)}.values())
    if len(meant) < 2:
        raise JudgementError("these are one term already", "name two terms or more")
    if len({t.issue for t in meant}) > 1:
        issues = " and ".join(sorted({t.issue for t in meant}))
        raise JudgementError(
            f"terms on {issues} cannot be {deed}: they are on different issues",
            "name terms of one issue, or set the issue right with detente edit",
        )
    return meant


def _is_meant(one: Term, key: str) -> bool:
    return one.id.startswith(key) or any(s.id.startswith(key) for s in one.statements)


def _meant(found: Sequence[Term], key: str) -> Term:
    fits = [t for t in found if t.id.startswith(key)] or [
        t for t in found if any(s.id.startswith(key) for s in t.statements)
    ]
    if len(fits) != 1:
        raise _unclear(key, fits, "term", "detente terms")
    return fits[0]


def _statement(one: Term, key: str) -> Statement:
    fits = [s for s in one.statements if s.id.startswith(key)]
    if len(fits) != 1:
        raise _unclear(key, fits, f"statement of term {one.id}", f"detente terms show {one.id}")
    return fits[0]


def _unclear(key: str, fits: Sequence[object], noun: str, where: str) -> UnknownEntry:
    many = f"{len(fits)} do" if fits else "none does"
    return UnknownEntry(
        f"no single {noun} has an id that begins with “{key}”: {many}", f"{where} lists them"
    )


def _anchor(one: Term) -> str:
    """The statement by which a ruling names a term: the first in its most frequent words."""
    return one.wordings[0].statements[0]
