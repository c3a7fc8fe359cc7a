"""Reports in, readings out: from an origin to all that is found in it."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from os import PathLike, fspath
from typing import TYPE_CHECKING, NamedTuple

from detente.documents import Told, bring_in, capture, expand, fold_copies
from detente.documents.limits import MAX_BYTES
from detente.errors import DetenteError, InputError, MissingModel
from detente.model import Document, Failure, Reading
from detente.workspace.reading.pool import spread
from detente.workspace.reading.serving import too_long
from detente.workspace.reading.thresholds import apart

if TYPE_CHECKING:
    from detente.statements.readers import Reader

__all__ = [
    "Batch",
    "Origin",
    "Progress",
    "ReadOptions",
    "Told",
    "read",
    "read_all",
    "unexpected",
    "with_copies_folded",
]

Origin = str | PathLike[str]
"""A path, an http(s) address, or `-` for standard input."""
Progress = Callable[[int, int, str], None]
"""Told after each origin: how many are done, of how many, and which it was."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How reports are read."""

    told: Told = field(default_factory=Told)
    """What the user says about every one of them."""
    jobs: int = 1
    """How many processes read; each has one thread.

    A script that asks for several must be importable: keep its calls under
    `if __name__ == "__main__":`.
    """
    reader: str = ""
    stdin: bytes | None = None
    """What `-` stands for; None reads it from the process's own input."""
    min_score: float | None = None
    """What scores less is only suggested; None is the reader's own mark."""


class Batch(NamedTuple):
    """What was read, in the order of the origins, and what was not."""

    readings: tuple[Reading, ...]
    failures: tuple[Failure, ...] = ()


def read(origin: Origin, told: Told | None = None) -> Reading:
    """All that is found in one report.

    Raises:
        InputError: It cannot be brought in, or it is a feed of several reports.
        MissingModel: The parser is not installed.
    """
    name = fspath(origin)
    documents, failures = bring_in(capture(name), told or Told())
    if not documents:
        raise InputError(failures[0].message if failures else f"{name} holds no report")
    if len(documents) != 1:
        raise InputError(
            f"{name} holds {len(documents)} reports",
            "read it with detente.read_all or detente brief",
        )
    return apart(too_long(documents[0]) or _reader(ReadOptions().reader).read(documents[0]))


def read_all(
    origins: Sequence[Origin],
    options: ReadOptions | None = None,
    progress: Progress | None = None,
) -> Batch:
    """All that is found in some reports, folders and feeds; copies are marked as such.

    What cannot be brought in or read is a failure that names it, and the rest goes on.

    Raises:
        MissingModel: The parser is not installed.
        UnknownName: No reader has the name.
    """
    options = options or ReadOptions()
    names = expand([fspath(o) for o in origins])
    _reader(options.reader)
    outcomes = _outcomes(names, options, progress)
    failures = tuple(f for o in outcomes for f in o.failures)
    return Batch(with_copies_folded([r for o in outcomes for r in o.readings]), failures)


def with_copies_folded(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The same readings, each document once; one that repeats another names it."""
    once = list({r.document.id: r for r in reversed(readings)}.values())[::-1]
    folded = fold_copies([r.document for r in once])
    return tuple(replace(r, document=d) for r, d in zip(once, folded, strict=True))


def _reader(name: str) -> "Reader":
    from detente.statements.readers import get_reader  # late: it loads the parser

    return get_reader(name)


def _outcomes(names: Sequence[str], options: ReadOptions, progress: Progress | None) -> list[Batch]:
    count = 0

    def done(name: str) -> None:
        nonlocal count
        count += 1
        if progress is not None:
            progress(count, len(names), name)

    if "-" in names and options.stdin is None:
        options = replace(options, stdin=sys.stdin.buffer.read(MAX_BYTES + 1))
    task = partial(_read_one, options=options)
    jobs = min(options.jobs, len(names))
    if jobs > 1:
        return spread(task, names, jobs, _died, done)
    outcomes = []
    for name in names:
        outcomes.append(task(name))
        done(name)
    return outcomes


def _died(origin: str) -> Batch:
    told = f"{origin}: the process that read it was killed"
    return Batch((), (Failure(origin, f"{told}; leave it out, or read it alone"),))


def _read_one(origin: str, options: ReadOptions) -> Batch:
    """The readings of one origin; whatever goes wrong with it is its failure."""
    try:
        brought = bring_in(capture(origin, options.stdin), options.told)
    except DetenteError as error:
        return Batch((), (Failure(origin, str(error)),))
    except Exception as error:  # noqa: BLE001 - one broken report must not stop the others
        return Batch((), (unexpected(origin, error),))
    batches = [_read_document(document, options) for document in brought.documents]
    failures = [*brought.failures, *(f for b in batches for f in b.failures)]
    return Batch(tuple(r for b in batches for r in b.readings), tuple(failures))


def _read_document(document: Document, options: ReadOptions) -> Batch:
    origin = document.url or document.capture.origin
    try:
        read = too_long(document) or _reader(options.reader).read(document)
        return Batch((apart(read, options.min_score),))
    except MissingModel:
        raise
    except DetenteError as error:
        return Batch((), (Failure(origin, str(error)),))
    except Exception as error:  # noqa: BLE001 - one broken report must not stop the others
        return Batch((), (unexpected(origin, error),))


def unexpected(origin: str, error: Exception) -> Failure:
    """The failure of an input over an error that nobody foresaw."""
    why = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return Failure(
        origin, f"{origin} could not be read ({why}); leave it out, and report this with the file"
    )
