"""3 KEEP: the dossier's store, the only user of the database."""

from detente.record.payloads import (
    Credited,
    DocumentBrought,
    Flagged,
    Graded,
    Judged,
    Marked,
    Noted,
    Purged,
    ReadingMade,
    Renamed,
    Ruled,
    Seen,
    Stated,
    Undone,
)
from detente.record.reader import Held, Reader
from detente.record.rebuild import rebuild
from detente.record.scratch import scratch
from detente.record.store import Record, create, open_record
from detente.record.wanted import Wanted
from detente.record.writer import Writer

# fmt: off
__all__ = [
    "Credited", "DocumentBrought", "Flagged", "Graded", "Held", "Judged", "Marked", "Noted",
    "Purged", "Reader", "ReadingMade", "Record", "Renamed", "Ruled", "Seen", "Stated", "Undone",
    "Wanted", "Writer", "create", "open_record", "rebuild", "scratch",
]
# fmt: on
