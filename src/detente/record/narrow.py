"""What narrows a search for words besides the words: acts, days, carriers, a page's end."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from detente.record.rows import clean

__all__ = ["DAY_BITS", "EVERYWHERE", "Narrow", "narrowing", "values"]

DAY_BITS = 32
"""Of a row of SQLite's index, those that hold the document's number; the others its day."""


@dataclass(frozen=True, slots=True)
class Narrow:
    """Filters of documents that hold words; each at its default lets everything through."""

    act: str = ""
    """Of an item that counts; with `checked` of the same item."""
    checked: bool | None = None
    source: str = ""
    """A part of the name of a carrier: lets all documents through that may hold it."""
    since: date | None = None
    until: date | None = None
    """By the day by which it was surely said, both inclusive."""
    before: tuple[int, int] | None = None
    """Day and number of the document after which a page begins, the newest first."""
    skip: int = 0
    """How many are left out at the beginning, where they are ordered by relevance."""


EVERYWHERE = Narrow()


def narrowing(narrow: Narrow, document: str, postgres: bool) -> str:
    """The conditions in SQL, each with AND before it; `document` is where a number stands."""
    rank = "(day::bigint << 32 | document)" if postgres else "rowid"
    found = [
        f"{rank} >= :low" if narrow.since else "",
        f"{rank} < :high" if narrow.until or narrow.before else "",
        _told(narrow, document),
        _carried(document, postgres) if narrow.source else "",
    ]
    return " ".join(f"AND {condition}" for condition in found if condition)


def values(narrow: Narrow) -> dict[str, Any]:
    """The values that the conditions name."""
    ends = [_row(narrow.until.toordinal() + 1, 0)] if narrow.until else []
    ends += [_row(*narrow.before)] if narrow.before else []
    part = clean(narrow.source).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return {
        "low": _row(narrow.since.toordinal(), 0) if narrow.since else 0,
        "high": min(ends, default=0),
        "act": narrow.act,
        "checked": narrow.checked,
        "source": f"%{part}%",
        "skip": narrow.skip,
    }


def _told(narrow: Narrow, document: str) -> str:
    act = "AND i.act = :act" if narrow.act else ""
    checked = "AND i.checked = :checked" if narrow.checked is not None else ""
    if not act and not checked:
        return ""
    return (
        f"EXISTS (SELECT 1 FROM item i WHERE i.document = {document} AND i.counts {act} {checked})"  # noqa: S608 - constants
    )


def _carried(document: str, postgres: bool) -> str:
    like = "ILIKE" if postgres else "LIKE"
    fits = f"{like} :source ESCAPE '\\'"
    return (
        f"EXISTS (SELECT 1 FROM document d WHERE d.number = {document} AND (d.body {fits} OR "  # noqa: S608 - constants
        f"EXISTS (SELECT 1 FROM item i WHERE i.document = d.number AND i.body {fits})))"
    )


def _row(day: int, number: int) -> int:
    return (day << DAY_BITS) | number
