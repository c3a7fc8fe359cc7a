from dataclasses import replace

from detente.model import Kind, Moment, Origin, Precision, UnknownKind
from detente.positions.pool import gather
from detente.positions.roots.lineages import earliest, lineages, ways_of
from tests.factory import document, moment, reading, unknown
from tests.positions.roots.claims import WIRE, told


def test_a_lineage_names_the_outlet_first_and_carries_copies() -> None:
    first = told("a", "Post", WIRE)
    copy = replace(first, document=replace(first.document, id="b", outlet="Gazette", copy_of="a"))
    (way,) = lineages([copy, first])
    assert [link.name for link in way.chain] == ["Post", "Reuters"]
    assert (way.documents, way.items, way.root) == (("a", "b"), ("s-a",), "Reuters")


def test_an_unknown_comes_by_the_credit_of_its_report() -> None:
    doc = document("A reply is awaited.", outlet="Post", agency="Reuters")
    (way,) = lineages([reading(doc, unknown(doc, "A reply", UnknownKind.ANSWER, "", "process"))])
    assert [link.name for link in way.chain] == ["Post", "Reuters"]


def test_an_own_note_is_a_root_of_its_own() -> None:
    note = told("b", "Reuters", WIRE)
    note = replace(note, document=replace(note.document, kind=Kind.OWN_NOTE))
    assert [way.root for way in lineages([note])] == ["own note (Reuters)"]
    assert lineages([reading(document("Nothing."))]) == ()


def test_what_is_set_apart_has_a_way_of_its_own() -> None:
    pool = gather([told("a", "Post", WIRE), told("b", "Post", WIRE)])
    assert len(ways_of(pool)) == 1
    assert {way.items for way in ways_of(pool, {"s-b": "s-b"})} == {("s-a",), ("s-b",)}


def test_of_one_day_what_tells_its_hour_comes_first() -> None:
    noon = Moment("2025-03-13T12:00", Precision.MINUTE, Origin.PAGE)
    morning = Moment("2025-03-13T08:00", Precision.MINUTE, Origin.PAGE)
    told_on = [None, moment("2025-03-13"), noon, morning, moment("2025-03-12")]
    documents = [document("x", id=f"d{n}", published=p) for n, p in enumerate(told_on)]
    assert [d.id for d in sorted(documents, key=earliest)] == ["d4", "d3", "d2", "d1", "d0"]
