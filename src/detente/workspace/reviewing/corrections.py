"""How often people corrected what a reader suggested, by reader and field."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from detente.model import Entry, Statement, Status
from detente.record import Record
from detente.record.verdicts import ruling
from detente.record.views import lately_judged

__all__ = ["Corrected", "LATEST", "corrections"]

LATEST = 500
"""Judgements that are looked at: the last ones, as readers and their versions change."""


class Corrected(NamedTuple):
    """What people made of the suggestions of one reader."""

    reader: str
    """Its name and version."""
    judged: int
    """How many of its suggestions people judged."""
    rejected: int
    fields: tuple[tuple[str, int], ...]
    """How often each field was set to something else, the most often first."""

    @property
    def kept(self) -> int:
        """How many people stand behind; of these fields can be corrected."""
        return self.judged - self.rejected


def corrections(record: Record) -> tuple[Corrected, ...]:
    """How often each field was corrected in the statements judged last, by reader."""
    with record.reading() as reader:
        found = lately_judged(reader, LATEST)
    by_reader: dict[str, list[Entry]] = {}
    for entry in found:
        if isinstance(entry.item, Statement) and entry.item.reader:
            by_reader.setdefault(entry.item.reader, []).append(entry)
    told = [_corrected(name, entries) for name, entries in by_reader.items()]
    return tuple(sorted(told, key=lambda c: (-c.judged, c.reader)))


def _corrected(reader: str, entries: Sequence[Entry]) -> Corrected:
    standing = [(entry.status, ruling(entry.judgements)) for entry in entries]
    fields = Counter(
        name
        for status, made in standing
        if made is not None and status is not Status.REJECTED
        for name, _value in made.fields
    )
    often = tuple(sorted(fields.items(), key=lambda each: (-each[1], each[0])))
    rejected = sum(status is Status.REJECTED for status, _ in standing)
    return Corrected(reader, len(entries), rejected, often)
