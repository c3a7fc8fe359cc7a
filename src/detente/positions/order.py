"""What comes before what, as far as the dates tell."""

from datetime import date

from detente.model import Document, Moment, Statement

__all__ = ["before", "first_told", "last_day", "last_told", "newest", "said_by"]


def last_day(moment: Moment) -> date:
    """The latest day that a moment can mean."""
    return moment.last_day


def before(one: Moment | None, other: Moment | None) -> bool:
    """Whether one day surely comes before the other; an untold day never does."""
    return one is not None and other is not None and last_day(one) < other.day


def said_by(document: Document, said_on: Moment | None = None) -> date:
    """The day by which it was surely said: told, published or got, the earliest."""
    return document.said_by(said_on)


def newest(statement: Statement) -> tuple[int, str, int, str]:
    """Sort key: the latest told day first, the undated last, then by place."""
    day = -statement.said_on.day.toordinal() if statement.said_on else 0
    return day, statement.document, statement.span.start, statement.id


def last_told(moments: list[Moment]) -> Moment | None:
    """The latest of some moments, the finer told where two begin alike."""
    return max(moments, key=lambda m: (m.day, -last_day(m).toordinal(), _rest(m)), default=None)


def first_told(moments: list[Moment]) -> Moment | None:
    """The earliest of some moments, the finer told where two begin alike."""
    return min(moments, key=lambda m: (m.day, last_day(m), _rest(m)), default=None)


def _rest(moment: Moment) -> tuple[str, str, str, str]:
    """What tells moments of one day apart, so that no order of them is of account."""
    return moment.value, moment.origin, moment.zone or "", moment.precision
