"""On how many independent roots some statements together rest, and which those are."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from detente.model import Document, Entry, Kind, Reading, RootCount, Statement
from detente.positions.roots import lineages, roots_among
from detente.record import Reader
from detente.record.asked import documents_of, entries_by_id

__all__ = ["Footing", "footings", "standing"]


class Footing(NamedTuple):
    """The roots of some statements, with their names; those of no statement are none."""

    roots: RootCount
    names: tuple[str, ...]
    """Of each root that which ends a way of the word, those that carry most first."""


def footings(reader: Reader, groups: Sequence[Iterable[str]]) -> list[Footing]:
    """The footing of each group of statements, by their ids; unknown ids are left out."""
    wanted = [list(group) for group in groups]
    entries = entries_by_id(reader, {key for group in wanted for key in group})
    held = documents_of(reader, {e.item.document for e in entries.values()})
    documents = {key: one.document for key, one in held.items()}
    return [_footing([entries[k] for k in g if k in entries], documents) for g in wanted]


def standing(said: Iterable[Statement], documents: Mapping[str, Document]) -> Footing:
    """The footing of some statements, with the documents that hold them by id."""
    told: dict[str, list[Statement]] = {}
    for statement in said:
        told.setdefault(statement.document, []).append(statement)
    readings = [Reading(documents[key], tuple(some)) for key, some in told.items()]
    press = [r for r in readings if r.document.kind is not Kind.OWN_NOTE]
    ways = lineages(press)
    names = {way.root: way.chain[-1].name for way in reversed(ways)}
    return Footing(roots_among(ways, press), tuple(reversed(names.values())))


def _footing(entries: Sequence[Entry], documents: Mapping[str, Document]) -> Footing:
    return standing([e.item for e in entries if isinstance(e.item, Statement)], documents)
