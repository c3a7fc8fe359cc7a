from typing import Any

import pytest

from detente.errors import DamagedDossier
from detente.model import Item, Meeting, Statement, Unknown, Verdict
from detente.record import Record
from detente.record.codec import canonical
from detente.record.loading import (
    documents_query,
    entries_of,
    entries_query,
    item_of,
    judgements_of,
    to_document,
)
from tests.model.values import MEETING, STATEMENT, UNKNOWN
from tests.record.build import bring, demand, doc, entries, judge, refusal
from tests.record.stores import poke


@pytest.mark.parametrize(
    ("kind", "value"), [("s", STATEMENT), ("m", MEETING), ("u", UNKNOWN)], ids=["s", "m", "u"]
)
def test_an_item_is_of_the_kind_that_its_row_tells(
    kind: str, value: Statement | Meeting | Unknown
) -> None:
    found: Item = item_of(kind, canonical(value).decode())
    assert found == value


def test_a_document_is_told_with_those_that_it_is_tied_to(record: Record) -> None:
    texts = [doc(f"{doc().text} {n}", f"{n}.txt") for n in range(4)]
    a = bring(record, texts[0])
    bring(record, texts[1], folded={0: a})
    bring(record, texts[2], version_of=a)
    bring(record, texts[3], translation_of=a)
    with record.reading() as reader:
        rows: list[Any] = list(reader.connection.execute(documents_query(text=True)))
    found = sorted((to_document(row) for row in rows), key=lambda d: d.capture.origin)
    assert [(d.copy_of, d.version_of, d.translation_of) for d in found] == [
        ("", "", ""), (texts[0].id, "", ""), ("", texts[0].id, ""), ("", "", texts[0].id),
    ]  # fmt: skip
    assert [d.text for d in found] == [t.text for t in texts]


def test_texts_are_left_out_where_they_are_not_asked_for(memory: Record) -> None:
    bring(memory, doc(signature=(1, 2)))
    with memory.reading() as reader:
        (row,) = reader.connection.execute(documents_query())
    assert (to_document(row).text, to_document(row).signature) == ("", ())


def test_judgements_are_found_for_any_number_of_items(record: Record) -> None:
    own = doc()
    bring(record, own, demand(own), refusal(own))
    judge(record, "ann", Verdict.ACCEPT, entries(record)[0])
    judge(record, "bob", Verdict.REJECT, entries(record)[0])
    with record.reading() as reader:
        keys = [f"s{n}" for n in range(1100)] + [e.id for e in entries(record)]
        found = judgements_of(reader.connection, keys)
    assert {key: [j.who for j in told] for key, told in found.items()} == {
        entries(record)[0].id: ["ann", "bob"]
    }


def test_a_broken_row_is_damage(record: Record) -> None:
    own = doc()
    bring(record, own, demand(own))
    poke(record, "UPDATE item SET body = '{}'")
    with record.reading() as reader, pytest.raises(DamagedDossier, match="no Statement"):
        entries_of(reader.connection, reader.connection.execute(entries_query()))
