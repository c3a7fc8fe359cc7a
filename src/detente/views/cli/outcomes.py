"""What became of reports that were to be kept: a line each, and their sum."""

from typing import TYPE_CHECKING

from detente.model import Failure, Handling
from detente.views.brief.harmless import visible
from detente.views.brief.words import OUTLET_NOT_TOLD, count, date_words, failed
from detente.views.cli.exits import Exit
from detente.views.cli.ids import short

if TYPE_CHECKING:
    from detente.workspace.adding import Added, Kept

__all__ = ["as_json", "ended", "line", "summary"]

TITLE = 72
"""Characters of a title that a line shows."""
DONE = ("kept", "copy", "version", "translation", "known")
"""Outcomes that leave nothing to do."""


def line(kept: "Kept") -> str:
    """One line: what became of it, which it is, what was found, and what is to be said."""
    if not kept.document:
        return f"{kept.outcome:<11} {visible(failed(Failure(kept.origin, kept.detail)))}\n"
    title = visible(kept.title or kept.origin)
    told = (
        title if len(title) <= TITLE else title[: TITLE - 1].rstrip() + "…",
        visible(kept.outlet) or OUTLET_NOT_TOLD,
        date_words(kept.published),
        _found(kept.statements, kept.meetings, kept.unknowns),
        "" if kept.handling is Handling.CLEAR else kept.handling.value,
        visible(kept.detail),
    )
    return f"{kept.outcome:<11} {short(kept.document)}  {' · '.join(filter(None, told))}\n"


def as_json(kept: "Kept") -> str:
    """One JSON object on a line."""
    from detente.views.exports.json import dumps

    told = {
        "outcome": kept.outcome.value,
        "origin": kept.origin,
        "document": kept.document or None,
        "number": kept.number,
        "title": kept.title,
        "outlet": kept.outlet,
        "published": kept.published.value if kept.published else None,
        "handling": kept.handling.value,
        "statements": kept.statements,
        "meetings": kept.meetings,
        "unknowns": kept.unknowns,
        "detail": kept.detail,
    }
    return dumps(told) + "\n"


def summary(added: "Added") -> str:
    """How many reports came to what, and what was found in them."""
    kept = added.kept
    told = ", ".join(f"{number} {outcome.value}" for outcome, number in added.counts.items())
    sums = (sum(getattr(k, name) for k in kept) for name in ("statements", "meetings", "unknowns"))
    found = _found(*sums)
    return f"{count(len(kept), 'report')}: {told}{'; ' if found else ''}{found}\n"


def ended(added: "Added") -> Exit:
    """How a command ends that was to keep or read some reports.

    What is kept and not read is there: that is not a failure, but there is something to do.
    """
    outcomes = {outcome.value for outcome in added.counts}
    if not outcomes & {"not read", *DONE}:
        return Exit.FAILED
    return Exit.DONE if outcomes <= set(DONE) else Exit.PARTIAL


def _found(statements: int, meetings: int, unknowns: int) -> str:
    told = ((statements, "statement"), (meetings, "meeting"), (unknowns, "gap"))
    return ", ".join(count(number, word) for number, word in told if number)
