"""How much is on the record, and how much of it is checked, as numbers alone."""

from sqlalchemy import func, select

from detente.model.shelf import Progress
from detente.record.asked import is_statement
from detente.record.checking import STARTED
from detente.record.reader import Reader
from detente.record.schema import document, item
from detente.record.shelf import progress_of

__all__ = ["statements_checked", "statements_counting", "waiting_reports"]


def statements_counting(reader: Reader) -> int:
    """How many statements set positions; read off an index alone."""
    query = select(func.count()).select_from(item).where(item.c.counts, is_statement())
    return reader.connection.scalar(query) or 0


def statements_checked(reader: Reader) -> int:
    """How many of those a person stands behind."""
    counted = (item.c.checked, item.c.counts, is_statement())
    return reader.connection.scalar(select(func.count()).select_from(item).where(*counted)) or 0


def waiting_reports(reader: Reader) -> int:
    """How many reports hold what nobody has judged; copies of others left out."""
    found = progress_of(reader)
    waiting = found[Progress.UNCHECKED] + found[Progress.PARTLY]
    copies = select(func.count()).where(document.c.copy_of > 0, document.c.progress.in_(STARTED))
    return waiting - (reader.connection.scalar(copies) or 0)
