"""What moved in one cell: each content's first telling, and tellings that differ."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from detente.model import State, Statement
from detente.model.change import Change, ChangeKind
from detente.positions.moves.besides import beside
from detente.positions.moves.contents import Cell, Content, Dated, shown
from detente.positions.moves.kinds import Kinded, Setting, kind_of, resized
from detente.positions.moves.related import Index
from detente.positions.moves.rivals import rivals_of
from detente.positions.moves.window import Around, Window
from detente.vocabulary.moves import move_rules

__all__ = ["moved"]

Key = tuple[date, ChangeKind, State | None, State | None, str]


class _Event(NamedTuple):
    day: int
    kinded: Kinded
    after: State
    items: tuple[Dated, ...]
    weight: int
    """Of how many tellings up to the day: the words of the weightiest are shown."""


def moved(cell: Cell, window: Window, around: Around, repeated: bool = False) -> list[Change]:
    """The moves of a cell on the days of a window, those of one day and kind as one."""
    current = [c for c in cell.contents if not c.past]
    events = [*_events(cell, current, window, around)]
    events += [_Event(d, k, State.NONE, i, 1) for d, k, i in beside(cell, window)]
    kept = (e for e in events if repeated or e.kinded.kind is not ChangeKind.REPEATED)
    groups: dict[Key, list[_Event]] = {}
    for event in kept:
        kind, before = event.kinded.kind, event.kinded.before
        told_apart = "" if kind in (ChangeKind.NEW, ChangeKind.REPEATED) else event.kinded.reason
        key = (date.fromordinal(event.day), kind, before, event.after, told_apart)
        groups.setdefault(key, []).append(event)
    return [_change(cell, key, some, around) for key, some in groups.items()]


def _events(
    cell: Cell, current: Sequence[Content], window: Window, around: Around
) -> Iterator[_Event]:
    index = Index(cell.contents)
    for content in current:
        days = [day for day in content.days if window.holds(day)]
        like = index.like(content) if days else ()
        for day in days:
            rivals = rivals_of(content, day, like, cell.contents)
            if rivals:
                items = tuple(d for c in (content, *rivals) for d in c.on(day))
                kinded = _contested(content, day, rivals)
                yield _Event(day, kinded, State.CONTESTED, items, len(items))
                continue
            kinded = _told(cell, content, day, like, around)
            weight = sum(d.day <= day for d in content.items)
            yield _Event(day, kinded, content.state, content.on(day), weight)


def _told(
    cell: Cell, content: Content, day: int, like: Sequence[Content], around: Around
) -> Kinded:
    """The kind of what is told of a content on a day, for the first time or again."""
    items = content.on(day)
    again = day != content.days[0] or len(content.items) != len(content.ids)
    held = [c for c in cell.contents if c is not content and c.begun(day)]
    related = _newest(like, day)
    setting = Setting(cell.party, cell.issue, content, day, items, related, held, around)
    return (resized(setting) or _again(content, day, items)) if again else kind_of(setting)


def _newest(like: Iterable[Content], day: int) -> list[Content]:
    """Those that were told before a day, the last told first; what is held before the recalled."""
    before = [(next(d for d in c.items if d.day < day), c) for c in like if c.begun(day)]
    before.sort(key=lambda b: (b[1].past, -b[0].day, b[0].item.document, b[0].item.span.start))
    return [c for _, c in before]


def _contested(content: Content, day: int, rivals: Sequence[Content]) -> Kinded:
    before = [c for c in (content, *rivals) if c.before(day)]
    newest = max(before, key=lambda c: (c.before(day)[0].day, c.ids), default=None)
    earlier = tuple(d.item.id for c in before for d in c.before(day))
    reason = move_rules().reason("contested")
    state = newest.state if newest else None
    return Kinded(ChangeKind.CONTRADICTED, reason, state, tuple(sorted(earlier)))


def _again(content: Content, day: int, items: Sequence[Dated]) -> Kinded:
    """What is told again: harder where it is called a red line for the first time."""
    rules, before = move_rules(), content.before(day)
    now = any(rules.cue("red_line", d.item.span.exact) for d in items)
    later = {d.item.id for d in content.items if d.day >= day}
    ids = tuple(i for i in content.ids if i not in later)
    if now and not any(rules.cue("red_line", d.item.span.exact) for d in before):
        return Kinded(ChangeKind.HARDENED, rules.reason("red line"), content.state, ids)
    return Kinded(ChangeKind.REPEATED, rules.reason("repeated"), content.state, ids)


def _change(cell: Cell, key: Key, events: Sequence[_Event], around: Around) -> Change:
    day, kind, before, after, _ = key
    first = min(events, key=lambda e: (-e.weight, _place(e.items[0])))
    items = {d.item.id: d for e in events for d in e.items}
    ordered = sorted(items.values(), key=_place)
    ids = (first.items[0].item.id, *(d.item.id for d in ordered))
    earlier = dict.fromkeys(i for e in events for i in e.kinded.earlier)
    reason = first.kinded.reason
    if kind is ChangeKind.NEW and (late := _watched(ordered, around)):
        reason = f"{reason}; {move_rules().reason('watched', outlet=late)}"
    if not any(_dated(d) for d in ordered):
        reason = f"{reason}; {move_rules().reason('undated')}"
    return Change(
        kind,
        cell.party,
        cell.issue,
        day,
        before,
        after,
        shown(first.items[0].item),
        tuple(dict.fromkeys(ids)),
        tuple(earlier),
        reason,
    )


def _watched(items: Sequence[Dated], around: Around) -> str:
    """The outlet of what only reports tell that are an outlet's first in the dossier."""
    told = {around.watched(d.item.document, d.day) for d in items}
    names = sorted(name for name, first in told if first)
    return ", ".join(names) if names and all(first for _, first in told) else ""


def _dated(dated: Dated) -> bool:
    return not isinstance(dated.item, Statement) or dated.item.said_on is not None


def _place(dated: Dated) -> tuple[str, int, str]:
    return dated.item.document, dated.item.span.start, dated.item.id
