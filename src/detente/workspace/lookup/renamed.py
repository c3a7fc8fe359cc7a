"""Names that people mended, each with who, when and why, so that it can be taken back."""

from dataclasses import dataclass
from datetime import datetime

from detente.model import EventKind
from detente.record import Record, Renamed
from detente.record.events import general, live
from detente.record.renaming import plain

__all__ = ["NameMended", "names_mended"]

KINDS = (EventKind.ALIAS, EventKind.MERGE, EventKind.SOURCE_ALIAS)


@dataclass(frozen=True, slots=True)
class NameMended:
    """One mending of a name that is in force."""

    event: int
    """The number of the event that undo takes back."""
    kind: EventKind
    """ALIAS, MERGE or SOURCE_ALIAS."""
    name: str
    into: str
    who: str
    time: datetime
    why: str


def names_mended(record: Record, name: str = "", sources: bool = False) -> tuple[NameMended, ...]:
    """Those that a party, or with `sources` a source, is in; all where none is named."""
    wanted = {EventKind.SOURCE_ALIAS} if sources else {EventKind.ALIAS, EventKind.MERGE}
    with record.reading() as reader:
        told = list(live(general(reader.connection, (*KINDS, EventKind.UNDONE))))
    found = (
        NameMended(made.number, made.kind, said.name, said.into, made.who, made.time, said.why)
        for made, said in told
        if isinstance(said, Renamed) and made.kind in wanted
    )
    near = plain(name)
    return tuple(n for n in found if not name or near in (plain(n.name), plain(n.into)))
