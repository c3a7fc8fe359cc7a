from datetime import UTC, datetime
from pathlib import Path

from detente.record import Record, open_record, rebuild
from detente.record.backup import copy_to
from detente.record.desk import (
    Feed,
    Look,
    Pending,
    entry_mark,
    forget_feed,
    keep_feed,
    kept_feed,
    last_look,
    looked,
)
from detente.record.verify import verify
from tests.record.build import bring, doc

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)
LOOK = Look("Ann", NOON, 2)
PENDING = (Pending("https://a.example/1", 2, NOON), Pending("https://a.example/2"))
FEED = Feed(
    "https://a.example/rss", '"1"', "Sat, 15 Mar 2025", NOON, NOON, 2, "timed out", ("ab",),
    PENDING, 60.0, (4, 5),
)  # fmt: skip


def kept(record: Record) -> tuple[Look | None, list[Feed]]:
    with record.reading() as reader:
        found = (kept_feed(reader, url) for url in (FEED.url, "https://b.example/rss"))
        return last_look(reader, "Ann"), [feed for feed in found if feed]


def fill(record: Record) -> None:
    with record.writing() as writer:
        looked(writer, Look("Ann", datetime(2025, 1, 1, tzinfo=UTC), 1))
        looked(writer, LOOK)
        keep_feed(writer, Feed("https://b.example/rss"))
        keep_feed(writer, Feed(FEED.url))
        keep_feed(writer, FEED)


def test_the_last_look_and_each_feed_are_kept_once(record: Record) -> None:
    assert kept(record) == (None, [])
    fill(record)
    assert kept(record) == (LOOK, [FEED, Feed("https://b.example/rss")])
    with record.reading() as reader:
        assert last_look(reader, "Ben") is None
    with record.writing() as writer:
        forget_feed(writer, FEED.url)
    assert kept(record)[1] == [Feed("https://b.example/rss")]


def test_it_survives_a_rebuild_and_a_copy_and_is_no_part_of_the_chain(
    record: Record, tmp_path: Path
) -> None:
    bring(record, doc())
    head = verify(record).head
    fill(record)
    with record.writing() as writer:
        rebuild(writer)
    assert kept(record)[0] == LOOK
    found = verify(record)
    assert (found.faults, found.head) == ((), head)
    copy_to(record, str(tmp_path / "copy"))
    with open_record(str(tmp_path / "copy"), "Ann") as copied:
        assert kept(copied) == kept(record)


def test_the_mark_of_an_entry_does_not_tell_what_it_was() -> None:
    assert entry_mark("https://a.example/1") == entry_mark("https://a.example/1")
    assert entry_mark("https://a.example/1") != entry_mark("https://a.example/2")
    assert len(entry_mark("\ud800")) == 16
