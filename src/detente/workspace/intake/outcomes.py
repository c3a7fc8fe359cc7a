"""What became of each report that was to be kept or read again."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from detente.model import Handling, Kind, Moment, Reading
from detente.record.stones import Stone

__all__ = ["Added", "Kept", "Outcome", "failed", "kept", "purged", "purged_words"]


class Outcome(StrEnum):
    """What became of one report."""

    KEPT = "kept"
    COPY = "copy"
    """Kept as one more carrier of a report that it repeats."""
    VERSION = "version"
    """Kept as another text of a page that is kept already."""
    TRANSLATION = "translation"
    """Kept beside its original, and read in its stead."""
    KNOWN = "known"
    """Kept before: nothing was changed."""
    NOT_READ = "not read"
    """Kept, but nothing was looked for in it."""
    PURGED = "purged"
    """Taken out for good before, and not kept again."""
    FAILED = "failed"
    """Not kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One report, safely on the disk unless it failed."""

    origin: str
    outcome: Outcome
    document: str = ""
    """Its id; empty where it is not kept."""
    number: int | None = None
    statements: int = 0
    meetings: int = 0
    unknowns: int = 0
    detail: str = ""
    """Of whom it is a copy or version; why it failed or was not read, with the remedy."""
    title: str = ""
    outlet: str = ""
    published: Moment | None = None
    handling: Handling = Handling.CLEAR
    kind: Kind = Kind.PRESS
    embargo: date | None = None
    suggestions: int = 0
    """Statements below the mark, which are not among the others."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of all reports, in their order."""

    kept: tuple[Kept, ...] = ()

    @property
    def counts(self) -> dict[Outcome, int]:
        """How many came to each outcome; those that none came to left out."""
        found = Counter(each.outcome for each in self.kept)
        return {outcome: found[outcome] for outcome in Outcome if found[outcome]}


def kept(number: int, reading: Reading, outcome: Outcome, detail: str = "") -> Kept:
    """What is told about a document of the dossier and its new reading."""
    document = reading.document
    return Kept(
        document.capture.origin,
        outcome,
        document.id,
        number,
        len(reading.counting.statements),
        len(reading.meetings),
        len(reading.unknowns),
        detail,
        document.title,
        document.outlet,
        document.published,
        document.handling,
        document.kind,
        document.embargo,
        len(reading.suggestions),
    )


def failed(origin: str, why: str) -> Kept:
    """What is told about a report that could not be brought in."""
    return Kept(origin, Outcome.FAILED, detail=why)


def purged(origin: str, stone: Stone) -> Kept:
    """What is told about a report that was taken out for good before."""
    told = f"{purged_words(stone)}; leave it out, or add it all the same with --again"
    return Kept(origin, Outcome.PURGED, detail=told)


def purged_words(stone: Stone) -> str:
    """When and by whom it was taken out."""
    return f"was purged on {stone.time:%Y-%m-%d} by {stone.who}"
