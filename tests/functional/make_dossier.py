"""Makes the dossier that every later version must open: python -m tests.functional.make_dossier.

Once a version is out, its file is never made again: a new format gets a new one.
"""

import sqlite3
import sys
from dataclasses import replace
from pathlib import Path

from detente.model import EventKind, Verdict
from detente.record import DocumentBrought, Flagged, Judged, create
from detente.record.layout import FORMAT
from detente.workspace.exchange.keeping import purge
from detente.workspace.positions.refreshing import refresh
from tests.record.kept import clock, fill, read, report, salts

FOLDER = Path(__file__).with_name("dossiers")
GONE = "A withdrawn report. Ukraine refuses."


def make(path: Path) -> None:
    """Write a dossier with every kind of event in it to a new file."""
    with create(str(path), "first author", clock(), salts()) as record:
        made = fill(record)
        with record.writing() as writer:
            doc = report(GONE, "gone.txt")
            made["gone"] = writer.bring(DocumentBrought(document=doc))
            read(writer, made["gone"], doc)
        with record.writing() as writer:
            lone = report("Own note: the talks go on.", "note.txt")
            bare = replace(lone, capture=replace(lone.capture, data=b""))
            writer.bring(DocumentBrought(document=bare))
            ids = tuple(e.id for e in writer.entries() if e.document == made["newer"])
            said = Judged(verdict=Verdict.ACCEPT, items=ids, final=True)
            writer.append(EventKind.JUDGED, said, made["newer"])
            writer.append(EventKind.FLAGGED, Flagged(flag="misattributed"), made["copy"])
        purge(record, str(made["gone"]), "its source withdrew it")
        refresh(record)
    with sqlite3.connect(path) as connection:
        connection.execute("VACUUM")
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


if __name__ == "__main__":
    target = FOLDER / f"v{FORMAT}.detente"
    target.unlink(missing_ok=True)
    make(target)
    sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")
