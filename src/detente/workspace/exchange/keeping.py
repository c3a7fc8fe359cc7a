"""A dossier proven, copied, cleared of a document, and worked out anew."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from os import PathLike, fspath

from detente.errors import DossierError, UnknownEntry
from detente.record import Reader, Record, cells, open_record
from detente.record import rebuild as rebuild_tables
from detente.record.backup import backup as copy
from detente.record.engine import is_url
from detente.record.fault import Fault, guarded
from detente.record.migrate import Migrated
from detente.record.migrate import migrate as migrate_record
from detente.record.purge import Falling, falling, take_out
from detente.record.remains import pending, wipe
from detente.record.samples import Samples
from detente.record.verify import Verified
from detente.record.verify import verify as verify_all
from detente.workspace.access.author import author
from detente.workspace.briefs.forgetting import forget, items_of
from detente.workspace.positions.refreshing import refresh, sound

# fmt: off
__all__ = [
    "Falling", "Fault", "Migrated", "Purge", "Verified", "backup", "migrate", "purge", "rebuild",
    "verify",
]
# fmt: on

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Purge:
    """What a purge takes, or took."""

    fallen: tuple[Falling, ...] = ()
    """The document named, and its copies where they were to go too.

    Empty where it went by a purge that was broken off and is to be finished.
    """
    done: bool = False
    """Whether it is gone; not so where it was only asked what would fall."""
    finished: bool = False
    """Whether an earlier purge, broken off, was brought to its end first."""
    server: bool = False
    """Whether it was on PostgreSQL, whose archived logs keep it for a while."""


def verify(record: Record, progress: Progress | None = None, expect: str = "") -> Verified:
    """Each fault with what it touches: chain, payloads, words, originals, tables, cells."""
    found = verify_all(record, expect, progress)
    return replace(found, faults=(*found.faults, *_cells(record))) if found.sound else found


def _cells(record: Record) -> list[Fault]:
    """The cells of the matrix that show other than what their items lead to."""
    found: list[Fault] = []
    with record.reading() as reader:
        waiting = {place for place, _ in cells.stale_places(reader.connection)}
        for place in cells.places(reader.connection):
            party, issue = place
            name = f"the cell of {party} on {issue}"
            with guarded(found.append, f"{name}: it cannot be read; run detente rebuild"):
                if place not in waiting and not sound(reader, place):
                    what = f"{name}: it is not what its items lead to; run detente rebuild"
                    found.append(Fault(what))
    return found


def backup(record: Record, target: str | PathLike[str], progress: Progress | None = None) -> None:
    """A consistent copy in a new file or an empty database, while others go on writing."""
    name = fspath(target)
    copy(record, name, progress)
    if is_url(name) or record.engine.name != "sqlite":
        with open_record(name, record.who) as made:
            refresh(made)


def purge(
    record: Record, document: str, why: str, dry_run: bool = False, copies: bool = False
) -> Purge:
    """Remove a document's bytes, text, quotes and payloads for good.

    One that was broken off is brought to its end first. Raises UnknownEntry where there
    is no such document, DossierBusy where another program keeps what is to go.
    """
    server = record.engine.name != "sqlite"
    broken_off = pending(record) is not None
    if dry_run:
        with record.reading() as reader:
            return Purge(_falling(reader, document, broken_off), server=server)
    if not why.strip():
        raise DossierError("a purge needs its reason", "tell it with --why")
    if broken_off:
        _wipe(record)
    try:
        with record.writing() as writer:
            what = falling(writer, document)
            keys = (what.document, *(what.copies if copies else ()))
            items = items_of(writer, keys)
            fallen, samples = take_out(writer, keys, why)
            forget(writer, items, samples, record.time())
    except UnknownEntry:
        if broken_off:
            return Purge(done=True, finished=True, server=server)
        raise
    _wipe(record, samples)
    return Purge(tuple(fallen), True, broken_off, server)


def rebuild(record: Record, progress: Progress | None = None) -> int:
    """Work out all derived tables anew; how many documents are in them."""
    with record.writing() as writer:
        number = rebuild_tables(writer, progress)
    refresh(record, progress)
    return number


def migrate(name: str | PathLike[str], who: str = "") -> Migrated:
    """Bring a dossier to this version's format; a file as it was is kept beside it."""
    made = migrate_record(fspath(name), who or author())
    if made.changed:
        with open_record(fspath(name), who or author()) as record:
            refresh(record)
    return made


def _falling(reader: Reader, document: str, broken_off: bool) -> tuple[Falling, ...]:
    try:
        return (falling(reader, document),)
    except UnknownEntry:
        if broken_off:
            return ()
        raise


def _wipe(record: Record, samples: Samples = ()) -> None:
    """What was quoted of the document on the way to positions goes too."""
    refresh(record)
    wipe(record, samples)
