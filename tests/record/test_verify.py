from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.record import Record, open_record, scratch
from detente.record.verify import Verified, verify
from tests.record.stores import STORES, filled, poke, store_name

Filled = tuple[Record, dict[str, int]]


@pytest.fixture(params=STORES)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Filled]:
    with filled(store_name(request, tmp_path, request.param)) as made:
        yield made


def told(found: Verified) -> str:
    return "\n".join(f.what for f in found.faults)


def test_a_whole_record_is_found_sound(kept: Filled) -> None:
    record, made = kept
    steps: list[tuple[int, int]] = []
    found = verify(record, progress=lambda done, of: steps.append((done, of)))
    assert found.faults == ()
    assert found.sound
    assert (found.events, found.documents) == (30, len(made))
    with record.reading() as reader:
        assert found.items == len(reader.entries())
        assert found.head == reader.history()[-1].event.hash
    assert steps[-1][0] == steps[-1][1]
    assert [s[0] for s in steps] == sorted(s[0] for s in steps)


def test_a_hash_noted_earlier_must_be_in_the_history(kept: Filled) -> None:
    record, _ = kept
    head = verify(record).head
    assert verify(record, head).sound
    assert verify(record, head[:12]).sound
    poke(record, "DELETE FROM payload WHERE number = 30", "DELETE FROM event WHERE number = 30",
         "DELETE FROM seen")  # fmt: skip
    assert verify(record).sound
    found = verify(record, head)
    assert "its end is gone" in told(found)


CHANGES = {
    "who": ("UPDATE event SET who = 'another' WHERE number = 7", "event 7 (reading): it is not"),
    "time": (
        "UPDATE event SET time = replace(time, 'T', ' ') WHERE number = 7",
        "event 7 (reading): it is not what was written",
    ),
    "kind": ("UPDATE event SET kind = 'odd' WHERE number = 7", "event 7 (odd): it cannot be"),
    "hash": ("UPDATE event SET hash = digest WHERE number = 7", "event 7 (reading): it is"),
    "before": (
        "UPDATE event SET before = digest WHERE number = 7",
        "event 7 (reading): it does not follow",
    ),
    "salt": (
        "UPDATE payload SET salt = (SELECT salt FROM payload WHERE number = 1) WHERE number = 7",
        "event 7 (reading): its payload is not what was written",
    ),
    "body": (
        "UPDATE payload SET body = (SELECT body FROM payload WHERE number = 5) WHERE number = 7",
        "event 7 (reading): its payload is not what was written",
    ),
    "gone": ("DELETE FROM payload WHERE number = 7", "event 7 (reading): its payload is gone"),
    "blob": (
        "UPDATE blob SET data = (SELECT data FROM blob ORDER BY sha256 LIMIT 1)",
        "it cannot be read (its hash is another)",
    ),
    "blobs": ("DELETE FROM blob", "document 2: its original"),
    "document": ("UPDATE document SET outlet = 'x' WHERE number = 2", "its row in document is not"),
    "text": (
        "UPDATE document SET text = (SELECT text FROM document WHERE number = 4) WHERE number = 2",
        "document 2 (",
    ),
    "item": ("UPDATE item SET body = replace(body, 'NATO', 'NATA')", "its row in item is not"),
    "party": ("DELETE FROM item_party WHERE role = 'speaker'", "its row in item_party is not"),
    "judgement": ("DELETE FROM judgement", "its row in judgement is not"),
    "relation": ("DELETE FROM relation WHERE kind = 'copy'", "document 4: its copy tie to 2"),
    "band": ("DELETE FROM band WHERE document = 2", "its keys for finding copies"),
    "renaming": ("DELETE FROM renaming", "renaming: it is not what the events say"),
    "grade": ("UPDATE grade SET grade = 'A'", "grade: it is not what the events say"),
    "search": ("UPDATE search SET text = 'other words'", "it is not searched as it stands"),
    "stray": (
        "INSERT INTO judgement VALUES (99, 's1', 99, '{}')",
        "judgement: it holds rows of document 99",
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_found_and_named(kept: Filled, change: tuple[str, str]) -> None:
    record, _ = kept
    poke(record, change[0])
    found = verify(record)
    assert change[1] in told(found)
    assert found.events == 30


def test_an_event_taken_out_of_the_middle_is_missed(kept: Filled) -> None:
    record, _ = kept
    poke(record, "DELETE FROM payload WHERE number IN (16, 17)",
         "DELETE FROM event WHERE number IN (16, 17)")  # fmt: skip
    found = verify(record)
    assert "events 16 to 17 are missing" in told(found)
    assert next(f for f in found.faults if "missing" in f.what).event == 16


def test_all_faults_are_told_not_the_first_alone(kept: Filled) -> None:
    record, _ = kept
    poke(record, CHANGES["who"][0], CHANGES["grade"][0], CHANGES["document"][0])
    text = told(verify(record))
    for name in ("who", "grade", "document"):
        assert CHANGES[name][1] in text


def test_a_fault_tells_its_document(kept: Filled) -> None:
    record, made = kept
    poke(record, f"DELETE FROM band WHERE document = {made['page']}")  # noqa: S608 - a number
    (found,) = verify(record).faults
    assert found.document == made["page"]


def test_a_record_without_originals_is_sound(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a.detente")) as (record, _), scratch(record) as made:
        assert [f for f in verify(made).faults if "original" not in f.what] == []


def test_a_file_that_nobody_may_write_is_verified_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "a.detente"
    with filled(str(path)):
        pass
    with open_record(str(path), "reader", writable=False) as record:
        found = verify(record)
    assert found.sound
    assert "search index" in found.skipped[0]


def test_words_that_the_search_index_lost_are_missed(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a.detente")) as (record, _):
        poke(record, "DELETE FROM search_data WHERE id > 10")
        assert "search: its index does not fit" in told(verify(record))
