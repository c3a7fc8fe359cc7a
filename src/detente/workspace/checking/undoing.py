"""What is taken back with an event, and whether somebody may see all of it."""

from typing import NamedTuple

from detente.errors import UnknownEntry
from detente.record import Marked, Reader, Record, Undone
from detente.record.events import Told
from detente.record.trail import event_at, together
from detente.workspace.checking.blinding import blind_documents

__all__ = ["Deed", "known_deed"]

LABELS = ("handling", "embargo")
"""What is told about a report and says how far it goes."""


class Deed(NamedTuple):
    """An event that can be named, with all that is taken back with it."""

    event: int
    who: str
    """Whose deed it is; events that are undone together have one author."""
    relabels: bool
    """Whether something of it says how far a report goes."""


def known_deed(shown: Record, whole: Record, number: int) -> Deed:
    """The deed of an event, for whom `shown` is and who is the author of `whole`.

    Raises UnknownEntry, as if there were none, where any event of its batch is not shown,
    or is what another did to a report that the author codes blind.
    """
    blind = blind_documents(whole)
    with whole.reading() as reader:
        told = together(reader, number)
        relabels = any(_relabels(reader, each) for each in told)
    with shown.reading() as reader:
        seen = all(event_at(reader, each.event.number) for each in told)
    own = all(e.event.who == whole.who or e.event.subject not in blind for e in told)
    if not (told and seen and own):
        raise UnknownEntry(f"there is no event {number}", "see detente log")
    return Deed(number, told[0].event.who, relabels)


def _relabels(reader: Reader, told: Told | None) -> bool:
    while told is not None and isinstance(told.payload, Undone):
        told = event_at(reader, told.payload.event)
    said = told.payload if told else None
    return isinstance(said, Marked) and any(name in LABELS for name, _value in said.fields)
