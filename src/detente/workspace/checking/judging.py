"""A person's verdicts on what was read; each one event, or a batch undone together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from detente.errors import JudgementError
from detente.model import Entry, Event, EventKind, Status, Verdict
from detente.model.judgement import NO_REASON
from detente.record import Judged, Reader, ReadingMade, Record, Wanted, Writer
from detente.record.edits import edited
from detente.record.identity import identified
from detente.record.trail import Place, event_at, events_by, gone, judged_by, places
from detente.record.verdicts import ruling
from detente.workspace.checking.blinding import entry_for
from detente.workspace.checking.changing import changing
from detente.workspace.checking.choices import Choices, choices
from detente.workspace.checking.fields import Typist, checked, typed
from detente.workspace.checking.log import Logged, log
from detente.workspace.checking.stating import state
from detente.workspace.checking.versions import check_seen
from detente.workspace.lookup.listing import listed
from detente.workspace.lookup.naming import resolved

# fmt: off
__all__ = [
    "Choices", "Logged", "Manner", "Place", "accept", "choices", "edit", "fits", "in_bulk", "log",
    "reject", "state", "undo", "waiting",
]
# fmt: on

BY_HAND = (
    EventKind.JUDGED, EventKind.ADDED, EventKind.MARKED, EventKind.ALIAS, EventKind.MERGE,
    EventKind.SOURCE_ALIAS, EventKind.RELIABILITY, EventKind.CREDIBILITY, EventKind.FLAGGED,
    EventKind.RULED, EventKind.NOTED, EventKind.SEEN,
)  # fmt: skip
"""What a person did, and can undo without naming it."""
AGREED = (Verdict.ACCEPT, Verdict.EDIT, Verdict.ADD)


@dataclass(frozen=True, slots=True)
class Manner:
    """How an item is edited."""

    why: str = ""
    final: bool = False
    """Whether it settles what several authors judged differently."""
    new_party: bool = False
    """Whether a party may be named that nothing has named before."""
    seen: Mapping[str, str] | None = None
    """The version of the item that was looked at, by its id."""


PLAINLY = Manner()


def waiting(
    record: Record, wanted: Wanted, documents: Sequence[str] = (), others: bool = False
) -> tuple[Place, ...]:
    """What nobody has judged: by their reports' dates, in text order; suggestions last.

    Of some reports, named by number or id, or of all. With `others` also what other
    people judged, and the author has not.
    """
    with record.reading() as reader:
        asked = resolved(reader, replace(wanted, status=None if others else Status.SUGGESTED))
        numbers = {reader.document(key).number for key in documents}
        own = judged_by(reader, record.who) if others else set()
        found = [p for p in places(reader, replace(asked, source="")) if p.item not in own]
        if numbers:
            found = [p for p in found if p.document in numbers]
        if asked.source:
            carried = {entry.id for entry in listed(reader, asked)}
            found = [p for p in found if p.item in carried]
        return tuple(found)


def fits(
    record: Record, item: str, fields: Mapping[str, str], new_party: bool = False
) -> tuple[str, ...]:
    """The names of those fields that `edit` would change.

    Raises JudgementError or UnknownName where it would.
    """
    with record.reading() as reader:
        entry = entry_for(reader, item, record.who)
        text = reader.document(entry.document).document.text
        told = checked(entry.item, fields, Typist(reader, record.who, text, new_party))
        now = typed(entry.item)
        return tuple(name for name, value in told if value != now[name])


def accept(
    record: Record,
    items: Sequence[str] = (),
    wanted: Wanted | None = None,
    why: str = "",
    final: bool = False,
    seen: Mapping[str, str] | None = None,
) -> tuple[Event, ...]:
    """Accept named items as they are shown, or all wanted ones that nobody has judged.

    What the author stands behind already makes no event. A later reading of words that
    were judged is accepted by setting what was judged to what it says. `seen` holds the
    version of each item that was looked at. Raises JudgementError unless either items or
    filters are told, Conflict where an item no longer stands as it was seen.
    """
    if bool(items) == (wanted is not None):
        raise JudgementError(
            "it is not clear what to accept", "name items, or give filters such as --min-score"
        )
    with changing(record) as writer:
        known = check_seen(writer, seen)
        if wanted is None:
            entries = _named(writer, items, known)
        else:
            entries = listed(writer, replace(in_bulk(wanted), status=Status.SUGGESTED))
        made: list[Event] = []
        fresh = [e for e in entries if not _stands(e, writer.who, AGREED, final)]
        for said, number in _acceptances(writer, fresh):
            _append(writer, replace(said, why=why.strip(), final=final), number, made)
    return tuple(made)


def in_bulk(wanted: Wanted) -> Wanted:
    """What filters let through to be accepted: suggestions only where a score is asked for."""
    if wanted.suggested is None and wanted.min_score is None:
        return replace(wanted, suggested=False)
    return wanted


def reject(
    record: Record,
    items: Sequence[str],
    why: str,
    final: bool = False,
    seen: Mapping[str, str] | None = None,
) -> tuple[Event, ...]:
    """Reject items: they stay on the record and set no position.

    What the author has rejected already makes no event, but to give a reason where there
    was none. `seen` is as for `accept`. Raises JudgementError without a reason, Conflict.
    """
    if not why.strip():
        raise JudgementError("a rejection needs a reason", "give it with --why")
    with changing(record) as writer:
        entries = _named(writer, items, check_seen(writer, seen))
        for entry in entries:
            _refuse_other_reading(writer, entry)
        made: list[Event] = []
        fresh = [e for e in entries if not _is_rejected(e, writer.who, why.strip(), final)]
        for number, ids in _by_document(fresh).items():
            said = Judged(verdict=Verdict.REJECT, items=ids, why=why.strip(), final=final)
            _append(writer, said, number, made)
    return tuple(made)


def edit(
    record: Record,
    item: str,
    fields: Mapping[str, str],
    how: Manner = PLAINLY,
) -> tuple[Event, ...]:
    """Set fields of an item, in one event; no event where they are so already.

    Raises JudgementError or UnknownName where a field or value does not fit, Conflict
    where the item no longer stands as it was seen.
    """
    if not fields:
        raise JudgementError("no field is told", "write field=value, as act=demand")
    with changing(record) as writer:
        (entry,) = _named(writer, [item], check_seen(writer, how.seen))
        _refuse_other_reading(writer, entry)
        text = writer.document(entry.document).document.text
        told = checked(entry.item, fields, Typist(writer, writer.who, text, how.new_party))
        now = typed(entry.item)
        news = {name: value for name, value in told if value != now[name]}
        made: list[Event] = []
        if news:
            ruled = ruling(entry.judgements)
            kept = dict(ruled.fields) if ruled and ruled.who != writer.who else {}
            whole = tuple(sorted((kept | news).items()))
            said = Judged(verdict=Verdict.EDIT, items=(entry.id,), fields=whole)
            said = replace(said, why=how.why.strip(), final=how.final)
            _append(writer, said, entry.document, made)
    return tuple(made)


def undo(record: Record, event: int | None = None, why: str = "") -> tuple[Event, ...]:
    """Take back an event with its batch: a named one, else the author's last.

    Undoing an undoing brings back what it took. Raises JudgementError where nothing is
    left to undo, UnknownEntry where there is no such event.
    """
    from detente.workspace.intake.tying import refolded  # late: it loads what reads pages

    with changing(record) as writer:
        number = _last(writer) if event is None else event
        told = event_at(writer, number)
        if told is not None and told.payload is None:
            raise JudgementError(
                f"what event {number} said was purged", "there is nothing left to bring back"
            )
        return writer.undo(number, why.strip(), partial(refolded, writer))


def _last(writer: Writer) -> int:
    dead = gone(writer)
    for made in events_by(writer, writer.who, BY_HAND):
        if made.number not in dead:
            return made.number
    raise JudgementError(
        f"{writer.who} has done nothing that could be undone", "see detente log, and name an event"
    )


def _named(writer: Writer, items: Sequence[str], known: Mapping[str, Entry]) -> list[Entry]:
    """The entries of some ids, each once, as the author sees them; some are known already."""
    told = (known.get(key) or entry_for(writer, key, writer.who) for key in items)
    return list({entry.id: entry for entry in told}.values())


def _stands(entry: Entry, who: str, verdicts: Sequence[Verdict], final: bool) -> bool:
    """Whether an author's last verdict is one of those, and is what now counts."""
    own = [j for j in entry.judgements if j.who == who]
    ruled, mine = ruling(entry.judgements), ruling(own)
    if ruled is None or mine is None or own[-1].verdict not in verdicts:
        return False
    same = mine.fields == ruled.fields and mine.status.checked == ruled.status.checked
    return same and (not final or any(j.final for j in own))


