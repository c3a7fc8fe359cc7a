"""Reports into a dossier: read in some processes, written by one."""

import sys
from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from os import fspath
from pathlib import Path

from detente.documents import Told, expand
from detente.documents.limits import MAX_BYTES
from detente.errors import EvaluationError, InputError
from detente.model import Handling, Kind
from detente.record import Held, Record
from detente.record.known import all_known, known_among
from detente.record.store import now
from detente.workspace.intake.batching import Batches
from detente.workspace.intake.bringing import Brought, How, Known, bring, died
from detente.workspace.intake.entering import enter, unchanged
from detente.workspace.intake.outcomes import Added, Kept, Outcome
from detente.workspace.intake.rereading import RereadOptions, reread
from detente.workspace.intake.translating import how_to_translate, original_of
from detente.workspace.lookup.naming import given
from detente.workspace.positions.refreshing import refresh
from detente.workspace.reading.pool import stream
from detente.workspace.reading.read import Origin, Progress

__all__ = ["AddOptions", "Added", "Kept", "Outcome", "RereadOptions", "add", "reread"]


FEW = 20
"""Reports after which crowded cells wait for whoever asks."""


@dataclass(frozen=True, slots=True)
class AddOptions:
    """How reports are brought in and read, and what the user says about all of them."""

    told: Told = field(default_factory=Told)
    kind: Kind | None = None
    """None keeps what the address tells."""
    handling: Handling | None = None
    """None is TLP:CLEAR, and TLP:AMBER for own notes."""
    embargo: date | None = None
    translation_of: str = ""
    """The number, or the beginning of the id, of the document that a single one translates."""
    annotations: Path | None = None
    """A folder of annotations that take the place of a reader."""
    jobs: int = 1
    """How many processes read; a script that asks for several must be importable."""
    reader: str = ""
    stdin: bytes | None = None
    """What the origin `-` stands for."""
    again: bool = False
    """Whether what was purged is kept all the same."""
    min_score: float | None = None
    """What scores less is only suggested; None is the reader's own mark."""


def add(
    record: Record,
    names: Sequence[Origin],
    options: AddOptions,
    told: Callable[[Kept], None] | None = None,
    progress: Progress | None = None,
) -> Added:
    """Keep reports, folders and feeds with what is read in them, in the order given.

    `told` is called for each document once it is safely on the disk; what is kept already
    is not read again. What cannot be kept is told as failed, and the rest goes on.

    Raises:
        DossierError: The dossier cannot be written; what was told before is kept.
        InputError: Several reports are said to be one translation.
        MissingModel: The parser is not installed.
        UnknownEntry: There is no document to translate.
        UnknownName: No reader has the name.
    """
    origins = [o for o in expand([fspath(n) for n in names]) if not _annotates(o, options)]
    original = _original(record, origins, options)
    how = replace(_how(origins, options, original), names=given(record))
    write = partial(enter, began=now(), original=original, again=options.again)
    batches = Batches(record, write, told, partial(unchanged, original=original))
    with closing(_arriving(record, origins, how, options.jobs)) as arriving:
        for count, brought in enumerate(arriving, 1):
            batches.take(brought)
            if progress is not None:
                progress(count, len(origins), brought.origin)
    batches.flush()
    refresh(record, at_once=len(batches.done) <= FEW)
    return Added(tuple(batches.done))


def _annotates(origin: str, options: AddOptions) -> bool:
    """Whether it is one of the annotations, which may lie beside their texts."""
    path = Path(origin)
    return path.suffix == ".json" and options.annotations in (path.parent, path.parent.resolve())


def _original(record: Record, origins: Sequence[str], options: AddOptions) -> Held | None:
    """The document that the only origin is the translation of."""
    if not options.translation_of:
        return None
    if len(origins) != 1:
        raise InputError(
            f"{len(origins)} reports cannot be the translation of one document",
            "give its translation as a single file",
        )
    with record.reading() as reader:
        return original_of(reader, options.translation_of)


def _how(origins: Sequence[str], options: AddOptions, original: Held | None) -> How:
    """The options as each process needs them, checked before anything is read."""
    stdin = options.stdin
    if "-" in origins and stdin is None:
        stdin = sys.stdin.buffer.read(MAX_BYTES + 1)
    if options.annotations is None:
        from detente.statements.readers import get_reader  # late: it loads the parser

        get_reader(options.reader)
    elif not options.annotations.is_dir():
        raise EvaluationError(
            f"{options.annotations} is no folder", "name the folder of the <doc>.json files"
        )
    how = How(
        options.told,
        options.kind,
        options.handling,
        options.embargo,
        None,
        options.annotations,
        options.reader,
        stdin,
        options.min_score,
    )
    return how_to_translate(how, original) if original else how


def _arriving(
    record: Record, origins: Sequence[str], how: How, jobs: int
) -> Generator[Brought, None, None]:
    """What comes of each origin, in their order."""
    if min(jobs, len(origins)) > 1:
        with record.reading() as reader:
            held = all_known(reader)
        begin = partial(_begin, how, held.intersection)
        with closing(stream(_in_process, origins, min(jobs, len(origins)), died, begin)) as told:
            yield from told
        return

    def asked(keys: Collection[str]) -> frozenset[str]:
        with record.reading() as reader:
            return known_among(reader, keys)

    for origin in origins:
        yield bring(origin, how, asked)


_ways: list[tuple[How, Known]] = []
"""Of a process that reads: how it does so."""


def _begin(how: How, held: Known) -> None:
    _ways.append((how, held))


def _in_process(origin: str) -> Brought:
    return bring(origin, *_ways[-1])
