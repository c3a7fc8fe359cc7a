"""What a person states that no reader found, by the exact words."""

from collections.abc import Mapping
from dataclasses import replace

from detente.errors import JudgementError
from detente.model import (
    Act,
    Document,
    Entry,
    EventKind,
    Given,
    Item,
    Meeting,
    MeetingStatus,
    Span,
    Speaker,
    Statement,
    Unknown,
    UnknownKind,
)
from detente.record import Record, Stated, Wanted, Writer
from detente.record.edits import ANALYST, edited
from detente.record.identity import kind_of, new_id, party_of
from detente.workspace.checking.changing import changing
from detente.workspace.checking.fields import FIELDS, Typist, checked
from detente.workspace.checking.placing import only_place

__all__ = ["KINDS", "state"]

KINDS: Mapping[str, type] = {
    "statement": Statement, "meeting": Meeting, **dict.fromkeys(UnknownKind, Unknown),
}  # fmt: skip
"""What can be stated, by the value of `kind`; an unknown by what is not known."""
NEEDED: Mapping[type, tuple[str, ...]] = {
    Statement: ("party", "act", "issue"),
    Meeting: ("parties", "status"),
    Unknown: ("issue",),
}


def state(
    record: Record, document: str, words: str, fields: Mapping[str, str], new_party: bool = False
) -> Entry:
    """Add what the reader missed; `kind` and `at` among the fields choose what and where.

    `kind` is statement (the default), meeting, or what is not known: content, intention,
    answer or fact. `at` is 1 for the first place of the words, where they stand at
    several; `place` tells it by characters instead ("120-184", the end exclusive). Raises
    JudgementError or UnknownName where a field is missing or does not fit, and where the
    same is on the record already.
    """
    told = dict(fields)
    at, place = _nth(told.pop("at", "")), told.pop("place", "")
    kind = told.pop("kind", "statement").strip().casefold()
    if kind not in KINDS:
        raise JudgementError(f"“{kind}” cannot be stated", f"choose kind={' | kind='.join(KINDS)}")
    _check_complete(KINDS[kind], told)
    with changing(record) as writer:
        held = writer.document(document)
        text = held.document.text
        span = Span.of(text, *(_between(text, place) if place else only_place(text, words, at)))
        item = _made(writer, held.document, _blank(held.document, span, kind), told, new_party)
        _refuse_twice(writer, item, held.number)
        writer.append(EventKind.ADDED, Stated.of(item), held.number)
    with record.reading() as reader:
        return reader.entry(item.id)


def _between(text: str, place: str) -> tuple[int, int]:
    """A place by its characters, the end exclusive."""
    start, _, end = place.partition("-")
    if not (start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(text)):
        raise JudgementError(
            f"there is no place {place} in the text", f"choose within 0-{len(text)}"
        )
    if not text[int(start) : int(end)].strip():
        raise JudgementError(f"no words stand at {place}", "choose a place that holds words")
    return int(start), int(end)


def _nth(at: str) -> int | None:
    if not at:
        return None
    if not at.strip().isdecimal():
        raise JudgementError(f"at cannot be “{at}”", "write the number of the place, as at=2")
    return int(at)


def _check_complete(kind: type, told: Mapping[str, str]) -> None:
    missing = [name for name in NEEDED[kind] if not told.get(name, "").strip()]
    if missing:
        raise JudgementError(
            f"a {kind.__name__.lower()} needs {' and '.join(missing)}".replace("a u", "an u"),
            f"give {' '.join(f'{name}=...' for name in missing)}; it can also have "
            + ", ".join(n for n in FIELDS[kind] if n not in NEEDED[kind]),
        )


def _blank(document: Document, span: Span, kind: str) -> Item:
    """An item of a kind at a place, its fields still to be set."""
    if kind == "statement":
        nobody = Speaker("", "")
        return Statement("", document.id, span, nobody, Act.ASSESS, "", said_on=document.published)
    if kind == "meeting":
        return Meeting("", document.id, span, (), MeetingStatus.HELD, given=ANALYST)
    return Unknown("", document.id, span, UnknownKind(kind), "", "", given=ANALYST)


def _made(
    writer: Writer, document: Document, blank: Item, told: Mapping[str, str], new_party: bool
) -> Item:
    typist = Typist(writer, writer.who, document.text, new_party)
    kept = dict(checked(blank, told, typist))
    if isinstance(blank, Statement):
        kept.setdefault("speaker", kept["party"])
    item = edited(blank, tuple(sorted(kept.items())), document.text, writer.who)
    if isinstance(item, Statement):
        item = replace(item, given=tuple(Given(name, ANALYST, writer.who) for name in sorted(told)))
    return replace(item, id=new_id(document, item))


def _refuse_twice(writer: Writer, item: Item, number: int) -> None:
    for entry in writer.entries(Wanted(document=number)):
        same = entry.item.span == item.span and kind_of(entry.item) == kind_of(item)
        if entry.id == item.id or (same and party_of(entry.item) == party_of(item)):
            raise JudgementError(
                f"these words are on the record already as {entry.id} ({entry.status})",
                f"accept it, or set its fields with detente edit {entry.id} field=value",
            )
