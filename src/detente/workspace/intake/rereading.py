"""Documents of a dossier read again; what people judged stays."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from detente.model import Document, EventKind, Failure, Reading
from detente.record import ReadingMade, Record, Writer
from detente.record.events import live
from detente.record.known import all_numbers, numbers_of
from detente.vocabulary.parties import Names
from detente.workspace.intake.batching import Batches
from detente.workspace.intake.bringing import Brought
from detente.workspace.intake.entering import reading_made, why
from detente.workspace.intake.outcomes import Added, Kept, Outcome, failed, kept
from detente.workspace.lookup.naming import given
from detente.workspace.positions.refreshing import refresh
from detente.workspace.reading.pool import stream
from detente.workspace.reading.read import Progress
from detente.workspace.reading.serving import served

__all__ = ["RereadOptions", "reread"]

SOME = 50
"""Documents fetched at a time."""


@dataclass(frozen=True, slots=True)
class RereadOptions:
    """How documents are read again."""

    reader: str = ""
    jobs: int = 1
    """How many processes read; a script that asks for several must be importable."""
    min_score: float | None = None
    """What scores less is only suggested; None is the reader's own mark."""


def reread(
    record: Record,
    documents: Sequence[str] = (),
    options: RereadOptions | None = None,
    told: Callable[[Kept], None] | None = None,
    progress: Progress | None = None,
) -> Added:
    """Read some documents, or all, with a reader; a reading that says the same is not kept.

    What no reader serves keeps the reading that it has.

    Raises:
        UnknownEntry: A document is not in the dossier.
        UnknownName: No reader has the name.
    """
    from detente.statements.readers import get_reader  # late: it loads the parser

    options = options or RereadOptions()
    get_reader(options.reader)
    with record.reading() as looking:
        if documents:
            numbers = list(dict.fromkeys(looking.document(key).number for key in documents))
        else:
            numbers = all_numbers(looking)
    batches = Batches(record, _written, told)
    task = partial(_again, options=options, names=given(record))
    with closing(_read(_texts(record, numbers), min(options.jobs, len(numbers)), task)) as arriving:
        for count, brought in enumerate(arriving, 1):
            batches.take(brought)
            if progress is not None:
                progress(count, len(numbers), brought.origin)
    batches.flush()
    refresh(record)
    return Added(tuple(batches.done))


def _texts(record: Record, numbers: Sequence[int]) -> Iterator[Document]:
    """The documents with their texts, a few in memory at a time."""
    for start in range(0, len(numbers), SOME):
        with record.reading() as reader:
            some = reader.documents(numbers[start : start + SOME], text=True)
        yield from (held.document for held in some)


def _read(
    documents: Iterator[Document], jobs: int, task: Callable[[Document], Brought]
) -> Generator[Brought, None, None]:
    if jobs > 1:
        with closing(stream(task, documents, jobs, _died)) as told:
            yield from told
    else:
        yield from map(task, documents)


def _again(document: Document, options: RereadOptions, names: Names) -> Brought:
    read = served(document, options.reader, min_score=options.min_score, names=names)
    return Brought(document.capture.origin, (read,))


def _died(document: Document) -> Brought:
    origin = document.capture.origin
    told = f"{origin}: the process that read it was killed; its reading stays as it was"
    return Brought(origin, failures=(Failure(origin, told),))


def _written(writer: Writer, brought: Brought) -> list[Kept]:
    read = [k for r in brought.readings for k in _one(writer, r)]
    return [*read, *(failed(f.origin, f.message) for f in brought.failures)]


def _one(writer: Writer, reading: Reading) -> Iterator[Kept]:
    """What becomes of a reading; nothing where its document was purged meanwhile."""
    for number in numbers_of(writer, reading.document.id):
        made = reading_made(reading)
        if not reading.was_read:
            yield kept(number, reading, Outcome.NOT_READ, why(reading))
        elif made == _latest(writer, number):
            yield kept(number, reading, Outcome.KNOWN)
        else:
            writer.append(EventKind.READING, made, number)
            yield kept(number, reading, Outcome.KEPT)


def _latest(writer: Writer, number: int) -> ReadingMade | None:
    """The reading that stands."""
    told = [e.payload for e in live(writer.history(number)) if isinstance(e.payload, ReadingMade)]
    return told[-1] if told else None
