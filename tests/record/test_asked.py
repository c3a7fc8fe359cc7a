from detente.model import EventKind
from detente.record import Renamed, create
from detente.record.asked import (
    aliases,
    documents_at,
    documents_of,
    entries_by_id,
    holds_issue,
    holds_party,
    items_by_id,
    mended,
    parties,
    tied,
)
from tests.workspace.dossiers import talks


def test_parties_and_issues_are_those_that_items_name() -> None:
    with talks() as record, record.reading() as reader:
        assert parties(reader) == ["Russia", "Ukraine", "United States"]
        assert holds_party(reader, "Ukraine")
        assert not holds_party(reader, "France")
        assert holds_issue(reader, "alliance")
        assert not holds_issue(reader, "prisoners")


def test_a_copy_is_tied_to_what_it_repeats() -> None:
    with talks() as record, record.reading() as reader:
        first, *_ = [held.number for held in reader.documents() if not held.document.copy_of]
        (copy,) = [held.number for held in reader.documents() if held.document.copy_of]
        assert tied(reader, first, "copy") == [copy]
        assert tied(reader, first, "version") == []


def test_names_that_were_mended_are_known() -> None:
    with talks() as record:
        with record.writing() as writer:
            writer.append(EventKind.ALIAS, Renamed(name="Big Bear", into="Russia"))
            writer.append(EventKind.SOURCE_ALIAS, Renamed(name="Daily Gazette", into="Source A"))
        with record.reading() as reader:
            assert mended(reader, "big bear") == "Russia"
            assert mended(reader, "Nobody") == "Nobody"
            assert aliases(reader) == {"Source A"}


def test_documents_and_items_are_found_by_their_ids() -> None:
    with talks() as record, record.reading() as reader:
        ids = [entry.id for entry in reader.entries()]
        entries = entries_by_id(reader, [*ids, "gone"])
        assert set(entries) == set(ids)
        items = items_by_id(reader, [*ids, "gone"])
        assert items == {key: entry.item for key, entry in entries.items()}
        assert set(documents_of(reader, ["b" * 16, "gone"])) == {"b" * 16}
        assert set(documents_at(reader, range(1, 2000))) == {2, 4, 6}


def test_an_empty_record_names_nothing() -> None:
    with create(":memory:", "Ann") as record, record.reading() as reader:
        assert parties(reader) == []
        assert documents_of(reader, []) == {}
