"""A report of the list in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model import Document
from detente.model.document import Completeness
from detente.views.brief.words import DATE_NOT_TOLD, OUTLET_NOT_TOLD, count, date_words
from detente.views.web.pages.inbox.choices import KINDS
from detente.vocabulary.display import short
from detente.vocabulary.gist import clip
from detente.vocabulary.languages import language_words
from detente.workspace.intake.inbox import Arrival
from detente.workspace.intake.translating import wants_translation

__all__ = ["Line", "Tag", "Tied", "line", "marks_of"]

TITLE = 200
"""Characters of a title that are shown."""
NAMED = 3
"""Agencies or people that are named."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What is to be known of a report at a glance."""

    sort: str
    word: str


@dataclass(frozen=True, slots=True)
class Tied:
    """Another text of the same, in words before its number."""

    word: str
    number: int


@dataclass(frozen=True, slots=True)
class Line:
    """A report as the list shows it."""

    number: int
    title: str
    about: str
    items: int
    judged: int
    checking: str
    carriers: str = ""
    """How many outlets carry it; empty where it is alone."""
    why: str = ""
    """Why it was not read, or what its text lacks."""
    foreign: bool = False
    """Whether it was not read for its language, and a translation would be."""
    fallen: bool = False
    tags: tuple[Tag, ...] = ()
    ties: tuple[Tied, ...] = ()


def line(arrival: Arrival) -> Line:
    """A report in plain words."""
    held, tally = arrival.held, arrival.tally
    document = held.document
    return Line(
        held.number,
        clip(document.title, TITLE) or f"untitled report {short(document.id)}",
        " · ".join(_about(arrival)),
        tally.items,
        tally.items - tally.waiting,
        _checking(arrival),
        _carriers(arrival),
        _why(arrival),
        wants_translation(held) and not arrival.tied("translation", later=True),
        held.fallen is not None,
        tuple(_tags(arrival)),
        tuple(_ties(arrival)),
    )


def _about(arrival: Arrival) -> Iterator[str]:
    document = arrival.held.document
    yield document.outlet or OUTLET_NOT_TOLD
    if document.agency and document.agency != document.outlet:
        yield f"credits {document.agency}"
    published = document.published
    yield f"{published} ({published.origin})" if published else DATE_NOT_TOLD
    yield language_words(document.language) if document.language else "language not known"
    yield KINDS[document.kind]
    yield document.handling
    if document.embargo:
        yield f"not to be passed on before {date_words(document.embargo)}"
    if document.reading_minutes:
        yield f"{document.reading_minutes} min"
    yield f"report {arrival.held.number}"  # by which coders are given it


def _checking(arrival: Arrival) -> str:
    """How far people have come with it."""
    tally = arrival.tally
    seen = arrival.seen
    words = [
        "nothing found to check" if not tally.items
        else f"{tally.items} found, none checked yet" if tally.waiting == tally.items
        else f"{tally.items - tally.waiting} of {tally.items} checked"
    ]  # fmt: skip
    if tally.rejected:
        words.append(f"{tally.rejected} rejected")
    if seen:
        names = ", ".join(dict.fromkeys(each.who for each in seen[:NAMED]))
        words.append(f"seen whole by {names}")
    return " · ".join(words)


def _carriers(arrival: Arrival) -> str:
    copies, outlets = arrival.carrying
    if not copies:
        return ""
    agencies = arrival.agencies
    told = count(outlets, "outlet")
    if agencies:
        names = ", ".join(agencies[:NAMED])
        told += f", {count(len(agencies), 'agency', 'agencies')}: {names}"
    return f"{told} ({count(copies, 'copy', 'copies')})"


def _why(arrival: Arrival) -> str:
    held = arrival.held
    if wants_translation(held) and arrival.tied("translation", later=True):
        return ""  # what it asks for is there
    if not held.reader:
        return "; ".join(held.warnings or held.document.warnings) or "not read"
    return "; ".join(w for w in held.document.warnings if "give --" not in w)


def _tags(arrival: Arrival) -> Iterator[Tag]:
    held = arrival.held
    document = held.document
    if document.flag:
        yield Tag("flagged", f"flagged {document.flag}")
    elif held.fallen is not None:
        yield Tag("flagged", f"falls with report {held.fallen}")
    if not held.reader:
        yield Tag("unread", "not read")
    if document.copy_of:
        yield Tag("copy", "copy")
    if arrival.tied("version", later=True):
        yield Tag("older", "older text")
    if document.completeness is not Completeness.WHOLE:
        yield Tag("part", document.completeness)


def _ties(arrival: Arrival) -> Iterator[Tied]:
    kinds = (
        ("version", True, "newer text:"),
        ("version", False, "newer text of"),
        ("translation", True, "translated in"),
        ("translation", False, "translation of"),
    )
    for kind, later, word in kinds:
        for number in arrival.tied(kind, later=later):
            yield Tied(word, number)


def marks_of(document: Document) -> dict[str, str]:
    """What is told about a report, as it can be set right."""
    return {
        "title": document.title,
        "outlet": document.outlet,
        "agency": document.agency,
        "published": document.published.value if document.published else "",
        "language": document.language,
        "kind": document.kind.value,
        "handling": document.handling.value,
        "embargo": document.embargo.isoformat() if document.embargo else "",
    }
