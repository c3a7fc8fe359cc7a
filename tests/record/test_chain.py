import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from detente.model import EventKind
from detente.record.chain import START, chained, digest, hash_of, stamp

TIME = datetime(2025, 3, 13, 14, 5, tzinfo=UTC)
FIRST = chained(None, TIME, "ann", EventKind.CREATED, None, "d")


def test_the_first_event_is_chained_to_nothing() -> None:
    assert (FIRST.number, FIRST.before, FIRST.hash) == (1, START, hash_of(FIRST))


def test_the_hash_can_be_worked_out_by_hand() -> None:
    envelope = '[1,"2025-03-13T14:05:00.000000Z","ann","created",null,"d"]'
    assert FIRST.hash == hashlib.sha256(f"{START}\n{envelope}".encode()).hexdigest()


def test_a_document_is_its_own_subject() -> None:
    made = chained(FIRST, TIME, "ann", EventKind.DOCUMENT, None, "d")
    assert (made.number, made.subject, made.before) == (2, 2, FIRST.hash)
    assert chained(made, TIME, "ann", EventKind.READING, 2, "d").subject == 2


@pytest.mark.parametrize(
    "change",
    [
        {"number": 2}, {"time": TIME + timedelta(microseconds=1)}, {"who": "bob"},
        {"kind": EventKind.DOCUMENT}, {"subject": 1}, {"digest": "e"}, {"before": "1" * 64},
    ],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_every_field_goes_into_the_hash(change: dict[str, Any]) -> None:
    assert hash_of(replace(FIRST, **change)) != FIRST.hash


def test_a_digest_needs_its_salt() -> None:
    assert digest(b"1", b"body") != digest(b"2", b"body")
    assert digest(b"1", b"body") == hashlib.sha256(b"1body").hexdigest()


def test_times_are_told_in_utc_and_sort_as_text() -> None:
    east = timezone(timedelta(hours=3))
    assert stamp(TIME.astimezone(east)) == stamp(TIME) == "2025-03-13T14:05:00.000000Z"
    later = [stamp(TIME + timedelta(microseconds=n)) for n in (0, 1, 10, 1_000_000)]
    assert later == sorted(later)
    assert datetime.fromisoformat(later[1]) == TIME + timedelta(microseconds=1)
