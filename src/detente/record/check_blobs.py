"""Whether each original is there, and is the one that was kept."""

import hashlib
from collections.abc import Iterator, Mapping, Set

from sqlalchemy import Connection, func, select

from detente.errors import DamagedDossier
from detente.record.codec import unpacked
from detente.record.fault import Fault, Report, guarded
from detente.record.schema import blob

__all__ = ["check_blobs", "number_of_blobs"]


def number_of_blobs(connection: Connection) -> int:
    """How many originals are kept."""
    return connection.scalar(select(func.count()).select_from(blob)) or 0


def check_blobs(
    connection: Connection, wanted: Mapping[int, str], purged: Set[int], report: Report
) -> Iterator[None]:
    """Hashes every original; yields after each.

    `wanted` tells the hash of the original by document, `purged` whose is gone.
    """
    keys: set[str] = set()
    with guarded(report, "the originals: their list cannot be read"):
        keys = set(map(str, connection.scalars(select(blob.c.sha256))))  # damage makes NULL of it
    for key in sorted(keys):
        with guarded(report, f"original {key[:16]}: it cannot be read"):
            data = connection.scalar(select(blob.c.data).where(blob.c.sha256 == key))
            if data is None or hashlib.sha256(unpacked(data)).hexdigest() != key:
                raise DamagedDossier("its hash is another")
        yield
    for number, sha256 in sorted(wanted.items()):
        if sha256 not in keys and number not in purged:
            what = f"document {number}: its original {sha256[:16]} is gone"
            report(Fault(f"{what}, and no purge accounts for it", None, number))
        if sha256 in keys and number in purged:
            what = f"document {number}: its original {sha256[:16]} was purged, but is still there"
            report(Fault(what, None, number))
    for key in sorted(keys - set(wanted.values())):
        report(Fault(f"original {key[:16]}: it belongs to no document"))
