"""What the buttons of the builder do, each to what is written."""

from collections.abc import Callable
from dataclasses import replace

from detente.errors import InputError, UnknownEntry
from detente.model import Entry
from detente.model.outline import Outline, Passage, PassageKind, Pick
from detente.views.brief.proposing import mark, sentence
from detente.views.web.pages.briefs.editing import Written, cut, moved, put, swapped
from detente.views.web.room import Room
from detente.workspace.briefs.linting import marks, reading_of

__all__ = ["Done", "completed", "done", "picked"]

Done = tuple[Written, int | None]
"""What is written now, and the passage to go on in."""


def picked(room: Room, entry: Entry) -> Pick:
    """An item as it is now, with the sentence that it proposes."""
    held = room.reads.held([entry.item.document])[entry.item.document]
    return Pick(entry.id, reading_of(entry), sentence(entry.item, held.document))


def done(room: Room, now: Written, do: str, at: int | None) -> Done:
    """What a button does; InputError for one that there is not."""
    name, _, told = do.partition(":")
    if name == "save":
        return now, at
    deed = DEEDS.get(name)
    if deed is None:
        raise InputError(f"there is no button {name!r}", "load the page again")
    outline, place = deed(room, now.outline, told, at)
    return replace(now, outline=outline), place


def completed(room: Room, now: Written) -> Written:
    """The same with a pick for each mark that was typed by hand and means an item."""
    have = now.outline.picks
    picks = list(have)
    for key in dict.fromkeys(k for p in now.outline.passages for k in marks(p.text)):
        if not any(pick.item.startswith(key) for pick in picks):
            try:
                picks.append(picked(room, room.known_item(key)))
            except UnknownEntry:
                continue  # the linter tells of it
    unique = {pick.item: pick for pick in picks}
    return replace(now, outline=replace(now.outline, picks=tuple(unique.values())))


def _pick(room: Room, outline: Outline, told: str, at: int | None) -> tuple[Outline, int | None]:
    pick = picked(room, room.known_item(told))
    passage = Passage(text=f"{pick.said} {mark(pick.item)}")
    made, place = put(outline, passage, at)
    others = tuple(p for p in made.picks if p.item != pick.item)
    return replace(made, picks=(*others, pick)), place


def _renew(room: Room, outline: Outline, told: str, at: int | None) -> tuple[Outline, int | None]:
    """Take what a cited item says now."""
    fresh = picked(room, room.known_item(told))
    picks = tuple(fresh if p.item == fresh.item else p for p in outline.picks)
    return replace(outline, picks=picks), at


def _unpick(room: Room, outline: Outline, told: str, at: int | None) -> tuple[Outline, int | None]:
    return replace(outline, picks=tuple(p for p in outline.picks if p.item != told)), at


def _up(room: Room, outline: Outline, told: str, at: int | None) -> tuple[Outline, int | None]:
    place = _place(told)
    return swapped(outline, place, -1), max(place - 1, 0)


def _down(room: Room, outline: Outline, told: str, at: int | None) -> tuple[Outline, int | None]:
    place = _place(told)
    return swapped(outline, place, 1), min(place + 1, len(outline.passages) - 1)


def _move(room: Room, outline: Outline, told: str, at: int | None) -> tuple[Outline, int | None]:
    origin, _, target = told.partition(":")
    return moved(outline, _place(origin), _place(target)), _place(target)


def _remove(room: Room, outline: Outline, told: str, at: int | None) -> tuple[Outline, int | None]:
    place = _place(told)
    return cut(outline, place), max(place - 1, 0)


def _adds(kind: PassageKind) -> "Deed":
    def add(room: Room, outline: Outline, told: str, at: int | None) -> tuple[Outline, int | None]:
        return put(outline, Passage(kind), _place(told) if told else at)

    return add


def _place(told: str) -> int:
    if not told.isdigit():
        raise InputError(f"{told!r} is the place of no passage", "load the page again")
    return int(told[:9])


Deed = Callable[[Room, Outline, str, int | None], tuple[Outline, int | None]]
DEEDS: dict[str, Deed] = {
    "pick": _pick,
    "renew": _renew,
    "unpick": _unpick,
    "up": _up,
    "down": _down,
    "move": _move,
    "remove": _remove,
    **{kind.value: _adds(kind) for kind in PassageKind},
}
"""By the beginning of what a button says."""
