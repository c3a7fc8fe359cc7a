"""What documents are to one another, worked out from the events that brought them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from detente.model import Document, EventKind, Moment
from detente.record.edits import moment_of
from detente.record.events import Told, live
from detente.record.payloads import DocumentBrought, Folding, Marked, Purged, Undone

__all__ = ["Rank", "TIE_EVENTS", "Ties", "elected", "rank", "ties"]

Ties = dict[tuple[str, int], int]
"""For a kind of tie and a document, the other document."""
Rank = tuple[bool, str, int, str]
TIE_EVENTS = (EventKind.DOCUMENT, EventKind.MARKED, EventKind.PURGED, EventKind.UNDONE)
"""The events that tell ties."""


class _Told(NamedTuple):
    found: Ties
    ranks: dict[int, Rank]
    """Of the documents that are here."""
    urls: dict[int, str]
    marks: list[Told]
    """What sets a date right, and what takes that back."""


def ties(told: Iterable[Told]) -> Ties:
    """All ties among the documents whose payloads are here; `told` in order.

    Where the original of some copies is not here, its earliest copy stands for it; where a
    version is not here, the next follows the last one before it of the same address.
    """
    made = _Told({}, {}, {}, [])
    for each in told:
        number, said = each.event.number, each.payload
        if isinstance(said, DocumentBrought):
            made.ranks[number] = rank(said.document)
            made.urls[number] = said.document.url
            _bring(made.found, number, said)
        if isinstance(said, Folding):
            _fold(made.found, said.copies(number))
        if isinstance(said, Marked | Undone):
            made.marks.append(each)
        if isinstance(said, Purged):
            made.found.update({("version", n): other for n, other in said.versions.items()})
    _mark(made)
    _stand_in(made)
    _close_ranks(made)
    here = made.ranks.keys()
    return {key: to for key, to in made.found.items() if key[1] in here and to in here}


def rank(document: Document) -> Rank:
    """The earliest published first; as documents.duplicates has it."""
    return _ranked(document.published, -len(document.text), document.sha256)


def _ranked(published: Moment | None, length: int, sha256: str) -> Rank:
    told = published.value if published else ""
    return not told, told, length, sha256


def elected(ranks: Mapping[int, Rank]) -> dict[int, int]:
    """Copies without their original: 0 for the first, which the others are copies of."""
    first = min(ranks, key=lambda n: ranks[n], default=0)
    return {n: 0 if n == first else first for n in ranks}


def _bring(found: Ties, number: int, said: DocumentBrought) -> None:
    for kind, other in (("version", said.version_of), ("translation", said.translation_of)):
        if other is not None:
            found[kind, number] = other
    if said.older_than is not None:
        found["version", said.older_than] = number


def _fold(found: Ties, folded: Mapping[int, int]) -> None:
    for number, original in folded.items():
        found.pop(("copy", number), None)
        if original:
            found["copy", number] = original


def _mark(made: _Told) -> None:
    """Rank documents by their dates as they were set right."""
    for each in live(made.marks):
        number, said = each.event.subject, each.payload
        if number in made.ranks and isinstance(said, Marked):
            for day in (value for name, value in said.fields if name == "published"):
                moment = moment_of(day.strip())
                made.ranks[number] = _ranked(moment, *made.ranks[number][2:])


def _stand_in(made: _Told) -> None:
    orphans: dict[int, dict[int, Rank]] = {}
    for (kind, number), original in made.found.items():
        if kind == "copy" and original not in made.ranks and number in made.ranks:
            orphans.setdefault(original, {})[number] = made.ranks[number]
    for members in orphans.values():
        _fold(made.found, elected(members))


def _close_ranks(made: _Told) -> None:
    """Tie a version whose earlier one is not here to the last of its page before that."""
    followed = {to for (kind, _), to in made.found.items() if kind == "version"}
    for (kind, number), to in sorted(made.found.items()):
        if kind == "version" and number in made.ranks and to not in made.ranks:
            page = made.urls[number]
            before = [
                n
                for n, url in made.urls.items()
                if url == page and n < number and n not in followed
                if number not in _before(made.found, n)
            ]
            if page and before:
                made.found[kind, number] = max(before)


def _before(found: Ties, number: int) -> Iterator[int]:
    """The versions of a page before one, the last first."""
    while (number := found.get(("version", number), 0)) != 0:
        yield number
