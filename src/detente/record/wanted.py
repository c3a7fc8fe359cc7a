"""Which items are asked for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, exists, func, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from detente.model import Handling, Status
from detente.record.rows import clean
from detente.record.schema import document, item, item_party

__all__ = ["Wanted", "day_column", "narrowed", "suggestion"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Filters of items; each at its default lets everything through."""

    kind: str = ""
    """s for statements, m for meetings, u for unknowns."""
    party: str = ""
    """That moves, meets, or that it is about."""
    target: str = ""
    act: str = ""
    issue: str = ""
    since: date | None = None
    until: date | None = None
    """By the day on which it was surely said, both inclusive."""
    source: str = ""
    """A part of the name of the outlet, of the agency credited or of a link of the chain.

    A record lets all through that may hold it; `workspace.lookup.listing` looks at the names.
    """
    checked: bool | None = None
    status: Status | None = None
    document: int | str | None = None
    """Its number; the workspace takes the beginning of its id too."""
    min_score: float | None = None
    counting: bool = False
    """Only what sets positions: no copies, old versions, suggestions, rejected, alternatives."""
    up_to: Handling | None = None
    limit: int | None = None
    offset: int = 0
    suggested: bool | None = None
    """Only suggestions, which score less than their reader's mark, or none of them."""
    about: str = ""
    """A party that moves, meets, is meant or is addressed."""
    besides: bool = False
    """With `counting`: suggestions besides, which nobody judged."""
    finer: tuple[str, ...] = ()
    """Issues that refine `issue`, on which what is told counts as on it."""


LINKS = r'"chain":(\[.*?\]),"(?:checked|condition|contents?|document)":'
"""The chain in a body, whose keys are sorted; PostgreSQL's JSON refuses NUL in names."""
ROLES = {"s": "speaker", "m": "meets", "u": "subject"}
"""The part of the party that an item of each kind is one of."""


def narrowed(query: Select[Any], wanted: Wanted) -> Select[Any]:
    """A query of items, perhaps joined with documents, with the filters put on it."""
    if wanted.party:
        query = query.join(item_party, item_party.c.item == item.c.id)
    for condition in _conditions(wanted):
        query = query.where(condition)
    if wanted.limit is not None:
        query = query.limit(wanted.limit)
    return query.offset(wanted.offset) if wanted.offset else query


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    equal = (
        (item.c.kind, wanted.kind), (item.c.act, wanted.act), 
        (item.c.status, wanted.status), (item.c.document, wanted.document),
        (item.c.checked, wanted.checked),
    )  # fmt: skip
    found = [column == value for column, value in equal if value not in ("", None)]
    if wanted.issue:
        found.append(_on(item.c.issue, wanted))
    if wanted.party:
        found += _of_party(wanted)
    if wanted.target:
        found.append(_has_target(wanted.target))
    if wanted.about:
        named = select(item_party.c.item).where(item_party.c.party == clean(wanted.about))
        found.append(item.c.id.in_(named))
    day = day_column(wanted)
    if wanted.since:
        found.append(day >= wanted.since.toordinal())
    if wanted.until:
        found.append(day <= wanted.until.toordinal())
    if wanted.min_score is not None:
        found.append(item.c.score >= wanted.min_score)
    if wanted.counting:
        found.append(or_(item.c.counts, suggestion()) if wanted.besides else item.c.counts)
    if wanted.suggested is not None:
        found.append(suggestion() if wanted.suggested else ~suggestion())
    if wanted.source:
        part = clean(wanted.source)
        places = (document.c.body, func.coalesce(_Chain(item.c.body), ""))
        found.append(or_(*(place.icontains(part, autoescape=True) for place in places)))
    if wanted.up_to is not None:
        found.append(document.c.handling <= wanted.up_to.rank)
    return found


def suggestion() -> ColumnElement[bool]:
    """Whether an item, joined with its document, counts only once a person accepts it."""
    unjudged = item.c.status == Status.SUGGESTED.value
    return and_(unjudged, document.c.counts, ~item.c.counts)


def day_column(wanted: Wanted) -> ColumnElement[int]:
    """The day by which an item was said, in the table that the filters go through."""
    return item_party.c.day if wanted.party else item.c.day


def _of_party(wanted: Wanted) -> list[ColumnElement[bool]]:
    """The party's own rows: by party, part, issue and day they are in order."""
    roles = [ROLES[wanted.kind]] if wanted.kind else list(ROLES.values())
    found = [item_party.c.party == clean(wanted.party), item_party.c.role.in_(roles)]
    if wanted.kind:
        found[1] = item_party.c.role == roles[0]
    if wanted.issue:
        found.append(_on(item_party.c.issue, wanted))
    return [*found, item_party.c.counts] if wanted.counting and not wanted.besides else found


def _on(column: ColumnElement[str], wanted: Wanted) -> ColumnElement[bool]:
    """One issue goes by its index in order, several by a search for each."""
    return column.in_((wanted.issue, *wanted.finer)) if wanted.finer else column == wanted.issue


def _has_target(party: str) -> ColumnElement[bool]:
    other = item_party.alias("targeted")
    here = (other.c.party == clean(party)) & (other.c.role == "target")
    return exists(select(other.c.item).where(here & (other.c.item == item.c.id)))


class _Chain(FunctionElement[str]):
    """The links of a statement's chain, as they stand in its body."""

    type = Text()
    inherit_cache = True


@compiles(_Chain)
def _chain_in_sqlite(element: _Chain, compiler: Any, **told: Any) -> str:
    return f"json_extract({compiler.process(element.clauses, **told)}, '$.chain')"


@compiles(_Chain, "postgresql")
def _chain_in_postgres(element: _Chain, compiler: Any, **told: Any) -> str:
    body = compiler.process(element.clauses, **told)
    return f"substring({body} from '{LINKS}')"
