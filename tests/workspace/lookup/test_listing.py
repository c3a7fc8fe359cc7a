from dataclasses import replace
from itertools import product

import pytest

from detente.errors import UnknownEntry
from detente.model import Act, Kind, Source, SourceKind
from detente.record import Wanted
from detente.workspace.checking.judging import waiting
from detente.workspace.lookup.listing import by_number, counted, listed
from tests.factory import document, reading, statement
from tests.workspace.dossiers import bring, talks


def test_items_are_filtered_by_any_name_of_a_party() -> None:
    with talks() as record, record.reading() as reader:
        found = listed(reader, Wanted("s", party="Kremlin", counting=True))
        assert [e.item.span.exact[:14] for e in found] == ["Russia demands"]
        assert counted(reader, Wanted("s", party="Kremlin")) == 2


def test_a_source_is_who_carries_the_words_not_whom_they_name() -> None:
    doc = document("Reuters rejects the truce. Ukraine accepts it.", id="e" * 16)
    carried = statement(doc, "Ukraine accepts it", "Ukraine", Act.ACCEPT, "ceasefire",
                        chain=(Source("Reuters", SourceKind.AGENCY),))  # fmt: skip
    naming = statement(doc, "Reuters rejects the truce", "Reuters", Act.REJECT, "ceasefire")
    with talks() as record:
        bring(record, reading(doc, carried, naming))
        with record.reading() as reader:
            wanted = Wanted("s", source="reuters", limit=5)
            assert [e.item.span.exact for e in listed(reader, wanted)] == ["Ukraine accepts it"]
            assert counted(reader, wanted) == 1


def test_limit_and_offset_hold_with_a_source_too() -> None:
    with talks() as record, record.reading() as reader:
        every = listed(reader, Wanted("s", source="sample wire"))
        assert len(every) == 2
        assert listed(reader, Wanted("s", source="sample wire", limit=1)) == every[:1]
        assert listed(reader, Wanted("s", source="sample wire", offset=1)) == every[1:]


def test_items_of_a_day_come_in_the_order_of_their_texts() -> None:
    with talks() as record, record.reading() as reader:
        found = listed(reader, Wanted())
        days = [
            by_number(reader, [e])[e.document].document.said_by(getattr(e.item, "said_on", None))
            for e in found
        ]
        assert days == sorted(days, reverse=True)
        places = [(e.document, e.item.span.start) for e in found if e.document == 4]
        assert places == sorted(places)


def test_the_documents_of_items_come_by_number() -> None:
    with talks() as record, record.reading() as reader:
        entries = listed(reader, Wanted("m"))
        held = by_number(reader, entries)
        assert [h.document.outlet for h in held.values()] == ["Daily Gazette"]


def test_a_source_may_be_the_agency_that_a_report_credits() -> None:
    doc = document("Ukraine accepts the truce.", id="e" * 16, outlet="Post", agency="Reuters")
    said = statement(doc, "Ukraine accepts the truce", "Ukraine", Act.ACCEPT, "ceasefire")
    with talks() as record:
        bring(record, reading(doc, said))
        with record.reading() as reader:
            (found,) = listed(reader, Wanted("s", source="reuters"))
    assert found.item.span.exact == "Ukraine accepts the truce"


def test_a_document_is_named_by_its_number_or_the_beginning_of_its_id() -> None:
    with talks() as record, record.reading() as reader:
        held = reader.documents()[0]
        by_number = listed(reader, Wanted(document=held.number))
        assert by_number
        assert listed(reader, Wanted(document=held.document.id[:9])) == by_number
        assert counted(reader, Wanted(document=str(held.number))) == len(by_number)
        with pytest.raises(UnknownEntry, match="there is no document 999"):
            listed(reader, Wanted(document=999))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("own note", ["Russia refuses"]),
        ("Own note (call)", ["Russia refuses"]),
        ("unnamed outlet", ["Russia accepts"]),
    ],
)
def test_sources_go_by_the_words_that_lines_have_for_them(source: str, words: list[str]) -> None:
    note = document("Russia refuses.", id="e" * 16, kind=Kind.OWN_NOTE, outlet="call")
    bare = document("Russia accepts.", id="f" * 16, outlet="")
    with talks() as record:
        for doc, act in ((note, Act.REJECT), (bare, Act.ACCEPT)):
            bring(record, reading(doc, statement(doc, doc.text[:-1], "Russia", act, "ceasefire")))
        with record.reading() as reader:
            wanted = Wanted("s", source=source)
            assert [e.item.span.exact for e in listed(reader, wanted)] == words
            assert counted(reader, wanted) == 1
        assert len(waiting(record, wanted)) == 1


@pytest.mark.parametrize("party", ["Russia", "Ukraine", "Peru"])
def test_the_last_of_a_party_are_those_of_all(party: str) -> None:
    with talks() as record, record.reading() as reader:
        for asked in (Wanted("s", party=party), Wanted("s", target=party)):
            every = reader.entries(asked)
            for limit, offset in product(range(5), range(4)):
                some = listed(reader, replace(asked, limit=limit, offset=offset))
                assert some == every[offset : offset + limit]


def test_the_last_of_a_party_are_found_beside_what_is_hidden() -> None:
    with talks() as record:
        with record.reading() as reader:
            newest, *_ = reader.entries(Wanted("s", party="Russia"))
        with record.without(frozenset({newest.document})).reading() as reader:
            found = listed(reader, Wanted("s", party="Russia", limit=1))
            assert found == reader.entries(Wanted("s", party="Russia"))[:1]
            assert newest not in found
