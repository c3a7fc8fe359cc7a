"""One origin to the readings of its documents; what the dossier knows is not read."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from detente.documents import BroughtIn, Told, bring_in, capture
from detente.documents.media import CONTAINERS
from detente.errors import DetenteError, EvaluationError
from detente.model import Capture, Document, Failure, Handling, Kind, Reading
from detente.vocabulary.parties import Names
from detente.workspace.reading.read import unexpected
from detente.workspace.reading.serving import served

__all__ = ["Brought", "How", "Known", "bring", "died", "keys", "opened", "taken"]

Known = Callable[[Collection[str]], Collection[str]]
"""Which of some hashes of captures and ids of documents the dossier holds."""


@dataclass(frozen=True, slots=True)
class How:
    """How documents are brought in and read."""

    told: Told = field(default_factory=Told)
    kind: Kind | None = None
    handling: Handling | None = None
    embargo: date | None = None
    original: Document | None = None
    """What a single document is the translation of."""
    annotations: Path | None = None
    reader: str = ""
    stdin: bytes | None = None
    min_score: float | None = None
    names: Names = ()
    """Names that analysts gave to parties, so that readers know them."""


class Brought(NamedTuple):
    """What came of one origin."""

    origin: str
    readings: tuple[Reading, ...] = ()
    """Of those documents that the dossier did not hold."""
    failures: tuple[Failure, ...] = ()
    known: tuple[str, ...] = ()
    """Hashes of captures and ids of documents that it holds."""


def bring(origin: str, how: How, known: Known) -> Brought:
    """Everything of one origin; whatever goes wrong with it is its failure.

    Raises MissingModel where the reader lacks what it needs.
    """
    try:
        captured = capture(origin, how.stdin)
        if captured.media_type not in CONTAINERS and known([captured.sha256]):
            return Brought(origin, known=(captured.sha256,))
        found = bring_in(captured, how.told)
    except DetenteError as error:
        return Brought(origin, failures=(Failure(origin, str(error)),))
    except Exception as error:  # noqa: BLE001 - one broken report must not stop the others
        return Brought(origin, failures=(unexpected(origin, error),))
    return taken(origin, found, how, known)


def opened(captured: Capture, how: How) -> BroughtIn:
    """The documents of a capture; whatever goes wrong with it is its failure."""
    origin = captured.origin
    try:
        return bring_in(captured, how.told)
    except DetenteError as error:
        return BroughtIn((), (Failure(origin, str(error)),))
    except Exception as error:  # noqa: BLE001 - one broken report must not stop the others
        return BroughtIn((), (unexpected(origin, error),))


def taken(origin: str, found: BroughtIn, how: How, known: Known) -> Brought:
    """The readings of those documents that the dossier does not hold.

    Raises MissingModel where the reader lacks what it needs.
    """
    documents = {d.id: d for d in found.documents}
    held = known([key for document in documents.values() for key in keys(document)])
    fresh, kept = [], []
    for document in documents.values():
        here = [k for k in keys(document) if k in held]
        kept += here[:1]
        if not here:
            fresh.append(_told(document, how))
    outcomes = [_read(document, how) for document in fresh]
    return Brought(
        origin,
        tuple(o for o in outcomes if isinstance(o, Reading)),
        (*found.failures, *(o for o in outcomes if isinstance(o, Failure))),
        tuple(dict.fromkeys(kept)),
    )


def keys(document: Document) -> tuple[str, ...]:
    """By what a document is known: its id, and its capture if that holds one report.

    A feed or mail that is known may hold what could not be kept when it first came.
    """
    captured = document.capture
    if captured.media_type in CONTAINERS:
        return (document.id,)
    return document.id, captured.sha256


def died(origin: str) -> Brought:
    """What is told of an origin whose process was killed."""
    why = f"{origin}: the process that read it was killed; leave it out, or add it alone"
    return Brought(origin, failures=(Failure(origin, why),))


def _read(document: Document, how: How) -> Reading | Failure:
    try:
        return served(document, how.reader, how.annotations, how.min_score, how.names)
    except EvaluationError as error:
        return Failure(document.capture.origin, str(error))


def _told(document: Document, how: How) -> Document:
    """A document with what the user says of it; own notes are not for everyone."""
    kind = how.kind or document.kind
    handling = how.handling
    if handling is None:
        handling = Handling.AMBER if kind is Kind.OWN_NOTE else document.handling
    told = replace(_whole(document), kind=kind, handling=handling, embargo=how.embargo)
    return _translation(told, how.original) if how.original else told


def _translation(document: Document, original: Document) -> Document:
    """A translation: whose it is, when it was published and who may see it stay the same."""
    embargo = max((d for d in (document.embargo, original.embargo) if d), default=None)
    return replace(
        document,
        agency=document.agency or original.agency,
        byline=document.byline or original.byline,
        kind=original.kind,
        handling=max(document.handling, original.handling, key=lambda h: h.rank),
        embargo=embargo,
        translation_of=original.id,
    )


def _whole(document: Document) -> Document:
    """A document without halves of characters, which no file can hold as UTF-8."""
    captured = replace(document.capture, origin=_text(document.capture.origin))
    return replace(
        document,
        capture=captured,
        text=_text(document.text),
        title=_text(document.title),
        outlet=_text(document.outlet),
        agency=_text(document.agency),
        byline=_text(document.byline),
        url=_text(document.url),
        warnings=tuple(map(_text, document.warnings)),
    )


def _text(text: str) -> str:
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
