"""What became of reports that were to be kept: a line each, and their sum."""

from typing import TYPE_CHECKING

from detente.model import Failure, Handling
from detente.views.brief.harmless import visible
from detente.views.brief.words import OUTLET_NOT_TOLD, count, date_words, failed
from detente.views.cli.exits import Exit
from detente.views.cli.ids import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.workspace.intake.adding import Added, Kept

__all__ = ["as_json", "ended", "line", "summary"]

TITLE = 72
"""Characters of a title that a line shows."""
FOUND = {
    "statements": "statement",
    "suggestions": "suggestion",
    "meetings": "meeting",
    "unknowns": "gap",
}
"""What is counted, and how one of it is called."""
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
        _found([kept]),
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
        "suggestions": kept.suggestions,
    }
    return dumps(told) + "\n"


def summary(added: "Added") -> str:
    """How many reports came to what, and what was found in them."""
    kept = added.kept
    told = ", ".join(f"{number} {outcome.value}" for outcome, number in added.counts.items())
    found = _found(kept)
    return f"{count(len(kept), 'report')}: {told}{'; ' if found else ''}{found}\n"


def ended(added: "Added") -> Exit:
    """How a command ends that was to keep or read some reports.

    What is kept and not read is there: that is not a failure, but there is something to do.
    """
    outcomes = {outcome.value for outcome in added.counts}
    if not outcomes & {"not read", *DONE}:
        return Exit.FAILED
    return Exit.DONE if outcomes <= set(DONE) else Exit.PARTIAL


def _found(kept: "Sequence[Kept]") -> str:
    sums = [(sum(getattr(k, name) for k in kept), word) for name, word in FOUND.items()]
    return ", ".join(count(number, word) for number, word in sums if number)
