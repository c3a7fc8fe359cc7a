"""What of a reader's suggestions is corrected most often, as plain lines."""

from typing import NamedTuple

from detente.vocabulary.agreement import field_label
from detente.workspace.reviewing.corrections import Corrected

__all__ = ["FEW", "Field", "Trusted", "trusted"]

FEW = 20
"""Judged suggestions below which a share is not told."""


class Field(NamedTuple):
    """How often one field was wrong."""

    label: str
    wrong: int
    of: int
    share: str
    """In words; empty where there are too few to tell one."""


class Trusted(NamedTuple):
    """One reader and what people made of what it suggested."""

    reader: str
    judged: int
    fields: tuple[Field, ...]
    """The most often corrected first; that it was no statement at all stands among them."""


def trusted(one: Corrected) -> Trusted:
    """What people corrected in one reader's suggestions."""
    found = [_field("no statement at all", one.rejected, one.judged)]
    found += [_field(field_label(name), wrong, one.kept) for name, wrong in one.fields]
    return Trusted(
        one.reader,
        one.judged,
        tuple(sorted(found, key=lambda f: (-f.wrong / max(f.of, 1), f.label))),
    )


def _field(label: str, wrong: int, of: int) -> Field:
    share = f"{wrong / of:.0%}" if of >= FEW else ""
    return Field(label, wrong, of, share)
