"""Editions of a brief: what of it goes out, and what is left out for whom."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from detente.errors import ExportError
from detente.model import (
    Entry,
    Handling,
    Kind,
    RootCount,
    Statement,
    Status,
)
from detente.model.drafted import Block, Drafted, Footnote, Left, Sentence
from detente.model.grade import Credibility, Reliability
from detente.model.outline import Outline, Passage, PassageKind
from detente.model.root import Rooted
from detente.positions.roots import lineages, roots_among
from detente.record import Record
from detente.record.reader import reading_of
from detente.workspace.briefs.linting import Cited, Known, cited, known
from detente.workspace.briefs.passing import passable
from detente.workspace.weighing.grounding import grounded

__all__ = ["Edition", "Wish", "edition"]


@dataclass(frozen=True, slots=True)
class Wish:
    """For whom an edition is."""

    checked_only: bool = True
    """Only sentences that rest on what a person has checked, and on nothing else."""
    up_to: Handling | None = None
    """Only what may go to readers cleared up to this label, embargoes passed."""
    today: date | None = None
    """The day on which embargoes are looked at; None is today in UTC."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What goes out, and what its author is to know before."""

    drafted: Drafted
    left: Left


@dataclass(slots=True)
class _Sorted:
    """Sentences that stay, and those that do not, by why."""

    known: Known
    wish: Wish
    everything: Known
    """The same of the whole record: what is there and not in `known` is restricted."""
    numbers: dict[str, int] = field(default_factory=dict)
    """Of the footnotes, by the ids of their items."""
    left: dict[str, list[str]] = field(default_factory=dict)

    def kept(self, one: Cited) -> Sentence | None:
        """The sentence with its footnotes; None where it does not go out."""
        if why := self._why_not(one):
            self.left.setdefault(why, []).append(one.text)
            return None
        entries = self.known.cited(one.keys)
        numbers = [self.numbers.setdefault(e.id, len(self.numbers) + 1) for e in entries]
        checked = bool(entries) and all(e.status.checked for e in entries)
        return Sentence(one.text, tuple(dict.fromkeys(numbers)), checked)

    def _why_not(self, one: Cited) -> str:
        if not one.keys:
            return "" if self.wish.up_to is None else "uncited"
        if any(self.everything.entry(k) and not self.known.entry(k) for k in one.keys):
            return "restricted"
        entries = self.known.cited(one.keys)
        if len(entries) < len(one.keys) or any(self._fell(e) for e in entries):
            return "gone"
        unchecked = not all(e.status.checked for e in entries)
        return "unchecked" if self.wish.checked_only and unchecked else ""

    def _fell(self, entry: Entry) -> bool:
        return not entry.status.counts or self.known.fallen(entry)


def edition(
    record: Record, title: str, outline: Outline, wish: Wish, now: datetime | None = None
) -> Edition:
    """A brief as it goes out to readers of a clearance.

    Of a record that never held anything else: what is restricted leaves no trace, neither
    in the text nor in a count. A sentence that rests on anything left out is left out
    whole, as its words may tell what it rests on; so does one, in an edition for others,
    that rests on nothing. The title and the headings are left as their author wrote them,
    but for a heading with nothing below it.

    Raises ExportError where the brief's own label does not go so far.
    """
    if wish.up_to is not None and not outline.least.within(wish.up_to):
        raise ExportError(
            f"the brief is labelled {outline.least} by its author, and may not go to {wish.up_to}",
            "lower its own label if all that it says may go so far",
        )
    with record.reading() as reader:
        everything = known(reader, outline)
    with passable(record, wish.up_to, wish.today) as shown, shown.reading() as reader:
        sieve = _Sorted(known(reader, outline), wish, everything)
        blocks = tuple(_headed(_blocks(outline.passages, sieve)))
        entries = [sieve.known.entries[key] for key in sieve.numbers]
        claims = grounded(reader, entries)
        notes = tuple(
            _note(number, entry, sieve.known, claims.get(entry.id))
            for number, entry in enumerate(entries, start=1)
        )
        roots = _roots(entries, sieve.known)
    labels = [outline.least, *(note.handling for note in notes)]
    made = Drafted(
        title=title,
        blocks=blocks,
        notes=notes,
        handling=max(labels, key=lambda label: label.rank),
        embargo=max((n.embargo for n in notes if n.embargo), default=None),
        roots=roots,
        made=now or datetime.now(UTC),
        readers=tuple(dict.fromkeys(note.reader for note in notes if note.reader)),
        checked_only=wish.checked_only,
        unchecked=len(sieve.left.get("unchecked", ())),
        up_to=wish.up_to,
    )
    return Edition(made, Left(**{why: tuple(told) for why, told in sieve.left.items()}))


