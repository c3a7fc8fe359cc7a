"""The entries of one document, from its readings and all judgements on them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from detente.model import Credibility, Document, Entry, Item, Judgement, Speaker, Statement, Status
from detente.record.codec import canonical
from detente.record.edits import edited
from detente.record.identity import identified, kind_of, new_id
from detente.record.payloads import ReadingMade
from detente.record.renaming import Renaming
from detente.record.verdicts import Ruling, ruling

__all__ = ["Material", "assembled"]


@dataclass(frozen=True, slots=True)
class Material:
    """All that is told about the items of one document."""

    readings: Sequence[tuple[int, ReadingMade]] = ()
    """With the numbers of their events, the oldest first."""
    stated: Sequence[tuple[int, str, Item]] = ()
    """With the numbers of their events and who stated them."""
    judgements: Mapping[str, Sequence[Judgement]] = field(default_factory=dict)
    """By item, the oldest first."""
    credibility: Mapping[str, Credibility] = field(default_factory=dict)
    renaming: Renaming = field(default_factory=Renaming)
    counts: bool = True
    """Whether the document sets positions at all."""


@dataclass(frozen=True, slots=True)
class _Base:
    """An item before judgements, and the event that told it."""

    item: Item
    event: int
    stated: bool = False


Read = Sequence[tuple[int, Mapping[str, Item]]]
"""The readings with the numbers of their events, the oldest first; items by id."""


def assembled(number: int, document: Document, material: Material) -> tuple[Entry, ...]:
    """Every item of a document as it stands, in text order.

    The last reading counts. What a person judged stays as it was judged, whatever a
    later reading says; a later suggestion of the same words is an alternative to it.
    """
    read = [(event, identified(document, r.items)) for event, r in material.readings]
    current = read[-1][1] if read else {}
    stated = {i.id: _Base(i, event, stated=True) for event, _who, i in material.stated}
    rulings = {key: r for key, told in material.judgements.items() if (r := ruling(told))}
    judged = {
        key: base
        for key, r in rulings.items()
        if (base := stated.get(key) or _seen(key, r.seen, read)) is not None
    }
    standing = {**stated, **judged}
    entries = [_judged(base, rulings.get(key), document) for key, base in standing.items()]
    by_id = {e.id: e for e in entries}
    firm = [(e, _before(standing[e.id].event, read)) for e in entries if e.status.checked]
    for key, item in current.items():
        if key not in standing:
            entries.append(_suggested(item, firm))
        elif not standing[key].stated and _differs(item, standing[key].item, by_id[key]):
            other = _other(document, item)
            entries.append(Entry(other, 0, Status.ALTERNATIVE, beside=key))
    return tuple(sorted((_finished(e, number, document, material) for e in entries), key=_place))


def _seen(key: str, since: int, read: Read) -> _Base | None:
    """The item as it was when first judged: by the last reading before that has it."""
    having = [(event, items[key]) for event, items in read if key in items]
    before = [(event, item) for event, item in having if event < since]
    chosen = before[-1:] or having[:1]
    return _Base(chosen[0][1], chosen[0][0]) if chosen else None


def _other(document: Document, item: Item) -> Item:
    """An item under the id that it has as an alternative: by its words and what it says."""
    said = canonical(_content(item)).decode()
    return replace(item, id=new_id(document, item, said))


def _before(event: int, read: Read) -> Collection[str]:
    """The ids of what was found by the last reading up to an event."""
    return next((items.keys() for number, items in reversed(read) if number <= event), ())


def _judged(base: _Base, made: Ruling | None, document: Document) -> Entry:
    if made is None:
        return Entry(base.item, 0, Status.ADDED)
    item = edited(base.item, made.fields, document.text, made.who) if made.fields else base.item
    status = made.status
    if base.stated and status is Status.ACCEPTED:
        status = Status.ADDED
    return Entry(item, 0, status)


def _suggested(item: Item, firm: Sequence[tuple[Entry, Collection[str]]]) -> Entry:
    """An item that nobody judged; `firm` are those judged, with what was found beside them."""
    for entry, beside in firm:
        if item.id not in beside and _overlaps(item, entry.item):
            return Entry(item, 0, Status.ALTERNATIVE, beside=entry.id)
    return Entry(item, 0, Status.SUGGESTED)


def _overlaps(one: Item, other: Item) -> bool:
    """Whether two items of a kind share half of the shorter one's words."""
    shorter = min(len(one.span), len(other.span))
    alike = kind_of(one) == kind_of(other)
    return alike and 2 * one.span.overlap(other.span) >= max(shorter, 1)


def _differs(item: Item, base: Item, judged: Entry) -> bool:
    """Whether a later reading says otherwise of the very words that were judged.

    It does where it is neither what was judged nor what the judgement made of it.
    """
    if judged.status is Status.REJECTED:
        return False
    return _content(item) not in (_content(base), _content(judged.item))


def _content(item: Item) -> Item:
    """An item without what only tells how it was read."""
    if isinstance(item, Statement):
        speaker = Speaker(item.speaker.name, item.speaker.party)
        return replace(
            item, speaker=speaker, reader="", score=None, threshold=None, given=(), links=()
        )
    return replace(item, given="", also=())


def _finished(entry: Entry, number: int, document: Document, material: Material) -> Entry:
    item = replace(material.renaming.item(entry.item), checked=entry.status.checked)
    suggested = isinstance(item, Statement) and item.suggested
    judgements = tuple(material.judgements.get(entry.id, ()))
    return replace(
        entry,
        item=item,
        document=number,
        judgements=judgements,
        handling=document.handling,
        credibility=material.credibility.get(entry.id, Credibility.UNKNOWN),
        counts=material.counts and entry.status.counts and not suggested,
    )


def _place(entry: Entry) -> tuple[int, int, str]:
    return entry.item.span.start, entry.item.span.end, entry.id
