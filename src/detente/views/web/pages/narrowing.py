"""The issues and parties that the forms of several screens offer to narrow by."""

from dataclasses import dataclass

from detente.views.web.room import Room
from detente.workspace.lookup.issues import issues_with_statements
from detente.workspace.lookup.portrait import parties_told

__all__ = ["Narrowing", "narrowing"]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the form of filters offers."""

    issues: tuple[tuple[str, str], ...]
    """Code and label of every issue that anything is told on."""
    parties: tuple[str, ...]
    """Every party on the record."""


def narrowing(room: Room) -> Narrowing:
    """The choices of the form, kept until anything new is on the record."""

    def made() -> Narrowing:
        told = issues_with_statements(room.reads.record)
        issues = tuple((issue.code, issue.label) for issue in told)
        return Narrowing(issues, parties_told(room.reads.record))

    return room.kept("narrowing", made)
