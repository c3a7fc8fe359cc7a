"""What goes from one dossier to another of each document: it, its reading, what was judged."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from detente.errors import DamagedDossier
from detente.model import Document, Entry, Meeting, Reading, Statement, Status, Unknown, text_sha256
from detente.record import Reader, Wanted
from detente.record.check_documents import spans_in
from detente.record.codec import canonical, parsed
from detente.workspace.fields import typed

__all__ = ["Parcel", "line_of", "parcel_of", "parcels"]

BATCH = 200
"""Documents whose texts are held at a time."""
MEND = "ask for the export again, or make it anew"


@dataclass(frozen=True, slots=True)
class Parcel:
    """A document with all that stands on the record of it."""

    document: Document
    """With its text, without its original bytes."""
    reader: str = ""
    warnings: tuple[str, ...] = ()
    recorded: str = ""
    """When it came into the dossier, in UTC."""
    entries: tuple[Entry, ...] = ()
    number: int = 0
    """Its number in the dossier; 0 where that is not passed on."""
    text_sha256: str = ""

    @property
    def reading(self) -> Reading:
        """Its items as they stand."""
        items = [entry.item for entry in self.entries]
        return Reading(
            self.document,
            tuple(i for i in items if isinstance(i, Statement)),
            tuple(i for i in items if isinstance(i, Meeting)),
            tuple(i for i in items if isinstance(i, Unknown)),
            self.reader,
            self.warnings,
        )


def parcels(reader: Reader, checked: bool = False) -> Iterator[Parcel]:
    """All documents of a record in the order in which they came, with all their items.

    With `checked` only those items that a person has accepted, edited or stated.
    """
    numbers = sorted(held.number for held in reader.documents())
    for start in range(0, len(numbers), BATCH):
        some = reader.documents(numbers[start : start + BATCH], text=True)
        for held in sorted(some, key=lambda one: one.number):
            entries = reader.entries(Wanted(document=held.number))
            entries.sort(key=lambda e: (e.item.span.start, e.item.span.end, e.id))
            yield Parcel(
                held.document,
                held.reader,
                held.warnings,
                held.recorded,
                tuple(e for e in entries if e.status.checked or not checked),
                held.number,
                held.document.sha256,
            )


def line_of(parcel: Parcel) -> str:
    """A parcel as a line of JSON: its text left out, and all numbers of the dossier.

    Other readings of words that a person judged stay behind.
    """
    entries = tuple(_passed(e) for e in parcel.entries if e.status is not Status.ALTERNATIVE)
    lean = replace(parcel.document, text="")
    return canonical(replace(parcel, document=lean, entries=entries, number=0)).decode()


def parcel_of(line: str | bytes, text_of: Callable[[str], str | None]) -> Parcel:
    """The parcel of a line; its text is asked for by the document's id.

    Raises DamagedDossier where the line cannot be understood, or its words are not in
    the text.
    """
    bare = parsed(line, Parcel)
    key = bare.document.id
    text = text_of(key)
    if text is None:
        raise DamagedDossier(f"the text of document {key} is missing", MEND)
    if text_sha256(text) != bare.text_sha256:
        raise DamagedDossier(f"the text of document {key} is another", MEND)
    for entry in bare.entries:
        for span in spans_in(entry.item):
            if span.text_sha256 != bare.text_sha256 or not span.holds(text):
                raise DamagedDossier(f"item {entry.id} does not quote document {key}", MEND)
    return replace(bare, document=replace(bare.document, text=text))


def _passed(entry: Entry) -> Entry:
    """An entry without numbers of events, and with sources as they are now called."""
    chain = typed(entry.item).get("chain", "")
    judgements = tuple(
        replace(j, event=0, fields=tuple((n, chain if n == "chain" else v) for n, v in j.fields))
        for j in entry.judgements
    )
    return replace(entry, document=0, judgements=judgements, earlier="", beside="")
