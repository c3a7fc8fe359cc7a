"""A report that translates another: of which it may be, and what it has from it."""

from dataclasses import replace

from detente.documents import Told
from detente.errors import InputError
from detente.model import Document
from detente.record import Held, Reader
from detente.workspace.intake.bringing import How

__all__ = ["how_to_translate", "only_one", "original_of", "untranslated", "wants_translation"]

ASKED = "add a translation"
"""In the note of a report that was not read for its language."""


def original_of(reader: Reader, key: str) -> Held:
    """The document that a translation is to be of, by its number or the beginning of its id.

    Raises InputError where that is a translation itself, UnknownEntry where there is none.
    """
    held = reader.document(key)
    untranslated(held.document, key)
    return held


def untranslated(document: Document, key: str) -> None:
    """Raises InputError where a document is a translation itself."""
    if document.translation_of:
        raise InputError(
            f"document {key} is itself a translation",
            f"name its original: --translation-of {document.translation_of}",
        )


def wants_translation(held: Held) -> bool:
    """Whether a report was not read for its language, and its translation would be."""
    return not held.reader and any(ASKED in told for told in held.warnings)


def only_one(origin: str, reports: int) -> None:
    """Raises InputError where what is to be one translation holds several reports."""
    if reports > 1:
        raise InputError(
            f"{origin} holds {reports} reports",
            "give the one that is the translation as a file of its own",
        )


def how_to_translate(how: How, original: Held) -> How:
    """How a translation is brought in: its outlet and day are those of its original."""
    document = original.document
    published = how.told.date or (document.published.value if document.published else "")
    told: Told = replace(how.told, outlet=how.told.outlet or document.outlet, date=published)
    return replace(how, told=told, original=replace(document, text=""))
