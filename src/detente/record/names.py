"""The tables of renamings and grades, and the documents that a renaming touches."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, or_, select

from detente.model import EventKind
from detente.record.events import history, live
from detente.record.payloads import Graded, Renamed
from detente.record.renaming import Renaming, load, plain
from detente.record.schema import document, grade, item, item_party, renaming

__all__ = ["RENAMINGS", "keep_grades", "keep_renamings", "touched_by"]

RENAMINGS = (EventKind.ALIAS, EventKind.MERGE, EventKind.SOURCE_ALIAS)


def keep_renamings(connection: Connection) -> tuple[Renaming, Renaming]:
    """Write the table of renamings anew; what held before, and what holds now."""
    before = load(connection)
    connection.execute(delete(renaming))
    for each in live(history(connection, kinds=(*RENAMINGS, EventKind.UNDONE))):
        if isinstance(each.payload, Renamed):
            row = {
                "event": each.event.number,
                "kind": each.event.kind.value,
                "name": each.payload.name,
                "into": each.payload.into,
            }
            connection.execute(insert(renaming), row)
    return before, load(connection)


def keep_grades(connection: Connection) -> None:
    """Write the table of the sources' grades anew."""
    connection.execute(delete(grade))
    for each in live(history(connection, kinds=(EventKind.RELIABILITY, EventKind.UNDONE))):
        if isinstance(each.payload, Graded):
            row = {
                "event": each.event.number,
                "source": each.payload.source,
                "grade": each.payload.grade,
                "since": each.payload.since,
                "who": each.event.who,
                "why": each.payload.why,
            }
            connection.execute(insert(grade), row)


def touched_by(connection: Connection, before: Renaming, after: Renaming) -> list[int]:
    """The documents that name what is now called otherwise."""
    names = _changed(before.aliases, after.aliases) | _changed(before.merges, after.merges)
    found: set[int] = set()
    if names:
        spoken = {plain(n) for n in names}
        parties = connection.scalars(select(item_party.c.party).distinct()).all()
        meant = [p for p in parties if plain(p) in spoken]
        holding = select(item.c.document).join(item_party, item_party.c.item == item.c.id)
        found |= set(connection.scalars(holding.where(item_party.c.party.in_(meant)).distinct()))
        said = select(item.c.document).where(item.c.speaker.in_(spoken))
        found |= set(connection.scalars(said.distinct()))
    sources = _changed(before.sources, after.sources)
    return sorted(found | _naming(connection, sources))


def _changed(old: Mapping[str, str], new: Mapping[str, str]) -> set[str]:
    """Names whose meaning changed, with what they meant and mean."""
    keys = {k for k in old.keys() | new.keys() if old.get(k) != new.get(k)}
    return keys | {m[k] for m in (old, new) for k in keys if k in m}


def _naming(connection: Connection, sources: set[str]) -> set[int]:
    """Documents that hold a source's name in outlet, credit or a chain."""
    found: set[int] = set()
    for name in sources:
        where = or_(document.c.outlet.icontains(name), document.c.body.icontains(name))
        found |= set(connection.scalars(select(document.c.number).where(where)))
        where = item.c.body.icontains(name)
        found |= set(connection.scalars(select(item.c.document).where(where).distinct()))
    return found
