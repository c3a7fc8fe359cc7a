"""Documents that are near one another: by parts of their signatures, and by their ties."""

import re
from collections.abc import Iterable
from hashlib import blake2b

from sqlalchemy import Connection, select

from detente.model import Document
from detente.record.among import among
from detente.record.schema import band, relation

__all__ = ["around", "family", "keys_of"]

ROWS = 3
"""Values of a signature that two documents must share in one band."""
BANDS = 37
"""As documents.duplicates compares: most reports of a Jaccard similarity of 0.3 and more."""
WORD = re.compile(r"\w+")


def keys_of(document: Document) -> list[int]:
    """Numbers of which reports that repeat one another share at least one."""
    values = document.signature
    if not values:
        return [_number("words", WORD.findall(document.text.casefold()))]
    bands = (values[i * ROWS : (i + 1) * ROWS] for i in range(min(BANDS, len(values) // ROWS)))
    return sorted({_number(str(i), map(str, band)) for i, band in enumerate(bands)})


def family(connection: Connection, document: Document) -> list[int]:
    """The documents that may repeat this one, with those that they are tied to as copies."""
    return sorted(around(connection, _sharing(connection, keys_of(document)), "copy"))


def around(connection: Connection, numbers: Iterable[int], kind: str = "") -> set[int]:
    """Some documents with all that ties of a kind, or of any, lead to, however far."""
    ties = select(relation.c.document, relation.c.other)
    if kind:
        ties = ties.where(relation.c.kind == kind)
    found = set(numbers)
    fresh = set(found)
    while fresh:
        near = ties.where(among(relation.c.document, fresh) | among(relation.c.other, fresh))
        tied = {number for row in connection.execute(near) for number in row}
        fresh = tied - found
        found |= tied
    return found


def _sharing(connection: Connection, keys: list[int]) -> Iterable[int]:
    return connection.scalars(select(band.c.document).where(band.c.key.in_(keys)).distinct())


def _number(place: str, parts: Iterable[str]) -> int:
    told = "\n".join((place, *parts)).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(told, digest_size=8).digest(), "big", signed=True)
