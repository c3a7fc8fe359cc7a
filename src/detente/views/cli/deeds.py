"""What a command did to a dossier, and how it is taken back."""

from collections.abc import Sequence

import typer

from detente.model import Event
from detente.views.brief.harmless import visible
from detente.views.cli.ids import short
from detente.views.cli.output import put

__all__ = ["UNCHANGED", "did", "done", "named", "pairs"]

UNCHANGED = "nothing changed: it stands so already"
FEW = 5
"""Ids that one line names; more are counted."""


def did(deed: str, made: Sequence[Event]) -> str:
    """One line: what was done, by which events, and the command that takes it back."""
    if not made:
        return UNCHANGED
    first, last = made[0].number, made[-1].number
    events = f"event {first}" if first == last else f"events {first} to {last}"
    back = "it" if first == last else "them"
    return visible(f"{deed} ({events}); detente undo {first} takes {back} back")


def done(deed: str, made: Sequence[Event]) -> None:
    """Print what was done."""
    put(did(deed, made) + "\n")


def named(items: Sequence[str]) -> str:
    """A few items by their short ids, many by their number."""
    keys = list(dict.fromkeys(short(item) for item in items))
    return ", ".join(keys) if len(keys) <= FEW else f"{len(keys)} items"


def pairs(told: Sequence[str]) -> dict[str, str]:
    """Fields and values, each written as field=value; an empty value clears a field."""
    found: dict[str, str] = {}
    for each in told:
        name, sign, value = each.partition("=")
        name = name.strip().replace("-", "_")
        if not sign or not name:
            raise typer.BadParameter(f"{each!r} is no field=value; write it as act=demand")
        if name in found:
            raise typer.BadParameter(f"{name} is told twice")
        found[name] = value
    return found
