import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from detente.errors import UnknownEntry
from detente.model import EventKind
from detente.record import DocumentBrought, Purged, Record, create, open_record, rebuild
from detente.record.purge import falling, take_out
from detente.record.remains import pending, wipe
from detente.record.schema import stale
from detente.record.verify import verify
from tests.record.kept import FIRST, clock, read, report, salts
from tests.record.stores import STORES, dump, filled, store_name

Filled = tuple[Record, dict[str, int]]


@pytest.fixture(params=STORES)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Filled]:
    with filled(store_name(request, tmp_path, request.param)) as made:
        yield made


def purge(record: Record, *keys: int | str) -> None:
    with record.writing() as writer:
        _, samples = take_out(writer, keys, "the source asked for it")
    wipe(record, samples)


def sound_and_rebuilt_alike(record: Record) -> None:
    assert [f.what for f in verify(record).faults] == []
    before = dump(record, stale)
    with record.writing() as writer:
        rebuild(writer)
    assert dump(record, stale) == before
    assert verify(record).sound


@pytest.mark.parametrize("name", ["first", "copy", "page", "newer", "original", "translation"])
def test_any_document_can_go_and_the_rest_stands(kept: Filled, name: str) -> None:
    record, made = kept
    head = verify(record).head
    purge(record, made[name])
    found = verify(record, head)
    assert found.faults == ()
    assert found.documents == len(made) - 1
    sound_and_rebuilt_alike(record)
    with record.reading() as reader:
        with pytest.raises(UnknownEntry):
            reader.document(made[name])
        told = reader.history(made[name])
        assert [t.event.kind for t in told if t.payload] == [EventKind.PURGED]
        assert told[-1].payload is not None
        assert told[-1].payload.why == "the source asked for it"


def test_all_documents_can_go_one_after_another(kept: Filled) -> None:
    record, made = kept
    for number in made.values():
        purge(record, number)
    sound_and_rebuilt_alike(record)
    with record.reading() as reader:
        assert reader.documents() == []
        assert reader.entries() == []


def test_what_falls_is_listed_and_nothing_changes(kept: Filled) -> None:
    record, made = kept
    before = dump(record)
    with record.reading() as reader:
        found = falling(reader, made["first"])
        copy = reader.document(made["copy"]).document.id
        page = falling(reader, made["page"])
        newer = reader.document(made["newer"]).document.id
        original = falling(reader, made["original"])
        translation = reader.document(made["translation"]).document.id
    assert dump(record) == before
    assert found.items == 4
    assert found.judgements == {"first author": 3}
    assert found.original == len(FIRST)
    assert found.copies == (copy,)
    assert (page.versions, original.translations) == ((newer,), (translation,))
    assert len(found.events) == 11


def test_the_copies_of_a_purged_original_get_a_new_original(kept: Filled) -> None:
    record, made = kept
    with record.writing() as writer:
        doc = report(FIRST + " Sent on once more.", "third.txt")
        third = writer.bring(DocumentBrought(document=doc, folded={0: made["first"]}))
        read(writer, third, doc)
    purge(record, made["first"])
    with record.reading() as reader:
        held = reader.document(third), reader.document(made["copy"])
        counting = [h for h in held if h.counts]
        assert len(counting) == 1
        (other,) = (h for h in held if not h.counts)
        assert other.document.copy_of == counting[0].document.id
    sound_and_rebuilt_alike(record)


def test_a_copy_that_came_first_and_folded_others_leaves_them_folded(kept: Filled) -> None:
    record, made = kept
    with record.writing() as writer:
        doc = report("An earlier report. " + FIRST, "earlier.txt")
        # the new one bridges: page becomes a copy of first, which it is itself
        folded = {0: made["first"], made["page"]: made["first"]}
        bridge = writer.bring(DocumentBrought(document=doc, folded=folded))
    purge(record, bridge)
    with record.reading() as reader:
        page = reader.document(made["page"]).document
        assert page.copy_of == reader.document(made["first"]).document.id
    sound_and_rebuilt_alike(record)


def test_a_new_original_that_goes_leaves_its_copies_as_a_family(kept: Filled) -> None:
    record, made = kept
    with record.writing() as writer:
        doc = report("The very first report. " + FIRST, "very-first.txt")
        folded = {made["first"]: -1, made["copy"]: -1}
        number = writer.bring(DocumentBrought(document=doc, folded=folded))
    purge(record, number)
    with record.reading() as reader:
        counts = [reader.document(made[n]).counts for n in ("first", "copy")]
    assert sorted(counts) == [False, True]
    sound_and_rebuilt_alike(record)


