"""What a flagged report takes with it, worked out from the events and ties.

A report falls by its own flag, with the original that it repeats, or with the text that it
translates. A misattribution is of the words that were printed: only copies that repeat them
to the letter fall with it, a near copy may quote the right mouth and stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, exists, select

from detente.model import Document, EventKind
from detente.model.flag import Flag
from detente.record.events import Told, history, live
from detente.record.marks import marked
from detente.record.near import around
from detente.record.payloads import DocumentBrought, Flagged, Marked
from detente.record.schema import document, relation
from detente.record.ties import rank

__all__ = ["Fall", "Ties", "fall_of", "fallen_near", "flag_in", "ties_of"]

Fall = tuple[int, Flag]
"""The flagged document that one falls with, itself perhaps, and why."""


class Ties(NamedTuple):
    """What a document is to others that stand, as its row tells it."""

    fall: Fall | None
    copy_of: int | None
    version_of: int | None
    counts: bool
    """Whether it sets positions: it stands, repeats nothing, and nothing replaces it."""


def ties_of(connection: Connection, number: int) -> Ties:
    """What a document is to others; one that fell is what it was."""
    fall = fall_of(connection, number)
    if fall is not None:
        copied, followed = (_other(connection, kind, number) for kind in ("copy", "version"))
        return Ties(fall, copied, followed, counts=False)
    tie = (relation.c.document == number) | (relation.c.other == number)
    if not connection.scalar(select(exists().where(tie))):
        return Ties(None, None, None, counts=True)
    original = _original(connection, number)
    counts = original is None and not _replaced(connection, number)
    return Ties(None, original, _version_before(connection, number), counts)


def flag_in(events: Sequence[Told]) -> Flag | None:
    """The flag that some live events of a document leave it with."""
    said = [e.payload.flag for e in events if isinstance(e.payload, Flagged)]
    return Flag(said[-1]) if said and said[-1] else None


def fall_of(connection: Connection, number: int) -> Fall | None:
    """The flagged document that one falls with, and its flag; None where it stands."""
    return _fall(connection, number, set())


def _original(connection: Connection, number: int) -> int | None:
    """What a document that stands is a copy of; None where it is none.

    Of copies whose original fell without them, the first stands in for it.
    """
    original = _other(connection, "copy", number)
    if original is None or fall_of(connection, original) is None:
        return original
    first = _first(connection, original)
    return None if first == number else first


def _version_before(connection: Connection, number: int) -> int | None:
    """The version of the page before one, those that fell left out."""
    seen = {number}
    here = _other(connection, "version", number)
    while here is not None and here not in seen and fall_of(connection, here):
        seen.add(here)
        here = _other(connection, "version", here)
    return here


def _replaced(connection: Connection, number: int) -> bool:
    """Whether a later version or a translation that stands takes a document's place."""
    seen, waiting = {number}, list(_later(connection, number))
    while waiting:
        each = waiting.pop()
        if each in seen:
            continue
        seen.add(each)
        if fall_of(connection, each) is None:
            return True
        waiting += _tied(connection, "version", each)
    return False


def fallen_near(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """What ties lead to from some documents, where any of it fell: all of it may change."""
    fallen = connection.scalars(select(document.c.number).where(document.c.fallen.is_not(None)))
    return around(connection, around(connection, fallen).intersection(numbers))


_FLAGS = (EventKind.FLAGGED, EventKind.UNDONE)


def _fall(connection: Connection, number: int, seen: set[int]) -> Fall | None:
    if number in seen:
        return None
    seen.add(number)
    if flag := flag_in(list(live(history(connection, number, _FLAGS)))):
        return number, flag
    if original := _other(connection, "copy", number):
        fall = _fall(connection, original, seen)
        if fall and (
            fall[1] is not Flag.MISATTRIBUTED or _same_words(connection, number, original)
        ):
            return fall
    translated = _other(connection, "translation", number)
    return _fall(connection, translated, seen) if translated else None


def _same_words(connection: Connection, one: int, other: int) -> bool:
    """Whether two reports run the same words, whatever stands around them."""
    first, second = _brought(connection, one), _brought(connection, other)
    if first is None or second is None:
        return False
    if first.signature or second.signature:
        return first.signature == second.signature
    return first.text.split() == second.text.split()


def _first(connection: Connection, original: int) -> int | None:
    """The first of the copies that do not fall with their original."""
    ranks = {
        number: rank(brought)
        for number in _tied(connection, "copy", original)
        if not fall_of(connection, number) and (brought := _brought(connection, number))
    }
    return min(ranks, key=lambda n: ranks[n], default=None)


def _later(connection: Connection, number: int) -> Iterator[int]:
    for kind in ("version", "translation"):
        yield from _tied(connection, kind, number)


def _brought(connection: Connection, number: int) -> Document | None:
    """A document as it was brought in, its date set right."""
    kinds = (EventKind.DOCUMENT, EventKind.MARKED, EventKind.UNDONE)
    found = None
    for told in live(history(connection, number, kinds)):
        if isinstance(told.payload, DocumentBrought):
            found = told.payload.document
        elif isinstance(told.payload, Marked) and found is not None:
            found = marked(found, told.payload.fields)
    return found


def _other(connection: Connection, kind: str, number: int) -> int | None:
    tie = (relation.c.kind == kind) & (relation.c.document == number)
    return connection.scalar(select(relation.c.other).where(tie))


def _tied(connection: Connection, kind: str, number: int) -> list[int]:
    tie = (relation.c.kind == kind) & (relation.c.other == number)
    return list(connection.scalars(select(relation.c.document).where(tie)))
