from dataclasses import replace

from detente.model import Act, Kind, Reading, RootCount, Source, SourceKind, Span, UnknownKind
from detente.positions.roots import count_roots, lineages
from tests.factory import document, reading, statement, unknown

TEXT = "Moscow wants land."
REUTERS = Source("Reuters", SourceKind.AGENCY)
TWO = Source("two sources", SourceKind.ANONYMOUS, 2)


def told(key: str, outlet: str, *chain: Source, agency: str = "") -> Reading:
    doc = document(TEXT, id=key, outlet=outlet, agency=agency)
    said = statement(doc, "Moscow wants land", "Russia", Act.DEMAND, "territory", chain=chain)
    return reading(doc, replace(said, id=f"s-{key}"))


def test_ten_outlets_that_carry_one_agency_are_one_root() -> None:
    ten = [told(f"d{n}", f"Outlet {n}", agency="Reuters") for n in range(10)]
    assert count_roots(ten) == RootCount(1, 1)
    assert len({way.root for way in lineages(ten)}) == 1
    assert count_roots([*ten, told("own", "Reuters")]) == RootCount(1, 1)


def test_an_unnamed_root_behind_one_carrier_is_one_whoever_relays_it() -> None:
    relayed = [told(f"d{n}", f"Outlet {n}", REUTERS, TWO) for n in range(3)]
    digits = told("digits", "Outlet 4", REUTERS, Source("2 sources", SourceKind.ANONYMOUS, 2))
    assert count_roots([*relayed, digits]) == RootCount(1, 1)


def test_unnamed_roots_behind_different_carriers_are_perhaps_the_same() -> None:
    both = [told("a", "Post", REUTERS, TWO), told("b", "Gazette", TWO), told("c", "Times")]
    assert count_roots(both) == RootCount(2, 3)
    assert str(count_roots(both)) == "2 to 3"


def test_a_lineage_names_the_outlet_first_and_carries_copies() -> None:
    first = told("a", "Post", REUTERS)
    copy = replace(first, document=replace(first.document, id="b", outlet="Gazette", copy_of="a"))
    (way,) = lineages([copy, first])
    assert [link.name for link in way.chain] == ["Post", "Reuters"]
    assert (way.documents, way.items, way.root) == (("a", "b"), ("s-a",), "Reuters")


def test_unknowns_rest_on_the_document_itself() -> None:
    doc = document("A reply is awaited.", outlet="Post", agency="Reuters")
    (way,) = lineages(
        [reading(doc, unknown(doc, "A reply", UnknownKind.ANSWER, "Russia", "process"))]
    )
    assert [link.name for link in way.chain] == ["Post", "Reuters"]


def test_nothing_told_has_no_root() -> None:
    assert count_roots([]) == RootCount(0, 0)
    assert lineages([reading(document(TEXT))]) == ()
    assert Span.of(TEXT, 0, 6).exact == "Moscow"


def test_own_notes_are_no_roots_of_the_press() -> None:
    first = told("a", "Post", REUTERS)
    note = told("b", "Reuters", REUTERS)
    note = replace(note, document=replace(note.document, kind=Kind.OWN_NOTE))
    assert count_roots([first, note]) == RootCount(1, 1)
    assert count_roots([note]) == RootCount(0, 0)
    assert {way.root for way in lineages([first, note])} == {"Reuters", "own note (Reuters)"}
