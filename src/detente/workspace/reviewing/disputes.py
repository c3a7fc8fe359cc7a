"""What coders judged differently, side by side, and how it is settled for all."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from detente.errors import Conflict, UnknownEntry
from detente.model import Entry, Event, EventKind, Judgement, Statement, Verdict
from detente.record import Judged, Record, Writer
from detente.record.asked import documents_at
from detente.record.verdicts import ruling
from detente.workspace.checking.changing import changing
from detente.workspace.reviewing.coded import MOST, Coded, coded, coded_one
from detente.workspace.reviewing.coders import Own, Unit

# fmt: off
__all__ = [
    "Asked", "Dispute", "Disputed", "Disputes", "Option", "PAGE", "dispute", "disputes", "open_in",
    "settle",
]
# fmt: on

PAGE = 10
LEFT_OUT = "left out"
REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which disputes are asked for; each at its default lets all through."""

    field: str = ""
    """One of which they differ."""
    coder: str = ""
    issue: str = ""
    document: int | None = None
    settled: bool = False
    """Those that are settled, in the place of those that are not."""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Option:
    """One of the views that coders hold."""

    number: int
    """By which it is chosen, from 1."""
    who: tuple[str, ...]
    item: str
    """The id of the item; empty where it was left out."""
    verdict: str
    """accepted, edited, added, rejected, or left out."""
    words: str
    fields: Mapping[str, str]
    """Each field as it is typed; empty where it was rejected or left out."""
    why: str = ""
    made: tuple[tuple[str, str], ...] = ()
    """What those who hold it set."""

    @property
    def kept(self) -> bool:
        """Whether those who hold it stand behind the item."""
        return self.verdict not in (REJECTED, LEFT_OUT)


@dataclass(frozen=True, slots=True)
class Dispute:
    """One thing that coders judged differently."""

    key: str
    """The id of its first item."""
    document: int
    entry: Entry
    """The item with its words, as the first of the coders has it."""
    options: tuple[Option, ...]
    fields: tuple[str, ...]
    """The names of the fields in which they differ; "kept" where some rejected it."""
    stamp: int
    """The last event that bears on it: whoever settles it must have seen that."""
    settled: tuple[str, int] | None = None
    """Who settled it, and the number of the event."""
    chosen: int | None = None
    """By which of the views; None where it was settled otherwise, or is open."""


class Disputes(NamedTuple):
    """A page of disputes with the counts of all."""

    found: tuple[Dispute, ...]
    total: int
    """How many the filters let through."""
    open: int
    settled: int
    coders: tuple[str, ...]
    issues: tuple[str, ...]
    fields: tuple[str, ...]
    """What can be filtered by."""
    titles: Mapping[int, str]
    """Of the reports of those found."""


def disputes(
    record: Record, asked: Asked | None = None, leave_out: Collection[int] = ()
) -> Disputes:
    """The disputes that are asked for, those of the latest reports first."""
    asked = asked or Asked()
    everything = [d for each in coded(record, frozenset(leave_out)) for d in _in(each)]
    standing = [d for d in everything if (d.settled is not None) == asked.settled]
    wanted = [d for d in standing if _wanted(d, asked)]
    start = max(asked.page - 1, 0) * PAGE
    found = tuple(wanted[start : start + PAGE])
    with record.reading() as reader:
        held = documents_at(reader, {d.document for d in found})
    return Disputes(
        found,
        len(wanted),
        sum(d.settled is None for d in everything),
        sum(d.settled is not None for d in everything),
        tuple(sorted({who for d in everything for o in d.options for who in o.who})),
        tuple(sorted({i for d in everything for i in _issues(d)})),
        tuple(sorted({name for d in everything for name in d.fields})),
        {number: one.document.title or f"report {number}" for number, one in held.items()},
    )


class Disputed(NamedTuple):
    """How many disputes a report has."""

    open: int = 0
    settled: int = 0


def open_in(report: Coded | None) -> Disputed:
    """How many disputes of a report are left, and how many are settled."""
    found = [d.settled is None for d in _in(report)] if report else []
    return Disputed(sum(found), len(found) - sum(found))


def dispute(record: Record, key: str, leave_out: Collection[int] = ()) -> Dispute:
    """One dispute by the id of one of its items. Raises UnknownEntry where there is none."""
    with record.reading() as reader:
        number = reader.entry(key).document
        return _found(() if number in leave_out else _in(coded_one(reader, number)), key)


def settle(record: Record, key: str, option: int, stamp: int, why: str = "") -> tuple[Event, ...]:
    """Let one of the views on a dispute count for all, in the author's name, undone as one.

    `stamp` is that of the dispute as it was seen: Conflict is raised where somebody has
    judged it since. Raises UnknownEntry where there is no such dispute or view.
    """
    with changing(record) as writer:
        number = writer.entry(key).document
        asked = _found(_in(coded_one(writer, number)), key)
        if asked.stamp != stamp:
            raise Conflict(
                "somebody judged this since you saw it", "look at it again, then settle it"
            )
        chosen = next((o for o in asked.options if o.number == option), None)
        if chosen is None:
            raise UnknownEntry(
                f"there is no view {option}", f"choose one of 1 to {len(asked.options)}"
            )
        return tuple(_settled(writer, asked, chosen, why.strip()))


