"""The meetings and unknowns of a reply, each checked against the text."""

from collections.abc import Iterator, Sequence

from detente.model import Channel, Meeting, MeetingStatus, Unknown, UnknownKind, item_id
from detente.statements.readers.llm.ground import Entry, Ground, texts, words_of
from detente.statements.readers.llm.parties import MODEL, sides

__all__ = ["grounded_meetings", "grounded_unknowns"]

NEAR = 300
"""Characters between a meeting and the words that tell its time."""
FEW = 1
"""Parties that a meeting names at least: of a conference of many it may name one."""


def grounded_meetings(told: Sequence[Entry], ground: Ground) -> Iterator[Meeting]:
    """The meetings of parties that the text names."""
    for entry in told:
        span = ground.quote(entry, "meetings")
        status = ground.value(entry, "status", MeetingStatus, None) if span is not None else None
        if status is None or span is None:
            continue
        named, missed = ground.parties.all_named(texts(entry, "parties"))
        ground.lost += {"parties of meetings": missed}
        if len(named) < FEW:
            ground.lost["meetings"] += 1
            continue
        yield Meeting(
            item_id("m", ground.sha256, span.start, span.end, *named, status),
            ground.document.id,
            span,
            tuple(named),
            status,
            tuple(_channels(entry, ground)),
            ground.beside(words_of(entry, "when"), span, NEAR, "times"),
            MODEL,
        )


def grounded_unknowns(told: Sequence[Entry], ground: Ground) -> Iterator[Unknown]:
    """The gaps that the text names, each with the parties that it is about."""
    for entry in told:
        span = ground.quote(entry, "unknowns")
        kind = ground.value(entry, "kind", UnknownKind, None) if span is not None else None
        if kind is None or span is None:
            continue
        named, missed = ground.parties.all_named([words_of(entry, "subject")])
        ground.lost += {"subjects": missed}
        yield Unknown(
            item_id("u", ground.sha256, span.start, span.end, kind, *named),
            ground.document.id,
            span,
            kind,
            " + ".join(sides(named)),
            ground.issue(entry, span)[0],
            MODEL,
        )


def _channels(entry: Entry, ground: Ground) -> Iterator[Channel]:
    found = {
        ground.value({"channel": one}, "channel", Channel, None) for one in texts(entry, "channels")
    }
    yield from (channel for channel in Channel if channel in found)
