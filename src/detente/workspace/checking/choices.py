"""What each field of an item can be set to, for completion as a person types."""

from collections.abc import Mapping

from detente.model import Meeting, SourceKind, Statement, Unknown
from detente.record import Record
from detente.record.asked import parties
from detente.vocabulary.issues import ISSUES
from detente.vocabulary.parties import PARTIES
from detente.workspace.checking.fields import CHOICES

__all__ = ["Choices", "choices"]

Choices = Mapping[type, Mapping[str, tuple[str, ...]]]
"""By kind of item and field; a field that is missing takes any words."""


def choices(record: Record) -> Choices:
    """The values of every field that takes some: the dossier's own parties come first."""
    with record.reading() as reader:
        own, added = parties(reader), reader.issues()
    sides = (*own, *(name for name in PARTIES if name not in own))
    issues = tuple(issue.code for issue in (*ISSUES, *added))
    kinds = tuple(f"({kind.value})" for kind in SourceKind)
    found: dict[type, dict[str, tuple[str, ...]]] = {
        Statement: {"party": sides, "targets": sides, "issue": issues, "chain": kinds},
        Meeting: {"parties": sides},
        Unknown: {"subject": sides, "issue": issues},
    }
    for (kind, name), listed in CHOICES.items():
        found[kind][name] = tuple(value.value for value in listed)
    return found