def _blocks(passages: Sequence[Passage], sieve: _Sorted) -> Iterator[Block]:
    for number, passage in enumerate(passages):
        if passage.kind is PassageKind.HEADING:
            words = " ".join(passage.text.split())
            yield Block(passage.kind, (Sentence(words),) if words else ())
            continue
        told = tuple(_kept(passage, number, sieve))
        yield Block(passage.kind, told, passage.confidence, passage.why.strip())


def _kept(passage: Passage, number: int, sieve: _Sorted) -> Iterator[Sentence]:
    """The sentences that stay; a paragraph begins with the first of them."""
    breaks = False
    for one in cited(passage, number):
        breaks = breaks or one.breaks
        if sentence := sieve.kept(one):
            yield replace(sentence, breaks=breaks)
            breaks = False


def _headed(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks that hold something, and the headings above one."""
    above: Block | None = None
    for block in blocks:
        if block.kind is PassageKind.HEADING:
            above = block
        elif block.sentences:
            if above is not None and above.sentences:
                yield above
            above = None
            yield block


def _note(number: int, entry: Entry, found: Known, claim: Rooted | None) -> Footnote:
    item, document = entry.item, found.document(entry)
    assessed = claim.assessed if claim else None
    return Footnote(
        number=number,
        item=item.id,
        span=item.span,
        outlet=document.outlet,
        published=document.published,
        chain=found.chain(entry),
        roots=_counted(claim, [entry], found),
        credibility=assessed.grade if assessed else Credibility.UNKNOWN,
        reason=assessed.reason if assessed else "",
        reliability=_reliability(claim, item.id) if claim else Reliability.UNKNOWN,
        checked=entry.status.checked,
        handling=document.handling,
        embargo=document.embargo,
        kind=document.kind,
        translated=bool(document.translation_of),
        reader=_read_by(entry, found),
    )


def _read_by(entry: Entry, found: Known) -> str:
    """The machine that found an item; nothing where a person stated it."""
    if entry.status is Status.ADDED:
        return ""
    own = entry.item.reader if isinstance(entry.item, Statement) else ""
    return own or found.held[entry.item.document].reader


def _counted(claim: Rooted | None, entries: Sequence[Entry], found: Known) -> RootCount:
    """The roots of a claim; of what counts in no position, those of its own words."""
    counted = claim.count if claim else RootCount(0, 0)
    return counted if counted.high else _roots(entries, found)


def _reliability(claim: Rooted, item: str) -> Reliability:
    """That of the root on which the statement itself rests."""
    own = (root.reliability for root in claim.roots if any(item in way.items for way in root.ways))
    return next(own, Reliability.UNKNOWN)


def _roots(entries: Sequence[Entry], found: Known) -> RootCount:
    """On how many independent roots all that is cited rests; own notes are none.

    What is cited of a copy rests on that copy's words, its original cited or not.
    """
    told: dict[str, list[Entry]] = {}
    for entry in entries:
        told.setdefault(entry.item.document, []).append(entry)
    readings = [
        reading_of(
            held._replace(document=replace(held.document, copy_of="")), [e.item for e in some]
        )
        for held, some in ((found.held[key], some) for key, some in told.items())
        if held.document.kind is not Kind.OWN_NOTE
    ]
    return roots_among(lineages(readings), readings)
