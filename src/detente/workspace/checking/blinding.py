"""What one coder may see of a report while others code it too.

Who is given what stands in the whole record; what may be shown may be a part of it.
"""

from collections.abc import Sequence

from detente.errors import UnknownEntry
from detente.model import Entry
from detente.record import Reader, Record
from detente.record.assignments import assignments
from detente.record.notes import seen_by
from detente.record.sharing import once
from detente.record.views import views

__all__ = ["blind_documents", "entries_for", "entry_for", "finished", "is_blind"]


def entries_for(shown: Record, whole: Record, document: int) -> tuple[Entry, ...]:
    """The items of a report in text order as the author of the whole record may see them.

    They are as they stand; but while the report is given blind to the author, and not
    finished, what others judged, edited and added of it is not there.
    """
    blind = is_blind(whole, document)
    with shown.reading() as reader:
        if blind:
            return views(reader, reader.document(document), (whole.who,))[whole.who]
        return tuple(reader.entries_in([document]).get(document, ()))


def is_blind(whole: Record, document: int) -> bool:
    """Whether the author is not to see what others make of a report, for now."""
    return document in blind_documents(whole)


def blind_documents(whole: Record) -> frozenset[int]:
    """The reports of which the author is not to see what others make, for now.

    They are given blind, and neither done nor seen whole since.
    """
    with whole.reading() as reader:
        return _blind(reader, whole.who)


def entry_for(reader: Reader, key: str, who: str) -> Entry:
    """One item, by the beginning of its id, as one person may see it, and so judges it.

    Raises UnknownEntry where it is not one, or is what another added to a report that is
    coded blind.
    """
    entry = reader.entry(key)
    if entry.document not in _blind(reader, who):
        return entry
    own = views(reader, reader.document(entry.document), (who,))[who]
    found = next((each for each in own if each.id == entry.id), None)
    if found is None:
        raise UnknownEntry(f"there is no entry {key}", "take an id from the report")
    return found


def finished(reader: Reader, documents: Sequence[int], who: str = "") -> dict[int, set[str]]:
    """Who is finished with each of some reports, or whether one person is.

    Somebody is who said so of what was given, or has seen it whole since it was given; to
    whom it was not given, who has seen it whole at all.
    """
    given = {(a.document, a.coder): a for a in assignments(reader, who, documents)}
    found: dict[int, set[str]] = {number: set() for number in documents}
    for (number, coder), task in given.items():
        if task.done is not None:
            found[number].add(coder)
    for number, marks in seen_by(reader, documents, who).items():
        for mark in marks:
            made = given.get((number, mark.who))
            if made is None or mark.time >= made.made:
                found[number].add(mark.who)
    return found


def _blind(reader: Reader, who: str) -> frozenset[int]:
    def found() -> frozenset[int]:
        blind = [each.document for each in assignments(reader, who) if each.blind]
        done = finished(reader, blind, who) if blind else {}
        return frozenset(number for number in blind if who not in done[number])

    return once(reader.connection, ("blind", who), found)