def _settled(writer: Writer, asked: Dispute, chosen: Option, why: str) -> Iterator[Event]:
    """What was chosen is accepted as its coders have it; all else of it is rejected."""
    batch: int | None = None
    told = why or chosen.why or f"settled as {' and '.join(chosen.who)} had it"
    items = dict.fromkeys(o.item for o in asked.options if o.item)
    for key in sorted(items, key=lambda k: k != chosen.item):
        kept = key == chosen.item and chosen.kept
        own = [j for j in writer.entry(key).judgements if j.who == chosen.who[0]] if kept else []
        ruled = ruling([j for j in own if not j.final])
        said = Judged(
            verdict=Verdict.ACCEPT if kept else Verdict.REJECT,
            items=(key,),
            fields=ruled.fields if ruled else (),
            final=True,
            why=told,
            batch=batch,
        )
        made = writer.append(EventKind.JUDGED, said, asked.document)
        batch = batch or made.number
        yield made


def _found(disputes: Sequence[Dispute], key: str) -> Dispute:
    for each in disputes:
        if any(o.item.startswith(key) for o in each.options if o.item):
            return each
    raise UnknownEntry(f"nobody disputes {key}", "see the disputes that are left")


@lru_cache(maxsize=MOST)
def _in(report: Coded) -> tuple[Dispute, ...]:
    """The disputes of a report, in text order."""
    both = ((unit, _options(report, unit)) for unit in report.units)
    return tuple(_dispute(report, unit, options) for unit, options in both if len(options) > 1)


def _dispute(report: Coded, unit: Unit, options: tuple[Option, ...]) -> Dispute:
    finals = [report.settled[item] for item in unit.items if item in report.settled]
    last = max(finals, key=lambda final: final.event, default=None)
    stamp = max([own.event for own in unit.owns] + [final.event for final in finals])
    first = next((own for own in unit.owns if own.kept), unit.owns[0])
    return Dispute(
        unit.items[0],
        unit.document,
        first.entry,
        options,
        _differing(options),
        stamp,
        (last.who, last.event) if last else None,
        _chosen(options, report.settled) if last else None,
    )


def _chosen(options: Sequence[Option], settled: Mapping[str, Judgement]) -> int | None:
    """The view that was settled on: what it keeps was accepted so, or all was rejected."""
    taken = {key for key, final in settled.items() if final.verdict is not Verdict.REJECT}
    for each in options:
        final = settled.get(each.item)
        if each.kept and final and each.item in taken and final.fields == each.made:
            return each.number
    kept = any(o.item in taken for o in options)
    against = (o.number for o in options if not o.kept)
    return None if kept else next(against, None)


def _options(report: Coded, unit: Unit) -> tuple[Option, ...]:
    """The views on one unit, those that keep it first, by the names of who holds them."""
    views: dict[tuple[str, ...], list[Own]] = {}
    for own in unit.owns:
        seen = (own.entry.id, *map("=".join, own.fields.items())) if own.kept else (REJECTED,)
        views.setdefault(seen, []).append(own)
    held = sorted(views.values(), key=lambda owns: (not owns[0].kept, owns[0].who))
    found = [_option(at, owns) for at, owns in enumerate(held, 1)]
    left = tuple(who for who in report.whole if all(o.who != who for o in unit.owns))
    if left and all(own.stated for own in unit.owns):
        found.append(Option(len(found) + 1, left, "", LEFT_OUT, "", {}))
    return tuple(found)


def _option(number: int, owns: Sequence[Own]) -> Option:
    own = owns[0]
    entry, people = own.entry, tuple(each.who for each in owns)
    ruled = ruling(entry.judgements)
    told = number, people, entry.id, entry.status.value, entry.item.span.exact, own.fields, own.why
    return Option(*told, ruled.fields if ruled else ())


def _differing(options: Sequence[Option]) -> tuple[str, ...]:
    kept = [o for o in options if o.kept]
    names = [
        name for name in (kept[0].fields if kept else ()) if len({o.fields[name] for o in kept}) > 1
    ]
    return (*(["kept"] if len(kept) < len(options) else []), *names)


def _issues(one: Dispute) -> set[str]:
    item = one.entry.item
    own = item.issue if isinstance(item, Statement) else ""
    return {i for i in (own, *(o.fields.get("issue", "") for o in one.options)) if i}


def _wanted(one: Dispute, asked: Asked) -> bool:
    return (
        (not asked.field or asked.field in one.fields)
        and (not asked.coder or any(asked.coder in o.who for o in one.options))
        and (not asked.issue or asked.issue in _issues(one))
        and (asked.document is None or asked.document == one.document)
    )
