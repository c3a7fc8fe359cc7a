"""The tables of renamings and grades, and the documents that a renaming touches."""

import re
from collections.abc import Iterator, Mapping

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from detente.model import EventKind
from detente.record.events import general, live
from detente.record.payloads import Graded, Renamed
from detente.record.renaming import Renaming, load, plain
from detente.record.rows import Row, clean
from detente.record.schema import document, grade, item, item_party, renaming

__all__ = [
    "RENAMINGS",
    "grade_rows",
    "keep_grades",
    "keep_renamings",
    "renaming_rows",
    "touched_by",
]

PLAIN = re.compile(r"[a-z0-9]+")
WORD = re.compile(r"\w+")
RENAMINGS = (EventKind.ALIAS, EventKind.MERGE, EventKind.SOURCE_ALIAS)


def keep_renamings(connection: Connection) -> tuple[Renaming, Renaming]:
    """Write the table of renamings anew; what held before, and what holds now."""
    before = load(connection)
    connection.execute(delete(renaming))
    for row in renaming_rows(connection):
        connection.execute(insert(renaming), row)
    return before, load(connection)


def keep_grades(connection: Connection) -> None:
    """Write the table of the sources' grades anew."""
    connection.execute(delete(grade))
    for row in grade_rows(connection):
        connection.execute(insert(grade), row)


def renaming_rows(connection: Connection) -> Iterator[Row]:
    """The renamings in force, as the events tell them."""
    for each in live(general(connection, (*RENAMINGS, EventKind.UNDONE))):
        if isinstance(each.payload, Renamed):
            yield {
                "event": each.event.number,
                "kind": each.event.kind.value,
                "name": clean(each.payload.name),
                "into": clean(each.payload.into),
            }


def grade_rows(connection: Connection) -> Iterator[Row]:
    """The grades in force, as the events tell them, by what their sources are now called."""
    sources = load(connection).sources
    for each in live(general(connection, (EventKind.RELIABILITY, EventKind.UNDONE))):
        if isinstance(each.payload, Graded):
            yield {
                "event": each.event.number,
                "source": clean(sources.get(plain(each.payload.source), each.payload.source)),
                "grade": each.payload.grade,
                "since": each.payload.since,
                "who": each.event.who,
                "why": clean(each.payload.why),
            }


def touched_by(connection: Connection, before: Renaming, after: Renaming) -> list[int]:
    """The documents that name what is now called otherwise."""
    names = _changed(before.aliases, after.aliases) | _changed(before.merges, after.merges)
    spoken = {plain(n) for n in names}
    names |= {n for n in before.merges if plain(n) in spoken}
    names |= {before.party(n) for n in names}
    sources = _changed(before.sources, after.sources)
    sources |= {before.sources[plain(n)] for n in sources if plain(n) in before.sources}
    found = _acting(connection, names) if names else set()
    found |= _linking(connection, names | sources) | _crediting(connection, sources)
    return sorted(found)


def _changed(old: Mapping[str, str], new: Mapping[str, str]) -> set[str]:
    """Names whose meaning changed."""
    return {k for k in old.keys() | new.keys() if old.get(k) != new.get(k)}


def _acting(connection: Connection, names: set[str]) -> set[int]:
    """Documents with items of these parties, or said by someone so called."""
    called = {clean(plain(n)) for n in names}
    parties = connection.scalars(select(item_party.c.party).distinct()).all()
    meant = [p for p in parties if plain(p) in called]
    holding = select(item.c.document).join(item_party, item_party.c.item == item.c.id)
    found = set(connection.scalars(holding.where(item_party.c.party.in_(meant)).distinct()))
    said = select(item.c.document).where(item.c.speaker.in_(called))
    return found | set(connection.scalars(said.distinct()))


def _linking(connection: Connection, names: set[str]) -> set[int]:
    """Documents with an item that may name one, as in the links of a chain."""
    return _holding(connection, item.c.document, item.c.body, names)


def _crediting(connection: Connection, sources: set[str]) -> set[int]:
    """Documents whose outlet or agency may be one of these."""
    return _holding(connection, document.c.number, document.c.body, sources)


def _holding(
    connection: Connection, number: ColumnElement[int], body: ColumnElement[str], names: set[str]
) -> set[int]:
    """The numbers beside the bodies that may hold a name.

    The database looks for a part that it spells as we do; what has none is looked for here.
    """
    found: set[int] = set()
    parts = {max(PLAIN.findall(plain(name)), key=len, default="") for name in names}
    for part in parts - {""}:
        where = body.icontains(part, autoescape=True)
        found |= set(connection.scalars(select(number).where(where).distinct()))
    words = {max(WORD.findall(plain(n)), key=len, default="") for n in names if not _told_by(n)}
    if words:
        query = select(number, body).execution_options(yield_per=1000)
        for row in connection.execute(query):
            if any(word in row[1].casefold() for word in words):
                found.add(row[0])
    return found


def _told_by(name: str) -> bool:
    """Whether a part of a name is spelled in one way by databases and JSON."""
    return bool(PLAIN.search(plain(name)))
