"""What of a dossier can be picked for a brief, section by section."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from detente.model import Act, Entry
from detente.model.issue import is_within
from detente.positions.moves.asked import Asked
from detente.record import Reader, Record, Wanted
from detente.record.asked import entries_by_id
from detente.workspace.kept import kept
from detente.workspace.lookup.listing import by_number, day_of
from detente.workspace.lookup.naming import issue_meant, party_meant, resolved
from detente.workspace.positions import moving
from detente.workspace.positions.asking import positions

__all__ = ["Picking", "Picks", "Section", "candidates"]


class Section(StrEnum):
    """The parts of a brief that the record proposes items for."""

    ALL = "all"
    POSITIONS = "positions"
    DEMANDS = "demands"
    PROPOSALS = "proposals and answers"
    UNKNOWNS = "what is not known"
    MEETINGS = "meetings"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class Picking:
    """Which items are looked for; each at its default lets everything through."""

    section: Section = Section.ALL
    party: str = ""
    """That moves, is addressed, meets, or that a gap is about."""
    issue: str = ""
    since: date | None = None
    until: date | None = None
    checked: bool | None = None
    page: int = 1
    size: int = 20


@dataclass(frozen=True, slots=True)
class Picks:
    """One page of what can be picked, the newest first."""

    entries: tuple[Entry, ...]
    more: bool
    """Whether there is another page."""


ACTS = {
    Section.DEMANDS: (Act.DEMAND,),
    Section.PROPOSALS: (Act.PROPOSE, Act.OFFER, Act.ACCEPT, Act.CONCEDE, Act.REJECT, Act.DEFER),
}
LATELY = timedelta(weeks=8)
"""How far back moves are looked for where no day is asked for."""
KINDS = {Section.UNKNOWNS: "u", Section.MEETINGS: "m"}


def candidates(record: Record, asked: Picking) -> Picks:
    """Items that count, of a section, narrowed; rejected ones and copies are not there.

    Raises UnknownName for a party or issue that nothing names.
    """
    with record.reading() as reader:
        party = party_meant(reader, asked.party) if asked.party else ""
        issue = issue_meant(reader, asked.issue) if asked.issue else ""
    asked = replace(asked, party=party, issue=issue)
    if asked.section is Section.POSITIONS:
        return _of(record, _held(record, asked), asked)
    if asked.section is Section.CHANGES:
        return _of(record, _moved(record, asked), asked)
    with record.reading() as reader:
        return _listed(reader, asked)


def _listed(reader: Reader, asked: Picking) -> Picks:
    """A page of the record's own lists; those of several acts are laid together by day."""
    upto = asked.page * asked.size + 1
    wanted = Wanted(
        KINDS.get(asked.section, "s" if asked.section in ACTS else ""),
        about=asked.party,
        issue=asked.issue,
        since=asked.since,
        until=asked.until,
        checked=asked.checked,
        counting=True,
        limit=upto,
    )
    wanted = resolved(reader, wanted)
    acts = [act.value for act in ACTS.get(asked.section, ())] or [""]
    lists = [reader.entries(replace(wanted, act=act)) for act in acts]
    found = lists[0] if len(lists) == 1 else _by_day(reader, lists)
    return _page(found, asked)


def _by_day(reader: Reader, lists: Iterable[list[Entry]]) -> list[Entry]:
    """Several lists as one, the newest first."""
    found = [entry for one in lists for entry in one]
    held = by_number(reader, found)

    def newest(entry: Entry) -> tuple[int, int, int]:
        day = day_of(entry, held[entry.document].document).toordinal()
        return -day, -entry.document, entry.item.span.start

    return sorted(found, key=newest)


def _held(record: Record, asked: Picking) -> list[str]:
    """The newest item of each state of each cell."""
    cells = positions(record, asked.until, None).cells
    return [
        stand.newest
        for cell in cells
        if asked.party in ("", *cell.party.split(" + ")) and is_within(cell.issue, asked.issue)
        for stand in cell.stands
        if asked.since is None or (stand.told_on and stand.told_on.last_day >= asked.since)
    ]


def _moved(record: Record, asked: Picking) -> list[str]:
    """What is new in each move of the last weeks, or of the days asked for, newest first."""
    since = asked.since or _lately(record, asked)
    narrow = Asked(asked.party, asked.issue)

    def made() -> list[str]:
        told = moving.changes(record, since, asked.until, narrow)
        return list(dict.fromkeys(key for change in told for key in change.items[:1]))

    return kept(record, ("picked moves", since, asked.until, narrow), made)


def _lately(record: Record, asked: Picking) -> date | None:
    """Some weeks before the newest that is told; None where nothing is."""
    with record.reading() as reader:
        newest = reader.entries(Wanted("s", until=asked.until, counting=True, limit=1))
        if not newest:
            return None
        day = day_of(newest[0], reader.document(newest[0].document).document)
    return day - LATELY if day - date.min > LATELY else None


def _of(record: Record, ids: list[str], asked: Picking) -> Picks:
    with record.reading() as reader:
        found = entries_by_id(reader, ids)
    told = (found[key] for key in ids if key in found)
    return _page([e for e in told if asked.checked in (None, e.status.checked)], asked)


def _page(found: list[Entry], asked: Picking) -> Picks:
    first = (asked.page - 1) * asked.size
    shown = found[first : first + asked.size]
    return Picks(tuple(shown), len(found) > first + asked.size)
