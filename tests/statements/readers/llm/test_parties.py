import pytest

from detente.statements.actors import Cast
from detente.statements.parse import parse
from detente.statements.readers.llm.locating import Place, Words
from detente.statements.readers.llm.parties import MODEL, Parties, sides
from tests.factory import document, moment

TEXT = (
    "The Kremlin said Russia agreed with Turkish mediators. The Harbour Workers Union (HWU) and "
    "Northline refused. A spokesman shrugged."
)


def parties(text: str = TEXT, published: str = "2025-03-13", title: str = "") -> Parties:
    made = document(text, published=moment(published), title=title)
    return Parties(Cast(parse(made)), Words(text))


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("the United States", "United States"),
        ("USA", "United States"),
        ("Kremlin", "Russia"),
        ("Russian", "Russia"),
        ("Ukraine + Russia", "Russia + Ukraine"),
        ("Russia; Ukraine", "Russia + Ukraine"),
        ("Independent", "independent"),
        ("unknown", "unknown"),
        ("independent + Russia", "Russia"),
        ("Harbour Workers Union", "Harbour Workers Union"),
        ("", ""),
        (" + ", ""),
    ],
)
def test_a_party_goes_by_its_name_in_the_vocabulary(told: str, meant: str) -> None:
    assert parties().meant(told) == meant


def test_a_party_is_the_one_of_the_day() -> None:
    assert parties(published="1987-05-01").meant("Russia") == "Soviet Union"


@pytest.mark.parametrize(
    ("party", "borne_out"),
    [
        ("Russia", True),
        ("Turkey", True),
        ("Harbour Workers Union", True),
        ("Union of Harbour Workers", True),
        ("Northline", True),
        ("Russia + Turkey", True),
        ("France", False),
        ("Russia + France", False),
        ("Northline Brothers", False),
    ],
)
def test_a_party_must_be_named_in_the_report(party: str, borne_out: bool) -> None:
    assert parties().borne_out(party) is borne_out


def test_initials_name_a_party_and_so_does_the_title() -> None:
    assert parties("The HWU refused.").borne_out("Harbour Workers Union")
    assert parties("It refused.", title="Northline digs in").borne_out("Northline")
    assert not parties("It refused.").borne_out("Northline")


def place(words: str) -> Place:
    start = TEXT.index(words)
    return Place(start, start + len(words))


def test_a_speaker_keeps_the_words_and_the_rule_that_says_the_same() -> None:
    found = parties().speaker("The Kremlin", "Russia", place("The Kremlin"))
    assert found is not None
    assert (found.name, found.party, found.start, found.end) == ("The Kremlin", "Russia", 0, 11)
    assert found.rule == "seat"


def test_the_model_is_believed_where_the_report_names_the_party() -> None:
    found = parties().speaker("A spokesman", "Northline", place("A spokesman"))
    assert found is not None
    assert (found.party, found.rule) == ("Northline", MODEL)


def test_a_party_that_the_report_does_not_name_gives_way_to_the_words() -> None:
    found = parties().speaker("The Kremlin", "France", place("The Kremlin"))
    assert found is not None and (found.party, found.rule) == ("Russia", "seat")
    lost = parties().speaker("A spokesman", "France", place("A spokesman"))
    assert lost is not None and lost.party == "unknown"
    assert parties().speaker("Macron", "France", None) is None


def test_a_speaker_without_words_in_the_text_goes_by_the_party() -> None:
    found = parties().speaker("Vladimir Somebody", "Russia", None)
    assert found is not None
    assert (found.name, found.start, found.rule) == ("Russia", None, MODEL)


def test_targets_are_named_sorted_and_not_the_speaker() -> None:
    told = ["Turkey", "Kremlin", "France", "unknown", "Northline + Turkey", ""]
    assert parties().all_named(told, ("Russia",)) == (["Northline", "Turkey"], 1)


def test_sides_are_single_parties() -> None:
    assert sides(["Russia + Turkey", "independent", ""]) == ["Russia", "Turkey"]