def test_a_version_in_the_middle_goes_and_the_last_follows_the_first(kept: Filled) -> None:
    record, made = kept
    with record.writing() as writer:
        doc = report("Ukraine offers a truce at sea. It is done.", "https://example.org/page")
        last = writer.bring(DocumentBrought(document=doc, version_of=made["newer"]))
        read(writer, last, doc)
    purge(record, made["newer"])
    with record.reading() as reader:
        page, newest = reader.document(made["page"]), reader.document(last)
        assert newest.document.version_of == page.document.id
        assert (page.counts, newest.counts) == (False, True)
    sound_and_rebuilt_alike(record)


def test_several_go_in_one_batch(kept: Filled) -> None:
    record, made = kept
    purge(record, made["copy"], made["first"])
    with record.reading() as reader:
        stones = [t for t in reader.history() if isinstance(t.payload, Purged)]
    assert [t.payload.batch for t in stones if t.payload] == [None, stones[0].event.number]
    sound_and_rebuilt_alike(record)


def test_an_original_of_several_texts_goes_and_it_is_told_of_whom(kept: Filled) -> None:
    record, made = kept
    with record.writing() as writer:
        doc = report(FIRST, "first.txt#2", title="The other half")
        other = report("Another text out of the same capture.", "first.txt#2")
        doc = replace(other, capture=doc.capture)
        second = writer.bring(DocumentBrought(document=doc))
    with record.reading() as reader:
        assert falling(reader, made["first"]).shared == (doc.id,)
    purge(record, made["first"])
    with record.reading() as reader:
        (stone,) = (t.payload for t in reader.history() if isinstance(t.payload, Purged))
        assert stone.originals == (made["first"], second)
        assert reader.original(doc.capture.sha256) is None
        assert reader.document(second).document.text == doc.text
    sound_and_rebuilt_alike(record)


def test_a_payload_removed_without_a_purge_is_told_apart(kept: Filled) -> None:
    record, made = kept
    purge(record, made["first"])
    with record.engine.begin() as connection:
        connection.execute(text(f"DELETE FROM payload WHERE number = {made['page'] + 1}"))  # noqa: S608 - ours
    faults = [f.what for f in verify(record).faults]
    assert any("no purge accounts for it" in f for f in faults)
    assert not any("event 2 " in f for f in faults)


def distinctive(tmp_path: Path) -> tuple[Path, int]:
    """A dossier with one document of words that stand nowhere else."""
    path = tmp_path / "a.detente"
    words = " ".join(f"qwizzel{i}x spoke of vorpal{i}y blades." for i in range(400))
    with create(str(path), "author", clock(), salts()) as record:
        with record.writing() as writer:
            other = report(FIRST, "other.txt")
            read(writer, writer.bring(DocumentBrought(document=other)), other)
        with record.writing() as writer:
            doc = report(FIRST + " " + words, "secret.txt", title="A vorpal title of snickersnee")
            number = writer.bring(DocumentBrought(document=doc))
            read(writer, number, doc)
    return path, number


def test_no_byte_of_it_is_left(tmp_path: Path) -> None:
    path, number = distinctive(tmp_path)
    with open_record(str(path), "author") as record:
        with record.reading() as reader:
            document = reader.document(number).document
            data = reader.original(document.capture.sha256) or b""
        before = scanned(path)
        assert b"vorpal" in before
        assert b"snickersnee" in before
        assert zlib.compress(data, 6)[40:80] in before
        purge(record, number)
        after = scanned(path)
        for run in (b"vorpal", b"qwizzel", b"snickersnee", zlib.compress(data, 6)[40:80]):
            assert run not in after
        assert document.id.encode() not in after
        assert b"Russia demands" in after
        assert verify(record).sound
    assert b"vorpal" not in scanned(path)


def scanned(path: Path) -> bytes:
    beside = [path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal")]
    return b"".join(p.read_bytes() for p in beside if p.exists())


def test_a_purge_that_was_not_wiped_says_so(kept: Filled) -> None:
    record, made = kept
    assert pending(record) is None
    with record.writing() as writer:
        take_out(writer, [made["page"]], "why")
    assert pending(record) is not None
    wipe(record)
    assert pending(record) is None
