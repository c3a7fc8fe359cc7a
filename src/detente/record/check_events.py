"""Whether the history is whole: numbers, hashes, and each payload its digest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, func, select

from detente.errors import DamagedDossier
from detente.model import Event, EventKind
from detente.record.chain import START, digest, hash_of, stamp
from detente.record.codec import parsed, unpacked
from detente.record.events import event_of
from detente.record.fault import BROKEN, Fault, Report, ends_all, guarded, why
from detente.record.payloads import Purged
from detente.record.schema import event, payload

__all__ = ["Chain", "check_events", "last_number"]

BATCH = 200
Kept = Row[tuple[Any, ...]]


@dataclass(slots=True)
class Chain:
    """What a walk along the history found so far."""

    report: Report
    expect: str = ""
    """The hash of an event, noted earlier, or its beginning."""
    met: bool = False
    """Whether that hash was met."""
    events: int = 0
    number: int = 0
    """Of the last event."""
    head: str = START
    """The hash of the last event."""
    heads: tuple[str, ...] = (START,)
    """What the next event may be chained to; empty where that is not known."""
    missing: dict[int, str] = field(default_factory=dict)
    """Events without a payload, and their kinds."""
    purged: set[int] = field(default_factory=set)
    """Events whose payloads a purge took."""
    originals: set[int] = field(default_factory=set)
    """Documents whose original bytes a purge took."""


def last_number(connection: Connection) -> int:
    """The highest number of an event; 0 where there is none."""
    return connection.scalar(select(func.max(event.c.number))) or 0


def check_events(connection: Connection, chain: Chain) -> Iterator[int]:
    """Walks the whole history; yields the number that it has come to."""
    after: int | None = 0
    while after is not None:
        for row in _rows(connection, after, chain):
            _check_row(row, chain)
        yield chain.number
        after = _next(connection, after + BATCH, chain)
    _check_missing(chain)
    if chain.expect and not chain.met:
        lost = f"no event has the hash {chain.expect}; its end is gone, or it was written anew"
        chain.report(Fault(f"the history: {lost}"))


def _next(connection: Connection, after: int, chain: Chain) -> int | None:
    """After which number the next events come; None at the end."""
    with guarded(chain.report, f"the history: what follows event {after} cannot be found"):
        following = select(func.min(event.c.number)).where(event.c.number > after)
        number = connection.scalar(following)
        return int(number) - 1 if number is not None else None
    return None


def _rows(connection: Connection, after: int, chain: Chain) -> Sequence[Kept]:
    """The next events; one by one where they cannot be read together."""
    query = select(event, payload.c.salt, payload.c.body).order_by(event.c.number)
    query = query.outerjoin(payload, payload.c.number == event.c.number)
    try:
        upper = event.c.number <= after + BATCH
        return connection.execute(query.where(event.c.number > after, upper)).all()
    except BROKEN as error:
        if ends_all(error):
            raise
        found: list[Kept] = []
        for number in range(after + 1, after + BATCH + 1):
            with guarded(chain.report, f"event {number}: it cannot be read", number):
                found += connection.execute(query.where(event.c.number == number)).all()
        return found


def _check_row(row: Kept, chain: Chain) -> None:
    if row.number != chain.number + 1:
        first, last = chain.number + 1, row.number - 1
        what = f"event {first} is missing" if first == last else f"events {first} to {last}"
        chain.report(Fault(what if first == last else f"{what} are missing", first))
        chain.heads = ()
    chain.number = row.number
    chain.events += 1
    chain.head = str(row.hash)
    computed = chain.head
    label = f"event {row.number} ({row.kind})"
    with guarded(chain.report, f"{label}: it cannot be understood", row.number):
        made = event_of(row)
        computed = hash_of(made)
        if computed != made.hash or stamp(made.time) != row.time:
            chain.report(_fault(made, label, "it is not what was written"))
        if chain.heads and made.before not in chain.heads:
            chain.report(_fault(made, label, "it does not follow the event before it"))
        _check_payload(row, made, label, chain)
    chain.heads = (chain.head, computed)
    chain.met |= bool(chain.expect) and chain.head.startswith(chain.expect)


def _check_payload(row: Kept, made: Event, label: str, chain: Chain) -> None:
    if row.body is None:
        chain.missing[made.number] = label
        return
    try:
        body = unpacked(row.body)
        if digest(row.salt, body) != made.digest:
            raise DamagedDossier("its digest is another")
    except BROKEN as error:
        chain.report(_fault(made, label, f"its payload is not what was written ({why(error)})"))
        return
    if made.kind is EventKind.PURGED:
        said = parsed(body, Purged)
        chain.purged |= set(said.events)
        chain.originals |= set(said.originals)
        if made.number in said.events:
            chain.report(_fault(made, label, "it purges itself"))


def _check_missing(chain: Chain) -> None:
    for number, label in chain.missing.items():
        if number not in chain.purged:
            what = f"{label}: its payload is gone, and no purge accounts for it"
            chain.report(Fault(what, number))


def _fault(made: Event, label: str, what: str) -> Fault:
    return Fault(f"{label}: {what}", made.number, made.subject)
