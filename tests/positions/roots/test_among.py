from dataclasses import replace

from detente.model import Kind, Reading, RootCount, Source, SourceKind, UnknownKind
from detente.positions.roots import count_roots, lineages, roots_among
from tests.factory import document, reading, unknown
from tests.positions.roots.claims import TWO, WIRE, told


def test_ten_outlets_that_carry_one_agency_are_one_root() -> None:
    ten = [told(f"d{n}", f"Outlet {n}", agency="Reuters") for n in range(10)]
    assert count_roots(ten) == RootCount(1, 1)
    assert len({way.root for way in lineages(ten)}) == 1
    assert count_roots([*ten, told("own", "Reuters")]) == RootCount(1, 1)


def test_an_unnamed_root_behind_one_carrier_is_one_whoever_relays_it() -> None:
    relayed = [told(f"d{n}", f"Outlet {n}", WIRE, TWO) for n in range(3)]
    digits = told("digits", "Outlet 4", WIRE, Source("2 sources", SourceKind.ANONYMOUS, 2))
    assert count_roots([*relayed, digits]) == RootCount(1, 1)


def test_unnamed_roots_behind_different_carriers_are_perhaps_the_same() -> None:
    both = [told("a", "Post", WIRE, TWO), told("b", "Gazette", TWO), told("c", "Times")]
    assert count_roots(both) == RootCount(2, 3)
    assert str(count_roots(both)) == "2 to 3"


def test_unknowns_rest_on_the_document_itself() -> None:
    doc = document("A reply is awaited.", outlet="Post", agency="Reuters")
    awaited = reading(doc, unknown(doc, "A reply", UnknownKind.ANSWER, "Norland", "process"))
    assert count_roots([awaited]) == RootCount(1, 1)


def test_nothing_told_has_no_root() -> None:
    assert count_roots([]) == RootCount(0, 0)
    assert roots_among(()) == RootCount(0, 0)


def test_own_notes_are_no_roots_of_the_press() -> None:
    first = told("a", "Post", WIRE)
    note = told("b", "Reuters", WIRE)
    note = replace(note, document=replace(note.document, kind=Kind.OWN_NOTE))
    assert count_roots([first, note]) == RootCount(1, 1)
    assert count_roots([note]) == RootCount(0, 0)


def test_the_readings_tell_what_the_ways_alone_do_not() -> None:
    cites = told("b", "Post")
    text = f"{cites.document.text} Reuters reported more."
    cites = replace(cites, document=replace(cites.document, text=text))
    both: list[Reading] = [told("a", "Gazette", WIRE, TWO), cites]
    assert roots_among(lineages(both)) == RootCount(2, 2)
    assert roots_among(lineages(both), both) == RootCount(1, 2)
