"""One document to its reading: by a reader, or by a person's annotation."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from detente.errors import DetenteError, MissingModel
from detente.model import Completeness, Document, Handling, Reading
from detente.vocabulary.display import short
from detente.vocabulary.parties import Names, adopt
from detente.workspace.reading.annotations import annotation_of
from detente.workspace.reading.thresholds import TRANSLATED, apart

__all__ = ["LONGEST", "served", "too_long"]

LONGEST = 1_000_000
"""Characters of a text that a reader is given; a longer one is a book, and takes minutes."""
REPORTS = (Completeness.WHOLE, Completeness.PAYWALLED)


def served(
    document: Document,
    reader: str = "",
    annotations: Path | None = None,
    min_score: float | None = None,
    names: Names = (),
) -> Reading:
    """What is found in a document; not read, and why, where nothing may or can read it.

    What scores less than `min_score`, or the reader's own mark, is only suggested. `names`
    are those that analysts gave to parties.

    Raises EvaluationError where its annotation does not fit, MissingModel where the reader
    lacks what it needs.
    """
    if annotations is None:
        adopt(names)
        reading = apart(_by_reader(document, reader), min_score)
    else:
        reading = annotation_of(document, annotations)
        reading = reading if min_score is None else apart(reading, min_score)
    if not document.translation_of:
        return reading
    told = f"{TRANSLATED}; the original is document {document.translation_of}"
    return replace(reading, warnings=(told, *reading.warnings))


def too_long(document: Document) -> Reading | None:
    """That a text is not read as it is too long for any reader; else None."""
    if len(document.text) <= LONGEST:
        return None
    why = f"not read: it has more than {LONGEST:,} characters; split it into single reports"
    return Reading(document, warnings=(why,))


def _by_reader(document: Document, name: str) -> Reading:
    from detente.statements.readers import get_reader  # late: it loads the parser

    reader = get_reader(name)
    if book := too_long(document):
        return book
    if reader.remote and not document.handling.within(Handling.GREEN):
        why = (
            f"not read: the reader {reader.name} is remote, and the text is {document.handling}; "
            "read it again with a reader on this machine (detente reread --reader rules)"
        )
        return Reading(document, warnings=(why,))
    try:
        return _with_remedy(reader.read(document), reader.languages)
    except MissingModel:
        raise
    except Exception as error:  # noqa: BLE001 - the report is kept whatever a reader does
        told = str(error) if isinstance(error, DetenteError) else f"{type(error).__name__}: {error}"
        why = f"not read: the reader {reader.name} failed ({told}); try detente reread with another"
        return Reading(document, warnings=(why,))


def _with_remedy(reading: Reading, languages: Collection[str]) -> Reading:
    """Of a report in another language also the command that its translation comes in by."""
    document = reading.document
    foreign = document.language and document.language not in languages
    told = document.text.strip() and document.completeness in REPORTS
    if reading.was_read or document.translation_of or not (foreign and told):
        return reading
    remedy = f"add a translation with detente add FILE --translation-of {short(document.id)}"
    first, *others = reading.warnings or ("not read",)
    return replace(reading, warnings=(f"{first}; {remedy}", *others))
