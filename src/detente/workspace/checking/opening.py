"""One report opened for checking, and which report to check next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from detente.model import Entry, Item, Meeting, Reliability, State, Statement, Unknown, When
from detente.model import full_chain as way_of
from detente.model.note import Note, Seen
from detente.model.shelf import Tally
from detente.model.unknown import UnknownKind
from detente.positions import stance
from detente.record import Held, Reader, Record
from detente.record.checking import to_check, unfinished
from detente.record.notes import notes_of, seen_by
from detente.record.shelf import tallies, tally
from detente.workspace.checking.blinding import entries_for, entry_for, is_blind

__all__ = ["Opened", "Waiting", "entry_shown", "next_report", "opened", "queue", "state_of"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A report with everything that was read in it and made of it."""

    held: Held
    """With its text."""
    entries: tuple[Entry, ...]
    """In text order, as far as whoever opened it may see them."""
    notes: tuple[Note, ...]
    seen: tuple[Seen, ...]
    """Who has gone through all of it."""
    grades: Mapping[str, Reliability]
    """How each graded source of its chains is graded on the day of the report."""
    following: int | None
    """The next report to check; None where nothing else waits."""

    @property
    def tally(self) -> Tally:
        """How its items stand, as far as whoever opened it may see them."""
        return tally(self.entries)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report that waits to be checked."""

    held: Held
    """Without its text."""
    tally: Tally
    seen: tuple[Seen, ...]


def opened(shown: Record, whole: Record, key: str) -> Opened:
    """A report by its number or the beginning of its id, as the author of the whole may see it.

    Of a report that is coded blind, what others judged and noted is not there. Raises
    UnknownEntry where there is no such report.
    """
    with shown.reading() as reader:
        held = reader.document(key)
    entries = entries_for(shown, whole, held.number)
    blind = is_blind(whole, held.number)
    with shown.reading() as reader:
        notes = notes_of(reader, held.number)
        return Opened(
            held,
            entries,
            tuple(note for note in notes if not blind or note.who == whole.who),
            seen_by(reader, [held.number]).get(held.number, ()),
            _grades(reader, held, entries),
            unfinished(reader, held.number),
        )


def entry_shown(shown: Record, whole: Record, key: str) -> Entry:
    """An item by the beginning of its id, as the author of the whole may see it.

    Raises UnknownEntry for any other.
    """
    with shown.reading() as reader:
        found = reader.entry(key)
    with whole.reading() as reader:
        own = entry_for(reader, found.id, whole.who)
    return found if own == found else replace(own, handling=found.handling)


def next_report(record: Record) -> int | None:
    """The number of the newest report that holds what nobody has judged; None where none does."""
    with record.reading() as reader:
        return unfinished(reader)


def queue(record: Record, limit: int, offset: int = 0) -> tuple[Waiting, ...]:
    """Reports that hold what nobody has judged, the newest first: a page of them."""
    with record.reading() as reader:
        numbers = to_check(reader, limit, offset)
        held = {one.number: one for one in reader.documents(numbers)}
        counted, seen = tallies(reader, numbers), seen_by(reader, numbers)
        return tuple(Waiting(held[n], counted.get(n, Tally()), seen.get(n, ())) for n in numbers)


def state_of(item: Item) -> State | None:
    """The state of a cell that an item tells by itself; None where it tells none."""
    if isinstance(item, Meeting):
        return None
    if isinstance(item, Unknown):
        return State.AWAITED if item.kind is UnknownKind.ANSWER else State.UNKNOWN
    told = stance(item)
    return State.LAST_KNOWN if told and item.when is When.PAST else told


def _grades(reader: Reader, held: Held, entries: Sequence[Entry]) -> dict[str, Reliability]:
    """The last grade given by the report's day, else the first given after it."""
    chains = [e.item.chain for e in entries if isinstance(e.item, Statement)]
    links = [link for chain in [(), *chains] for link in way_of(held.document, chain)]
    day = held.document.said_by()
    found: dict[str, Reliability] = {}
    for name in dict.fromkeys(link.name for link in links if link.named):
        told = reader.gradings(name)
        by_then = [g for g in told if g.since <= day]
        for grading in by_then[-1:] or told[:1]:
            found[name] = grading.grade
    return found
