"""Parts of a document by which it is recognised among the bytes of a file."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, LargeBinary, Select, Text, literal, select, text

from detente.model import Statement
from detente.record.reader import Reader
from detente.record.schema import blob, document, event, metadata, payload
from detente.record.wanted import Wanted

__all__ = ["Samples", "found_in", "samples_of", "standing"]

CHARACTERS = 32
"""Of a sample of text."""
BYTES = 24
"""Of a sample of what is compressed: so many are alike by chance in no file."""
EACH = 12
"""Samples taken of one text or one run of bytes."""
MOST = 150
"""Samples of one document."""
CHUNK = 1 << 22
UNLIKE = frozenset('"\\')
"""Characters that JSON writes otherwise."""


Samples = tuple[bytes, ...]
"""Runs of bytes that must stand in no file any more."""


def samples_of(reader: Reader, number: int) -> Samples:
    """Samples of text, quotes, original and payloads, as written and as compressed."""
    connection = reader.connection
    held = reader.document(number)
    sha256 = held.document.capture.sha256
    packed = connection.scalar(select(document.c.text).where(document.c.number == number))
    kept = connection.scalar(select(blob.c.data).where(blob.c.sha256 == sha256))
    here = select(payload.c.body).join(event, event.c.number == payload.c.number)
    bodies = connection.scalars(here.where(event.c.subject == number).limit(MOST)).all()
    runs = [
        *_of_text(held.document.text),
        *_of_text(held.document.title, 2),
        *(run for words in _quotes(reader, number) for run in _of_text(words, 1)),
        *_of_bytes(reader.original(sha256) or b""),
        *_of_bytes(kept or b""),
        *_of_bytes(packed or b""),
        *(run for body in bodies for run in _of_bytes(body, 1)),
    ]
    return tuple(dict.fromkeys(runs))[:MOST]


def found_in(paths: Iterable[Path], samples: Samples) -> set[bytes]:
    """The samples that stand in one of some files."""
    found: set[bytes] = set()
    overlap = max((len(run) for run in samples), default=1) - 1
    for path in paths:
        tail = b""
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                here = tail + chunk
                found |= {run for run in samples if run not in found and run in here}
                tail = here[-overlap:] if overlap else b""
    return found


def standing(connection: Connection, run: bytes) -> bool:
    """Whether a run of bytes stands in what is still on the record: that others have it too."""
    for table in metadata.sorted_tables:
        for column in table.c:
            if isinstance(column.type, Text | LargeBinary):
                inside = text(f'instr(CAST({table.name}."{column.name}" AS BLOB), :run) > 0')
                if _any(connection, select(literal(1)).select_from(table).where(inside), run):
                    return True
    inside = text("instr(CAST(title || char(10) || text AS BLOB), :run) > 0")
    return _any(connection, select(literal(1)).select_from(text("search")).where(inside), run)


def _any(connection: Connection, query: Select[Any], run: bytes) -> bool:
    return connection.execute(query.limit(1), {"run": run}).first() is not None


def _quotes(reader: Reader, number: int) -> Iterator[str]:
    for entry in reader.entries(Wanted(document=number, limit=EACH)):
        yield entry.item.span.exact
        if isinstance(entry.item, Statement):
            yield from (given.words for given in entry.item.given if given.words)


def _of_text(words: str, most: int = EACH) -> Iterator[bytes]:
    """Runs spread over a text that stand in it as they stand in JSON."""
    step = max(len(words) // most, CHARACTERS)
    for start in range(0, len(words), step):
        run = words[start : start + CHARACTERS]
        if len(run) >= CHARACTERS // 2 and run.isprintable() and not UNLIKE & set(run):
            yield run.encode("utf-8", "surrogatepass")


def _of_bytes(data: bytes, most: int = EACH) -> Iterator[bytes]:
    """Runs spread over bytes; the first few are alike in all that is compressed."""
    step = max(len(data) // (most + 1), BYTES)
    for start in range(min(step, len(data) // 2), len(data) - BYTES + 1, step):
        yield data[start : start + BYTES]
