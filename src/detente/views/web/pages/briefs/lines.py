"""A brief that is written, its sources and findings, as plain lines for the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.model import Entry
from detente.model.finding import Finding
from detente.model.outline import Outline, Passage, PassageKind, Pick
from detente.views.brief.items import entry_row
from detente.views.brief.proposing import mark
from detente.views.brief.row import Row
from detente.views.web.room import Room
from detente.vocabulary.brief_rules import brief_rules, worded
from detente.vocabulary.display import told
from detente.workspace.briefs.linting import marks

__all__ = [
    "FindingLine",
    "PassageLine",
    "Picked",
    "candidates_of",
    "findings_of",
    "passages_of",
    "picked_of",
]

KINDS = {
    PassageKind.HEADING: "Heading",
    PassageKind.TEXT: "Text",
    PassageKind.JUDGEMENT: "Judgement",
}
GONE = "no longer on the record"


@dataclass(frozen=True, slots=True)
class Picked:
    """An item that was picked."""

    item: str
    mark: str
    said: str
    standing: str
    checked: bool
    cited: bool


@dataclass(frozen=True, slots=True)
class PassageLine:
    """A passage in its field."""

    number: int
    """From 0."""
    passage: Passage
    name: str
    cites: tuple[Picked, ...]

    @property
    def heading(self) -> bool:
        """Whether it is one line."""
        return self.passage.kind is PassageKind.HEADING

    @property
    def rows(self) -> int:
        """Lines that its field has at first."""
        wrapped = sum(len(line) // 80 + 1 for line in self.passage.text.split("\n"))
        return min(max(wrapped, 2), 12)


@dataclass(frozen=True, slots=True)
class FindingLine:
    """What is wrong, why that is a fault, and what mends it."""

    what: str
    why: str
    remedy: str
    grave: bool
    place: str
    """Which passage, in words."""
    passage: int
    start: int
    end: int
    """In UTF-16 units, as a browser counts."""
    item: str
    renews: bool
    """Whether its item's new reading can be taken."""


def picked_of(room: Room, outline: Outline) -> tuple[Picked, ...]:
    """All that was picked, with how it stands now."""
    entries = room.reads.entries([pick.item for pick in outline.picks])
    cited = [key for passage in outline.passages for key in marks(passage.text)]
    return tuple(_picked(pick, entries.get(pick.item), cited) for pick in outline.picks)


def passages_of(outline: Outline, picked: Sequence[Picked]) -> tuple[PassageLine, ...]:
    """The passages, each with what it cites."""
    return tuple(
        PassageLine(
            number,
            passage,
            KINDS[passage.kind],
            tuple(p for key in marks(passage.text) for p in picked if p.item.startswith(key)),
        )
        for number, passage in enumerate(outline.passages)
    )


def findings_of(found: Sequence[Finding], title: str, outline: Outline) -> tuple[FindingLine, ...]:
    """The findings, the worst first."""
    order = {fault: number for number, fault in enumerate(brief_rules())}
    in_order = sorted(found, key=lambda f: (order[f.fault], f.passage, f.start))
    return tuple(_finding(one, title, outline) for one in in_order)


def candidates_of(room: Room, entries: Sequence[Entry]) -> tuple[tuple[str, Row], ...]:
    """Items that can be picked, as lines with their whole ids."""
    documents = room.reads.held({entry.item.document for entry in entries})
    return tuple((entry.id, entry_row(entry, documents)) for entry in entries)


def _picked(pick: Pick, entry: Entry | None, cited: Sequence[str]) -> Picked:
    standing = told(entry.status) if entry else GONE
    checked = entry is not None and entry.status.checked
    used = any(pick.item.startswith(key) for key in cited)
    return Picked(pick.item, mark(pick.item), pick.said, standing, checked, used)


def _finding(one: Finding, title: str, outline: Outline) -> FindingLine:
    rule = brief_rules()[one.fault]
    if one.passage < 0:
        place, text = "Title", title
    else:
        passage = outline.passages[one.passage]
        place, text = f"{KINDS[passage.kind]} {one.passage + 1}", passage.text
    return FindingLine(
        worded(one),
        rule.why,
        rule.remedy,
        rule.grave,
        place,
        one.passage,
        _units(text, one.start),
        _units(text, one.end),
        one.item,
        one.fault.value == "changed",
    )


def _units(text: str, place: int) -> int:
    """A place in a text as a browser counts it."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
