"""What falls due, as an iCalendar file (RFC 5545) for any calendar."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from detente.model.commitment import Commitment
from detente.vocabulary.display import mark_words
from detente.vocabulary.gist import clip
from detente.vocabulary.terms import listed

__all__ = ["commitments_ics"]

SUMMARY = 75
"""Characters of a title at most."""
PRODUCT = "-//Detente//commitments//EN"


def commitments_ics(promises: Iterable[Commitment]) -> bytes:
    """One all-day event for each promise with a last day; no hour is made up.

    A day told only by its month or year is an event over all of that. An event keeps its
    UID as long as the promise keeps its id, so that a calendar replaces and never doubles.
    Its stamp is the last day on which it was told, for the same file twice is the same.
    Words go out as they are: whoever calls makes them harmless.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for promise in promises:
        if promise.deadline is not None:
            calendar.add_component(_event(promise))
    return bytes(calendar.to_ical())


def _event(promise: Commitment) -> Event:
    due = promise.deadline
    assert due is not None  # noqa: S101 - its caller leaves out what has none
    told = max((s.said_on.day for s in promise.statements if s.said_on), default=due.day)
    event = Event()
    event.add("uid", f"{promise.id}@detente")
    event.add("dtstamp", datetime.combine(told, time(), UTC))
    event.add("dtstart", due.day)
    event.add("dtend", due.last_day + timedelta(days=1))
    event.add("summary", f"{_named(promise.obligor)}: {clip(promise.what, SUMMARY)}")
    event.add("description", _description(promise))
    event.add("categories", [promise.issue])
    event.add("transp", "TRANSPARENT")
    event.add("status", "TENTATIVE" if promise.depends_on or _unsure(promise) else "CONFIRMED")
    return event


def _unsure(promise: Commitment) -> bool:
    """Whether nothing but suggestions tells it."""
    return all(s.suggested for s in promise.statements)


def _named(party: str) -> str:
    return listed(party.split(" + "))


def _description(promise: Commitment) -> str:
    to = listed(promise.beneficiaries)
    below = [s.score for s in promise.statements if s.suggested and s.score is not None]
    lines = (
        f"suggested, score {mark_words(min(below))}: not checked by anybody" if below else "",
        f"“{promise.what}”",
        f"promised to {to}" if to else "",
        f"as worded: {promise.deadline_words}",
        f"depends on: {promise.depends_on}" if promise.depends_on else "",
        f"verified by: {', '.join(promise.verifiers)}" if promise.verifiers else "",
        *(f"{_named(t.party)} says: {t.fate}" for t in promise.tellings),
        f"detente show {promise.statements[0].id}",
    )
    return " · ".join(filter(None, lines))
