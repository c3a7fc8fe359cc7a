"""Dossiers of whole series, once as people annotated them and once as a network read them.

    python -m training.dossiers --shared ../shared --held held --into build/dossiers

writes NAME-gold, NAME-read, NAME-all and NAME-rules (.detente) of each series in `SERIES`,
and tells of each report who read it. `held` has a reading of each document of gold/train by
a network that was trained without the document's series (`training.local.trying`, ranked).

gold    the annotations of gold/train and gold/dev; a report without one is kept, not read
read    the held reading; a report without one (those of gold/dev) is read by the shipped
        model, which was trained on other reports of its series, never on it
all     the same, but suggestions count too
rules   the held reading; a report without one is read by rules, which no series trained
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from training.local.unseen import as_filled

from detente.evaluation import annotated, load_records, read_annotation
from detente.model import Document, Reading
from detente.record import create
from detente.record.store import now
from detente.workspace.evaluating import measuring
from detente.workspace.intake.batching import Batches
from detente.workspace.intake.bringing import Brought
from detente.workspace.intake.entering import enter
from detente.workspace.positions.refreshing import refresh
from detente.workspace.reading.serving import served
from detente.workspace.reading.thresholds import apart

__all__ = ["SERIES", "by_people", "by_series", "document_of"]

SERIES = {
    "gaza": "GAZA-MAY25",
    "phil": "REU87-PHILDEBT",
    "muc": "MUC-ELSALVADOR",
    "ukraine": "WH-UKRAINE",
}
BY_RULES_ALONE = ("ukraine",)
"""Series to look at only, of which most reports nobody annotated."""
WHEN = datetime(2026, 1, 1, tzinfo=UTC)
"""When a report counts as got: dossiers made twice are the same."""
Way = Callable[[Document, str], Reading]


def document_of(row: measuring.Record) -> Document:
    """A row of docs.jsonl as a document: what the row tells wins over the text.

    Of several agencies none is the document's: which of them a word came from is not told.
    """
    made = measuring.document_of(row["id"], row)
    return replace(
        made,
        capture=replace(made.capture, retrieved=WHEN, charset=""),
        agency="" if len(row["agency"]) > 1 else made.agency,
        byline=row["byline"] or made.byline,
        url=row["url"] or "",
    )


def by_people(shared: Path) -> Way:
    """What people annotated; not read where nobody did."""

    def way(document: Document, key: str) -> Reading:
        for part in ("train", "dev"):
            file = shared / "gold" / part / f"{key}.json"
            if file.exists():
                return annotated(read_annotation(file), document)
        return Reading(document, warnings=("not read: nobody annotated it",))

    return way


def by_series(held: Path, other: str, mark: float | None = None) -> Way:
    """What a network found that never saw the series; where it read nothing, another reader.

    What scores less than the mark is a suggestion; None is the mark of the shipped reader.
    """

    def way(document: Document, key: str) -> Reading:
        file = held / f"{key}.json"
        if not file.exists():
            return served(document, other, min_score=mark)
        reading = as_filled(document, json.loads(file.read_text("utf-8")))
        return apart(reading, _mark() if mark is None else mark)

    return way


def _mark() -> float:
    from detente.statements.readers import get_reader

    mark: float | None = get_reader("local").threshold
    return mark or 0.0


def write(rows: Sequence[measuring.Record], way: Way, file: Path) -> Iterator[str]:
    """Keep the reports of a series in a new dossier; tell who read each."""
    file.unlink(missing_ok=True)
    with create(str(file), "dossiers") as record:
        batches = Batches(record, lambda writer, brought: enter(writer, brought, now()))
        for row in rows:
            reading = way(document_of(row), row["id"])
            batches.take(Brought(f"{row['id']}.txt", (reading,)))
            counted = len(reading.counting.statements)
            yield f"{row['id']}  {reading.reader or 'not read'}  {counted} statements"
        batches.flush()
        refresh(record)


def main() -> None:
    """Write all dossiers, and beside each who read what."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, required=True)
    options.add_argument("--held", type=Path, required=True)
    options.add_argument("--into", type=Path, required=True)
    options.add_argument("--only", nargs="*", default=[])
    told = options.parse_args()
    told.into.mkdir(parents=True, exist_ok=True)
    records = load_records(told.shared / "data" / "corpus" / "docs.jsonl")
    for name, series in SERIES.items():
        rows = [{"id": key, **row} for key, row in records.items() if row["series"] == series]
        ways: dict[str, Way] = {
            "gold": by_people(told.shared),
            "read": by_series(told.held, "local"),
            "all": by_series(told.held, "local", 0.0),
            "rules": by_series(told.held, "rules"),
        }
        if name in BY_RULES_ALONE:
            ways = {"rules": lambda document, _: served(document, "rules")}
        for kind, way in ways.items():
            if told.only and f"{name}-{kind}" not in told.only:
                continue
            lines = list(write(rows, way, told.into / f"{name}-{kind}.detente"))
            (told.into / f"{name}-{kind}.txt").write_text("\n".join(lines) + "\n", "utf-8")
            print(f"{name}-{kind}: {len(lines)} reports")


if __name__ == "__main__":
    main()
