"""Which reports a record holds, by their hashes and ids."""

from collections.abc import Collection

from sqlalchemy import select

from detente.record.among import among
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.schema import document

__all__ = [
    "all_known",
    "all_numbers",
    "known_among",
    "numbers_of",
    "numbers_of_page",
    "numbers_of_part",
    "numbers_of_text",
]


def all_known(reader: Reader) -> frozenset[str]:
    """The hashes of all captures, and the ids of all documents."""
    rows = reader.connection.execute(select(document.c.blob, document.c.id))
    return frozenset(key for row in rows for key in row)


def known_among(reader: Reader, keys: Collection[str]) -> frozenset[str]:
    """Those of some hashes of captures and ids of documents that the record holds."""
    found: set[str] = set()
    for column in (document.c.blob, document.c.id):
        found |= set(reader.connection.scalars(select(column).where(among(column, keys))))
    return frozenset(found)


def all_numbers(reader: Reader) -> list[int]:
    """The numbers of all documents, the oldest first."""
    return list(reader.connection.scalars(select(document.c.number).order_by(document.c.number)))


def numbers_of(reader: Reader, key: str) -> list[int]:
    """The documents of a capture's hash, or of an id, the oldest first."""
    return reader.known_as((document.c.blob == key) | (document.c.id == key))


def numbers_of_text(reader: Reader, sha256: str) -> list[int]:
    """The documents of a text's hash, the oldest first."""
    return reader.known_as(document.c.text_sha256 == sha256)


def numbers_of_part(reader: Reader, capture: str, text: str) -> list[int]:
    """The documents of one text out of one capture, by their hashes, the oldest first."""
    return reader.known_as((document.c.blob == capture) & (document.c.text_sha256 == text))


def numbers_of_page(reader: Reader, url: str, text_sha256: str = "") -> list[int]:
    """The documents that have an address, or those of one text, the oldest first."""
    here = document.c.url == clean(url)
    if text_sha256:
        here &= document.c.text_sha256 == text_sha256
    return reader.known_as(here)
