from datetime import UTC, datetime, timedelta

from detente.model import EventKind
from detente.record import Noted, Seen
from detente.record.chain import chained
from detente.record.events import Told
from detente.record.payloads import Payload
from detente.record.remarks import remarks

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)


def told(number: int, who: str, kind: EventKind, said: Payload) -> Told:
    before = chained(None, NOON, "Ann", EventKind.CREATED, None, "")
    event = chained(before, NOON + timedelta(minutes=number), who, kind, 2, "")
    return Told(type(event)(number, *[getattr(event, n) for n in event.__slots__[1:]]), said)


def test_notes_have_a_row_each_and_marks_one_a_person() -> None:
    events = [
        told(5, "Ann", EventKind.SEEN, Seen()),
        told(6, "Ann", EventKind.NOTED, Noted(text="Who\0 said so?", item="s1")),
        told(7, "Ben", EventKind.NOTED, Noted(text="He did.", item="s1", reply_to=6)),
        told(8, "Ben", EventKind.SEEN, Seen()),
        told(9, "Ann", EventKind.SEEN, Seen()),
    ]
    notes, seen = remarks(2, events)
    assert [(r["event"], r["who"], r["text"], r["reply_to"]) for r in notes] == [
        (6, "Ann", "Who said so?", None), (7, "Ben", "He did.", 6),
    ]  # fmt: skip
    assert {r["who"]: r["event"] for r in seen} == {"Ann": 9, "Ben": 8}
    assert {r["document"] for r in (*notes, *seen)} == {2}
