"""Statements and meetings as records of event data: PLOVER's in JSON, a flat table.

docs/reference/exports.md tells the mapping and what is lost.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from detente.model import Certainty, Document, Meeting, MeetingStatus, Statement, When
from detente.views.exports.tables import harmless_cell
from detente.vocabulary.parties import PARTIES
from detente.vocabulary.plover import Code, act_codes, contexts, meeting_code

__all__ = ["HEADER", "Json", "event_record", "events_tsv", "no_record", "no_row"]

Json = dict[str, Any]
Move = Statement | Meeting

HEADER = ("date", "source", "target", "cameo", "plover", "id")
"""The columns of the flat table."""


def event_record(item: Move, document: Document) -> Json | None:
    """The record of a statement or meeting, None where PLOVER has no event for it.

    Compound actors are a list. A proposal has its second reading in `also`, since PLOVER has
    no event for what both binds its maker and asks others.
    """
    codes = _codes(item)
    if not codes[0].event:
        return None
    return {
        "id": item.id,
        "date": item.said_on.value if isinstance(item, Statement) and item.said_on else None,
        "published": document.published.value if document.published else None,
        "actor": [_actor(party) for party in _actors(item)],
        "recipient": [_actor(party) for party in _recipients(item)],
        **_told(codes[0]),
        "also": [_told(code) for code in codes[1:]],
        "context": list(contexts(item.issue)) if isinstance(item, Statement) else ["diplomatic"],
        "flags": _flags(item),
        "certainty": item.certainty.value if isinstance(item, Statement) else None,
        "text": item.span.exact,
        "text_info": {
            "document": document.id,
            "sha256": item.span.text_sha256,
            "start": item.span.start,
            "end": item.span.end,
        },
        "outlet": document.outlet,
        "url": document.url,
        "reader": item.reader if isinstance(item, Statement) else None,
        "checked": item.checked,
        "handling": document.handling.value,
    }


def events_tsv(rows: Iterable[tuple[Move, Document]]) -> Iterator[str]:
    """The lines of a flat table: date, source, target, CAMEO number, PLOVER event, id.

    What a row without flags would tell wrongly is left out; `no_row` tells why. A meeting has
    the day of its report.
    """
    yield _line(HEADER)
    for item, document in rows:
        if not no_row(item, document):
            code = _codes(item)[0]
            sides = (";".join(map(_code, s)) for s in (_actors(item), _recipients(item)))
            yield _line((_day(item, document), *sides, code.cameo, code.event, item.id))


def no_record(item: Move) -> str:
    """Why an item has no record, to be counted; empty where it has one."""
    return "" if _codes(item)[0].event else f"PLOVER has no event for {_kind(item)}"


def no_row(item: Move, document: Document) -> str:
    """Why an item has no row in the flat table, to be counted; empty where it has one."""
    flags = _flags(item)
    if flags["negation"]:
        return "told as not made"
    if isinstance(item, Statement) and item.certainty is Certainty.UNKNOWN:
        return "not known whether it was made"
    if flags["historical"]:
        return "recalled"
    if isinstance(item, Meeting) and item.status is MeetingStatus.POSSIBLE:
        return "a meeting that may come"
    return "" if _day(item, document) else "without a date"


def _codes(item: Move) -> tuple[Code, ...]:
    if isinstance(item, Statement):
        return act_codes(item.act, item.issue, item.span.exact)
    return (meeting_code(item.status, item.channels),)


def _kind(item: Move) -> str:
    return item.act.value if isinstance(item, Statement) else "meeting"


def _actors(item: Move) -> tuple[str, ...]:
    """Who moves; host and guest of a meeting are not told apart, so all of them do."""
    return item.speaker.parties if isinstance(item, Statement) else item.parties


def _recipients(item: Move) -> tuple[str, ...]:
    return item.targets if isinstance(item, Statement) else ()


def _actor(party: str) -> Json:
    return {"name": party, "code": _code(party)}


def _code(party: str) -> str:
    """ISO 3166-1 alpha-3, for a party that has none its name."""
    listed = PARTIES.get(party)
    return listed.actor.iso3 if listed and listed.actor.iso3 else party


def _told(code: Code) -> Json:
    return {"event": code.event, "mode": code.mode or None, "cameo": code.cameo}


def _flags(item: Move) -> dict[str, bool]:
    """PLOVER's auxiliary modes."""
    if isinstance(item, Meeting):
        return {
            "future": item.status in (MeetingStatus.PLANNED, MeetingStatus.POSSIBLE),
            "hypothetical": item.status is MeetingStatus.POSSIBLE,
            "negation": False,
            "historical": False,
        }
    unsure = item.certainty in (Certainty.POSSIBLE, Certainty.UNKNOWN)
    return {
        "future": item.when is When.PLANNED,
        "hypothetical": item.condition is not None or unsure,
        "negation": item.certainty is Certainty.NEGATED,
        "historical": item.when is When.PAST,
    }


def _day(item: Move, document: Document) -> str:
    moment = item.said_on if isinstance(item, Statement) else document.published
    return moment.value if moment else ""


def _line(cells: Iterable[str]) -> str:
    return "\t".join(harmless_cell(" ".join(cell.split())) for cell in cells) + "\n"
