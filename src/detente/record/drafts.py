"""Briefs that are being written: the last version of each."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, desc, insert, select

from detente.errors import Conflict, UnknownEntry
from detente.model.draft import Draft
from detente.record.aside import draft
from detente.record.chain import stamp
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.times import moment
from detente.record.writer import Writer

__all__ = ["draft_of", "drafts", "drop_draft", "keep_draft"]


def draft_of(reader: Reader, key: str) -> Draft:
    """A draft by its id; UnknownEntry where there is none."""
    row = reader.connection.execute(select(draft).where(draft.c.id == clean(key))).first()
    if row is None:
        raise UnknownEntry(f"there is no draft {key}", "see the list of briefs")
    return _draft(row)


def drafts(reader: Reader) -> tuple[Draft, ...]:
    """All drafts, the one kept last first."""
    rows = reader.connection.execute(select(draft).order_by(desc(draft.c.changed), draft.c.id))
    return tuple(map(_draft, rows))


def keep_draft(writer: Writer, made: Draft, expected: int, now: datetime) -> Draft:
    """The next version of a draft; `expected` is the one that was changed, 0 of a new one.

    Raises Conflict where another version is kept, or none any more.
    """
    query = select(draft).where(draft.c.id == clean(made.id))
    row = writer.connection.execute(query).first()
    if (row.version if row else 0) != expected:
        told = f"{row.by} changed it at {moment(row.changed):%H:%M}" if row else "it was removed"
        raise Conflict(
            f"“{made.title}” is not as it was when you began: {told}",
            "open it again, and change it there; what you wrote was not kept",
        )
    kept = replace(made, version=expected + 1, changed=now, by=writer.who)
    writer.connection.execute(delete(draft).where(draft.c.id == clean(made.id)))
    writer.connection.execute(insert(draft), _row(kept))
    return kept


def drop_draft(writer: Writer, key: str) -> None:
    """Keep nothing of a draft; UnknownEntry where there is none."""
    draft_of(writer, key)
    writer.connection.execute(delete(draft).where(draft.c.id == clean(key)))


def _row(made: Draft) -> dict[str, Any]:
    return {
        "id": clean(made.id),
        "title": clean(made.title),
        "who": clean(made.who),
        "made": stamp(made.made),
        "changed": stamp(made.changed),
        "version": made.version,
        "body": clean(made.body),
        "by": clean(made.by),
    }


def _draft(row: Row[tuple[Any, ...]]) -> Draft:
    times = moment(row.made), moment(row.changed)
    return Draft(row.id, row.title, row.who, *times, row.version, row.body, row.by)
