"""The catalogue of a dossier's issues: those of all, and those of its own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from detente.errors import JudgementError
from detente.model import Event, EventKind, Issue
from detente.model.ruling import RulingKind
from detente.record import Reader, Record, Ruled
from detente.record.asked import issues_told, told_on
from detente.vocabulary.issues import ISSUES

__all__ = ["IssueLine", "define", "issues", "issues_with_statements"]

CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?")
"""A word, or that of another issue and a word that refines it: ceasefire/energy."""
LONGEST = 60
"""Characters of a code, and of a label."""


@dataclass(frozen=True, slots=True)
class IssueLine:
    """An issue, and how much is told on it."""

    issue: Issue
    statements: int = 0
    """How many statements on it count; those on issues that refine it are counted there."""
    own: bool = False
    """Whether the dossier has it in addition to the catalogue."""

    @property
    def refines(self) -> str:
        """The code of the issue that it is a part of; empty where it is none's."""
        return self.issue.code.partition("/")[0] if "/" in self.issue.code else ""


def issues(record: Record) -> tuple[IssueLine, ...]:
    """The catalogue in its order, each issue followed by those that refine it.

    Then the dossier's other issues; codes on the record that nobody defined come last.
    """
    with record.reading() as reader:
        own, told = reader.issues(), told_on(reader)
    known = {issue.code for issue in ISSUES}
    found = _listed(own, told)
    return tuple(IssueLine(i, told.get(i.code, 0), i.code not in known) for i in found)


def issues_with_statements(record: Record) -> tuple[Issue, ...]:
    """Those on which any statement counts, in the same order; at once in a large dossier."""
    with record.reading() as reader:
        own, told = reader.issues(), issues_told(reader)
    return tuple(issue for issue in _listed(own, told) if issue.code in told)


def _listed(own: Iterable[Issue], told: Iterable[str]) -> list[Issue]:
    listed = {issue.code: issue for issue in (*ISSUES, *own)}
    loose = (Issue(code, code, "") for code in sorted(told) if code and code not in listed)
    return [*_in_order(listed.values()), *loose]


def _in_order(some: Iterable[Issue]) -> list[Issue]:
    all_of = list(some)
    places = {issue.code: place for place, issue in enumerate(all_of)}

    def place(issue: Issue) -> tuple[int, int]:
        own = places[issue.code]
        return places.get(issue.code.partition("/")[0], own), own

    return sorted(all_of, key=place)


def define(record: Record, code: str, label: str, why: str) -> Event:
    """Give the dossier an issue of its own, or one of those another label.

    Raises JudgementError where the code or label is taken or not well formed, where it
    refines an issue that there is not, and without a reason.
    """
    code, label = code.strip(), " ".join(label.split())
    with record.writing() as writer:
        _check(writer, code, label, why)
        said = Ruled(kind=RulingKind.ISSUE, subjects=(code,), value=label, why=why.strip())
        return writer.append(EventKind.RULED, said)


def _check(reader: Reader, code: str, label: str, why: str) -> None:
    if not why.strip():
        raise JudgementError("an issue needs a reason", "give it with --why")
    if not CODE.fullmatch(code) or len(code) > LONGEST:
        raise JudgementError(
            f"“{code}” is no code of an issue",
            "use small letters, digits and hyphens, as ceasefire/energy",
        )
    if not label or not label.isprintable() or len(label) > LONGEST:
        raise JudgementError("a label is empty, too long or holds control characters", "name it")
    known = {issue.code: issue for issue in (*ISSUES, *reader.issues())}
    if code in {issue.code for issue in ISSUES}:
        raise JudgementError(f"{code} is in the catalogue already", f"refine it: {code}/...")
    above = code.partition("/")[0]
    if above != code and above not in known:
        raise JudgementError(f"there is no issue {above} to refine", "see detente issues")
    same = next((i for i in known.values() if i.label.casefold() == label.casefold()), None)
    if same is not None:
        raise JudgementError(f"{same.code} is called “{label}” already", "see detente issues")
