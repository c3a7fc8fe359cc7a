"""What was brought in, entered on the record: all of a capture, or nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from detente.model import Document, EventKind, Reading
from detente.record import DocumentBrought, Held, Reader, ReadingMade, Writer
from detente.record.asked import tied
from detente.record.known import known_among, numbers_of
from detente.record.stones import stones
from detente.vocabulary.display import short
from detente.workspace.intake.bringing import Brought, keys
from detente.workspace.intake.outcomes import Kept, Outcome, failed, kept, purged
from detente.workspace.intake.translating import only_one
from detente.workspace.intake.tying import Page, folded, page_of, same

__all__ = ["enter", "reading_made", "unchanged", "why"]


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
    if original is not None:
        only_one(brought.origin, len(readings) + len(brought.known))
    there = known_among(writer, {k for r in readings for k in keys(r.document)})
    told = _all_known(writer, brought, original)
    gone = [] if again else stones(writer)
    for reading in readings:
        here = [k for k in keys(reading.document) if k in there]
        if here:
            told += _known(writer, brought.origin, here[0], original)
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


def unchanged(reader: Reader, brought: Brought, original: Held | None = None) -> list[Kept]:
    """What is told of an origin that brought nothing new; `original` was to be translated."""
    return _all_known(reader, brought, original) + _all_failed(brought)


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


def _all_known(reader: Reader, brought: Brought, original: Held | None) -> list[Kept]:
    return [k for key in brought.known for k in _known(reader, brought.origin, key, original)]


def _all_failed(brought: Brought) -> list[Kept]:
    return [failed(f.origin, f.message) for f in brought.failures]


def _known(reader: Reader, origin: str, key: str, original: Held | None) -> Iterator[Kept]:
    for held in reader.documents(numbers_of(reader, key)):
        yield _again(origin, held, original)


def _again(origin: str, held: Held, original: Held | None = None) -> Kept:
    """What is told about a document that was there before."""
    document = held.document
    name = "" if document.capture.origin == origin else f"as {document.capture.origin}"
    detail = "; ".join(filter(None, (name, _untranslated(held, original))))
    return replace(kept(held.number, Reading(document), Outcome.KNOWN, detail), origin=origin)


def _untranslated(held: Held, original: Held | None) -> str:
    """Why a document that was there before does not become the translation of one."""
    if original is None or held.document.translation_of == original.document.id:
        return ""
    if held.number == original.number:
        return "it is the original itself"
    other, key = short(held.document.translation_of), short(original.document.id)
    now = f"as a translation of {other}" if other else "by itself"
    return (
        f"it is kept {now}, and was not made a translation of {key}; to change that, "
        f"detente purge {held.number} --why WORDS, then add it --translation-of {key} --again"
    )


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
    outcome, detail = Outcome.KEPT, _warned(document)
    if 0 in folds:
        outcome, detail = Outcome.COPY, _of(writer.documents([folds[0]])[0].document)
    elif not reading.was_read:
        outcome, detail = Outcome.NOT_READ, why(reading)
    elif other := before or after:
        outcome, detail = Outcome.VERSION, _of(other.document)
    return kept(number, reading, outcome, "; ".join(filter(None, (detail, *_moved(folds)))))


def _moved(folds: Mapping[int, int]) -> Iterator[str]:
    """Which reports that were there before are now copies of which."""
    for number, of in sorted(folds.items()):
        if number and of:
            yield f"report {number} is now a copy of {f'report {of}' if of > 0 else 'it'}"


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
    return f"of {short(document.id)}" + "".join(f", {t}" for t in told if t)
