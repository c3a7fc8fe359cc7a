from dataclasses import replace

from detente.model import Kind, Reading, SourceKind
from detente.positions.pool import gather
from detente.positions.roots.ends import End, ends_of
from detente.positions.roots.hints import hints_of
from detente.positions.roots.lineages import ways_of
from tests.positions.roots.claims import TWO, WIRE, official, told, unnamed


def ends(*readings: Reading) -> tuple[End, ...]:
    pool = gather(readings)
    return ends_of(ways_of(pool), hints_of(readings, pool), one_claim=True)


def test_descriptions_of_one_source_by_those_who_relay_it_are_one() -> None:
    (one,) = ends(
        told("a", "Post", WIRE, unnamed("a Norland official close to the talks")),
        told("b", "Times", WIRE, unnamed("an unnamed Norland official")),
        told("c", "Gazette", WIRE, unnamed("a source")),
    )
    assert (one.carrier, one.named, len(one.ways)) == ("Reuters", False, 3)


def test_other_sides_and_other_numbers_are_others() -> None:
    assert len(ends(
        told("a", "Post", WIRE, unnamed("a Norland official")),
        told("b", "Times", WIRE, unnamed("a Sudland official")),
    )) == 2  # fmt: skip
    assert (
        len(
            ends(
                told("a", "Post", WIRE, TWO),
                told("b", "Times", WIRE, unnamed("three sources", count=3)),
            )
        )
        == 2
    )


def test_an_agency_whose_source_is_left_out_is_that_source() -> None:
    (one,) = ends(told("a", "Post", WIRE, TWO), told("b", "Times", WIRE))
    assert not one.named
    several = ends(
        told("a", "Post", WIRE, unnamed("a Norland official")),
        told("b", "Times", WIRE, unnamed("a Sudland official")),
        told("c", "Gazette", WIRE),
    )
    assert sorted(end.named for end in several) == [False, False, True]


def test_a_credit_alone_is_probably_the_agency_s() -> None:
    (credited,) = ends(told("a", "Post", agency="Reuters"))
    assert credited.credited
    (named,) = ends(told("a", "Post", agency="Reuters"), told("b", "Times", WIRE))
    assert not named.credited


def test_voices_posts_and_official_texts_have_a_side() -> None:
    (voice,) = ends(told("a", "Post", official("the spokesman", "Norland")))
    assert (voice.side, voice.voice) == ("Norland", True)
    post = replace(official("his page"), kind=SourceKind.SOCIAL)
    (posted,) = ends(told("a", "Post", post))
    assert posted.side == "Norland"
    text = told("a", "the Kremlin")
    (published,) = ends(replace(text, document=replace(text.document, kind=Kind.OFFICIAL)))
    assert published.side == "Russia"


def test_own_notes_end_nowhere() -> None:
    note = told("a", "Post")
    assert ends(replace(note, document=replace(note.document, kind=Kind.OWN_NOTE))) == ()


def test_of_several_claims_nothing_is_folded_but_names() -> None:
    readings = told("a", "Post", WIRE, TWO), told("b", "Times", WIRE, unnamed("some people"))
    pool = gather(readings)
    ways, hints = ways_of(pool), hints_of(readings, pool)
    assert len(ends_of(ways, hints)) == 2
    assert len(ends_of(ways, hints, one_claim=True)) == 1


def test_a_party_s_own_radio_is_its_voice() -> None:
    (radio,) = ends(told("a", "Radio Venceremos"))
    assert radio.side == "FMLN"
