"""Checked annotations put on the documents of a dossier, by the texts that they are of."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from detente.evaluation import annotated, gold_files, read_annotation
from detente.model import Entry, EventKind, Item, Judgement, Reading, Status, Verdict
from detente.record import Held, Wanted, Writer
from detente.record.identity import kind_of, new_id, party_of
from detente.record.known import numbers_of_text
from detente.workspace.checking.fields import typed
from detente.workspace.exchange.merging import Merged, Origin, judge, same_item
from detente.workspace.intake.entering import reading_made

__all__ = ["annotate"]

TOLD = {
    "s": ("party", "act", "issue", "targets", "certainty", "condition", "when"),
    "m": ("parties", "status", "channels", "when"),
    "u": ("kind", "subject", "issue"),
}
"""The fields that an annotation tells, by the letter of an item."""
NOBODY = "unnamed"
UNDATED = datetime(1, 1, 1, tzinfo=UTC)
"""An annotation does not tell when it was checked."""
Place = tuple[str, int, int, str]


class _Stood(NamedTuple):
    """How an entry stood where it was exported."""

    status: Status
    who: str


def annotate(writer: Writer, folder: Path, origin: Origin) -> Merged:
    """What came of each file; a text that is not here is told among what is missing.

    What a person checked is accepted here, or edited where it was read otherwise, in that
    person's name. A document that no reader has read is read so.
    """
    made = Merged()
    missing = []
    for file in gold_files(folder):
        told = read_annotation(file)
        numbers = numbers_of_text(writer, str(told.get("text_sha256") or ""))
        if not numbers:
            missing.append(f"{file.name}: no report of the dossier has its text; add it first")
            continue
        made.known += 1
        held = writer.document(numbers[0])
        reading = annotated(told, held.document)
        if not held.reader:
            _read(writer, held, reading, origin)
        entries = list(_judged(writer, held, reading, _standings(told)))
        judge(writer, held.number, entries, origin, made)
    made.missing = tuple(missing)
    return made


def _read(writer: Writer, held: Held, reading: Reading, origin: Origin) -> None:
    why = f"imported by {writer.who} from {origin.label}"
    said = replace(reading_made(reading), why=why)
    writer.append(EventKind.READING, said, held.number)
    writer.settle()


def _standings(annotation: Mapping[str, Any]) -> dict[Place, _Stood]:
    """How each entry stood, by its kind, place and party; those that tell it."""
    found: dict[Place, _Stood] = {}
    for kind, name in (("s", "statements"), ("m", "meetings"), ("u", "unknowns")):
        for entry in annotation.get(name, ()):
            if "standing" in entry:
                place = (kind, entry["start"], entry["end"], _party(kind, entry))
                found[place] = _Stood(Status(entry["standing"]), entry.get("by") or NOBODY)
    return found


def _party(kind: str, entry: Mapping[str, Any]) -> str:
    if kind == "s":
        return str(entry["speaker"]["party"])
    return " + ".join(entry["parties"]) if kind == "m" else str(entry["subject"])


def _judged(
    writer: Writer, held: Held, reading: Reading, stood: Mapping[Place, _Stood]
) -> Iterator[Entry]:
    """The entries that somebody judged, each with what that comes to here."""
    here = writer.entries(Wanted(document=held.number))
    items: tuple[Item, ...] = (*reading.statements, *reading.meetings, *reading.unknowns)
    for item in items:
        place = (kind_of(item), item.span.start, item.span.end, party_of(item))
        told = stood.get(place)
        if told is None or told.status in (Status.SUGGESTED, Status.ALTERNATIVE):
            continue
        same = same_item(item, here)
        kept = replace(item, id=new_id(held.document, item))
        yield Entry(kept, 0, told.status, (_judgement(kept, same, told),))


def _judgement(item: Item, same: Entry | None, told: _Stood) -> Judgement:
    key = same.id if same else item.id
    if told.status is Status.REJECTED:
        return Judgement(0, key, told.who, Verdict.REJECT, UNDATED)
    if told.status is Status.ADDED and same is None:
        return Judgement(0, key, told.who, Verdict.ADD, UNDATED)
    fields = _otherwise(item, same.item) if same else ()
    verdict = Verdict.EDIT if fields else Verdict.ACCEPT
    return Judgement(0, key, told.who, verdict, UNDATED, fields)


def _otherwise(item: Item, here: Item) -> tuple[tuple[str, str], ...]:
    """The fields of an item here that the annotation has otherwise."""
    new, old = typed(item), typed(here)
    return tuple((name, new[name]) for name in TOLD[kind_of(item)] if new[name] != old[name])
