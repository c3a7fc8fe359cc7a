"""What kind of file some bytes are."""

import io
import re
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile

__all__ = [
    "ATOM", "CONTAINERS", "DOCX", "HTML", "JSON_FEED", "MAIL", "OTHER", "PDF", "RSS", "SUFFIXES",
    "TEXT", "WARC", "ZIP", "media_type",
]  # fmt: skip

TEXT = "text/plain"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
RSS = "application/rss+xml"
ATOM = "application/atom+xml"
JSON_FEED = "application/feed+json"
MAIL = "message/rfc822"
WARC = "application/warc"
ZIP = "application/zip"
OTHER = "application/octet-stream"
CONTAINERS = (RSS, ATOM, JSON_FEED, MAIL, WARC, ZIP)
"""Files that can hold several reports, of which some may not be readable."""

SUFFIXES = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": TEXT,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".pdf": PDF,
    ".docx": DOCX,
    ".rss": RSS,
    ".xml": RSS,
    ".atom": ATOM,
    ".json": JSON_FEED,
    ".eml": MAIL,
    ".warc": WARC,
    ".gz": WARC,
    ".zip": ZIP,
}
"""What a file's suffix promises."""
MAGIC = (
    (b"%PDF-", PDF),
    (b"WARC/", WARC),
    (b"\x1f\x8b", WARC),
    (b"\xd0\xcf\x11\xe0", OTHER),
    (b"{\\rtf", OTHER),
)
PACKED = (b"PK\x03\x04", b"PK\x05\x06")
OFFICE = "[Content_Types].xml"
PACKAGES = frozenset({OFFICE, "mimetype", "META-INF/MANIFEST.MF"})
"""Files of which one is in each ZIP archive that is itself a document or a program."""
HEAD = 4096
"""Bytes that are looked at."""
COMMENT = rb"<!--(?:(?!-->).)*-->"
PAGE = re.compile(
    rb"\A\s*(?:<\?xml[^>]*>\s*)?(?:%b\s*)*<(?:!doctype\s+html|html|head|body)\b" % COMMENT,
    re.I | re.S,
)
FEED = re.compile(
    rb"\A\s*(?:(?:%b|<\?[^>]*>|<!DOCTYPE[^>\[]*>)\s*)*<(rss|rdf:RDF|feed)\b" % COMMENT, re.S
)
ENTITIES = re.compile(rb"<!DOCTYPE\s+(?:rss|feed|\w+\s*\[)", re.I)
JSON = re.compile(rb'\A\s*\{.*"https?:\\?/\\?/jsonfeed\.org\\?/version', re.S)


def media_type(data: bytes, name: str = "", declared: str = "") -> str:
    """The media type by the bytes themselves, else by what the name or server says."""
    for magic, kind in MAGIC:
        if data.startswith(magic):
            return kind
    suffix = PurePosixPath(name).suffix.lower()
    if data.startswith(PACKED):
        return DOCX if suffix == ".docx" else _packed(data)
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf")
    if PAGE.match(head):
        return HTML
    if feed := FEED.match(head):
        return ATOM if feed[1] == b"feed" else RSS
    if ENTITIES.search(head):
        return RSS
    if JSON.match(head):
        return JSON_FEED
    return _by_name(suffix, declared.partition(";")[0].strip().lower())


def _packed(data: bytes) -> str:
    """Whether a ZIP archive is a Word file, another document, or a parcel of files."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return ZIP
    if OFFICE in names and any(name.startswith("word/") for name in names):
        return DOCX
    return OTHER if names & PACKAGES else ZIP


def _by_name(suffix: str, declared: str) -> str:
    """The media type by suffix, else as declared, else plain text."""
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    if declared in ("text/html", "application/xhtml+xml"):
        return HTML
    if declared in (PDF, DOCX, RSS, ATOM, JSON_FEED, MAIL, WARC, ZIP):
        return declared
    if declared.split("/")[0] in ("image", "audio", "video", "font"):
        return OTHER
    return TEXT
