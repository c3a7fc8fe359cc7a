"""What was said, who met and what was reported, day by day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from detente.model import Document, Entry, Meeting, Statement
from detente.record import Held, Reader, Record, Wanted
from detente.workspace.lookup.listing import by_number, listed

__all__ = ["Happening", "HappeningKind", "timeline"]


class HappeningKind(StrEnum):
    """What sort of thing a line of the timeline tells."""

    REPORT = "report"
    MEETING = "meeting"
    STATEMENT = "statement"
    UNKNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the timeline."""

    day: date
    """By when it was surely said or reported."""
    kind: HappeningKind
    entries: tuple[Entry, ...] = ()
    """Statements of one party, act, issue and address; mentions of one meeting or gap."""
    documents: tuple[Held, ...] = ()
    """The report itself, or those that hold the entries; without their texts."""
    dated: bool = True
    """Whether a date is told; else `day` is the one on which the report was got."""


def timeline(
    record: Record, since: date | None, until: date | None, wanted: Wanted
) -> tuple[Happening, ...]:
    """The newest day first, what tells no date last; meetings, statements, gaps, then reports.

    Reports are told where nothing but days narrows the view. Rejected items and those of
    copies are left out unless a standing is asked for. With a limit, only whole days of the
    newest items that it lets through are told.

    Raises UnknownName for a party or issue that nothing names.
    """
    since, until = since or wanted.since, until or wanted.until
    wanted = replace(wanted, since=since, until=until)
    open_view = replace(wanted, limit=None) == Wanted(since=since, until=until)
    if wanted.status is None:
        wanted = replace(wanted, counting=True)
    elif wanted.suggested is None:
        wanted = replace(wanted, suggested=False)
    with record.reading() as reader:
        entries = listed(reader, wanted)
        held = by_number(reader, entries)
        found = list(_grouped(entries, held))
        since = _whole_from([h.day for h in found for _ in h.entries], wanted.limit) or since
        if open_view:
            found += _reports(reader, since, until)
    order = list(ORDER)
    told = (h for h in found if since is None or h.day >= since)
    return tuple(sorted(told, key=lambda h: (not h.dated, -h.day.toordinal(), order.index(h.kind))))


ORDER = (
    HappeningKind.MEETING, HappeningKind.STATEMENT, HappeningKind.UNKNOWN, HappeningKind.REPORT,
)  # fmt: skip


def _whole_from(days: Sequence[date], limit: int | None) -> date | None:
    """The first day of which a limit surely cut nothing off; None where it cut nothing."""
    if limit is None or len(days) < limit:
        return None
    oldest = min(days)
    return min((day for day in days if day > oldest), default=oldest)


def _grouped(entries: Sequence[Entry], held: dict[int, Held]) -> Iterator[Happening]:
    groups: dict[tuple[object, ...], list[Entry]] = {}
    days = {e.id: _day(e, held[e.document].document) for e in entries}
    for entry in sorted(entries, key=lambda e: (e.document, e.item.span.start, e.id)):
        groups.setdefault((days[entry.id], *_alike(entry)), []).append(entry)
    for same in sorted(groups.values(), key=lambda g: (g[0].document, g[0].item.span.start)):
        numbers = dict.fromkeys(e.document for e in same)
        documents = tuple(held[n] for n in numbers)
        day, dated = days[same[0].id]
        yield Happening(day, _kind(same[0]), tuple(same), documents, dated)


def _day(entry: Entry, document: Document) -> tuple[date, bool]:
    """By when an item was surely said, and whether a date is told of it."""
    said_on = entry.item.said_on if isinstance(entry.item, Statement) else None
    return document.said_by(said_on), document.told_by(said_on) is not None


def _alike(entry: Entry) -> tuple[object, ...]:
    """What the entries of one line share."""
    item = entry.item
    if isinstance(item, Meeting):
        return item.parties, item.status, item.when.exact if item.when else ""
    if isinstance(item, Statement):
        return item.speaker.party, item.act, item.issue, item.targets, item.certainty
    return item.subject, item.kind, item.issue


def _kind(entry: Entry) -> HappeningKind:
    if isinstance(entry.item, Meeting):
        return HappeningKind.MEETING
    said = isinstance(entry.item, Statement)
    return HappeningKind.STATEMENT if said else HappeningKind.UNKNOWN


def _reports(reader: Reader, since: date | None, until: date | None) -> Iterator[Happening]:
    for held in reader.documents(since=since):
        day = held.document.said_by()
        if until is None or day <= until:
            dated = held.document.published is not None
            yield Happening(day, HappeningKind.REPORT, (), (held,), dated)
