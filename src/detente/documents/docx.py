"""A Word file to one document."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import ParseError

import docx
from docx.document import Document as WordFile
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import XMLSyntaxError

from detente.documents.extract import Extract, Extracted
from detente.documents.fragment import paragraphs
from detente.documents.limits import MAX_BYTES, MAX_RATIO, SMALL
from detente.errors import EmptyInput, TooLarge, UnreadableInput
from detente.model import Capture

__all__ = ["extract"]

MAX_PARTS = 2000
BROKEN = (
    OpcError, zipfile.BadZipFile, zlib.error, XMLSyntaxError, ParseError,
    AttributeError, EOFError, LookupError, NotImplementedError, TypeError, ValueError,
)  # fmt: skip
"""What the library raises, seen on ten thousand damaged files."""


def extract(capture: Capture) -> Extracted:
    """The paragraphs and tables of the body, in order.

    Raises TooLarge for an archive that would unpack to far more than it is,
    UnreadableInput for a broken or encrypted one.
    """
    _check(capture)
    try:
        word = docx.Document(io.BytesIO(capture.data))
        text = paragraphs("\n".join(_blocks(word)))
        facts = word.core_properties
        title, byline = facts.title or "", facts.author or ""
    except BROKEN as error:
        raise _unreadable(capture.origin) from error
    if not text.strip():
        raise EmptyInput(f"{capture.origin} holds no text", "give the report's text itself")
    byline = "" if byline == "python-docx" else byline.strip()
    return Extracted((Extract(text, title=title.strip(), byline=byline),))


def _blocks(word: WordFile) -> Iterator[str]:
    """The texts of paragraphs and table rows, empty ones left out."""
    for block in word.iter_inner_content():
        if isinstance(block, Paragraph):
            listed = (block.style.name or "").startswith("List") if block.style else False
            words = " ".join(block.text.split())
            if words:
                yield f"- {words}" if listed else words
        elif isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
                if words := " | ".join(filter(None, cells)):
                    yield words


def _check(capture: Capture) -> None:
    """Refuse an archive that would fill the memory, before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(capture.data)) as archive:
            parts = archive.infolist()
            encrypted = any(part.flag_bits & 1 for part in parts)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise _unreadable(capture.origin) from error
    if encrypted:
        raise UnreadableInput(f"{capture.origin} is encrypted", "save it without a password")
    swollen = any(part.file_size > max(SMALL, MAX_RATIO * part.compress_size) for part in parts)
    if swollen or len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_BYTES:
        raise TooLarge(
            f"{capture.origin} unpacks to far more than a report holds",
            "save its text as a .txt file",
        )


def _unreadable(origin: str) -> UnreadableInput:
    """The error for a file that is no Word document."""
    return UnreadableInput(
        f"{origin} is broken or no Word document", "save it again as .docx, or as .txt"
    )
