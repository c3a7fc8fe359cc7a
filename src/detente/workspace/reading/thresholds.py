"""The score that a statement needs to count; what scores less is only suggested."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from detente.model import ReadBy, Reading

if TYPE_CHECKING:
    from detente.statements.readers import Reader

__all__ = ["TRANSLATED", "apart", "degraded", "read_by"]

TRANSLATED = "translation supplied by a person"
"""How the note begins that a reading is of a translation; it is no fault of the reader."""


def apart(reading: Reading, min_score: float | None = None) -> Reading:
    """A reading whose suggestions are told apart: by a score asked for, else its reader's.

    What has no score was never measured, and counts.
    """
    threshold = min_score
    if threshold is None:
        reader = _reader(reading.reader)
        threshold = reader.threshold if reader else None
    if threshold is None:
        return reading
    return replace(
        reading,
        statements=tuple(
            s if s.score is None else replace(s, threshold=threshold) for s in reading.statements
        ),
    )


def read_by(readings: Iterable[Reading]) -> tuple[ReadBy, ...]:
    """What read some reports, each with its mark; what a person checked needs none."""
    found = dict.fromkeys(used for reading in readings for used in _used(reading))
    return tuple(
        ReadBy(name, threshold, _precision(name, threshold))
        for name, threshold in found
        if threshold is not None or not any(n == name and t is not None for n, t in found)
    )


def degraded(readings: Sequence[Reading]) -> tuple[str, ...]:
    """What kept a reader from doing its best, told once with the number of reports."""
    of = [r for r in readings if r.was_read]
    told = Counter(w for r in of for w in r.warnings if not w.startswith(TRANSLATED))
    return tuple(
        warning if len(of) == 1 else f"{warning} ({number} of {len(of)} reports)"
        for warning, number in told.items()
    )


def _used(reading: Reading) -> Iterator[tuple[str, float | None]]:
    if reading.was_read:
        marks = dict.fromkeys(s.threshold for s in reading.statements if not s.checked)
        yield from ((reading.reader, mark) for mark in marks or (None,))


def _precision(name: str, threshold: float | None) -> float | None:
    """What a reader's own mark was worth; None for another mark, or another version."""
    reader = _reader(name) if threshold is not None else None
    return reader.precision if reader and reader.threshold == threshold else None


def _reader(name: str) -> "Reader | None":
    """The reader of a name and version, if it is one of ours."""
    from detente.statements.readers import READERS  # late: it loads the parser

    return next((r for r in READERS if f"{r.name} {r.version}" == name), None)
