from collections.abc import Sequence
from dataclasses import replace

from detente.model import Reading, Source, SourceKind
from detente.model.root import Tie
from detente.model.ruling import Ruling, RulingKind
from detente.positions.roots.comparing import Compared, compared
from tests.positions.roots.claims import (
    OTHER_WIRE,
    TWO,
    WIRE,
    official,
    ruling,
    said,
    told,
    unnamed,
)
from tests.positions.roots.test_ends import ends

MEDIA = SourceKind.MEDIA
LONG = "Norland has accepted the proposed truce that the mediators put forward in spring"


def ties(*readings: Reading, rulings: Sequence[Ruling] = ()) -> list[Tie]:
    return [c.tie for c in compared(ends(*readings), rulings)]


def reasons(*readings: Reading) -> list[str]:
    return [c.reason for c in compared(ends(*readings))]


def test_two_named_ones_are_distinct_and_two_of_one_side_one_voice() -> None:
    minister = told("a", "Post", official("Minister Example", "Sudland"))
    speaker = told("b", "Times", official("the spokesman", "Sudland"))
    other = told("c", "Gazette", official("the envoy", "Westland"))
    assert ties(minister, other) == []
    assert ties(minister, speaker, other) == [Tie.SAME]
    assert reasons(minister, speaker) == ["in both Sudland itself is heard"]


def test_a_party_that_several_outlets_hear_is_one_root() -> None:
    def heard(key: str, outlet: str) -> Reading:
        one = told(key, outlet)
        speaker = replace(said(one).speaker, name="a Norland spokesman", start=0)
        return replace(one, statements=(replace(said(one), speaker=speaker),))

    both = heard("a", "Post"), heard("b", "Times")
    assert ties(*both) == [Tie.SAME]
    assert ties(heard("a", "Post"), told("b", "Times", official("the envoy", "Norland"))) == [
        Tie.SAME
    ]
    assert ties(heard("a", "Post"), told("b", "Times")) == []


def test_unnamed_ones_are_perhaps_one_unless_of_different_sides() -> None:
    one = told("a", "Post", WIRE, unnamed("a Norland official", "Norland"))
    assert ties(one, told("b", "Times", OTHER_WIRE, TWO)) == [Tie.PERHAPS]
    other = told("b", "Times", OTHER_WIRE, unnamed("a Sudland official", "Sudland"))
    assert ties(one, other) == []
    alike = told("b", "Times", OTHER_WIRE, unnamed("an official close to Norland", "Eastland"))
    assert ties(one, alike) == [Tie.PERHAPS]


def test_someone_named_may_be_who_is_unnamed_elsewhere() -> None:
    minister = told("a", "Post", official("Minister Example", "Sudland"))
    assert ties(minister, told("b", "Times", WIRE, TWO)) == [Tie.PERHAPS]
    same = told("b", "Times", WIRE, unnamed("a Sudland official", "Sudland"))
    assert reasons(minister, same) == ["who is unnamed speaks for Sudland too"]
    other = told("b", "Times", WIRE, unnamed("a Westland official", "Westland"))
    assert ties(minister, other) == []


def test_a_sentence_without_a_source_is_probably_of_the_agency_cited_elsewhere() -> None:
    bare = told("a", "Post")
    text = f"{bare.document.text} More is known, Reuters reported."
    bare = replace(bare, document=replace(bare.document, text=text))
    (told_of,) = compared(ends(bare, told("b", "Times", WIRE, TWO)))
    assert told_of.tie is Tie.PERHAPS
    assert told_of.reason == "Post names nobody here, and cites Reuters elsewhere"


def test_an_outlet_that_elsewhere_names_its_source_is_perhaps_that_source() -> None:
    bare, sourced = told("a", "Post"), told("b", "Post", official("the envoy", "Westland"))
    assert reasons(bare, sourced) == ["Post has it from the other elsewhere"]


def test_the_same_long_sentence_in_two_outlets_is_hardly_chance() -> None:
    both = told("a", "Post", words=LONG), told("b", "Times", words=f"{LONG}, it is heard")
    assert ties(*both) == [Tie.PERHAPS]
    assert ties(told("a", "Post", words="a truce"), told("b", "Times", words="a truce")) == []


def test_whom_an_outlet_does_not_name_may_be_another_s_unnamed_source() -> None:
    heard = told("a", "Post")
    speaker = replace(said(heard).speaker, name="a senior Norland official")
    heard = replace(heard, statements=(replace(said(heard), speaker=speaker),))
    assert ties(heard, told("b", "Times", WIRE, TWO)) == [Tie.PERHAPS]
    assert ties(heard, told("b", "Times", official("the envoy", "Westland"))) == []


def test_a_carrier_whose_name_holds_another_s_is_perhaps_that_one() -> None:
    show, station = Source("Radio 3’s Evening show", MEDIA), Source("broadcaster Radio 3", MEDIA)
    assert ties(told("a", "Post", show), told("b", "Times", station)) == [Tie.PERHAPS]
    assert ties(told("a", "Post", show), told("b", "Times", Source("Radio 4", MEDIA))) == []
    outlets = told("a", "Times", words="a truce"), told("b", "New York Times", words="a truce")
    assert ties(*outlets) == []


def test_two_that_nobody_knows_can_both_be_a_third_one() -> None:
    cites = told("a", "Post")
    text = f"{cites.document.text} More is known, Reuters reported."
    cites = replace(cites, document=replace(cites.document, text=text))
    readings = cites, told("b", "Times", WIRE, TWO), told("c", "Gazette", OTHER_WIRE, TWO)
    assert ties(*readings) == [Tie.PERHAPS] * 3
    assert "each may be a third one" in reasons(*readings)


def test_a_ruling_comes_before_all_rules_and_the_last_one_counts() -> None:
    readings = told("a", "Post", WIRE, TWO), told("b", "Times", OTHER_WIRE, TWO)
    same = ruling(7, RulingKind.ROOTS_SAME, "s-a", "s-b")
    distinct = ruling(9, RulingKind.ROOTS_DISTINCT, "s-b", "s-a")
    pair = 0, 1
    assert compared(ends(*readings), [same]) == (Compared(pair, Tie.SAME, "asked both", 7),)
    assert ties(*readings, rulings=[distinct, same]) == [Tie.DISTINCT]
    elsewhere = ruling(8, RulingKind.ROOTS_SAME, "s-a", "s-x")
    assert ties(*readings, rulings=[elsewhere]) == [Tie.PERHAPS]
