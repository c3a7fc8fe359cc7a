"""What every form of a written brief shows: plain lines with their footnote numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model import Handling, Kind
from detente.model.drafted import Block, Drafted, Footnote, Sentence
from detente.model.grade import Credibility, Reliability
from detente.model.outline import PassageKind
from detente.views.brief.draft_summary import disclosure, summary
from detente.views.brief.harmless import harmless
from detente.views.brief.words import (
    OUTLET_NOT_TOLD,
    chain_words,
    count,
    date_words,
    quoted,
    roots_words,
)
from detente.vocabulary.display import told
from detente.vocabulary.gist import clip

__all__ = ["DraftSheet", "NoteLine", "Paragraph", "Part", "sheet_of"]

CHECKED = "✓ checked"
UNCHECKED = "┄ not checked"
WORDS = 400
"""Characters of the record's words in a footnote."""
Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One passage."""

    kind: PassageKind
    paragraphs: tuple[Paragraph, ...]
    sure: str = ""
    """Of a judgement: how well it is founded, in a sentence of its own."""

    @property
    def words(self) -> str:
        """Of a heading: its words."""
        return " ".join(s.text for paragraph in self.paragraphs for s in paragraph)


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One footnote."""

    number: int
    exact: str
    source: str
    """Outlet, date, characters, way of the word."""
    worth: str
    """Roots, reliability, credibility."""
    standing: str
    checked: bool

    @property
    def text(self) -> str:
        """All of it in one line."""
        return f"{self.exact} {self.source}. {self.worth}. {self.standing}"


@dataclass(frozen=True, slots=True)
class DraftSheet:
    """The whole of a written brief."""

    title: str
    label: str
    """How far it may be passed on; stands on top and at the bottom."""
    meta: tuple[str, ...]
    parts: tuple[Part, ...]
    notes: tuple[NoteLine, ...]
    summary: str
    """The source summary statement."""
    disclosure: str
    """Which machines had a part in it."""
    key: str
    """How machine-made and checked lines are told apart."""


def sheet_of(drafted: Drafted) -> DraftSheet:
    """Everything that is shown, in order and harmless."""
    drafted = harmless(drafted)
    return DraftSheet(
        title=drafted.title,
        label=_label(drafted),
        meta=tuple(_meta(drafted)),
        parts=tuple(_part(block) for block in drafted.blocks),
        notes=tuple(map(_note, drafted.notes)),
        summary=summary(drafted),
        disclosure=disclosure(drafted),
        key=_key(drafted),
    )


def _label(drafted: Drafted) -> str:
    held = f", embargo until {date_words(drafted.embargo)}" if drafted.embargo else ""
    return f"{drafted.handling}{held}"


def _meta(drafted: Drafted) -> Iterator[str]:
    yield date_words(drafted.made.date())
    yield count(len(drafted.notes), "footnote")
    if drafted.notes:
        yield roots_words(drafted.roots)
    checked = sum(note.checked for note in drafted.notes)
    if drafted.checked_only:
        yield "checked lines only"
    else:
        yield f"{checked} of {len(drafted.notes)} checked by a person"
    if drafted.unchecked:
        yield f"{count(drafted.unchecked, 'sentence')} left out, not checked yet"


def _part(block: Block) -> Part:
    paragraphs: list[list[Sentence]] = []
    for sentence in block.sentences:
        if sentence.breaks or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    sure = ""
    if block.confidence:
        why = block.why[:1].upper() + block.why[1:].rstrip(".")
        sure = f"Confidence: {block.confidence}" + (f". {why}." if why else ".")
    return Part(block.kind, tuple(map(tuple, paragraphs)), sure)


def _note(note: Footnote) -> NoteLine:
    place = f"characters {note.span.start}–{note.span.end}"
    outlet = note.outlet or OUTLET_NOT_TOLD
    way = chain_words(note.chain)
    flags = (
        "translated" if note.translated else "",
        told(Kind.OWN_NOTE) if note.kind is Kind.OWN_NOTE else "",
        note.handling.value if note.handling is not Handling.CLEAR else "",
    )
    source = ", ".join(filter(None, (outlet, date_words(note.published), place, *flags)))
    return NoteLine(
        note.number,
        quoted(clip(note.span.exact, WORDS)),
        f"{source}; {way}",
        ", ".join(_worth(note)),
        CHECKED if note.checked else UNCHECKED,
        note.checked,
    )


def _worth(note: Footnote) -> Iterator[str]:
    yield roots_words(note.roots)
    known = note.reliability is not Reliability.UNKNOWN
    yield f"source {note.reliability}: {told(note.reliability)}" if known else "source not graded"
    graded = note.credibility is not Credibility.UNKNOWN
    yield f"claim {note.credibility}: {told(note.credibility)}" if graded else "claim not graded"


def _key(drafted: Drafted) -> str:
    if drafted.checked_only:
        return (
            "Each footnote was checked by a person. "
            "Sentences without a footnote are their author's own words."
        )
    return (
        f"“{UNCHECKED}” marks what a machine found and nobody has checked; "
        "sentences without a footnote are their author's own words."
    )