def _is_rejected(entry: Entry, who: str, why: str, final: bool) -> bool:
    """Whether an author's rejection is what now counts; one without a reason may get one."""
    own = [j.why for j in entry.judgements if j.who == who]
    told = bool(own) and (own[-1] != NO_REASON or why == NO_REASON)
    return told and _stands(entry, who, (Verdict.REJECT,), final)


def _acceptances(writer: Writer, entries: Sequence[Entry]) -> Iterator[tuple[Judged, int]]:
    """What is said of entries when they are accepted, with their documents."""
    groups: dict[tuple[int, tuple[tuple[str, str], ...]], list[str]] = {}
    for entry in entries:
        if _is_other_reading(writer, entry):
            yield _adoption(writer, entry), entry.document
            continue
        ruled = ruling(entry.judgements)
        groups.setdefault((entry.document, ruled.fields if ruled else ()), []).append(entry.id)
    for (number, fields), ids in sorted(groups.items()):
        items = tuple(sorted(ids))
        yield Judged(verdict=Verdict.ACCEPT, items=items, fields=fields), number


def _is_other_reading(reader: Reader, entry: Entry) -> bool:
    """Whether it is what a later reading says of the very words that were judged.

    Such an entry is shown beside the judged one and has no standing of its own.
    """
    if entry.status is not Status.ALTERNATIVE:
        return False
    document = reader.document(entry.document).document
    read = (t.payload for t in reader.history(entry.document))
    return not any(
        entry.id in identified(document, r.items) for r in read if isinstance(r, ReadingMade)
    )


