"""A PDF file to one document."""

import re

from pypdfium2 import PdfDocument, PdfiumError, PdfTextPage

from detente.documents.extract import Extract, Extracted
from detente.documents.lines import PrintedLine, paragraphs_of, without_margins
from detente.errors import EmptyInput, TooLarge, UnreadableInput
from detente.model import Capture

__all__ = ["extract"]

MAX_PAGES = 500
PARTED = "\ufffe"
"""What the library writes for a hyphen at the end of a line, both lines made one."""
FILE_NAME = re.compile(r"^microsoft word\b|\.(?:docx?|html?|pdf|odt|rtf|txt|indd|qxd)$", re.I)
"""Titles that only name the file the report was made from."""
UNTOLD = ("", "anonymous", "unspecified", "untitled", "unknown")
"""What programs write where they know no title or author."""


def extract(capture: Capture) -> Extracted:
    """The text of all pages, lines joined to paragraphs, parted words made whole.

    Raises UnreadableInput for an encrypted or broken file, EmptyInput for one that
    holds only pictures of pages.
    """
    try:
        with PdfDocument(capture.data) as document:
            if len(document) > MAX_PAGES:
                raise TooLarge(
                    f"{capture.origin} has more than {MAX_PAGES} pages", "give the report alone"
                )
            pages = [_lines(document, index) for index in range(len(document))]
            told = document.get_metadata_dict()
    except PdfiumError as error:
        raise _unreadable(capture.origin, error) from error
    text = paragraphs_of(without_margins(pages))
    if not text:
        raise EmptyInput(
            f"{capture.origin} holds no text, only pictures of pages",
            "run text recognition (OCR) on it first, or give its text",
        )
    bare = [str(number) for number, page in enumerate(pages, 1) if not page]
    warnings = (f"no text on page {', '.join(bare)}, only pictures",) if bare else ()
    title, byline = _told(told, "Title"), _told(told, "Author")
    return Extracted((Extract(text, title=title, byline=byline, warnings=warnings),))


def _lines(document: PdfDocument, index: int) -> list[PrintedLine]:
    """The lines of one page with their distances."""
    page = document[index]
    text_page = page.get_textpage()
    try:
        return _measured(text_page)
    finally:
        text_page.close()
        page.close()


def _measured(text_page: PdfTextPage) -> list[PrintedLine]:
    """The lines of a page, each with how far it stands below the one before."""
    lines: list[PrintedLine] = []
    last = text_page.count_chars() - 1
    start, above = 0, 0.0
    for line in text_page.get_text_range().split("\n"):
        if line.strip() and start <= last:
            indent = len(line) - len(line.lstrip())
            base = text_page.get_charbox(min(start + indent, last), loose=True)[1]
            gap = max(above - base, 0.0) if lines else 0.0
            *parted, rest = (" ".join(words.split()) for words in line.split(PARTED))
            lines += [PrintedLine(words + "-", gap) for words in parted]
            lines.append(PrintedLine(rest, 0.0 if parted else gap))
            above = base
        start += len(line) + 1
    return lines


def _told(facts: dict[str, str], field: str) -> str:
    """A field of the file's own description; empty where it says nothing."""
    words = " ".join(facts.get(field, "").split())
    return "" if words.lower().strip("()") in UNTOLD or FILE_NAME.search(words) else words


def _unreadable(origin: str, error: Exception) -> UnreadableInput:
    """The error for a file that the PDF library refuses."""
    if "password" in str(error).lower():
        return UnreadableInput(
            f"{origin} is encrypted", "open it with its password and save it without one"
        )
    return UnreadableInput(f"{origin} is broken or no PDF", "save it again as PDF, or as .txt")
