"""A report and its cards as a page shows them: what is current, what is left."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from detente.model import Completeness, Document, Entry, Kind, Meeting, Statement, Status, Unknown
from detente.model.note import Seen
from detente.views.brief.items import fallen_words, report_remarks
from detente.views.brief.words import OUTLET_NOT_TOLD, count, date_words
from detente.views.web.pages.read.cards import Card, cards, standing_of
from detente.views.web.pages.read.marks import Paragraph, Place, paragraph_at, paragraphs
from detente.vocabulary.display import told
from detente.workspace.checking.opening import Opened
from detente.workspace.intake.translating import wants_translation

__all__ = ["Bulk", "Progress", "Sheet", "Touched", "places_of", "sheet"]

LEVELS = (0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5)
"""Of how often right when measured, from which on suggestions can be accepted together."""


@dataclass(frozen=True, slots=True)
class Bulk:
    """What would be accepted together."""

    min: float | None
    """None for all that wait and are not below their reader's mark."""
    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a report is checked."""

    judged: int
    items: int
    kinds: str
    seen: tuple[Seen, ...]
    following: int | None
    bulk: tuple[Bulk, ...]

    @property
    def left(self) -> int:
        """How many items nobody has judged."""
        return self.items - self.judged


@dataclass(frozen=True, slots=True)
class Touched:
    """What a deed changed, to be drawn anew: cards and paragraphs."""

    cards: tuple[Card, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the page of a report shows."""

    number: int
    title: str
    language: str
    meta: tuple[str, ...]
    remarks: tuple[str, ...]
    warnings: tuple[str, ...]
    url: str
    head: Paragraph | None
    """The title where the text itself begins with it."""
    body: tuple[Paragraph, ...]
    cards: tuple[Card, ...]
    progress: Progress
    standing: dict[str, str]
    """The class of each item, by its id."""
    now: str
    """The id of the current item; empty where there is none."""
    foreign: bool = False
    """Whether it was not read for its language, and a translation would be."""

    def touched(self, items: Iterable[str], places: dict[str, Place]) -> Touched:
        """The cards of some items, and the paragraphs in which they stand."""
        wanted = set(items)
        here = [paragraph for paragraph in (self.head, *self.body) if paragraph]
        drawn = {
            p.number: p
            for key in wanted
            if key in places
            for p in paragraph_at(here, places[key].start, places[key].end)
        }
        shown = tuple(
            card for card in self.cards if wanted & {card.id, *(o.id for o in card.others)}
        )
        return Touched(shown, tuple(drawn[number] for number in sorted(drawn)))


def places_of(entries: Iterable[Entry]) -> dict[str, Place]:
    """Where each item stands, by its id; later readings stand where what they bear on does."""
    return {e.id: Place(e.item.span.start, e.item.span.end, e.id) for e in entries}


def sheet(opened: Opened, now: str = "", only: Container[str] | None = None) -> Sheet:
    """The page of a report, or as much of it as some items need.

    The first item that waits is current where none is named.
    """
    document = opened.held.document
    marked = places_of(e for e in opened.entries if not e.beside)
    made = paragraphs(document.text, document.masks, list(marked.values()))
    titled = bool(made) and _same(made[0].text, document.title)
    return Sheet(
        opened.held.number,
        document.title,
        document.language,
        tuple(_meta(document)),
        (*_remarks(document), *fallen_words(opened.held)),
        (*document.standing, *opened.held.warnings),
        document.url,
        made[0] if titled else None,
        made[1:] if titled else made,
        cards(opened, only),
        _progress(opened),
        {e.id: standing_of(e) for e in opened.entries},
        _current(opened.entries, now),
        wants_translation(opened.held),
    )


def _same(text: str, title: str) -> bool:
    return bool(title) and " ".join(text.split()) == " ".join(title.split())


def _meta(document: Document) -> Iterable[str]:
    yield document.outlet or OUTLET_NOT_TOLD
    if document.agency and document.agency != document.outlet:
        yield f"by {document.agency}"
    moment = document.published
    yield date_words(moment) + (
        f" ({moment.precision}, from the {moment.origin})" if moment else ""
    )
    yield f"{document.reading_minutes} min"
    yield document.handling.value


def _remarks(document: Document) -> Iterable[str]:
    label = document.handling.value
    yield from (remark for remark in report_remarks([document]) if remark != label)
    if document.completeness is not Completeness.WHOLE:
        yield told(document.completeness)
    if document.kind is Kind.OFFICIAL:
        yield told(document.kind)
    if document.copy_of:
        yield "a copy of another report: it does not count"


def _progress(opened: Opened) -> Progress:
    tally = opened.tally
    items = [e.item for e in opened.entries if not e.beside]
    kinds = ((Statement, "statement"), (Meeting, "meeting"), (Unknown, "unknown"))
    found = ((sum(isinstance(i, k) for i in items), noun) for k, noun in kinds)
    told_of = (count(number, noun) for number, noun in found if number)
    return Progress(
        tally.judged,
        tally.items,
        " · ".join(told_of) or "nothing found",
        opened.seen,
        opened.following,
        tuple(_bulks([e for e in opened.entries if e.status is Status.SUGGESTED])),
    )


def _bulks(waiting: Sequence[Entry]) -> Iterable[Bulk]:
    """Levels that differ in what they let through, the surest first, then all that wait."""
    scores = [e.item.score or 0 for e in waiting if isinstance(e.item, Statement)]
    before = 0
    for level in LEVELS:
        found = sum(score >= level for score in scores)
        if found > before:
            percent = round(100 * level)
            yield Bulk(level, found, f"read right in {percent} of 100 or more when measured")
        before = max(found, before)
    if plain := sum(not e.suggested for e in waiting):
        yield Bulk(None, plain, "all that wait and are not below the mark of their reader")


def _current(entries: Sequence[Entry], now: str) -> str:
    alone = [entry for entry in entries if not entry.beside]
    here = {entry.id: entry.beside or entry.id for entry in entries}
    waiting = [entry.id for entry in alone if entry.status is Status.SUGGESTED]
    return here.get(now) or next(iter(waiting or [e.id for e in alone]), "")
