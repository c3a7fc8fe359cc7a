"""A brief drawn from a dossier, of all of it or of what may be passed on."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from detente.model import Brief, Handling, Reading
from detente.model.ruling import Ruling
from detente.model.story import Story
from detente.record import Held, Reader, Record, Wanted, scratch
from detente.vocabulary.issues import adopt
from detente.workspace.briefs.brief import BriefOptions, narrowed
from detente.workspace.briefs.brief import brief as drawn
from detente.workspace.briefs.story import Wished, story
from detente.workspace.reading.read import Batch

__all__ = ["DossierBrief", "brief", "passable", "permitted"]


@dataclass(frozen=True, slots=True)
class DossierBrief:
    """What of a dossier a brief shows."""

    parties: tuple[str, ...] = ()
    """Only these, by any of their names; empty shows all."""
    issues: tuple[str, ...] = ()
    """Only these codes of the catalogue; empty shows all."""
    at: date | None = None
    """Nothing said later is shown; None shows everything."""
    known: datetime | None = None
    """Nothing recorded later is shown, nor what was judged later."""
    since: date | None = None
    """Only reports published since this day, or got since where no date is told."""
    checked_only: bool = False
    """Only what a person has accepted, edited or stated."""
    up_to: Handling | None = None
    """Only what may go to readers cleared up to this label, embargoes passed."""
    today: date | None = None
    """The day on which embargoes are looked at; None is today in UTC."""


def brief(record: Record, options: DossierBrief) -> Brief:
    """The sourced picture of a dossier, or of a part of it.

    With `up_to` it is made in a record that never held anything else: what is
    restricted shows nowhere, not even as a count.

    Raises:
        UnknownName: A party is neither listed nor in the reports, or no issue has the code.
    """
    with passable(record, options.up_to, options.today, options.known) as shown:
        with shown.reading() as reader:
            adopt(reader.issues())
            rulings = reader.rulings()
        batch = Batch(tuple(_readings(shown, options)))
    made = drawn(batch, BriefOptions(parties=options.parties, issues=options.issues, at=options.at))
    return replace(
        made,
        known=options.known,
        since=options.since,
        up_to=options.up_to,
        checked_only=options.checked_only,
        story=_story(batch, options, rulings),
    )


def _story(batch: Batch, options: DossierBrief, rulings: Sequence[Ruling]) -> Story | None:
    readings = [r.counting for r in batch.readings if r.document.flag is None]
    within = narrowed(options.parties, options.issues, batch.readings)
    return story(readings, Wished(within, options.since, options.at, rulings))


@contextmanager
def passable(
    record: Record,
    up_to: Handling | None,
    today: date | None = None,
    known: datetime | None = None,
) -> Iterator[Record]:
    """The record itself, or one in memory of what may be passed on or was known."""
    if up_to is None and known is None:
        yield record
        return
    numbers = None
    if up_to is not None:
        with record.reading() as reader:
            numbers = permitted(reader, up_to, today)
    with scratch(record, known, numbers) as made:
        yield made


def permitted(reader: Reader, up_to: Handling, today: date | None = None) -> frozenset[int]:
    """The numbers of the documents that may go to readers cleared up to a label.

    A document under embargo may go to nobody; a translation goes no farther than its
    original. What falls with a flagged report goes no farther than that one: without it,
    nobody could tell that it counts for nothing.
    """
    day = today or datetime.now(UTC).date()
    held = {one.document.id: one for one in reader.documents()}
    free = {
        one.number for one in held.values() if all(_free(o, up_to, day) for o in _line(one, held))
    }
    return frozenset(
        one.number
        for one in held.values()
        if one.number in free and (one.fallen is None or one.fallen in free)
    )


def _line(one: Held, held: dict[str, Held]) -> Iterator[Held]:
    """A document, and the originals that it was translated from."""
    seen: set[int] = set()
    below: Held | None = one
    while below is not None and below.number not in seen:
        seen.add(below.number)
        yield below
        below = held.get(below.document.translation_of)


def _free(one: Held, up_to: Handling, day: date) -> bool:
    embargo = one.document.embargo
    return one.document.handling.within(up_to) and (embargo is None or embargo <= day)


def _readings(record: Record, options: DossierBrief) -> Iterator[Reading]:
    with record.reading() as reader:
        held = reader.documents(since=options.since, text=True)
        below = reader.readings(held, Wanted("s", suggested=True))
        for reading, suggested in zip(reader.readings(held), below, strict=True):
            if options.checked_only:
                yield _checked(reading)
            else:
                yield replace(reading, statements=reading.statements + suggested.statements)


def _checked(reading: Reading) -> Reading:
    """The reading with only what a person has checked."""
    return replace(
        reading,
        statements=tuple(s for s in reading.statements if s.checked),
        meetings=tuple(m for m in reading.meetings if m.checked),
        unknowns=tuple(u for u in reading.unknowns if u.checked),
    )
