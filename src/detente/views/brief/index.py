"""Where everything that a brief rests on is found by its id."""

from collections.abc import Iterable, Sequence
from datetime import date

from detente.model import Brief, Chain, Handling, Kind, Meeting, Note, Statement, Unknown
from detente.views.brief.sheet import Item
from detente.vocabulary.display import told

__all__ = ["Index"]

Told = Statement | Meeting | Unknown


def _mentions(item: str | Told) -> tuple[str, ...]:
    """Its id and those of the mentions folded into it."""
    if isinstance(item, str):
        return (item,)
    return (item.id,) if isinstance(item, Statement) else (item.id, *item.also)


class Index:
    """Notes and items of one brief by id."""

    def __init__(self, brief: Brief, *, numbered: bool = True) -> None:
        self._numbered = numbered
        self.items: dict[str, Told] = {}
        for item in brief.items():
            self.items |= dict.fromkeys(_mentions(item), item)
        self._notes: dict[str, list[Note]] = {}
        for note in brief.notes:
            self._notes.setdefault(note.item, []).append(note)

    def numbers(self, items: Iterable[str | Told]) -> tuple[int, ...]:
        """The footnote numbers of some items or ids, ascending; none where no notes follow."""
        if not self._numbered:
            return ()
        return tuple(sorted({note.number for note in self.notes(items)}))

    def notes(self, items: Iterable[str | Told]) -> list[Note]:
        """The footnotes of some items or ids."""
        ids = (key for item in items for key in _mentions(item))
        return [note for key in ids for note in self._notes.get(key, ())]

    def checked(self, items: Iterable[str | Told]) -> bool:
        """Whether a person has checked every one of the items."""
        notes = self.notes(items)
        return bool(notes) and all(note.checked for note in notes)

    def flags(self, items: Iterable[str | Told]) -> tuple[str, ...]:
        """Where the words of some items come from, if not from what all may see in the original.

        A translation, a note of one's own, the strictest label above TLP:CLEAR.
        """
        notes = self.notes(items)
        label = max((n.handling for n in notes), key=lambda h: h.rank, default=Handling.CLEAR)
        found = (
            _share("translated", [n.translated for n in notes]),
            _share(told(Kind.OWN_NOTE), [n.kind is Kind.OWN_NOTE for n in notes]),
            "" if label is Handling.CLEAR else label.value,
        )
        return tuple(filter(None, found))

    def line(self, text: str, items: Sequence[str | Told], remarks: Iterable[str] = ()) -> Item:
        """A line that rests on some items."""
        flags = self.flags(items)
        return Item(text, self.numbers(items), (*remarks, *flags), checked=self.checked(items))

    def told_on(self, items: Iterable[str | Told], at: date | None) -> str:
        """When the first of their reports appeared, where that is not the day of the brief."""
        days = [note.published for note in self.notes(items) if note.published]
        first = min(days, key=lambda moment: moment.day, default=None)
        same = first and first.day_known and first.day == at
        return f"told {first}" if first and not same else ""

    def chains(self, items: Iterable[str | Told]) -> tuple[Chain, ...]:
        """The different ways by which the items came, in order."""
        return tuple(dict.fromkeys(note.chain for note in self.notes(items)))


def _share(word: str, which: Sequence[bool]) -> str:
    if not any(which):
        return ""
    return word if all(which) else f"in part {word}"
