"""What a new document is to those kept: a copy, a version, or a report of its own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from detente.documents import fold_copies
from detente.documents.duplicates import repeat, signature
from detente.documents.media import ATOM, JSON_FEED, RSS
from detente.model import Document, Kind
from detente.record import Held, Reader
from detente.record.known import numbers_of_page, numbers_of_part

__all__ = ["Page", "folded", "page_of", "refolded", "same"]

ITSELF = 0
"""The new document as a key of what is folded."""
AN_ORIGINAL = -1
"""The new document as the original of others."""


class Page(NamedTuple):
    """The texts kept of one address, the first first."""

    texts: tuple[Held, ...] = ()

    def around(self, document: Document, began: datetime) -> tuple[Held | None, Held | None]:
        """The versions before and after a new text.

        It is the last one unless it was published before others, or got before them by
        somebody else; what was got since `began` comes in the order in which it was given.
        """
        place = len(self.texts)
        while place and _earlier(document, self.texts[place - 1].document, began):
            place -= 1
        before = self.texts[place - 1] if place else None
        return before, self.texts[place] if place < len(self.texts) else None


def same(reader: Reader, document: Document) -> Held | None:
    """What is kept of the same text under the same address, or out of the same bytes."""
    numbers = numbers_of_part(reader, document.capture.sha256, document.sha256)
    if not numbers and document.url:
        numbers = numbers_of_page(reader, document.url, document.sha256)
    return next(iter(reader.documents(numbers[:1])), None) if numbers else None


def page_of(reader: Reader, document: Document, others: Sequence[Document]) -> Page:
    """What is kept of the page of a new document; `others` came with it.

    An address that several documents of one capture have is no page's, nor is that of a
    feed. A note of one's own is no version of what it is about.
    """
    url = document.url
    if not url or document.kind is Kind.OWN_NOTE or _is_feed(document):
        return Page()
    kept = reader.documents(numbers_of_page(reader, url))
    captures = [h.document.capture.sha256 for h in kept]
    captures += [d.capture.sha256 for d in others if d.url == url and d.text != document.text]
    if len(captures) != len(set(captures)) or document.capture.sha256 in captures:
        return Page()
    return Page(_in_order([h for h in kept if h.document.kind is not Kind.OWN_NOTE]))


def folded(reader: Reader, document: Document) -> dict[int, int]:
    """Which documents become copies of which when a new one comes, as its event tells it.

    The earliest published of a family is the original, so that it may come last.
    """
    if document.translation_of:
        return {}
    family = [h for h in reader.near(document) if _alike(h.document, document)]
    near = repeat(document, [h.document for h in family])
    if not near:
        return {}
    members = _tied(family, _originals(family, near))
    changed = _changed([*members, Held(AN_ORIGINAL, document, "", "", counts=True)])
    own = changed.pop(AN_ORIGINAL, ITSELF)
    return {ITSELF: own, **changed} if own else changed


def refolded(reader: Reader, number: int, told: Document) -> dict[int, int]:
    """Which documents become copies of which once one is told about otherwise; 0 of none.

    Its date decides which of a family is the original; its kind, whether it is of one.
    """
    held = reader.document(number)
    old = held.document
    if (old.published, old.kind) == (told.published, told.kind) or old.translation_of:
        return {}
    new = replace(old, published=told.published, kind=told.kind)
    others = [h for h in reader.near(old) if h.number != number]
    family = [h for h in others if _alike(h.document, new)]
    own = {old.copy_of or old.id}
    left = _tied([h for h in others if h not in family], own)
    near = repeat(new, [h.document for h in family])
    members = _tied(family, own | _originals(family, near))
    return _changed(left) | _changed([*members, held._replace(document=new)])


def _is_feed(document: Document) -> bool:
    feed = document.capture.media_type in (RSS, ATOM, JSON_FEED)
    return feed and document.url == document.capture.origin


def _in_order(kept: Iterable[Held]) -> tuple[Held, ...]:
    """Versions as each follows another; what follows none is first."""
    left = list(kept)
    found: list[Held] = []
    while left:
        ids = {h.document.id for h in left}
        first = next((h for h in left if h.document.version_of not in ids), left[0])
        found.append(first)
        left.remove(first)
    return tuple(found)


def _earlier(new: Document, old: Document, began: datetime) -> bool:
    days = [d.published.value if d.published else "" for d in (new, old)]
    if all(days) and days[0] != days[1]:
        return days[0] < days[1]
    return new.capture.retrieved < min(old.capture.retrieved, began)


def _alike(one: Document, other: Document) -> bool:
    """Whether two documents can be copies of one another at all."""
    notes = (one.kind is Kind.OWN_NOTE) == (other.kind is Kind.OWN_NOTE)
    return notes and not one.translation_of


def _originals(family: Sequence[Held], some: Sequence[Document]) -> set[str]:
    """The ids of those that some documents of a family are copies of, or else they are."""
    ids = {document.id for document in some}
    return {h.document.copy_of or h.document.id for h in family if h.document.id in ids}


def _tied(family: Sequence[Held], originals: set[str]) -> list[Held]:
    """Originals and all their copies."""
    return [h for h in family if h.document.id in originals or h.document.copy_of in originals]


def _changed(members: Sequence[Held]) -> dict[int, int]:
    """The originals, by numbers, of those that are copies of others than before; 0 of none."""
    signed = [
        replace(h.document, signature=signature(h.document.text, h.document.masks)) for h in members
    ]
    numbers = {h.document.id: h.number for h in members}
    return {
        numbers[new.id]: numbers[new.copy_of] if new.copy_of else 0
        for new, old in zip(fold_copies(signed, versions=True), signed, strict=True)
        if new.copy_of != old.copy_of
    }