def _refuse_other_reading(reader: Reader, entry: Entry) -> None:
    if _is_other_reading(reader, entry):
        raise JudgementError(
            f"{entry.id} only shows what a later reading makes of {entry.beside}",
            "judge that one, or accept this one to take over what it says",
        )


def _adoption(writer: Writer, entry: Entry) -> Judged:
    """The edit that makes of the judged entry what the later reading says."""
    judged = writer.entry(entry.beside)
    now, then = typed(entry.item), typed(judged.item)
    ruled = ruling(judged.judgements)
    news = {name: value for name, value in now.items() if value != then[name]}
    fields = tuple(sorted((dict(ruled.fields if ruled else ()) | news).items()))
    edited(judged.item, fields, writer.document(entry.document).document.text, writer.who)
    return Judged(verdict=Verdict.EDIT, items=(judged.id,), fields=fields)


def _by_document(entries: Sequence[Entry]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for entry in entries:
        found.setdefault(entry.document, []).append(entry.id)
    return {number: tuple(sorted(ids)) for number, ids in found.items()}


def _append(writer: Writer, said: Judged, number: int, made: list[Event]) -> None:
    """One more event of the batch."""
    batch = made[0].number if made else None
    made.append(writer.append(EventKind.JUDGED, replace(said, batch=batch), number))
