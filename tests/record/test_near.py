from detente.record import Record
from detente.record.near import family, keys_of
from tests.record.build import bring, doc

MANY = tuple(range(1000, 1128))
CLOSE = (*MANY[:3], *range(5000, 5125))
FAR = tuple(range(9000, 9128))


def test_a_short_text_is_near_its_own_words_only() -> None:
    same = keys_of(doc("Ukraine refuses."))
    assert same == keys_of(doc("ukraine REFUSES"))
    assert same != keys_of(doc("Ukraine accepts."))
    assert len(same) == 1


def test_keys_are_numbers_that_every_database_takes() -> None:
    keys = keys_of(doc(signature=MANY))
    assert len(keys) == 37
    assert all(-(2**63) <= key < 2**63 for key in keys)
    assert any(key < 0 for key in keys)


def test_signatures_that_share_a_band_share_a_key() -> None:
    assert set(keys_of(doc(signature=MANY))) & set(keys_of(doc(signature=CLOSE)))
    assert not set(keys_of(doc(signature=MANY))) & set(keys_of(doc(signature=FAR)))


def test_a_family_is_all_that_are_near_with_their_copies(record: Record) -> None:
    texts = [doc(f"{doc().text} {n}", str(n), signature=s) for n, s in
             enumerate((MANY, FAR, tuple(range(128)), CLOSE))]  # fmt: skip
    a = bring(record, texts[0])
    b = bring(record, texts[1], folded={0: a})
    c = bring(record, texts[2])
    with record.reading() as reader:
        assert family(reader.connection, texts[3]) == [a, b]
        assert family(reader.connection, texts[2]) == [c]
        near = reader.near(texts[3])
    assert [h.document.signature for h in near] == [MANY, FAR]
    assert [h.document.text for h in near] == [t.text for t in texts[:2]]
