"""A capture to its documents: one way for every kind of file."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from detente.documents import docx, feed, html, mail, pdf, text, warc, zipped
from detente.documents.carrier import agency_name, is_official, original_address, outlet_name
from detente.documents.duplicates import signature
from detente.documents.extract import Extract, Extracted, Part
from detente.documents.furniture import masks
from detente.documents.language import detect
from detente.documents.limits import MAX_DEPTH
from detente.documents.media import ATOM, DOCX, HTML, JSON_FEED, MAIL, PDF, RSS, TEXT, WARC, ZIP
from detente.documents.metadata import TextFacts, byline_agency, text_facts
from detente.documents.told import Told
from detente.errors import EmptyInput, InputError, TooLarge, UnreadableInput
from detente.model import Capture, Document, Failure, Kind
from detente.model.document import NO_DATE, NO_OUTLET

__all__ = ["BroughtIn", "bring_in"]

WORDS_PER_MINUTE = 220

EXTRACTORS: dict[str, Callable[[Capture], Extracted]] = {
    TEXT: text.extract,
    HTML: html.extract,
    PDF: pdf.extract,
    DOCX: docx.extract,
    RSS: feed.extract,
    ATOM: feed.extract,
    JSON_FEED: feed.extract_json,
    MAIL: mail.extract,
    WARC: warc.extract,
    ZIP: zipped.extract,
}
"""One way of reading for each media type."""
FEEDS = (RSS, ATOM, JSON_FEED)
NOTHING_TOLD = Told()


class BroughtIn(NamedTuple):
    """The documents of a capture, and its parts that could not be read."""

    documents: tuple[Document, ...]
    failures: tuple[Failure, ...] = ()


def bring_in(capture: Capture, told: Told = NOTHING_TOLD) -> BroughtIn:
    """The documents in a capture: a feed, mail or web archive may give several.

    A file inside a file, such as an attachment, gives documents with a capture of their
    own. Raises a kind of InputError when nothing at all can be read.
    """
    return _bring_in(capture, told, MAX_DEPTH)


def _bring_in(capture: Capture, told: Told, depth: int) -> BroughtIn:
    """The documents in a capture, files inside files down to a depth."""
    extracted = _extractor(capture)(capture)
    documents = [_document(capture, extract, told) for extract in extracted.extracts]
    failures = list(extracted.failures)
    for part in extracted.parts:
        try:
            brought = _part(part, told, depth - 1)
        except InputError as error:
            failures.append(Failure(part.capture.origin, str(error)))
        else:
            documents += brought.documents
            failures += brought.failures
    return BroughtIn(tuple(documents), tuple(failures))


def _part(part: Part, told: Told, depth: int) -> BroughtIn:
    """The documents of a file inside a file, with what the outer one tells of it."""
    if depth < 0:
        raise TooLarge(
            f"{part.capture.origin} lies in more than {MAX_DEPTH} mails",
            "save it and give the file",
        )
    if part.capture.media_type in (MAIL, *FEEDS):
        return _bring_in(part.capture, told, depth)
    extracted = _extractor(part.capture)(part.capture)
    extracts = [
        replace(e, url=part.url or e.url, warnings=(*part.warnings, *e.warnings))
        for e in extracted.extracts
    ]
    return BroughtIn(tuple(_document(part.capture, extract, told) for extract in extracts))


def _extractor(capture: Capture) -> Callable[[Capture], Extracted]:
    """The way to read a capture."""
    if capture.media_type not in EXTRACTORS:
        raise UnreadableInput(
            f"{capture.origin} is no kind of file that Detente reads",
            "give a text, HTML, PDF, Word (.docx), feed, mail (.eml), web archive or ZIP file",
        )
    return EXTRACTORS[capture.media_type]


def _document(capture: Capture, extract: Extract, told: Told) -> Document:
    """The document of one text, with what the user tells before all else."""
    if not extract.text.strip():
        raise EmptyInput(f"{capture.origin} holds no text", "give the report's text itself")
    facts = text_facts(extract.text)
    url = original_address(extract.url)
    outlet = told.outlet or outlet_name(extract.outlet or facts.outlet, url)
    byline = extract.byline or facts.byline
    covered = masks(extract.text, (outlet, byline), extract.masks)
    published = told.moment() or extract.published or facts.published
    return Document(
        _identity(capture.origin, extract.text),
        capture,
        extract.text,
        title=extract.title or facts.title,
        outlet=outlet,
        agency=_agency(facts, byline),
        byline=byline,
        published=published,
        url=url,
        language=told.lang or detect(extract.text) or extract.language,
        kind=Kind.OFFICIAL if is_official(url) else Kind.PRESS,
        masks=covered,
        completeness=extract.completeness,
        reading_minutes=-(-len(extract.text.split()) // WORDS_PER_MINUTE),
        signature=signature(extract.text, covered),
        warnings=(
            *extract.warnings,
            *(() if published else (NO_DATE,)),
            *(() if outlet else (NO_OUTLET,)),
        ),
    )


def _agency(facts: TextFacts, byline: str) -> str:
    """The agency of the dateline as it stands, else a listed one at the end or in the byline."""
    named = agency_name(facts.dateline) or facts.dateline
    return named or agency_name(facts.credit) or agency_name(byline_agency(byline))


def _identity(origin: str, text: str) -> str:
    """The id of a document, as Document tells."""
    return hashlib.sha256(f"{origin}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
