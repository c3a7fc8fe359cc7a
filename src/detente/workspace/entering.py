"""What was brought in, entered on the record: all of a capture, or nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from detente.errors import InputError
from detente.model import Document, EventKind, Reading
from detente.record import DocumentBrought, Held, Reader, ReadingMade, Writer
from detente.record.asked import tied
from detente.record.known import known_among, numbers_of
from detente.record.stones import stones
from detente.workspace.bringing import Brought, keys
from detente.workspace.outcomes import Kept, Outcome, failed, kept, purged
from detente.workspace.tying import Page, folded, page_of, same

__all__ = ["enter", "reading_made", "unchanged", "why"]

SHOWN = 9
"""Characters of an id that a detail tells; commands take any beginning that is unique."""


def enter(
    writer: Writer,
    brought: Brought,
    began: datetime,
    original: Held | None = None,
    again: bool = False,
) -> list[Kept]:
    """What became of each document of an origin.

    `began` is when its run did, `original` what it translates; `again` keeps what was purged.
    """
    readings = brought.readings
    if original is not None and len(readings) + len(brought.known) > 1:
        raise InputError(
            f"{brought.origin} holds {len(readings) + len(brought.known)} reports",
            "give the one that is the translation as a file of its own",
        )
    there = known_among(writer, {k for r in readings for k in keys(r.document)})
    told = _all_known(writer, brought)
    gone = [] if again else stones(writer)
    for reading in readings:
        here = [k for k in keys(reading.document) if k in there]
        if here:
            told += _known(writer, brought.origin, here[0])
        elif stone := next((s for s in gone if s.is_of(reading.document)), None):
            told.append(purged(reading.document.capture.origin, stone))
        elif original is not None:
            told.append(_translation(writer, reading, original))
        elif there_too := same(writer, reading.document):
            told.append(_again(brought.origin, there_too))
        else:
            page = page_of(writer, reading.document, [r.document for r in readings])
            told.append(_entered(writer, reading, page, began))
    return told + _all_failed(brought)


def unchanged(reader: Reader, brought: Brought) -> list[Kept]:
    """What is told of an origin that brought nothing new."""
    return _all_known(reader, brought) + _all_failed(brought)


def reading_made(reading: Reading) -> ReadingMade:
    """What the event of a reading says."""
    return ReadingMade(
        reader=reading.reader,
        statements=reading.statements,
        meetings=reading.meetings,
        unknowns=reading.unknowns,
        warnings=reading.warnings,
    )


def why(reading: Reading) -> str:
    """Why a document was not read."""
    told = [w for w in reading.warnings if w.startswith("not read")]
    return "; ".join(told or reading.warnings)


def _all_known(reader: Reader, brought: Brought) -> list[Kept]:
    return [k for key in brought.known for k in _known(reader, brought.origin, key)]


def _all_failed(brought: Brought) -> list[Kept]:
    return [failed(f.origin, f.message) for f in brought.failures]


def _known(reader: Reader, origin: str, key: str) -> Iterator[Kept]:
    for held in reader.documents(numbers_of(reader, key)):
        yield _again(origin, held)


def _again(origin: str, held: Held) -> Kept:
    """What is told about a document that was there before."""
    document = held.document
    detail = "" if document.capture.origin == origin else f"as {document.capture.origin}"
    return replace(kept(held.number, Reading(document), Outcome.KNOWN, detail), origin=origin)


def _entered(writer: Writer, reading: Reading, page: Page, began: datetime) -> Kept:
    document = reading.document
    before, after = page.around(document, began)
    folds = folded(writer, document)
    brought = DocumentBrought(
        document=document,
        folded=folds,
        version_of=before.number if before else None,
        older_than=after.number if after else None,
    )
    number = _written(writer, brought, reading)
    if 0 in folds:
        original = writer.documents([folds[0]])[0].document
        return kept(number, reading, Outcome.COPY, _of(original))
    if not reading.was_read:
        return kept(number, reading, Outcome.NOT_READ, why(reading))
    if other := before or after:
        return kept(number, reading, Outcome.VERSION, _of(other.document))
    return kept(number, reading, Outcome.KEPT, _warned(document))


def _translation(writer: Writer, reading: Reading, original: Held) -> Kept:
    """A translation; one of an original that has one already is its next version."""
    earlier = tied(writer, original.number, "translation")
    brought = DocumentBrought(
        document=reading.document,
        version_of=earlier[-1] if earlier else None,
        translation_of=original.number,
    )
    number = _written(writer, brought, reading)
    if not reading.was_read:
        return kept(number, reading, Outcome.NOT_READ, why(reading))
    return kept(number, reading, Outcome.TRANSLATION, _of(original.document))


def _written(writer: Writer, brought: DocumentBrought, reading: Reading) -> int:
    number = writer.bring(brought)
    writer.append(EventKind.READING, reading_made(reading), number)
    writer.settle()
    return number


def _warned(document: Document) -> str:
    """What is to be known of a report's text; a lacking date or outlet is shown as such."""
    return "; ".join(w for w in document.warnings if "give --" not in w)


def _of(document: Document) -> str:
    told = (document.outlet, str(document.published or ""))
    return f"of {document.id[:SHOWN]}" + "".join(f", {t}" for t in told if t)
