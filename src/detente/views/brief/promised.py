"""Promises, and what each side says became of them, as lines."""

from detente.model.commitment import Commitment, Fate, Telling
from detente.views.brief.items import Documents, checked_words
from detente.views.brief.row import Row, short_ids
from detente.views.brief.tied import Roots, rests_on
from detente.views.brief.words import date_words, issue_label, party_label, quoted
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.terms import listed

__all__ = ["MARKS", "promise_row"]

MARKS = {Fate.PENDING: "⋯", Fate.DONE: "●", Fate.BROKEN: "✗", Fate.WITHDRAWN: "↩"}
STYLES = {Fate.PENDING: "", Fate.DONE: "green", Fate.BROKEN: "red", Fate.WITHDRAWN: "yellow"}


def promise_row(promise: Commitment, documents: Documents, roots: Roots) -> Row:
    """Who has promised what to whom by when, and what became of it."""
    to = listed(map(party_label, promise.beneficiaries))
    due = f"due {date_words(promise.deadline)}" if promise.deadline else ""
    worded = promise.deadline_words and f"as worded: {quoted(promise.deadline_words)}"
    fates = promise.fates
    return Row(
        short_ids(promise.statements),
        party_label(promise.obligor) + (f" → {to}" if to else ""),
        quoted(clip(promise.what, 160)),
        due,
        checked_words(promise.statements),
        (
            issue_label(promise.issue),
            worded,
            f"depends on: {clip(promise.depends_on, 80)}" if promise.depends_on else "",
            f"verified by {listed(promise.verifiers)}" if promise.verifiers else "",
            f"promised {date_words(promise.statements[0].said_on)}",
            *rests_on(promise.id, promise.statements, documents, roots),
        ),
        (f"{MARKS[fates[0]]} {', '.join(fates)}", STYLES[fates[0]] if len(fates) == 1 else ""),
        below=tuple(map(_told, promise.tellings)),
    )


def _told(telling: Telling) -> Row:
    """What one side says became of it."""
    first = telling.statements[0]
    return Row(
        short_ids(telling.statements),
        f"{MARKS[telling.fate]} {party_label(telling.party)}: {telling.fate}",
        quoted(gist(first, 110)),
        "",
        checked_words(telling.statements),
        (date_words(first.said_on), f"held to be about it by {telling.reason}"),
    )
