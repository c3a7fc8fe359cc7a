"""What a check of the record finds wrong, and the reading that survives it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from detente.errors import DetenteError
from detente.record.faults import translate

__all__ = ["BROKEN", "Fault", "Report", "ends_all", "guarded", "why"]

BROKEN = (DetenteError, SQLAlchemyError, ValueError, TypeError, KeyError, ArithmeticError)
"""What damaged rows raise when they are read."""

LONGEST = 120
"""Characters of what a database tells: it may quote what it cannot read."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it was written."""

    what: str
    """What it touches and what is wrong with it, in one line."""
    event: int | None = None
    document: int | None = None
    """The number of the document that it touches."""


Report = Callable[[Fault], None]
"""Takes each fault as it is found."""


def ends_all(error: Exception) -> bool:
    """Whether nothing more can be read after an error."""
    return isinstance(error, DBAPIError) and not isinstance(error.orig, sqlite3.Error)


def why(error: Exception) -> str:
    """What went wrong, in a few words."""
    if isinstance(error, DBAPIError):
        lines = str(error.orig).strip().splitlines()
        told = lines[0] if lines else translate(error, "it").what
    else:
        told = error.what if isinstance(error, DetenteError) else str(error)
    return told[:LONGEST] or type(error).__name__


@contextmanager
def guarded(
    report: Report, what: str, event: int | None = None, document: int | None = None
) -> Iterator[None]:
    """Reports what cannot be read, and goes on.

    A transaction of PostgreSQL ends with its first error: that is raised.
    """
    try:
        yield
    except BROKEN as error:
        if ends_all(error):
            raise
        report(Fault(f"{what} ({why(error)})", event, document))
