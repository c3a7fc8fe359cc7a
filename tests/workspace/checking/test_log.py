from collections.abc import Iterator
from datetime import date

import pytest

from detente.errors import UnknownEntry
from detente.model import Credibility, EventKind, Reliability
from detente.record import Purged, Record
from detente.workspace.checking import judging, mending
from detente.workspace.checking.log import log
from detente.workspace.exchange.keeping import purge
from tests.workspace.talks import DEMAND, by, ids, talks


@pytest.fixture
def record() -> Iterator[Record]:
    with talks() as made:
        yield made


def test_every_deed_is_told_in_plain_words(record: Record) -> None:
    keys = ids(record)
    judging.accept(record, [keys[DEMAND]], why="heard it", final=True)
    judging.edit(record, keys["Ukraine refuses"], {"act": "deny", "targets": "Russia"})
    judging.reject(by(record, "Ben"), [keys["Envoys met in Jeddah"]], "a headline")
    judging.state(
        record, "2", "has no comment", {"party": "Russia", "act": "defer", "issue": "alliance"}
    )
    judging.undo(record)
    mending.alias(record, "envoys", "Russia")
    mending.merge(record, "Belarus", "Russia")
    mending.alias_source(record, "Jo Doe", "Source 7")
    mending.mark(record, "2", {"handling": "green", "agency": "Reuters"})
    mending.grade_source(record, "Reuters", Reliability.B, "steady", date(2025, 1, 1))
    mending.grade_claim(record, keys[DEMAND], Credibility.PROBABLE, "fits")
    told = log(record)
    assert [f"{t.event.who}: {t.did}" for t in reversed(told)][2:] == [
        "Ann: report 2 was read by test 1, 4 items found",
        "Ann: accepted 1 item of report 2, for all authors",
        "Ann: edited 1 item of report 2, act=deny, targets=Russia",
        "Ben: rejected 1 item of report 2",
        "Ann: added an item to report 2",
        "Ann: took back event 7",
        "Ann: “envoys” now stands for Russia",
        "Ann: Belarus now counts as Russia",
        "Ann: source “Jo Doe” is now kept as “Source 7”",
        "Ann: set report 2 right, agency=Reuters, handling=TLP:GREEN",
        "Ann: graded source “Reuters” B since 2025-01-01",
        "Ann: graded an item of report 2 2",
    ]
    assert [t.why for t in told if t.why] == ["fits", "steady", "a headline", "heard it"]
    assert [t.event.number for t in told if t.undone] == [7]


def test_the_log_of_an_item_tells_what_was_made_of_it(record: Record) -> None:
    keys = ids(record)
    judging.accept(record, [keys[DEMAND]])
    judging.accept(record, [keys["Ukraine refuses"]])
    undone = judging.undo(record, 4)[0]
    judging.undo(record, undone.number)
    assert [t.event.number for t in log(record, keys[DEMAND][:8])] == [7, 6, 4]
    assert [t.event.number for t in log(record, keys[DEMAND], limit=1)] == [7]


def test_the_log_of_a_report_and_its_limit(record: Record) -> None:
    mending.alias(record, "envoys", "Russia")
    judging.accept(record, [ids(record)[DEMAND]])
    assert [t.event.number for t in log(record, "2")] == [5, 3, 2]
    assert [t.event.number for t in log(record, limit=2)] == [5, 4]
    with pytest.raises(UnknownEntry):
        log(record, "s99999")


def test_a_purge_is_told(record: Record) -> None:
    with record.writing() as writer:
        writer.append(EventKind.PURGED, Purged(events=(2, 3), why="asked for"), 2)
    assert log(record)[0].did == "purged report 2: what 2 events said is gone"


def test_a_purged_document_is_asked_for_by_its_number(record: Record) -> None:
    purge(record, "2", "withdrawn")
    told = log(record, "2")
    assert told[0].event.kind is EventKind.PURGED
    assert told[0].why == "withdrawn"
    assert all("was purged" in each.did for each in told[1:])
    with pytest.raises(UnknownEntry):
        log(record, "3")
    with pytest.raises(UnknownEntry):
        log(record, "9" * 5000)
