import pytest

from detente.model import EventKind, MeetingStatus, Source, SourceKind, UnknownKind
from detente.record import Record
from detente.record.renaming import Renaming, load, plain
from tests.factory import meeting, unknown
from tests.record.build import bring, demand, doc, rename

DOC = doc(outlet="Sample Wire", agency="Harbour News")
NAMES = Renaming(
    aliases={"kremlin circles": "Russia", "k.": "Kremlin"},
    merges={"Kremlin": "Russia", "Kyiv": "Ukraine"},
    sources={"harbour news": "Source 1", "sample wire": "Wire A"},
)


@pytest.mark.parametrize(
    ("party", "words", "meant"),
    [
        ("Kremlin circles", "", "Russia"), ("KREMLIN  circles", "", "Russia"),
        ("unknown", "Kremlin circles", "Russia"), ("K.", "", "Russia"), ("Kyiv", "they", "Ukraine"),
        ("Kyiv + Kremlin", "", "Russia + Ukraine"), ("Kremlin + Russia", "", "Russia"),
        ("Belarus", "", "Belarus"), ("", "", ""), ("", "Kremlin circles", "Russia"),
    ],
)  # fmt: skip
def test_the_party_meant(party: str, words: str, meant: str) -> None:
    assert NAMES.party(party, words) == meant


def test_names_are_looked_up_without_case_and_blanks() -> None:
    assert plain("  The\n KREMLIN ") == "the kremlin"


def test_every_place_of_a_name_in_an_item_is_mended() -> None:
    link = Source("Harbour News", SourceKind.AGENCY, party="Kremlin")
    said = NAMES.item(demand(DOC, party="Kremlin", targets=("Kyiv", "Ukraine"), chain=(link,)))
    assert said.speaker.party == "Russia"  # type: ignore[union-attr]
    assert said.speaker.rule == "analyst"  # type: ignore[union-attr]
    assert said.targets == ("Ukraine",)  # type: ignore[union-attr]
    assert said.chain == (Source("Source 1", SourceKind.AGENCY, party="Russia"),)  # type: ignore[union-attr]
    met = NAMES.item(meeting(DOC, "Envoys met", ("Kyiv", "Kremlin"), MeetingStatus.HELD))
    assert met.parties == ("Russia", "Ukraine")  # type: ignore[union-attr]
    gap = NAMES.item(unknown(DOC, "Envoys met", UnknownKind.FACT, "Kyiv", "alliance"))
    assert gap.subject == "Ukraine"  # type: ignore[union-attr]


def test_an_item_without_such_names_stays_the_same() -> None:
    own = demand(DOC, party="Belarus", chain=(Source("Radio", SourceKind.MEDIA),))
    assert NAMES.item(own) == own


def test_outlet_and_agency_of_a_document_are_mended() -> None:
    made = NAMES.document(DOC)
    assert (made.outlet, made.agency, made.text) == ("Wire A", "Source 1", DOC.text)


def test_a_circle_of_merges_ends() -> None:
    assert Renaming(merges={"A": "B", "B": "A"}).party("A") == "B"


@pytest.mark.parametrize(
    "merges",
    [["A>B", "B>A"], ["A>B", "B>C", "C>A"], ["A>B", "C>B", "B>A"], ["A>B", "B>C", "B>A"]],
)
def test_parties_merged_back_and_forth_are_one_in_the_end(
    memory: Record, merges: list[str]
) -> None:
    for each in merges:
        name, into = each.split(">")
        rename(memory, EventKind.MERGE, name, into)
    with memory.reading() as reader:
        names = load(reader.connection)
    last = merges[-1].split(">")[1]
    merged = {letter for each in merges for letter in each.split(">")}
    if "B>C" in merges and "C>A" not in merges:
        merged -= {"C"}  # B was taken from it
    assert {names.party(each) for each in merged} == {last}


def test_a_later_alias_of_a_name_counts(memory: Record) -> None:
    rename(memory, EventKind.ALIAS, "They", "Russia")
    rename(memory, EventKind.ALIAS, "they", "Ukraine")
    with memory.reading() as reader:
        assert load(reader.connection).aliases == {"they": "Ukraine"}


@pytest.mark.parametrize(
    ("given", "called"),
    [
        (["A>B", "B>C"], {"a": "C", "b": "C"}), (["B>C", "A>b"], {"a": "C", "b": "C"}),
        (["A>B", "B>C", "C>A"], {"b": "A", "c": "A"}), (["A>B", "a>C"], {"a": "C"}),
    ],
)  # fmt: skip
def test_a_source_is_called_what_its_alias_is_called(
    memory: Record, given: list[str], called: dict[str, str]
) -> None:
    for each in given:
        rename(memory, EventKind.SOURCE_ALIAS, *each.split(">"))
    with memory.reading() as reader:
        assert load(reader.connection).sources == called


def test_an_alias_of_an_alias_reaches_what_was_read_before(memory: Record) -> None:
    own = doc(outlet="Sample Wire")
    bring(memory, own)
    rename(memory, EventKind.SOURCE_ALIAS, "Sample Wire", "Source 1")
    rename(memory, EventKind.SOURCE_ALIAS, "Source 1", "Source 2")
    with memory.reading() as reader:
        assert reader.document(own.id).document.outlet == "Source 2"
