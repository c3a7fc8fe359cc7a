"""The index of words, on both stores."""

from detente.record import Record, search
from detente.record.query import parse
from detente.record.verify import verify
from tests.record.build import bring, demand, doc

LONG = "The envoys spoke of many things. " * 60


def found(record: Record, words: str, by_relevance: bool = False, limit: int = 20) -> list[int]:
    with record.reading() as reader:
        hits = search.find(reader.connection, parse(words), by_relevance, limit)
        return [hit.document for hit in hits]


def test_a_document_is_found_by_title_and_text_until_it_is_forgotten(record: Record) -> None:
    number = bring(record, doc(title="Grain corridor reopened"))
    assert found(record, "corridors") == found(record, "envoy") == [number]
    with record.writing() as writer:
        search.forget(writer.connection, number)
    assert found(record, "envoys") == []


def test_a_limit_keeps_the_newest(record: Record) -> None:
    numbers = [bring(record, doc(f"Envoys met. No. {n}", f"{n}.txt")) for n in range(4)]
    assert found(record, "envoys", limit=2) == numbers[:1:-1]


def test_the_snippet_stands_around_the_words(record: Record) -> None:
    bring(record, doc(LONG + "A zebra was seen at the border. " + LONG, "zoo.txt"))
    with record.reading() as reader:
        (hit,) = search.find(reader.connection, parse("zebras"))
    assert f"{search.BEGIN}zebra{search.END} was seen" in hit.snippet
    assert len(hit.snippet) < 400


def test_a_party_narrows_to_where_it_moves(record: Record) -> None:
    told, silent = doc(), doc("Russia is a country. Envoys met.", "b.txt")
    number = bring(record, told, demand(told))
    bring(record, silent)
    assert found(record, "envoys party:Russia") == [number]
    assert found(record, "party:Russia issue:alliance") == [number]
    assert found(record, "party:Russia issue:economy") == []


def test_marks_in_a_text_mark_nothing(record: Record) -> None:
    bring(record, doc("An \x02envoy\x03 came, the\0 zebra went.", "marks.txt"))
    with record.reading() as reader:
        (hit,) = search.find(reader.connection, parse("zebra"))
    assert hit.snippet.count(search.BEGIN) == 1


def test_an_emptied_index_finds_nothing(record: Record) -> None:
    bring(record, doc())
    with record.writing() as writer:
        search.clear(writer.connection)
    assert found(record, "envoys") == []


def test_a_text_of_more_different_words_than_an_index_takes_is_kept_and_found(
    record: Record,
) -> None:
    words = " ".join(f"{n:x}word" for n in range(150_000))
    number = bring(record, doc(f"Envoys met. {words}"))
    assert found(record, "envoys") == found(record, "3e8word") == [number]
    assert verify(record).faults == ()
